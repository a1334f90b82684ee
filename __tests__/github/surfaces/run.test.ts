import { describe, expect, it } from '@jest/globals'
import type { Outcome, OutcomeKind } from '../../../src/deployment/outcome.js'
import { EXIT_CODE } from '../../../src/deployment/outcome.js'
import { taskOf } from '../../../src/github/surfaces/place.js'
import { runUrl } from '../../../src/runtime/run-context.js'
import { member } from '../../../src/runtime/json.js'
import { RUN } from '../../appconfig/deploy-config.js'
import { aStage, begun, COMMIT, observed, PLACE, play, resolved, SNAPSHOT, SUCCEEDED } from './a-run.js'

const isKind = (kind: string): kind is OutcomeKind => Object.hasOwn(EXIT_CODE, kind)
const KINDS = Object.keys(EXIT_CODE).filter(isKind)

const outcomeOf = (kind: OutcomeKind): Outcome => ({ ...SUCCEEDED, kind, reason: 'so it is' })

describe('the GitHub Deployment of a run', () => {
  it('is made before the start, for the commit and without conditions', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    await stage.surfaces.beforeStart(stage.signal)
    expect(stage.github.made('POST', /\/deployments$/).map(({ path, body }) => ({ path, body }))).toEqual([
      {
        path: '/repos/octo/shop/deployments',
        body: {
          ref: COMMIT,
          task: taskOf(PLACE),
          auto_merge: false,
          required_contexts: [],
          payload: { marker: expect.any(String), run: runUrl(RUN) },
          environment: 'preview',
          description: 'shop / pr-7',
          transient_environment: true,
          production_environment: false
        }
      }
    ])
    expect(taskOf(PLACE)).toMatch(/^deploy:[\da-f]{16}$/)
  })

  it.each([
    [true, { transient_environment: false, production_environment: true }],
    [false, { transient_environment: false, production_environment: false }]
  ])('is of production when the service says so: %s', async (production, expected) => {
    const stage = aStage({ operation: 'deploy' })
    stage.surfaces.report(resolved({ production }))
    await stage.surfaces.beforeStart(stage.signal)
    expect(stage.github.deployments[0]?.body).toMatchObject(expected)
  })

  it('leaves it to GitHub whether it is production when nobody tells', async () => {
    const stage = aStage({ operation: 'deploy' })
    stage.surfaces.report(resolved())
    await stage.surfaces.beforeStart(stage.signal)
    expect(stage.github.deployments[0]?.body).not.toHaveProperty('production_environment')
  })

  it('is of the run when the service does not tell another commit', async () => {
    const stage = aStage()
    const { commit: _, ...subject } = { commit: COMMIT }
    stage.surfaces.report({
      kind: 'resolved',
      subject: { title: 't', rows: [], notes: [], facts: {}, ...subject },
      place: PLACE
    })
    await stage.surfaces.beforeStart(stage.signal)
    expect(stage.github.deployments[0]?.body).toMatchObject({ ref: RUN.sha })
  })

  it('is made once, however often a start is tried', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    await stage.surfaces.beforeStart(stage.signal)
    await stage.surfaces.beforeStart(stage.signal)
    stage.surfaces.report(begun())
    await stage.pass()
    expect(stage.github.deployments).toHaveLength(1)
  })

  it('is made for a deployment that began by itself', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    stage.surfaces.report(begun())
    await stage.surfaces.settle(SUCCEEDED, stage.signal)
    expect(stage.github.states()).toEqual(['success'])
  })

  it('is not made when nothing is to be started any more', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    await stage.surfaces.beforeStart(AbortSignal.abort())
    await stage.surfaces.settle({ kind: 'cancelled', reason: 'cancelled' }, stage.signal)
    expect(stage.github.deployments).toEqual([])
  })

  it('says first that it is in progress, with where to look', async () => {
    const stage = aStage()
    await play(stage)
    expect(stage.github.deployments[0]?.statuses).toEqual([
      {
        state: 'in_progress',
        body: {
          state: 'in_progress',
          description: 'Being deployed',
          log_url: runUrl(RUN),
          environment_url: 'https://pr-7.d1a2b3.amplifyapp.com/',
          auto_inactive: false
        }
      },
      {
        state: 'success',
        body: {
          state: 'success',
          description: 'the preview is ready',
          log_url: runUrl(RUN),
          environment_url: 'https://pr-7.d1a2b3.amplifyapp.com/',
          auto_inactive: false
        }
      }
    ])
  })

  it('shows no address that is none', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved({ facts: { url: 'javascript:alert(1)' } }))
    await stage.surfaces.beforeStart(stage.signal)
    await stage.pass()
    expect(stage.github.deployments[0]?.statuses[0]?.body).not.toHaveProperty('environment_url')
  })

  it('cuts texts to what GitHub takes', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved({ title: 'x'.repeat(500) }))
    await stage.surfaces.beforeStart(stage.signal)
    await stage.surfaces.settle({ kind: 'failed', reason: 'y'.repeat(500) }, stage.signal)
    const [made] = stage.github.deployments
    const texts = [made?.body, ...(made?.statuses ?? []).map(({ body }) => body)].map((body) =>
      String(member(body, 'description'))
    )
    expect(texts).toHaveLength(3)
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(140)
  })
})

