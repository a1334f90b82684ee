import { describe, expect, it } from '@jest/globals'
import { expectEnding, LONG, play } from './support.js'

const SUCCEEDED = {
  conclusion: 'success',
  outcome: 'succeeded',
  state: 'COMPLETE',
  states: ['COMPLETE']
} as const

describe('a time-out', () => {
  it.concurrent('stops the deployment', async () => {
    const run = await play({ with: { ...LONG, 'timeout-minutes': '1' } })
    const ending = { conclusion: 'failure', outcome: 'timed-out', state: 'ROLLED_BACK' } as const
    expectEnding(run, {
      ...ending,
      reason: /not finished after 1 min; the deployment was stopped/,
      stops: 1,
      states: ['ROLLED_BACK']
    })
    expect(run.stops[0]?.input).toMatchObject({ DeploymentNumber: 1 })
  })

  it.concurrent('loses the race against the completion', async () => {
    // The one look after the start comes when both are over.
    const run = await play({
      with: { 'timeout-minutes': '3.5', 'poll-interval-seconds': '600' }
    })
    expectEnding(run, { ...SUCCEEDED, stops: 1 })
  })

  it.concurrent('leaves the deployment alone when told so', async () => {
    const run = await play({ with: { ...LONG, 'timeout-minutes': '1', 'on-timeout': 'leave' } })
    const ending = { conclusion: 'failure', outcome: 'timed-out', state: 'DEPLOYING' } as const
    expectEnding(run, { ...ending, reason: /left running, as asked/, states: ['DEPLOYING'] })
  })

  it.concurrent.each(['accepted', 'refused'] as const)(
    'stops a deployment that bakes, where a plain stop is %s',
    async (plainStopOnBaking) => {
      const run = await play({
        arrange: ({ aws }) => {
          aws.script.set({ plainStopOnBaking })
        },
        with: { 'deployment-strategy': 'AppConfig.AllAtOnce', 'timeout-minutes': '2.5' }
      })
      const modes = plainStopOnBaking === 'refused' ? [undefined, true] : [undefined]
      expect(run.stops.map(({ input }) => input['AllowRevert'])).toEqual(modes)
      const ending = { conclusion: 'failure', outcome: 'timed-out', state: 'ROLLED_BACK' } as const
      expectEnding(run, { ...ending, reason: /was stopped/, stops: modes.length, states: ['ROLLED_BACK'] })
    }
  )
})
