import { describe, expect, it } from '@jest/globals'
import { pullRequestEvent } from '../github/events.js'
import { FILE, flags, operationsOf, playPlan, type PlannedStep, type PlanStage } from './plan-support.js'
import { errorsOf, linesWith, warningsOf } from './support.js'

const SERVED = flags({ sale: { on: true, rate: 1 }, old: { on: false } })
const PROPOSED = flags({ sale: { on: false, rate: 2 }, news: { on: true } })
const CHANGES = [
  { subject: 'flag', kind: 'added', path: '/values/news', summary: 'flag news added, enabled' },
  { subject: 'flag', kind: 'removed', path: '/values/old', summary: 'flag old removed' },
  { subject: 'flag', kind: 'disabled', path: '/values/sale/enabled', summary: 'flag sale disabled' },
  {
    subject: 'attribute',
    kind: 'changed',
    path: '/values/sale/rate',
    summary: 'value of attribute rate of flag sale changed'
  }
]

/** Lets the environment serve this document of flags. */
const serving =
  (content: string) =>
  ({ serve }: PlanStage): void => {
    serve(content)
  }

const changesOf = ({ main }: PlannedStep): unknown => JSON.parse(main.outputs.get('changes') ?? 'null')

/** Whether something was created or started. */
const expectNothingDone = (step: PlannedStep): void => {
  expect(step.aws.requests.filter(({ method }) => method !== 'GET')).toEqual([])
}

