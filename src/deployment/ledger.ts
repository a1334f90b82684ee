import type { Progress, StateStore } from '../runtime/state.js'
import type { OutcomeKind } from './outcome.js'
import type { Handle, Intent, Place } from './target.js'

/** Writes down how far a run has come: the intent before the start, everything else as soon as it is known. */
export interface Ledger {
  intended(intent: Intent): void
  /** The start was refused, or certainly started nothing. */
  refused(): void
  /** Also told again: `ifUnfinished` is what becomes of it from now on when this process is killed. */
  begun(handle: Handle, ifUnfinished?: LedgerSubject['ifUnfinished']): void
  /** It must not stay, and its end is not seen yet. */
  stopping(): void
  /** Main is done with it. What was to be stopped and has not `ended` stays with the post step. */
  closed(outcome: OutcomeKind, ended: boolean): void
}

/** What a ledger is about: the same for a whole run. */
export interface LedgerSubject {
  readonly place: Place
  /** For people: `shop / prod / flags`. */
  readonly title: string
  /** What becomes of the deployment when this process is killed. */
  readonly ifUnfinished: 'stop' | 'leave'
}

/** A ledger of one run. */
export function openLedger(subject: LedgerSubject, store: StateStore): Ledger {
  let progress: Progress | undefined
  const write = (change: Partial<Progress> & Pick<Progress, 'phase'>): void => {
    progress = { ...subject, ...progress, ...change }
    store.save(progress)
  }
  return {
    intended: (intent) => {
      // A new start: what an earlier one left in here is over.
      progress = undefined
      write({ phase: 'intended', intent })
    },
    refused: () => {
      write({ phase: 'settled', outcome: 'failed' })
    },
    begun: (handle, ifUnfinished = subject.ifUnfinished) => {
      write({ phase: 'begun', handle, ifUnfinished })
    },
    stopping: () => {
      write({ phase: 'stopping', ifUnfinished: 'stop' })
    },
    closed: (outcome, ended) => {
      if (progress?.phase !== 'stopping' || ended) write({ phase: 'settled', outcome })
    }
  }
}
