import { describe, expect, it } from '@jest/globals'
import {
  type Ending,
  expectEnding,
  linesWith,
  LONG,
  play,
  type Scene,
  SLOWLY,
  type Stage,
  untilComplete
} from './support.js'

/** `watch`, `stop` and `revert` take neither a version nor a strategy. */
const given = (
  operation: string,
  more: Readonly<Record<string, string>> = {}
): Readonly<Record<string, string>> => ({
  operation,
  'configuration-version': '',
  'deployment-strategy': '',
  ...more
})

/** A deployment that somebody else starts. */
const start = (
  { aws, shop, long }: Stage,
  { profileId = shop.profileId, strategyId = long }: { profileId?: string; strategyId?: string } = {}
): number =>
  aws.world.startDeployment({
    environmentId: shop.environmentId,
    profileId,
    version: '1',
    strategyId,
    description: 'by somebody else'
  })

/** One that was over in seconds. */
const complete = async (stage: Stage): Promise<void> => {
  const strategyId = stage.aws.world.createStrategy('Instant')
  await untilComplete(stage, start(stage, { strategyId }))
}

/** Two that are complete. */
const twice = async (stage: Stage): Promise<void> => {
  await complete(stage)
  await complete(stage)
}

const startOther = (stage: Stage): number => {
  const { aws, shop } = stage
  const profileId = aws.world.createProfile(shop.applicationId, 'limits')
  aws.world.createVersion(profileId, '{}')
  return start(stage, { profileId })
}

type Case = readonly [name: string, scene: Scene, ending: Ending]

const SUCCEEDED = { conclusion: 'success', starts: 0 } as const
const FAILED = { conclusion: 'failure', outcome: 'failed', starts: 0 } as const

const CASES: readonly Case[] = [
  [
    'watch follows the newest to its end and leaves it alone',
    { arrange: (stage) => start(stage, { strategyId: stage.quick }), with: given('watch') },
    { ...SUCCEEDED, outcome: 'succeeded', state: 'COMPLETE', states: ['COMPLETE'] }
  ],
  [
    'watch reports one that is over at once',
    { arrange: complete, with: given('watch', { 'deployment-number': '1' }) },
    { ...SUCCEEDED, outcome: 'succeeded', state: 'COMPLETE', states: ['COMPLETE'] }
  ],
  [
    'watch fails when an alarm rolls it back',
    {
      arrange: (stage) => {
        stage.aws.script.alarm('errors', { percent: 50 })
        start(stage, { strategyId: stage.quick })
      },
      with: given('watch')
    },
    {
      conclusion: 'failure',
      outcome: 'rolled-back',
      state: 'ROLLED_BACK',
      reason: /CloudWatch alarm/,
      starts: 0,
      states: ['ROLLED_BACK']
    }
  ],
  [
    'watch of a profile without a deployment says so',
    { with: given('watch') },
    { ...FAILED, reason: /there is no deployment of this profile/, states: [] }
  ],
  [
    'watch of a number that is another profile touches nothing',
    { arrange: startOther, with: given('stop', { 'deployment-number': '1' }) },
    { ...FAILED, reason: /deployment 1 is of another configuration profile: limits/, states: ['DEPLOYING'] }
  ],
  [
    'watch after a signal leaves it running, and the post step leaves it too',
    {
      scale: SLOWLY,
      arrange: (stage) => start(stage),
      with: given('watch'),
      interrupt: { mode: 'cancel', line: 'DEPLOYMENT_STARTED' }
    },
    {
      conclusion: 'cancelled',
      outcome: 'cancelled',
      state: 'DEPLOYING',
      reason: /left running/,
      starts: 0,
      states: ['DEPLOYING']
    }
  ],
  [
    'stop ends what is in flight',
    { arrange: (stage) => start(stage), with: given('stop') },
    { ...SUCCEEDED, outcome: 'stopped', state: 'ROLLED_BACK', stops: 1, states: ['ROLLED_BACK'] }
  ],
  [
    'stop without anything in flight says so',
    { arrange: complete, with: given('stop') },
    { ...FAILED, reason: /no deployment of this profile is in flight/, states: ['COMPLETE'] }
  ],
  [
    'stop of one that is complete fails and points to revert',
    { arrange: complete, with: given('stop', { 'deployment-number': '1' }) },
    { ...FAILED, state: 'COMPLETE', reason: /nothing left to stop/, states: ['COMPLETE'] }
  ],
  [
    'stop does not touch what another profile deploys',
    { arrange: startOther, with: given('stop') },
    { ...FAILED, reason: /no deployment of this profile is in flight/, states: ['DEPLOYING'] }
  ],
  [
    'revert takes back the newest that is complete',
    { arrange: twice, with: given('revert') },
    { ...SUCCEEDED, outcome: 'reverted', state: 'REVERTED', stops: 1, states: ['COMPLETE', 'REVERTED'] }
  ],
  [
    'revert with nothing to go back to is refused',
    { arrange: complete, with: given('revert') },
    { ...FAILED, reason: /nothing to revert to/, states: ['COMPLETE'] }
  ],
  [
    'revert is refused while a newer one is in flight',
    {
      arrange: async (stage) => {
        await twice(stage)
        start(stage)
      },
      with: given('revert')
    },
    {
      ...FAILED,
      reason: /deployment 3 of this profile is DEPLOYING/,
      states: ['COMPLETE', 'COMPLETE', 'DEPLOYING']
    }
  ]
]

