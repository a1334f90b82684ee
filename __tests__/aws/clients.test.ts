import { afterEach, describe, expect, it } from '@jest/globals'
import { GetDeploymentCommand, StartDeploymentCommand } from '@aws-sdk/client-appconfig'
import { createClients } from '../../src/aws/clients.js'
import { clientsFor, fakeService, json, type FakeService } from './fake-service.js'

const GET = { ApplicationId: 'appl', EnvironmentId: 'envi', DeploymentNumber: 1 }
const START = {
  ApplicationId: 'appl',
  EnvironmentId: 'envi',
  ConfigurationProfileId: 'prof',
  ConfigurationVersion: '1',
  DeploymentStrategyId: 'AppConfig.AllAtOnce'
}
const failing = json({ Message: 'oops' }, 500, 'InternalServerException')

let service: FakeService | undefined
afterEach(async () => {
  await service?.close()
  service = undefined
  delete process.env['AWS_MAX_ATTEMPTS']
  delete process.env['AWS_RETRY_MODE']
  delete process.env['AWS_CONTAINER_CREDENTIALS_FULL_URI']
})

describe('the clients', () => {
  it('repeat reads', async () => {
    service = await fakeService(() => failing)
    await expect(service.clients().reads.send(new GetDeploymentCommand(GET))).rejects.toThrow('oops')
    expect(service.asked.length).toBe(3)
  })

  it.each(['standard', 'adaptive'])(
    'never repeat the one start, whatever the environment says (%s)',
    async (mode) => {
      process.env['AWS_MAX_ATTEMPTS'] = '5'
      process.env['AWS_RETRY_MODE'] = mode
      service = await fakeService(() => failing)
      await expect(service.clients().once.send(new StartDeploymentCommand(START))).rejects.toThrow('oops')
      expect(service.calls()).toEqual(['POST /applications/appl/environments/envi/deployments'])
    }
  )

  it('say who asks', async () => {
    service = await fakeService(() => json({ DeploymentNumber: 1 }))
    const { reads, once } = service.clients()
    await reads.send(new GetDeploymentCommand(GET))
    await once.send(new StartDeploymentCommand(START))
    for (const { headers } of service.asked) {
      expect(headers['user-agent']).toMatch(/ aws-deploy-action\/1\.2\.3 gh-run\/4711\.2 gh-repo\/octo-shop$/)
    }
  })

  it.each([
    { repository: 'a b/\r\nx: y', runId: '1;2', runAttempt: '1' },
    { repository: '', runId: '', runAttempt: '' }
  ])('leave odd run data out of the user agent: %j', async (run) => {
    service = await fakeService(() => json({ DeploymentNumber: 1 }))
    clientsFor(service.endpoint)
    const clients = createClients({ region: 'eu-west-1', version: '1.2.3', run })
    await clients.reads.send(new GetDeploymentCommand(GET))
    clients.reads.destroy()
    expect(service.asked[0]?.headers['user-agent']).toMatch(/ aws-deploy-action\/1\.2\.3$/)
  })

  it('share one set of credentials', async () => {
    let fetched = 0
    service = await fakeService(({ path }) => {
      if (path !== '/credentials') return json({ DeploymentNumber: 1 })
      fetched++
      const Expiration = new Date(Date.now() + 3_600_000).toISOString()
      return json({ AccessKeyId: 'AKIACONTAINER', SecretAccessKey: 'example', Token: 'example', Expiration })
    })
    const { reads, once } = service.clients()
    delete process.env['AWS_ACCESS_KEY_ID']
    delete process.env['AWS_SECRET_ACCESS_KEY']
    Object.assign(process.env, {
      AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
      AWS_CONFIG_FILE: '/nonexistent/config',
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${service.endpoint}/credentials`
    })
    await reads.send(new GetDeploymentCommand(GET))
    await once.send(new StartDeploymentCommand(START))
    expect(fetched).toBe(1)
    expect(service.asked.at(-1)?.headers.authorization).toContain('Credential=AKIACONTAINER/')
  })

  it('keep the connection for reads and take a fresh one for the start', async () => {
    service = await fakeService(() => json({ DeploymentNumber: 1 }))
    const { reads, once } = service.clients()
    await reads.send(new GetDeploymentCommand(GET))
    await once.send(new StartDeploymentCommand(START))
    expect(service.asked.map(({ headers }) => headers.connection)).toEqual(['keep-alive', 'close'])
  })

  it.each([-45, 45])(
    'share what they learn of the time: a clock that is %d min off starts all the same',
    async (off) => {
      const serviceNow = (): number => Date.now() + off * 60_000
      // As AWS does: a signature that is more than five minutes off is refused.
      service = await fakeService(({ headers }) => (response, asked) => {
        response.setHeader('date', new Date(serviceNow()).toUTCString())
        const [, y, mo, d, h, mi, s] =
          /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers['x-amz-date'])) ?? []
        const signedAt = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)
        const fits = Math.abs(signedAt - serviceNow()) < 5 * 60_000
        const answer = fits
          ? json({ DeploymentNumber: 1 })
          : json({ Message: 'Signature expired' }, 403, 'InvalidSignatureException')
        answer(response, asked)
      })
      const { reads, once } = service.clients()
      expect(await reads.send(new GetDeploymentCommand(GET))).toMatchObject({ DeploymentNumber: 1 })
      expect(await once.send(new StartDeploymentCommand(START))).toMatchObject({ DeploymentNumber: 1 })
      expect(service.calls().filter((call) => call.startsWith('POST')).length).toBe(1)
    }
  )
})
