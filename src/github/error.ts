import { textIn } from '../runtime/json.js'

/** GitHub refused a request, or it could not be made. */
export class GitHubError extends Error {
  /** HTTP status of the answer; undefined when there was none. */
  readonly status: number | undefined
  constructor(message: string, status?: number, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GitHubError'
    this.status = status
  }
}

/** What the API says about a refusal: `message` and, in a validation error, its parts. */
export const refusalIn = (data: unknown): string => textIn(data, 'message') ?? 'no message'

/** 404 is what a token without access sees of a private repository; 401 that the token is none or has expired. */
const DENIED: ReadonlySet<number | undefined> = new Set([401, 403, 404])

/**
 * Why something on GitHub could not be done, with the remedy where it is the token's permission.
 *
 * @param permission as a workflow spells it: `pull-requests: write`
 */
export const explain = (error: unknown, permission: string): string => {
  const message = error instanceof Error ? error.message : String(error)
  return error instanceof GitHubError && DENIED.has(error.status)
    ? `${message}; the job needs \`permissions: ${permission}\`, or \`github-token\` a token with it (on a pull request from a fork GitHub's own is read-only)`
    : message
}
