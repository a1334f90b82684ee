import { describe, expect, it } from '@jest/globals'
import type { AmplifySource } from '../../src/config/amplify-config.js'
import { checkKind, platformWarnings } from '../../src/amplify/kinds.js'
import { fromUpload } from '../../src/amplify/from-upload.js'
import { fromUrl } from '../../src/amplify/from-url.js'
import { openBranch } from '../../src/amplify/open.js'
import { release, retry } from '../../src/amplify/release.js'
import { createTarget, type Parts } from '../../src/amplify/target.js'
import type { Method } from '../../src/amplify/method.js'
import type { Intent, Target } from '../../src/deployment/target.js'
import { COMMIT, hosting, type Hosting, problemOf, REPOSITORY, RUN, SIGNAL } from './support.js'

const RELEASE: Extract<AmplifySource, { kind: 'release' }> = {
  kind: 'release',
  commitId: undefined,
  commitMessage: undefined
}
const UNPROTECTED = { newBranch: undefined, basicAuth: undefined }

const build = ({ place, clients }: Hosting): Method => release(RELEASE, place, clients, RUN)
const zipFrom = ({ place, clients }: Hosting): Method =>
  fromUrl({ kind: 'url', url: 's3://bucket/site.zip', type: 'ZIP' }, place, clients)

const open = async (
  its: Hosting,
  method: Method,
  config: Parts['config'] = UNPROTECTED,
  branch = 'main'
): Promise<Target> => {
  const opened = await openBranch({ app: 'site', branch }, 'eu-west-1', its.clients, SIGNAL)
  return createTarget({ config, opened, method, clients: its.clients, run: RUN })
}

const intent = (its: Hosting, kind: Intent['kind'], after: string | null = null): Intent => ({
  marker: 'm',
  after,
  at: new Date(its.clock.now()).toISOString(),
  kind
})

describe('the place of a deployment', () => {
  it('is found by name, with its address', async () => {
    const its = await hosting()
    const target = await open(its, zipFrom(its))
    expect(target.place).toEqual(its.place)
    expect(target.subject).toMatchObject({
      title: 'site / main',
      facts: { branch: 'main', url: `https://main.${its.main.appId}.amplifyapp.com` },
      warnings: []
    })
  })

  it('is found on a later page, and must not be ambiguous', async () => {
    const its = await hosting()
    for (let app = 0; app < 60; app += 1) its.world.createApp(`app ${app}`)
    const last = its.world.createApp('last')
    const found = await openBranch({ app: 'last', branch: 'x' }, 'eu-west-1', its.clients, SIGNAL)
    expect(found.place.appId).toBe(last)
    its.world.createApp('last')
    const twice = openBranch({ app: 'last', branch: 'x' }, 'eu-west-1', its.clients, SIGNAL)
    expect(await problemOf(twice)).toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(/There are 2 apps named "last"/)
    })
  })

  it.each([
    ['sitee', /There is no app "sitee" in eu-west-1 \(did you mean "site"\?\)/],
    ['dabcdefghijklm', /There is no app "dabcdefghijklm"/]
  ])('that is not there is not found: %s', async (app, message) => {
    const its = await hosting()
    const found = openBranch({ app, branch: 'main' }, 'eu-west-1', its.clients, SIGNAL)
    expect(await problemOf(found)).toMatchObject({
      kind: 'not-found',
      message: expect.stringMatching(message)
    })
  })

  it('is an error without its branch', async () => {
    const its = await hosting()
    expect(await problemOf(open(its, zipFrom(its), UNPROTECTED, 'beta'))).toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining('There is no branch "beta" in app site'),
      hint: expect.stringContaining('create-branch: true')
    })
  })
})

