import type { Clock } from '../runtime/clock.js'

/** Temporary credentials. */
export interface Session {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** By this machine's clock. */
  readonly expiration: Date
}

/** Renewed when they last no longer than this, in milliseconds; a third of the shortest session there is. */
const RENEW_MS = 300_000
/** What lasts no longer than this is not used any more, in milliseconds: a request must arrive in time. */
const LAST_MS = 30_000
/** Pause after a renewal that failed while the old credentials still last, in milliseconds. */
const PAUSE_MS = 10_000

/**
 * Credentials that are renewed for as long as somebody asks for them. While the old ones last, nobody waits for new
 * ones, and a renewal that fails is tried again; after that it rejects as `fetch` does.
 */
export const renewing = (fetch: () => Promise<Session>, clock: Clock): (() => Promise<Session>) => {
  let current: Session | undefined
  let underWay: Promise<Session> | undefined
  let notBefore = 0

  const leftMs = (): number => (current === undefined ? 0 : current.expiration.getTime() - clock.now())

  const renew = async (): Promise<Session> => {
    try {
      return (current = await fetch())
    } catch (error) {
      notBefore = clock.now() + PAUSE_MS
      throw error
    } finally {
      underWay = undefined
    }
  }

  return async () => {
    if (current === undefined || leftMs() <= LAST_MS) return (underWay ??= renew())
    if (leftMs() <= RENEW_MS && underWay === undefined && clock.now() >= notBefore) {
      underWay = renew()
      // Whoever needs it then asks again, and is told.
      underWay.catch(() => undefined)
    }
    return current
  }
}
