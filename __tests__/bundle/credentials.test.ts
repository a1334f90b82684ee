import { describe, expect, it } from '@jest/globals'
import {
  errorsOf,
  expectEnding,
  linesWith,
  play,
  type Played,
  type Scene,
  type Stage,
  warningsOf
} from './support.js'

const ROLE = 'arn:aws:iam::123456789012:role/deploy'

/** The job has an OIDC endpoint and no credentials. */
const withJobToken = ({ aws }: Stage) => ({
  idToken: aws.idToken,
  env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined }
})

const ASSUMING = { access: withJobToken, with: { 'role-to-assume': ROLE } } satisfies Scene

const SUCCEEDED = {
  conclusion: 'success',
  outcome: 'succeeded',
  state: 'COMPLETE',
  states: ['COMPLETE']
} as const
const FAILED = { conclusion: 'failure', outcome: 'failed' } as const
const NOT_STARTED = { ...FAILED, starts: 0, states: [] } as const

const calls = ({ aws }: Played): readonly unknown[] => aws.requests.map(({ operation }) => operation)

/** What the runner knows of the action's state. */
const stateOf = ({ main }: Played): string => [...main.state.values()].join('')

describe('role-to-assume', () => {
  it.concurrent('outlasts its sessions: an hour, with sessions of 15 minutes and tokens of 5', async () => {
    const run = await play({
      ...ASSUMING,
      scale: 120,
      arrange: ({ aws }) => {
        aws.world.createStrategy('Hour', { durationMinutes: 30, bakeMinutes: 30, growthFactor: 20 })
      },
      with: { ...ASSUMING.with, 'role-duration-seconds': '900', 'deployment-strategy': 'Hour' }
    })
    expectEnding(run, SUCCEEDED)
    expect(run.aws.requests.filter(({ status }) => status === 403)).toEqual([])
    const assumed = run.aws.calls('AssumeRoleWithWebIdentity')
    // Renewed five minutes before they end: every ten minutes.
    expect(assumed.length).toBeGreaterThanOrEqual(5)
    expect(assumed.length).toBeLessThanOrEqual(20)
    expect(assumed[0]?.input).toEqual({
      RoleArn: ROLE,
      RoleSessionName: 'GitHubActions',
      DurationSeconds: 900
    })
    // A masked token for each, at least: one that did not arrive in (accelerated) time is asked for again.
    const masked = run.aws.jobTokens.given.filter((token) => run.main.masks.includes(token))
    expect(masked.length).toBeGreaterThanOrEqual(assumed.length)
  })

  it.concurrent('is written down, without its secrets, and assumed anew by the post step', async () => {
    const run = await play({
      ...ASSUMING,
      interrupt: { mode: 'kill', line: 'DEPLOYING' },
      beforePost: ({ aws }) => {
        // Nothing is left of what main had.
        expect(aws.calls('AssumeRoleWithWebIdentity')).toHaveLength(1)
      }
    })
    expectEnding(run, {
      conclusion: 'failure',
      state: 'DEPLOYING',
      stops: 1,
      states: ['ROLLED_BACK'],
      post: /was stopped and is ROLLED/
    })
    expect(stateOf(run)).toContain(ROLE)
    expect(run.aws.calls('AssumeRoleWithWebIdentity')).toHaveLength(2)
    expect(run.aws.jobTokens.given).toHaveLength(2)
  })

  it.concurrent('takes session name, duration and audience', async () => {
    const run = await play({
      ...ASSUMING,
      with: {
        ...ASSUMING.with,
        'role-session-name': 'shop-prod',
        'role-duration-seconds': '1800',
        audience: 'https://octo.example'
      }
    })
    expect(run.aws.calls('GetIdToken')[0]?.input).toEqual({ audience: 'https://octo.example' })
    expect(run.aws.calls('AssumeRoleWithWebIdentity')[0]?.input).toEqual({
      RoleArn: ROLE,
      RoleSessionName: 'shop-prod',
      DurationSeconds: 1800
    })
    expectEnding(run, { ...NOT_STARTED, reason: /Incorrect token audience/ })
    expect(errorsOf(run.main)[0]?.message).toContain('`audience`')
  })

  it.concurrent('needs `id-token: write`, and says so: nothing is asked', async () => {
    const run = await play({ with: ASSUMING.with })
    expectEnding(run, { ...NOT_STARTED, reason: /`permissions: id-token: write` is missing/ })
    expect(calls(run)).toEqual([])
  })

  it.concurrent('that does not trust the job is final, and says what its policy lacks', async () => {
    const run = await play({
      ...ASSUMING,
      arrange: ({ aws }) => {
        aws.sessions.trusted = false
      }
    })
    expectEnding(run, { ...NOT_STARTED, reason: /AssumeRoleWithWebIdentity on arn:aws:iam.*Not authorized/ })
    expect(errorsOf(run.main)[0]?.message).toContain('trust policy')
    expect(calls(run)).toEqual(['GetIdToken', 'AssumeRoleWithWebIdentity'])
  })

  it.concurrent('that allows shorter sessions only is final, and says what to set', async () => {
    const run = await play({
      ...ASSUMING,
      with: { ...ASSUMING.with, 'role-duration-seconds': '43200' }
    })
    expectEnding(run, { ...NOT_STARTED, reason: /exceeds the MaxSessionDuration/ })
    expect(errorsOf(run.main)[0]?.message).toContain('Lower `role-duration-seconds`')
  })

  it.concurrent('is renewed behind the back of the watch: an outage of STS costs nothing', async () => {
    const run = await play({
      ...ASSUMING,
      // Slow enough that a busy machine's own delays are no trouble.
      scale: 40,
      arrange: ({ aws }) => {
        aws.world.createStrategy('Quarter', { durationMinutes: 10, bakeMinutes: 5, growthFactor: 25 })
        // From the first renewal on, whenever a busy machine comes to it.
        const storm = { nth: 2, times: 2 }
        aws.faults.add({ kind: 'html', status: 503 }, { operation: 'AssumeRoleWithWebIdentity', ...storm })
        aws.faults.add({ kind: 'internal-error' }, { operation: 'GetIdToken', ...storm })
      },
      with: { ...ASSUMING.with, 'role-duration-seconds': '900', 'deployment-strategy': 'Quarter' }
    })
    expectEnding(run, SUCCEEDED)
    expect(linesWith(run.main, 'trouble')).toEqual([])
    expect(run.aws.calls('GetIdToken').some(({ status }) => status === 500)).toBe(true)
  })

  it.concurrent('is ridden out when STS is down before the start', async () => {
    const run = await play({
      ...ASSUMING,
      arrange: ({ aws }) => {
        aws.faults.add({ kind: 'html', status: 503 }, { operation: 'GetIdToken', times: 3 })
        aws.faults.add({ kind: 'html', status: 503 }, { operation: 'AssumeRoleWithWebIdentity', times: 5 })
      }
    })
    expectEnding(run, SUCCEEDED)
  })
})

