import type { OutcomeKind } from '../deployment/outcome.js'
import type { Phase } from '../deployment/snapshot.js'
import type { Handle } from '../deployment/target.js'

/** How an outcome is said, after the title: `shop / prod / flags: rolled back`. */
export const OUTCOME: Record<OutcomeKind, { readonly emoji: string; readonly words: string }> = {
  succeeded: { emoji: '✅', words: 'deployed' },
  started: { emoji: '🚀', words: 'started, its end was not waited for' },
  baking: { emoji: '🚀', words: 'available to all, alarms still watch over it' },
  unchanged: { emoji: '⚪', words: 'nothing to deploy' },
  skipped: { emoji: '⚪', words: 'skipped' },
  planned: { emoji: '📝', words: 'planned, nothing was changed' },
  applied: { emoji: '✅', words: 'applied' },
  stopped: { emoji: '🛑', words: 'stopped' },
  reverted: { emoji: '↩️', words: 'reverted' },
  removed: { emoji: '🧹', words: 'removed' },
  swept: { emoji: '🧹', words: 'swept' },
  'rolled-back': { emoji: '❌', words: 'rolled back' },
  'timed-out': { emoji: '⌛', words: 'timed out' },
  cancelled: { emoji: '🚫', words: 'cancelled' },
  failed: { emoji: '❌', words: 'failed' }
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

/** What this step has to do with the deployment it watches. */
export const OWNERSHIP: Record<Handle['ownership'], string> = {
  started: 'started',
  adopted: 'found, it already does what was asked for',
  given: 'is being watched'
}