describe('a deployment that exists', () => {
  it.concurrent.each(CASES)('%s', async (_name, scene, ending) => {
    expectEnding(await play(scene), ending)
  })
})

const REVERT = { 'revert-on-job-failure': 'true' } as const

const AFTER_JOB: readonly Case[] = [
  [
    'is reverted when a later step fails',
    {
      arrange: complete,
      with: { ...REVERT, 'on-unchanged': 'deploy' },
      post: { jobStatus: 'failure' }
    },
    {
      conclusion: 'success',
      outcome: 'succeeded',
      state: 'COMPLETE',
      stops: 1,
      states: ['COMPLETE', 'REVERTED'],
      post: /it was taken back and is REVERTED|stopped by the post step/
    }
  ],
  [
    'is stopped when it is still in progress',
    { with: { ...REVERT, ...LONG, 'wait-for': 'started' }, post: { jobStatus: 'failure' } },
    {
      conclusion: 'success',
      outcome: 'started',
      state: 'DEPLOYING',
      stops: 1,
      states: ['ROLLED_BACK'],
      post: /it was stopped and is ROLLED.*BACK|stopped by the post step/
    }
  ],
  [
    'stays when the job succeeds',
    { with: REVERT, post: { jobStatus: 'success' } },
    { conclusion: 'success', outcome: 'succeeded', state: 'COMPLETE', states: ['COMPLETE'] }
  ],
  [
    'stays when the job is cancelled, and the post step says so',
    { with: REVERT, post: { jobStatus: 'cancelled' } },
    {
      conclusion: 'success',
      outcome: 'succeeded',
      state: 'COMPLETE',
      states: ['COMPLETE'],
      post: /the job was cancelled, not failed/
    }
  ],
  [
    'stays when somebody deployed the profile since, and the post step says so',
    { with: REVERT, post: { jobStatus: 'failure' }, beforePost: (stage) => void start(stage) },
    {
      conclusion: 'success',
      outcome: 'succeeded',
      state: 'COMPLETE',
      states: ['COMPLETE', 'DEPLOYING'],
      post: /replaced by deployment 2 since/
    }
  ],
  [
    'stays without revert-on-job-failure',
    { post: { jobStatus: 'failure' } },
    { conclusion: 'success', outcome: 'succeeded', state: 'COMPLETE', states: ['COMPLETE'] }
  ]
]

describe('after a good deployment', () => {
  it.concurrent.each(AFTER_JOB)('it %s', async (_name, scene, ending) => {
    expectEnding(await play(scene), ending)
  })

  it('a revert that the service refuses fails the post step with the reason', async () => {
    const { post } = await play({
      with: REVERT,
      post: { jobStatus: 'failure' },
      arrange: ({ aws }) => aws.faults.add({ kind: 'access-denied' }, { operation: 'StopDeployment' })
    })
    expect(post.conclusion).toBe('failure')
    expect(post.annotations).toMatchObject([
      { type: 'error', message: expect.stringContaining('appconfig:StopDeployment') }
    ])
    expect(linesWith(post, 'could not be reverted')).not.toEqual([])
  })
})
