import { beforeAll, describe, expect, it } from '@jest/globals'
import { expectEnding, linesWith, LONG, play, type Played, warningsOf } from './support.js'

const MARKER = /\[aws-deploy:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\]$/
const ALARM = 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors'

const SUCCEEDED = {
  conclusion: 'success',
  outcome: 'succeeded',
  state: 'COMPLETE',
  states: ['COMPLETE']
} as const
const ROLLED_BACK = {
  conclusion: 'failure',
  outcome: 'rolled-back',
  state: 'ROLLED_BACK',
  states: ['ROLLED_BACK']
} as const

/** Half an hour takes half a minute: it is played while the others are. */
let canary: Promise<Played>

beforeAll(() => {
  canary = play({
    scale: 60,
    with: { 'deployment-strategy': 'AppConfig.Canary10Percent20Minutes', description: 'spring sale' }
  })
  // Whoever awaits it is told.
  canary.catch(() => undefined)
})

describe('a deployment', () => {
  it.concurrent('is rolled back by an alarm while it is deployed', async () => {
    const run = await play({
      arrange: ({ aws }) => {
        aws.script.alarm('errors', { percent: 50 })
      }
    })
    expectEnding(run, { ...ROLLED_BACK, reason: /by a CloudWatch alarm.*:alarm:errors/ })
    expect(run.main.summary).toContain(ALARM)
    expect(linesWith(run.main, 'ROLLBACK_STARTED')).toHaveLength(1)
  })

  it.concurrent('is rolled back by an alarm while it is available to all', async () => {
    const run = await play({
      arrange: ({ aws }) => {
        aws.script.alarm('errors', { state: 'BAKING', seconds: 120 })
      },
      with: { 'deployment-strategy': 'AppConfig.AllAtOnce' }
    })
    expectEnding(run, { ...ROLLED_BACK, reason: /by a CloudWatch alarm.*:alarm:errors/ })
    expect(linesWith(run.main, '100 %')).not.toEqual([])
  })

  it.concurrent('is stopped by a user', async () => {
    const run = await play({
      arrange: ({ aws }) => {
        aws.script.halt({ percent: 50 })
      }
    })
    expectEnding(run, { ...ROLLED_BACK, reason: /by a user/ })
  })

  it.concurrent('is reverted by a user', async () => {
    const run = await play({
      arrange: ({ aws }) => {
        aws.script.revert({ state: 'COMPLETE' })
      },
      with: { 'deployment-strategy': 'AppConfig.Linear50PercentEvery30Seconds' }
    })
    const reverted = { ...ROLLED_BACK, state: 'REVERTED', states: ['REVERTED'] }
    expectEnding(run, { ...reverted, reason: /^Reverted by a user/ })
  })

  it.concurrent('is started and not waited for', async () => {
    const run = await play({ with: { ...LONG, 'wait-for': 'started' } })
    expectEnding(run, {
      conclusion: 'success',
      outcome: 'started',
      state: 'DEPLOYING',
      states: ['DEPLOYING']
    })
    expect(run.main.summary).toContain('its end was not waited for')
  })

  it.concurrent('is waited for until it is available to all', async () => {
    const run = await play({ with: { 'wait-for': 'baking', 'deployment-strategy': 'AppConfig.AllAtOnce' } })
    expectEnding(run, { conclusion: 'success', outcome: 'baking', state: 'BAKING', states: ['BAKING'] })
    expect(run.main.outputs.get('percentage-complete')).toBe('100')
  })

  it.concurrent('waits for another one that holds the environment', async () => {
    const run = await play({
      arrange: ({ aws, shop }) => {
        const strategyId = aws.world.createStrategy('Short', { bakeMinutes: 1 })
        // In time for the first look, however long the step takes to come to it.
        const run = (): unknown => aws.world.startDeployment({ ...shop, strategyId })
        aws.faults.add({ kind: 'do', run }, { operation: 'ListDeployments' })
      },
      with: { 'on-unchanged': 'deploy' }
    })
    expectEnding(run, { ...SUCCEEDED, states: ['COMPLETE', 'COMPLETE'] })
    expect(run.main.outputs.get('deployment-number')).toBe('2')
    expect(linesWith(run.main, 'is in the way')).not.toEqual([])
  })

  it.concurrent('does not wait for another one when told so', async () => {
    const run = await play({
      arrange: ({ aws, shop, long }) => aws.world.startDeployment({ ...shop, strategyId: long }),
      with: { 'on-conflict': 'fail' }
    })
    const ending = { conclusion: 'failure', outcome: 'failed', starts: 0, states: ['DEPLOYING'] } as const
    expectEnding(run, { ...ending, reason: /deployment 1 of profile flags.*in flight/ })
  })

  it.concurrent('stops another one when told so', async () => {
    const run = await play({
      arrange: ({ aws, shop, long }) => aws.world.startDeployment({ ...shop, strategyId: long }),
      with: { 'on-conflict': 'stop' }
    })
    expectEnding(run, { ...SUCCEEDED, stops: 1, states: ['ROLLED_BACK', 'COMPLETE'] })
    expect(run.stops.map(({ input }) => input['DeploymentNumber'])).toEqual([1])
  })

  it.concurrent('counts as in flight in a state that nobody knows', async () => {
    const run = await play({
      arrange: ({ aws }) => {
        aws.script.showState('PONDERING', { percent: 50 }, 120)
      }
    })
    expectEnding(run, SUCCEEDED)
    expect(warningsOf(run.main)).toEqual([expect.stringContaining('PONDERING')])
  })

  it.concurrent('leaves no summary when told so', async () => {
    const run = await play({
      with: { summary: 'false', 'deployment-strategy': 'AppConfig.Linear50PercentEvery30Seconds' }
    })
    expectEnding(run, SUCCEEDED)
    expect(run.main.summary).toBeUndefined()
  })
})

