import { describe, expect, it } from '@jest/globals'
import { NUMBER, onDispatch, onPullRequest, OWN, RELEASE, scene, SHOP, type Scene } from './support.js'

/** The preview of a pull request that is closed. */
const closed = async (): Promise<Scene> => {
  const its = await scene()
  its.world.createBranch(its.preview, { description: OWN })
  its.github.world.close(SHOP, NUMBER)
  return its
}

const removing = (its: Scene) => its.play({}, onPullRequest('closed'))

describe('the preview of a closed pull request', () => {
  it('is removed, and told of, and removed again without harm', async () => {
    const its = await closed()
    const { outcome, removed, said } = await removing(its)
    const facts = { branch: 'pr-12', 'comment-id': '5' }
    expect(outcome).toEqual({ kind: 'removed', facts })
    expect(removed).toEqual([
      { place: { ...its.place, branch: 'pr-12' }, pullRequest: NUMBER, reason: 'pull request #12 is closed' }
    ])
    expect(said('note')).toContain('site / pr-12: pull request #12 is closed, its preview is removed')
    const again = await removing(its)
    expect(again.outcome).toEqual({
      kind: 'removed',
      reason: `there is no branch pr-12 of app ${its.main.appId} (any more)`,
      facts
    })
    expect(again.removed).toHaveLength(1)
    expect(its.changes()).toEqual(['DeleteBranch'])
  })

  it.each([
    ['whatever the event', onDispatch],
    ['by a comment', { ...onDispatch, eventName: 'issue_comment' }]
  ])('is removed %s', async (_, run) => {
    const its = await closed()
    const pullRequest = { number: NUMBER, origin: 'repository' } as const
    expect((await its.play({}, { ...run, pullRequest })).outcome.kind).toBe('removed')
  })

  it.each([
    ['in the workspace', { kind: 'directory', path: 'not-built' }],
    ['at all', RELEASE]
  ] as const)('needs no site %s', async (_, source) => {
    const its = await closed()
    expect((await its.play({ source }, onPullRequest('closed'))).outcome.kind).toBe('removed')
  })

  it('whose state GitHub refuses to tell is removed on the word of the event', async () => {
    const its = await closed()
    its.github.faults.add({ kind: 'status', status: 403 }, { path: /\/pulls\//, times: 9 })
    const { outcome, said } = await removing(its)
    expect(outcome.kind).toBe('removed')
    expect(said('warning')).toEqual([expect.stringContaining('pull-requests: read')])
  })

  it('stays when it was opened again: the event is old', async () => {
    const its = await closed()
    its.world.deploySource(its.preview, 's3://b/new.zip')
    its.github.world.reopen(SHOP, NUMBER)
    const { outcome, removed } = await removing(its)
    expect(outcome).toEqual({
      kind: 'skipped',
      superseded: true,
      reason: 'pull request #12 was reopened: its preview stays',
      facts: { branch: 'pr-12' }
    })
    expect(removed).toEqual([])
    expect(its.changes()).toEqual([])
  })

  it('stays when it is opened again while its job is stopped', async () => {
    const its = await closed()
    its.world.deploySource(its.preview, 's3://b/old.zip')
    its.aws.faults.add(
      { kind: 'do', run: () => void its.github.world.reopen(SHOP, NUMBER) },
      { operation: 'StopJob' }
    )
    expect((await removing(its)).outcome.kind).toBe('skipped')
    expect(its.changes()).toEqual(['StopJob'])
  })
})

describe('a job in flight', () => {
  it.each(['accepted', 'refused'] as const)('is stopped before its branch goes (%s)', async (how) => {
    const its = await closed()
    its.script.set({ deleteBusyBranch: how })
    its.world.createDeployment(its.preview)
    const { outcome, said } = await removing(its)
    expect(outcome.kind).toBe('removed')
    expect(said('note')).toContainEqual(expect.stringMatching(/job 1 of branch pr-12 .* is stopped first/))
    expect(its.changes()).toEqual(['StopJob', 'DeleteBranch'])
  })

  it('that another run starts in between is stopped as well', async () => {
    const its = await closed()
    its.aws.faults.add(
      { kind: 'do', run: () => void its.world.deploySource(its.preview, 's3://b/late.zip') },
      { operation: 'DeleteBranch' }
    )
    expect((await removing(its)).outcome.kind).toBe('removed')
    expect(its.changes()).toEqual(['DeleteBranch', 'StopJob', 'DeleteBranch'])
  })

  it('that may not be stopped keeps the branch, and the denial is told', async () => {
    const its = await closed()
    its.world.deploySource(its.preview, 's3://b/old.zip')
    its.aws.faults.add({ kind: 'access-denied' }, { operation: 'StopJob', times: 99 })
    expect((await removing(its)).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('amplify:StopJob')
    })
    expect(its.changes()).not.toContain('DeleteBranch')
  })
})

describe('a removal in trouble', () => {
  it.each([
    ['a throttle', { kind: 'throttle' }, {}],
    ['a gateway', { kind: 'gateway-timeout' }, { times: 4 }],
    ['a lost answer', { kind: 'gateway-timeout' }, { processing: 'after' }],
    ['a broken connection', { kind: 'drop' }, { times: 4 }]
  ] as const)('is made all the same: %s', async (_, fault, match) => {
    const its = await closed()
    its.aws.faults.add(fault, { operation: 'DeleteBranch', ...match })
    expect((await removing(its)).outcome.kind).toBe('removed')
    expect(its.world.branches(its.main.appId)).toEqual(['main'])
  })

  it('is a failure when it is denied, and the branch is named', async () => {
    const its = await closed()
    its.aws.faults.add({ kind: 'access-denied' }, { operation: 'DeleteBranch', times: 9 })
    const { outcome, removed } = await removing(its)
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('DeleteBranch on branch pr-12'),
      facts: { branch: 'pr-12' }
    })
    expect(removed).toEqual([])
  })

  it('is a failure when the branch does not go', async () => {
    const its = await closed()
    // Accepted, and nothing happens.
    its.aws.faults.add(
      { kind: 'error', code: 'Nothing', status: 200, message: '' },
      { operation: 'DeleteBranch', times: 9 }
    )
    expect((await removing(its)).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/accepted to delete branch pr-12 .*, and still has it after 60 s/)
    })
  })

  it('takes "is deleting" for an answer', async () => {
    const its = await closed()
    const message = 'The branch is deleting for the app. Please wait a few minutes.'
    its.aws.faults.add(
      { kind: 'error', code: 'BadRequestException', status: 400, message },
      { operation: 'GetBranch', nth: 2, times: 9 }
    )
    expect((await removing(its)).outcome.kind).toBe('removed')
  })

  it('is not told by a branch of that name that was made since', async () => {
    const its = await closed()
    its.script.set({ branchDeletingSeconds: 0 })
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.clock.advance(1_000)
          its.world.createBranch(its.preview, { description: OWN })
        }
      },
      { operation: 'GetBranch', nth: 2 }
    )
    expect((await removing(its)).outcome.kind).toBe('removed')
    expect(its.changes()).toEqual(['DeleteBranch'])
  })

  it('whose answer was lost is not repeated on a branch of that name that was made since', async () => {
    const its = await closed()
    its.script.set({ branchDeletingSeconds: 0 })
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.clock.advance(1_000)
          its.world.createBranch(its.preview, { description: 'somebody else’s' })
        }
      },
      { operation: 'DeleteBranch', processing: 'after' }
    )
    its.aws.faults.add({ kind: 'gateway-timeout' }, { operation: 'DeleteBranch', processing: 'after' })
    expect((await removing(its)).outcome.kind).toBe('removed')
    expect(its.world.branches(its.main.appId)).toEqual(['main', 'pr-12'])
    expect(its.changes()).toEqual(['DeleteBranch'])
  })

  it('is not repeated once the pull request is open again', async () => {
    const its = await closed()
    its.aws.faults.add(
      { kind: 'do', run: () => void its.github.world.reopen(SHOP, NUMBER) },
      { operation: 'DeleteBranch' }
    )
    its.aws.faults.add({ kind: 'gateway-timeout' }, { operation: 'DeleteBranch' })
    expect((await removing(its)).outcome.kind).toBe('skipped')
    expect(its.changes()).toEqual(['DeleteBranch'])
  })

  it('ends with a signal, and says what may be left', async () => {
    const its = await closed()
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.abort.abort({ kind: 'cancelled', signal: 'SIGTERM' })
        }
      },
      { operation: 'DeleteBranch' }
    )
    its.aws.faults.add({ kind: 'throttle' }, { operation: 'DeleteBranch', times: 99 })
    expect((await removing(its)).outcome).toMatchObject({
      kind: 'cancelled',
      reason: expect.stringMatching(/cancelled \(SIGTERM\) while .* branch pr-12 .* may still be there/)
    })
  })
})