describe('the kind of app', () => {
  const opened = async (its: Hosting) =>
    (await openBranch({ app: 'site', branch: 'main' }, 'eu-west-1', its.clients, SIGNAL)).app

  it('a connected one takes no site', async () => {
    const app = await opened(await hosting({ repository: 'https://token@github.com/o/r' }))
    expect(() => {
      checkKind(app, { kind: 'directory', path: 'dist' })
    }).toThrow(/is connected to https:\/\/github\.com\/o\/r: .*takes no `directory`/)
    checkKind(app, RELEASE)
  })

  it('a manual one builds nothing', async () => {
    const app = await opened(await hosting())
    expect(() => {
      checkKind(app, RELEASE)
    }).toThrow(/not connected to a repository/)
    checkKind(app, { kind: 'archive', path: 'x.zip' })
  })

  it.each([
    ['WEB', false, []],
    ['WEB', true, [/renders on a server, and app site/]],
    ['WEB_COMPUTE', false, [/static sites only/]],
    ['WEB_COMPUTE', true, [/does not promise/]]
  ] as const)('%s, server bundle %s', async (platform, serverBundle, warnings) => {
    const app = await opened(await hosting({ platform }))
    expect(platformWarnings(app, serverBundle)).toEqual(warnings.map((one) => expect.stringMatching(one)))
  })
})

describe('inspect', () => {
  it('is ready in a free branch, and names the newest job', async () => {
    const its = await hosting()
    const target = await open(its, zipFrom(its))
    expect(await target.inspect(false, SIGNAL)).toEqual({ kind: 'ready', after: null })
    its.world.deploySource(its.main, 's3://b/a.zip')
    its.clock.advance(60_000)
    expect(await target.inspect(false, SIGNAL)).toEqual({ kind: 'ready', after: '1' })
  })

  it('is busy with the job in flight', async () => {
    const its = await hosting()
    its.world.deploySource(its.main, 's3://b/a.zip')
    its.clock.advance(5_000)
    expect(await (await open(its, zipFrom(its))).inspect(false, SIGNAL)).toMatchObject({
      kind: 'busy',
      after: '1',
      holder: { id: '1', title: 'job 1 (a manual deployment)', snapshot: { state: 'RUNNING' } }
    })
  })

  it('says what was deployed while it waited', async () => {
    const its = await hosting()
    const target = await open(its, zipFrom(its))
    its.world.deploySource(its.main, 's3://b/a.zip')
    await target.inspect(false, SIGNAL)
    its.clock.advance(60_000)
    await target.inspect(true, SIGNAL)
    expect((await target.prepare?.(SIGNAL))?.notes).toEqual([])
    its.world.deploySource(its.main, 's3://b/b.zip')
    its.clock.advance(60_000)
    await target.inspect(true, SIGNAL)
    expect((await target.prepare?.(SIGNAL))?.notes).toEqual([expect.stringContaining('job 2 was deployed')])
  })

  it.each([
    ['WEB_HOOK of this commit', COMMIT, undefined, 'adoptable'],
    ['WEB_HOOK of another', 'e'.repeat(40), undefined, 'busy'],
    [
      'WEB_HOOK of the one that was asked for, abbreviated',
      'abcdef01'.padEnd(40, '0'),
      'abcdef01',
      'adoptable'
    ]
  ])('%s', async (_, pushed, commitId, kind) => {
    const its = await hosting({ repository: REPOSITORY })
    its.world.push(its.main, { id: pushed })
    const target = await open(its, release({ ...RELEASE, commitId }, its.place, its.clients, RUN))
    expect(await target.inspect(false, SIGNAL)).toMatchObject({
      kind,
      ...(kind === 'adoptable' && { begun: { handle: { id: '1', ownership: 'adopted' } } })
    })
  })

  it('does not adopt what is being cancelled', async () => {
    const its = await hosting({ repository: REPOSITORY })
    its.world.push(its.main, { id: COMMIT })
    its.clock.advance(10_000)
    its.world.stopJob(its.main, '1')
    expect(await (await open(its, build(its))).inspect(false, SIGNAL)).toMatchObject({ kind: 'busy' })
  })
})

