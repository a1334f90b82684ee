import type { Problem } from './problem.js'
import type { Facts, Snapshot } from './snapshot.js'

/** Exit code of each outcome: the whole rule of success and failure. */
export const EXIT_CODE = {
  succeeded: 0,
  started: 0,
  baking: 0,
  unchanged: 0,
  skipped: 0,
  planned: 0,
  applied: 0,
  stopped: 0,
  reverted: 0,
  removed: 0,
  swept: 0,
  'rolled-back': 1,
  'timed-out': 1,
  cancelled: 1,
  failed: 1
} as const

export type OutcomeKind = keyof typeof EXIT_CODE
export type FailureKind = 'rolled-back' | 'timed-out' | 'cancelled' | 'failed'
export type SuccessKind = Exclude<OutcomeKind, FailureKind>

interface Result {
  /** The last that was seen of the deployment; absent when none was started. */
  readonly snapshot?: Snapshot
  /** Facts known without a snapshot. */
  readonly facts?: Facts
  /** JSON of differences, for `plan`, `extensions` and `sweep`. */
  readonly changes?: unknown
  /** What to do next, raw. */
  readonly hint?: string
  /** Lines of a workflow: a step that takes up what this one left behind. Values are raw. */
  readonly resume?: readonly string[]
}

export interface Success extends Result {
  readonly kind: SuccessKind
  /** Why it was skipped, or what is worth knowing about a success; raw. */
  readonly reason?: string
  /** It was skipped for a newer run, which tells what there is to tell. */
  readonly superseded?: true
}

export interface Failure extends Result {
  readonly kind: FailureKind
  /** One line, raw: why. */
  readonly reason: string
  readonly problem?: Problem
}

/** How a run ended. Use cases return it; only the entry turns it into outputs, annotations and an exit code. */
export type Outcome = Success | Failure

/** Whether the step fails. */
export const isFailure = (outcome: Outcome): outcome is Failure => EXIT_CODE[outcome.kind] === 1
