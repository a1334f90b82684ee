import { describe, expect, it } from '@jest/globals'
import { expectEnding, linesWith, play, type Stage } from './support.js'

const FAILED = { conclusion: 'failure', outcome: 'failed', starts: 0, states: [] } as const
const PROMOTE = { 'configuration-version': '', 'promote-from': 'staging', 'wait-for': 'started' } as const

interface Staged extends Stage {
  readonly staging: string
}

/** Deploys version 1 in `staging` and waits for its end. */
const proven = async (stage: Stage): Promise<Staged> => {
  const { aws, shop } = stage
  const staging = aws.world.createEnvironment(shop.applicationId, 'staging')
  const strategyId = aws.world.createStrategy('At once', {})
  aws.world.startDeployment({ ...shop, environmentId: staging, strategyId })
  while (aws.world.deployment(staging, 1).State !== 'COMPLETE')
    await new Promise((resolve) => setTimeout(resolve, 5))
  return { ...stage, staging }
}

describe('a promotion', () => {
  it.concurrent('deploys what was completed elsewhere, and explains it', async () => {
    const run = await play({ arrange: proven, with: PROMOTE })
    expectEnding(run, {
      conclusion: 'success',
      outcome: 'started',
      state: 'DEPLOYING',
      states: ['DEPLOYING']
    })
    expect(run.main.outputs.get('configuration-version')).toBe('1')
    for (const text of ['Promoted from', 'Completed there']) {
      expect(linesWith(run.main, text)).toHaveLength(1)
      expect(run.main.summary).toContain(text)
    }
  })

  it.concurrent('is refused when nothing was completed there', async () => {
    const run = await play({
      arrange: ({ aws, shop }) => aws.world.createEnvironment(shop.applicationId, 'staging'),
      with: PROMOTE
    })
    expectEnding(run, { ...FAILED, reason: /has completed no deployment of this profile/ })
  })

  it.concurrent('is refused when it was reverted there', async () => {
    const run = await play({
      arrange: async (stage) => {
        const { aws, staging } = await proven(stage)
        aws.world.stopDeployment(staging, 1, true)
      },
      with: PROMOTE
    })
    expectEnding(run, { ...FAILED, reason: /did not stay: deployment 1 \(REVERTED since / })
  })

  it.concurrent('is refused from the environment itself', async () => {
    const run = await play({ with: { ...PROMOTE, 'promote-from': 'prod' } })
    expectEnding(run, { ...FAILED, reason: /the environment that is deployed to/ })
  })
})
