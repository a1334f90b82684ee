import { describe, expect, it } from '@jest/globals'
import { failure, MINUTE, SECOND, START } from '../support.js'
import { hosting, REPOSITORY, type Hosting } from './support.js'

const connected = (): Promise<Hosting> => hosting({ repository: REPOSITORY })

/** `[status, commit]` of a job. */
const standing = async ({ client, main }: Hosting, jobId = '1'): Promise<(string | undefined)[]> => {
  const summary = (await client.getJob({ ...main, jobId })).job?.summary
  return [summary?.status, summary?.commitId]
}

describe('a job of a connected app', () => {
  it('goes through provisioning and three steps', async () => {
    const bench = await connected()
    const { client, clock, world, main } = bench
    world.push({ ...main, branchName: 'other' }, { id: 'zzz' })
    const { jobSummary } = await client.startJob({ ...main, jobType: 'RELEASE', commitId: 'abc' })
    expect(jobSummary).toMatchObject({ jobId: '1', jobType: 'RELEASE', status: 'PENDING', commitId: 'HEAD' })
    const seen: unknown[] = []
    for (const seconds of [1, 5, 60, 15]) {
      clock.advance(seconds * SECOND)
      const { job } = await client.getJob({ ...main, jobId: '1' })
      seen.push([job?.summary?.status, ...(job?.steps?.map(({ status }) => status) ?? [])])
    }
    clock.advance(SECOND)
    seen.push((await standing(bench))[0])
    expect(seen).toEqual([
      ['PROVISIONING', 'PENDING', 'PENDING', 'PENDING'],
      ['RUNNING', 'RUNNING', 'PENDING', 'PENDING'],
      ['RUNNING', 'SUCCEED', 'RUNNING', 'PENDING'],
      ['RUNNING', 'SUCCEED', 'SUCCEED', 'RUNNING'],
      'SUCCEED'
    ])
    expect(world.branch(main).activeJobId).toBe('1')
  })

  it('lists only the steps that it has reached where the script says so', async () => {
    const { client, clock, script, main } = await connected()
    script.set({ unreachedSteps: 'absent' })
    await client.startJob({ ...main, jobType: 'RELEASE' })
    expect((await client.getJob({ ...main, jobId: '1' })).job?.steps).toEqual([])
    clock.advance(70 * SECOND)
    expect(
      (await client.getJob({ ...main, jobId: '1' })).job?.steps?.map(({ stepName }) => stepName)
    ).toEqual(['BUILD', 'DEPLOY'])
  })

  it('builds what was asked for when nobody knows the head of the branch', async () => {
    const bench = await connected()
    await bench.client.startJob({ ...bench.main, jobType: 'RELEASE', commitId: 'abc', commitMessage: 'fix' })
    bench.clock.advance(10 * SECOND)
    expect(await standing(bench)).toEqual(['RUNNING', 'abc'])
  })

  it('builds the head of its branch, whatever was asked for', async () => {
    const bench = await connected()
    const { client, clock, world, main } = bench
    world.createBranch({ ...main, branchName: 'quiet' }, { enableAutoBuild: false })
    const quiet = { ...bench, main: { ...main, branchName: 'quiet' } }
    world.push(quiet.main, { id: 'older' })
    await client.startJob({ ...quiet.main, jobType: 'RELEASE', commitId: 'older' })
    world.push(quiet.main, { id: 'newer', message: 'in between' })
    clock.advance(10 * SECOND)
    expect(await standing(quiet)).toEqual(['RUNNING', 'newer'])
    bench.script.set({ commitShown: 'HEAD' })
    expect(await standing(quiet)).toEqual(['RUNNING', 'HEAD'])
    expect(world.jobs(quiet.main)).toHaveLength(1)
  })

  it('retries the commit of another job', async () => {
    const bench = await connected()
    const { client, clock, world, main } = bench
    await client.startJob({ ...main, jobType: 'RELEASE', commitId: 'abc' })
    clock.advance(2 * MINUTE)
    world.push(main, { id: 'def' })
    clock.advance(2 * MINUTE)
    await client.startJob({ ...main, jobType: 'RETRY', jobId: '1' })
    expect(await standing(bench, '3')).toEqual(['PENDING', 'abc'])
    clock.advance(2 * MINUTE)
    expect(await standing(bench, '3')).toEqual(['SUCCEED', 'abc'])
  })

  it.each([
    ['MANUAL', undefined, 'BadRequestException', 'The requested jobType MANUAL does not support.'],
    ['WEB_HOOK', undefined, 'BadRequestException', 'The requested jobType WEB_HOOK does not support.'],
    ['RETRY', undefined, 'BadRequestException', 'The jobId is required for the jobType RETRY.'],
    ['RETRY', '5', 'NotFoundException', 'Job 5 not found.']
  ] as const)('is not started as %s %s', async (jobType, jobId, name, message) => {
    const { client, main } = await connected()
    expect(await failure(client.startJob({ ...main, jobType, jobId }))).toMatchObject({ name, message })
  })

  it('is not started in an app without a repository', async () => {
    const { client, main } = await hosting()
    expect(await failure(client.startJob({ ...main, jobType: 'RELEASE' }))).toMatchObject({
      name: 'BadRequestException'
    })
  })

  it('is not started beside another one', async () => {
    const { client, clock, main } = await connected()
    await client.startJob({ ...main, jobType: 'RELEASE' })
    expect(await failure(client.startJob({ ...main, jobType: 'RELEASE' }))).toMatchObject({
      name: 'LimitExceededException',
      message: 'The requested branch main already have pending or running jobs',
      $metadata: { httpStatusCode: 429 }
    })
    clock.advance(2 * MINUTE)
    expect((await client.startJob({ ...main, jobType: 'RELEASE' })).jobSummary?.jobId).toBe('2')
  })
})

