import { createReads } from '../aws/amplify-clients.js'
import type { ClientOptions } from '../aws/connection.js'
import type { Control } from '../deployment/target.js'
import { createControl } from './control.js'
import type { AmplifyPlace } from './place.js'

/** Opens the control of a branch, for those who watch or stop only. */
export const openControl = (place: AmplifyPlace, options: Omit<ClientOptions, 'region'>): Control =>
  createControl(place, { reads: createReads({ ...options, region: place.region }) })
