import type { Permissions, Repository, Token } from './model.js'
import { CONTRACT } from './openapi/contract.js'
import { refusal, type Reply } from './reply.js'
import { type Asked, patternOf, type Route } from './route.js'
import { graphql } from './viewer.js'
import type { World } from './world.js'

/** A request, as it came. */
export interface Incoming {
  readonly method: string
  /** Below the API's address; `/graphql` for a query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Parsed; undefined without one. */
  readonly body: unknown
  /** The token; empty without one. */
  readonly secret: string
}

export interface DispatchOptions {
  readonly world: World
  readonly routes: readonly Route[]
  readonly now: () => number
  /** Gets what a client of GitHub does not do, and what an answer of the sandbox must not be. */
  readonly violations: string[]
}

/** Whether the token sees the repository at all; GitHub denies that there is one otherwise. */
const sees = ({ repositories }: Token, { name, isPrivate }: Repository): boolean =>
  !isPrivate || repositories === undefined || repositories.has(name.toLowerCase())

const may = (token: Token, repository: Repository, needs: keyof Permissions, isWrite: boolean): boolean => {
  if (isWrite && token.repositories?.has(repository.name.toLowerCase()) === false) return false
  const access = token.permissions[needs]
  return isWrite ? access === 'write' : access !== 'none' || !repository.isPrivate
}

/** Answers requests from these routes, and compares both with GitHub's description. */
export const dispatcher = ({ world, routes, now, violations }: DispatchOptions) => {
  const known = routes.map((route) => ({ route, pattern: patternOf(route) }))

  const checked = (route: Route, asked: Asked, answer: () => Reply): Reply => {
    const { refused, tolerated } = CONTRACT.judge(route, asked)
    violations.push(...refused, ...tolerated)
    const reply = refused.length === 0 ? answer() : refusal(422, `Invalid request.\n\n${refused.join('\n')}`)
    const flaws = CONTRACT.flawsOfReply(route, reply.status, reply.body)
    if (flaws.length === 0) return reply
    violations.push(...flaws.map((flaw) => `the sandbox's own answer, ${flaw}`))
    return refusal(500, flaws.join('\n'))
  }

  const answered = (route: Route, asked: Asked): Reply => {
    if (route.needs === 'nothing') return checked(route, asked, () => route.answer(asked))
    const { repository: name, repositoryId = '' } = asked.params
    const repository = world.repository(name ?? repositoryId)
    if (repository === undefined || !sees(asked.token, repository)) return refusal(404)
    if (!may(asked.token, repository, route.needs, route.method !== 'GET')) return refusal(403)
    return checked(route, asked, () => route.answer({ ...asked, repository }))
  }

  return ({ method, path, query, body, secret }: Incoming, apiUrl: string): Reply => {
    const token = world.token(secret)
    if (token === undefined) return refusal(401)
    const asked = { world, token, apiUrl, params: {}, query, body, now: now() }
    if (path === '/graphql') return graphql(asked)
    for (const { route, pattern } of known) {
      const match = route.method === method ? pattern.exec(path) : null
      if (match === null) continue
      const params = Object.entries(match.groups ?? {}).filter(([, value]) => typeof value === 'string')
      return answered(route, { ...asked, params: Object.fromEntries(params) })
    }
    violations.push(`${method} ${path} is nothing that the sandbox knows`)
    return refusal(404)
  }
}
