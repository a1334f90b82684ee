import { describe, expect, it } from '@jest/globals'
import type { Fault, FaultMatch } from '../../sandbox/aws/index.js'
import { errorsOf, expectEnding, forGood, linesWith, LONG, play, type Stage } from './support.js'

const SUCCEEDED = {
  conclusion: 'success',
  outcome: 'succeeded',
  state: 'COMPLETE',
  states: ['COMPLETE']
} as const
const FAILED = { conclusion: 'failure', outcome: 'failed' } as const

/** Faults that pass, from the third look on. */
const PASSING: readonly (readonly [name: string, fault: Fault, match: FaultMatch])[] = [
  ['throttling', { kind: 'throttle' }, { times: 12 }],
  ['no answer', { kind: 'hang' }, {}],
  ['broken connections', { kind: 'drop' }, { times: 5 }],
  ['a gateway that is down', { kind: 'html', status: 503 }, { times: 5 }],
  ['internal errors', { kind: 'internal-error' }, { times: 5 }],
  ['slow answers', { kind: 'delay', seconds: 10 }, { times: 3 }],
  ['a deployment that cannot be read yet', { kind: 'not-found' }, { nth: 1, times: 2 }]
]

const onLooks =
  (fault: Fault, match: FaultMatch) =>
  ({ aws }: Stage): void => {
    aws.faults.add(fault, { operation: 'GetDeployment', nth: 3, ...match })
  }

describe('trouble on the way', () => {
  it.concurrent.each(PASSING)('is ridden out: %s', async (_, fault, match) => {
    const run = await play({ arrange: onLooks(fault, match) })
    expectEnding(run, SUCCEEDED)
    expect(run.main.annotations).toEqual([])
  })

  it.concurrent('is told once a minute, and when it is over', async () => {
    const run = await play({ arrange: onLooks({ kind: 'throttle' }, { times: 30 }) })
    expectEnding(run, SUCCEEDED)
    const told = linesWith(run.main, 'trouble: ').length
    expect(told).toBeGreaterThan(0)
    expect(told).toBeLessThan(4)
    expect(linesWith(run.main, 'recovered after')).toHaveLength(1)
  })

  it.concurrent('before the start is ridden out as well: a storm of throttling', async () => {
    const storm = ['ListApplications', 'ListEnvironments', 'ListDeployments', 'ListConfigurationProfiles']
    const run = await play({
      arrange: ({ aws }) => {
        for (const operation of storm) aws.faults.add({ kind: 'throttle' }, { operation, times: 4 })
      }
    })
    expectEnding(run, SUCCEEDED)
  })

  it.concurrent(
    'ends the watch when the credentials expire: the post step stops the deployment',
    async () => {
      const run = await play({
        arrange: ({ aws }) => {
          forGood(aws, 'expired-token', 'GetDeployment', 5)
          forGood(aws, 'expired-token', 'StopDeployment')
        },
        with: LONG,
        beforePost: ({ aws }) => {
          aws.faults.clear()
        }
      })
      expectEnding(run, {
        ...FAILED,
        state: 'DEPLOYING',
        reason: /cannot be watched any more.*token.*expired.*could not be stopped/,
        stops: 2,
        states: ['ROLLED_BACK'],
        post: /was stopped and is ROLLED/
      })
      expect(errorsOf(run.main)[0]?.message).toContain('post step')
    }
  )

  it.concurrent('ends the watch when it is denied: the deployment is stopped unseen', async () => {
    const run = await play({
      arrange: ({ aws }) => {
        aws.script.set({ rollbackSeconds: 0 })
        forGood(aws, 'access-denied', 'GetDeployment', 5)
      },
      with: LONG
    })
    expectEnding(run, {
      ...FAILED,
      state: 'DEPLOYING',
      reason: /cannot be watched any more.*appconfig:GetDeployment.*asked to stop/,
      stops: 1,
      states: ['ROLLED_BACK'],
      post: /appconfig:GetDeployment/
    })
    expect(run.post.conclusion).toBe('failure')
    expect(errorsOf(run.post)).toHaveLength(1)
  })

  it.concurrent('is final where there are no credentials: nothing is asked', async () => {
    const run = await play({ env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined } })
    expectEnding(run, { ...FAILED, reason: /credentials/i, starts: 0, states: [] })
    expect(run.aws.requests).toEqual([])
    expect(errorsOf(run.main)[0]?.message).toContain('id-token: write')
  })

  it.concurrent('is final when the endpoint cannot be reached for five minutes', async () => {
    const nowhere = 'http://127.0.0.1:1'
    const run = await play({
      scale: 60,
      env: { AWS_ENDPOINT_URL: nowhere, AWS_ENDPOINT_URL_APPCONFIG: nowhere }
    })
    expectEnding(run, { ...FAILED, reason: /ECONNREFUSED/, starts: 0, states: [] })
  })
})
