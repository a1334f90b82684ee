import { type Clock, systemClock } from '../../src/runtime/clock.js'
import { amplify } from './amplify/amplify.js'
import type { AmplifyScript } from './amplify/script.js'
import { amplifyService } from './amplify/service.js'
import { AmplifyWorld } from './amplify/world.js'
import { appConfig } from './appconfig/appconfig.js'
import type { Script } from './appconfig/script.js'
import { appConfigService } from './appconfig/service.js'
import { World } from './appconfig/world.js'
import { Faults } from './faults.js'
import { seededRandom } from './random.js'
import type { RequestRecord } from './record.js'
import { startServer } from './server.js'
import { JobTokens } from './sts/job-tokens.js'
import { Sessions } from './sts/sessions.js'
import { stsEndpoint } from './sts/sts.js'
import { virtualTime } from './virtual-time.js'
import { Web, type WebAccess } from './web/web.js'

export interface SandboxOptions {
  /** Default: the real clock. */
  readonly clock?: Clock
  /** Virtual seconds per real second; default 1. */
  readonly scale?: number
  /** Default 1: two runs are alike. */
  readonly seed?: number
  readonly accountId?: string
  readonly region?: string
  /** Of 127.0.0.1; default: any free one. */
  readonly port?: number
}

/** A local AWS. */
export interface Sandbox {
  /** Endpoint of every service. */
  readonly url: string
  /** Environment of a process that is to use this sandbox and nothing else: endpoints, region, credentials. */
  readonly env: Readonly<Record<string, string>>
  /** Real milliseconds since 1970 at which virtual and real time agree: another process can share the time by it. */
  readonly epoch: number
  /** Virtual time in milliseconds since the epoch: what all timestamps and the Date header show. */
  now(): number
  /** AppConfig's. */
  readonly world: World
  readonly script: Script
  readonly amplify: { readonly world: AmplifyWorld; readonly script: AmplifyScript }
  /** Who may assume a role with a job's OIDC token, and sessions that end. */
  readonly sessions: Sessions
  readonly jobTokens: JobTokens
  /** What a job with `id-token: write` is told of the OIDC endpoint. */
  readonly idToken: { readonly url: string; readonly token: string }
  readonly faults: Faults
  /** Every request so far, oldest first. */
  readonly requests: readonly RequestRecord[]
  /** Those of one operation. */
  calls(operation: string): RequestRecord[]
  /**
   * Lets clients on this machine fetch Amplify's sites under their true addresses, `https://<branch>.<app>.amplifyapp.com`:
   * the sandbox is an HTTPS proxy that knows these hosts and no others.
   */
  openWeb(): WebAccess
  /** At once: connections are destroyed. */
  close(): Promise<void>
}

/** Starts a local AWS on 127.0.0.1. Rejects when the port that is asked for is taken. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const {
    clock = systemClock,
    scale = 1,
    seed = 1,
    accountId = '123456789012',
    region = 'eu-west-1',
    port = 0
  } = options
  const time = virtualTime(clock, scale)
  const now = (): number => time.now()
  const random = seededRandom(seed)
  const faults = new Faults(now)
  const requests: RequestRecord[] = []
  const context = appConfig(now, random, accountId, region)
  const hosting = amplify(now, seededRandom(seed + 1), accountId, region)
  const services = [appConfigService(context), amplifyService(hosting)]
  const jobTokens = new JobTokens(seededRandom(seed + 2))
  const sessions = new Sessions(seededRandom(seed + 3))
  const web = new Web((host) => hosting.sites.isSite(host))
  const server = await startServer({
    services,
    endpoints: [
      jobTokens.endpoint(),
      stsEndpoint(accountId, jobTokens, sessions),
      hosting.bucket.endpoint(),
      hosting.sites.endpoint()
    ],
    admit: (headers, at) => {
      sessions.admit(headers, at)
    },
    time,
    random,
    faults,
    accountId,
    record: requests,
    port,
    tunnel: (host, socket) => web.tunnel(host, socket)
  })
  hosting.bucket.origin = server.url
  return {
    url: server.url,
    env: {
      AWS_ENDPOINT_URL: server.url,
      AWS_ENDPOINT_URL_APPCONFIG: server.url,
      AWS_ENDPOINT_URL_AMPLIFY: server.url,
      AWS_ENDPOINT_URL_STS: server.url,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: 'AKIDSANDBOX',
      AWS_SECRET_ACCESS_KEY: 'sandbox',
      AWS_EC2_METADATA_DISABLED: 'true',
      // Accelerated time runs away from the client's clock; without this the client would retry every error.
      AWS_DISABLE_CLOCK_SKEW_CORRECTION: 'true'
    },
    epoch: time.epoch,
    now,
    world: new World(context, now),
    script: context.script,
    amplify: { world: new AmplifyWorld(hosting, server.url), script: hosting.script },
    sessions,
    jobTokens,
    idToken: jobTokens.access(server.url),
    faults,
    requests,
    calls: (operation) => requests.filter((request) => request.operation === operation),
    openWeb: () => web.open(server.url),
    close: async () => {
      web.close()
      await server.close()
    }
  }
}
