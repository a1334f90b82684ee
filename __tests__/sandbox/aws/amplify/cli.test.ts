import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isRecord } from '../../../../sandbox/aws/wire/shape.js'
import { MINUTE } from '../support.js'
import { hosting, put } from './support.js'

const run = promisify(execFile)

/** Why the CLI cannot be used here, if it cannot. */
const obstacle = (): string | undefined => {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'not on PATH'
  }
}

describe('the AWS CLI, as another client of Amplify', () => {
  const why = obstacle()
  if (why !== undefined) {
    it(`cannot be used here (${why})`, () => {
      console.warn(`aws is ${why}: the sandbox is proven with the JavaScript client only`)
      expect(obstacle()).toBe(why)
    })
    return
  }

  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-cli-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('creates a branch, deploys to it, meets the busy branch, stops a job and deletes the branch', async () => {
    const { aws, clock, main } = await hosting()
    const env = { PATH: process.env['PATH'], HOME: folder, ...aws.env }
    const cli = async (command: string, ...options: string[]): Promise<unknown> => {
      const { stdout } = await run('aws', ['amplify', command, ...options, '--output', 'json'], { env })
      return stdout.trim() === '' ? undefined : JSON.parse(stdout)
    }
    const place = ['--app-id', main.appId, '--branch-name', 'feature/x']
    expect(
      await cli('create-branch', ...place, '--stage', 'PULL_REQUEST', '--description', 'grüße')
    ).toMatchObject({ branch: { branchName: 'feature/x', displayName: 'feature-x', description: 'grüße' } })
    const created = await cli('create-deployment', ...place)
    expect(created).toMatchObject({ jobId: '1' })
    await put(isRecord(created) ? String(created['zipUploadUrl']) : '', 'PK')
    expect(await cli('start-deployment', ...place, '--job-id', '1')).toMatchObject({
      jobSummary: { jobId: '1', status: 'PENDING', jobType: 'MANUAL' }
    })
    const refused = await run('aws', ['amplify', 'create-deployment', ...place], { env }).catch(
      (error: unknown) => String(error)
    )
    expect(refused).toContain(
      '(BadRequestException) when calling the CreateDeployment operation: The last job'
    )
    clock.advance(MINUTE)
    expect(await cli('get-job', ...place, '--job-id', '1')).toMatchObject({
      job: { summary: { status: 'SUCCEED' }, steps: [{ stepName: 'DEPLOY' }, { stepName: 'VERIFY' }] }
    })
    await cli('start-deployment', ...place, '--source-url', 's3://bucket/site.zip')
    expect(await cli('stop-job', ...place, '--job-id', '2')).toMatchObject({ jobSummary: { jobId: '2' } })
    clock.advance(MINUTE)
    expect(await cli('list-jobs', ...place, '--page-size', '1')).toMatchObject({
      jobSummaries: [{ jobId: '2', status: 'CANCELLED' }, { jobId: '1' }]
    })
    expect(await cli('delete-branch', ...place)).toMatchObject({ branch: { branchName: 'feature/x' } })
    const gone = await run('aws', ['amplify', 'get-branch', ...place], { env }).catch((error: unknown) =>
      String(error)
    )
    expect(gone).toContain(
      '(NotFoundException) when calling the GetBranch operation: Branch feature/x not found.'
    )
  })
})
