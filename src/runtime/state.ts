import type { Role } from '../aws/role.js'
import type { OutcomeKind } from '../deployment/outcome.js'
import type { Handle, Intent, Place } from '../deployment/target.js'

/** How far main had come when it last wrote its state. */
export type SavedPhase =
  /** The start call was about to be made, or is being made; what it started may exist. */
  | 'intended'
  /** It was started and is being watched. */
  | 'begun'
  /** It is to be stopped, and its end was not seen. */
  | 'stopping'
  /** Main saw the end, chose to leave it, or started nothing. */
  | 'settled'

/** The engine's part of the state. */
export interface Progress {
  readonly phase: SavedPhase
  readonly place: Place
  /** For people: `shop / prod / flags`. */
  readonly title: string
  /** With a start of this step's own. */
  readonly intent?: Intent
  readonly handle?: Handle
  /** What the post step does about a deployment whose end main did not see. */
  readonly ifUnfinished: 'stop' | 'leave'
  /** With `settled`. */
  readonly outcome?: OutcomeKind
}

/** What main leaves for the post step: under 4 KB, no secrets. */
export interface SavedState extends Progress {
  /** `job.status` when main began. */
  readonly jobStatus: string
  /** Whether the deployment is reverted when the job fails after this step. */
  readonly revertOnJobFailure: boolean
  /** The role that main assumed; the post step assumes it anew. */
  readonly role?: Role
}

/** Where progress is written; the last write counts. */
export interface StateStore {
  save(progress: Progress): void
}