const EXPECTED: Readonly<Record<OutcomeKind, readonly [deployment: string, check: string]>> = {
  succeeded: ['success', 'success'],
  started: ['in_progress', 'neutral'],
  baking: ['success', 'success'],
  unchanged: ['inactive', 'neutral'],
  skipped: ['inactive', 'skipped'],
  planned: ['inactive', 'neutral'],
  applied: ['inactive', 'neutral'],
  stopped: ['inactive', 'neutral'],
  reverted: ['inactive', 'neutral'],
  removed: ['inactive', 'neutral'],
  swept: ['inactive', 'neutral'],
  'rolled-back': ['failure', 'failure'],
  'timed-out': ['error', 'timed_out'],
  cancelled: ['error', 'cancelled'],
  failed: ['failure', 'failure']
}

describe('at the end', () => {
  it.each(KINDS)('%s is told as what it is', async (kind) => {
    const stage = aStage()
    await play(stage, outcomeOf(kind))
    const [deployment, conclusion] = EXPECTED[kind]
    expect(stage.github.states()).toEqual([deployment])
    expect(stage.github.checks.map(({ body }) => body)).toEqual([
      expect.objectContaining({ status: 'completed', conclusion })
    ])
    expect(stage.github.comments).toHaveLength(1)
    expect(stage.github.comments[0]?.body).not.toContain('being built\n')
    expect(stage.warnings()).toEqual([])
  })

  it('tells what there is now', async () => {
    const stage = aStage()
    await play(stage)
    const facts = stage.told.flatMap((one) => (one.kind === 'surfaced' ? [one.facts] : []))
    expect(Object.assign({}, ...facts)).toEqual({
      'github-deployment-id': String(stage.github.deployments[0]?.id),
      'check-run-id': String(stage.github.checks[0]?.id),
      'comment-id': String(stage.github.comments[0]?.id)
    })
  })

  it('told again does nothing more', async () => {
    const stage = aStage()
    await play(stage)
    const before = stage.github.asked.length
    await stage.surfaces.settle(SUCCEEDED, stage.signal)
    expect(stage.github.asked).toHaveLength(before)
  })

  it('is given up with the signal, and finished when it is told again', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    await stage.surfaces.beforeStart(stage.signal)
    stage.surfaces.report(begun())
    await stage.pass()
    stage.github.fail('POST', /statuses/, { when: 'hangs' }, 1)
    stage.github.fail('PATCH', /check-runs/, { when: 'hangs' }, 1)
    stage.github.fail('PATCH', /comments/, { when: 'hangs' }, 1)
    const limit = new AbortController()
    stage.clock.at(2_000, () => {
      limit.abort()
    })
    await stage.surfaces.settle(SUCCEEDED, limit.signal)
    await stage.pass()
    expect(stage.github.states()).toEqual(['in_progress'])
    expect(stage.warnings()).toEqual([])
    await stage.surfaces.settle(SUCCEEDED, stage.signal)
    expect(stage.github.states()).toEqual(['success'])
    expect(stage.github.checks[0]?.body).toMatchObject({ conclusion: 'success' })
    expect(stage.github.comments[0]?.body).toContain('the preview is ready')
  })
})

