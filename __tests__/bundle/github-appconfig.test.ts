import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ACTIONS, type SandboxGitHub, startSandboxGitHub } from '../../sandbox/github/index.js'
import { member, textIn } from '../../src/runtime/json.js'
import { pullRequestEvent } from '../support/events.js'
import {
  errorsOf,
  LONG,
  play,
  type Played,
  type Scene,
  SLOWLY,
  type Stage,
  TOKEN,
  untilComplete,
  warningsOf
} from './support.js'

// What GitHub is told of a deployment with AppConfig: the same surfaces as a preview's, for another service.

const SHOP = { id: 724_031, name: 'octo-org/shop' } as const
const NUMBER = 7
const COMMIT = 'a'.repeat(40)
const SERVER = 'https://github.example.com'

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

const USUAL = { scale: 30 } as const
const QUICK = { 'deployment-strategy': 'Quick' } as const
const SURFACES = { 'github-deployment': 'true', 'check-run': 'true', comment: 'true' } as const

/** With a strategy that is done at once, at a pace at which a busy machine answers in time: what takes longer says so. */
const deploy = (scene: Scene = {}): Promise<Played> =>
  play({
    scale: 10,
    ...scene,
    arrange: (stage) => {
      stage.aws.world.createStrategy('Instant')
      return scene.arrange?.(stage)
    },
    with: { ...SURFACES, 'deployment-strategy': 'Instant', ...scene.with },
    event: pullRequestEvent('synchronize', github.world.pullRequest(SHOP.name, NUMBER), SHOP),
    context: { apiUrl: github.url, graphqlUrl: github.graphqlUrl, serverUrl: SERVER, ...scene.context }
  })

/** What GitHub shows when all is over. */
const shown = () => ({
  deployments: github.world.deployments(SHOP.name).map(({ statuses }) => statuses.at(-1)?.state),
  checks: github.world.checkRuns(SHOP.name).map(({ status, conclusion }) => conclusion ?? status),
  comments: github.world
    .comments(SHOP.name, NUMBER)
    .map(({ body }) => /being deployed|deployed|rolled back|cancelled|timed out|left running/.exec(body)?.[0])
})

const outcomeOf = ({ main }: Played) => ({
  conclusion: main.conclusion,
  outcome: main.outputs.get('outcome')
})

describe('a deployment with AppConfig', () => {
  it('is a GitHub Deployment, a check run and a comment', async () => {
    const { main } = await deploy()
    expect(main.outputs.get('outcome')).toBe('succeeded')
    const [deployment] = github.world.deployments(SHOP.name)
    expect(deployment).toMatchObject({ sha: COMMIT, environment: 'prod', transient: false })
    expect(deployment?.statuses.map(({ state, logUrl }) => [state, logUrl])).toEqual([
      ['in_progress', expect.stringContaining(`${SERVER}/${SHOP.name}/actions/runs/`)],
      ['success', expect.stringContaining(`${SERVER}/${SHOP.name}/actions/runs/`)]
    ])
    const [check] = github.world.checkRuns(SHOP.name)
    expect(check).toMatchObject({ headSha: COMMIT, status: 'completed', conclusion: 'success' })
    const [comment] = github.world.comments(SHOP.name, NUMBER)
    expect(comment?.body).toContain('aaaaaaa')
    expect(
      ['github-deployment-id', 'check-run-id', 'comment-id'].map((name) => main.outputs.get(name))
    ).toEqual([deployment?.id, check?.id, comment?.id].map(String))
    expect(warningsOf(main)).toEqual([])
  })

  it('shows in the check run how far it is, and not more often than every 15 seconds', async () => {
    await deploy({ ...USUAL, with: QUICK })
    const updates = github.requests.filter(
      ({ method, path }) => method === 'PATCH' && /check-runs/.test(path)
    )
    const summaries = updates.map(({ body }) => textIn(body, 'output', 'summary') ?? '')
    expect(new Set(summaries).size).toBeGreaterThanOrEqual(4)
    // It takes three minutes and some seconds, and says one thing more when it is over.
    expect(updates.length).toBeLessThanOrEqual(16)
    expect(summaries.some((text) => text.includes('50'))).toBe(true)
    expect(updates.filter(({ body }) => member(body, 'conclusion') !== undefined)).toHaveLength(1)
  })

  it('is created on GitHub before AWS is asked to start', async () => {
    let there: number | undefined
    await deploy({
      arrange: ({ aws }) => {
        aws.faults.add(
          {
            kind: 'do',
            run: () => {
              there ??= github.world.deployments(SHOP.name).length
            }
          },
          { operation: 'StartDeployment' }
        )
      }
    })
    expect(there).toBe(1)
  })

  it('replaces the GitHub Deployment of the one before', async () => {
    await deploy()
    await deploy({ context: { runId: '9002' } })
    expect(shown()).toMatchObject({ deployments: ['inactive', 'success'], checks: ['success', 'success'] })
    expect(shown().comments).toHaveLength(1)
  })

  it('to another environment leaves it alone', async () => {
    await deploy()
    const { main } = await deploy({
      arrange: ({ aws, shop }) => aws.world.createEnvironment(shop.applicationId, 'staging'),
      with: { environment: 'staging' }
    })
    expect(main.outputs.get('outcome')).toBe('succeeded')
    expect(shown().deployments).toEqual(['success', 'success'])
    expect(github.world.deployments(SHOP.name).map(({ environment }) => environment)).toEqual([
      'prod',
      'staging'
    ])
    expect(shown().comments).toHaveLength(2)
  })

  it('of the environment production is one on GitHub', async () => {
    await deploy({ with: { 'github-environment': 'production' } })
    expect(github.world.deployments(SHOP.name)).toMatchObject([
      { environment: 'production', production: true }
    ])
  })

  it('that is rolled back is a failure there', async () => {
    const played = await deploy({
      ...USUAL,
      with: QUICK,
      arrange: ({ aws }) => {
        aws.script.alarm('errors', { percent: 50 })
      }
    })
    expect(outcomeOf(played)).toEqual({ conclusion: 'failure', outcome: 'rolled-back' })
    expect(shown()).toMatchObject({ deployments: ['failure'], checks: ['failure'] })
  })

  it('that is unchanged leaves nothing in progress', async () => {
    const arrange = async (stage: Stage): Promise<void> => {
      const { aws, shop, quick } = stage
      await untilComplete(stage, aws.world.startDeployment({ ...shop, strategyId: quick }))
    }
    const played = await deploy({ ...USUAL, arrange })
    expect(outcomeOf(played)).toEqual({ conclusion: 'success', outcome: 'unchanged' })
    expect(shown().deployments).not.toContain('in_progress')
    expect(shown().checks).not.toContain('in_progress')
  })
})

