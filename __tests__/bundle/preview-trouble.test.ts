import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ACTIONS, type TokenOptions } from '../../sandbox/github/index.js'
import {
  close,
  closeStage,
  comments,
  happens,
  openStage,
  type PreviewRun,
  type PreviewStage,
  runOn,
  SHOP,
  standing,
  verdict
} from './preview-support.js'
import { errorsOf, saying, SLOWLY, TOKEN, warningsOf } from './support.js'

let stage: PreviewStage

const ready = { conclusion: 'success', outcome: 'succeeded' } as const
const ALWAYS = { times: Number.POSITIVE_INFINITY } as const

const open = (more: Partial<PreviewRun> = {}) =>
  runOn(stage, { event: happens(stage, 'opened'), with: { 'check-run': 'true' }, ...more })

const states = () => ({
  deployments: standing(stage).deployments,
  checks: stage.github.world.checkRuns(SHOP.name).map(({ status, conclusion }) => conclusion ?? status)
})

afterEach(() => closeStage(stage))

describe('GitHub', () => {
  beforeEach(async () => {
    // So that a request has time enough on a busy machine, and only what is meant to go wrong does.
    stage = await openStage({ scale: 10 })
  })

  it.each<[string, TokenOptions, RegExp]>([
    ['deployments', { deployments: 'read' }, /deployments: write/],
    ['deployments at all', { deployments: 'none' }, /deployments: write/],
    ['check runs', { checks: 'read' }, /checks: write/],
    ['comments', { pullRequests: 'read' }, /pull-requests: write/]
  ])('that denies %s costs a warning, and nothing else', async (_, access, permission) => {
    stage.github.world.addToken(TOKEN, ACTIONS.login, access)
    const ran = await open()
    expect(verdict(ran)).toEqual(ready)
    expect(standing(stage).jobs).toEqual(['MANUAL SUCCEED'])
    expect(warningsOf(ran.main)).toEqual([expect.stringMatching(permission)])
    expect(errorsOf(ran.main)).toEqual([])
    const { world } = stage.github
    expect({
      deployments: world.deployments(SHOP.name).length,
      checks: world.checkRuns(SHOP.name).length,
      comments: comments(stage).length
    }).toEqual({
      deployments: access.deployments === undefined ? 1 : 0,
      checks: access.checks === undefined ? 1 : 0,
      comments: access.pullRequests === undefined ? 1 : 0
    })
  })

  it('that denies all of it leaves a failure the failure that it is', async () => {
    stage.github.world.addToken(TOKEN, ACTIONS.login, {
      pullRequests: 'read',
      deployments: 'read',
      checks: 'read'
    })
    stage.aws.amplify.script.fail({ step: 'DEPLOY', reason: 'broken' })
    const ran = await open()
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
    expect(errorsOf(ran.main)).toHaveLength(1)
    expect(errorsOf(ran.main)[0]?.message).not.toMatch(/permissions/)
    expect(warningsOf(ran.main)).toHaveLength(3)
  })

  it.each([
    ['/deployments', /\/deployments$/],
    ['/check-runs', /\/check-runs$/]
  ])('whose answer to POST %s is lost is not asked for another one', async (_, path) => {
    stage.github.faults.add({ kind: 'drop' }, { method: 'POST', path, processing: 'after' })
    const ran = await open()
    expect(verdict(ran)).toEqual(ready)
    expect(states()).toEqual({ deployments: ['success'], checks: ['success'] })
    expect(ran.main.outputs.get('github-deployment-id')).toMatch(/^\d+$/)
    expect(ran.main.outputs.get('check-run-id')).toMatch(/^\d+$/)
    expect(warningsOf(ran.main)).toEqual([])
  })

  it('that is in trouble for a while is asked again', async () => {
    stage.github.faults.add({ kind: 'status', status: 502 }, { path: /\/statuses$/, times: 2 })
    stage.github.faults.add({ kind: 'html', status: 503 }, { method: 'PATCH', path: /check-runs/, times: 2 })
    stage.github.faults.add(
      { kind: 'rate-limit', limit: 'secondary', seconds: 5 },
      { method: 'GET', path: /comments/ }
    )
    const ran = await open()
    expect(verdict(ran)).toEqual(ready)
    expect(states()).toEqual({ deployments: ['success'], checks: ['success'] })
    expect(comments(stage)).toEqual([expect.stringMatching(/is ready/)])
  })

  it.each([
    ['answers with errors', { kind: 'status', status: 500 }],
    ['answers with pages', { kind: 'html', status: 200 }],
    ['breaks connections', { kind: 'drop' }],
    ['has had enough', { kind: 'rate-limit', limit: 'primary', seconds: 3_000 }]
  ] as const)('that only %s does not hold up a deployment', async (_, fault) => {
    // What decides is asked first: the pull request itself must be known.
    stage.github.faults.add(fault, { path: /deployments|check-runs|comments|graphql/, ...ALWAYS })
    const ran = await open()
    expect(verdict(ran)).toEqual(ready)
    expect(standing(stage).jobs).toEqual(['MANUAL SUCCEED'])
    expect(errorsOf(ran.main)).toEqual([])
    expect(warningsOf(ran.main).length).toBeGreaterThanOrEqual(3)
  })

  it('that denies everything does not keep a preview alive', async () => {
    await open()
    stage.github.world.addToken(TOKEN, ACTIONS.login, {
      pullRequests: 'read',
      deployments: 'read',
      checks: 'read'
    })
    expect(verdict(await close(stage))).toEqual({ conclusion: 'success', outcome: 'removed' })
    expect(standing(stage).branches).toEqual([])
  })
})

