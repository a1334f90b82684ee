/** What is known of a session that this step did not begin itself and cannot renew. */
export interface StaticSession {
  /** Milliseconds that are left of it. */
  readonly leftMs: number
  /** Whether somebody told its end, or an hour is only what is usual. */
  readonly isKnown: boolean
}

const HOUR_MS = 3_600_000
/** What has passed of an hour's session when this step begins, at least: checkout and build come before it. */
const BEFORE_MS = 300_000

const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']

const set = (text: string | undefined): boolean => (text ?? '').trim() !== ''

/**
 * The session that keys in the environment belong to; undefined where there is none, or where the SDK's chain renews
 * its credentials (a web identity, a container, an instance).
 *
 * @param now milliseconds since the epoch
 */
export const staticSessionOf = (
  env: Readonly<Record<string, string | undefined>>,
  now: number
): StaticSession | undefined => {
  if (!KEYS.every((name) => set(env[name]))) return undefined
  const end = Date.parse(env['AWS_CREDENTIAL_EXPIRATION'] ?? '')
  return Number.isNaN(end)
    ? { leftMs: HOUR_MS - BEFORE_MS, isKnown: false }
    : { leftMs: Math.max(end - now, 0), isKnown: true }
}
