import { deadline, isAborted } from '../../deployment/time-limit.js'
import type { Clock } from '../../runtime/clock.js'

/** Work in the background, one piece after the other. */
export interface Line {
  /** Resolves when it is done, or has failed and that was told. Never rejects. */
  add(task: () => Promise<void>): Promise<void>
}

/** @param warn told what a task rejects with */
export const openLine = (warn: (error: unknown) => void): Line => {
  let last = Promise.resolve()
  return {
    add: (task) => {
      last = last.then(task).catch(warn)
      return last
    }
  }
}

/** Nothing once `signal` is aborted: what was given up is left to the post step, and no matter of a warning. */
export const unlessGivenUp = async (signal: AbortSignal, work: () => Promise<void>): Promise<void> => {
  if (signal.aborted) return
  try {
    await work()
  } catch (error) {
    if (!isAborted(signal)) throw error
  }
}

/** Gives `work` at most `ms` milliseconds. */
export const inTime = async <T>(
  clock: Clock,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>
): Promise<T> => {
  const limit = deadline(clock, ms)
  try {
    return await work(limit.signal)
  } finally {
    limit.dispose()
  }
}

/** Work that is asked for more often than it may be done. */
export interface Paced {
  /** Has it done once more, as soon as it may be. */
  ask(): void
}

/**
 * Does `work` when it is asked for, `spacingMs` milliseconds apart at least: what is asked for in between is done once,
 * after that time. Once `stop` is aborted nothing begins any more, and nothing is waited for.
 *
 * @param work never rejects
 */
export const paced = (
  work: () => Promise<void>,
  {
    clock,
    spacingMs,
    stop
  }: { readonly clock: Clock; readonly spacingMs: number; readonly stop: AbortSignal }
): Paced => {
  let asked = 0
  let done = 0
  let busy = false
  let next = Number.NEGATIVE_INFINITY
  const turns = async (): Promise<void> => {
    while (done !== asked) {
      const wait = next - clock.now()
      if (wait > 0) await clock.sleep(wait, stop)
      if (isAborted(stop)) return
      done = asked
      next = clock.now() + spacingMs
      await work()
    }
    busy = false
  }
  return {
    ask: () => {
      asked += 1
      if (busy || stop.aborted) return
      busy = true
      void turns()
    }
  }
}
