import type { SavedPhase, SavedState } from '../runtime/state.js'
import type { OutcomeKind } from './outcome.js'

/** What the post step owes after a main step that may have been killed at any moment. */
export type Duty =
  | 'nothing'
  /** The start call's answer was never written down: look for the marker, stop what is found. */
  | 'find-and-stop'
  /** Watched and not ended: stop it. */
  | 'stop'
  /** A stop was asked for and its end not seen: follow it, ask again if need be. */
  | 'confirm-stop'
  /** Leave it, and say that it is there. */
  | 'report-left'
  /** The job failed after a good deployment: take it back. */
  | 'revert'
  /** The job was cancelled after a good deployment: say that it stays. */
  | 'report-kept'

const UNFINISHED: Record<Exclude<SavedPhase, 'settled'>, Record<SavedState['ifUnfinished'], Duty>> = {
  intended: { stop: 'find-and-stop', leave: 'report-left' },
  begun: { stop: 'stop', leave: 'report-left' },
  stopping: { stop: 'confirm-stop', leave: 'confirm-stop' }
}

/** Outcomes with a deployment of this step's own that is served, or on its way to be. */
const DEPLOYED: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(['succeeded', 'baking', 'started'])

/** With `revert-on-job-failure`, by what became of a job that had succeeded so far. */
const AFTER_JOB: Readonly<Partial<Record<string, Duty>>> = { failure: 'revert', cancelled: 'report-kept' }

/** The duty that a saved state means; without a state main never came to a start. */
export function dutyOf(state: SavedState | undefined, jobStatus: string): Duty {
  if (state === undefined) return 'nothing'
  if (state.phase !== 'settled') return UNFINISHED[state.phase][state.ifUnfinished]
  const { revertOnJobFailure, outcome, jobStatus: before } = state
  if (!revertOnJobFailure || outcome === undefined || !DEPLOYED.has(outcome) || before !== 'success')
    return 'nothing'
  return AFTER_JOB[jobStatus] ?? 'nothing'
}
