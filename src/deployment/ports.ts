import type { Clock } from '../runtime/clock.js'
import type { StateStore } from '../runtime/state.js'
import type { Report } from './happening.js'

/** The outer world, as the engine sees it. */
export interface Ports {
  readonly clock: Clock
  /** Uniform in [0, 1). */
  readonly random: () => number
  /** A fresh UUID. */
  readonly uuid: () => string
  /** Aborted when the runner signals; its reason is an `Interruption`. */
  readonly cancel: AbortSignal
  readonly store: StateStore
  readonly report: Report
  /** Aborted when what a signal leaves of the time is needed for outputs and summary; the engine sets it itself. */
  readonly lastMoment?: AbortSignal
  /** What must be there before a start is made (the GitHub Deployment). Never rejects, and is soon done after an abort. */
  readonly beforeStart?: (signal: AbortSignal) => Promise<void>
}
