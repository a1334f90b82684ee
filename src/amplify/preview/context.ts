import type { AmplifyClients } from '../../aws/amplify-clients.js'
import type { AmplifyPreview } from '../../config/amplify-config.js'
import type { Surroundings } from '../../operations.js'
import type { FoundApp } from '../apps.js'
import type { AmplifyPlace } from '../place.js'
import type { Ask } from './ask.js'
import type { Lookout } from './lookout.js'
import type { AfterRemoval } from './removed.js'

/** The preview of a pull request in an app, to be deployed or removed. */
export interface Preview {
  readonly config: AmplifyPreview
  /** Its run is about the commit that is deployed. */
  readonly surroundings: Surroundings
  readonly clients: AmplifyClients
  readonly app: FoundApp
  readonly place: AmplifyPlace
  /** Of the pull request. */
  readonly number: number
  readonly commit: string
  readonly ask: Ask
  readonly lookout: Lookout
  readonly afterRemoval: AfterRemoval
}
