import { describe, expect, it } from '@jest/globals'
import type { GitHubSurface } from '../../../src/config/config.js'
import type { Duty } from '../../../src/deployment/duty.js'
import type { Finished } from '../../../src/deployment/finish.js'
import type { Happening } from '../../../src/deployment/happening.js'
import type { Outcome } from '../../../src/deployment/outcome.js'
import { endingOf, shownEnding, type Ending } from '../../../src/github/surfaces/ending.js'
import { finishSurfaces, unfinishedIn } from '../../../src/github/surfaces/finish-surfaces.js'
import { decodeSurfaces, encodeSurfaces } from '../../../src/github/surfaces/saved.js'
import { closeSurfaces, openSurfaces } from '../../../src/github/surfaces/surfaces.js'
import { RETIRED } from '../../../src/github/surfaces/retire.js'
import { RUN } from '../../appconfig/deploy-config.js'
import { aStage, begun, COMMIT, DONE, play, resolved, SNAPSHOT, SUCCEEDED, type Stage } from './a-run.js'
import { denied, type FakeGitHub } from './fake-github.js'

const STOPPED: Ending = {
  kind: 'cancelled',
  reason: 'the step was ended: it was stopped',
  snapshot: SNAPSHOT
}
const REVERTED: Ending = { kind: 'reverted', reason: 'the job failed', snapshot: SNAPSHOT }

/** The post step, with a state as it was saved, on a GitHub as it is. */
const post = async (
  state: string | undefined,
  ending: Ending | undefined,
  github: FakeGitHub,
  { tools, signal }: Stage
): Promise<void> => {
  const saved = decodeSurfaces(state ?? '')
  if (saved === undefined) throw new Error('no state was saved')
  await finishSurfaces(unfinishedIn(saved, ending), { ...tools, api: github.api }, signal)
}

interface Moment {
  readonly state: string
  readonly github: FakeGitHub
}

/** A run, and what is there when it is killed at each moment: after every write of the state, and every request. */
const killedAnywhere = async (outcome: Outcome = SUCCEEDED): Promise<readonly [Stage, readonly Moment[]]> => {
  const moments: Moment[] = []
  let state: string | undefined
  const remember = (): void => {
    if (state !== undefined) moments.push({ state, github: stage.github.copy() })
  }
  const stage = aStage({
    save: (text) => {
      state = text
      remember()
    }
  })
  stage.github.onProcessed = remember
  await play(stage, outcome)
  return [stage, moments]
}

const conclusions = ({ checks }: FakeGitHub): unknown[] => checks.map(({ body }) => body['conclusion'])
const headlines = ({ comments }: FakeGitHub): (string | undefined)[] =>
  comments.map(({ body }) => body.split('\n')[1])

describe('a run that is killed anywhere', () => {
  it.each([
    ['whose deployment the post step stops', STOPPED],
    ['of which nothing is found', { kind: 'not-started', reason: 'nothing was started' }],
    ['whose end cannot be told', { kind: 'unknown', reason: 'denied' }],
    ['that is left running', { kind: 'left', reason: 'as asked', snapshot: SNAPSHOT }],
    ['of which nothing more is known', undefined]
  ] satisfies [string, Ending | undefined][])('leaves nothing in progress, %s', async (_, ending) => {
    for (const outcome of [SUCCEEDED, { kind: 'failed', reason: 'broken' } as const]) {
      const [stage, moments] = await killedAnywhere(outcome)
      expect(moments.length).toBeGreaterThan(12)
      for (const { state, github } of moments) {
        const comments = github.comments.length
        await post(state, ending, github, stage)
        expect(github.states()).not.toContain('in_progress')
        expect(github.states()).not.toContain(undefined)
        expect(conclusions(github)).not.toContain(undefined)
        expect(headlines(github).join()).not.toContain('being built')
        // A process that was killed before it told anything writes no new comment; one after writes what it told.
        if (decodeSurfaces(state)?.told === undefined) expect(github.comments).toHaveLength(comments)
      }
      expect(stage.warnings()).toEqual([])
    }
  })

  it('is told once: what main closed is left as it is', async () => {
    const [stage, moments] = await killedAnywhere()
    const last = moments.at(-1)
    const before = last?.github.asked.length
    await post(last?.state, undefined, last?.github ?? stage.github, stage)
    expect(last?.github.asked).toHaveLength(before ?? -1)
  })

  it('is told as main had told it before', async () => {
    const [stage, moments] = await killedAnywhere({ kind: 'timed-out', reason: 'not finished after 5 min' })
    const told = moments.find(({ state }) => decodeSurfaces(state)?.told !== undefined)
    const github = told?.github ?? stage.github
    await post(told?.state, STOPPED, github, stage)
    expect(github.states()).toEqual(['error'])
    expect(conclusions(github)).toEqual(['timed_out'])
    expect(github.comments[0]?.body).toContain('Not finished after 5 min')
  })

  it('ends the older ones when the kill came before that', async () => {
    const stage = aStage()
    const task = 'deploy:x'
    const { github } = stage
    github.addDeployment(task, ['success'])
    const id = github.addDeployment(task, ['in_progress'], ['success'])
    const state = encodeSurfaces({
      operation: 'preview',
      title: 't',
      commit: COMMIT,
      told: { kind: 'succeeded', reason: '' },
      deployment: { marker: 'm', task, id, closed: 'succeeded' }
    })
    await post(state, undefined, github, stage)
    expect(github.states()).toEqual(['inactive', 'success'])
    expect(github.deployments[0]?.statuses.at(-1)?.body).toMatchObject({ description: RETIRED.replaced })
  })
})

