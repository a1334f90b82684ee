import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { scheduleEvent, workflowDispatchEvent } from '../support/events.js'
import {
  close,
  closeStage,
  comments,
  happens,
  NUMBER,
  openStage,
  previewPlace,
  type PreviewRun,
  type PreviewStage,
  type Ran,
  runOn,
  sha,
  SHOP,
  standing,
  verdict
} from './preview-support.js'
import { errorsOf, warningsOf } from './support.js'

// Inputs of a preview in combinations that are no everyday ones.

let stage: PreviewStage

beforeEach(async () => {
  stage = await openStage({ scale: 10 })
})

afterEach(() => closeStage(stage))

const open = (inputs: PreviewRun['with'] = {}, more: Partial<PreviewRun> = {}): Promise<Ran> =>
  runOn(stage, { event: happens(stage, 'opened'), with: inputs, ...more })

/** `result` holds the other outputs, `changes` as what it is. */
const expectWholeResult = ({ main }: Ran): void => {
  const { result = '', changes, ...others } = Object.fromEntries(main.outputs)
  const nested: unknown = changes === undefined ? undefined : JSON.parse(changes)
  expect(JSON.parse(result)).toEqual({ ...others, ...(nested !== undefined && { changes: nested }) })
}

const idsOf = ({ main }: Ran): readonly (string | undefined)[] =>
  ['comment-id', 'github-deployment-id', 'check-run-id'].map((name) => main.outputs.get(name))

const checks = () =>
  stage.github.world.checkRuns(SHOP.name).map(({ status, conclusion }) => conclusion ?? status)

describe('a preview that is only started', () => {
  it('says so everywhere, and is not called ready', async () => {
    const ran = await open({ 'wait-for': 'started', 'check-run': 'True', 'poll-interval-seconds': '2.5' })
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'started' })
    expect(standing(stage).deployments).toEqual(['in_progress'])
    expect(checks()).toEqual(['neutral'])
    expect(comments(stage)).toEqual([expect.stringMatching(/being built, its end was not waited for/)])
    expect(idsOf(ran)).toEqual([1, 2, 3].map(() => expect.stringMatching(/^\d+$/)))
    expect(ran.main.outputs.get('reason')).toBe('')
    expectWholeResult(ran)
  })
})

describe('a preview whose branch is busy', () => {
  const busyFor = (seconds: number): void => {
    const description = `[aws-deploy:preview repository=${SHOP.id} pull-request=${NUMBER}]`
    stage.aws.amplify.script.set({ durations: { deploy: seconds } })
    stage.aws.amplify.world.createBranch(previewPlace(stage), { description })
    stage.aws.amplify.world.deploySource(previewPlace(stage), 's3://bucket/old.zip')
  }

  it('waits with on-conflict: wait', async () => {
    busyFor(12)
    const ran = await open({ 'on-conflict': 'wait' })
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'succeeded' })
    expect(standing(stage).jobs).toEqual(['MANUAL SUCCEED', 'MANUAL SUCCEED'])
    expect(ran.calls).not.toContain('StopJob')
  })

  it('starts nothing with on-conflict: fail, and has no queue', async () => {
    busyFor(2_000)
    const ran = await open({ 'on-conflict': 'fail', 'queue-timeout-minutes': '5' })
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
    expect(ran.main.outputs.get('reason')).toMatch(/^job 1 .* is in flight, and on-conflict is fail/)
    expect(warningsOf(ran.main)).toEqual([expect.stringMatching(/^`queue-timeout-minutes` has no meaning/)])
    expect(standing(stage).deployments).toEqual([])
    expectWholeResult(ran)
  })
})

describe('without a token', () => {
  it('what the event tells is enough, and every surface is a warning', async () => {
    const ran = await open({ 'check-run': 'true' }, { context: { token: '' } })
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'succeeded' })
    expect(warningsOf(ran.main)).toEqual([
      expect.stringMatching(/^The comment .*`github-token` is empty/),
      expect.stringMatching(/^The GitHub Deployment .*`github-token` is empty/),
      expect.stringMatching(/^The check run .*`github-token` is empty/),
      expect.stringMatching(/cannot be looked up: `github-token` is empty\. What the event told counts/)
    ])
    expect(idsOf(ran)).toEqual([undefined, undefined, undefined])
    expect(ran.asked).toEqual([])
  })

  it('an event that tells nothing of the pull request fails before AWS is asked', async () => {
    const ran = await runOn(stage, {
      event: workflowDispatchEvent(SHOP),
      with: { 'pull-request': String(NUMBER) },
      context: { token: '', ref: 'refs/heads/main' }
    })
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
    expect(errorsOf(ran.main)).toHaveLength(1)
    expect(ran.main.outputs.get('reason')).toMatch(/`github-token` is empty/)
    expect(ran.calls).toEqual([])
  })
})

