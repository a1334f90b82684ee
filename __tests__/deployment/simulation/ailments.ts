import { ServiceError } from '../../../sandbox/aws/wire/service-error.js'

/** What goes wrong with a request. */
export type Ailment =
  /** No connection: it was never sent. */
  | 'unreachable'
  /** The connection breaks before the service has read it. */
  | 'reset'
  /** It is processed, and its answer lost. */
  | 'lost-reply'
  /** The connection breaks at once, and it is processed half a minute later. */
  | 'late'
  | 'throttle'
  | 'internal-error'
  /** 504, and it was processed. */
  | 'gateway-timeout'
  /** A page of HTML, and it was not processed. */
  | 'proxy-page'
  /** No answer until the client gives up; it was not processed. */
  | 'hang'
  /** No answer until the client gives up, though it was processed. */
  | 'silent'
  | 'expired-token'
  | 'denied'
  | 'not-found'
  /** Something on the way sends it twice, and the second answer is the one that arrives. */
  | 'doubled'

/** Whether the service gets to see the request, and when. */
export const PROCESSED: Record<Ailment, 'no' | 'at-once' | 'later' | 'twice'> = {
  unreachable: 'no',
  reset: 'no',
  'lost-reply': 'at-once',
  late: 'later',
  throttle: 'no',
  'internal-error': 'no',
  'gateway-timeout': 'at-once',
  'proxy-page': 'no',
  hang: 'no',
  silent: 'at-once',
  'expired-token': 'no',
  denied: 'no',
  'not-found': 'no',
  doubled: 'twice'
}

/** How late a `late` request is processed, in milliseconds: AppConfig may be at work for long before it starts. */
export const LATE_MS = 30_000

export const AILMENTS = [
  'unreachable',
  'reset',
  'lost-reply',
  'late',
  'throttle',
  'internal-error',
  'gateway-timeout',
  'proxy-page',
  'hang',
  'silent',
  'expired-token',
  'denied',
  'not-found',
  'doubled'
] as const satisfies readonly Ailment[]

/** An error of the SDK that stands for no answer. */
const noAnswer = (name: string, more: object): Error =>
  Object.assign(new Error(name), { name, $metadata: { attempts: 1 }, ...more })

/** What the SDK throws for an error that a service answers. */
export const thrownFor = ({ code, message, status, fields }: ServiceError): Error =>
  Object.assign(new Error(message), {
    ...fields,
    name: code,
    $fault: status < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode: status, requestId: 'request', attempts: 1 }
  })

/** How each service words what AWS has no single word for. */
export interface Words {
  readonly throttle: ServiceError
  readonly notFound: ServiceError
}

/** What the process is told; `doubled` has the service's own answer. */
export const errorOf = (ailment: Exclude<Ailment, 'doubled'>, words: Words): Error => {
  switch (ailment) {
    case 'unreachable':
      return noAnswer('Error', { code: 'ECONNREFUSED', syscall: 'connect' })
    case 'reset':
    case 'lost-reply':
    case 'late':
      return noAnswer('Error', { code: 'ECONNRESET' })
    case 'hang':
    case 'silent':
      return noAnswer('TimeoutError', {})
    case 'throttle':
      return thrownFor(words.throttle)
    case 'not-found':
      return thrownFor(words.notFound)
    case 'internal-error':
      return thrownFor(new ServiceError('InternalServerException', 500, 'internal failure'))
    case 'gateway-timeout':
      return thrownFor(new ServiceError('Unknown', 504, 'Endpoint request timed out'))
    case 'proxy-page':
      return Object.assign(new SyntaxError('Deserialization error'), {
        $metadata: { httpStatusCode: 503, attempts: 1 }
      })
    case 'expired-token':
      return thrownFor(new ServiceError('ExpiredTokenException', 403, 'The security token is expired'))
    case 'denied':
      return thrownFor(new ServiceError('AccessDeniedException', 403, 'not authorized'))
  }
}
