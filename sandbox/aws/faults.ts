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
  /** An upload arrives no faster than that, in virtual time. */
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** The connection breaks once that much of an upload has arrived. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** 429 TooManyRequestsException; Amplify: 400 BadRequestException "Rate exceeded". */
  | { readonly kind: 'throttle' }
  /** 500, under the service's own name for it. */
  | { readonly kind: 'internal-error' }
  /** 504 "Endpoint request timed out": the front door's word. Whether the request was processed, `processing` says. */
  | { readonly kind: 'gateway-timeout' }
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

/** Whom a fault's answer is about. */
export interface Who {
  readonly accountId: string
  /** `appconfig:GetDeployment` */
  readonly action: string
  /** ARN, or `*`. */
  readonly resource: string
}

type Said =
  'throttle' | 'internal-error' | 'gateway-timeout' | 'expired-token' | 'access-denied' | 'not-found'

/** The errors that every service has, in its own words. */
export type FaultWords = Readonly<Record<Said, (who: Who) => ServiceError>>

const USUAL_WORDS: FaultWords = {
  throttle: () => new ServiceError('TooManyRequestsException', 429, 'Too Many Requests'),
  'internal-error': () =>
    new ServiceError('InternalServerException', 500, 'There was an internal failure in the service.'),
  'gateway-timeout': () =>
    new ServiceError('InternalServerErrorException', 504, 'Endpoint request timed out'),
  'expired-token': () =>
    new ServiceError('ExpiredTokenException', 403, 'The security token included in the request is expired'),
  'access-denied': ({ accountId, action, resource }) =>
    new ServiceError(
      'AccessDeniedException',
      403,
      `User: arn:aws:sts::${accountId}:assumed-role/deploy/GitHubActions is not authorized to perform: ` +
        `${action} on resource: ${resource} because no identity-based policy allows the ${action} action`
    ),
  'not-found': ({ resource }) =>
    new ServiceError('ResourceNotFoundException', 404, `${resource} could not be found`, {
      ResourceName: resource
    })
}

/** What is answered to a request that a fault hit, where something is. @param words the service's own */
export const faultAnswer = (
  fault: Extract<Fault, { readonly kind: Said | 'html' | 'error' }>,
  words: Partial<FaultWords>,
  who: Who
): ServiceError | HttpOutput => {
  switch (fault.kind) {
    case 'html':
      return html(fault.status)
    case 'error':
      return new ServiceError(fault.code, fault.status, fault.message)
    case 'throttle':
    case 'internal-error':
    case 'gateway-timeout':
    case 'expired-token':
    case 'access-denied':
    case 'not-found':
      return (words[fault.kind] ?? USUAL_WORDS[fault.kind])(who)
  }
}
