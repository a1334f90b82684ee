/** What an AWS client threw, as far as it says; every text is raw. */
export interface Failure {
  /** The service's name for it, or the SDK's (`TimeoutError`), or the class of the error. */
  readonly name: string
  readonly message: string
  /** Node's or OpenSSL's code, such as `ECONNRESET`. */
  readonly code: string | undefined
  /** The system call that failed, such as `connect`. */
  readonly syscall: string | undefined
  /** HTTP status of the answer; undefined when there was none. */
  readonly status: number | undefined
  readonly requestId: string | undefined
  /** The answer was read as the service's own error. False for a proxy's HTML, a cut-off body and everything local. */
  readonly answered: boolean
  /** The SDK had begun to send it. False: the request was never made (no credentials, no endpoint, unusable input). */
  readonly attempted: boolean
}

/** One rule that a configuration breaks, as AppConfig tells it. Its value is left out: it may be a secret. */
export interface Violation {
  readonly constraint?: string
  /** Where in the configuration, as the validator writes it. */
  readonly location?: string
  readonly reason?: string
  /** Which kind of validator says so, as AppConfig calls it. */
  readonly type?: string
}

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

const text = (value: unknown, key: string): string | undefined => {
  const found = property(value, key)
  return typeof found === 'string' && found !== '' ? found : undefined
}

const number = (value: unknown, key: string): number | undefined => {
  const found = property(value, key)
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

const list = (value: unknown, key: string): readonly unknown[] => {
  const found = property(value, key)
  return Array.isArray(found) ? found : []
}

/** An error that stands for several (one per address tried) has no message of its own. */
const messageOf = (error: unknown): string =>
  text(error, 'message') ??
  list(error, 'errors')
    .map((one) => text(one, 'message') ?? '')
    .filter((message) => message !== '')
    .join('; ')

/** Reads what was thrown. Total: anything at all gives a failure. */
export const failureOf = (error: unknown): Failure => {
  const metadata = property(error, '$metadata')
  const [first] = list(error, 'errors')
  return {
    name: text(error, 'name') ?? 'Error',
    message: typeof error === 'string' ? error : messageOf(error),
    code: text(error, 'code') ?? text(first, 'code'),
    syscall: text(error, 'syscall') ?? text(first, 'syscall'),
    status: number(metadata, 'httpStatusCode'),
    requestId: text(metadata, 'requestId'),
    answered: text(error, '$fault') !== undefined,
    attempted: metadata !== undefined
  }
}

/** The rules a configuration breaks, of a `BadRequestException` that lists them; else none. */
export const violationsOf = (error: unknown): readonly Violation[] =>
  list(property(error, 'Details'), 'InvalidConfiguration').map((detail) => {
    const [constraint, location, reason, type] = ['Constraint', 'Location', 'Reason', 'Type'].map((key) =>
      text(detail, key)
    )
    return {
      ...(constraint !== undefined && { constraint }),
      ...(location !== undefined && { location }),
      ...(reason !== undefined && { reason }),
      ...(type !== undefined && { type })
    }
  })

/** Size and limit of a `PayloadTooLargeException`, in the service's own numbers. */
export const excessOf = (error: unknown): string | undefined => {
  const limit = number(error, 'Limit')
  const size = number(error, 'Size')
  if (limit === undefined && size === undefined) return undefined
  const unit = text(error, 'Measure') === 'KILOBYTES' ? 'KB' : (text(error, 'Measure') ?? '')
  const parts = [
    ...(size === undefined ? [] : [`size ${size} ${unit}`]),
    ...(limit === undefined ? [] : [`limit ${limit} ${unit}`])
  ]
  return parts.map((part) => part.trim()).join(', ')
}
