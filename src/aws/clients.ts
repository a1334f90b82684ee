import type { AgentOptions } from 'node:https'
import { AppConfigClient } from '@aws-sdk/client-appconfig'
import type { RunContext } from '../runtime/run-context.js'

/** Time limits of one request, in milliseconds. */
export interface Limits {
  readonly connectMs: number
  /** Until the answer begins, and again for every silence in it. */
  readonly answerMs: number
}

const READS: Limits = { connectMs: 10_000, answerMs: 30_000 }

/** StartDeployment runs up to two Lambda validators (15 s each) and synchronous extensions before it answers. */
const ONCE: Limits = { connectMs: 10_000, answerMs: 75_000 }

/** Connections that are used once. (An agent with a limit of sockets keeps them all the same.) */
const FRESH: AgentOptions = { keepAlive: false, maxSockets: Infinity }

export interface ClientOptions {
  readonly region: string
  /** Of this action, for the user agent. */
  readonly version: string
  readonly run: Pick<RunContext, 'repository' | 'runId' | 'runAttempt'>
  /** Instead of the usual limits. */
  readonly limits?: Partial<Record<keyof AppConfigClients, Limits>>
}

/** The way to AppConfig. Credentials, endpoints and proxies of the SDK's own environment variables apply. */
export interface AppConfigClients {
  /** For all that may be repeated: the SDK's retries apply. */
  readonly reads: AppConfigClient
  /** For the one call that must not be repeated: a single attempt, on a connection of its own. */
  readonly once: AppConfigClient
}

/** `requestTimeout` covers the wait for the headers only, and without `throwOnRequestTimeout` it only logs. */
const handler = ({ connectMs, answerMs }: Limits, agent: AgentOptions) => ({
  connectionTimeout: connectMs,
  requestTimeout: answerMs,
  socketTimeout: answerMs,
  throwOnRequestTimeout: true,
  httpAgent: agent,
  httpsAgent: agent
})

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

/** The client that may repeat itself; all that watching, stopping and the post step need. */
export const createReads = (options: ClientOptions): AppConfigClient =>
  new AppConfigClient({
    region: options.region,
    customUserAgent: userAgent(options),
    requestHandler: handler(options.limits?.reads ?? READS, { keepAlive: true })
  })

/**
 * Lets `follower` sign with the clock offset that `leader` learns from the answers it gets, and the other way round. The
 * SDK corrects a clock that is minutes off by repeating the request, which `follower` must not do.
 */
const shareClock = (leader: AppConfigClient, follower: AppConfigClient): void => {
  Object.defineProperty(follower.config, 'systemClockOffset', {
    get: () => leader.config.systemClockOffset,
    set: (offset: number) => {
      leader.config.systemClockOffset = offset
    }
  })
}

/**
 * Both clients, with one set of credentials and one idea of the time between them. `once` keeps no connection: a start
 * must not travel on a socket that the other side may just have closed.
 */
export const createClients = (options: ClientOptions): AppConfigClients => {
  const reads = createReads(options)
  const once = new AppConfigClient({
    region: options.region,
    credentials: reads.config.credentials,
    customUserAgent: userAgent(options),
    maxAttempts: 1,
    requestHandler: handler(options.limits?.once ?? ONCE, FRESH)
  })
  shareClock(reads, once)
  return { reads, once }
}
