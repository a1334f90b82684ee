import type { Clock } from '../../runtime/clock.js'

/** Tells that something happened, and how long it may be silent from now on, in milliseconds. */
export type Alive = (limitMs: number) => void

/**
 * Calls `onSilence` once when nothing happened for as long as was allowed. It ends when `signal` is aborted.
 * Sockets have time-outs of their own, which only emit an event, know nothing of name resolution, and cannot be tested.
 */
export const watchSilence = (
  clock: Clock,
  firstLimitMs: number,
  signal: AbortSignal,
  onSilence: () => void
): Alive => {
  let until = clock.now() + firstLimitMs
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      const left = until - clock.now()
      if (left <= 0) {
        onSilence()
        return
      }
      await clock.sleep(left, signal)
    }
  }
  void watch()
  return (limitMs) => {
    until = clock.now() + limitMs
  }
}
