import type { Handle, Intent, Place } from '../deployment/target.js'
import type { OutcomeKind } from '../deployment/outcome.js'

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

/** What main leaves for the post step: under 4 KB, no secrets. */
export interface SavedState {
  readonly phase: SavedPhase
  readonly place: Place
  /** For people: `shop / prod / flags`. */
  readonly title: string
  readonly intent: Intent
  readonly handle?: Handle
  readonly onCancel: 'stop' | 'leave'
  /** `job.status` when main began. */
  readonly jobStatus: string
  /** With `settled`. */
  readonly outcome?: OutcomeKind
}

/** Where the state is written; the last write counts. */
export interface StateStore {
  save(state: SavedState): void
}
