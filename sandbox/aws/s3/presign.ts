import { createHmac } from 'node:crypto'
import { requestHasExpired, signatureDoesNotMatch, accessDenied } from './errors.js'

type Method = 'GET' | 'PUT'

/** `20300101T000000Z` */
const amzDate = (at: number): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '')

const timeOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

/** Makes and checks URLs that carry their permission in the query, as S3's do: one method, one path, one span of time. */
export class Presigner {
  readonly #secret: string
  readonly #region: string

  constructor(secret: string, region: string) {
    this.#secret = secret
    this.#region = region
  }

  /** The query of the URL. @param path percent-encoded @param at virtual milliseconds */
  sign(method: Method, path: string, at: number, expiresSeconds: number): string {
    const date = amzDate(at)
    const query = new URLSearchParams({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': `ASIASANDBOX/${date.slice(0, 8)}/${this.#region}/s3/aws4_request`,
      'X-Amz-Date': date,
      'X-Amz-Expires': String(expiresSeconds),
      'X-Amz-SignedHeaders': 'host'
    })
    query.set('X-Amz-Signature', this.#signature(method, path, query))
    return query.toString()
  }

  /** @throws ServiceError as S3 answers a URL that does not hold (any more) for this request */
  check(method: string, path: string, given: URLSearchParams, now: number): void {
    const query = new URLSearchParams(given)
    const signature = query.get('X-Amz-Signature')
    if (signature === null) throw accessDenied()
    query.delete('X-Amz-Signature')
    const until = timeOf(query.get('X-Amz-Date') ?? '') + Number(query.get('X-Amz-Expires')) * 1000
    if (until < now) {
      throw requestHasExpired({
        'X-Amz-Expires': query.get('X-Amz-Expires') ?? '',
        Expires: new Date(until).toISOString(),
        ServerTime: new Date(now).toISOString()
      })
    }
    if (signature !== this.#signature(method, path, query)) throw signatureDoesNotMatch()
  }

  #signature(method: string, path: string, query: URLSearchParams): string {
    return createHmac('sha256', this.#secret)
      .update([method, path, ...[...query].map(([name, value]) => `${name}=${value}`).sort()].join('\n'))
      .digest('hex')
  }
}
