import type { Facts } from '../../deployment/snapshot.js'
import type { AmplifyPlace } from '../place.js'

/** A preview that is gone, for those who told of it. Text is raw. */
export interface RemovedPreview {
  readonly place: AmplifyPlace
  /** For people: `shop / pr-12`. */
  readonly title: string
  readonly pullRequest: number
}

/** Is told of every preview that is gone. Never rejects; gives the facts that become outputs. */
export type AfterRemoval = (removed: RemovedPreview) => Promise<Facts>

/** For a run that told nobody. */
export const untold: AfterRemoval = async () => ({})
