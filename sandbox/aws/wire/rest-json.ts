import { JsonCodec2 } from '@aws-sdk/core/protocols'
import { NormalizedSchema } from '@smithy/core/schema'
import type { Operation } from './operation.js'
import { ServiceError } from './service-error.js'
import { isRecord } from './shape.js'

/** As AwsRestJsonProtocol sets its own codec: timestamps by trait, else epoch seconds. */
const codec = new JsonCodec2({
  timestampFormat: { useTrait: true, default: 7 },
  httpBindings: true,
  jsonName: true
})

export interface HttpInput {
  readonly method: string
  /** As sent: still percent-encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Uint8Array
}

export interface HttpOutput {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const NOTHING = new Uint8Array()
const LABEL = /^\{(.+)\}$/

/** The labels of `path` (still encoded) when it has the form of `uri`. */
const labelsOf = (uri: string, path: string): ReadonlyMap<string, string> | undefined => {
  const expected = uri.split('/')
  const found = path.split('/')
  if (expected.length !== found.length) return undefined
  const labels = new Map<string, string>()
  for (const [index, segment] of expected.entries()) {
    const value = found[index] ?? ''
    const label = LABEL.exec(segment)?.[1]
    if (label === undefined ? value !== segment : value === '') return undefined
    if (label !== undefined) labels.set(label, value)
  }
  return labels
}

/** Whether a request with this method and path is one for `route`. */
export const matches = (route: Pick<Operation, 'method' | 'uri'>, method: string, path: string): boolean =>
  route.method === method && labelsOf(route.uri, path) !== undefined

const scalar = (schema: NormalizedSchema, text: string): unknown => {
  if (schema.isNumericSchema()) return text.trim() === '' ? Number.NaN : Number(text)
  // The AWS CLI sends True and False.
  if (schema.isBooleanSchema()) return text.toLowerCase() === 'true'
  if (schema.isStringSchema()) return text
  throw new Error(`no binding of ${schema.getName() ?? 'this schema'} to a header, label or query is known`)
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new ServiceError('BadRequestException', 400, 'The path of the request is not valid.')
  }
}

const jsonBody = async (schema: NormalizedSchema, body: Uint8Array): Promise<Record<string, unknown>> => {
  if (body.byteLength === 0) return {}
  const text = Buffer.from(body).toString('utf8')
  try {
    // The codec reads a structure out of anything; what is no object must be seen before.
    const raw: unknown = JSON.parse(text)
    const value: unknown = isRecord(raw) ? await codec.createDeserializer().read(schema, text) : undefined
    if (isRecord(value)) return value
  } catch {
    // Answered below, as any other body that is no JSON object.
  }
  throw new ServiceError('SerializationException', 400, 'Could not parse the request body as a JSON object.')
}

const isBodyMember = (member: NormalizedSchema): boolean => {
  const traits = member.getMergedTraits()
  return (
    traits.httpLabel === undefined &&
    traits.httpHeader === undefined &&
    traits.httpQuery === undefined &&
    traits.httpPayload === undefined
  )
}

/** The operation's input as the request carries it, not yet checked. @throws ServiceError */
export const decodeInput = async (
  operation: Operation,
  request: HttpInput
): Promise<Record<string, unknown>> => {
  const { input } = operation
  if (input.isUnitSchema()) return {}
  const labels = labelsOf(operation.uri, request.path) ?? new Map<string, string>()
  const members = [...input.structIterator()]
  const hasPayload = members.some(([, member]) => member.getMergedTraits().httpPayload !== undefined)
  const body = hasPayload ? {} : await jsonBody(input, request.body)
  const found: Record<string, unknown> = {}
  for (const [name, member] of members) {
    const traits = member.getMergedTraits()
    const header =
      traits.httpHeader === undefined ? undefined : request.headers[traits.httpHeader.toLowerCase()]
    const label = traits.httpLabel === undefined ? undefined : labels.get(name)
    const query = traits.httpQuery === undefined ? [] : request.query.getAll(traits.httpQuery)
    if (label !== undefined) found[name] = scalar(member, decoded(label))
    else if (header !== undefined) found[name] = scalar(member, String(header))
    else if (query[0] !== undefined) {
      found[name] = member.isListSchema()
        ? query.map((item) => scalar(member.getValueSchema(), item))
        : scalar(member, query[0])
    } else if (traits.httpPayload !== undefined) found[name] = request.body
    else if (isBodyMember(member) && body[name] !== undefined && body[name] !== null) found[name] = body[name]
  }
  return found
}

const serialised = (schema: NormalizedSchema, value: Record<string, unknown>): Uint8Array => {
  const serializer = codec.createSerializer()
  serializer.write(schema, value)
  return serializer.flush()
}

/** A header takes visible ASCII only; what else a description holds comes back as question marks. */
const headerText = (value: unknown): string => String(value).replaceAll(/[^\x20-\x7e]/g, '?')

/** The answer to a request that succeeded. */
export const encodeOutput = (operation: Operation, value: unknown): HttpOutput => {
  const { output, status } = operation
  if (output.isUnitSchema() || !isRecord(value)) return { status, headers: {}, body: NOTHING }
  const headers: Record<string, string> = {}
  const body: Record<string, unknown> = {}
  let payload: Uint8Array | undefined
  for (const [name, member] of output.structIterator()) {
    const item = value[name]
    const traits = member.getMergedTraits()
    if (item === undefined) continue
    if (traits.httpHeader !== undefined) headers[traits.httpHeader] = headerText(item)
    else if (traits.httpPayload !== undefined && item instanceof Uint8Array) payload = item
    else body[name] = item
  }
  if (payload !== undefined) return { status, headers, body: payload }
  return {
    status,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: serialised(output, body)
  }
}

/** The answer to a request that failed; modelled errors by the client's schema of them. */
export const encodeError = (client: object, error: ServiceError): HttpOutput => {
  const schema: unknown = Object.entries(client).find(([name]) => name === `${error.code}$`)?.[1]
  const headers = { 'Content-Type': 'application/json', 'x-amzn-errortype': error.code }
  if (!isErrorSchema(schema)) {
    const body = JSON.stringify({ message: error.message, ...error.fields })
    return { status: error.status, headers, body: Buffer.from(body) }
  }
  const normalized = NormalizedSchema.of(schema)
  const status = Number(normalized.getMergedTraits().httpError ?? error.status)
  // `Message` or `message`: each service has its own spelling.
  const member = [...normalized.structIterator()].find(([name]) => name.toLowerCase() === 'message')?.[0]
  const message = member === undefined ? {} : { [member]: error.message }
  return { status, headers, body: serialised(normalized, { ...message, ...error.fields }) }
}

type ErrorSchema = Extract<Parameters<typeof NormalizedSchema.of>[0], readonly [-3, ...unknown[]]>

const isErrorSchema = (value: unknown): value is ErrorSchema => Array.isArray(value) && value[0] === -3
