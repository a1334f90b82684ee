import { describe, expect, it } from '@jest/globals'
import type { Role } from '../../../src/aws/role.js'
import { FIRST, NUMBER, onDispatch, onPullRequest, OWN, scene, SECOND, SHOP } from './support.js'

const ROLE: Role = {
  arn: 'arn:aws:iam::123456789012:role/preview',
  sessionName: 'GitHubActions',
  durationSeconds: 3600,
  audience: 'sts.amazonaws.com'
}

describe('the preview of an open pull request', () => {
  it('is created with its mark, deployed to, and told of', async () => {
    const its = await scene()
    const { outcome, happenings, removed } = await its.play({ basicAuth: 'me:pw' })
    expect(outcome).toMatchObject({ kind: 'succeeded', snapshot: { state: 'SUCCEED' } })
    expect(outcome.snapshot?.facts).toMatchObject({
      branch: 'pr-12',
      'job-id': '1',
      url: `https://pr-12.${its.main.appId}.amplifyapp.com`
    })
    expect(its.world.branch(its.preview)).toMatchObject({
      stage: 'PULL_REQUEST',
      environmentVariables: { API: 'staging' },
      enableAutoBuild: false,
      enableBasicAuth: true,
      description: `Created by https://github.com/octo-org/shop/actions/runs/9001/attempts/1 ${OWN}`
    })
    expect(happenings.find(({ kind }) => kind === 'resolved')).toMatchObject({
      place: { branch: 'pr-12' },
      subject: {
        title: 'site / pr-12',
        production: false,
        commit: FIRST,
        rows: expect.arrayContaining([['Pull request', '#12']])
      }
    })
    expect(removed).toEqual([])
    expect(its.changes()).toEqual(['CreateBranch', 'StartDeployment'])
  })

  it('is used again, with its password set again only where it is another', async () => {
    const its = await scene()
    await its.play({ basicAuth: 'me:pw' })
    its.github.world.push(SHOP, NUMBER, SECOND)
    const again = await its.play({ basicAuth: 'me:pw' }, onPullRequest('open', SECOND))
    expect(again.outcome).toMatchObject({ kind: 'succeeded', snapshot: { facts: { 'job-id': '2' } } })
    await its.play({ basicAuth: 'me:new' }, onPullRequest('open', SECOND))
    expect(its.changes()).toEqual([
      ...['CreateBranch', 'StartDeployment', 'StartDeployment'],
      ...['UpdateBranch', 'StartDeployment']
    ])
  })

  it.each([
    ['the newest that GitHub has', {}, onDispatch, SECOND],
    ['what the workflow ran on', {}, { ...onDispatch, headCommit: SECOND }, SECOND],
    ['what is asked for, abbreviated', { commitId: '22222222' }, onPullRequest('open', FIRST), '22222222'],
    [
      'not that of another pull request',
      {},
      { ...onPullRequest('open', FIRST), pullRequest: { number: 3, origin: 'repository' } } as const,
      SECOND
    ]
  ])('is of the commit that is meant: %s', async (_, config, run, commit) => {
    const its = await scene()
    its.github.world.push(SHOP, NUMBER, SECOND)
    const github = {
      token: 'job-token',
      comment: false,
      deployment: false,
      environment: 'x',
      checkRun: false
    }
    const { outcome, happenings } = await its.play(
      { ...config, github: { ...github, pullRequest: NUMBER } },
      run
    )
    expect(outcome.kind).toBe('succeeded')
    expect(happenings.find(({ kind }) => kind === 'resolved')).toMatchObject({ subject: { commit } })
  })

  it('is not looked for on AWS when there is nothing to deploy', async () => {
    const its = await scene()
    const { outcome } = await its.play({ source: { kind: 'directory', path: 'not-there' } })
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not-there') })
    expect(its.changes()).toEqual([])
  })

  it('stops the job of an older commit', async () => {
    const its = await scene()
    its.world.createBranch(its.preview, { description: OWN })
    its.world.deploySource(its.preview, 's3://b/old.zip')
    const { outcome } = await its.play()
    expect(outcome).toMatchObject({ kind: 'succeeded', snapshot: { facts: { 'job-id': '2' } } })
    expect(its.changes()).toEqual(['StopJob', 'StartDeployment'])
  })

  it('is not created when it must not be', async () => {
    const its = await scene()
    expect((await its.play({ newBranch: undefined })).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('There is no branch "pr-12"')
    })
    expect(its.changes()).toEqual([])
  })
})