describe('two runs at once', () => {
  it('remove a preview once, and neither fails', async () => {
    const its = await closed()
    its.world.deploySource(its.preview, 's3://b/old.zip')
    const both = await Promise.all([removing(its), removing(its)])
    expect(both.map(({ outcome }) => outcome.kind)).toEqual(['removed', 'removed'])
    expect(its.world.branches(its.main.appId)).toEqual(['main'])
  })

  it('one that deploys and one that removes: it is gone in the end', async () => {
    const its = await scene()
    let other: Promise<unknown> = Promise.resolve()
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.github.world.close(SHOP, NUMBER)
          other = removing(its)
        }
      },
      { operation: 'GetJob' }
    )
    const { outcome } = await its.play()
    expect(await other).toMatchObject({ outcome: { kind: 'removed' } })
    expect(outcome.kind).toBe('removed')
    expect(its.world.branches(its.main.appId)).toEqual(['main'])
  })

  it('one that removed before the other created: that one removes it again', async () => {
    const its = await scene()
    let other: Promise<unknown> = Promise.resolve()
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.github.world.close(SHOP, NUMBER)
          other = removing(its)
        }
      },
      { operation: 'CreateBranch' }
    )
    expect((await its.play()).outcome.kind).toBe('removed')
    await other
    expect(its.world.branches(its.main.appId)).toEqual(['main'])
  })
})
