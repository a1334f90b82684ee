import { type Clock, systemClock } from '../../src/runtime/clock.js'
import { COMMENT_ROUTES } from './comments.js'
import { Faults } from './faults.js'
import { type GitHubRequest, startServer } from './server.js'
import { VIEWER_ROUTES } from './viewer.js'
import { World } from './world.js'

export interface SandboxGitHubOptions {
  /** Default: the real clock. */
  readonly clock?: Clock
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
  readonly faults: Faults
  /** At once: connections are destroyed. */
  close(): Promise<void>
}

/** Starts a local GitHub API on 127.0.0.1. Rejects when the port that is asked for is taken. */
export const startSandboxGitHub = async ({
  clock = systemClock,
  port = 0
}: SandboxGitHubOptions = {}): Promise<SandboxGitHub> => {
  const now = (): number => clock.now()
  const world = new World(now)
  const faults = new Faults()
  const requests: GitHubRequest[] = []
  const routes = [...VIEWER_ROUTES, ...COMMENT_ROUTES]
  const server = await startServer({ world, routes, faults, now, record: requests, port })
  return {
    url: server.apiUrl,
    graphqlUrl: server.graphqlUrl,
    world,
    requests,
    faults,
    close: () => server.close()
  }
}
