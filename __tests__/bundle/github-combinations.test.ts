import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type SandboxGitHub, startSandboxGitHub } from '../../sandbox/github/index.js'
import { type GitHubEvent, pullRequestEvent, workflowDispatchEvent } from '../support/events.js'
import { play, type Played, type Scene, TOKEN, warningsOf } from './support.js'

// What GitHub is told by operations and of events that are not the everyday ones.

const SHOP = { id: 724_031, name: 'octo-org/shop' } as const
const NUMBER = 7
const COMMIT = 'a'.repeat(40)
const SURFACES = { 'github-deployment': 'true', 'check-run': 'true', comment: 'true' } as const
const DISPATCHED = workflowDispatchEvent(SHOP)

let github: SandboxGitHub

beforeEach(async () => {
  github = await startSandboxGitHub()
  github.world.createRepository(SHOP.name, SHOP.id)
  github.world.createPullRequest(SHOP.name, NUMBER, { sha: COMMIT })
  github.world.addToken(TOKEN)
})

afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

const synchronized = (): GitHubEvent =>
  pullRequestEvent('synchronize', github.world.pullRequest(SHOP.name, NUMBER), SHOP)

const run = (event: GitHubEvent, scene: Scene = {}): Promise<Played> =>
  play({
    scale: 10,
    ...scene,
    arrange: (stage) => {
      stage.aws.world.createStrategy('Instant')
      return scene.arrange?.(stage)
    },
    with: { 'deployment-strategy': 'Instant', ...scene.with },
    event,
    context: { apiUrl: github.url, graphqlUrl: github.graphqlUrl, ...scene.context }
  })

const shown = () => ({
  deployments: github.world
    .deployments(SHOP.name)
    .map(({ environment, statuses }) => [environment, statuses.at(-1)?.state]),
  checks: github.world.checkRuns(SHOP.name).map(({ status, conclusion }) => conclusion ?? status),
  comments: github.world.comments(SHOP.name, NUMBER).map(({ body }) => body.split('\n')[1])
})

describe('a deployment with AppConfig', () => {
  it('of any event tells the pull request that it is given', async () => {
    const { main } = await run(DISPATCHED, {
      with: { ...SURFACES, 'pull-request': String(NUMBER), 'github-environment': 'live' }
    })
    expect(shown()).toEqual({
      deployments: [['live', 'success']],
      checks: ['success'],
      comments: [expect.stringContaining('deployed')]
    })
    expect(main.outputs.get('comment-id')).toMatch(/^\d+$/)
  })

  it('that is about no pull request has nothing to comment on, which is no trouble', async () => {
    const { main } = await run(DISPATCHED, { with: { comment: 'true' } })
    expect(main.outputs.get('outcome')).toBe('succeeded')
    expect([main.outputs.has('comment-id'), main.annotations, github.requests]).toEqual([false, [], []])
  })

  it('without a token warns of each surface, and is done', async () => {
    const { main } = await run(synchronized(), { with: SURFACES, context: { token: '' } })
    expect(main.outputs.get('outcome')).toBe('succeeded')
    expect(warningsOf(main)).toHaveLength(3)
    for (const warning of warningsOf(main)) expect(warning).toMatch(/`github-token` is empty$/)
  })

  it.each([
    ['started', 'Long', 'in_progress', 'neutral', 'its end was not waited for'],
    ['baking', 'Quick', 'success', 'success', 'alarms still watch']
  ])('that is waited for until %s says so', async (outcome, strategy, state, conclusion, words) => {
    const { main } = await run(synchronized(), {
      scale: 30,
      with: { ...SURFACES, 'wait-for': outcome, 'deployment-strategy': strategy }
    })
    expect(main.outputs.get('outcome')).toBe(outcome)
    expect(shown()).toEqual({
      deployments: [['prod', state]],
      checks: [conclusion],
      comments: [expect.stringContaining(words)]
    })
  })

  it('that the post step takes back is not shown as deployed', async () => {
    const { states } = await run(synchronized(), {
      with: { ...SURFACES, 'revert-on-job-failure': 'true' },
      post: { jobStatus: 'failure' }
    })
    expect(states).toEqual(['REVERTED'])
    expect(shown()).toEqual({
      deployments: [['prod', 'inactive']],
      checks: ['neutral'],
      comments: [expect.stringContaining('reverted')]
    })
  })
})

describe('a deployment that is watched', () => {
  it('has a check run of this run, and neither comment nor GitHub Deployment', async () => {
    const { main } = await run(DISPATCHED, {
      arrange: ({ aws, shop }) => {
        const strategyId = aws.world.createStrategy('Brief', { durationMinutes: 1, growthFactor: 50 })
        const { environmentId, profileId } = shop
        aws.world.startDeployment({ environmentId, profileId, version: '1', strategyId })
      },
      with: { ...SURFACES, operation: 'watch', 'configuration-version': '', 'deployment-strategy': '' }
    })
    expect(main.outputs.get('outcome')).toBe('succeeded')
    expect(main.outputs.get('check-run-id')).toMatch(/^\d+$/)
    expect(shown()).toEqual({ deployments: [], checks: ['success'], comments: [] })
    expect(warningsOf(main)).toEqual([
      expect.stringMatching(/^`comment` has no meaning for `appconfig watch`/),
      expect.stringMatching(/^`github-deployment` has no meaning for `appconfig watch`/)
    ])
  })
})
