import { DeploymentError } from '../deployment/problem.js'
import { deadline } from '../deployment/time-limit.js'
import { createSend, type HttpReply } from '../github/http.js'
import type { Clock } from '../runtime/clock.js'
import { textIn } from '../runtime/json.js'
import { failureOf } from './failure.js'
import { networkHint } from './network-hint.js'

export interface JobTokenOptions {
  /** ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN, and the proxies. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** Hides a secret in all that is logged after this. */
  readonly mask: (secret: string) => void
  readonly debug: (line: string) => void
  readonly userAgent: string
}

/** Longest wait for the endpoint, in milliseconds. */
const ANSWER_MS = 15_000

const missing = (): DeploymentError =>
  new DeploymentError({
    kind: 'credentials',
    message:
      "`role-to-assume` needs the job's OIDC token, and this job may not ask for one: `permissions: id-token: write` is missing",
    hint: 'Add `id-token: write` to the `permissions` of the job, beside the others it needs (`contents: read` for a checkout). A reusable workflow needs it in the job that calls it, too. Pull requests from forks never get a token.'
  })

const WHAT = "The job's OIDC token cannot be had from GitHub"

const failed = (kind: 'credentials' | 'service', what: string): DeploymentError =>
  new DeploymentError({ kind, message: `${WHAT}: ${what}` })

const unanswered = (error: unknown, late: boolean): DeploymentError => {
  const failure = failureOf(error)
  const what = late ? `no answer within ${ANSWER_MS / 1000} s` : failure.message
  return new DeploymentError(
    { kind: 'network', message: `${WHAT}: ${what}`, hint: networkHint(failure) },
    { cause: error }
  )
}

/** The token in an answer. What else the answer says is left out: it comes from whoever gave it. */
const tokenIn = ({ status, body }: HttpReply): string => {
  if (status !== 200) {
    throw failed(status === 401 || status === 403 ? 'credentials' : 'service', `the answer is HTTP ${status}`)
  }
  const token = textIn(parsed(body), 'value')
  if (token === undefined || token === '') throw failed('service', 'the answer (HTTP 200) holds no token')
  return token
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/**
 * Asks GitHub for the job's OIDC token: a new one each time, masked before it is handed out. Written by hand since
 * `@actions/core` brings a whole HTTP stack for it (1 MB of bundle, 45 ms). Rejects with a `DeploymentError`.
 */
export const createJobToken = ({
  env,
  clock,
  mask,
  debug,
  userAgent
}: JobTokenOptions): ((audience: string) => Promise<string>) => {
  const [address = '', secret = ''] = [
    env['ACTIONS_ID_TOKEN_REQUEST_URL'],
    env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  ]
  const send = createSend(env)
  return async (audience) => {
    if (!URL.canParse(address) || secret === '') throw missing()
    const url = new URL(address)
    url.searchParams.set('audience', audience)
    const headers = {
      authorization: `Bearer ${secret}`,
      accept: 'application/json',
      'user-agent': userAgent
    }
    const limit = deadline(clock, ANSWER_MS)
    const from = clock.now()
    let reply: HttpReply
    try {
      reply = await send({ method: 'GET', url, headers, body: undefined }, limit.signal)
    } catch (error) {
      throw unanswered(error, limit.signal.aborted)
    } finally {
      limit.dispose()
    }
    debug(`OIDC token from ${url.host}: ${reply.status} in ${Math.round(clock.now() - from)} ms`)
    const token = tokenIn(reply)
    mask(token)
    return token
  }
}
