import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  branchMarker,
  describeBranch,
  isOurs,
  previewMarker,
  previewOf
} from '../../../src/amplify/marker.js'
import { REPOSITORY } from '../support.js'
import { FIRST, NUMBER, onPullRequest, OWN, RELEASE, scene, SECOND, SHOP } from './support.js'

describe('the mark of a preview', () => {
  it('is last and complete, and tells the pull request', () => {
    const marker = previewMarker('4711', 12)
    expect(describeBranch('https://github.com/o/r/actions/runs/1', marker)).toBe(
      'Created by https://github.com/o/r/actions/runs/1 [aws-deploy:preview repository=4711 pull-request=12]'
    )
    expect(describeBranch('x'.repeat(2_000), marker)).toBe(marker)
    expect(isOurs(marker, '4711')).toBe(false)
    expect(previewOf(branchMarker('4711'), '4711')).toBeUndefined()
  })

  it('is read as it was written, by its own repository alone', () => {
    const id = fc.integer({ min: 1, max: 2 ** 40 })
    fc.assert(
      fc.property(fc.string({ maxLength: 1_200 }), id, id, id, (words, repository, other, pullRequest) => {
        const description = describeBranch(words, previewMarker(String(repository), pullRequest))
        expect(description.length).toBeLessThanOrEqual(1_000)
        expect(previewOf(description, String(repository))).toBe(pullRequest)
        expect(previewOf(description, String(other))).toBe(other === repository ? pullRequest : undefined)
      })
    )
  })

  it.each([
    undefined,
    '',
    `${OWN} but not at the end`,
    '[aws-deploy:preview repository=4711 pull-request=0]',
    '[aws-deploy:preview repository=4711 pull-request=]',
    '[aws-deploy:preview repository=04711 pull-request=12]',
    '[aws-deploy:preview repository= pull-request=12]'
  ])('is not %j', (description) => {
    expect(previewOf(description, '4711')).toBeUndefined()
    expect(previewOf(description, '')).toBeUndefined()
  })
})

/** Descriptions of branches that are not the preview, and what is said of them. */
const OTHERS = [
  ['', 'this action did not create it'],
  ['by hand, for #12', 'this action did not create it'],
  [`${OWN} (copied)`, 'another repository'],
  ['[aws-deploy:branch repository=4711]', 'for a deployment, not for a preview'],
  ['[aws-deploy:preview repository=4711 pull-request=13]', 'the preview of pull request #13'],
  ['[aws-deploy:preview repository=4711 pull-request=1]', 'the preview of pull request #1'],
  ['[aws-deploy:preview repository=47 pull-request=12]', 'another repository']
] as const

describe('a branch that is not the preview', () => {
  it.each(OTHERS)('is not deployed to: %j', async (description, said) => {
    const its = await scene()
    its.world.createBranch(its.preview, { description })
    its.world.deploySource(its.preview, 's3://b/a.zip')
    expect((await its.play({ basicAuth: 'me:pw' })).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining(said),
      hint: expect.stringContaining('preview-branch-prefix')
    })
    expect(its.changes()).toEqual([])
  })

  it.each(OTHERS)('is not removed: %j', async (description, said) => {
    const its = await scene()
    its.github.world.close(SHOP, NUMBER)
    its.world.createBranch(its.preview, { description })
    its.world.deploySource(its.preview, 's3://b/a.zip')
    const { outcome, removed } = await its.play({}, onPullRequest('closed'))
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining(said) })
    expect(removed).toEqual([])
    expect(its.changes()).toEqual([])
  })

  it('is not deployed to when it came in between', async () => {
    const its = await scene()
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.world.createBranch(its.preview, { description: 'mine' })
        }
      },
      { operation: 'CreateBranch' }
    )
    expect((await its.play({ basicAuth: 'me:pw' })).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('did not create it')
    })
    expect(its.changes()).toEqual(['CreateBranch'])
  })

  it('is used when it came in between and is the preview: the answer was lost', async () => {
    const its = await scene()
    its.aws.faults.add({ kind: 'drop' }, { operation: 'CreateBranch', processing: 'after' })
    expect((await its.play()).outcome.kind).toBe('succeeded')
  })
})

const LONG = `feature/ünïcode/${'a.b_c-d/'.repeat(23)}`

