import { createReads, type ClientOptions } from '../aws/clients.js'
import type { Control } from '../deployment/target.js'
import type { AppConfigPlace } from './console-url.js'
import { createControl } from './control.js'

/** A control for a place that an earlier step wrote down. */
export const openControl = (place: AppConfigPlace, options: Omit<ClientOptions, 'region'>): Control =>
  createControl(place, { reads: createReads({ ...options, region: place.region }) })
