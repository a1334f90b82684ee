import type { Clock } from '../../src/runtime/clock.js'

/** Longest pause between two tries of a request, in milliseconds; what is longer is a time limit. */
const PAUSE_MS = 5_000

/** For requests to a real server: a pause takes no time, and a time limit never ends. */
export const impatientClock: Clock = {
  now: () => Date.UTC(2026, 10, 21),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (ms <= PAUSE_MS || signal?.aborted === true) resolve()
      else
        signal?.addEventListener('abort', () => {
          resolve()
        })
    })
}