describe('auto-build', () => {
  it('starts a WEB_HOOK job of the pushed commit, one after the other', async () => {
    const bench = await connected()
    const { client, clock, world, main } = bench
    expect([world.push(main, { id: 'abc', message: 'one' }), world.push(main, { id: 'def' })]).toEqual([
      '1',
      '2'
    ])
    expect((await client.listJobs(main)).jobSummaries).toMatchObject([
      { jobId: '2', jobType: 'WEB_HOOK', commitId: 'def', status: 'PENDING' },
      { jobId: '1', jobType: 'WEB_HOOK', commitId: 'abc', commitMessage: 'one' }
    ])
    clock.advance(80 * SECOND)
    expect([await standing(bench, '1'), await standing(bench, '2')]).toEqual([
      ['RUNNING', 'abc'],
      ['PENDING', 'def']
    ])
    clock.advance(3 * SECOND)
    expect([await standing(bench, '1'), await standing(bench, '2')]).toEqual([
      ['SUCCEED', 'abc'],
      ['PROVISIONING', 'def']
    ])
  })

  it('is off where the branch says so', async () => {
    const { world, main } = await connected()
    world.createBranch({ ...main, branchName: 'quiet' }, { enableAutoBuild: false })
    expect(world.push({ ...main, branchName: 'quiet' }, { id: 'abc' })).toBeUndefined()
    expect((await hosting()).world.push(main, { id: 'abc' })).toBeUndefined()
  })
})

describe('concurrency of the account', () => {
  it('keeps jobs PENDING until another one ends', async () => {
    const bench = await connected()
    const { client, clock, world, script, main } = bench
    script.set({ concurrentJobs: 2 })
    const places = ['main', 'two', 'three', 'four'].map((branchName) => ({ appId: main.appId, branchName }))
    for (const place of places.slice(1)) world.createBranch(place)
    for (const place of places) {
      await client.startJob({ ...place, jobType: 'RELEASE' })
      clock.advance(SECOND)
    }
    const statuses = async (): Promise<(string | undefined)[]> => {
      const jobs = await Promise.all(places.map((place) => client.getJob({ ...place, jobId: '1' })))
      return jobs.map(({ job }) => job?.summary?.status)
    }
    clock.advance(10 * SECOND)
    expect(await statuses()).toEqual(['RUNNING', 'RUNNING', 'PENDING', 'PENDING'])
    // The first ends 81.02 s after the start; a second later the next one does.
    clock.advance(START + 81_500 - clock.now())
    expect(await statuses()).toEqual(['SUCCEED', 'RUNNING', 'PROVISIONING', 'PENDING'])
    world.stopJob({ appId: main.appId, branchName: 'three' }, '1')
    clock.advance(3 * SECOND)
    expect(await statuses()).toEqual(['SUCCEED', 'SUCCEED', 'CANCELLED', 'PROVISIONING'])
  })

  it('does not count deployments that were not started', async () => {
    const { client, clock, world, script, main } = await hosting()
    script.set({ concurrentJobs: 1 })
    const other = { ...main, branchName: 'other' }
    world.createBranch(other)
    await client.createDeployment(main)
    world.deploySource(other, 's3://bucket/site.zip')
    clock.advance(2 * SECOND)
    expect(world.job(other, '1').summary?.status).toBe('RUNNING')
  })
})
