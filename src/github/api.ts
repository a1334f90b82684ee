import { deadline, isAborted } from '../deployment/time-limit.js'
import type { Clock } from '../runtime/clock.js'
import { GitHubError, refusalIn } from './error.js'
import type { HttpReply, HttpRequest, Send } from './http.js'
import { nextPage } from './link-header.js'
import { repeat } from './repeat.js'

/** Longest time for one request, in milliseconds. */
const REQUEST_MS = 15_000

export interface GitHubApiOptions {
  /** GITHUB_API_URL, such as `https://api.github.com`. */
  readonly apiUrl: string
  /** GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string
  readonly token: string
  /** Of this action, for the user agent. */
  readonly version: string
  readonly send: Send
  readonly clock: Clock
}

/** An answer that is no refusal. */
export interface Answer {
  /** The JSON in it; undefined when there is none. */
  readonly data: unknown
  /** Address of the next page; undefined on the last one. */
  readonly next: string | undefined
}

/**
 * GitHub's API, as this action uses it. A path begins with a slash and stands under the API's address. Every method
 * rejects with a {@link GitHubError} only, and soon when `signal` is aborted.
 */
export interface GitHubApi {
  get(path: string, signal: AbortSignal): Promise<Answer>
  /** Repeated when it fails in a way that may pass, like `get`: the second time changes nothing. */
  patch(path: string, body: unknown, signal: AbortSignal): Promise<Answer>
  /** A single attempt: what it creates must not be there twice. */
  post(path: string, body: unknown, signal: AbortSignal): Promise<Answer>
  /** A GraphQL query (no mutation: it is repeated). Resolves to the whole answer, which may hold errors. */
  query(query: string, signal: AbortSignal): Promise<unknown>
  /** What `get` gives for each page of a list, in order. */
  pages(path: string, signal: AbortSignal): AsyncGenerator<unknown, void>
}

const parsed = (body: string): unknown => {
  try {
    return body === '' ? undefined : JSON.parse(body)
  } catch {
    // A proxy's page: the status has to tell enough.
    return undefined
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The API at these addresses, as the owner of this token sees it. */
export const createGitHubApi = (options: GitHubApiOptions): GitHubApi => {
  const { apiUrl, graphqlUrl, token, version, send, clock } = options

  const requestOf = (method: string, url: URL, body: unknown): HttpRequest => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    return {
      method,
      url,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': `aws-deploy-action/${version}`,
        'x-github-api-version': '2022-11-28',
        ...(text !== undefined && {
          'content-type': 'application/json; charset=utf-8',
          'content-length': String(Buffer.byteLength(text))
        })
      },
      body: text
    }
  }

  const attempt = async (request: HttpRequest, signal: AbortSignal): Promise<HttpReply> => {
    const limit = deadline(clock, REQUEST_MS)
    try {
      return await send(request, AbortSignal.any([signal, limit.signal]))
    } catch (error) {
      const why = isAborted(limit.signal) ? 'no answer in time' : messageOf(error)
      throw new GitHubError(`${request.method} ${request.url.pathname}: ${why}`, undefined, { cause: error })
    } finally {
      limit.dispose()
    }
  }

  const call = async (
    { method, repeatable }: { readonly method: string; readonly repeatable: boolean },
    address: string,
    body: unknown,
    signal: AbortSignal
  ): Promise<Answer> => {
    const request = requestOf(method, new URL(address), body)
    const once = (): Promise<HttpReply> => attempt(request, signal)
    const reply = await (repeatable ? repeat(once, clock, signal) : once())
    const data = parsed(reply.body)
    if (reply.status >= 200 && reply.status < 300) return { data, next: nextPage(reply.headers['link']) }
    throw new GitHubError(
      `${method} ${request.url.pathname}: HTTP ${reply.status}, ${refusalIn(data)}`,
      reply.status
    )
  }

  const GET = { method: 'GET', repeatable: true }
  return {
    get: (path, signal) => call(GET, apiUrl + path, undefined, signal),
    patch: (path, body, signal) => call({ method: 'PATCH', repeatable: true }, apiUrl + path, body, signal),
    post: (path, body, signal) => call({ method: 'POST', repeatable: false }, apiUrl + path, body, signal),
    query: async (query, signal) =>
      (await call({ method: 'POST', repeatable: true }, graphqlUrl, { query }, signal)).data,
    async *pages(path, signal) {
      let address: string | undefined = apiUrl + path
      while (address !== undefined) {
        // The token goes to the API alone, whatever a header says.
        if (!address.startsWith(`${apiUrl}/`)) throw new GitHubError('GET: the next page is not on the API')
        const { data, next }: Answer = await call(GET, address, undefined, signal)
        yield data
        address = next
      }
    }
  }
}
