import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { certaintyOf, toError, toProblem } from '../../src/aws/errors.js'
import { DeploymentError } from '../../src/deployment/problem.js'

const ATTEMPT = {
  operation: 'GetDeployment',
  resource: 'deployment 12 of environment prod',
  region: 'eu-west-1'
}

/** An error as the SDK builds them from answers (see faults.test.ts, which measures them). */
const answered = (name: string, status: number, message: string, more: object = {}): Error =>
  Object.assign(new Error(message), {
    name,
    $fault: status < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode: status, requestId: 'req-9', attempts: 1 },
    ...more
  })

describe('toProblem', () => {
  it('says what was tried, on what, where, what AWS says and the request id', () => {
    expect(toProblem(answered('InternalServerException', 500, 'We are sorry'), ATTEMPT).message).toBe(
      'GetDeployment on deployment 12 of environment prod in eu-west-1: We are sorry (request req-9)'
    )
  })

  it.each([
    ['CreateBranch', /^An app has 50 branches at most, and AWS does not raise that/],
    ['CreateHostedConfigurationVersion', /ask for more under Service Quotas/]
  ])('tells what helps when there is no room for %s', (operation, hint) => {
    const error = answered('ServiceQuotaExceededException', 402, 'too many')
    expect(toProblem(error, { ...ATTEMPT, operation }).hint).toMatch(hint)
  })

  it('lists what a validator refuses, never the value', () => {
    const error = answered('BadRequestException', 400, 'Error running validation', {
      Reason: 'InvalidConfiguration',
      Details: {
        InvalidConfiguration: [
          {
            Constraint: 'maximum',
            Location: '/limits/rate',
            Reason: 'is too big',
            Type: 'JSON_SCHEMA',
            Value: 'hunter2'
          },
          { Reason: 'function said no', Value: 'hunter2' },
          {}
        ]
      }
    })
    const problem = toProblem(error, ATTEMPT)
    expect(problem.kind).toBe('invalid')
    expect(problem.message.split('\n').slice(1)).toEqual([
      '- at /limits/rate is too big (maximum)',
      '- function said no',
      '- '
    ])
    expect(JSON.stringify(problem)).not.toContain('hunter2')
  })

  it('takes details of an unknown kind for none', () => {
    const error = answered('BadRequestException', 400, 'bad', { Details: { $unknown: ['Other', [1]] } })
    expect(toProblem(error, ATTEMPT).message).toMatch(/: bad \(request req-9\)$/)
  })

  it.each([
    [
      'User: arn:aws:sts::1:assumed-role/ci/x is not authorized to perform: appconfig:StopDeployment on resource: arn:aws:appconfig:eu-west-1:1:application/abcd because no identity-based policy allows it',
      'Allow appconfig:StopDeployment on arn:aws:appconfig:eu-west-1:1:application/abcd for the role of this job.'
    ],
    ['Forbidden', 'Allow appconfig:GetDeployment for the role of this job.'],
    [
      'User: u is not authorized to perform: appconfig:GetDeployment on resource: r with an explicit deny in a service control policy',
      'A policy denies appconfig:GetDeployment on r explicitly; an allow elsewhere does not outweigh that.'
    ]
  ])('names what a denial lacks: %s', (message, hint) => {
    expect(toProblem(answered('AccessDeniedException', 403, message), ATTEMPT)).toMatchObject({
      kind: 'permission',
      hint
    })
  })

  it('takes a role that may not be assumed for missing credentials', () => {
    const error = answered('AccessDenied', 403, 'Not authorized to perform sts:AssumeRoleWithWebIdentity')
    expect(toProblem(error, ATTEMPT).kind).toBe('credentials')
  })

  it("gives the service's own numbers for what is too large", () => {
    const error = answered('PayloadTooLargeException', 413, 'Too large', {
      Measure: 'KILOBYTES',
      Limit: 2048,
      Size: 2049.5
    })
    expect(toProblem(error, ATTEMPT)).toMatchObject({
      kind: 'quota',
      message: expect.stringContaining('Too large (size 2049.5 KB, limit 2048 KB)'),
      hint: expect.stringContaining('L-48F9B951')
    })
  })

  it('does not recite a parser for an answer that is not of AWS', () => {
    const error = Object.assign(
      new SyntaxError(
        `Unexpected token '<', "<html>x" is not valid JSON\n  Deserialization error: to see the raw response`
      ),
      { $metadata: { httpStatusCode: 503 } }
    )
    expect(toProblem(error, ATTEMPT).message).toBe(
      "GetDeployment on deployment 12 of environment prod in eu-west-1: the answer (HTTP 503) is not one of AWS's; a proxy or gateway on the way may have given it"
    )
  })

  it('has a word for an error that has none', () => {
    expect(toProblem(answered('Unknown', 503, 'UnknownError'), ATTEMPT).message).toContain(
      'HTTP 503 without a message'
    )
  })

  it('speaks for all addresses that were tried', () => {
    const refusals = ['::1', '127.0.0.1'].map((address) =>
      Object.assign(new Error(`connect ECONNREFUSED ${address}:1`), {
        code: 'ECONNREFUSED',
        syscall: 'connect'
      })
    )
    const error = Object.assign(new AggregateError(refusals), {
      code: 'ECONNREFUSED',
      $metadata: { attempts: 1 }
    })
    expect(toProblem(error, ATTEMPT)).toMatchObject({
      kind: 'network',
      message: expect.stringContaining('connect ECONNREFUSED ::1:1; connect ECONNREFUSED 127.0.0.1:1')
    })
    expect(certaintyOf(error)).toBe('refused')
  })

  it.each([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID'
  ])('certificate trouble is of the network and before the request: %s', (code) => {
    const error = Object.assign(new Error('no'), { code, $metadata: { attempts: 1 } })
    expect(toProblem(error, ATTEMPT)).toMatchObject({
      kind: 'network',
      hint: expect.stringContaining('NODE_EXTRA_CA_CERTS')
    })
    expect(certaintyOf(error)).toBe('refused')
  })

  it('does not take an alert in the middle of a connection for a failed handshake', () => {
    const error = Object.assign(new Error('bad record mac'), {
      code: 'ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC',
      $metadata: { attempts: 1 }
    })
    expect(toProblem(error, ATTEMPT).kind).toBe('network')
    expect(certaintyOf(error)).toBe('unknown')
  })

  it('is total, and never sure of a start that was given up', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(toProblem(thrown, ATTEMPT).message).toContain('GetDeployment')
      })
    )
    expect(certaintyOf(Object.assign(new Error('aborted'), { name: 'AbortError' }))).toBe('unknown')
  })
})

describe('toError', () => {
  it('keeps what is in words already, and the cause of what it puts into words', () => {
    const known = new DeploymentError({ kind: 'invalid', message: 'x' })
    expect(toError(known, ATTEMPT)).toBe(known)
    const cause = new Error('y')
    expect(toError(cause, ATTEMPT).cause).toBe(cause)
  })
})
