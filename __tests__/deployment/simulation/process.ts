import type { Clock } from '../../../src/runtime/clock.js'

/** A process that may be killed at any moment: nothing it waits for ever comes back to it then. */
export interface Process {
  readonly name: 'main' | 'post'
  /** The clock as the process sees it. */
  readonly clock: Clock
  isDead(): boolean
  kill(): void
  /** The same answer, for as long as somebody is there to get it. */
  alive<T>(answer: Promise<T>): Promise<T>
}

const never = <T>(): Promise<T> => new Promise(() => undefined)

/** A process that lives in the time of `clock`. */
export const openProcess = (name: Process['name'], clock: Clock): Process => {
  let dead = false
  const alive = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      const value = await answer
      return dead ? await never() : value
    } catch (error) {
      if (dead) return never()
      throw error
    }
  }
  return {
    name,
    clock: {
      now: () => clock.now(),
      sleep: (ms, signal) => (dead ? never() : alive(clock.sleep(ms, signal)))
    },
    isDead: () => dead,
    kill: () => {
      dead = true
    },
    alive
  }
}