describe('a run that is late', () => {
  it('starts nothing once there is a newer commit, and says which', async () => {
    const its = await scene()
    its.github.world.push(SHOP, NUMBER, SECOND)
    expect((await its.play()).outcome).toEqual({
      kind: 'skipped',
      superseded: true,
      reason: expect.stringMatching(/^pull request #12 is at commit 2{12} by now, and .* 1{12}$/),
      facts: { branch: 'pr-12' }
    })
    expect(its.changes()).toEqual([])
  })

  it.each([
    ['starts nothing', { ref: 'refs/heads/flags', sha: FIRST }, 'skipped'],
    ['of the newest commit is not', { ref: 'refs/heads/flags', sha: SECOND }, 'succeeded'],
    ['on another branch is not', { ref: 'refs/heads/main', sha: FIRST }, 'succeeded']
  ])('because of a push to the branch itself: %s', async (_, push, kind) => {
    const its = await scene()
    its.github.world.createPullRequest(SHOP, NUMBER, { sha: SECOND, ref: 'flags' })
    const pullRequest = { number: NUMBER, origin: 'repository' } as const
    const { outcome } = await its.play({}, { ...onDispatch, ...push, eventName: 'push', pullRequest })
    expect(outcome.kind).toBe(kind)
  })

  it('does not stop the job of a newer one', async () => {
    const its = await scene()
    its.world.createBranch(its.preview, { description: OWN })
    // Everything happens between the list of jobs and the look at the pull request.
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.github.world.push(SHOP, NUMBER, SECOND)
          its.world.deploySource(its.preview, 's3://b/new.zip')
        }
      },
      { operation: 'ListJobs' }
    )
    expect((await its.play()).outcome).toMatchObject({ kind: 'skipped', superseded: true })
    expect(its.changes()).toEqual([])
  })

  it('that waits in the queue looks again', async () => {
    const its = await scene()
    its.world.createBranch(its.preview, { description: OWN })
    its.world.deploySource(its.preview, 's3://b/a.zip')
    its.github.faults.add(
      { kind: 'do', run: () => its.github.world.push(SHOP, NUMBER, SECOND) },
      { path: /\/pulls\//, nth: 2 }
    )
    const policy = { onConflict: 'wait', onTimeout: 'stop', onCancel: 'stop', waitFor: 'complete' } as const
    const times = { timeoutMs: undefined, queueTimeoutMs: undefined, pollIntervalMs: 2_000 }
    const { outcome, happenings } = await its.play({ policy: { ...policy, ...times } })
    expect(happenings.some(({ kind }) => kind === 'busy')).toBe(true)
    expect(outcome).toMatchObject({ kind: 'skipped', superseded: true })
    expect(its.changes()).toEqual([])
  })

  it('looks again after a preparation that took its time', async () => {
    const its = await scene()
    its.world.createBranch(its.preview)
    its.world.deleteBranch(its.preview)
    its.aws.faults.add(
      { kind: 'do', run: () => its.github.world.push(SHOP, NUMBER, SECOND) },
      { operation: 'CreateBranch', nth: 2 }
    )
    expect((await its.play()).outcome).toMatchObject({ kind: 'skipped', superseded: true })
    expect(its.changes()).not.toContain('StartDeployment')
  })

  it('tells that a newer commit is on its way when its job was stopped', async () => {
    const its = await scene()
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.github.world.push(SHOP, NUMBER, SECOND)
          its.world.stopJob(its.preview, '1')
        }
      },
      { operation: 'GetJob', nth: 2 }
    )
    expect((await its.play()).outcome).toMatchObject({
      kind: 'failed',
      snapshot: { state: 'CANCELLED' },
      reason: 'the job was cancelled in Amplify: commit 222222222222, newer than 111111111111, is on its way'
    })
  })

  it('says no such thing when somebody stopped the job of the newest', async () => {
    const its = await scene()
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.world.stopJob(its.preview, '1')
        }
      },
      { operation: 'GetJob', nth: 2 }
    )
    expect((await its.play()).outcome).toMatchObject({
      kind: 'failed',
      reason: 'the job was cancelled in Amplify'
    })
  })
})

