import type { IncomingMessage } from 'node:http'
import type { Endpoint } from './endpoint.js'
import { type Entry, type Exchange, failureOf, type Surroundings } from './exchange.js'
import { arriving, type Intake } from './intake.js'
import { keptHeaders, type RequestRecord } from './record.js'
import type { Service } from './service.js'
import { decodeInput, encodeError, encodeOutput, type HttpInput, matches } from './wire/rest-json.js'
import { ServiceError } from './wire/service-error.js'

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

interface Addressed {
  readonly method: string
  readonly url: string
  readonly path: string
  readonly query: URLSearchParams
}

const addressed = ({ method = 'GET', url = '/' }: IncomingMessage): Addressed => {
  const [path = '/', query = ''] = url.split('?')
  return { method, url, path, query: new URLSearchParams(query) }
}

const newEntry = (
  message: IncomingMessage,
  { method, url }: Addressed,
  { time, random }: Surroundings,
  facts: Pick<RequestRecord, 'service' | 'operation' | 'input'>
): Entry => ({
  at: time.now(),
  ...facts,
  method,
  path: url,
  headers: keptHeaders(message.headers),
  requestId: random.uuid(),
  status: undefined,
  faults: []
})

/** A request to one of AWS's APIs, or to nobody. */
const serviceExchange = async (
  message: IncomingMessage,
  address: Addressed,
  around: Surroundings,
  signal: AbortSignal
): Promise<Exchange> => {
  const { method, path, query } = address
  const { time } = around
  const request: HttpInput = { method, path, query, headers: message.headers, body: await bodyOf(message) }
  const service = signedFor(around.services, message.headers.authorization)
  const operation = service?.operations.find((route) => matches(route, method, path))
  const input = operation === undefined ? {} : await decodeInput(operation, request).catch(failureOf)
  return {
    entry: newEntry(message, address, around, {
      service: service?.signingName,
      operation: operation?.name,
      input: input instanceof ServiceError ? {} : input
    }),
    signal,
    words: service?.words ?? {},
    who: {
      action: `${service?.signingName ?? 'unknown'}:${operation?.name ?? 'Unknown'}`,
      resource: service?.resourceOf(path) ?? '*'
    },
    intake: {},
    encodeError: (error) => encodeError(service?.client ?? {}, error),
    process: async () => {
      if (service === undefined) {
        throw new ServiceError('MissingAuthenticationTokenException', 403, 'Missing Authentication Token')
      }
      if (operation === undefined) {
        throw new ServiceError('UnknownOperationException', 404, 'Unknown operation')
      }
      if (input instanceof ServiceError) throw input
      const now = time.now()
      around.admit(message.headers, now)
      service.catchUp(now)
      return encodeOutput(
        operation,
        await operation.run(input, { now, sleep: (ms) => time.sleep(ms, signal) })
      )
    }
  }
}

/** A request to something else on the same port. */
const endpointExchange = (
  message: IncomingMessage,
  address: Addressed,
  around: Surroundings,
  signal: AbortSignal,
  endpoint: Endpoint,
  operation: string
): Exchange => {
  const { method, path, query } = address
  const { time, services } = around
  const entry = newEntry(message, address, around, { service: endpoint.name, operation, input: {} })
  const intake: Intake = {}
  return {
    entry,
    signal,
    words: endpoint.words,
    who: { action: `${endpoint.name}:${operation}`, resource: path },
    intake,
    encodeError: (error) => endpoint.encodeError(error),
    process: () => {
      const now = time.now()
      for (const service of services) service.catchUp(now)
      const body = arriving(message, intake, (ms) => time.sleep(ms, signal))
      return endpoint.answer(
        { method, path, query, headers: message.headers, body },
        {
          now,
          note: (facts) => {
            entry.input = { ...entry.input, ...facts }
          }
        }
      )
    }
  }
}

/** Takes up a request and records it. */
export const exchangeOf = async (
  message: IncomingMessage,
  around: Surroundings,
  signal: AbortSignal
): Promise<Exchange> => {
  const address = addressed(message)
  const asked = { method: address.method, path: address.path, headers: message.headers }
  const [taken] = around.endpoints.flatMap((endpoint) => {
    const operation = endpoint.operationOf(asked)
    return operation === undefined ? [] : [{ endpoint, operation }]
  })
  const exchange =
    taken === undefined
      ? await serviceExchange(message, address, around, signal)
      : endpointExchange(message, address, around, signal, taken.endpoint, taken.operation)
  around.record.push(exchange.entry)
  return exchange
}