describe('a canary deployment', () => {
  it('is green when it is complete', async () => {
    expectEnding(await canary, SUCCEEDED)
  })

  it('sets its outputs', async () => {
    const { main, shop } = await canary
    expect(Object.fromEntries(main.outputs)).toEqual({
      outcome: 'succeeded',
      state: 'COMPLETE',
      reason: '',
      'deployment-number': '1',
      'configuration-version': '1',
      'percentage-complete': '100',
      'console-url': expect.stringContaining(`/environments/${shop.environmentId}/deployments/1`),
      'started-at': expect.stringMatching(/^\d{4}-.*Z$/),
      'completed-at': expect.stringMatching(/^\d{4}-.*Z$/),
      result: expect.any(String)
    })
  })

  it('tells each step of it once', async () => {
    const { main } = await canary
    for (const percent of [10, 20, 40, 80, 100]) {
      expect(linesWith(main, `Configuration available to ${percent}.00% of clients`)).toHaveLength(1)
    }
    expect(linesWith(main, 'DEPLOYMENT_COMPLETED')).toHaveLength(1)
    expect(main.log.at(-1)).toContain('succeeded (COMPLETE)')
    expect(main.annotations).toEqual([])
  })

  it('leaves a summary with the timeline', async () => {
    const { main } = await canary
    expect(main.summary).toContain('### ✅ shop / prod / flags: deployed')
    expect(main.summary).toContain('`DEPLOYMENT_COMPLETED`')
    expect(main.summary).toContain('AppConfig.Canary10Percent20Minutes')
  })

  it('carries the words, the run and the marker in its description', async () => {
    const { starts } = await canary
    const description = String(starts[0]?.input['Description'])
    expect(description).toMatch(MARKER)
    expect(description).toMatch(/^spring sale https:\/\/github\.com\/octo-org\/shop\/actions\/runs\/9001/)
  })

  it('is looked at sparingly', async () => {
    const { aws } = await canary
    // Half an hour, at least one look in 15 s.
    expect(aws.calls('GetDeployment').length).toBeLessThan(250)
  })
})
