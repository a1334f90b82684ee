import { DeploymentError, type Certainty, type Problem, type ProblemKind } from '../deployment/problem.js'
import { certaintyOfFailure, isMisconfigured, kindOf } from './classify.js'
import { excessOf, failureOf, violationsOf, type Failure, type Violation } from './failure.js'
import { networkHint } from './network-hint.js'
import { stsHint } from './sts-hint.js'

/** What was tried, for people. */
export interface Attempt {
  /** The API's name of it, such as `GetDeployment`. */
  readonly operation: string
  /** On what, such as `deployment 12 of environment prod`. Raw. */
  readonly resource: string
  readonly region: string
  /** As in IAM's action names; default: `appconfig`. */
  readonly service?: 'amplify' | 'sts'
}

/** A denial names the action and, mostly, the resource: "… is not authorized to perform: A on resource: R because …". */
const DENIED = /not authorized to perform:? ([a-z0-9-]+:\w+)(?: on resource: (\S+))?/i

const SAID_NOTHING: ReadonlySet<string> = new Set(['', 'UnknownError', 'Unknown'])

/** The failure in words: the service's own where it spoke, ours where the SDK's would only describe a parser. */
const wordsOf = (error: unknown, failure: Failure, kind: ProblemKind): string => {
  const { name, message, status, answered } = failure
  if (name === 'AbortError') return 'it was given up before an answer came'
  if (status !== undefined && !answered && kind === 'service')
    return `the answer (HTTP ${status}) is not one of AWS's; a proxy or gateway on the way may have given it`
  if (SAID_NOTHING.has(message)) return status === undefined ? name : `HTTP ${status} without a message`
  const [firstLine = message] = message.split('\n  Deserialization error')
  const excess = excessOf(error)
  return excess === undefined ? firstLine : `${firstLine} (${excess})`
}

/** One broken rule for people: where, why, and which rule it is (or which kind of validator says so). */
export const violationInWords = ({ constraint, location, reason, type }: Violation): string => {
  const rule = constraint ?? type
  return [
    ...(location === undefined ? [] : [`at ${location}`]),
    ...(reason === undefined ? [] : [reason]),
    ...(rule === undefined ? [] : [`(${rule})`])
  ].join(' ')
}

const HINTS: Record<ProblemKind, (failure: Failure, attempt: Attempt) => string | undefined> = {
  configuration: (failure) =>
    isMisconfigured(failure)
      ? 'Check `aws-region` and the variables AWS_ENDPOINT_URL*, AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT: FIPS and dual-stack endpoints do not go with an endpoint of your own.'
      : undefined,
  credentials: ({ name }) =>
    /expired/i.test(name)
      ? 'The session ended before the step did. Give the role to this action (`role-to-assume`): it renews its credentials. Or ask for a longer session where the credentials come from (`role-duration-seconds`).'
      : 'Set `role-to-assume`, or check the step that provides AWS credentials: it has to run before this one, in the same job. For OIDC the job needs `permissions: id-token: write`.',
  permission: ({ message }, { operation, service = 'appconfig' }) => {
    const [, action = `${service}:${operation}`, resource] = DENIED.exec(message) ?? []
    const onWhat = resource === undefined ? '' : ` on ${resource}`
    return /explicit deny/i.test(message)
      ? `A policy denies ${action}${onWhat} explicitly; an allow elsewhere does not outweigh that.`
      : `Allow ${action}${onWhat} for the role of this job.`
  },
  'not-found': (_failure, { region }) =>
    `Check the name or id, and that it is in ${region} and in the account of these credentials.`,
  invalid: () => undefined,
  conflict: () => undefined,
  quota: ({ name }, { operation }) => {
    if (name === 'PayloadTooLargeException')
      return 'Make the configuration smaller, or ask for more under Service Quotas (AppConfig: hosted configuration size L-48F9B951, deployment size L-A5FC0339).'
    return operation === 'CreateBranch'
      ? 'An app has 50 branches at most, and AWS does not raise that: remove branches that nobody needs in the Amplify console.'
      : 'Delete what is no longer needed, or ask for more under Service Quotas.'
  },
  throttle: () => 'The account makes too many requests at once. Try again, or run fewer jobs in parallel.',
  network: (failure, { region }) => networkHint(failure, region),
  service: () => 'Try again; https://health.aws.amazon.com tells whether AWS has trouble.'
}

/**
 * Puts what an AWS client threw into words: what was tried on which resource in which region, the service's message,
 * the request id, and the next step. Configuration values in validators' answers are left out.
 */
export const toProblem = (error: unknown, attempt: Attempt): Problem => {
  const failure = failureOf(error)
  const kind = isMisconfigured(failure) ? 'configuration' : kindOf(failure)
  const hint =
    (attempt.service === 'sts' ? stsHint(failure, kind) : undefined) ?? HINTS[kind](failure, attempt)
  const id = failure.requestId === undefined ? '' : ` (request ${failure.requestId})`
  const head = `${attempt.operation} on ${attempt.resource} in ${attempt.region}: ${wordsOf(error, failure, kind)}${id}`
  return {
    kind,
    message: [head, ...violationsOf(error).map((violation) => `- ${violationInWords(violation)}`)].join('\n'),
    ...(hint !== undefined && { hint })
  }
}

/** The error to reject with. Its cause holds the raw answer, credentials in the request headers included: never print it. */
export const toError = (error: unknown, attempt: Attempt): DeploymentError =>
  error instanceof DeploymentError ? error : new DeploymentError(toProblem(error, attempt), { cause: error })

/** Whether the start call that failed like this may have started something. */
export const certaintyOf = (error: unknown): Certainty => certaintyOfFailure(failureOf(error))

/** Whether the service accepted the request and only its answer is unusable. */
export const wasAccepted = (error: unknown): boolean => {
  const { status = 0 } = failureOf(error)
  return status >= 200 && status < 300
}