describe('a deployment that is taken back after the step', () => {
  it('is inactive, and its check run and comment say so', async () => {
    const [stage, moments] = await killedAnywhere()
    const { state, github } = moments.at(-1) ?? { state: '', github: stage.github }
    await post(state, REVERTED, github, stage)
    expect(github.states()).toEqual(['inactive'])
    expect(conclusions(github)).toEqual(['neutral'])
    expect(headlines(github)).toEqual(['### ↩️ shop / pr-7: reverted'])
  })
})

describe('the post step', () => {
  it('tells of a denied surface once, and closes the others', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    await stage.surfaces.beforeStart(stage.signal)
    stage.surfaces.report(begun())
    await stage.pass()
    stage.github.fail('POST', /statuses/, { when: 'before', error: denied() })
    await post(stage.saved.at(-1), STOPPED, stage.github, stage)
    expect(stage.warnings()).toEqual([expect.stringContaining('permissions: deployments: write')])
    expect(conclusions(stage.github)).toEqual(['cancelled'])
    expect(headlines(stage.github)).toEqual(['### 🚫 shop / pr-7: the preview was cancelled'])
  })

  it('gives up with its signal', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    await stage.surfaces.beforeStart(stage.signal)
    stage.github.fail('POST', /statuses/, { when: 'hangs' })
    stage.github.fail('PATCH', /./, { when: 'hangs' })
    const limit = new AbortController()
    stage.clock.at(5_000, () => {
      limit.abort()
    })
    await post(stage.saved.at(-1), STOPPED, stage.github, { ...stage, signal: limit.signal })
    expect(stage.warnings().length).toBeGreaterThan(0)
  })

  it.each(['', 'nonsense', '{}', '[]', '{"operation":"sweep","title":"t","commit":"c"}'])(
    'does nothing about a state that is none: %s',
    async (state) => {
      const told: Happening[] = []
      await closeSurfaces(state, STOPPED, optionsFor(told), new AbortController().signal)
      expect(told).toEqual([])
    }
  )

  it('warns for each surface that is left when there is no token', async () => {
    const stage = aStage()
    stage.surfaces.report(resolved())
    stage.surfaces.report(begun())
    await stage.pass()
    const told: Happening[] = []
    await closeSurfaces(stage.saved.at(-1) ?? '', STOPPED, optionsFor(told), stage.signal)
    expect(told).toHaveLength(3)
    for (const one of told)
      expect(one).toEqual({ kind: 'warning', message: expect.stringContaining('`github-token` is empty') })
  })
})

const optionsFor = (told: Happening[]) => ({
  token: undefined,
  hide: (text: string) => text,
  access: { env: {}, version: '0.0.0', run: RUN },
  clock: aStage().clock,
  tell: (happening: Happening) => {
    told.push(happening)
  }
})

