import { describe, expect, it } from '@jest/globals'
import { NUMBER, OWN, scene, SHOP, type Scene } from './support.js'

const SHAPES = ['LimitExceededException', 'BadRequestException'] as const

const mark = (number: number): string => `[aws-deploy:preview repository=4711 pull-request=${number}]`

/** An app with `main`, five branches of previews (three of closed pull requests), two of others, and room for no more. */
const full = async (shape: (typeof SHAPES)[number]): Promise<Scene> => {
  const its = await scene()
  const { appId } = its.main
  for (const number of [1, 2, 3, 4]) {
    its.github.world.createPullRequest(SHOP, number)
    if (number < 4) its.github.world.close(SHOP, number)
    its.world.createBranch({ appId, branchName: `pr-${number}` }, { description: mark(number) })
  }
  its.world.createBranch({ appId, branchName: 'pr-99' }, { description: mark(99) })
  its.world.createBranch({ appId, branchName: 'pr-6' }, { description: 'by hand' })
  its.world.createBranch(
    { appId, branchName: 'pr-7' },
    { description: '[aws-deploy:preview repository=42 pull-request=1]' }
  )
  its.script.set({ branchLimit: its.world.branches(appId).length, branchLimitError: shape })
  return its
}

describe.each(SHAPES)('an app without room for a branch (%s)', (shape) => {
  it('fails the step, which says why and what to do', async () => {
    const its = await full(shape)
    const began = its.clock.now()
    expect((await its.play({ onQuota: 'fail' })).outcome).toMatchObject({
      kind: 'failed',
      problem: { kind: 'quota' },
      reason: expect.stringMatching(/app site .* has no room for branch pr-12: Amplify allows 50 branches/),
      hint: expect.stringContaining('`on-quota: sweep`')
    })
    expect(its.clock.now() - began).toBeLessThan(10_000)
    expect(its.changes()).not.toContain('DeleteBranch')
  })

  it('is no failure when that is asked for', async () => {
    const its = await full(shape)
    expect((await its.play({ onQuota: 'skip' })).outcome).toEqual({
      kind: 'skipped',
      reason: expect.stringContaining('has no room for branch pr-12'),
      hint: expect.stringContaining('operation: sweep'),
      facts: { branch: 'pr-12' }
    })
    expect(its.changes()).not.toContain('DeleteBranch')
  })

  it('is swept: own previews of closed pull requests alone', async () => {
    const its = await full(shape)
    const { outcome, said, removed } = await its.play({ onQuota: 'sweep' })
    expect(outcome.kind).toBe('succeeded')
    expect(its.world.branches(its.main.appId)).toEqual(['main', 'pr-4', 'pr-99', 'pr-6', 'pr-7', 'pr-12'])
    expect(removed.map(({ pullRequest }) => pullRequest)).toEqual([1, 2, 3])
    expect(said('note')).toContain('removed 3 of 5 own previews: pr-1, pr-2, pr-3')
  })

  it('is swept once, and fails when that makes no room', async () => {
    const its = await full(shape)
    its.script.set({ branchLimit: 1 })
    expect((await its.play({ onQuota: 'sweep' })).outcome).toMatchObject({
      kind: 'failed',
      problem: { kind: 'quota' },
      hint: expect.stringContaining('is of an open pull request, or could not be removed')
    })
    expect(its.aws.calls('ListBranches')).toHaveLength(1)
    expect(its.changes().filter((name) => name === 'DeleteBranch')).toHaveLength(3)
  })
})

describe('a sweep that makes room', () => {
  it('never takes a branch of its own pull request, and nothing that may be open', async () => {
    const its = await full('LimitExceededException')
    its.github.faults.add({ kind: 'status', status: 403 }, { path: /\/pulls\/1$/, times: 5 })
    const { outcome, said } = await its.play({ onQuota: 'sweep' })
    expect(outcome).toMatchObject({ kind: 'failed', problem: { kind: 'quota' } })
    expect(said('warning')).toEqual([expect.stringContaining('Own previews could not be swept')])
    expect(its.changes()).not.toContain('DeleteBranch')
  })

  it('is followed by a look at the pull request, which may be closed by then', async () => {
    const its = await full('BadRequestException')
    its.aws.faults.add(
      { kind: 'do', run: () => its.github.world.close(SHOP, NUMBER) },
      { operation: 'DeleteBranch', nth: 3 }
    )
    const { outcome } = await its.play({ onQuota: 'sweep' })
    expect(outcome.kind).toBe('removed')
    expect(its.world.branches(its.main.appId)).not.toContain('pr-12')
  })

  it('is not made for a branch that is there', async () => {
    const its = await full('BadRequestException')
    its.script.set({ branchLimit: 100 })
    its.world.createBranch(its.preview, { description: OWN })
    its.script.set({ branchLimit: 1 })
    expect((await its.play({ onQuota: 'sweep' })).outcome.kind).toBe('succeeded')
    expect(its.changes()).toEqual(['StartDeployment'])
  })
})
