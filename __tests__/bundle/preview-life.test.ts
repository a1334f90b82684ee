import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  issueCommentEvent,
  pullRequestEvent,
  workflowDispatchEvent,
  workflowRunEvent
} from '../support/events.js'
import {
  close,
  closeStage,
  comments,
  happens,
  NUMBER,
  openStage,
  previewPlace,
  type PreviewStage,
  push,
  runOn,
  RUN_BY,
  sha,
  SHOP,
  standing,
  verdict
} from './preview-support.js'

let stage: PreviewStage

beforeEach(async () => {
  stage = await openStage()
})

afterEach(() => closeStage(stage))

const READY = { conclusion: 'success', outcome: 'succeeded' } as const
const REMOVED = { conclusion: 'success', outcome: 'removed' } as const
const SKIPPED = { conclusion: 'success', outcome: 'skipped' } as const
const DEPLOYED = 'MANUAL SUCCEED'

const open = () => runOn(stage, { event: happens(stage, 'opened') })

/** The first job takes long enough to be met, however busy the machine is. */
const takesLong = (): void => {
  stage.aws.amplify.script.pace({ deploy: 120 }, { jobId: '1' })
}

/** Resolves once the preview's newest job runs. */
const untilRunning = async (): Promise<void> => {
  while (!standing(stage).jobs.at(-1)?.endsWith('RUNNING')) await setTimeout(5)
}

describe('the preview of a pull request', () => {
  it('is deployed when it is opened, and told on GitHub', async () => {
    const ran = await open()
    const url = `https://${stage.aws.amplify.world.siteHost(previewPlace(stage))}`
    expect(verdict(ran)).toEqual(READY)
    expect(ran.main.outputs.get('url')).toBe(url)
    expect(ran.main.outputs.get('branch')).toBe('pr-7')
    expect(standing(stage)).toEqual({ branches: ['pr-7'], jobs: [DEPLOYED], deployments: ['success'] })
    expect(stage.aws.amplify.world.branch(previewPlace(stage))).toMatchObject({
      description: expect.stringContaining(
        `[aws-deploy:preview repository=${SHOP.id} pull-request=${NUMBER}]`
      ),
      stage: 'PULL_REQUEST'
    })
    const [comment = '', ...others] = comments(stage)
    expect(others).toEqual([])
    expect(comment).toContain(url)
    expect(comment).toContain(sha('a').slice(0, 7))
    expect(comment).toContain(`${RUN_BY}/${SHOP.name}/actions/runs/9001`)
    const [deployment] = stage.github.world.deployments(SHOP.name)
    expect(deployment).toMatchObject({
      ref: sha('a'),
      environment: 'preview',
      transient: true,
      production: false
    })
    expect(deployment?.statuses.map(({ state }) => state)).toEqual(['in_progress', 'success'])
    expect(deployment?.statuses.at(-1)).toMatchObject({
      environmentUrl: `${url}/`,
      logUrl: expect.stringContaining(`${RUN_BY}/${SHOP.name}/actions/runs/9001`)
    })
    const { outputs } = ran.main
    expect([outputs.get('github-deployment-id'), outputs.get('comment-id')]).toEqual([
      String(deployment?.id),
      String(stage.github.world.comments(SHOP.name, NUMBER)[0]?.id)
    ])
  })

  it('lives from open over push and close to reopen and close, twice', async () => {
    expect(verdict(await open())).toEqual(READY)
    expect(verdict(await push(stage, 'b'))).toEqual(READY)
    expect(standing(stage)).toEqual({
      branches: ['pr-7'],
      jobs: [DEPLOYED, DEPLOYED],
      deployments: ['inactive', 'success']
    })
    expect(comments(stage)).toEqual([expect.stringContaining('bbbbbbb')])

    expect(verdict(await close(stage))).toEqual(REMOVED)
    expect(standing(stage)).toEqual({ branches: [], jobs: [], deployments: ['inactive', 'inactive'] })
    expect(comments(stage)).toEqual([expect.stringMatching(/removed/i)])

    stage.github.world.reopen(SHOP.name, NUMBER)
    expect(verdict(await runOn(stage, { event: happens(stage, 'reopened') }))).toEqual(READY)
    expect(standing(stage)).toEqual({
      branches: ['pr-7'],
      jobs: [DEPLOYED],
      deployments: ['inactive', 'inactive', 'success']
    })
    expect(comments(stage)).toEqual([expect.not.stringMatching(/removed/i)])

    expect(verdict(await close(stage))).toEqual(REMOVED)
    const twice = await close(stage)
    expect(verdict(twice)).toEqual(REMOVED)
    expect(standing(stage)).toEqual({
      branches: [],
      jobs: [],
      deployments: ['inactive', 'inactive', 'inactive']
    })
    expect(comments(stage)).toEqual([expect.stringMatching(/removed/i)])
    expect(twice.calls).not.toContain('DeleteBranch')
  })

  it('is that of the newer commit when one is pushed while it is built', async () => {
    takesLong()
    const first = open()
    await untilRunning()
    const second = await push(stage, 'b')
    expect(verdict(second)).toEqual(READY)
    const { main } = await first
    expect(['skipped', 'failed']).toContain(main.outputs.get('outcome'))
    expect(standing(stage)).toMatchObject({ jobs: ['MANUAL CANCELLED', DEPLOYED] })
    expect(standing(stage).deployments).not.toContain('in_progress')
    expect(standing(stage).deployments.at(-1)).toBe('success')
    expect(comments(stage)).toEqual([expect.stringContaining('bbbbbbb')])
    expect(comments(stage)[0]).toContain(`https://${stage.aws.amplify.world.siteHost(previewPlace(stage))}`)
  })

  it('is never replaced by a slow run for an older commit', async () => {
    const stale = happens(stage, 'opened')
    await push(stage, 'b')
    const before = comments(stage)
    const late = await runOn(stage, { event: stale, context: { runId: '8000' } })
    expect(verdict(late)).toEqual(SKIPPED)
    expect(late.main.outputs.get('reason')).toMatch(/supersede|newer|bbbbbbb/i)
    expect(standing(stage)).toEqual({ branches: ['pr-7'], jobs: [DEPLOYED], deployments: ['success'] })
    expect(comments(stage)).toEqual(before)
    expect(late.calls.filter((call) => /^(Create|Start|Update|Stop|Delete)/.test(call))).toEqual([])
  })

  it('is not replaced when the newer commit comes just before the start', async () => {
    await open()
    stage.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          stage.github.world.push(SHOP.name, NUMBER, sha('c'))
        }
      },
      { operation: 'GetBranch' }
    )
    const late = await push(stage, 'b')
    expect(verdict(late)).toEqual(SKIPPED)
    expect(standing(stage).jobs).toEqual([DEPLOYED])
  })

  it('is removed when the pull request is closed while it is built', async () => {
    takesLong()
    const first = open()
    await untilRunning()
    stage.github.world.close(SHOP.name, NUMBER)
    expect(verdict(await first)).toEqual(REMOVED)
    expect(standing(stage)).toEqual({ branches: [], jobs: [], deployments: ['inactive'] })
    expect(comments(stage)).toEqual([expect.stringMatching(/removed/i)])
  })

  it('is removed by the close of a pull request whose preview is still built', async () => {
    takesLong()
    const first = open()
    await untilRunning()
    expect(verdict(await close(stage))).toEqual(REMOVED)
    const { main } = await first
    expect(['removed', 'skipped', 'failed']).toContain(main.outputs.get('outcome'))
    expect(standing(stage)).toEqual({ branches: [], jobs: [], deployments: ['inactive'] })
    expect(comments(stage)).toEqual([expect.stringMatching(/removed/i)])
  })

  it('is removed for a close that nobody told of, by the next run', async () => {
    await open()
    const stale = happens(stage, 'synchronize')
    stage.github.world.close(SHOP.name, NUMBER, { merged: true })
    expect(verdict(await runOn(stage, { event: stale }))).toEqual(REMOVED)
    expect(standing(stage).branches).toEqual([])
  })
})