describe('begin', () => {
  it('RELEASE asks for the commit of the run, says who asks, and is one request', async () => {
    const its = await hosting({ repository: REPOSITORY })
    const run = { ...RUN, commitMessage: 'spring sale' }
    const target = await open(its, release(RELEASE, its.place, its.clients, run))
    expect(await target.begin(intent(its, 'release'))).toMatchObject({
      handle: { id: '1', ownership: 'started' },
      snapshot: { phase: 'queued' }
    })
    expect(its.aws.calls('StartJob').map(({ input }) => input)).toEqual([
      {
        ...its.main,
        jobType: 'RELEASE',
        commitId: COMMIT,
        commitMessage: 'spring sale',
        jobReason: 'https://github.com/octo-org/shop/actions/runs/9001/attempts/1'
      }
    ])
  })

  it('RETRY takes the newest job that is over, and needs one', async () => {
    const its = await hosting({ repository: REPOSITORY })
    const target = await open(its, retry({ kind: 'retry', jobId: undefined }, its.place, its.clients, RUN))
    expect(await problemOf(target.inspect(false, SIGNAL))).toMatchObject({
      message: expect.stringContaining('no job in branch main that could be built again')
    })
    its.world.startJob(its.main)
    its.world.stopJob(its.main, '1')
    its.clock.advance(60_000)
    await target.inspect(false, SIGNAL)
    await target.begin(intent(its, 'retry', '1'))
    expect(its.aws.calls('StartJob')[0]?.input).toMatchObject({ jobType: 'RETRY', jobId: '1' })
  })

  it.each([
    ['release', { repository: REPOSITORY }, build, /already have pending or running jobs/],
    ['source', {}, zipFrom, /was not finished/]
  ] as const)(
    '%s in a branch that was just taken: busy, one request, and nothing is claimed',
    async (kind, app, method, message) => {
      const its = await hosting(app)
      const target = await open(its, method(its))
      if (kind === 'release') its.world.startJob(its.main)
      else its.world.deploySource(its.main, 's3://b/a.zip')
      await expect(target.begin(intent(its, kind))).rejects.toMatchObject({
        certainty: 'busy',
        problem: { kind: 'conflict', message: expect.stringMatching(message) }
      })
      expect(its.aws.calls(kind === 'release' ? 'StartJob' : 'StartDeployment')).toHaveLength(1)
      // The job above the noted one is of our type and of our time, and certainly not ours.
      expect(await target.find(intent(its, kind), SIGNAL)).toEqual({ kind: 'none' })
    }
  )

  it('is unknown when the answer is lost, and the job is found', async () => {
    const its = await hosting()
    const target = await open(its, zipFrom(its))
    its.aws.faults.add({ kind: 'gateway-timeout' }, { operation: 'StartDeployment', processing: 'after' })
    await expect(target.begin(intent(its, 'source'))).rejects.toMatchObject({ certainty: 'unknown' })
    expect(await target.find(intent(its, 'source'), SIGNAL)).toMatchObject({ kind: 'ours', id: '1' })
  })

  it('is refused by a throttle, which comes as a 400', async () => {
    const its = await hosting()
    const target = await open(its, zipFrom(its))
    its.aws.faults.add({ kind: 'throttle' }, { operation: 'StartDeployment' })
    await expect(target.begin(intent(its, 'source'))).rejects.toMatchObject({
      certainty: 'refused',
      problem: { kind: 'throttle' }
    })
  })

  it('of an upload masks its address before anything else', async () => {
    const its = await hosting()
    const masked: string[] = []
    const payload = { file: '/x.zip', size: 1, rows: [], warnings: [] }
    const ports = { clock: its.clock, random: () => 0.5, report: () => undefined }
    const method = fromUpload(payload, its.place, {
      clients: its.clients,
      ports,
      mask: (one) => masked.push(one)
    })
    const { handle } = await method.begin(intent(its, 'upload'))
    expect(handle).toEqual({ id: '1', ownership: 'started' })
    expect(masked[0]).toMatch(/^http.*X-Amz-Signature=/)
    expect(masked.at(-1)).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a branch that is created', () => {
  const NEW = { newBranch: { stage: 'BETA', environmentVariables: { A: '1' } }, basicAuth: 'me:pw' } as const
  const beta = ({ main }: Hosting) => ({ ...main, branchName: 'beta' })
  const betaTarget = (its: Hosting): Promise<Target> =>
    open(
      its,
      fromUrl(
        { kind: 'url', url: 's3://b/a.zip', type: 'ZIP' },
        { ...its.place, branch: 'beta' },
        its.clients
      ),
      NEW,
      'beta'
    )

  it('comes when its time has come, with stage, variables, password and mark', async () => {
    const its = await hosting()
    const target = await betaTarget(its)
    expect(await target.inspect(false, SIGNAL)).toEqual({ kind: 'ready', after: null })
    expect(its.world.branches(its.main.appId)).toEqual(['main'])
    const subject = await target.prepare?.(SIGNAL)
    expect(subject?.facts).toEqual({ branch: 'beta', url: `https://beta.${its.main.appId}.amplifyapp.com` })
    expect(its.world.branch(beta(its))).toMatchObject({
      stage: 'BETA',
      environmentVariables: { A: '1' },
      enableBasicAuth: true,
      basicAuthCredentials: Buffer.from('me:pw').toString('base64'),
      enableAutoBuild: false,
      description: expect.stringMatching(/\[aws-deploy:branch repository=4711\]$/)
    })
    await target.prepare?.(SIGNAL)
    expect(its.aws.calls('CreateBranch')).toHaveLength(1)
  })

  it('is taken as it is when somebody (or a lost answer) was faster', async () => {
    const its = await hosting()
    const target = await betaTarget(its)
    its.aws.faults.add({ kind: 'drop' }, { operation: 'CreateBranch', processing: 'after' })
    // Whoever repeats what may pass, repeats this.
    expect(await problemOf(target.prepare?.(SIGNAL) ?? Promise.resolve())).toMatchObject({ kind: 'network' })
    await target.prepare?.(SIGNAL)
    expect(its.world.branches(its.main.appId)).toEqual(['main', 'beta'])
    expect(await target.inspect(false, SIGNAL)).toEqual({ kind: 'ready', after: null })
  })

  it('waits while one of its name is being deleted', async () => {
    const its = await hosting()
    its.world.createBranch(beta(its))
    its.world.deleteBranch(beta(its))
    const target = await betaTarget(its)
    expect(await problemOf(target.prepare?.(SIGNAL) ?? Promise.resolve())).toMatchObject({
      kind: 'service',
      message: expect.stringContaining('is deleting')
    })
    its.clock.advance(5 * 60_000)
    await target.prepare?.(SIGNAL)
    expect(its.world.branches(its.main.appId)).toContain('beta')
  })
})

describe('basic auth on a branch that exists', () => {
  const protectedBy = (basicAuth: string) => ({ newBranch: undefined, basicAuth })

  it('is set again on a branch that this action created', async () => {
    const its = await hosting()
    const description = '[aws-deploy:branch repository=4711]'
    its.world.createBranch({ ...its.main, branchName: 'beta' }, { description })
    const target = await open(its, zipFrom(its), protectedBy('me:new'), 'beta')
    expect(its.aws.calls('UpdateBranch')).toHaveLength(0)
    await target.prepare?.(SIGNAL)
    await target.prepare?.(SIGNAL)
    expect(its.aws.calls('UpdateBranch')).toHaveLength(1)
    expect(its.world.branch({ ...its.main, branchName: 'beta' })).toMatchObject({
      description,
      enableBasicAuth: true,
      basicAuthCredentials: Buffer.from('me:new').toString('base64')
    })
  })

  it.each(['', 'mine', '[aws-deploy:branch repository=42]'])(
    'is an error on somebody else’s branch (%j), which is not touched',
    async (description) => {
      const its = await hosting()
      its.world.createBranch({ ...its.main, branchName: 'beta' }, { description })
      expect(await problemOf(open(its, zipFrom(its), protectedBy('me:pw'), 'beta'))).toMatchObject({
        kind: 'configuration',
        message: expect.stringContaining('this action did not create it')
      })
      expect(its.aws.calls('UpdateBranch')).toHaveLength(0)
    }
  )

  it('that is the same already needs no change', async () => {
    const its = await hosting()
    its.world.createBranch({ ...its.main, branchName: 'beta' }, { basicAuth: 'me:pw' })
    const target = await open(its, zipFrom(its), protectedBy('me:pw'), 'beta')
    await target.prepare?.(SIGNAL)
    expect(its.aws.calls('UpdateBranch')).toHaveLength(0)
  })
})
