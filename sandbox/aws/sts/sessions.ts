import type { IncomingHttpHeaders } from 'node:http'
import type { Random } from '../random.js'
import { ServiceError } from '../wire/service-error.js'

/** Temporary credentials. */
export interface Session {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** Virtual milliseconds. */
  expiresAt: number
}

/** Sessions that were given. A request signed with one is refused once it has expired. */
export class Sessions {
  readonly #random: Random
  readonly #given: Session[] = []
  /** Whether roles trust the job. */
  trusted = true
  /** Longest session that a role allows. */
  longestSeconds = 3600

  constructor(random: Random) {
    this.#random = random
  }

  /** Every session that was given, oldest first. */
  get given(): readonly Session[] {
    return this.#given
  }

  /** @param now virtual milliseconds */
  give(now: number, seconds: number): Session {
    const hex = (length: number): string => this.#random.uuid().replaceAll('-', '').slice(0, length)
    const session = {
      accessKeyId: `ASIA${hex(16).toUpperCase()}`,
      secretAccessKey: `${hex(20)}/${hex(19)}`,
      sessionToken: `IQoJb3JpZ2lu${hex(32)}${hex(32)}==`,
      expiresAt: now + seconds * 1000
    }
    this.#given.push(session)
    return session
  }

  /** The environment that a step for static credentials would export. */
  environment(session: Session): Readonly<Record<string, string>> {
    return {
      AWS_ACCESS_KEY_ID: session.accessKeyId,
      AWS_SECRET_ACCESS_KEY: session.secretAccessKey,
      AWS_SESSION_TOKEN: session.sessionToken
    }
  }

  /** Long-term keys pass; they have no token. @throws ServiceError */
  admit(headers: IncomingHttpHeaders, now: number): void {
    const keyId = /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? ''
    const token = headers['x-amz-security-token']
    if (token === undefined && !keyId.startsWith('ASIA')) return
    const session = this.#given.find((one) => one.accessKeyId === keyId && one.sessionToken === token)
    if (session === undefined) {
      throw new ServiceError(
        'UnrecognizedClientException',
        403,
        'The security token included in the request is invalid.'
      )
    }
    if (session.expiresAt <= now) {
      throw new ServiceError(
        'ExpiredTokenException',
        403,
        'The security token included in the request is expired'
      )
    }
  }
}