describe('the event', () => {
  const pull = () => stage.github.world.pullRequest(SHOP.name, NUMBER)

  it.each([
    ['pull_request_target', () => pullRequestEvent('opened', pull(), SHOP, 'pull_request_target'), {}],
    ['workflow_run', () => workflowRunEvent(pull(), SHOP), {}],
    ['workflow_dispatch', () => workflowDispatchEvent(SHOP), { 'pull-request': '7' }],
    ['issue_comment', () => issueCommentEvent(NUMBER, SHOP), {}]
  ] as const)('may be %s', async (_, event, inputs) => {
    const context = { ref: 'refs/heads/main', sha: sha('d') }
    const ran = await runOn(stage, { event: event(), with: inputs, context })
    expect(verdict(ran)).toEqual(READY)
    expect(standing(stage)).toEqual({ branches: ['pr-7'], jobs: [DEPLOYED], deployments: ['success'] })
    expect(comments(stage)).toEqual([expect.stringContaining('aaaaaaa')])
    expect(stage.github.world.deployments(SHOP.name)[0]?.sha).toBe(sha('a'))
  })

  it('may be a workflow_run of a fork, which is told the number', async () => {
    stage.github.world.createPullRequest(SHOP.name, NUMBER, {
      sha: sha('a'),
      from: { id: 5, name: 'mallory/shop' }
    })
    const event = workflowRunEvent(pull(), SHOP)
    const ran = await runOn(stage, {
      event,
      with: { 'pull-request': '7' },
      context: { ref: 'refs/heads/main' }
    })
    expect(verdict(ran)).toEqual(READY)
    expect(standing(stage).branches).toEqual(['pr-7'])
  })

  it('that is about no pull request is told so', async () => {
    const ran = await runOn(stage, {
      event: workflowDispatchEvent(SHOP),
      context: { ref: 'refs/heads/main' }
    })
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
    expect(ran.main.outputs.get('reason')).toMatch(/does not tell which/)
    expect(ran.calls).toEqual([])
  })
})
