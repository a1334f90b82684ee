import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Fault, Faults } from './faults.js'
import { refusal, type Reply } from './reply.js'
import type { Asked, Route } from './route.js'
import { graphql } from './viewer.js'
import type { World } from './world.js'

/** Addresses as on a server of one's own: the API has a path, and GraphQL stands beside it. */
const API = '/api/v3'
const GRAPHQL = '/api/graphql'

/** A request as it came, and how it was answered. */
export interface GitHubRequest {
  readonly method: string
  /** Below the API's address; `/graphql` for a query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Parsed; undefined without one. */
  readonly body: unknown
  /** Whose token it came with; undefined when the API does not know it. */
  readonly login: string | undefined
  /** Undefined when there was no answer. */
  status: number | undefined
}

export interface ServerOptions {
  readonly world: World
  readonly routes: readonly Route[]
  readonly faults: Faults
  readonly now: () => number
  /** Every request is added to it. */
  readonly record: GitHubRequest[]
  /** 0: any free one. */
  readonly port: number
}

export interface RunningServer {
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** At once: connections are destroyed. */
  close(): Promise<void>
}

type Silence = 'drop' | 'hang'

const bodyOf = async (message: IncomingMessage): Promise<unknown> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of message) if (chunk instanceof Uint8Array) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const answerOf = (fault: Fault): Reply | Silence | undefined => {
  switch (fault.kind) {
    case 'status':
      return refusal(fault.status, fault.message, {}, fault.headers)
    case 'html':
      return {
        status: fault.status,
        headers: {},
        body: `<html><body><h1>${fault.status}</h1></body></html>`
      }
    case 'do':
      fault.run()
      return undefined
    case 'drop':
    case 'hang':
      return fault.kind
  }
}

/** What the API itself answers. */
const processed = (
  request: GitHubRequest,
  secret: string,
  query: URLSearchParams,
  options: ServerOptions,
  apiUrl: string
): Reply => {
  const { world, routes, now } = options
  const token = world.token(secret)
  if (token === undefined) return refusal(401)
  const asked = { world, token, apiUrl, query, body: request.body, now: now() }
  if (request.path === '/graphql') return graphql({ ...asked, params: {} } satisfies Asked)
  for (const route of routes) {
    const match = route.method === request.method ? route.path.exec(request.path) : null
    if (match === null) continue
    const params = Object.fromEntries(
      Object.entries(match.groups ?? {}).filter(([, value]) => typeof value === 'string')
    )
    return route.answer({ ...asked, params })
  }
  return refusal(404)
}

const pathOf = (path: string): string | undefined => {
  if (path === GRAPHQL) return '/graphql'
  return path.startsWith(`${API}/`) ? decodeURIComponent(path.slice(API.length)) : undefined
}

const answered = async (
  message: IncomingMessage,
  options: ServerOptions,
  apiUrl: string
): Promise<readonly [GitHubRequest, Reply | Silence]> => {
  const { method = 'GET', headers } = message
  const url = new URL(message.url ?? '/', 'http://sandbox')
  const secret = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
  const request: GitHubRequest = {
    method,
    path: pathOf(url.pathname) ?? url.pathname,
    query: Object.fromEntries(url.searchParams),
    body: await bodyOf(message),
    login: options.world.token(secret)?.account.login,
    status: undefined
  }
  options.record.push(request)
  const hits = options.faults.hit(method, request.path)
  const instead = (processing: 'before' | 'after'): Reply | Silence | undefined =>
    hits
      .filter((hit) => hit.processing === processing)
      .map(({ fault }) => answerOf(fault))
      .find((answer) => answer !== undefined)
  const before = instead('before')
  if (before !== undefined) return [request, before]
  const reply =
    pathOf(url.pathname) === undefined
      ? refusal(404)
      : processed(request, secret, url.searchParams, options, apiUrl)
  return [request, instead('after') ?? reply]
}

const listening = (server: Server, wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'))
      else resolve(address.port)
    })
  })

/** Serves the API on a port of this machine. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  let origin = ''
  const server = createServer((message, response) => {
    answered(message, options, origin + API)
      .then(([request, reply]) => {
        if (reply === 'drop') message.socket.destroy()
        if (reply === 'drop' || reply === 'hang') return
        request.status = reply.status
        const isText = typeof reply.body === 'string'
        response.writeHead(reply.status, {
          'content-type': isText ? 'text/html' : 'application/json; charset=utf-8',
          ...reply.headers
        })
        response.end(isText ? reply.body : JSON.stringify(reply.body))
      })
      // A client that went away in mid-request is nobody's problem here.
      .catch(() => message.socket.destroy())
  })
  origin = `http://127.0.0.1:${await listening(server, options.port)}`
  return {
    apiUrl: origin + API,
    graphqlUrl: origin + GRAPHQL,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
  }
}
