import type { Clock } from '../runtime/clock.js'
import type { HttpReply } from './http.js'

/** How often a request that may be repeated is made at most, and the pauses in between, in milliseconds. */
const PAUSES_MS = [1_000, 4_000]
/** Longest pause that GitHub may ask for, in milliseconds. */
const LONGEST_PAUSE_MS = 30_000

/** Answers that may be another one soon. */
const PASSING: ReadonlySet<number> = new Set([429, 500, 502, 503, 504])

/** Seconds to stay away, as GitHub asks for them; a 403 with them is a rate limit, one without is a refusal. */
const askedMs = ({ headers }: HttpReply): number | undefined => {
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  return seconds >= 0 ? seconds * 1_000 : undefined
}

const pauseAfter = (reply: HttpReply, own: number): number | undefined => {
  const asked = askedMs(reply)
  const passes = PASSING.has(reply.status) || (reply.status === 403 && asked !== undefined)
  const pause = asked ?? own
  return passes && pause <= LONGEST_PAUSE_MS ? pause : undefined
}

/**
 * Makes a request that may be repeated: again after failures that may pass, three times at most. Resolves to the last
 * answer, whatever it says; rejects as the last attempt did.
 */
export const repeat = async (
  attempt: () => Promise<HttpReply>,
  clock: Clock,
  signal: AbortSignal
): Promise<HttpReply> => {
  for (const own of PAUSES_MS) {
    let pause = own
    try {
      const reply = await attempt()
      const wanted = pauseAfter(reply, own)
      if (wanted === undefined) return reply
      pause = wanted
    } catch (error) {
      if (signal.aborted) throw error
    }
    await clock.sleep(pause, signal)
  }
  return attempt()
}
