/** What a route answers. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Sent as JSON, unless it is text. */
  readonly body: unknown
}

export const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Reply => ({
  status,
  headers,
  body
})

const DOCUMENTATION = 'https://docs.github.com/rest'

/** GitHub's words, where a route or a fault has no others. */
const MESSAGES: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  422: 'Validation Failed',
  429: 'API rate limit exceeded',
  500: 'Server Error'
}

/** A refusal, as GitHub writes it. */
export const refusal = (
  status: number,
  message = MESSAGES[status] ?? 'Unexpected',
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {}
): Reply => ({
  status,
  headers,
  body: { message, ...more, documentation_url: DOCUMENTATION, status: String(status) }
})

/** What is wrong with a request, as GitHub writes it. */
export interface Flaw {
  readonly resource: string
  readonly code: string
  readonly field: string
  readonly message?: string
}

/** 422, or another status that comes with the flaw. */
export const invalid = (flaw: Flaw, message?: string, status = 422): Reply =>
  refusal(status, message, { errors: [flaw] })
