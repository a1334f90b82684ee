import type { AgentOptions } from 'node:https'
import type { RunContext } from '../runtime/run-context.js'
import type { Access } from './access.js'

/** Time limits of one request, in milliseconds. */
export interface Limits {
  readonly connectMs: number
  /** Until the answer begins, and again for every silence in it. */
  readonly answerMs: number
}

/** What a service's two clients are called: one that may repeat itself, one that must not. */
export type ClientName = 'reads' | 'once'

export interface ClientOptions {
  readonly region: string
  /** Of this action, for the user agent. */
  readonly version: string
  readonly run: Pick<RunContext, 'repository' | 'runId' | 'runAttempt'>
  readonly access?: Access
  /** Instead of the usual limits. */
  readonly limits?: Partial<Record<ClientName, Limits>>
}

const READS: Limits = { connectMs: 10_000, answerMs: 30_000 }

/** Connections that are used once. (An agent with a limit of sockets keeps them all the same.) */
const FRESH: AgentOptions = { keepAlive: false, maxSockets: Infinity }

/** `requestTimeout` covers the wait for the headers only, and without `throwOnRequestTimeout` it only logs. */
const handler = ({ connectMs, answerMs }: Limits, connections: AgentOptions, access: Access | undefined) => {
  const agent = { ...connections, ...(access?.proxyEnv && { proxyEnv: { ...access.proxyEnv } }) }
  return {
    connectionTimeout: connectMs,
    requestTimeout: answerMs,
    socketTimeout: answerMs,
    throwOnRequestTimeout: true,
    httpAgent: agent,
    httpsAgent: agent
  }
}

/** Who asks, for CloudTrail: `aws-deploy-action/1.2.3 gh-run/123.1 gh-repo/owner-name`. Odd values are left out. */
const userAgent = ({ version, run }: ClientOptions): [string, string][] => [
  ['aws-deploy-action', version],
  ...(/^\d+$/.test(run.runId) && /^\d+$/.test(run.runAttempt)
    ? [['gh-run', `${run.runId}.${run.runAttempt}`] satisfies [string, string]]
    : []),
  ...(/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(run.repository)
    ? [['gh-repo', run.repository.replace('/', '-')] satisfies [string, string]]
    : [])
]

/** Settings of a client for all that may be repeated: the SDK's retries apply. */
export const readSettings = (options: ClientOptions) => ({
  region: options.region,
  customUserAgent: userAgent(options),
  requestHandler: handler(options.limits?.reads ?? READS, { keepAlive: true }, options.access),
  ...(options.access?.credentials && { credentials: options.access.credentials })
})

/**
 * Settings of a client for calls that must not be repeated: a single attempt, on a connection of its own. It keeps
 * none: a start must not travel on a socket that the other side may just have closed.
 * @param usual the service's limits for such a call
 */
export const onceSettings = (options: ClientOptions, usual: Limits) => ({
  region: options.region,
  customUserAgent: userAgent(options),
  maxAttempts: 1,
  requestHandler: handler(options.limits?.once ?? usual, FRESH, options.access)
})

/** The part of a client that knows the time. */
interface Timed {
  readonly config: { systemClockOffset: number }
}

/**
 * Lets `follower` sign with the clock offset that `leader` learns from the answers it gets, and the other way round. The
 * SDK corrects a clock that is minutes off by repeating the request, which `follower` must not do.
 */
export const shareClock = (leader: Timed, follower: Timed): void => {
  Object.defineProperty(follower.config, 'systemClockOffset', {
    get: () => leader.config.systemClockOffset,
    set: (offset: number) => {
      leader.config.systemClockOffset = offset
    }
  })
}
