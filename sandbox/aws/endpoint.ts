import type { IncomingHttpHeaders } from 'node:http'
import type { FaultWords } from './faults.js'
import type { HttpOutput } from './wire/rest-json.js'
import type { ServiceError } from './wire/service-error.js'

export interface EndpointRequest {
  readonly method: string
  /** As sent: still percent-encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** As it arrives; throws where the connection breaks. */
  readonly body: AsyncIterable<Uint8Array>
}

export interface EndpointCall {
  /** Virtual time at which the request was taken up, in milliseconds since the epoch. */
  readonly now: number
  /** Adds to the `input` of the request's record. */
  readonly note: (facts: Readonly<Record<string, unknown>>) => void
}

/** Something on the sandbox's port that is no AWS API: it reads its requests itself, and needs no signature header. */
export interface Endpoint {
  /** As the record of a request names it in `service`. */
  readonly name: string
  readonly words: Partial<FaultWords>
  /** Under which name a request is recorded; absent: it is not for this endpoint. */
  operationOf(request: Pick<EndpointRequest, 'method' | 'path' | 'headers'>): string | undefined
  /** @throws ServiceError */
  answer(request: EndpointRequest, call: EndpointCall): Promise<HttpOutput>
  encodeError(error: ServiceError): HttpOutput
}
