import type { Clock } from '../runtime/clock.js'
import type { Interruption } from './happening.js'

/** An abort signal with an end: `dispose` frees what it holds. */
export interface Limit {
  readonly signal: AbortSignal
  dispose(): void
}

/** Aborts `ms` milliseconds from now, with a deadline as its reason. */
export function deadline(clock: Clock, ms: number): Limit {
  return limited(async (disposed, abort) => {
    await clock.sleep(ms, disposed)
    abort({ kind: 'deadline', afterMs: ms })
  })
}

/** Aborts `graceMs` milliseconds after `parent` did, with the parent's reason: what is left to do after a signal. */
export function graceAfter(clock: Clock, parent: AbortSignal, graceMs: number): Limit {
  return limited(async (disposed, abort) => {
    await aborted(parent, disposed)
    await clock.sleep(graceMs, disposed)
    abort(parent.reason)
  })
}

/** The end of all requests after a signal, where the engine has set one. */
export const lastMomentOf = ({
  lastMoment
}: {
  readonly lastMoment?: AbortSignal
}): readonly AbortSignal[] => (lastMoment === undefined ? [] : [lastMoment])

/** Resolves as soon as either signal is aborted. */
function aborted(...signals: readonly AbortSignal[]): Promise<void> {
  const any = AbortSignal.any([...signals])
  return new Promise((resolve) => {
    if (any.aborted) resolve()
    else
      any.addEventListener(
        'abort',
        () => {
          resolve()
        },
        { once: true }
      )
  })
}

function limited(run: (disposed: AbortSignal, abort: (reason: unknown) => void) => Promise<void>): Limit {
  const limit = new AbortController()
  const disposed = new AbortController()
  void run(disposed.signal, (reason) => {
    if (!disposed.signal.aborted) limit.abort(reason)
  })
  return {
    signal: limit.signal,
    dispose: () => {
      disposed.abort()
    }
  }
}

/** A wait that ended because it was interrupted, not because it failed. */
export class Interrupted extends Error {
  readonly why: Interruption
  constructor(why: Interruption) {
    super(why.kind)
    this.name = 'Interrupted'
    this.why = why
  }
}

/** Whether `signal` is aborted by now: a call, since the compiler takes what it read before a wait for granted. */
export const isAborted = (signal: AbortSignal): boolean => signal.aborted

/** The reason that an aborted signal of the engine carries. */
export function interruptionOf(signal: AbortSignal): Interruption {
  const reason: unknown = signal.reason
  return isInterruption(reason) ? reason : { kind: 'cancelled', signal: 'abort' }
}

const isInterruption = (reason: unknown): reason is Interruption =>
  typeof reason === 'object' &&
  reason !== null &&
  'kind' in reason &&
  (reason.kind === 'deadline' || reason.kind === 'cancelled')