describe('the check run of a run', () => {
  it('is made when it is known what is deployed', async () => {
    const stage = aStage()
    stage.surfaces.report({ kind: 'note', message: 'not yet' })
    await stage.pass()
    expect(stage.github.checks).toEqual([])
    stage.surfaces.report(resolved())
    await stage.pass()
    expect(stage.github.checks.map(({ body }) => body)).toEqual([
      {
        name: 'Deployment: shop / pr-7',
        head_sha: COMMIT,
        status: 'in_progress',
        external_id: expect.any(String),
        details_url: runUrl(RUN),
        started_at: expect.stringMatching(/^2026-01-15T10:00/),
        output: { title: 'Being prepared', summary: expect.stringContaining('Open the run') }
      }
    ])
  })

  it('follows what changes, every 15 seconds at most, and misses no last change', async () => {
    const stage = aStage({ wanted: { comment: undefined, deployment: undefined, check: true } })
    const { surfaces, github } = stage
    surfaces.report(resolved())
    surfaces.report(begun())
    for (let percent = 0; percent <= 60; percent++) {
      surfaces.report(observed({ percent }))
      await stage.pass(1_000)
    }
    await stage.pass(60_000)
    const updates = github.made('PATCH', /check-runs/)
    expect([4, 5]).toContain(updates.length)
    expect(member(updates.at(-1)?.body, 'output', 'title')).toBe('Deploying, 60 %')
    const at = [...github.made('POST', /check-runs/), ...updates].map((one) => one.at)
    for (const [index, moment] of at.slice(1).entries())
      expect(moment - (at[index] ?? 0)).toBeGreaterThanOrEqual(15_000)
  })

  it('asks for nothing while nothing changes', async () => {
    const stage = aStage({ wanted: { comment: undefined, deployment: undefined, check: true } })
    stage.surfaces.report(resolved())
    stage.surfaces.report(begun())
    await stage.pass(30_000)
    const before = stage.github.asked.length
    for (let look = 0; look < 20; look++) {
      stage.surfaces.report(observed({}))
      await stage.pass(5_000)
    }
    expect(stage.github.asked).toHaveLength(before)
  })

  it('says what holds the place', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    stage.surfaces.report({ kind: 'busy', holder: { id: '3', title: 'job 3', snapshot: SNAPSHOT } })
    await stage.pass()
    expect(stage.github.checks[0]?.body).toMatchObject({ output: { title: 'Waiting for job 3' } })
  })

  it('goes on after an update that failed', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    stage.surfaces.report(begun())
    await stage.pass(20_000)
    stage.github.fail('PATCH', /check-runs/, { when: 'hangs' }, 1)
    stage.surfaces.report(observed({ percent: 40 }))
    await stage.pass(20_000)
    expect(stage.github.checks[0]?.body).toMatchObject({ output: { title: 'Deploying' } })
    stage.surfaces.report(observed({ percent: 40 }))
    await stage.pass(20_000)
    expect(stage.github.checks[0]?.body).toMatchObject({ output: { title: 'Deploying, 40 %' } })
    expect(stage.warnings()).toHaveLength(1)
  })

  it('is not updated once the end is told', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    stage.surfaces.report(begun())
    stage.surfaces.report(observed({ percent: 10 }))
    await stage.surfaces.settle(SUCCEEDED, stage.signal)
    await stage.pass(60_000)
    expect(stage.github.checks[0]?.body).toMatchObject({
      conclusion: 'success',
      output: { title: 'Deployed' }
    })
    expect(stage.github.made('PATCH', /check-runs/)).toHaveLength(1)
  })
})

