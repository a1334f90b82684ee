/** One request that reached the sandbox. */
export interface RequestRecord {
  /** Virtual milliseconds. */
  readonly at: number
  /** `appconfig`, `amplify`, `s3` (presigned URLs), `site`; absent where none takes it. */
  readonly service: string | undefined
  readonly operation: string | undefined
  readonly method: string
  /** With its query, as sent. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Members of the operation's input, parsed; what an endpoint notes of its own requests. */
  readonly input: Readonly<Record<string, unknown>>
  readonly requestId: string
  /** Of the answer; absent as long as there is none, and where a fault took it. */
  readonly status: number | undefined
  /** Kinds of the faults that hit it. */
  readonly faults: readonly string[]
}

/** Headers worth keeping; credentials and signatures are not. */
const KEPT = [
  'user-agent',
  'x-amz-user-agent',
  'amz-sdk-request',
  'amz-sdk-invocation-id',
  'content-type',
  'content-length',
  'transfer-encoding',
  'range',
  'allow-revert'
]

export const keptHeaders = (headers: RequestRecord['headers']): RequestRecord['headers'] =>
  Object.fromEntries(KEPT.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))
