import type { Problem, ProblemKind } from '../../deployment/problem.js'
import { redact } from './redact.js'

/** What the upload's endpoint answered. */
export interface Answer {
  readonly status: number
  /** The beginning of the body. */
  readonly body: string
}

export const isAccepted = ({ status }: Answer): boolean => status >= 200 && status < 300

/**
 * Whether another try may help. S3 asks to slow down with a 503; an answer below 500 is about this request and stays
 * the same, and so does 501 (S3's word for a header it does not know).
 */
export const isPassing = ({ status }: Answer): boolean => status >= 500 && status !== 501

const KIND: Readonly<Record<number, ProblemKind>> = {
  401: 'permission',
  403: 'permission',
  404: 'not-found',
  413: 'quota',
  501: 'invalid'
}

/** By S3's own name for it, which says more than the status. */
const KIND_BY_CODE: Readonly<Record<string, ProblemKind>> = { EntityTooLarge: 'quota', SlowDown: 'throttle' }

const HINT: Readonly<Partial<Record<ProblemKind, string>>> = {
  permission:
    'The upload address of a deployment is valid for a short time only: run the job again. If it keeps failing, a proxy may change the request.',
  quota: 'Amplify takes archives of up to 5 GB.',
  service: 'Try again; https://health.aws.amazon.com tells whether AWS has trouble.',
  throttle: 'Try again in a few minutes.'
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }

/** The text of an element of S3's error document; undefined for any other document. */
const element = (body: string, name: string): string | undefined =>
  new RegExp(`<Error>[^]*?<${name}>([^<]{1,1000})</${name}>`)
    .exec(body)?.[1]
    ?.replace(/&(amp|apos|gt|lt|quot);/g, (entity, name: string) => ENTITIES[name] ?? entity)

const kindOf = (status: number, code: string): ProblemKind => {
  if (Object.hasOwn(KIND_BY_CODE, code)) return KIND_BY_CODE[code] ?? 'invalid'
  return KIND[status] ?? (status >= 500 ? 'service' : 'invalid')
}

const meaning = (status: number): string =>
  status >= 300 && status < 400 ? `HTTP ${status}, a redirect, which is not followed` : `HTTP ${status}`

/** A refusal in words: status, S3's code, message and request id. The address is in none of them. */
export const refusal = ({ status, body }: Answer, url: URL): Problem => {
  const code = element(body, 'Code') ?? ''
  const message = element(body, 'Message')
  const id = element(body, 'RequestId')
  const words = [
    meaning(status),
    ...(code === '' ? [] : [` ${code}`]),
    ...(message === undefined ? [] : [`: ${message}`]),
    ...(id === undefined ? [] : [` (request ${id})`])
  ]
  const kind = kindOf(status, code)
  const hint = HINT[kind]
  return {
    kind,
    message: `The upload of the site was refused: ${redact(words.join(''), url)}`,
    ...(hint !== undefined && { hint })
  }
}
