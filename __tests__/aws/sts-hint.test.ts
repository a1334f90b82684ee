import { describe, expect, it } from '@jest/globals'
import { toProblem } from '../../src/aws/errors.js'
import { failureOf } from '../../src/aws/failure.js'
import { networkHint } from '../../src/aws/network-hint.js'

const ROLE = 'arn:aws:iam::123456789012:role/deploy'

/** What the STS client throws. */
const thrown = (name: string, status: number, message: string): Error =>
  Object.assign(new Error(message), {
    name,
    $fault: 'client',
    $metadata: { httpStatusCode: status, requestId: 'r-1' }
  })

const problemOf = (name: string, status: number, message: string) =>
  toProblem(thrown(name, status, message), {
    operation: 'AssumeRoleWithWebIdentity',
    resource: ROLE,
    region: 'eu-west-1',
    service: 'sts'
  })

describe('a role that cannot be assumed', () => {
  it.each([
    [
      'AccessDenied',
      403,
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      'credentials',
      'trust policy'
    ],
    ['InvalidIdentityTokenException', 400, 'Incorrect token audience', 'credentials', '`audience`'],
    [
      'InvalidIdentityTokenException',
      400,
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      'credentials',
      'needs an identity provider'
    ],
    [
      'IDPRejectedClaimException',
      403,
      'The provider rejected the claim',
      'credentials',
      'Check `role-to-assume`'
    ],
    [
      'ValidationError',
      400,
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      'invalid',
      'Lower `role-duration-seconds`'
    ],
    // What may pass is tried again.
    ['IDPCommunicationErrorException', 400, 'Could not reach the provider', 'service', 'Try again'],
    ['Throttling', 400, 'Rate exceeded', 'throttle', 'fewer jobs']
  ])('is explained: %s, %d, %s', (name, status, message, kind, hint) => {
    const problem = problemOf(name, status, message)
    expect(problem.kind).toBe(kind)
    expect(problem.message).toBe(
      `AssumeRoleWithWebIdentity on ${ROLE} in eu-west-1: ${message} (request r-1)`
    )
    expect(problem.hint).toContain(hint)
  })
})

describe('a network that lets nothing through', () => {
  const failing = (facts: object) => failureOf(Object.assign(new Error('x'), facts))

  it.each([
    [{ code: 'ERR_PROXY_TUNNEL' }, 'HTTPS_PROXY and NO_PROXY'],
    [{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'NODE_EXTRA_CA_CERTS'],
    [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'region eu-west-1 exists and has this service'],
    [{ code: 'ECONNRESET' }, 'AWS_ENDPOINT_URL*']
  ])('is explained: %j', (facts, hint) => {
    expect(networkHint(failing(facts), 'eu-west-1')).toContain(hint)
  })

  it('is not about a region where AWS was not asked', () => {
    expect(networkHint(failing({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }))).not.toContain('region')
  })
})
