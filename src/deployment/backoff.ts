/** Bound of the first delay, in milliseconds. */
const BASE_MS = 1_000

/** Bound of every delay, in milliseconds. */
const CAP_MS = 30_000

/**
 * Milliseconds to wait after a request failed in a way that may pass: half to all of 1 s, 2 s, 4 s … 30 s.
 * At least half, so that a series of small draws does not hammer a service that is in trouble.
 * @param attempt 0 after the first failure in a row
 * @param random uniform in [0, 1)
 */
export const backoffMs = (attempt: number, random: () => number): number =>
  Math.min(CAP_MS, BASE_MS * 2 ** attempt) * (1 - random() / 2)
