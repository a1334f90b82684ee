import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../sandbox/aws/index.js'
import type { StageResult } from '../../sandbox/runner/index.js'
import { errorsOf, expectEnding, linesWith, play } from './support.js'

const NOT_STARTED = { conclusion: 'failure', outcome: 'failed', starts: 0, states: [] } as const
const SUCCEEDED = {
  conclusion: 'success',
  outcome: 'succeeded',
  state: 'COMPLETE',
  states: ['COMPLETE']
} as const

const error = (code: string, status: number, message: string): Fault => ({
  kind: 'error',
  code,
  status,
  message
})

/** What goes wrong, what is said of it, and what is to be done about it. */
const CLASSES: readonly (readonly [name: string, fault: Fault, said: string, next: string])[] = [
  [
    'credentials',
    error('UnrecognizedClientException', 403, 'The security token included in the request is invalid.'),
    'The security token included in the request is invalid.',
    'Set `role-to-assume`'
  ],
  ['expired credentials', { kind: 'expired-token' }, 'is expired', 'The session ended before the step did'],
  [
    'permission',
    { kind: 'access-denied' },
    'is not authorized to perform: appconfig:ListDeployments',
    'Allow appconfig:ListDeployments on arn:aws:appconfig:'
  ],
  [
    'an explicit denial',
    error(
      'AccessDeniedException',
      403,
      'User: arn:aws:iam::1:user/x is not authorized to perform: appconfig:ListDeployments on resource: arn:x with an explicit deny in an identity-based policy'
    ),
    'with an explicit deny',
    'A policy denies appconfig:ListDeployments on arn:x explicitly'
  ],
  ['not found', { kind: 'not-found' }, 'could not be found', 'in the account of these credentials'],
  ['an invalid request', error('BadRequestException', 400, 'Invalid value'), 'Invalid value', ''],
  [
    'quota',
    error('ServiceQuotaExceededException', 402, 'The number of x exceeds the limit.'),
    'exceeds the limit',
    'Service Quotas'
  ],
  ['throttle', { kind: 'throttle' }, 'Too Many Requests', 'run fewer jobs in parallel'],
  [
    'a throttle that looks like a mistake',
    error('BadRequestException', 400, 'Rate exceeded'),
    'Rate exceeded',
    'fewer jobs'
  ],
  ['service', { kind: 'internal-error' }, 'There was an internal failure', 'health.aws.amazon.com'],
  ['a gateway', { kind: 'html', status: 503 }, "(HTTP 503) is not one of AWS's", 'Try again'],
  ['network', { kind: 'drop' }, 'socket hang up', 'Check the network of the runner'],
  ['silence', { kind: 'hang' }, 'ListDeployments on ', 'Check the network of the runner']
]

const LOCAL: ReadonlySet<string> = new Set(['a gateway', 'network', 'silence'])

describe('an error', () => {
  it.concurrent.each(CLASSES)(
    'is told with what was tried, why, and what to do: %s',
    async (name, fault, said, next) => {
      const run = await play({
        // What may pass is tried for five minutes.
        scale: 100,
        arrange: ({ aws }) => {
          aws.faults.add(fault, { operation: 'ListDeployments', times: Number.POSITIVE_INFINITY })
        }
      })
      expectEnding(run, { ...NOT_STARTED, reason: /./ })
      const [headline] = errorsOf(run.main)
      expect(headline?.message).toMatch(/^ListDeployments on .*in eu-west-1: /)
      expect(headline?.message).toContain(said)
      expect(headline?.message).toContain(next)
      const last = run.aws.calls('ListDeployments').at(-1)
      if (!LOCAL.has(name)) expect(headline?.message).toContain(`(request ${last?.requestId ?? ''})`)
    }
  )
})

const debugOf = ({ raw }: StageResult): readonly string[] =>
  raw.map(({ text }) => text).filter((text) => text.startsWith('::debug::'))

describe('debug logging', () => {
  it.concurrent('shows every request with its time, attempt and outcome, and no secret', async () => {
    const run = await play({
      access: ({ aws }) => ({ idToken: aws.idToken }),
      debug: true,
      arrange: ({ aws }) => {
        aws.faults.add({ kind: 'throttle' }, { operation: 'GetDeployment', nth: 2 })
        aws.faults.add({ kind: 'drop' }, { operation: 'GetDeployment', nth: 5 })
      },
      with: { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' }
    })
    expectEnding(run, SUCCEEDED)
    const lines = debugOf(run.main)
    const [token, sts] = lines
    expect(token).toMatch(/^::debug::OIDC token from 127\.0\.0\.1:\d+: 200 in \d+ ms$/)
    expect(sts).toMatch(/^::debug::AssumeRoleWithWebIdentity to 127\.0\.0\.1, attempt 1: 200.*, \d+ ms$/)
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^::debug::StartDeployment to 127\.0\.0\.1, attempt 1: 201, request [\da-f-]{36}, \d+ ms$/
      )
    )
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^::debug::GetDeployment to .*, attempt 1: 429 TooManyRequestsException.*, request /
      )
    )
    expect(lines).toContainEqual(
      expect.stringMatching(/^::debug::GetDeployment to .*, attempt 2: 200, request /)
    )
    expect(lines).toContainEqual(expect.stringMatching(/attempt 1: .*ECONNRESET, \d+ ms$/))
    const sent = run.aws.requests.filter(({ service }) => service !== 'oidc')
    expect(lines.filter((line) => line.includes(', attempt '))).toHaveLength(sent.length)
    expect(linesWith(run.main, '##[debug]GetDeployment to')).not.toEqual([])
  })

  it.concurrent('is silent unless it is asked for', async () => {
    const run = await play({ with: { 'wait-for': 'started' } })
    expect(debugOf(run.main)).toEqual([])
  })
})