describe('credentials that nobody renews', () => {
  /** Keys of a session that ends `seconds` after the deployment has begun. */
  const ending =
    (seconds: number): NonNullable<Scene['access']> =>
    ({ aws }) => {
      const session = aws.sessions.give(aws.now(), 3600)
      const run = (): void => {
        session.expiresAt = aws.now() + seconds * 1000
      }
      aws.faults.add({ kind: 'do', run }, { operation: 'StartDeployment' })
      return { env: aws.sessions.environment(session) }
    }

  /** The inputs of the step that the summary proposes. */
  const proposed = ({ main, shop }: Played): readonly string[] => {
    const snippet = /```yaml\n([^`]+)```/.exec(main.summary ?? '')?.[1] ?? ''
    const names = new Map([
      [shop.applicationId, 'APPLICATION'],
      [shop.environmentId, 'ENVIRONMENT'],
      [shop.profileId, 'PROFILE']
    ])
    return snippet
      .trim()
      .split('\n')
      .map((line) => line.trim().replaceAll("'", ''))
      .map((line) => line.replace(/[^ ]+$/, (value) => names.get(value) ?? value))
  }

  it.concurrent('end half-way: the last state, the way on, and what the post step could not do', async () => {
    const run = await play({ access: ending(60) })
    expectEnding(run, {
      ...FAILED,
      state: 'DEPLOYING',
      reason:
        /cannot be watched any more: GetDeployment.*token.*expired.*for the same reason it could not be stopped; the deployment is still running \(last seen: DEPLOYING, 50 %\)/,
      stops: 1,
      states: ['DEPLOYING'],
      post: /neither be seen nor stopped, and may still be running/
    })
    const { outputs } = run.main
    expect([outputs.get('deployment-number'), outputs.get('percentage-complete')]).toEqual(['1', '50'])
    expect(proposed(run)).toEqual([
      'with:',
      'service: appconfig',
      'operation: watch',
      'aws-region: eu-west-1',
      'application: APPLICATION',
      'environment: ENVIRONMENT',
      'configuration-profile: PROFILE',
      'deployment-number: 1'
    ])
    const [error] = errorsOf(run.main)
    expect(error?.message).toContain('role-to-assume')
    expect(error?.message).toMatch(/\nwith:\n {2}service: appconfig\n {2}operation: watch\n/)
    expect(run.post.conclusion).toBe('failure')
  })

  it.concurrent('end half-way where the deployment may stay: nothing is stopped', async () => {
    const run = await play({ access: ending(60), with: { 'on-timeout': 'leave' } })
    expectEnding(run, {
      ...FAILED,
      state: 'DEPLOYING',
      reason: /left as it is, as asked, and is still running \(last seen: DEPLOYING, 50 %\)/,
      states: ['DEPLOYING']
    })
    expect(run.main.summary).toContain('operation: watch')
  })

  it.concurrent('are warned about before a start that they will not outlast', async () => {
    const run = await play({
      access: ({ aws }) => ({ env: aws.sessions.environment(aws.sessions.give(aws.now(), 3600)) }),
      arrange: ({ aws }) => {
        aws.world.createStrategy('Hour', { durationMinutes: 30, bakeMinutes: 30, growthFactor: 20 })
      },
      with: { 'deployment-strategy': 'Hour', 'timeout-minutes': '1' }
    })
    expect(warningsOf(run.main)[0]).toMatch(/waits 60 min.*after an hour.*`role-to-assume`/)
    const warned = run.main.log.findIndex((line) => line.includes('waits 60 min'))
    expect(warned).toBeLessThan(run.main.log.findIndex((line) => line.includes('starting (marker')))
  })

  it.concurrent('are not nagged about where they suffice', async () => {
    const run = await play({
      access: ({ aws }) => ({ env: aws.sessions.environment(aws.sessions.give(aws.now(), 3600)) })
    })
    expectEnding(run, SUCCEEDED)
    expect(warningsOf(run.main)).toEqual([])
  })
})
