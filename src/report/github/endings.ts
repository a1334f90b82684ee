import { EXIT_CODE, type OutcomeKind } from '../../deployment/outcome.js'
import { OUTCOME } from '../words.js'

/** How a run ended, as its surfaces on GitHub tell it: also where main could not, and the post step does. */
export type EndingKind =
  | OutcomeKind
  /** The step was ended before it started anything. */
  | 'not-started'
  /** The step was ended, and the deployment goes on unwatched, as asked. */
  | 'left'
  /** The step was ended, and what became of the deployment cannot be told. */
  | 'unknown'

const CODE: Readonly<Record<EndingKind, 0 | 1>> = { ...EXIT_CODE, 'not-started': 1, left: 1, unknown: 1 }

/** Whether the step failed, or was ended before it could. */
export const isBad = (ending: EndingKind): boolean => CODE[ending] === 1

type Words = Readonly<Record<EndingKind, { readonly emoji: string; readonly words: string }>>

/** How an ending is said, after the title. */
export const ENDING: Words = {
  ...OUTCOME,
  'not-started': { emoji: '🚫', words: 'ended before anything was started' },
  left: { emoji: '⚠️', words: 'left running, its end is not watched' },
  unknown: { emoji: '❌', words: 'its end is not known' }
}

/** The same for the preview of a pull request. */
export const PREVIEW_ENDING: Words = {
  ...ENDING,
  succeeded: { emoji: '✅', words: 'the preview is ready' },
  started: { emoji: '🚀', words: 'the preview is being built, its end was not waited for' },
  skipped: { emoji: '⚪', words: 'no preview' },
  removed: { emoji: '🧹', words: 'the preview was removed' },
  'timed-out': { emoji: '⌛', words: 'the preview timed out' },
  cancelled: { emoji: '🚫', words: 'the preview was cancelled' },
  failed: { emoji: '❌', words: 'the preview failed' }
}