describe('opening without a token', () => {
  const surface: GitHubSurface = {
    token: undefined,
    comment: true,
    pullRequest: 7,
    deployment: true,
    environment: 'preview',
    checkRun: true
  }
  const open = (told: Happening[], more: Partial<GitHubSurface>) =>
    openSurfaces({
      ...optionsFor(told),
      surface: { ...surface, ...more },
      operation: 'preview',
      uuid: () => 'x',
      save: () => {
        throw new Error('nothing is to be saved')
      }
    })

  it('is one warning for each surface that is wanted', async () => {
    const told: Happening[] = []
    const surfaces = open(told, {})
    surfaces.report(resolved())
    await surfaces.beforeStart(new AbortController().signal)
    await surfaces.settle(SUCCEEDED, new AbortController().signal)
    expect(told.map((one) => (one.kind === 'warning' ? one.message.slice(0, 22) : one.kind))).toEqual([
      'The comment on the pul',
      'The GitHub Deployment ',
      'The check run could no'
    ])
  })

  it('or a pull request is no matter of a warning', () => {
    const told: Happening[] = []
    open(told, { pullRequest: undefined, deployment: false, checkRun: false })
    expect(told).toEqual([{ kind: 'detail', message: expect.stringContaining('no pull request') }])
  })
})

describe('what is saved', () => {
  it('comes back as it was', async () => {
    const stage = aStage()
    await play(stage, { kind: 'failed', reason: 'x'.repeat(5_000) })
    const text = stage.saved.at(-1) ?? ''
    const saved = decodeSurfaces(text)
    expect(saved).toEqual(JSON.parse(text))
    expect(text.length).toBeLessThan(2_000)
    expect(saved?.told?.reason).toMatch(/^x{299}…$/)
  })
})

const OVER = (phase: typeof SNAPSHOT.phase): Finished => ({
  kind: 'over',
  id: '1',
  reason: 'over',
  snapshot: { ...DONE, phase }
})

describe('the ending that the post step found', () => {
  it.each<[string, Duty, Finished | undefined, string | undefined]>([
    ['nothing to do', 'nothing', undefined, undefined],
    ['nothing started', 'find-and-stop', { kind: 'nothing-started', reason: '' }, 'not-started'],
    ['stopped', 'stop', { kind: 'stopped', id: '1', snapshot: SNAPSHOT, reason: '' }, 'cancelled'],
    ['taken back', 'revert', { kind: 'stopped', id: '1', snapshot: SNAPSHOT, reason: '' }, 'reverted'],
    ['complete', 'stop', OVER('succeeded'), 'succeeded'],
    ['failed', 'stop', OVER('failed'), 'failed'],
    ['rolled back', 'revert', OVER('rolled-back'), 'rolled-back'],
    ['stopped by others', 'stop', OVER('stopped'), 'cancelled'],
    ['in flight after all', 'stop', OVER('deploying'), 'unknown'],
    ['left', 'report-left', { kind: 'left', id: '1', snapshot: SNAPSHOT, reason: '' }, 'left'],
    ['kept', 'report-kept', { kind: 'kept', id: '1', snapshot: SNAPSHOT, reason: '' }, undefined],
    ['not to be found', 'stop', { kind: 'failed', reason: '' }, 'unknown'],
    ['not to be taken back', 'revert', { kind: 'failed', reason: '' }, undefined]
  ])('%s', (_, duty, finished, expected) => {
    expect(endingOf(undefined, duty, finished)?.kind).toBe(expected)
  })

  it('is what the engine saved when there was no duty', () => {
    const state = {
      phase: 'settled',
      outcome: 'failed',
      title: '',
      jobStatus: 'success',
      ifUnfinished: 'stop',
      revertOnJobFailure: false,
      place: { service: 'amplify', region: '', appId: '', branch: '' }
    } as const
    expect(endingOf(state, 'nothing', undefined)).toEqual({ kind: 'failed', reason: '' })
  })

  it.each<[Ending['kind'], Ending, Ending['kind']]>([
    ['timed-out', { kind: 'succeeded', reason: '', snapshot: DONE }, 'succeeded'],
    ['timed-out', STOPPED, 'timed-out'],
    ['failed', { kind: 'succeeded', reason: '' }, 'failed'],
    ['succeeded', REVERTED, 'reverted'],
    ['started', { kind: 'rolled-back', reason: '', snapshot: SNAPSHOT }, 'rolled-back'],
    ['cancelled', { kind: 'rolled-back', reason: '', snapshot: SNAPSHOT }, 'cancelled'],
    ['succeeded', { kind: 'left', reason: '', snapshot: SNAPSHOT }, 'succeeded']
  ])('main told %s, and the post step found %j', (told, found, shown) => {
    expect(shownEnding({ kind: told, reason: '' }, found).kind).toBe(shown)
  })
})
