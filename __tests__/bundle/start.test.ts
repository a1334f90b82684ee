import { describe, expect, it } from '@jest/globals'
import type { Fault, FaultMatch } from '../../sandbox/aws/index.js'
import {
  errorsOf,
  expectEnding,
  forGood,
  linesWith,
  play,
  type Played,
  type Stage,
  warningsOf
} from './support.js'

const SUCCEEDED = {
  conclusion: 'success',
  outcome: 'succeeded',
  state: 'COMPLETE',
  states: ['COMPLETE']
} as const

const FAST = { 'deployment-strategy': 'AppConfig.Linear50PercentEvery30Seconds' } as const

const fault =
  (kind: Fault, match: FaultMatch = {}) =>
  ({ aws }: Stage): void => {
    aws.faults.add(kind, { operation: 'StartDeployment', ...match })
  }

/** The answer is lost, or is no answer, and the deployment is there. */
const LOST: readonly (readonly [name: string, fault: Fault])[] = [
  ['lost', { kind: 'drop' }],
  ['an HTTP 504 page', { kind: 'html', status: 504 }],
  ['an HTTP 503 page', { kind: 'html', status: 503 }],
  ['an HTTP 500', { kind: 'internal-error' }],
  ['never given', { kind: 'hang' }],
  [
    'a conflict, as the request came twice',
    {
      kind: 'error',
      status: 409,
      code: 'ConflictException',
      message:
        'Environment abc1234 currently has a state of DEPLOYING. The current deployment must finish before a new deployment can be started.'
    }
  ]
]

/** Milliseconds from the first start call to the second. */
const pause = ({ starts }: Played): number => (starts[1]?.at ?? 0) - (starts[0]?.at ?? 0)

/** What the marker of a start call is. */
const markersOf = ({ starts }: Played): readonly string[] =>
  starts.map(({ input }) => String(input['Description']).split('[aws-deploy:')[1] ?? '')

describe('a start', () => {
  it.concurrent.each(LOST)('whose answer is %s is found, not repeated', async (_, kind) => {
    const run = await play({ arrange: fault(kind, { processing: 'after' }), with: FAST })
    expectEnding(run, SUCCEEDED)
    expect(run.main.outputs.get('deployment-number')).toBe('1')
  })

  it.concurrent('that never arrived is made again, when it is certain that it did not', async () => {
    const run = await play({ arrange: fault({ kind: 'drop' }), with: FAST })
    expectEnding(run, { ...SUCCEEDED, starts: 2 })
    // 90 s, less what the first call took on its way on a busy machine.
    expect(pause(run)).toBeGreaterThan(75_000)
    expect(new Set(markersOf(run)).size).toBe(2)
    expect(linesWith(run.main, 'the answer to the start was lost')).toHaveLength(1)
  })

  it.concurrent('that another deployment got in ahead of waits for it', async () => {
    const run = await play({
      arrange: (stage) => {
        const { aws, shop } = stage
        const strategyId = aws.world.createStrategy('Short', { bakeMinutes: 1 })
        fault({ kind: 'do', run: () => aws.world.startDeployment({ ...shop, strategyId }) })(stage)
      },
      with: { ...FAST, 'on-unchanged': 'deploy' }
    })
    expectEnding(run, { ...SUCCEEDED, starts: 2, states: ['COMPLETE', 'COMPLETE'] })
    expect(run.main.outputs.get('deployment-number')).toBe('2')
  })

  it.concurrent('that another deployment came and went ahead of is made again', async () => {
    const run = await play({
      arrange: (stage) => {
        const { aws, shop, quick: strategyId } = stage
        aws.script.set({ rollbackSeconds: 0 })
        const comeAndGo = (): void => {
          const number = aws.world.startDeployment({ ...shop, strategyId })
          aws.world.stopDeployment(shop.environmentId, number)
        }
        // The service compares with the latest number, where there was one.
        comeAndGo()
        fault({ kind: 'do', run: comeAndGo })(stage)
      },
      with: FAST
    })
    expectEnding(run, { ...SUCCEEDED, starts: 2, states: ['ROLLED_BACK', 'ROLLED_BACK', 'COMPLETE'] })
  })

  it.concurrent('that is throttled is made again', async () => {
    const run = await play({ arrange: fault({ kind: 'throttle' }, { times: 2 }), with: FAST })
    expectEnding(run, { ...SUCCEEDED, starts: 3 })
    expect(warningsOf(run.main)).toEqual([])
    expect(linesWith(run.main, 'trouble: StartDeployment')).toHaveLength(1)
  })

  it.concurrent('that is denied fails at once, and says what to allow', async () => {
    const run = await play({
      arrange: ({ aws }) => {
        forGood(aws, 'access-denied', 'StartDeployment')
      }
    })
    const ending = { conclusion: 'failure', outcome: 'failed', states: [] } as const
    expectEnding(run, { ...ending, reason: /not authorized to perform: appconfig:StartDeployment/ })
    expect(errorsOf(run.main)[0]?.message).toContain('Allow appconfig:StartDeployment')
  })

  it.concurrent('that a validator refuses fails with its words, without the value', async () => {
    const run = await play({
      arrange: ({ aws, shop }) => {
        aws.world.setValidator(shop.profileId, () => [
          {
            Constraint: 'maximum',
            Location: '$.price',
            Reason: 'too much',
            Type: 'JSON_SCHEMA',
            Value: '"s3cret"'
          }
        ])
      }
    })
    const ending = { conclusion: 'failure', outcome: 'failed', states: [] } as const
    expectEnding(run, { ...ending, reason: /\$\.price.*too much/ })
    expect(JSON.stringify([run.main.log, run.main.summary])).not.toContain('s3cret')
  })
})
