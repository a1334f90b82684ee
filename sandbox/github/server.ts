import { createServer, type IncomingMessage, type Server } from 'node:http'
import { dispatcher, type DispatchOptions } from './dispatch.js'
import { answerOf, type Faults, type Silence } from './faults.js'
import { refusal, type Reply } from './reply.js'

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
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Undefined when there was no answer. */
  status: number | undefined
}

export interface ServerOptions extends DispatchOptions {
  readonly faults: Faults
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

/** Below the API's address; undefined for any other. */
const pathOf = (path: string): string | undefined => {
  if (path === GRAPHQL) return '/graphql'
  return path.startsWith(`${API}/`) ? decodeURIComponent(path.slice(API.length)) : undefined
}

type Answer = readonly [GitHubRequest, Reply | Silence]

const answering = (options: ServerOptions) => {
  const dispatch = dispatcher(options)
  return async (message: IncomingMessage, apiUrl: string): Promise<Answer> => {
    const { method = 'GET', headers } = message
    const url = new URL(message.url ?? '/', 'http://sandbox')
    const secret = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
    const path = pathOf(url.pathname)
    const body = await bodyOf(message)
    const request: GitHubRequest = {
      method,
      path: path ?? url.pathname,
      query: Object.fromEntries(url.searchParams),
      body,
      login: options.world.token(secret)?.account.login,
      at: options.now(),
      status: undefined
    }
    options.record.push(request)
    const hits = options.faults.hit(method, request.path, body)
    const instead = (processing: 'before' | 'after'): Reply | Silence | undefined =>
      hits
        .filter((hit) => hit.processing === processing)
        .map(({ fault }) => answerOf(fault, options.now()))
        .find((answer) => answer !== undefined)
    const before = instead('before')
    if (before !== undefined) return [request, before]
    const reply =
      path === undefined
        ? refusal(404)
        : dispatch({ method, path, query: url.searchParams, body, secret }, apiUrl)
    return [request, instead('after') ?? reply]
  }
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
  const answer = answering(options)
  const server = createServer((message, response) => {
    answer(message, origin + API)
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
      .catch((error: unknown) => {
        // A client that went away in mid-request is nobody's problem here; anything else is a defect of the sandbox.
        if (!message.destroyed || message.complete)
          options.violations.push(`the sandbox failed: ${String(error)}`)
        message.socket.destroy()
      })
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
