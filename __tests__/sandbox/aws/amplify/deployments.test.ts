import { describe, expect, it } from '@jest/globals'
import { failure, HOUR, MINUTE, SECOND, START } from '../support.js'
import { deploy, hosting, put, REPOSITORY } from './support.js'

describe('a manual deployment', () => {
  it('is created, uploaded, started and watched to its end', async () => {
    const { client, clock, world, main } = await hosting()
    const { jobId = '', zipUploadUrl = '', fileUploadUrls } = await client.createDeployment(main)
    expect([jobId, fileUploadUrls]).toEqual(['1', {}])
    expect((await client.getJob({ ...main, jobId })).job).toMatchObject({
      summary: {
        jobArn: `arn:aws:amplify:eu-west-1:123456789012:apps/${main.appId}/branches/main/jobs/0000000001`,
        jobId: '1',
        jobType: 'MANUAL',
        status: 'PENDING',
        commitId: 'HEAD',
        startTime: new Date(START)
      },
      steps: [
        { stepName: 'DEPLOY', status: 'PENDING' },
        { stepName: 'VERIFY', status: 'PENDING' }
      ]
    })
    expect((await put(zipUploadUrl, 'PK')).status).toBe(200)
    expect((await client.startDeployment({ ...main, jobId })).jobSummary).toMatchObject({ status: 'PENDING' })
    clock.advance(SECOND)
    const running = (await client.getJob({ ...main, jobId })).job
    expect(running).toMatchObject({
      summary: { status: 'RUNNING' },
      steps: [{ stepName: 'DEPLOY', status: 'RUNNING', startTime: new Date(START + SECOND) }, {}]
    })
    expect(running?.summary?.endTime).toBeUndefined()
    expect(running?.steps?.[0]?.endTime).toBeUndefined()
    expect(running?.steps?.[1]?.logUrl).toBeUndefined()
    clock.advance(15 * SECOND)
    expect((await client.getJob({ ...main, jobId })).job).toMatchObject({
      summary: { status: 'RUNNING' },
      steps: [
        { status: 'SUCCEED', endTime: new Date(START + 16 * SECOND) },
        { stepName: 'VERIFY', status: 'RUNNING', startTime: new Date(START + 16 * SECOND) }
      ]
    })
    expect(world.branch(main)).toMatchObject({ activeJobId: '', totalNumberOfJobs: '1' })
    clock.advance(SECOND)
    expect((await client.getJob({ ...main, jobId })).job).toMatchObject({
      summary: { status: 'SUCCEED', endTime: new Date(START + 16_020) },
      steps: [{ status: 'SUCCEED' }, { status: 'SUCCEED' }]
    })
    expect(world.branch(main)).toMatchObject({ activeJobId: '1' })
  })

  it('can have a URL for every file', async () => {
    const { client, world, main } = await hosting()
    const fileMap = { 'index.html': '0'.repeat(32), 'a b/ü.css': '1'.repeat(32) }
    const {
      jobId = '',
      zipUploadUrl,
      fileUploadUrls = {}
    } = await client.createDeployment({ ...main, fileMap })
    expect([zipUploadUrl, Object.keys(fileUploadUrls)]).toEqual(['', Object.keys(fileMap)])
    for (const [name, url] of Object.entries(fileUploadUrls)) expect((await put(url, name)).status).toBe(200)
    expect(world.uploads(main, jobId).map(({ content = '' }) => Buffer.from(content).toString())).toEqual([
      'index.html',
      'a b/ü.css'
    ])
    await client.startDeployment({ ...main, jobId })
  })

  it('starts from a source elsewhere without being created', async () => {
    const { client, clock, main } = await hosting()
    const { jobSummary } = await client.startDeployment({ ...main, sourceUrl: 's3://bucket/site.zip' })
    expect(jobSummary).toMatchObject({
      jobId: '1',
      jobType: 'MANUAL',
      sourceUrl: 's3://bucket/site.zip',
      sourceUrlType: 'ZIP'
    })
    clock.advance(MINUTE)
    const prefix = { sourceUrl: 's3://bucket/prefix/', sourceUrlType: 'BUCKET_PREFIX' as const }
    expect((await client.startDeployment({ ...main, ...prefix })).jobSummary).toMatchObject({
      jobId: '2',
      ...prefix
    })
  })

  it.each([
    [{}, 'Must specify jobId or sourceUrl for StartDeploymentRequest.', 'BadRequestException'],
    [{ jobId: '7' }, 'Job 7 not found.', 'NotFoundException'],
    [{ sourceUrl: 'ftp://x' }, 'Member must satisfy regular expression pattern', 'BadRequestException']
  ])('does not start from %j', async (source, message, name) => {
    const { client, main } = await hosting()
    const error = await failure(client.startDeployment({ ...main, ...source }))
    expect([error.name, error.message]).toEqual([name, expect.stringContaining(message)])
  })

  it('does not start when nothing was uploaded', async () => {
    const { client, clock, script, main } = await hosting()
    const { jobId = '' } = await client.createDeployment(main)
    expect(await failure(client.startDeployment({ ...main, jobId }))).toMatchObject({
      name: 'BadRequestException',
      message: 'Nothing was uploaded for the deployment 1.'
    })
    script.set({ missingUpload: 'job-fails' })
    await client.startDeployment({ ...main, jobId })
    clock.advance(MINUTE)
    expect((await client.getJob({ ...main, jobId })).job).toMatchObject({
      summary: { status: 'FAILED' },
      steps: [
        { status: 'FAILED', statusReason: 'The deployment artifact was not found.' },
        { status: 'CANCELLED' }
      ]
    })
  })

  it('starts once only', async () => {
    const bench = await hosting()
    const jobId = await deploy(bench)
    expect(await failure(bench.client.startDeployment({ ...bench.main, jobId }))).toMatchObject({
      name: 'BadRequestException',
      message: 'The deployment 1 with a status of PENDING can not be started.'
    })
  })

  it('blocks its branch, and no other, until it is over', async () => {
    const bench = await hosting()
    const { client, clock, world, main } = bench
    const other = { appId: main.appId, branchName: 'other' }
    world.createBranch(other)
    const jobId = await deploy(bench)
    const text =
      'The last job(deployment) 1 was not finished, please wait until it finish or use StopJob operation to cancel ' +
      'it before creating a new deployment.'
    for (const refused of [
      client.createDeployment(main),
      client.startDeployment({ ...main, sourceUrl: 's3://bucket/site.zip' })
    ]) {
      expect(await failure(refused)).toMatchObject({
        name: 'BadRequestException',
        message: text,
        $metadata: { httpStatusCode: 400 }
      })
    }
    await client.createDeployment(other)
    clock.advance(MINUTE)
    expect((await client.createDeployment(main)).jobId).toBe('2')
    expect(jobId).toBe('1')
  })

  it('that nobody starts blocks its branch for eight hours, and has failed then', async () => {
    const { client, clock, main } = await hosting()
    const { jobId = '', zipUploadUrl = '' } = await client.createDeployment(main)
    await put(zipUploadUrl, 'PK')
    clock.advance(8 * HOUR - SECOND)
    await failure(client.createDeployment(main))
    clock.advance(SECOND)
    expect((await client.getJob({ ...main, jobId })).job?.summary).toMatchObject({
      status: 'FAILED',
      endTime: new Date(START + 8 * HOUR)
    })
    expect(await failure(client.startDeployment({ ...main, jobId }))).toMatchObject({
      message: 'The deployment 1 with a status of FAILED can not be started.'
    })
    await client.createDeployment(main)
  })

  it('that was not started is stopped at once, which frees the branch', async () => {
    const { client, script, main } = await hosting()
    script.set({ createdStatus: 'CREATED' })
    const { jobId = '' } = await client.createDeployment(main)
    expect((await client.getJob({ ...main, jobId })).job?.summary?.status).toBe('CREATED')
    expect((await client.stopJob({ ...main, jobId })).jobSummary?.status).toBe('CANCELLED')
    await client.createDeployment(main)
  })

  it('is not for connected apps', async () => {
    const { client, main } = await hosting({ repository: REPOSITORY })
    expect(await failure(client.createDeployment(main))).toMatchObject({
      name: 'BadRequestException',
      message: 'Operation not supported. App is already connected a repository.'
    })
  })
})

