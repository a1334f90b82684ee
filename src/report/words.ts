import type { OutcomeKind } from '../deployment/outcome.js'
import type { Facts, Phase } from '../deployment/snapshot.js'
import type { Handle, Place } from '../deployment/target.js'

/** What a service calls the thing that is watched. */
export interface Unit {
  readonly noun: string
  readonly title: string
}

export const UNIT: Record<Place['service'], Unit> = {
  appconfig: { noun: 'deployment', title: 'Deployment' },
  amplify: { noun: 'job', title: 'Job' }
}

/** The fact that holds an id tells what has that id: also where no place is known. */
export const unitOf = (facts: Facts | undefined, otherwise: Unit = UNIT.appconfig): Unit => {
  if (facts?.['job-id'] !== undefined) return UNIT.amplify
  return facts?.['deployment-number'] === undefined ? otherwise : UNIT.appconfig
}

/** How an outcome is said, after the title: `shop / prod / flags: rolled back`. */
export const OUTCOME: Record<OutcomeKind, { readonly emoji: string; readonly words: string }> = {
  succeeded: { emoji: '✅', words: 'deployed' },
  started: { emoji: '🚀', words: 'started, its end was not waited for' },
  baking: { emoji: '🚀', words: 'available to all, alarms still watch over it' },
  unchanged: { emoji: '⚪', words: 'unchanged, nothing to do' },
  skipped: { emoji: '⚪', words: 'skipped' },
  planned: { emoji: '📝', words: 'planned, nothing was changed' },
  applied: { emoji: '✅', words: 'applied' },
  stopped: { emoji: '🛑', words: 'stopped' },
  reverted: { emoji: '↩️', words: 'reverted' },
  removed: { emoji: '🧹', words: 'preview removed' },
  swept: { emoji: '🧹', words: 'cleaned up' },
  'rolled-back': { emoji: '❌', words: 'rolled back' },
  'timed-out': { emoji: '⌛', words: 'timed out' },
  cancelled: { emoji: '🚫', words: 'cancelled' },
  failed: { emoji: '❌', words: 'failed' }
}

/** What to do next where nothing better is known. */
export const NEXT: Readonly<Partial<Record<OutcomeKind, string>>> = {
  started: 'Follow it with `operation: watch`.',
  baking: 'Follow it with `operation: watch`.',
  'rolled-back': 'Find out why, then deploy again.',
  'timed-out': 'Find out what it waited for, or raise `timeout-minutes`.',
  cancelled: 'Run it again to deploy after all.',
  failed: 'Correct the cause, then run it again.'
}

/** How a phase is said while it lasts, or when it was the last that was seen. */
export const PHASE: Record<Phase, string> = {
  queued: 'queued',
  deploying: 'deploying',
  baking: 'available to all, being watched',
  stopping: 'being stopped',
  succeeded: 'complete',
  failed: 'failed',
  'rolled-back': 'rolled back',
  stopped: 'stopped'
}

/** A phase at one look. */
export const PHASE_MARK: Record<Phase, string> = {
  queued: '⚪',
  deploying: '🔵',
  baking: '🔵',
  stopping: '🟠',
  succeeded: '✅',
  failed: '❌',
  'rolled-back': '❌',
  stopped: '🚫'
}

/** What this step has to do with the deployment it watches. */
export const OWNERSHIP: Record<Handle['ownership'], string> = {
  started: 'started',
  adopted: 'found, it already does what was asked for',
  given: 'is being watched'
}