describe('a step that is interrupted', () => {
  const setUp = async (scale?: number): Promise<void> => {
    stage = await openStage(scale === undefined ? {} : { scale })
    stage.aws.amplify.script.set({ durations: { provision: 0, build: 0, deploy: 6_000 } })
  }

  const RUNNING = 'step DEPLOY: RUNNING'

  /** What GitHub shows of it afterwards: nothing that goes on. */
  const expectOver = (): void => {
    const { deployments, checks } = states()
    expect(deployments).toHaveLength(1)
    expect(checks).toHaveLength(1)
    expect([...deployments, ...checks]).not.toContain('in_progress')
    expect(deployments).not.toContain('success')
    expect(checks).not.toContain('success')
    expect(comments(stage)).toEqual([expect.not.stringMatching(/being built|is ready/)])
  }

  it('by a cancelled job tells so on GitHub', async () => {
    await setUp(SLOWLY)
    const ran = await open({ interrupt: { mode: 'cancel', line: RUNNING } })
    expect(verdict(ran)).toEqual({ conclusion: 'cancelled', outcome: 'cancelled' })
    expect(standing(stage).jobs).toEqual(['MANUAL CANCELLED'])
    expectOver()
    expect(states()).toEqual({ deployments: ['error'], checks: ['cancelled'] })
  })

  it('by a cancelled job says so in its log, whoever does not answer', async () => {
    await setUp(SLOWLY)
    const { aws, github } = stage
    const onLine = (line: string): void => {
      if (!saying(RUNNING)(line)) return
      aws.faults.add({ kind: 'hang' }, { operation: 'StopJob', lastsSeconds: 7 })
      github.faults.add({ kind: 'hang' }, { times: 3 })
    }
    const { main } = await open({ onLine, interrupt: { mode: 'cancel', line: RUNNING } })
    expect(main.outputs.get('outcome')).toBe('cancelled')
    expect(errorsOf(main)).toHaveLength(1)
  })

  it('by a kill has its surfaces closed by the post step', async () => {
    await setUp()
    const ran = await open({ interrupt: { mode: 'kill', line: RUNNING } })
    expect(ran.main.conclusion).toBe('failure')
    expect(standing(stage).jobs).toEqual(['MANUAL CANCELLED'])
    expectOver()
  })

  it('by a kill with on-cancel: leave says on GitHub that nobody watches', async () => {
    await setUp()
    await open({
      with: { 'check-run': 'true', 'on-cancel': 'leave' },
      interrupt: { mode: 'kill', line: RUNNING }
    })
    expect(standing(stage).jobs).toEqual(['MANUAL RUNNING'])
    expectOver()
  })

  it('by a kill while its GitHub Deployment is made has it found and closed', async () => {
    await setUp()
    const cue = new AbortController()
    const run = (): void => {
      cue.abort()
    }
    stage.github.faults.add(
      { kind: 'do', run },
      { method: 'POST', path: /\/deployments$/, processing: 'after' }
    )
    stage.github.faults.add({ kind: 'hang' }, { method: 'POST', path: /\/deployments$/, processing: 'after' })
    await open({ with: {}, interrupt: { mode: 'kill', cue: cue.signal } })
    expect(standing(stage).deployments).toHaveLength(1)
    expect(standing(stage).deployments).not.toContain('in_progress')
    expect(standing(stage).deployments).not.toContain(undefined)
    expect(standing(stage).jobs).toEqual([])
  })

  it('by its deadline tells so on GitHub', async () => {
    await setUp()
    const ran = await open({ with: { 'check-run': 'true', 'timeout-minutes': '0.5' } })
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'timed-out' })
    expectOver()
    expect(states()).toEqual({ deployments: ['error'], checks: ['timed_out'] })
  })
})
