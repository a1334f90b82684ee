import type { Clock } from '../../src/runtime/clock.js'

/** Time as the sandbox's services see it: it starts at the real time and runs `scale` times as fast. */
export interface VirtualTime {
  readonly scale: number
  /** Milliseconds since the epoch at which virtual and real time agree. */
  readonly epoch: number
  /** Virtual milliseconds since the epoch. */
  now(): number
  /** Waits `ms` virtual milliseconds, or until `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** @throws RangeError when `scale` is not a positive number. */
export const virtualTime = (clock: Clock, scale: number): VirtualTime => {
  if (!(scale > 0) || !Number.isFinite(scale)) throw new RangeError(`scale must be positive: ${scale}`)
  const start = clock.now()
  return {
    scale,
    epoch: start,
    now: () => start + (clock.now() - start) * scale,
    sleep: (ms, signal) => clock.sleep(ms / scale, signal)
  }
}
