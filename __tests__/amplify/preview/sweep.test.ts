import { describe, expect, it } from '@jest/globals'
import type { Plan } from '../../../src/deployment/plan.js'
import { scene, SHOP, type Played, type Scene } from './support.js'

const mark = (number: number, repository = 4711): string =>
  `https://github.com/octo-org/shop/actions/runs/1 [aws-deploy:preview repository=${repository} pull-request=${number}]`

/** A preview of a pull request of this state; `gone`: GitHub has none. */
const preview = (its: Scene, number: number, state: 'open' | 'closed' | 'gone', branch = `pr-${number}`) => {
  if (state !== 'gone') its.github.world.createPullRequest(SHOP, number)
  if (state === 'closed') its.github.world.close(SHOP, number)
  const place = { ...its.main, branchName: branch }
  its.world.createBranch(place, { description: mark(number) })
  return place
}

const planIn = ({ happenings }: Played): Plan => {
  const planned = happenings.find((one) => one.kind === 'planned')
  if (planned === undefined) throw new Error('nothing was planned')
  return planned.plan
}

/** Requests for pull requests, by number. */
const asked = (its: Scene): readonly string[] =>
  its.github.requests.map(({ path }) => path.split('/').at(-1) ?? '')

describe('a sweep', () => {
  it('of 120 branches over pages removes own previews of closed pull requests, and nothing else', async () => {
    const its = await scene()
    const { appId } = its.main
    its.script.set({ branchLimit: 500 })
    for (let number = 100; number < 140; number += 1)
      preview(its, number, number % 4 === 0 ? 'closed' : 'open')
    for (let index = 0; index < 40; index += 1) {
      its.world.createBranch({ appId, branchName: `foreign-${index}` }, { description: mark(100, 42) })
      its.world.createBranch({ appId, branchName: `hand-${index}` }, { description: 'of somebody' })
    }
    const before = its.world.branches(appId)
    expect(before).toHaveLength(121)
    const played = await its.sweep()
    const closed = Array.from({ length: 10 }, (_, index) => 100 + index * 4)
    expect(played.outcome).toEqual({
      kind: 'swept',
      changes: closed.map((number) => ({
        branch: `pr-${number}`,
        'pull-request': number,
        why: `pull request #${number} is closed`,
        result: 'removed'
      }))
    })
    const gone = new Set(closed.map((number) => `pr-${number}`))
    expect(its.world.branches(appId)).toEqual(before.filter((name) => !gone.has(name)))
    expect(its.aws.calls('ListBranches')).toHaveLength(3)
    expect(played.removed.map(({ pullRequest }) => pullRequest)).toEqual(closed)
  })

  it('says first what it removes, and why, and why the others stay', async () => {
    const its = await scene()
    preview(its, 1, 'closed')
    preview(its, 2, 'open')
    preview(its, 3, 'gone')
    const played = await its.sweep()
    const plan = planIn(played)
    expect(plan.changes).toEqual([
      { subject: 'preview', kind: 'removed', path: '/pr-1', summary: 'pr-1: pull request #1 is closed' }
    ])
    expect(plan.comparison).toBe(
      'Of 4 branches, 3 are previews of octo-org/shop; 1 preview of closed pull requests.'
    )
    expect(plan.findings.map(({ message }) => message)).toEqual([
      'pr-2 stays: pull request #2 is open',
      'pr-3 stays: GitHub has no pull request #3, or the token may not see it: that is not the same as closed'
    ])
    expect(its.world.branches(its.main.appId)).toEqual(['main', 'pr-2', 'pr-3'])
  })

  it('only shows it with a dry run', async () => {
    const its = await scene()
    preview(its, 1, 'closed')
    const { outcome, removed, ...played } = await its.sweep({ dryRun: true })
    expect(outcome).toEqual({
      kind: 'planned',
      changes: [{ branch: 'pr-1', 'pull-request': 1, why: 'pull request #1 is closed' }]
    })
    expect(planIn({ outcome, removed, ...played }).changes).toHaveLength(1)
    expect(removed).toEqual([])
    expect(its.changes()).toEqual([])
  })

  it('asks once for a pull request with several branches, and stops their jobs', async () => {
    const its = await scene()
    preview(its, 1, 'closed')
    const second = preview(its, 1, 'closed', 'preview-1')
    its.world.deploySource(second, 's3://b/a.zip')
    const { outcome } = await its.sweep({ dryRun: true })
    expect(outcome.changes).toHaveLength(2)
    expect(asked(its)).toEqual(['1'])
    expect((await its.sweep()).outcome.kind).toBe('swept')
    expect(its.world.branches(its.main.appId)).toEqual(['main'])
    expect(its.changes()).toEqual(['DeleteBranch', 'StopJob', 'DeleteBranch'])
  })

  it('has nothing to do at times', async () => {
    const its = await scene()
    expect((await its.sweep()).outcome).toEqual({ kind: 'swept', changes: [] })
    expect(its.github.requests).toHaveLength(0)
  })
})

