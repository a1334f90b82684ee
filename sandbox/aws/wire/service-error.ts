/** An error as a service answers it: its name goes into `x-amzn-errortype`, its fields into the body. */
export class ServiceError extends Error {
  readonly code: string
  /** Used where the client's schemas do not know `code`. */
  readonly status: number
  /** Members besides the message, under their own names. */
  readonly fields: Readonly<Record<string, unknown>>
  constructor(code: string, status: number, message: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
    this.status = status
    this.fields = fields
  }
}