describe('a step', () => {
  it('for a closed pull request needs no site', async () => {
    await open()
    const ran = await close(stage, { with: { directory: '' } })
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'removed' })
    expect(standing(stage)).toEqual({ branches: [], jobs: [], deployments: ['inactive'] })
    expectWholeResult(ran)
  })

  it('that is given another pull request than that of the event is about the other one', async () => {
    stage.github.world.createPullRequest(SHOP.name, 8, { sha: sha('c'), ref: 'other' })
    const ran = await open({ 'pull-request': '8' })
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'succeeded' })
    expect(standing(stage).branches).toEqual(['pr-8'])
    expect(stage.github.world.deployments(SHOP.name).map((one) => one.sha)).toEqual([sha('c')])
    expect([comments(stage).length, stage.github.world.comments(SHOP.name, 8).length]).toEqual([0, 1])
  })

  it('that fails at last has all its outputs', async () => {
    const ran = await open({ 'verify-path': '/', 'verify-status': '418', 'verify-timeout-minutes': '0.1' })
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
    expect(Object.fromEntries(ran.main.outputs)).toMatchObject({
      state: 'SUCCEED',
      reason: expect.stringMatching(/HTTP 200$/),
      branch: 'pr-7',
      'job-id': '1',
      url: expect.stringMatching(/^https:\/\/pr-7\./)
    })
    expect(idsOf(ran).slice(0, 2)).not.toContain(undefined)
    expect(standing(stage).deployments).toEqual(['failure'])
    expectWholeResult(ran)
  })

  it('masks a password alone, with its user, and as it is sent', async () => {
    const { main } = await open({ 'basic-auth': 'me:p%40ss"w\'ord' })
    expect(main.masks).toEqual(
      expect.arrayContaining(['me:p%40ss"w\'ord', 'p%40ss"w\'ord', btoa('me:p%40ss"w\'ord')])
    )
    expect([main.summary, ...main.outputs.values()].join('\n')).not.toContain('p%40ss')
  })

  it('names every input that says nothing, in few warnings', async () => {
    const nothing = {
      ...{ branch: 'x', 'job-type': 'RELEASE', 'job-id': '3', prune: 'true', 'dry-run': 'yes' },
      ...{ 'configuration-file': 'a.json', 'deployment-number': '1', 'on-stale': 'skip', tags: 'a=b' },
      ...{ 'source-url-type': 'ZIP', 'commit-message': 'm', 'verify-status': '200' }
    }
    const ran = await open(nothing)
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'succeeded' })
    const warnings = warningsOf(ran.main)
    expect(warnings).toHaveLength(5)
    for (const name of Object.keys(nothing))
      expect(warnings.join('\n')).toContain(`\`${name}\` has no meaning`)
  })
})

describe('a sweep', () => {
  const sweep = (inputs: PreviewRun['with'] = {}): Promise<Ran> =>
    runOn(stage, {
      event: scheduleEvent(SHOP),
      with: { operation: 'sweep', directory: '', ...inputs },
      context: { ref: 'refs/heads/main' }
    })

  it('gives what it would remove, and what it removed, as data', async () => {
    await open()
    stage.github.world.close(SHOP.name, NUMBER)
    const one = { branch: 'pr-7', 'pull-request': NUMBER, why: 'pull request #7 is closed' }
    for (const [inputs, outcome, changes] of [
      [{ 'dry-run': 'TRUE' }, 'planned', [one]],
      [{}, 'swept', [{ ...one, result: 'removed' }]],
      [{}, 'swept', []]
    ] as const) {
      const ran = await sweep(inputs)
      expect(verdict(ran)).toEqual({ conclusion: 'success', outcome })
      expect(JSON.parse(ran.main.outputs.get('changes') ?? '')).toEqual(changes)
      expect(ran.main.outputs.get('reason')).toBe('')
      expectWholeResult(ran)
    }
    // Nobody asked for more.
    expect(standing(stage).deployments).toEqual(['success'])
    expect(comments(stage)).toEqual([expect.stringContaining('the preview is ready')])
  })

  it('tells GitHub when asked to', async () => {
    await open()
    stage.github.world.close(SHOP.name, NUMBER)
    await sweep({ comment: 'true', 'github-deployment': 'true' })
    expect(standing(stage)).toEqual({ branches: [], jobs: [], deployments: ['inactive'] })
    expect(comments(stage)).toEqual([expect.stringMatching(/the preview was removed/)])
  })
})
