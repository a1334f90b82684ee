/** What goes wrong. */
export type Fault =
  /** A refusal in GitHub's words, or any others. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly message?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  /** What a proxy or gateway says: a page of HTML. */
  | { readonly kind: 'html'; readonly status: 502 | 503 | 504 }
  /** The connection breaks. */
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

  /** The faults that hit this request, and count it. */
  hit(method: string, path: string): Hit[] {
    const hits: Hit[] = []
    for (const active of this.#active) {
      const { match, fault } = active
      if (match.method !== undefined && match.method !== method) continue
      if (match.path?.test(path) === false) continue
      active.seen += 1
      if (active.seen < (match.nth ?? 1) || active.hits >= (match.times ?? 1)) continue
      active.hits += 1
      hits.push({ fault, processing: match.processing ?? 'before' })
    }
    return hits
  }
}
