import type { SavedPhase, SavedState } from '../runtime/state.js'

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

const DUTY: Record<SavedPhase, Record<SavedState['ifUnfinished'], Duty>> = {
  intended: { stop: 'find-and-stop', leave: 'report-left' },
  begun: { stop: 'stop', leave: 'report-left' },
  stopping: { stop: 'confirm-stop', leave: 'confirm-stop' },
  settled: { stop: 'nothing', leave: 'nothing' }
}

/** The duty that a saved state means; without a state main never came to a start. */
export const dutyOf = (state: SavedState | undefined): Duty =>
  state === undefined ? 'nothing' : DUTY[state.phase][state.ifUnfinished]
