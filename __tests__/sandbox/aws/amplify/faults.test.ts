import { Amplify } from '@aws-sdk/client-amplify'
import { describe, expect, it } from '@jest/globals'
import { type Fault, startSandbox } from '../../../../sandbox/aws/index.js'
import { failure } from '../support.js'
import { hosting, REPOSITORY } from './support.js'

describe('faults of Amplify', () => {
  it.each<[Fault, string, number, string]>([
    [{ kind: 'throttle' }, 'BadRequestException', 400, 'Rate exceeded'],
    [{ kind: 'internal-error' }, 'InternalFailureException', 500, 'internal failure'],
    [{ kind: 'gateway-timeout' }, 'InternalServerErrorException', 504, 'Endpoint request timed out'],
    [{ kind: 'expired-token' }, 'ExpiredTokenException', 403, 'expired'],
    [{ kind: 'not-found' }, 'NotFoundException', 404, 'not found'],
    [
      { kind: 'error', code: 'DependentServiceFailureException', status: 503, message: 'GitHub is down' },
      'DependentServiceFailureException',
      503,
      'GitHub is down'
    ]
  ])('%j is answered as %s', async (fault, name, httpStatusCode, text) => {
    const { aws, client, world, main } = await hosting()
    aws.faults.add(fault, { operation: 'CreateDeployment' })
    expect(await failure(client.createDeployment(main))).toMatchObject({
      name,
      message: expect.stringContaining(text),
      $metadata: { httpStatusCode }
    })
    expect(world.jobs(main)).toEqual([])
  })

  it('an access that is denied names action and resource', async () => {
    const { aws, client, main } = await hosting()
    const arn = `arn:aws:amplify:eu-west-1:123456789012:apps/${main.appId}`
    const denied = async (call: () => Promise<unknown>): Promise<string | undefined> => {
      aws.faults.add({ kind: 'access-denied' })
      return /perform: (\S+ on resource: \S+)/.exec((await failure(call())).message)?.[1]
    }
    expect(await denied(() => client.listApps({}))).toBe('amplify:ListApps on resource: *')
    expect(await denied(() => client.listBranches(main))).toBe(`amplify:ListBranches on resource: ${arn}`)
    expect(await denied(() => client.startDeployment({ ...main, jobId: '1' }))).toBe(
      `amplify:StartDeployment on resource: ${arn}/branches/main`
    )
    expect(await denied(() => client.stopJob({ ...main, branchName: 'a/b', jobId: '7' }))).toBe(
      `amplify:StopJob on resource: ${arn}/branches/a%2Fb/jobs/7`
    )
  })

  it('the outcome of a 504 is unknown: the call may have been processed', async () => {
    const { aws, client, world, main } = await hosting()
    aws.faults.add({ kind: 'gateway-timeout' }, { operation: 'CreateDeployment', processing: 'after' })
    await failure(client.createDeployment(main))
    expect(world.jobs(main)).toMatchObject([{ summary: { status: 'PENDING', jobType: 'MANUAL' } }])
  })

  it('a busy branch, told as 429, is retried by the client as a throttle, and a throttle, told as 400, is not', async () => {
    // On the real clock: the client repeats what it gets from a service whose time is another.
    const aws = await startSandbox()
    const main = aws.amplify.world.createSite({ repository: REPOSITORY })
    const client = new Amplify({
      endpoint: aws.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'AKIDSANDBOX', secretAccessKey: 'sandbox' },
      maxAttempts: 2
    })
    aws.amplify.world.startJob(main)
    expect(await failure(client.startJob({ ...main, jobType: 'RELEASE' }))).toMatchObject({
      name: 'LimitExceededException',
      $metadata: { attempts: 2 }
    })
    aws.faults.add({ kind: 'throttle' })
    expect(await failure(client.startJob({ ...main, jobType: 'RELEASE' }))).toMatchObject({
      message: 'Rate exceeded',
      $metadata: { attempts: 1 }
    })
    client.destroy()
    await aws.close()
  })
})
