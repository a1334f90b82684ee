import type { Endpoint } from '../endpoint.js'
import type { Random } from '../random.js'
import { ServiceError } from '../wire/service-error.js'

const PATH = '/oidc/token'

interface JobToken {
  readonly audience: string
  /** Virtual milliseconds. */
  readonly expiresAt: number
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const json = (status: number, body: unknown) => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: Buffer.from(JSON.stringify(body))
})

/** The endpoint from which a job with `id-token: write` gets its OIDC tokens. */
export class JobTokens {
  readonly #random: Random
  readonly #tokens = new Map<string, JobToken>()
  readonly #secret: string
  /** How long a token lives; GitHub's live for minutes. */
  lifeSeconds = 300

  constructor(random: Random) {
    this.#random = random
    this.#secret = `requestToken.${random.uuid()}`
  }

  /** Every token that was given, oldest first. */
  get given(): readonly string[] {
    return [...this.#tokens.keys()]
  }

  /** What the runner tells the job. @param origin of the sandbox */
  access(origin: string): { readonly url: string; readonly token: string } {
    return { url: `${origin}${PATH}?api-version=2.0`, token: this.#secret }
  }

  /** Undefined for a token that was never given. */
  find(token: string): JobToken | undefined {
    return this.#tokens.get(token)
  }

  endpoint(): Endpoint {
    return {
      name: 'oidc',
      words: {},
      encodeError: ({ status, message }) => json(status, { message }),
      operationOf: ({ method, path }) => (method === 'GET' && path === PATH ? 'GetIdToken' : undefined),
      answer: ({ query, headers }, { now, note }) => {
        const audience = query.get('audience') ?? ''
        note({ audience })
        if (
          !/^bearer /i.test(headers.authorization ?? '') ||
          !headers.authorization?.endsWith(this.#secret)
        ) {
          return Promise.reject(new ServiceError('Unauthorized', 401, 'Unauthorized'))
        }
        return Promise.resolve(json(200, { count: 1, value: this.#give(audience, now) }))
      }
    }
  }

  #give(audience: string, now: number): string {
    const expiresAt = now + this.lifeSeconds * 1000
    const claims = {
      jti: this.#random.uuid(),
      aud: audience,
      sub: 'repo:octo-org/shop:ref:refs/heads/main',
      iss: 'https://token.actions.githubusercontent.com',
      iat: Math.floor(now / 1000),
      exp: Math.floor(expiresAt / 1000)
    }
    const signature = Buffer.from(`${this.#random.uuid()}${this.#random.uuid()}`).toString('base64url')
    const token = `${base64url({ alg: 'RS256', typ: 'JWT' })}.${base64url(claims)}.${signature}`
    this.#tokens.set(token, { audience, expiresAt })
    return token
  }
}