describe('StopJob', () => {
  it('lets a running job be CANCELLING, then CANCELLED', async () => {
    const bench = await hosting()
    const { client, clock, main } = bench
    const jobId = await deploy(bench)
    clock.advance(5 * SECOND)
    expect((await client.stopJob({ ...main, jobId })).jobSummary?.status).toBe('CANCELLING')
    await failure(client.createDeployment(main))
    expect((await client.getJob({ ...main, jobId })).job?.steps).toMatchObject([
      { status: 'CANCELLING' },
      { status: 'PENDING' }
    ])
    clock.advance(2 * SECOND)
    expect((await client.getJob({ ...main, jobId })).job).toMatchObject({
      summary: { status: 'CANCELLED', endTime: new Date(START + 7 * SECOND) },
      steps: [{ status: 'CANCELLED', endTime: new Date(START + 7 * SECOND) }, { status: 'CANCELLED' }]
    })
    await client.createDeployment(main)
  })

  it('refuses a job that is over, and one that does not exist', async () => {
    const bench = await hosting()
    const { client, clock, main } = bench
    const jobId = await deploy(bench)
    clock.advance(MINUTE)
    expect(await failure(client.stopJob({ ...main, jobId }))).toMatchObject({
      name: 'BadRequestException',
      message: 'The job 1 with a status of SUCCEED can not be stopped.'
    })
    expect(await failure(client.stopJob({ ...main, jobId: '9' }))).toMatchObject({
      name: 'NotFoundException',
      message: 'Job 9 not found.'
    })
  })
})