describe('the preview in a connected app', () => {
  const head = (ref: string) => ({ main: { repository: REPOSITORY }, ref })

  it.each(['flags', LONG])('is the head branch: %s', async (ref) => {
    const its = await scene(head(ref).main)
    its.github.world.createPullRequest(SHOP, NUMBER, { sha: FIRST, ref })
    const place = { ...its.main, branchName: ref }
    its.world.push(place, { id: FIRST })
    const { outcome, happenings } = await its.play(
      { source: RELEASE },
      onPullRequest('open', FIRST, { headRef: ref })
    )
    expect(outcome).toMatchObject({ kind: 'succeeded', snapshot: { facts: { branch: ref, 'job-id': '1' } } })
    expect(happenings.filter(({ kind }) => kind === 'warning')).toEqual([])
    const { description, displayName, enableAutoBuild } = its.world.branch(place)
    expect(description).toContain(OWN)
    expect(enableAutoBuild).toBe(false)
    expect(outcome.snapshot?.facts.url).toBe(`https://${displayName}.${its.main.appId}.amplifyapp.com`)
    expect(its.aws.calls('StartJob').map(({ input }) => input)).toEqual([
      expect.objectContaining({ branchName: ref, commitId: FIRST, jobType: 'RELEASE' })
    ])
    its.github.world.close(SHOP, NUMBER)
    const closed = await its.play({ source: RELEASE }, onPullRequest('closed', FIRST, { headRef: ref }))
    expect(closed.outcome).toEqual({ kind: 'removed', facts: { branch: ref, 'comment-id': '5' } })
    expect(its.world.branches(its.main.appId)).toEqual(['main'])
  })

  it('is told of by the run that asks for it, whatever commit the event is about', async () => {
    const its = await scene({ repository: REPOSITORY })
    its.world.push({ ...its.main, branchName: 'flags' }, { id: SECOND })
    its.github.world.push(SHOP, NUMBER, SECOND)
    const { outcome, said } = await its.play(
      {
        source: RELEASE,
        github: {
          ...{ token: 'job-token', comment: false, pullRequest: NUMBER, deployment: false },
          ...{ environment: 'preview', checkRun: false }
        }
      },
      { ...onPullRequest(), eventName: 'issue_comment', sha: FIRST, headCommit: SECOND }
    )
    expect(outcome.kind).toBe('succeeded')
    expect(said('warning')).toEqual([])
  })

  it.each(['open', 'closed'] as const)(
    'of a fork whose branch is called as the app’s own is skipped, %s',
    async (state) => {
      const its = await scene({ repository: REPOSITORY })
      const from = { id: 5, name: 'mallory/shop' }
      its.github.world.createPullRequest(SHOP, NUMBER, { sha: FIRST, ref: 'main', from })
      const { outcome } = await its.play(
        { source: RELEASE },
        onPullRequest(state, FIRST, { headRef: 'main', origin: 'fork' })
      )
      expect(outcome).toMatchObject({ kind: 'skipped', reason: expect.stringContaining('comes from a fork') })
      expect(its.changes()).toEqual([])
      expect(its.world.jobs(its.main)).toEqual([])
    }
  )

  it('of a fork is known as one by GitHub, too', async () => {
    const its = await scene({ repository: REPOSITORY })
    its.github.world.createPullRequest(SHOP, NUMBER, { sha: FIRST, ref: 'main', from: null })
    const run = { ...onPullRequest(), pullRequest: { number: NUMBER, origin: 'repository' } } as const
    expect((await its.play({ source: RELEASE }, run)).outcome.kind).toBe('skipped')
    expect(its.changes()).toEqual([])
  })

  it.each(['open', 'closed'] as const)('is never the app’s own branch, %s', async (state) => {
    const its = await scene({ repository: REPOSITORY })
    if (state === 'closed') its.github.world.close(SHOP, NUMBER)
    const { outcome } = await its.play({ source: RELEASE }, onPullRequest(state, FIRST, { headRef: 'main' }))
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('did not create it') })
    expect(its.changes()).toEqual([])
  })

  it('needs a name that Amplify takes', async () => {
    const its = await scene({ repository: REPOSITORY })
    const run = onPullRequest('open', FIRST, { headRef: 'x'.repeat(256) })
    expect((await its.play({ source: RELEASE }, run)).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('a name of 256 characters')
    })
  })

  it.each([
    ['takes no upload', { repository: REPOSITORY }, {}, /takes no `source-url`/],
    ['is needed to build', {}, { source: RELEASE }, /not connected to a repository/]
  ])('%s', async (_, app, config, reason) => {
    const its = await scene(app)
    expect((await its.play(config)).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(reason)
    })
    expect(its.changes()).toEqual([])
  })
})
