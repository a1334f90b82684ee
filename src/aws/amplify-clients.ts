import { AmplifyClient } from '@aws-sdk/client-amplify'
import { onceSettings, readSettings, shareClock, type ClientOptions, type Limits } from './connection.js'
import { observed } from './observe.js'

/** Amplify's front door gives up after half a minute itself. */
const ONCE: Limits = { connectMs: 10_000, answerMs: 45_000 }

/** The way to Amplify. Credentials, endpoints and proxies of the SDK's own environment variables apply. */
export interface AmplifyClients {
  /** For all that may be repeated: the SDK's retries apply. */
  readonly reads: AmplifyClient
  /**
   * For calls that start something: a single attempt, on a connection of its own. Amplify says "a job is running" with
   * the error that the SDK takes for a throttle and would repeat.
   */
  readonly once: AmplifyClient
}

/** The client that may repeat itself; all that watching, stopping and the post step need. */
export const createReads = (options: ClientOptions): AmplifyClient =>
  observed(new AmplifyClient(readSettings(options)), options.access?.trace)

/** Both clients, with one set of credentials and one idea of the time between them. */
export const createClients = (options: ClientOptions): AmplifyClients => {
  const reads = createReads(options)
  const once = observed(
    new AmplifyClient({ ...onceSettings(options, ONCE), credentials: reads.config.credentials }),
    options.access?.trace
  )
  shareClock(reads, once)
  return { reads, once }
}