describe('a pull request that is closed meanwhile', () => {
  it('before the start: nothing is started, what is there is removed', async () => {
    const its = await scene()
    its.world.createBranch(its.preview, { description: OWN })
    its.github.world.close(SHOP, NUMBER)
    const { outcome, removed } = await its.play()
    expect(outcome).toEqual({
      kind: 'removed',
      reason: 'pull request #12 was closed before anything was started',
      facts: { branch: 'pr-12', 'comment-id': '5' }
    })
    expect(removed).toEqual([
      {
        place: { ...its.place, branch: 'pr-12' },
        pullRequest: 12,
        reason: 'pull request #12 was closed before anything was started'
      }
    ])
    expect(its.changes()).toEqual(['DeleteBranch'])
  })

  it('before the start, with a job in flight: it is stopped first, and nothing else', async () => {
    const its = await scene()
    its.world.createBranch(its.preview, { description: OWN })
    its.world.deploySource(its.preview, 's3://b/a.zip')
    its.github.world.close(SHOP, NUMBER, { merged: true })
    expect((await its.play()).outcome.kind).toBe('removed')
    expect(its.changes()).toEqual(['StopJob', 'DeleteBranch'])
  })

  it.each(['accepted', 'refused'] as const)('during the build, deleting a busy branch is %s', async (how) => {
    const its = await scene()
    its.script.set({ deleteBusyBranch: how })
    its.aws.faults.add(
      { kind: 'do', run: () => its.github.world.close(SHOP, NUMBER) },
      { operation: 'GetJob', nth: 2 }
    )
    const { outcome, removed, saved } = await its.play()
    expect(outcome).toMatchObject({
      kind: 'removed',
      reason: 'pull request #12 was closed while its preview was being deployed'
    })
    expect(removed).toHaveLength(1)
    expect(saved.at(-1)).toMatchObject({ phase: 'settled', outcome: 'removed' })
    expect(its.world.branches(its.main.appId)).toEqual(['main'])
  })

  it('during the build, its branch removed by another run: removed, and not a failure', async () => {
    const its = await scene()
    its.script.set({ deleteBusyBranch: 'accepted' })
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.github.world.close(SHOP, NUMBER)
          its.world.deleteBranch(its.preview)
        }
      },
      { operation: 'GetJob', nth: 2 }
    )
    const { outcome, saved } = await its.play()
    expect(outcome).toMatchObject({
      kind: 'removed',
      reason: expect.stringContaining('there is no branch pr-12')
    })
    expect(saved.at(-1)).toMatchObject({ phase: 'settled', outcome: 'removed' })
  })

  it('and is opened again while it is removed: created again', async () => {
    const its = await scene()
    its.world.createBranch(its.preview, { description: OWN })
    its.script.set({ branchDeletingSeconds: 30 })
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.world.deleteBranch(its.preview)
        }
      },
      { operation: 'ListJobs' }
    )
    expect((await its.play()).outcome.kind).toBe('succeeded')
    expect(its.world.branch(its.preview).description).toContain(OWN)
  })

  it('and its branch goes just before the start: created again', async () => {
    const its = await scene()
    its.world.createBranch(its.preview, { description: OWN })
    its.script.set({ branchDeletingSeconds: 30 })
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.world.deleteBranch(its.preview)
        }
      },
      { operation: 'StartDeployment' }
    )
    const { outcome } = await its.play()
    expect(outcome.kind).toBe('succeeded')
    expect(its.world.branch(its.preview).description).toContain(OWN)
  })

  it.each([
    ['a failure', 'failed'],
    ['a success', 'succeeded']
  ] as const)('and opened again before it is removed: %s stays one', async (_, kind) => {
    const its = await scene()
    if (kind === 'failed') its.script.fail({ step: 'DEPLOY', reason: 'broken' })
    its.aws.faults.add(
      { kind: 'do', run: () => its.github.world.close(SHOP, NUMBER) },
      { operation: 'GetJob', nth: 2 }
    )
    its.aws.faults.add(
      { kind: 'do', run: () => void its.github.world.reopen(SHOP, NUMBER) },
      { operation: 'GetBranch', nth: 2 }
    )
    const { outcome, said } = await its.play()
    expect(outcome.kind).toBe(kind)
    expect(said('note')).toContain('pull request #12 was reopened: its preview stays')
    expect(its.world.branches(its.main.appId)).toEqual(['main', 'pr-12'])
  })

  it('after all is left alone when the step is cancelled', async () => {
    const its = await scene()
    its.aws.faults.add(
      {
        kind: 'do',
        run: () => {
          its.github.world.close(SHOP, NUMBER)
          its.abort.abort({ kind: 'cancelled', signal: 'SIGINT' })
        }
      },
      { operation: 'GetJob', nth: 2 }
    )
    expect((await its.play()).outcome).toMatchObject({ kind: 'cancelled' })
    expect(its.changes()).not.toContain('DeleteBranch')
  })
})