describe('a sweep that meets trouble', () => {
  it('asks again before each removal: what was reopened stays', async () => {
    const its = await scene()
    preview(its, 1, 'closed')
    preview(its, 2, 'closed')
    its.aws.faults.add(
      { kind: 'do', run: () => void its.github.world.reopen(SHOP, 2) },
      { operation: 'DeleteBranch' }
    )
    const { outcome, removed } = await its.sweep()
    expect(outcome).toMatchObject({
      kind: 'swept',
      changes: [
        { branch: 'pr-1', result: 'removed' },
        { branch: 'pr-2', result: 'open', why: 'pull request #2 is open by now' }
      ]
    })
    expect(removed).toHaveLength(1)
  })

  it('goes on after a failure, and says in the end what was done and what was not', async () => {
    const its = await scene()
    for (const number of [1, 2, 3]) preview(its, number, 'closed')
    its.aws.faults.add(
      { kind: 'access-denied' },
      { operation: 'DeleteBranch', where: ({ input }) => JSON.stringify(input).includes('pr-2'), times: 9 }
    )
    const { outcome, said } = await its.sweep()
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/^2 of 3 previews removed; pr-2: DeleteBranch on branch pr-2/),
      changes: [
        { branch: 'pr-1', result: 'removed' },
        { branch: 'pr-2', result: 'failed', why: expect.stringContaining('amplify:DeleteBranch') },
        { branch: 'pr-3', result: 'removed' }
      ]
    })
    expect(said('warning')).toHaveLength(1)
    expect(its.world.branches(its.main.appId)).toEqual(['main', 'pr-2'])
  })

  it.each([401, 403])('removes nothing when GitHub refuses (%i)', async (status) => {
    const its = await scene()
    preview(its, 1, 'closed')
    its.github.faults.add({ kind: 'status', status }, { path: /\/pulls\//, times: 9 })
    expect((await its.sweep()).outcome).toMatchObject({
      kind: 'failed',
      hint: expect.stringContaining('`permissions: pull-requests: read`')
    })
    expect(its.changes()).toEqual([])
  })

  it('rides out what passes', async () => {
    const its = await scene()
    preview(its, 1, 'closed')
    its.github.faults.add({ kind: 'html', status: 502 }, { path: /\/pulls\//, times: 5 })
    its.aws.faults.add({ kind: 'internal-error' }, { operation: 'ListBranches', times: 4 })
    expect((await its.sweep()).outcome.kind).toBe('swept')
  })

  it('leaves alone what lost its mark since', async () => {
    const its = await scene()
    const place = preview(its, 1, 'closed')
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.script.set({ branchDeletingSeconds: 0 })
          its.world.deleteBranch(place)
          its.world.createBranch(place, { description: 'mine now' })
        }
      },
      { operation: 'GetBranch' }
    )
    expect((await its.sweep()).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('this action did not create it')
    })
    expect(its.changes()).toEqual([])
  })

  it('ends with a signal, and says how far it came', async () => {
    const its = await scene()
    for (const number of [1, 2, 3]) preview(its, number, 'closed')
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.abort.abort({ kind: 'cancelled', signal: 'SIGINT' })
        }
      },
      { operation: 'DeleteBranch', nth: 2 }
    )
    expect((await its.sweep()).outcome).toMatchObject({
      kind: 'cancelled',
      reason: 'cancelled (SIGINT): 1 of 3 previews removed',
      changes: [{ result: 'removed' }, { result: 'not tried' }, { result: 'not tried' }]
    })
  })
})