describe('what GitHub denies', () => {
  it.each([
    ['deployments', /deployments: write/],
    ['checks', /checks: write/],
    ['pullRequests', /pull-requests: write/]
  ] as const)('(%s) leaves the result as it is', async (permission, warning) => {
    github.world.addToken(TOKEN, ACTIONS.login, { [permission]: 'none' })
    const { main, states } = await deploy()
    expect([main.exitCode, main.outputs.get('outcome'), states]).toEqual([0, 'succeeded', ['COMPLETE']])
    expect(warningsOf(main)).toEqual([expect.stringMatching(warning)])
    expect(errorsOf(main)).toEqual([])
  })

  it('altogether, by never answering, does not keep the deployment waiting for ever', async () => {
    github.faults.add({ kind: 'hang' }, { times: Number.POSITIVE_INFINITY })
    const { main, states } = await deploy(USUAL)
    expect([main.exitCode, main.outputs.get('outcome'), states]).toEqual([0, 'succeeded', ['COMPLETE']])
    expect(warningsOf(main).length).toBeGreaterThanOrEqual(1)
  })
})

describe('a deployment with AppConfig that is interrupted', () => {
  const STARTED = 'DEPLOYMENT_STARTED'
  const slowly = {
    scale: SLOWLY,
    arrange: ({ aws }) => {
      aws.script.set({ rollbackSeconds: 1 })
    }
  } satisfies Scene

  it('by a cancelled job is closed on GitHub', async () => {
    const played = await deploy({ ...slowly, with: LONG, interrupt: { mode: 'cancel', line: STARTED } })
    expect(outcomeOf(played)).toEqual({ conclusion: 'cancelled', outcome: 'cancelled' })
    expect(shown()).toMatchObject({ deployments: ['error'], checks: ['cancelled'] })
    expect(shown().comments).toEqual(['cancelled'])
  })

  it('by a kill is closed on GitHub by the post step', async () => {
    const { main, states } = await deploy({
      ...slowly,
      with: LONG,
      interrupt: { mode: 'kill', line: STARTED }
    })
    expect([main.conclusion, states]).toEqual(['failure', ['ROLLED_BACK']])
    const { deployments, checks, comments } = shown()
    expect([deployments.length, checks.length]).toEqual([1, 1])
    expect([...deployments, ...checks]).not.toContain('in_progress')
    expect([...deployments, ...checks]).not.toContain('success')
    expect(comments).not.toContain('being deployed')
  })

  it('by a kill tells no secret of the inputs there, whoever repeats it', async () => {
    // Without a character that Markdown escapes: it would be found as it is.
    const secret = 'live0123456789'
    await deploy({
      ...USUAL,
      arrange: ({ aws, shop }) => {
        aws.script.set({ rollbackSeconds: 60 })
        aws.script.alarm('errors', { percent: 50 }, {}, `errors of ${secret}`)
        const ask = { Name: 'ask', Uri: 'arn:aws:lambda:eu-west-1:123456789012:function:judge' }
        const parameters = { key: { Dynamic: true } }
        aws.world.createExtension('judge', { ON_DEPLOYMENT_START: [ask] }, { parameters })
        aws.world.associate('judge', shop.environmentId, {})
      },
      with: { ...QUICK, 'dynamic-extension-parameters': `judge#key=${secret}` },
      interrupt: { mode: 'kill', line: 'ROLLBACK_STARTED' }
    })
    const written = JSON.stringify([
      github.world.checkRuns(SHOP.name),
      github.world.deployments(SHOP.name),
      github.world.comments(SHOP.name, NUMBER)
    ])
    expect(written).toMatch(/errors of [*\\]+ /)
    expect(written).not.toContain(secret)
  })

  it('by a kill before anything is started leaves nothing in progress', async () => {
    const { main, states } = await deploy({
      with: LONG,
      arrange: ({ aws, cue }) => {
        aws.faults.add({ kind: 'do', run: cue }, { operation: 'StartDeployment' })
        aws.faults.add({ kind: 'drop' }, { operation: 'StartDeployment' })
      },
      interrupt: { mode: 'kill' }
    })
    expect([main.conclusion, states]).toEqual(['failure', []])
    expect(shown().deployments).toHaveLength(1)
    expect([...shown().deployments, ...shown().checks]).not.toContain('in_progress')
    expect(shown().comments).not.toContain('being deployed')
  })

  it('by its deadline is closed on GitHub', async () => {
    const played = await deploy({ with: { ...LONG, 'timeout-minutes': '0.3' } })
    expect(outcomeOf(played)).toEqual({ conclusion: 'failure', outcome: 'timed-out' })
    expect(shown()).toMatchObject({ deployments: ['error'], checks: ['timed_out'], comments: ['timed out'] })
  })
})
