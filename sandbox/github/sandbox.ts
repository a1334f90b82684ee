import { systemClock } from '../../src/runtime/clock.js'
import { Faults } from './faults.js'
import { CONTRACT } from './openapi/contract.js'
import { ROUTES } from './routes.js'
import { type GitHubRequest, startServer } from './server.js'
import { World } from './world.js'

export interface SandboxGitHubOptions {
  /** What its timestamps and rate limits go by, such as the time of a local AWS; default: the real clock. */
  readonly clock?: { now(): number }
  /** Of 127.0.0.1; default: any free one. */
  readonly port?: number
}

/** A local GitHub API. */
export interface SandboxGitHub {
  /** GITHUB_API_URL. */
  readonly url: string
  /** GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string
  readonly world: World
  /** Every request so far, oldest first. */
  readonly requests: readonly GitHubRequest[]
  /**
   * What does not fit GitHub's OpenAPI description: requests that are refused for it, members and parameters that it
   * does not know, operations that the sandbox does not have; and answers of the sandbox itself.
   */
  readonly violations: readonly string[]
  readonly faults: Faults
  /** At once: connections are destroyed. */
  close(): Promise<void>
}

/** Starts a local GitHub API on 127.0.0.1. Rejects when the port that is asked for is taken. */
export const startSandboxGitHub = async ({
  clock = systemClock,
  port = 0
}: SandboxGitHubOptions = {}): Promise<SandboxGitHub> => {
  // Compiling takes time, of which a step in accelerated time has little.
  for (const route of ROUTES) CONTRACT.prepare(route)
  const now = (): number => clock.now()
  const world = new World(now)
  const faults = new Faults()
  const requests: GitHubRequest[] = []
  const violations: string[] = []
  const server = await startServer({
    world,
    routes: ROUTES,
    faults,
    now,
    record: requests,
    violations,
    port
  })
  return {
    url: server.apiUrl,
    graphqlUrl: server.graphqlUrl,
    world,
    requests,
    violations,
    faults,
    close: () => server.close()
  }
}