describe('DeleteJob', () => {
  it('takes neither the active job nor one in flight', async () => {
    const bench = await hosting()
    const { client, clock, main } = bench
    await deploy(bench)
    expect((await failure(client.deleteJob({ ...main, jobId: '1' }))).message).toContain('in progress')
    clock.advance(MINUTE)
    expect((await failure(client.deleteJob({ ...main, jobId: '1' }))).message).toContain('active job')
    await deploy(bench)
    clock.advance(MINUTE)
    expect((await client.deleteJob({ ...main, jobId: '1' })).jobSummary?.jobId).toBe('1')
    await client.createDeployment(main)
    expect((await client.listJobs(main)).jobSummaries?.map(({ jobId }) => jobId)).toEqual(['3', '2'])
  })
})

describe('ListJobs', () => {
  it('shows the newest first, in pages', async () => {
    const { client, clock, world, main } = await hosting()
    for (let number = 1; number <= 12; number += 1) {
      world.deploySource(main, `s3://bucket/${number}.zip`)
      clock.advance(MINUTE)
    }
    const first = await client.listJobs({ ...main, maxResults: 0 })
    expect(first.jobSummaries?.map(({ jobId }) => jobId)).toEqual([
      '12',
      '11',
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
      '4',
      '3'
    ])
    const rest = await client.listJobs({ ...main, nextToken: first.nextToken })
    expect(rest.jobSummaries?.map(({ sourceUrl }) => sourceUrl)).toEqual([
      's3://bucket/2.zip',
      's3://bucket/1.zip'
    ])
    expect(rest.nextToken).toBeUndefined()
    expect((await failure(client.listJobs({ ...main, maxResults: 51 }))).message).toContain(
      'less than or equal to 50'
    )
  })
})
