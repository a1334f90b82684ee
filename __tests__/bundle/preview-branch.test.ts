import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
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
  sha,
  SHOP,
  standing,
  verdict
} from './preview-support.js'

const REPOSITORY = `https://github.com/${SHOP.name}`
const MARKER = `[aws-deploy:preview repository=${SHOP.id} pull-request=${NUMBER}]`
/** 200 characters that a branch on GitHub may have in its name. */
const LONG = `feature/v1.2.x/größe-日本語/${'a.b_c-d/'.repeat(21)}é`.padEnd(200, 'z').slice(0, 200)

let stage: PreviewStage

afterEach(() => closeStage(stage))

const open = (inputs: Readonly<Record<string, string>> = {}) =>
  runOn(stage, { event: happens(stage, 'opened'), with: inputs })

const failure = { conclusion: 'failure', outcome: 'failed' } as const
const ready = { conclusion: 'success', outcome: 'succeeded' } as const
const removed = { conclusion: 'success', outcome: 'removed' } as const

describe('in a connected app', () => {
  beforeEach(async () => {
    stage = await openStage({ app: { repository: REPOSITORY } })
  })

  /** The pull request's head branch, in GitHub and in the repository that the app builds. */
  const head = (ref: string, digit = 'a'): void => {
    stage.github.world.createPullRequest(SHOP.name, NUMBER, { ref, sha: sha(digit) })
    stage.aws.amplify.world.push({ appId: stage.appId, branchName: ref }, { id: sha(digit) })
  }

  it('the branch is the head of the pull request, however it is called', async () => {
    expect(Array.from(LONG)).toHaveLength(200)
    head(LONG)
    const ran = await open({ directory: '' })
    expect(verdict(ran)).toEqual(ready)
    expect(ran.main.outputs.get('branch')).toBe(LONG)
    expect(standing(stage, LONG)).toEqual({
      branches: [LONG],
      jobs: ['RELEASE SUCCEED'],
      deployments: ['success']
    })
    const place = { appId: stage.appId, branchName: LONG }
    expect(stage.aws.amplify.world.branch(place).description).toContain(MARKER)
    expect(ran.main.outputs.get('url')).toBe(`https://${stage.aws.amplify.world.siteHost(place)}`)
    expect(comments(stage)).toEqual([expect.stringContaining(stage.aws.amplify.world.siteHost(place))])

    expect(verdict(await close(stage, { with: { directory: '' } }))).toEqual(removed)
    expect(standing(stage, LONG)).toEqual({ branches: [], jobs: [], deployments: ['inactive'] })
  })

  it('a branch that is there without our mark is nobody’s to touch', async () => {
    head('flags')
    stage.aws.amplify.world.createBranch({ appId: stage.appId, branchName: 'flags' }, { description: 'mine' })
    const ran = await open({ directory: '' })
    expect(verdict(ran)).toEqual(failure)
    expect(ran.main.outputs.get('reason')).toMatch(/flags/)
    expect(ran.calls.filter((call) => /^(Create|Start|Update|Delete|Stop)/.test(call))).toEqual([])

    const closing = await close(stage, { with: { directory: '' } })
    expect(closing.calls).not.toContain('DeleteBranch')
    expect(standing(stage, 'flags').branches).toEqual(['flags'])
  })

  it('the head of a fork cannot be built, which is no failure', async () => {
    stage.github.world.createPullRequest(SHOP.name, NUMBER, { from: { id: 5, name: 'mallory/shop' } })
    const ran = await open({ directory: '' })
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'skipped' })
    expect(ran.main.outputs.get('reason')).toMatch(/fork/)
    expect(standing(stage)).toMatchObject({ branches: [], jobs: [] })
    expect(standing(stage).deployments).not.toContain('in_progress')
  })
})

describe('in an app that is deployed by hand', () => {
  beforeEach(async () => {
    stage = await openStage()
  })

  it.each([
    ['without a mark', ''],
    ['with the mark of another pull request', MARKER.replace('=7]', '=8]')],
    ['with the mark of another repository', MARKER.replace(String(SHOP.id), '55')]
  ])('a branch of that name %s is an error, and stays on close', async (_, description) => {
    stage.aws.amplify.world.createBranch(previewPlace(stage), { description })
    const ran = await open()
    expect(verdict(ran)).toEqual(failure)
    expect(ran.main.outputs.get('reason')).toMatch(/pr-7/)
    expect(ran.calls.filter((call) => /^(Create|Start|Update|Delete|Stop)/.test(call))).toEqual([])
    const closing = await close(stage)
    expect(closing.calls.filter((call) => /^(Start|Update|Delete|Stop)/.test(call))).toEqual([])
    expect(standing(stage).branches).toEqual(['pr-7'])
  })

  it('a branch with our mark is used again, and gets its password again', async () => {
    const auth = 'shop:correct-horse'
    stage.aws.amplify.world.createBranch(previewPlace(stage), { description: MARKER, stage: 'PULL_REQUEST' })
    const ran = await open({ 'basic-auth': auth })
    expect(verdict(ran)).toEqual(ready)
    expect(ran.calls).not.toContain('CreateBranch')
    expect(stage.aws.amplify.world.branch(previewPlace(stage))).toMatchObject({
      enableBasicAuth: true,
      basicAuthCredentials: Buffer.from(auth).toString('base64')
    })
    await push(stage, 'b', { with: { 'basic-auth': auth } })
    expect(comments(stage)[0]).not.toContain(auth)
  })

  it('the branch has the prefix that is asked for', async () => {
    expect(verdict(await open({ 'preview-branch-prefix': 'shop-' }))).toEqual(ready)
    expect(standing(stage, 'shop-7')).toMatchObject({ branches: ['shop-7'], jobs: ['MANUAL SUCCEED'] })
    expect(verdict(await close(stage, { with: { 'preview-branch-prefix': 'shop-' } }))).toEqual(removed)
    expect(standing(stage).branches).toEqual([])
  })

  it('is not made when it may not be', async () => {
    const ran = await open({ 'create-branch': 'false' })
    expect(verdict(ran)).toEqual(failure)
    expect(standing(stage).branches).toEqual([])
  })
})

describe('a pull request from a fork', () => {
  const WITHOUT = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined } as const

  beforeEach(async () => {
    stage = await openStage()
    stage.github.world.createPullRequest(SHOP.name, NUMBER, { from: { id: 5, name: 'mallory/shop' } })
  })

  it.each([
    ['without credentials', {}],
    ['with a role and no OIDC endpoint', { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' }]
  ])('%s is skipped before anybody is asked', async (_, inputs) => {
    const ran = await runOn(stage, { event: happens(stage, 'opened'), with: inputs, env: WITHOUT })
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'skipped' })
    expect(ran.main.annotations).toMatchObject([
      { type: 'notice', message: expect.stringContaining('workflow_run') }
    ])
    expect(stage.aws.requests).toEqual([])
    expect(stage.github.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('is skipped without credentials when it is by Dependabot, too', async () => {
    stage.github.world.createPullRequest(SHOP.name, NUMBER)
    const event = happens(stage, 'opened')
    const ran = await runOn(stage, { event, env: WITHOUT, context: { actor: 'dependabot[bot]' } })
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'skipped' })
    expect(stage.aws.requests).toEqual([])
  })

  it('is the only excuse: any other fails without credentials', async () => {
    stage.github.world.createPullRequest(SHOP.name, NUMBER)
    const ran = await runOn(stage, { event: happens(stage, 'opened'), env: WITHOUT })
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
  })

  it('with credentials is deployed like any other', async () => {
    expect(verdict(await open())).toEqual(ready)
  })
})
