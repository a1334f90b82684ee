import { afterEach, describe, expect, it } from '@jest/globals'
import { GetJobCommand, StartJobCommand } from '@aws-sdk/client-amplify'
import { certaintyOf, toProblem } from '../../src/aws/errors.js'
import { createClients } from '../../src/aws/amplify-clients.js'
import { fakeService, json, RUN, type FakeService } from './fake-service.js'

const BRANCH = { appId: 'd1', branchName: 'main' }
const ATTEMPT = {
  operation: 'StartJob',
  resource: 'branch main',
  region: 'eu-west-1',
  service: 'amplify'
} as const

let service: FakeService | undefined
afterEach(async () => {
  await service?.close()
  service = undefined
  delete process.env['AWS_ENDPOINT_URL_AMPLIFY']
})

const answering = async (name: string, status: number, message: string) => {
  service = await fakeService(() => json({ message }, status, name))
  process.env['AWS_ENDPOINT_URL_AMPLIFY'] = service.endpoint
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIAEXAMPLE'
  process.env['AWS_SECRET_ACCESS_KEY'] = 'example'
  return createClients({ region: 'eu-west-1', version: '1.2.3', run: RUN })
}

const BUSY = [
  ['LimitExceededException', 429, 'The requested branch main already have pending or running jobs'],
  [
    'BadRequestException',
    400,
    'The last job(deployment) 7 was not finished, please wait until it finish or use StopJob operation to cancel it before creating a new deployment.'
  ]
] as const

describe('what Amplify says', () => {
  it.each([
    [...BUSY[0], 'conflict', 'busy'],
    [...BUSY[1], 'conflict', 'busy'],
    [
      'LimitExceededException',
      429,
      'You have reached the maximum number of branches in this app.',
      'quota',
      'refused'
    ],
    ['BadRequestException', 400, 'Rate exceeded', 'throttle', 'refused'],
    ['LimitExceededException', 429, 'Rate exceeded', 'throttle', 'refused'],
    ...(['BadRequestException', 'LimitExceededException'] as const).map(
      (name) =>
        [
          name,
          name === 'BadRequestException' ? 400 : 429,
          'Failed to create branch. You have reached the maximum number of branches in this app.',
          'quota',
          'refused'
        ] as const
    ),
    ['BadRequestException', 400, 'The requested jobType MANUAL does not support.', 'invalid', 'refused'],
    ['UnauthorizedException', 401, 'no', 'permission', 'refused'],
    ['NotFoundException', 404, 'App d1 not found.', 'not-found', 'refused'],
    ['InternalFailureException', 500, 'oops', 'service', 'unknown'],
    ['DependentServiceFailureException', 503, 'oops', 'service', 'unknown'],
    ['InternalServerErrorException', 504, 'Endpoint request timed out', 'service', 'unknown']
  ] as const)('%s %s %s: %s, %s', async (name, status, message, kind, certainty) => {
    const { once } = await answering(name, status, message)
    const error: unknown = await once
      .send(new StartJobCommand({ ...BRANCH, jobType: 'RELEASE' }))
      .catch((reason: unknown) => reason)
    expect(toProblem(error, ATTEMPT)).toMatchObject({ kind, message: expect.stringContaining(message) })
    expect(certaintyOf(error)).toBe(certainty)
  })

  it.each(BUSY)('is not asked again by a start: %s', async (name, status, message) => {
    const { once } = await answering(name, status, message)
    await expect(once.send(new StartJobCommand({ ...BRANCH, jobType: 'RELEASE' }))).rejects.toThrow(message)
    expect(service?.calls()).toEqual(['POST /apps/d1/branches/main/jobs'])
  })

  it('is asked again by a read', async () => {
    const { reads } = await answering('InternalFailureException', 500, 'oops')
    await expect(reads.send(new GetJobCommand({ ...BRANCH, jobId: '1' }))).rejects.toThrow('oops')
    expect(service?.asked).toHaveLength(3)
    expect(service?.asked[0]?.headers['user-agent']).toMatch(/ aws-deploy-action\/1\.2\.3 gh-run\/4711\.2 /)
  })

  it('names its own action when it denies one', () => {
    const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException' })
    expect(toProblem(denied, ATTEMPT).hint).toBe('Allow amplify:StartJob for the role of this job.')
  })
})
