import type { Clock } from '../runtime/clock.js'
import { backoffMs } from './backoff.js'
import type { Report } from './happening.js'
import { isTransient, problemOf } from './problem.js'
import { Interrupted, interruptionOf, isAborted } from './time-limit.js'

/** What {@link persist} needs of the {@link Ports}. */
export interface Persistence {
  readonly clock: Clock
  readonly random: () => number
  readonly report: Report
}

/**
 * Repeats a read as long as its failures may pass, with backoff, for at most `limitMs` milliseconds.
 * Rejects with the last failure, or with `Interrupted` as soon as `signal` is aborted.
 */
export async function persist<T>(
  read: (signal: AbortSignal) => Promise<T>,
  { clock, random, report }: Persistence,
  signal: AbortSignal,
  limitMs: number
): Promise<T> {
  const since = clock.now()
  for (let failures = 0; ; failures++) {
    if (isAborted(signal)) throw new Interrupted(interruptionOf(signal))
    try {
      const value = await read(signal)
      if (failures > 0) report({ kind: 'recovered', afterMs: clock.now() - since })
      return value
    } catch (error) {
      if (isAborted(signal)) throw new Interrupted(interruptionOf(signal))
      const problem = problemOf(error)
      const retryMs = backoffMs(failures, random)
      if (!isTransient(problem) || clock.now() + retryMs - since > limitMs) throw error
      report({ kind: 'trouble', problem, retryMs })
      await clock.sleep(retryMs, signal)
    }
  }
}
