import { AppConfigClient } from '@aws-sdk/client-appconfig'
import { onceSettings, readSettings, shareClock, type ClientOptions, type Limits } from './connection.js'
import { observed } from './observe.js'

export type { ClientOptions, Limits } from './connection.js'

/** StartDeployment runs up to two Lambda validators (15 s each) and synchronous extensions before it answers. */
const ONCE: Limits = { connectMs: 10_000, answerMs: 75_000 }

/** The way to AppConfig. Credentials, endpoints and proxies of the SDK's own environment variables apply. */
export interface AppConfigClients {
  /** For all that may be repeated: the SDK's retries apply. */
  readonly reads: AppConfigClient
  /** For the one call that must not be repeated: a single attempt, on a connection of its own. */
  readonly once: AppConfigClient
}

/** The client that may repeat itself; all that watching, stopping and the post step need. */
export const createReads = (options: ClientOptions): AppConfigClient =>
  observed(new AppConfigClient(readSettings(options)), options.access?.trace)

/** Both clients, with one set of credentials and one idea of the time between them. */
export const createClients = (options: ClientOptions): AppConfigClients => {
  const reads = createReads(options)
  const once = observed(
    new AppConfigClient({ ...onceSettings(options, ONCE), credentials: reads.config.credentials }),
    options.access?.trace
  )
  shareClock(reads, once)
  return { reads, once }
}
