import type { Reply } from './reply.js'
import type { Token, World } from './world.js'

/** A request, as a route sees it. */
export interface Asked {
  readonly world: World
  readonly token: Token
  /** Address of the API, for links. */
  readonly apiUrl: string
  /** The parts of the path that the pattern names. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The parsed body; undefined without one. */
  readonly body: unknown
  readonly now: number
}

export interface Route {
  readonly method: string
  /** Below the API's address; its named groups become parameters. */
  readonly path: RegExp
  readonly answer: (asked: Asked) => Reply
}

/** A repository in a path: by name, or by id as GitHub's own links have it. */
export const REPOSITORY = '/(?:repos/(?<repository>[^/]+/[^/]+)|repositories/(?<repositoryId>[0-9]+))'

/** Turns `REPOSITORY` and a rest into the pattern of a whole path. */
export const under = (rest: string): RegExp => new RegExp(`^${REPOSITORY}${rest}$`)
