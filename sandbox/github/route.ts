import type { Permissions, Repository, Token } from './model.js'
import type { Reply } from './reply.js'
import type { World } from './world.js'

/** A request, as a route sees it. */
export interface Asked {
  readonly world: World
  readonly token: Token
  /** Address of the API, for links. */
  readonly apiUrl: string
  /** The parts of the path that the route's names, besides owner and repository. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The parsed body; undefined without one. */
  readonly body: unknown
  readonly now: number
}

/** A request about a repository that the token may do this with. */
export interface AskedOf extends Asked {
  readonly repository: Repository
}

/** An operation of GitHub's OpenAPI description. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** Below the API's address, with its parameters: `/repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly path: string
}

/** How the sandbox answers one operation. */
export type Route = Operation &
  (
    | { readonly needs: 'nothing'; readonly answer: (asked: Asked) => Reply }
    | { readonly needs: keyof Permissions; readonly answer: (asked: AskedOf) => Reply }
  )

/** A repository by name, or by id as GitHub's own links have it. */
const REPOSITORY = '(?:repos/(?<repository>[^/]+/[^/]+)|repositories/(?<repositoryId>[0-9]+))'

/** Branches have slashes in their names; all else is a number. */
const parameter = (name: string): string => (name === 'ref' ? '(?<ref>.+)' : `(?<${name}>[0-9]+)`)

/** What the path of a request for it looks like. */
export const patternOf = ({ path }: Operation): RegExp => {
  const pattern = path
    .replace('repos/{owner}/{repo}', REPOSITORY)
    .replace(/\{(\w+)\}/g, (_, name: string) => parameter(name))
  return new RegExp(`^${pattern}$`)
}
