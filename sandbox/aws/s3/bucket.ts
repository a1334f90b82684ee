import type { Endpoint } from '../endpoint.js'
import type { HttpOutput } from '../wire/rest-json.js'
import {
  encodeS3Error,
  entityTooLarge,
  invalidRange,
  missingContentLength,
  noSuchKey,
  notImplemented,
  S3_WORDS,
  twoMechanisms
} from './errors.js'
import { receive, type StoredObject } from './objects.js'
import type { Presigner } from './presign.js'

const PREFIX = '/s3/'
/** S3's limit for a single PUT. */
const LARGEST = 5 * 1024 ** 3

/** What a Range header asks for (`to` excluded); undefined: S3 ignores what it does not understand. */
const partOf = (range: string, size: number): { readonly from: number; readonly to: number } | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? []
  if (first === '' && last === '') return undefined
  if (first === '') return { from: Math.max(size - Number(last), 0), to: size }
  return { from: Number(first), to: last === '' ? size : Math.min(Number(last) + 1, size) }
}

const keyOf = (path: string): string => path.slice(PREFIX.length)

/**
 * Presigned URLs and what is behind them: objects that were put there, and texts that are published. A key is
 * percent-encoded, as it stands in the URL.
 */
export class Bucket {
  readonly #presigner: Presigner
  readonly #objects = new Map<string, StoredObject>()
  readonly #published = new Map<string, (now: number) => string>()
  /** `http://127.0.0.1:1234`; known once the server listens. */
  origin = ''

  constructor(presigner: Presigner) {
    this.#presigner = presigner
  }

  /** A URL that allows one method on the key. @param now virtual milliseconds */
  url(method: 'GET' | 'PUT', key: string, now: number, expiresSeconds: number): string {
    const path = PREFIX + key
    return `${this.origin}${path}?${this.#presigner.sign(method, path, now, expiresSeconds)}`
  }

  /** Lets a GET of the key give what `text` gives then. @param text gets virtual milliseconds */
  publish(key: string, text: (now: number) => string): void {
    this.#published.set(key, text)
  }

  object(key: string): StoredObject | undefined {
    return this.#objects.get(key)
  }

  /** All whose key begins so, in the order of their arrival. */
  objects(prefix: string): StoredObject[] {
    return [...this.#objects.values()].filter(({ key }) => key.startsWith(prefix))
  }

  /** The bucket as the server serves it. */
  endpoint(): Endpoint {
    return {
      name: 's3',
      words: S3_WORDS,
      encodeError: encodeS3Error,
      operationOf: ({ method, path }) => {
        if (!path.startsWith(PREFIX)) return undefined
        return method === 'PUT' ? 'PutObject' : method === 'GET' ? 'GetObject' : `${method} object`
      },
      answer: async ({ method, path, query, headers, body }, { now, note }) => {
        const key = keyOf(path)
        note({ key })
        if (headers.authorization !== undefined) throw twoMechanisms()
        this.#presigner.check(method, path, query, now)
        if (method === 'GET') return this.#get(key, headers.range, now)
        if (headers['transfer-encoding'] !== undefined) throw notImplemented({ Header: 'Transfer-Encoding' })
        if (headers['content-length'] === undefined) throw missingContentLength()
        if (Number(headers['content-length']) > LARGEST) throw entityTooLarge()
        const received = await receive(body)
        note({ size: received.size, sha256: received.sha256 })
        // Of two uploads the later one counts; S3 shows no half of either.
        this.#objects.delete(key)
        this.#objects.set(key, { key, ...received, contentType: headers['content-type'], at: now })
        const { md5, sha256 } = received
        return { status: 200, headers: { ETag: `"${md5 ?? sha256.slice(0, 32)}"` }, body: new Uint8Array() }
      }
    }
  }

  #get(key: string, range: string | undefined, now: number): HttpOutput {
    const text = this.#published.get(key)
    if (text === undefined) throw noSuchKey({ Key: key })
    const whole = Buffer.from(text(now))
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Accept-Ranges': 'bytes' }
    const wanted = range === undefined ? undefined : partOf(range, whole.byteLength)
    if (wanted === undefined) return { status: 200, headers, body: whole }
    const { from, to } = wanted
    if (from >= to)
      throw invalidRange({ RangeRequested: range ?? '', ActualObjectSize: String(whole.byteLength) })
    return {
      status: 206,
      headers: { ...headers, 'Content-Range': `bytes ${from}-${to - 1}/${whole.byteLength}` },
      body: whole.subarray(from, to)
    }
  }
}
