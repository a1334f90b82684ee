import { refusal, type Reply } from './reply.js'

/** What goes wrong. */
export type Fault =
  /** A refusal in GitHub's words, or any others. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly message?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  /**
   * Too many requests: the `primary` limit tells when it ends in `x-ratelimit-reset`, the `secondary` one in
   * `retry-after`.
   */
  | {
      readonly kind: 'rate-limit'
      readonly limit: 'primary' | 'secondary'
      /** Until it ends. */
      readonly seconds: number
      /** Default: 403. */
      readonly status?: 403 | 429
    }
  /** What a proxy or gateway says: a page of HTML. */
  | { readonly kind: 'html'; readonly status: 200 | 502 | 503 | 504 }
  /** The connection breaks; with `processing: 'after'` only the answer is lost. */
  | { readonly kind: 'drop' }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Calls `run`, then goes on: for something that happens between two requests. */
  | { readonly kind: 'do'; readonly run: () => void }

/** Which requests a fault hits; everything given must be true. */
export interface FaultMatch {
  readonly method?: string
  /** Found in the path, without the query. */
  readonly path?: RegExp
  /** Holds for the parsed body. */
  readonly body?: (body: unknown) => boolean
  /** From this matching request on, counted from 1; default 1. */
  readonly nth?: number
  /** How many it hits; default 1. */
  readonly times?: number
  /** `after`: the request is processed first, and only its answer is lost. Default: `before`. */
  readonly processing?: 'before' | 'after'
}

interface Active {
  readonly fault: Fault
  readonly match: FaultMatch
  seen: number
  hits: number
}

/** A fault that hits a request. */
export interface Hit {
  readonly fault: Fault
  readonly processing: 'before' | 'after'
}

/** The faults that are set up, in the order in which they apply. */
export class Faults {
  readonly #active: Active[] = []

  /** Gives a function that tells how many requests it hit so far. */
  add(fault: Fault, match: FaultMatch = {}): () => number {
    const active: Active = { fault, match, seen: 0, hits: 0 }
    this.#active.push(active)
    return () => active.hits
  }

  /** From now on nothing goes wrong. */
  clear(): void {
    this.#active.length = 0
  }

  /** The faults that hit this request, and count it. */
  hit(method: string, path: string, body: unknown): Hit[] {
    const hits: Hit[] = []
    for (const active of this.#active) {
      const { match, fault } = active
      if (match.method !== undefined && match.method !== method) continue
      if (match.path?.test(path) === false || match.body?.(body) === false) continue
      active.seen += 1
      if (active.seen < (match.nth ?? 1) || active.hits >= (match.times ?? 1)) continue
      active.hits += 1
      hits.push({ fault, processing: match.processing ?? 'before' })
    }
    return hits
  }
}

/** No answer at all. */
export type Silence = 'drop' | 'hang'

const limited = (fault: Extract<Fault, { readonly kind: 'rate-limit' }>, now: number): Reply => {
  const { limit, seconds, status = 403 } = fault
  return limit === 'primary'
    ? refusal(
        status,
        'API rate limit exceeded for installation ID 1.',
        {},
        {
          'x-ratelimit-limit': '1000',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.ceil(now / 1000) + seconds)
        }
      )
    : refusal(
        status,
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        {},
        { 'retry-after': String(seconds) }
      )
}

/** What is answered instead; undefined when the request goes on. @param now milliseconds since the epoch */
export const answerOf = (fault: Fault, now: number): Reply | Silence | undefined => {
  switch (fault.kind) {
    case 'status':
      return refusal(fault.status, fault.message, {}, fault.headers)
    case 'rate-limit':
      return limited(fault, now)
    case 'html':
      return {
        status: fault.status,
        headers: {},
        body: `<html><body><h1>${fault.status}</h1></body></html>`
      }
    case 'do':
      fault.run()
      return undefined
    case 'drop':
    case 'hang':
      return fault.kind
  }
}
