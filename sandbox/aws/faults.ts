import type { RequestRecord } from './record.js'
import type { HttpOutput } from './wire/rest-json.js'
import { ServiceError } from './wire/service-error.js'

/** What goes wrong. */
export type Fault =
  /** Waits (virtual seconds), then goes on. */
  | { readonly kind: 'delay'; readonly seconds: number }
  /** Calls `run`, then goes on: for something that happens between two requests. */
  | { readonly kind: 'do'; readonly run: () => void }
  /** The connection breaks. */
  | { readonly kind: 'drop' }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** 429, as every service of AWS has it, modelled or not. */
  | { readonly kind: 'throttle' }
  /** 500 InternalServerException. */
  | { readonly kind: 'internal-error' }
  /** What a proxy or gateway says: a page of HTML. */
  | { readonly kind: 'html'; readonly status: 502 | 503 | 504 }
  /** 403 ExpiredTokenException. */
  | { readonly kind: 'expired-token' }
  /** 403 AccessDeniedException that names action and resource. */
  | { readonly kind: 'access-denied' }
  /** 404, as right after a creation. */
  | { readonly kind: 'not-found' }
  /** Any other. */
  | { readonly kind: 'error'; readonly code: string; readonly status: number; readonly message: string }

/** Which requests a fault hits; everything given must be true. */
export interface FaultMatch {
  readonly operation?: string | readonly string[]
  readonly where?: (request: RequestRecord) => boolean
  /** From this matching request on, counted from 1; default 1. */
  readonly nth?: number
  /** How many it hits; default 1, or all for `lastsSeconds` where that is given. */
  readonly times?: number
  /** Virtual seconds from now until it begins. */
  readonly afterSeconds?: number
  /** Virtual seconds for which it lasts. */
  readonly lastsSeconds?: number
  /** `after`: the request is processed first, and only its answer is lost. Default: `before`. */
  readonly processing?: 'before' | 'after'
}

/** A fault that was set up. */
export interface SetFault {
  /** How many requests it hit so far. */
  hits(): number
  remove(): void
}

interface Active {
  readonly fault: Fault
  readonly match: FaultMatch
  readonly from: number
  readonly until: number
  readonly times: number
  seen: number
  hits: number
}

/** A fault that hits a request. */
export interface Hit {
  readonly fault: Fault
  readonly processing: 'before' | 'after'
}

const matchesOperation = (wanted: FaultMatch['operation'], operation: string | undefined): boolean =>
  wanted === undefined || (operation !== undefined && [wanted].flat().includes(operation))

/** The faults that are set up, in the order in which they apply. */
export class Faults {
  readonly #now: () => number
  readonly #active: Active[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  add(fault: Fault, match: FaultMatch = {}): SetFault {
    const from = this.#now() + (match.afterSeconds ?? 0) * 1000
    const endless = Number.POSITIVE_INFINITY
    const active: Active = {
      fault,
      match,
      from,
      until: match.lastsSeconds === undefined ? endless : from + match.lastsSeconds * 1000,
      times: match.times ?? (match.lastsSeconds === undefined ? 1 : endless),
      seen: 0,
      hits: 0
    }
    this.#active.push(active)
    return {
      hits: () => active.hits,
      remove: () => {
        const index = this.#active.indexOf(active)
        if (index >= 0) this.#active.splice(index, 1)
      }
    }
  }

  clear(): void {
    this.#active.length = 0
  }

  /** The faults that hit this request, and count it. */
  hit(request: RequestRecord): Hit[] {
    const hits: Hit[] = []
    for (const active of this.#active) {
      const { match, fault } = active
      const inTime = active.from <= request.at && request.at < active.until
      if (
        !inTime ||
        !matchesOperation(match.operation, request.operation) ||
        match.where?.(request) === false
      )
        continue
      active.seen += 1
      if (active.seen < (match.nth ?? 1) || active.hits >= active.times) continue
      active.hits += 1
      hits.push({ fault, processing: match.processing ?? 'before' })
    }
    return hits
  }
}

const html = (status: number): HttpOutput => ({
  status,
  headers: { 'Content-Type': 'text/html' },
  body: Buffer.from(
    `<html><head><title>${status}</title></head><body><h1>${status} from the proxy</h1></body></html>`
  )
})

/** What is answered to a request that a fault hit, where something is. */
export const faultAnswer = (
  fault: Exclude<Fault, { readonly kind: 'delay' | 'do' | 'drop' | 'hang' }>,
  who: { readonly accountId: string; readonly action: string; readonly resource: string }
): ServiceError | HttpOutput => {
  switch (fault.kind) {
    case 'throttle':
      return new ServiceError('TooManyRequestsException', 429, 'Too Many Requests')
    case 'internal-error':
      return new ServiceError('InternalServerException', 500, 'There was an internal failure in the service.')
    case 'html':
      return html(fault.status)
    case 'expired-token':
      return new ServiceError(
        'ExpiredTokenException',
        403,
        'The security token included in the request is expired'
      )
    case 'access-denied':
      return new ServiceError(
        'AccessDeniedException',
        403,
        `User: arn:aws:sts::${who.accountId}:assumed-role/deploy/GitHubActions is not authorized to perform: ` +
          `${who.action} on resource: ${who.resource} because no identity-based policy allows the ${who.action} action`
      )
    case 'not-found':
      return new ServiceError('ResourceNotFoundException', 404, `${who.resource} could not be found`, {
        ResourceName: who.resource
      })
    case 'error':
      return new ServiceError(fault.code, fault.status, fault.message)
  }
}
