import type { Policy } from './policy.js'
import type { Snapshot } from './snapshot.js'
import type { Begun } from './target.js'

/** Time-out where the service has no plan to go by, in milliseconds. */
const UNPLANNED_TIMEOUT_MS = 60 * 60_000

/** Duration + bake time + max(2 min, 10 %), in milliseconds. */
export const defaultTimeoutMs = ({ plannedMs }: Snapshot): number =>
  plannedMs === undefined ? UNPLANNED_TIMEOUT_MS : plannedMs + Math.max(2 * 60_000, plannedMs * 0.1)

/** Milliseconds left at least to somebody who watches what began long ago. */
const LEAST_WATCH_MS = 2 * 60_000

/** From when the time-out counts, and when it is over; milliseconds since the epoch. */
export interface Term {
  readonly beganAt: number
  readonly until: number
}

/** The term of a deployment that this step started. */
export function deployTerm(
  { begun, beganAt }: { begun: Begun; beganAt: number },
  { timeoutMs }: Policy
): Term {
  return { beganAt, until: beganAt + (timeoutMs ?? defaultTimeoutMs(begun.snapshot)) }
}

/** The term of a deployment that began by itself: from the service's own start time, at least 2 min from now. */
export function watchTerm({ snapshot }: Begun, { timeoutMs }: Policy, now: number): Term {
  const beganAt = snapshot.startedAt?.getTime() ?? now
  return {
    beganAt,
    until: Math.max(beganAt + (timeoutMs ?? defaultTimeoutMs(snapshot)), now + LEAST_WATCH_MS)
  }
}