describe('a plan of feature flags', () => {
  it.concurrent('shows what is added, removed, toggled and changed', async () => {
    const step = await playPlan({
      arrange: serving(SERVED),
      files: { [FILE]: PROPOSED },
      with: { 'deployment-strategy': 'AppConfig.Canary10Percent20Minutes' }
    })
    const { main, comments } = step
    expect([main.conclusion, main.outputs.get('outcome'), main.outputs.get('reason')]).toEqual([
      'success',
      'planned',
      ''
    ])
    expect(changesOf(step)).toEqual(CHANGES)
    expect(JSON.parse(main.outputs.get('result') ?? '')).toMatchObject({
      outcome: 'planned',
      changes: CHANGES
    })
    for (const { summary } of CHANGES) {
      expect(linesWith(main, summary)).not.toEqual([])
      expect(main.summary).toContain(summary)
      expect(comments[0]).toContain(summary)
    }
    expect(main.summary).toContain('No alarm watches this environment')
    expect(main.summary).toContain('10 % by ')
    expect(main.outputs.get('comment-id')).toMatch(/^\d+$/)
    expectNothingDone(step)
  })

  it.concurrent('shows no value unless it is told to', async () => {
    const secret = (rate: number): string => flags({ sale: { on: true, rate } })
    const scene = { arrange: serving(secret(31.4159)), files: { [FILE]: secret(27.1828) } }
    const [quiet, loud] = await Promise.all([
      playPlan(scene),
      playPlan({ ...scene, with: { 'show-values': 'true' } })
    ])
    expect(quiet.everything).not.toMatch(/31\.4159|27\.1828/)
    expect(changesOf(loud)).toEqual([expect.objectContaining({ before: '31.4159', after: '27.1828' })])
    expect(loud.main.summary).toContain('| `31.4159` | `27.1828` |')
    expect(loud.comments[0]).toContain('| `31.4159` | `27.1828` |')
    expect(linesWith(loud.main, 'before: 31.4159')).toHaveLength(1)
  })

  it.concurrent('is unchanged when the environment serves the same', async () => {
    const step = await playPlan({
      arrange: serving(SERVED),
      files: { [FILE]: JSON.stringify(JSON.parse(SERVED)) }
    })
    expect([step.main.conclusion, step.main.outputs.get('outcome')]).toEqual(['success', 'unchanged'])
    expect(changesOf(step)).toEqual([])
    expect(step.main.outputs.get('configuration-version')).toBe('2')
    expect(step.comments[0]).toContain('unchanged, nothing to do')
  })

  it.concurrent('shows who holds the environment', async () => {
    const step = await playPlan({
      arrange: ({ aws, shop }) => {
        const strategyId = aws.world.createStrategy('Slow', { durationMinutes: 60 })
        const run = 'https://github.com/octo-org/shop/actions/runs/44/attempts/1'
        const description = `sale ${run} [aws-deploy:123e4567-e89b-42d3-a456-426614174000]`
        aws.world.startDeployment({ ...shop, strategyId, description })
      },
      files: { [FILE]: PROPOSED }
    })
    expect(step.main.outputs.get('outcome')).toBe('planned')
    expect(step.main.summary).toMatch(/The environment is busy: deployment 2 of profile flags \(DEPLOYING/)
    expect(step.comments[0]).toMatch(/started by `https:\/\/github\.com\/octo-org\/shop\/actions\/runs\/44/)
    expectNothingDone(step)
  })
})

describe('content that is not valid', () => {
  it.concurrent('in its syntax fails at its line, and is told on the pull request', async () => {
    const step = await playPlan({ files: { [FILE]: '{\n  "version": "1",\n  "flags": {,}\n}' } })
    const { main, comments } = step
    expect([main.conclusion, main.exitCode, main.outputs.get('outcome')]).toEqual(['failure', 1, 'failed'])
    expect(errorsOf(main)[0]).toMatchObject({ file: FILE, line: 3, col: 13 })
    expect(errorsOf(main)).toHaveLength(2)
    expect(comments[0]).toContain('> [!CAUTION]')
    expectNothingDone(step)
  })

  it.concurrent('in its flags fails at its line', async () => {
    const step = await playPlan({ files: { [FILE]: flags({ sale: { on: true, rate: 101 } }) } })
    const [remark] = errorsOf(step.main)
    expect(remark).toMatchObject({ file: FILE, message: expect.stringMatching(/rate must be at most 100/) })
    expect(flags({ sale: { on: true, rate: 101 } }).split('\n')[(remark?.line ?? 0) - 1]).toContain(
      '"rate": 101'
    )
    expect(step.main.outputs.get('outcome')).toBe('failed')
  })

  it.concurrent('by a schema of the profile fails at its line in YAML', async () => {
    const schema = {
      type: 'object',
      properties: { servers: { type: 'array', items: { type: 'object', required: ['host'] } } }
    }
    const step = await playPlan({
      arrange: ({ aws, shop }) => {
        const validators = [{ Type: 'JSON_SCHEMA', Content: JSON.stringify(schema) }] as const
        aws.world.createProfile(shop.applicationId, 'settings', { validators })
      },
      files: { 'config/settings.yml': 'servers:\n  - host: a\n  # the second\n  - port: 1\n' },
      with: { 'configuration-profile': 'settings', 'configuration-file': 'config/settings.yml' }
    })
    expect(errorsOf(step.main)[0]).toMatchObject({
      file: 'config/settings.yml',
      line: 4,
      message: expect.stringContaining('host')
    })
    expect(step.main.exitCode).toBe(1)
  })

  it.concurrent('and names that are wrong are told together', async () => {
    const step = await playPlan({ files: { [FILE]: '{' }, with: { environment: 'pord' } })
    expect(step.main.outputs.get('reason')).toMatch(/did you mean "prod"/)
    expect(errorsOf(step.main).some(({ file }) => file === FILE)).toBe(true)
    expect(step.comments).toEqual([])
  })
})

describe('a pull request without credentials', () => {
  const withoutKeys = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined }

  it.concurrent.each([
    [
      'from a fork',
      { event: { name: 'pull_request', payload: pullRequestEvent({ head: 'fork' }) } },
      /a fork/
    ],
    ['by Dependabot', { context: { actor: 'dependabot[bot]' } }, /by Dependabot/]
  ] as const)('%s is skipped before AWS is asked for anything', async (_, scene, reason) => {
    const step = await playPlan({ ...scene, files: { [FILE]: PROPOSED }, env: withoutKeys })
    const { main } = step
    expect([main.conclusion, main.outputs.get('outcome')]).toEqual(['success', 'skipped'])
    expect(main.outputs.get('reason')).toMatch(reason)
    expect(main.annotations).toEqual([
      expect.objectContaining({ type: 'notice', message: expect.stringContaining('workflow_run') })
    ])
    expect([operationsOf(step), step.github.requests, step.comments]).toEqual([[], [], []])
  })

  it.concurrent('of the repository itself fails', async () => {
    const { main } = await playPlan({ files: { [FILE]: PROPOSED }, env: withoutKeys })
    expect([main.conclusion, main.outputs.get('outcome')]).toEqual(['failure', 'failed'])
  })

  it.concurrent('from a fork is planned when there are credentials all the same', async () => {
    const event = { name: 'pull_request_target', payload: pullRequestEvent({ head: 'fork' }) }
    const { main } = await playPlan({ event, files: { [FILE]: PROPOSED } })
    expect(main.outputs.get('outcome')).toBe('planned')
  })
})

describe('a plan without a pull request', () => {
  it.concurrent('has no comment, and says so only when debugging', async () => {
    const push = { name: 'push', payload: { ref: 'refs/heads/main' } }
    const [quiet, debugging] = await Promise.all([
      playPlan({ event: push, files: { [FILE]: PROPOSED } }),
      playPlan({ event: push, files: { [FILE]: PROPOSED }, debug: true })
    ])
    expect(quiet.main.outputs.get('outcome')).toBe('planned')
    expect([quiet.github.requests, warningsOf(quiet.main), linesWith(quiet.main, 'pull request')]).toEqual([
      [],
      [],
      []
    ])
    expect(linesWith(debugging.main, 'about no pull request')).not.toEqual([])
  })

  it.concurrent('has one when its number is given', async () => {
    const step = await playPlan({
      event: { name: 'push', payload: {} },
      files: { [FILE]: PROPOSED },
      with: { 'pull-request': '7' }
    })
    expect(step.comments).toHaveLength(1)
  })
})
