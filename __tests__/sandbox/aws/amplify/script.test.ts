import { describe, expect, it } from '@jest/globals'
import { failure, HOUR, MINUTE, SECOND } from '../support.js'
import { deploy, hosting, REPOSITORY } from './support.js'

const textOf = async (url: string | undefined, headers: Record<string, string> = {}): Promise<string> =>
  (await fetch(url ?? '', { headers })).text()

describe('the script', () => {
  it('fails a step, with its reason and its log', async () => {
    const { client, clock, script, world, main } = await hosting({ repository: REPOSITORY })
    script.fail({ step: 'BUILD', afterSeconds: 20, reason: 'Build failed', log: 'npm ERR! missing script\n' })
    await client.startJob({ ...main, jobType: 'RELEASE' })
    clock.advance(MINUTE)
    const { job } = await client.getJob({ ...main, jobId: '1' })
    expect(job).toMatchObject({
      summary: { status: 'FAILED' },
      steps: [
        { stepName: 'BUILD', status: 'FAILED', statusReason: 'Build failed' },
        { stepName: 'DEPLOY', status: 'CANCELLED' },
        { stepName: 'VERIFY', status: 'CANCELLED' }
      ]
    })
    const [build] = job?.steps ?? []
    expect((build?.endTime?.getTime() ?? 0) - (build?.startTime?.getTime() ?? 0)).toBe(20 * SECOND)
    expect(await textOf(build?.logUrl)).toBe('npm ERR! missing script\n')
    expect(world.branch(main).activeJobId).toBe('')
    await client.startJob({ ...main, jobType: 'RETRY', jobId: '1' })
  })

  it('never changes what has been', async () => {
    const bench = await hosting()
    await deploy(bench)
    bench.clock.advance(MINUTE)
    bench.script.fail({ step: 'DEPLOY' })
    bench.script.cancel({ step: 'DEPLOY' })
    bench.script.hold()
    expect(bench.world.job(bench.main, '1').summary?.status).toBe('SUCCEED')
  })

  it('writes logs, whole or in part, behind URLs that expire and hold for nothing else', async () => {
    const bench = await hosting()
    const { client, clock, script, main } = bench
    const jobId = await deploy(bench)
    clock.advance(MINUTE)
    const [step] = (await client.getJob({ ...main, jobId })).job?.steps ?? []
    const url = step?.logUrl ?? ''
    expect(url).toMatch(/X-Amz-Signature=[0-9a-f]{64}$/)
    expect(await textOf(url)).toMatch(/^2030-01-01T00:00:01.000Z \[INFO\]: Beginning deployment\n/)
    script.log('DEPLOY', '0123456789', { jobId })
    expect(await textOf(url)).toBe('0123456789')
    expect(await textOf(url, { range: 'bytes=-3' })).toBe('789')
    expect(await textOf(url, { range: 'bytes=2-4' })).toBe('234')
    const part = await fetch(url, { headers: { range: 'bytes=8-' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 8-9/10'])
    expect(await textOf(url, { range: 'bytes=10-' })).toContain('<Code>InvalidRange</Code>')
    expect(await textOf(url.replace('DEPLOY', 'VERIFY'))).toContain('<Code>SignatureDoesNotMatch</Code>')
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403)
    clock.advance(HOUR + SECOND)
    const expired = await fetch(url)
    expect([expired.status, await expired.text()]).toEqual([
      403,
      expect.stringContaining('<Code>AccessDenied</Code><Message>Request has expired</Message>')
    ])
  })

  it('lets somebody cancel a job', async () => {
    const { client, clock, script, main } = await hosting({ repository: REPOSITORY })
    script.cancel({ step: 'DEPLOY', seconds: 5 })
    await client.startJob({ ...main, jobType: 'RELEASE' })
    clock.advance(72 * SECOND)
    expect((await client.getJob({ ...main, jobId: '1' })).job?.summary?.status).toBe('CANCELLING')
    clock.advance(2 * SECOND)
    expect((await client.getJob({ ...main, jobId: '1' })).job).toMatchObject({
      summary: { status: 'CANCELLED' },
      steps: [{ status: 'SUCCEED' }, { stepName: 'DEPLOY', status: 'CANCELLED' }, { status: 'CANCELLED' }]
    })
    script.cancel({ seconds: 0 }, { jobId: '2' })
    expect((await client.startJob({ ...main, jobType: 'RELEASE' })).jobSummary?.status).toBe('CANCELLED')
  })

  it('paces jobs by branch, type and settings', async () => {
    const { clock, script, world, main } = await hosting()
    const slow = { ...main, branchName: 'slow' }
    world.createBranch(slow)
    script.set({ durations: { deploy: 30 } })
    script.pace({ deploy: 600 }, { branchName: 'slow', type: 'MANUAL' })
    world.deploySource(main, 's3://bucket/site.zip')
    world.deploySource(slow, 's3://bucket/site.zip')
    clock.advance(40 * SECOND)
    expect([main, slow].map((place) => world.job(place, '1').summary?.status)).toEqual(['SUCCEED', 'RUNNING'])
    clock.advance(10 * MINUTE)
    expect(world.job(slow, '1').summary?.status).toBe('SUCCEED')
  })

  it('holds jobs in PENDING, for a while or for ever', async () => {
    const { clock, script, world, main } = await hosting()
    script.hold({ jobId: '1' }, 300)
    script.hold({ jobId: '2' })
    world.deploySource(main, 's3://bucket/site.zip')
    clock.advance(299 * SECOND)
    expect(world.job(main, '1').summary?.status).toBe('PENDING')
    clock.advance(MINUTE)
    expect(world.job(main, '1').summary?.status).toBe('SUCCEED')
    world.deploySource(main, 's3://bucket/site.zip')
    clock.advance(1000 * HOUR)
    expect(world.job(main, '2').summary?.status).toBe('PENDING')
    world.stopJob(main, '2')
    expect(world.job(main, '2').summary?.status).toBe('CANCELLED')
  })

  it('shows other statuses for a while', async () => {
    const bench = await hosting()
    bench.script.showStatus('QUEUED', { step: 'DEPLOY', seconds: 1 }, 2)
    await deploy(bench)
    const seen = [2, 2].map((seconds) => {
      bench.clock.advance(seconds * SECOND)
      return bench.world.job(bench.main, '1').summary?.status
    })
    expect(seen).toEqual(['QUEUED', 'RUNNING'])
  })

  it('lets jobs build another commit', async () => {
    const { client, clock, script, main } = await hosting({ repository: REPOSITORY })
    script.buildCommit({ id: 'other', message: 'somebody pushed' })
    await client.startJob({ ...main, jobType: 'RELEASE', commitId: 'abc' })
    clock.advance(10 * SECOND)
    expect((await client.getJob({ ...main, jobId: '1' })).job?.summary).toMatchObject({
      commitId: 'other',
      commitMessage: 'somebody pushed'
    })
  })

  it('lets things happen by themselves, at their own moment and in their order', async () => {
    const { client, clock, script, world, main } = await hosting({ repository: REPOSITORY })
    script.after(60, () => world.push(main, { id: 'second' }))
    script.after(30, () => world.push(main, { id: 'first' }))
    // Refused, as the branch is busy then.
    script.after(40, () => world.startJob(main))
    clock.advance(5 * MINUTE)
    const { jobSummaries = [] } = await client.listJobs(main)
    const [second, first] = jobSummaries
    expect(jobSummaries).toHaveLength(2)
    expect([first?.commitId, second?.commitId]).toEqual(['first', 'second'])
    expect((second?.startTime?.getTime() ?? 0) - (first?.startTime?.getTime() ?? 0)).toBe(30 * SECOND)
    // The second began when the first was over.
    expect((second?.endTime?.getTime() ?? 0) - (first?.endTime?.getTime() ?? 0)).toBe(80_020)
    script.after(1, () => {
      throw new TypeError('a mistake of the test')
    })
    clock.advance(2 * SECOND)
    expect(await failure(client.listJobs(main))).toMatchObject({ name: 'InternalFailure' })
  })
})
