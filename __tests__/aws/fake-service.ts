import './one-realm.js'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Server } from 'node:net'
import { createClients, type AppConfigClients, type Limits } from '../../src/aws/clients.js'

/** A request as the service got it. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface FakeService {
  readonly endpoint: string
  readonly asked: readonly Asked[]
  /** `GET /applications/abcd`, in the order they came. */
  calls(): string[]
  clients(limits?: Partial<Record<keyof AppConfigClients, Limits>>): AppConfigClients
  close(): Promise<void>
}

export type Answer = (response: ServerResponse, asked: Asked) => void

/** Answers as AWS does: JSON with a request id; an `error` goes into the header that names it. */
export const json =
  (body: unknown, status = 200, error?: string): Answer =>
  (response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-amzn-requestid': 'req-1',
      ...(error !== undefined && { 'x-amzn-errortype': error })
    })
    response.end(JSON.stringify(body))
  }

export const html =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html' })
    response.end('<html>Blocked by the proxy</html>')
  }

export const notFound: Answer = json({ Message: 'not there' }, 404, 'ResourceNotFoundException')

/** Starts a server on a free port of this machine; gives the port. */
export const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

/** A real HTTP server for the real client to talk to; `answer` decides per request. */
export const fakeService = async (answer: (asked: Asked) => Answer): Promise<FakeService> => {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://service')
      const one = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString()
      }
      asked.push(one)
      answer(one)(response, one)
    })
  })
  const endpoint = `http://127.0.0.1:${await listen(server)}`
  const opened: AppConfigClients[] = []
  return {
    endpoint,
    asked,
    calls: () => asked.map(({ method, path }) => `${method} ${path}`),
    clients: (limits) => {
      const clients = clientsFor(endpoint, limits)
      opened.push(clients)
      return clients
    },
    close: async () => {
      for (const { reads, once } of opened) {
        reads.destroy()
        once.destroy()
      }
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

export const RUN = { repository: 'octo/shop', runId: '4711', runAttempt: '2' }

/** The clients under test, pointed somewhere by the SDK's own variable, with static credentials. */
export const clientsFor = (
  endpoint: string,
  limits?: Partial<Record<keyof AppConfigClients, Limits>>
): AppConfigClients => {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIAEXAMPLE'
  process.env['AWS_SECRET_ACCESS_KEY'] = 'example'
  process.env['AWS_ENDPOINT_URL_APPCONFIG'] = endpoint
  return createClients({
    region: 'eu-west-1',
    version: '1.2.3',
    run: RUN,
    ...(limits !== undefined && { limits })
  })
}
