import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Fault, type Faults, faultAnswer, type Hit } from './faults.js'
import type { Random } from './random.js'
import { keptHeaders, type RequestRecord } from './record.js'
import type { Service } from './service.js'
import type { VirtualTime } from './virtual-time.js'
import type { Operation } from './wire/operation.js'
import {
  decodeInput,
  encodeError,
  encodeOutput,
  type HttpInput,
  type HttpOutput,
  matches
} from './wire/rest-json.js'
import { ServiceError } from './wire/service-error.js'

export interface ServerOptions {
  readonly services: readonly Service[]
  readonly time: VirtualTime
  readonly random: Random
  readonly faults: Faults
  readonly accountId: string
  /** Every request is added to it. */
  readonly record: RequestRecord[]
  /** 0: any free one. */
  readonly port: number
}

export interface RunningServer {
  readonly url: string
  /** At once: connections are destroyed, sleeping requests forgotten. */
  close(): Promise<void>
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** A request on its way through the server. */
interface Exchange {
  readonly request: HttpInput
  readonly service: Service | undefined
  readonly operation: Operation | undefined
  /** Parsed, or why it could not be. */
  readonly input: Readonly<Record<string, unknown>> | ServiceError
  readonly entry: Mutable<RequestRecord> & { faults: string[] }
  readonly signal: AbortSignal
}

/** A connection that gets no answer: broken, or left hanging. */
type Silence = 'drop' | 'hang'

const bodyOf = async (message: IncomingMessage): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of message) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The service a request is signed for. */
const signedFor = (services: readonly Service[], authorization: string | undefined): Service | undefined => {
  const name = /Credential=[^/]+\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/.exec(authorization ?? '')?.[1]
  return services.find(({ signingName }) => signingName === name)
}

const failureOf = (error: unknown): ServiceError =>
  error instanceof ServiceError
    ? error
    : new ServiceError(
        'InternalFailure',
        500,
        error instanceof Error ? (error.stack ?? error.message) : String(error)
      )

/** What the service itself answers. */
const processed = async (
  { service, operation, input, signal }: Exchange,
  time: VirtualTime
): Promise<HttpOutput> => {
  if (service === undefined) {
    return encodeError(
      {},
      new ServiceError('MissingAuthenticationTokenException', 403, 'Missing Authentication Token')
    )
  }
  try {
    if (operation === undefined) throw new ServiceError('UnknownOperationException', 404, 'Unknown operation')
    if (input instanceof ServiceError) throw input
    const now = time.now()
    service.catchUp(now)
    const output = await operation.run(input, { now, sleep: (ms) => time.sleep(ms, signal) })
    return encodeOutput(operation, output)
  } catch (error) {
    return encodeError(service.client, failureOf(error))
  }
}

const answered = async (
  exchange: Exchange,
  { time, faults, accountId }: ServerOptions
): Promise<HttpOutput | Silence> => {
  const { service, operation, entry, request, signal } = exchange
  const hits = faults.hit(entry)
  const applied = async (fault: Fault): Promise<HttpOutput | Silence | undefined> => {
    entry.faults.push(fault.kind)
    switch (fault.kind) {
      case 'delay':
        await time.sleep(fault.seconds * 1000, signal)
        return undefined
      case 'do':
        fault.run()
        return undefined
      case 'drop':
      case 'hang':
        return fault.kind
      case 'throttle':
      case 'internal-error':
      case 'html':
      case 'expired-token':
      case 'access-denied':
      case 'not-found':
      case 'error': {
        const action = `${service?.signingName ?? 'unknown'}:${operation?.name ?? 'Unknown'}`
        const resource = service?.resourceOf(request.path) ?? '*'
        const answer = faultAnswer(fault, { accountId, action, resource })
        return answer instanceof ServiceError ? encodeError(service?.client ?? {}, answer) : answer
      }
    }
  }
  const firstAnswer = async (processing: Hit['processing']): Promise<HttpOutput | Silence | undefined> => {
    for (const hit of hits) {
      const answer = hit.processing === processing ? await applied(hit.fault) : undefined
      if (answer !== undefined) return answer
    }
    return undefined
  }
  const instead = await firstAnswer('before')
  if (instead !== undefined) return instead
  const answer = await processed(exchange, time)
  return (await firstAnswer('after')) ?? answer
}

const exchangeOf = async (
  message: IncomingMessage,
  options: ServerOptions,
  signal: AbortSignal
): Promise<Exchange> => {
  const { services, time, random } = options
  const { method = 'GET', url = '/', headers } = message
  const [path = '/', query = ''] = url.split('?')
  const request: HttpInput = {
    method,
    path,
    query: new URLSearchParams(query),
    headers,
    body: await bodyOf(message)
  }
  const service = signedFor(services, headers.authorization)
  const operation = service?.operations.find((route) => matches(route, method, path))
  const input = operation === undefined ? {} : await decodeInput(operation, request).catch(failureOf)
  const entry = {
    at: time.now(),
    service: service?.signingName,
    operation: operation?.name,
    method,
    path: url,
    headers: keptHeaders(headers),
    input: input instanceof ServiceError ? {} : input,
    requestId: random.uuid(),
    status: undefined,
    faults: []
  }
  options.record.push(entry)
  return { request, service, operation, input, entry, signal }
}

const send = (response: ServerResponse, exchange: Exchange, output: HttpOutput, time: VirtualTime): void => {
  exchange.entry.status = output.status
  response.writeHead(output.status, {
    ...output.headers,
    Date: new Date(time.now()).toUTCString(),
    'x-amzn-RequestId': exchange.entry.requestId,
    'Content-Length': output.body.byteLength
  })
  response.end(output.body)
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

/** Serves all services on one port of this machine. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const closing = new AbortController()
  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const exchange = await exchangeOf(message, options, closing.signal)
    const output = await answered(exchange, options)
    if (output === 'drop') message.socket.destroy()
    else if (output !== 'hang' && !closing.signal.aborted) send(response, exchange, output, options.time)
  }
  const server = createServer((message, response) => {
    // A client that went away in mid-request is nobody's problem here.
    handle(message, response).catch(() => message.socket.destroy())
  })
  const port = await listening(server, options.port)
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
  }
}
