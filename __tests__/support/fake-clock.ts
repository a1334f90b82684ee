import type { Clock } from '../../src/runtime/clock.js'

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/**
 * A clock that runs by itself: whenever everything waits, it jumps to the next moment somebody waits for.
 * Nothing sleeps for real, and concurrent sleepers wake in the order of their moments.
 */
export class FakeClock implements Clock {
  #now: number
  #sleepers: Sleeper[] = []
  #scheduled = false

  constructor(start: Date | number = Date.UTC(2026, 0, 15, 10, 0, 0)) {
    this.#now = Number(start)
  }

  now(): number {
    return this.#now
  }

  /** How many wait for a moment to come. */
  get waiting(): number {
    return this.#sleepers.length
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve()
        return
      }
      const sleeper: Sleeper = {
        at: this.#now + Math.max(ms, 0),
        wake: () => {
          signal?.removeEventListener('abort', abandon)
          resolve()
        }
      }
      const abandon = (): void => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper)
        resolve()
      }
      signal?.addEventListener('abort', abandon, { once: true })
      this.#sleepers.push(sleeper)
      this.#schedule()
    })
  }

  /** Runs `act` when the clock comes to `ms` milliseconds from now. */
  at(ms: number, act: () => void): void {
    void this.sleep(ms).then(act)
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    // After all that is ready now has run, microtasks included.
    setImmediate(() => {
      this.#scheduled = false
      const next = this.#sleepers.reduce<Sleeper | undefined>(
        (soonest, one) => (soonest === undefined || one.at < soonest.at ? one : soonest),
        undefined
      )
      if (next === undefined) return
      this.#sleepers = this.#sleepers.filter((one) => one !== next)
      this.#now = Math.max(this.#now, next.at)
      next.wake()
      if (this.#sleepers.length > 0) this.#schedule()
    })
  }
}
