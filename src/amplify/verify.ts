import { isAmong } from '../config/statuses.js'
import type { Verification } from '../config/amplify-config.js'
import type { Failure, Outcome, Success } from '../deployment/outcome.js'
import type { Ports } from '../deployment/ports.js'
import { deadline, isAborted } from '../deployment/time-limit.js'
import type { Send } from '../github/http.js'
import { encodeAuth } from '../runtime/basic-auth.js'

/** Time between two looks, and the longest one of them, in milliseconds. */
const INTERVAL_MS = 3_000
const LOOK_MS = 15_000

export interface VerifyTools {
  readonly ports: Pick<Ports, 'clock' | 'report' | 'cancel'>
  readonly send: Send
  /** `user:password` */
  readonly basicAuth: string | undefined
}

/** What one look at the site gave, in words. */
type Look = { readonly kind: 'good' | 'bad'; readonly seen: string }

const address = (site: string, path: string): URL => {
  const url = new URL(site)
  const [pathname = '/', query = ''] = path.split(/\?(.*)/s)
  // Set part by part: a path such as `//evil.example` must not become another host.
  url.pathname = pathname
  url.search = query
  return url
}

const look = async (
  url: URL,
  { statuses }: Verification,
  { ports, send, basicAuth }: VerifyTools,
  signal: AbortSignal
): Promise<Look> => {
  const limit = deadline(ports.clock, LOOK_MS)
  try {
    const { status, headers } = await send(
      {
        method: 'GET',
        url,
        headers: {
          'user-agent': 'aws-deploy-action',
          'cache-control': 'no-cache',
          ...(basicAuth !== undefined && { authorization: `Basic ${encodeAuth(basicAuth)}` })
        },
        body: undefined
      },
      AbortSignal.any([signal, limit.signal])
    )
    const to = headers['location'] === undefined ? '' : ` (redirect to ${headers['location']})`
    return { kind: isAmong(statuses, status) ? 'good' : 'bad', seen: `HTTP ${status}${to}` }
  } catch (error) {
    if (limit.signal.aborted) return { kind: 'bad', seen: `no answer within ${LOOK_MS / 1000} s` }
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { kind: 'bad', seen: code === '' ? 'no answer' : `no answer (${code})` }
  } finally {
    limit.dispose()
  }
}

const failed = (outcome: Success, reason: string): Failure => ({
  ...outcome,
  kind: 'failed',
  reason,
  hint: 'The job succeeded, so this is what is served now. A 404 at the root often means that the archive has the site in a folder; a new address can take some minutes to answer everywhere (`verify-timeout-minutes`).'
})

/**
 * Fetches a path of the deployed site until it answers as it should. A site that does not is a failure, whatever the
 * job says. Never rejects.
 */
export const verifySite = async (
  outcome: Outcome,
  verification: Verification | undefined,
  tools: VerifyTools
): Promise<Outcome> => {
  if (verification === undefined || outcome.kind !== 'succeeded') return outcome
  const site = outcome.snapshot?.facts['url']
  if (site === undefined)
    return failed(
      outcome,
      'the job succeeded, and the address of its site is not known: it cannot be verified'
    )
  const url = address(site, verification.path)
  const { clock, report, cancel } = tools.ports
  const limit = deadline(clock, verification.timeoutMs)
  const signal = AbortSignal.any([cancel, limit.signal])
  report({ kind: 'note', message: `verifying ${url.href}` })
  let last = ''
  try {
    while (!signal.aborted) {
      const { kind, seen } = await look(url, verification, tools, signal)
      if (kind === 'good') {
        report({ kind: 'note', message: `${url.href} answers: ${seen}` })
        return outcome
      }
      if (isAborted(signal) && last !== '') break
      if (seen !== last) report({ kind: 'note', message: `${url.href}: ${seen}` })
      last = seen
      await clock.sleep(INTERVAL_MS, signal)
    }
  } finally {
    limit.dispose()
  }
  if (cancel.aborted)
    return {
      ...outcome,
      kind: 'cancelled',
      reason: `cancelled while the site was being verified; the job had succeeded (last seen: ${last || 'nothing'})`
    }
  const minutes = Math.round(verification.timeoutMs / 6_000) / 10
  return failed(
    outcome,
    `the job succeeded, but ${url.href} did not answer as it should within ${minutes} min: ${last}`
  )
}