describe('the comment of a run', () => {
  it('tells that it is being built, and then where it is', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    stage.surfaces.report(begun())
    await stage.pass()
    expect(stage.github.comments.map(({ body }) => body.split('\n')[1])).toEqual([
      '### ⏳ shop / pr-7: the preview is being built'
    ])
    await stage.surfaces.settle(SUCCEEDED, stage.signal)
    const [first, ...rest] = (stage.github.comments[0]?.body ?? '').replace(/:--/g, '---').split('\n')
    expect(first).toMatch(
      new RegExp(`^<!-- aws-deploy:preview [\\da-f]{64} run=${RUN.runId} commit=${COMMIT} -->$`)
    )
    expect(rest.join('\n')).toBe(
      [
        '### ✅ shop / pr-7: the preview is ready',
        '',
        '|  |  |',
        '| --- | --- |',
        '| Preview | [pr-7.d1a2b3.amplifyapp.com](<https://pr-7.d1a2b3.amplifyapp.com/>) |',
        `| Commit | [\`ec26c3e\`](<https://github.com/octo/shop/commit/${COMMIT}>) |`,
        '| Duration | 2 min 5 s |',
        `| Run | [Open the run](<${runUrl(RUN)}>) |`,
        ''
      ].join('\n')
    )
  })

  it('of a failure shows why, what to do, and the end of the log', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    stage.surfaces.report(begun())
    stage.surfaces.report({
      kind: 'excerpt',
      title: 'the end of the log of step BUILD',
      lines: Array.from({ length: 80 }, (_, index) => `line ${index}`)
    })
    await stage.surfaces.settle(
      { kind: 'failed', reason: 'the build failed', hint: 'Mend it.' },
      stage.signal
    )
    const body = stage.github.comments[0]?.body ?? ''
    expect(body).toContain('### ❌ shop / pr-7: the preview failed')
    expect(body).toContain('> [!CAUTION]\n> The build failed')
    expect(body).toContain('Mend it.')
    expect(body).toContain('The end of the log of step BUILD')
    expect(body).toContain('line 79\n```')
    expect(body).not.toContain('line 20\n')
    expect(body).not.toContain('amplifyapp.com')
  })

  it('tells why there is no preview', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    await stage.surfaces.settle({ kind: 'skipped', reason: 'the app has no room' }, stage.signal)
    expect(stage.github.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/no preview[\s\S]*The app has no room/)
    ])
  })

  it.each([
    ['a newer run tells', { kind: 'skipped', superseded: true, reason: 'superseded' }],
    ['nothing had begun', { kind: 'cancelled', reason: 'cancelled' }]
  ] satisfies [string, Outcome][])('is left alone when %s', async (_, outcome) => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    await stage.surfaces.settle(outcome, stage.signal)
    expect(stage.github.made('POST', /comments/)).toEqual([])
    expect(stage.github.made('GET', /comments/)).toEqual([])
  })

  it('of a deployment has another mark than that of a preview, and shows what is deployed', async () => {
    const stage = aStage({ operation: 'deploy' })
    await play(stage)
    const body = stage.github.comments[0]?.body ?? ''
    expect(body).toMatch(/^<!-- aws-deploy:deployment /)
    expect(body).toContain('### ✅ shop / pr-7: deployed')
    expect(body).toContain('| App | shop (d1a2b3) |')
  })

  it('is the only one after a lost answer', async () => {
    const stage = aStage()
    stage.github.fail('POST', /comments/, { when: 'after', error: new Error('socket hang up') }, 1)
    await play(stage)
    expect(stage.github.comments).toHaveLength(1)
    expect(stage.github.comments[0]?.body).toContain('the preview is ready')
    expect(stage.warnings()).toEqual([])
  })
})
