import type { Duty } from '../../deployment/duty.js'
import type { Finished } from '../../deployment/finish.js'
import { isFinal, type Final, type Snapshot } from '../../deployment/snapshot.js'
import type { EndingKind } from '../../report/github/endings.js'
import type { SavedState } from '../../runtime/state.js'

/** How a run ended, as the post step knows it. Text is raw. */
export interface Ending {
  readonly kind: EndingKind
  readonly reason: string
  readonly snapshot?: Snapshot
}

/** What became of a deployment that had ended by itself when the post step looked. */
const OVER: Record<Final, EndingKind> = {
  succeeded: 'succeeded',
  failed: 'failed',
  'rolled-back': 'rolled-back',
  stopped: 'cancelled'
}

const overAs = ({ phase }: Snapshot): EndingKind => (isFinal(phase) ? OVER[phase] : 'unknown')

/**
 * What the post step found out about the end of a run; undefined: nothing that main did not know, or nothing new.
 *
 * @param state the engine's saved state
 * @param duty what it meant
 * @param finished what was done about it; undefined when there was no duty
 */
export function endingOf(
  state: SavedState | undefined,
  duty: Duty,
  finished: Finished | undefined
): Ending | undefined {
  if (finished === undefined)
    return state?.outcome === undefined ? undefined : { kind: state.outcome, reason: '' }
  const { kind, reason } = finished
  switch (kind) {
    case 'nothing-started':
      return NOT_STARTED
    case 'stopped':
      return duty === 'revert'
        ? {
            kind: 'reverted',
            reason: `the job failed after this step: ${reason}`,
            snapshot: finished.snapshot
          }
        : { kind: 'cancelled', reason: `the step was ended: ${reason}`, snapshot: finished.snapshot }
    case 'over':
      return { kind: overAs(finished.snapshot), reason, snapshot: finished.snapshot }
    case 'left':
      return { kind: 'left', reason, snapshot: finished.snapshot }
    case 'kept':
      return undefined
    case 'failed':
      // What could not be taken back is there as before.
      if (duty === 'revert') return undefined
      return { kind: 'unknown', reason, ...(finished.snapshot && { snapshot: finished.snapshot }) }
  }
}

/** True whatever main told. */
const CORRECTS: ReadonlySet<EndingKind> = new Set<EndingKind>(['succeeded', 'reverted'])
/** After these the deployment was there, and may be gone since. */
const DEPLOYED: ReadonlySet<EndingKind> = new Set<EndingKind>(['succeeded', 'baking', 'started'])
const GONE: ReadonlySet<EndingKind> = new Set<EndingKind>(['rolled-back', 'failed', 'cancelled'])

const NOT_STARTED: Ending = {
  kind: 'not-started',
  reason: 'the step was ended before anything was started'
}

/** The ending that is shown: what main told, unless the post step knows better. Without both, nothing was started. */
export const shownEnding = (told: Ending | undefined, found: Ending | undefined): Ending => {
  if (told === undefined) return found ?? NOT_STARTED
  // Only the service itself knows better, and it was asked where there is a snapshot.
  if (found?.snapshot === undefined) return told
  const corrected = CORRECTS.has(found.kind) || (DEPLOYED.has(told.kind) && GONE.has(found.kind))
  return corrected ? found : told
}
