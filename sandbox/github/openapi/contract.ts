import { readFileSync } from 'node:fs'
import { member } from '../../../src/runtime/json.js'
import type { Operation } from '../route.js'
import { type Members, membersOf } from './json-schema.js'
import { Schemas } from './schemas.js'

/** A request, as far as the description speaks of it. */
export interface Described {
  readonly query: URLSearchParams
  /** Parsed; undefined without one. */
  readonly body: unknown
}

/** What is wrong with a request, in words. */
export interface Judgement {
  /** What GitHub refuses. */
  readonly refused: readonly string[]
  /** What GitHub puts up with: members and parameters that it does not know. */
  readonly tolerated: readonly string[]
}

/** What the API does and its description does not know. */
const amended = (schemas: Members): Members => {
  const pullRequest = structuredClone(membersOf(schemas['pull-request']))
  const head = member(pullRequest, 'properties', 'head', 'properties')
  // A fork that was deleted is null.
  if (typeof head === 'object' && head !== null)
    Object.assign(head, { repo: { nullable: true, allOf: [{ $ref: '#/components/schemas/repository' }] } })
  return { ...schemas, 'pull-request': pullRequest }
}

/** GitHub's published description of the operations that the sandbox answers. */
class Contract {
  readonly #description: unknown
  readonly #open: Schemas
  readonly #closed: Schemas

  constructor(description: unknown) {
    this.#description = description
    const shared = amended(membersOf(member(description, 'components', 'schemas')))
    this.#open = new Schemas(shared, { closed: false })
    this.#closed = new Schemas(shared, { closed: true })
  }

  judge(operation: Operation, { query, body }: Described): Judgement {
    const schema = this.#bodySchema(operation)
    const name = `${nameOf(operation)} body`
    const of = (schemas: Schemas): readonly string[] =>
      schema === undefined
        ? body === undefined
          ? []
          : ['it takes no body']
        : schemas.flaws(name, schema, body ?? null)
    const all = of(this.#closed)
    const refused = all.length === 0 ? [] : of(this.#open)
    const wrongQuery = this.#wrongQuery(operation, query)
    const flaw = (text: string): string => `${name}: ${text}`
    return {
      refused: [...refused.map(flaw), ...wrongQuery.refused],
      tolerated: [...all.filter((text) => !refused.includes(text)).map(flaw), ...wrongQuery.tolerated]
    }
  }

  /** Compiles what is needed for an operation, so that no request waits for it. */
  prepare(operation: Operation): void {
    this.judge(operation, { query: new URLSearchParams(), body: {} })
    for (const status of Object.keys(membersOf(member(this.#operation(operation), 'responses'))))
      this.flawsOfReply(operation, Number(status), {})
  }

  /** What is wrong with an answer. One with a status or of a type that the description does not mention is taken. */
  flawsOfReply(operation: Operation, status: number, body: unknown): readonly string[] {
    const declared = this.#resolved(member(this.#operation(operation), 'responses', String(status)))
    if (declared === undefined && status < 300) return [`${nameOf(operation)} never answers ${status}`]
    const schema = member(declared, 'content', 'application/json', 'schema')
    const name = `${nameOf(operation)} ${status}`
    return schema === undefined ? [] : this.#open.flaws(name, schema, body).map((text) => `${name}: ${text}`)
  }

  #wrongQuery(operation: Operation, query: URLSearchParams): Judgement {
    const parameters = this.#parameters(operation)
    const refused: string[] = []
    const tolerated: string[] = []
    for (const [key, text] of query) {
      const schema = parameters.get(key)
      const name = `${nameOf(operation)} ?${key}`
      if (schema === undefined) tolerated.push(`${name} is no parameter`)
      else {
        const value = member(schema, 'type') === 'integer' ? Number(text) : text
        refused.push(...this.#open.flaws(name, schema, value).map((flaw) => `${name}=${text}: ${flaw}`))
      }
    }
    return { refused, tolerated }
  }

  /** Schemas of the query's parameters, by name. */
  #parameters(operation: Operation): ReadonlyMap<string, unknown> {
    const all = member(this.#operation(operation), 'parameters')
    const resolved = Array.isArray(all) ? all.map((one: unknown) => this.#resolved(one)) : []
    return new Map(
      resolved
        .filter((one) => member(one, 'in') === 'query')
        .map((one) => [String(member(one, 'name')), member(one, 'schema')])
    )
  }

  #bodySchema(operation: Operation): unknown {
    const body = member(this.#operation(operation), 'requestBody')
    return member(body, 'content', 'application/json', 'schema')
  }

  #operation({ method, path }: Operation): unknown {
    const found = member(this.#description, 'paths', path, method.toLowerCase())
    if (found === undefined) throw new Error(`openapi.json has no ${method} ${path}: write it anew`)
    return found
  }

  #resolved(value: unknown): unknown {
    const reference = member(value, '$ref')
    return typeof reference === 'string' ? member(this.#description, ...reference.split('/').slice(1)) : value
  }
}

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`

/** From openapi.json, which scripts/github-openapi.ts writes. */
export const CONTRACT = new Contract(
  JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))
)