describe('GitHub', () => {
  it.each([401, 403, 404])('that refuses (%i) leaves it to the event, with one warning', async (status) => {
    const its = await scene()
    its.github.faults.add({ kind: 'status', status }, { path: /\/pulls\//, times: 50 })
    const { outcome, said } = await its.play()
    expect(outcome.kind).toBe('succeeded')
    expect(said('warning').filter((one) => one.includes('pull-requests: read'))).toHaveLength(1)
  })

  it('that is given no token leaves it to the event, too', async () => {
    const its = await scene()
    const { outcome, said } = await its.play({
      github: {
        ...{ token: undefined, comment: true, pullRequest: undefined, deployment: true },
        ...{ environment: 'preview', checkRun: false }
      }
    })
    expect(outcome.kind).toBe('succeeded')
    expect(said('warning')).toEqual([expect.stringContaining('`github-token` is empty')])
  })

  it.each([403, 404])('that refuses (%i) when no event tells: nothing is done', async (status) => {
    const its = await scene()
    its.github.faults.add({ kind: 'status', status }, { path: /\/pulls\//, times: 50 })
    const run = { ...onDispatch, pullRequest: { number: NUMBER, origin: 'repository' } } as const
    expect((await its.play({}, run)).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('Pull request #12 of octo-org/shop cannot be looked up'),
      hint: expect.stringContaining('`permissions: pull-requests: read`')
    })
    expect(its.aws.requests).toHaveLength(0)
  })

  it('that is in trouble is ridden out', async () => {
    const its = await scene()
    its.github.faults.add({ kind: 'html', status: 502 }, { path: /\/pulls\//, times: 5 })
    its.github.faults.add({ kind: 'drop' }, { path: /\/pulls\//, times: 1 })
    const { outcome, happenings } = await its.play()
    expect(outcome.kind).toBe('succeeded')
    expect(happenings.some(({ kind }) => kind === 'trouble')).toBe(true)
  })

  it('that has had enough requests is asked later', async () => {
    const its = await scene()
    const limit = { kind: 'rate-limit', limit: 'primary', seconds: 5 } as const
    its.github.faults.add(limit, { path: /\/pulls\// })
    const { outcome, said } = await its.play()
    expect(outcome.kind).toBe('succeeded')
    expect(said('warning')).toEqual([])
  })

  it('that cannot tell after the end leaves the outcome as it is', async () => {
    const its = await scene()
    its.github.faults.add({ kind: 'html', status: 502 }, { path: /\/pulls\//, nth: 2, times: 500 })
    const { outcome, said } = await its.play()
    expect(outcome.kind).toBe('succeeded')
    expect(said('warning')).toEqual([expect.stringContaining('is still open cannot be told')])
  })
})

describe('a run that cannot have a preview', () => {
  it('is told to name the pull request', async () => {
    const its = await scene()
    expect((await its.play({}, onDispatch)).outcome).toMatchObject({
      kind: 'failed',
      hint: expect.stringContaining('`pull-request`')
    })
  })

  it('is about no repository: nothing it creates could be told from others’', async () => {
    const its = await scene()
    expect((await its.play({}, { ...onPullRequest(), repositoryId: '' })).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('GITHUB_REPOSITORY_ID')
    })
  })

  it.each(['fork', 'dependabot'] as const)(
    'is of a %s without credentials: nobody is asked',
    async (origin) => {
      const its = await scene()
      const { outcome } = await its.play({ role: ROLE }, onPullRequest('open', FIRST, { origin }))
      expect(outcome).toMatchObject({ kind: 'skipped', hint: expect.stringContaining('workflow_run') })
      expect([its.aws.requests, its.github.requests].flat()).toEqual([])
    }
  )
})
