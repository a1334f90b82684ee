import type { Clock } from '../../src/runtime/clock.js'

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves on by `ms` milliseconds and wakes every sleeper whose time has come. */
  advance(ms: number): void
  /** Resolves once somebody sleeps: the moment from which `advance` has an effect on a request in flight. */
  untilAsleep(): Promise<void>
}

interface Sleeper {
  readonly until: number
  readonly wake: () => void
}

/** A {@link ManualClock} that shows `start` (milliseconds since the epoch; default: the real time). */
export const manualClock = (start: number = Date.now()): ManualClock => {
  let time = start
  const sleepers = new Set<Sleeper>()
  const watchers: (() => void)[] = []
  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (ms <= 0 || signal?.aborted === true) {
          resolve()
          return
        }
        const wake = (): void => {
          sleepers.delete(sleeper)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        const sleeper: Sleeper = { until: time + ms, wake }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', wake, { once: true })
        for (const watcher of watchers.splice(0)) watcher()
      }),
    advance: (ms) => {
      time += ms
      for (const sleeper of [...sleepers].sort((a, b) => a.until - b.until)) {
        if (sleeper.until <= time) sleeper.wake()
      }
    },
    untilAsleep: () =>
      sleepers.size > 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            watchers.push(resolve)
          })
  }
}
