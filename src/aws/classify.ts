import type { Certainty, ProblemKind } from '../deployment/problem.js'
import type { Failure } from './failure.js'

/** By name: what services and the SDK call it, in all their spellings. Names decide before statuses do. */
const BY_NAME: Readonly<Record<string, ProblemKind>> = {
  EndpointError: 'configuration',

  AuthFailure: 'credentials',
  CredentialsProviderError: 'credentials',
  ExpiredToken: 'credentials',
  ExpiredTokenException: 'credentials',
  IDPRejectedClaim: 'credentials',
  IDPRejectedClaimException: 'credentials',
  IncompleteSignature: 'credentials',
  IncompleteSignatureException: 'credentials',
  InvalidAccessKeyId: 'credentials',
  InvalidClientTokenId: 'credentials',
  InvalidIdentityToken: 'credentials',
  InvalidIdentityTokenException: 'credentials',
  InvalidSignatureException: 'credentials',
  MissingAuthenticationToken: 'credentials',
  MissingAuthenticationTokenException: 'credentials',
  ProviderError: 'credentials',
  RequestExpired: 'credentials',
  RequestTimeTooSkewed: 'credentials',
  SignatureDoesNotMatch: 'credentials',
  TokenProviderError: 'credentials',
  UnrecognizedClientException: 'credentials',

  AccessDenied: 'permission',
  AccessDeniedException: 'permission',
  ForbiddenException: 'permission',
  NotAuthorized: 'permission',
  OptInRequired: 'permission',
  UnauthorizedException: 'permission',
  UnauthorizedOperation: 'permission',

  NotFoundException: 'not-found',
  ResourceNotFoundException: 'not-found',

  BadRequestException: 'invalid',
  ValidationError: 'invalid',
  ValidationException: 'invalid',

  ConflictException: 'conflict',

  LimitExceededException: 'quota',
  PayloadTooLargeException: 'quota',
  ServiceQuotaExceededException: 'quota',

  RequestLimitExceeded: 'throttle',
  RequestThrottled: 'throttle',
  RequestThrottledException: 'throttle',
  SlowDown: 'throttle',
  ThrottledException: 'throttle',
  Throttling: 'throttle',
  ThrottlingException: 'throttle',
  TooManyRequestsException: 'throttle',

  DependentServiceFailureException: 'service',
  // STS could not ask the identity provider, which may pass.
  IDPCommunicationError: 'service',
  IDPCommunicationErrorException: 'service',
  InternalFailure: 'service',
  InternalServerError: 'service',
  InternalServerException: 'service',
  ServiceUnavailable: 'service',
  ServiceUnavailableException: 'service'
}

const BY_STATUS: Readonly<Record<number, ProblemKind>> = {
  400: 'invalid',
  401: 'credentials',
  402: 'quota',
  403: 'permission',
  404: 'not-found',
  409: 'conflict',
  413: 'quota',
  429: 'throttle'
}

/** Certificate checks: they fail while the connection is made, before anything is sent. Node's own list of codes. */
const CERTIFICATE =
  /^(CERT_|CRL_|ERROR_IN_C|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_(CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/

/** Handshakes that fail before a request can be sent; other TLS alerts may come in the middle of one. */
const HANDSHAKE = /wrong.version.number|handshake.failure|unsupported.protocol|protocol.version/i

const NETWORK_CODE =
  /^(E(CONN|HOST|NET|AI_|TIMEDOUT|PIPE|PROTO|ADDRNOTAVAIL|NOTFOUND)|ERR_(SSL|TLS|SOCKET|PROXY|STREAM_PREMATURE)_?)/

/** Reading a token or profile file. */
const FILE_CODES: ReadonlySet<string | undefined> = new Set(['ENOENT', 'EACCES', 'EISDIR', 'EPERM'])

/** The SDK's text for the one time-out that has neither code nor name of its own. */
const NO_CONNECTION = 'did not establish a connection'

/** The SDK throws these as plain errors, without a name. */
const CONFIGURATION = /^(Region is missing|Region not accepted|Invalid Configuration)/

/** Some services say "slow down" with a plain 400 and this text (Amplify, AppConfig's front door). */
const RATE_EXCEEDED = /^rate exceeded/i

/**
 * Amplify has no error for "the branch is busy": StartJob says it with LimitExceededException (429), CreateDeployment
 * and StartDeployment with BadRequestException (400).
 */
const BUSY = /already have pending or running jobs|last job\s*\(deployment\) \S+ was not finished/i

/** Amplify says that an app has no room for another branch with a plain 400 at times, else with LimitExceededException. */
const NO_ROOM = /maximum number of branches/i

/** Whether the denial is STS's: the role could not be assumed, so there are no credentials. */
const deniedBySts = ({ message }: Failure): boolean => /\bsts:Assume/.test(message)

const isNetwork = ({ name, code }: Failure): boolean =>
  name === 'TimeoutError' ||
  name === 'AbortError' ||
  (code !== undefined && (NETWORK_CODE.test(code) || CERTIFICATE.test(code)))

const byStatus = (status: number): ProblemKind => BY_STATUS[status] ?? (status >= 500 ? 'service' : 'invalid')

/** What kind of trouble it is: by name, then by Node's code, then by HTTP status. */
export const kindOf = (failure: Failure): ProblemKind => {
  const named = Object.hasOwn(BY_NAME, failure.name) ? BY_NAME[failure.name] : undefined
  if ((named === 'invalid' || named === 'quota') && BUSY.test(failure.message)) return 'conflict'
  if ((named === 'invalid' || named === 'quota') && RATE_EXCEEDED.test(failure.message)) return 'throttle'
  if (named === 'invalid' && NO_ROOM.test(failure.message)) return 'quota'
  if (named === 'permission' && deniedBySts(failure)) return 'credentials'
  if (named !== undefined) return named
  if (isNetwork(failure)) return 'network'
  if (failure.status !== undefined) {
    // What cannot be read as an answer of AWS is a gateway's or a proxy's word, whatever its status.
    return failure.answered ? byStatus(failure.status) : 'service'
  }
  if (!failure.attempted && FILE_CODES.has(failure.code)) return 'credentials'
  return 'configuration'
}

const neverConnected = ({ code, syscall, message, status }: Failure): boolean =>
  status === undefined &&
  (syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    message.includes(NO_CONNECTION) ||
    (code !== undefined &&
      (CERTIFICATE.test(code) || code === 'ECONNREFUSED' || code === 'ERR_PROXY_TUNNEL')) ||
    (code !== undefined && /^(EPROTO|ERR_SSL_)/.test(code) && HANDSHAKE.test(`${code} ${message}`)))

/**
 * Whether the start call behind this failure may have started something. In doubt `unknown`: that costs a search,
 * the other mistake a second deployment.
 */
export const certaintyOfFailure = (failure: Failure): Certainty => {
  if (failure.name === 'AbortError') return 'unknown'
  if (!failure.attempted || neverConnected(failure)) return 'refused'
  const { status, name } = failure
  if (status === undefined || status < 400 || status >= 500) return 'unknown'
  if (name === 'ConflictException' || BUSY.test(failure.message)) return 'busy'
  // A conflict that is not in the service's own words may be anybody's.
  return status === 409 ? 'unknown' : 'refused'
}

/** Whether the SDK refused to make the request for a setting of the region or the endpoint. */
export const isMisconfigured = ({ name, message }: Failure): boolean =>
  name === 'EndpointError' || CONFIGURATION.test(message)
