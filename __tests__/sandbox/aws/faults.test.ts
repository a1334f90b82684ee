import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../../sandbox/aws/index.js'
import { bench, failure, SECOND } from './support.js'

describe('faults', () => {
  it.each<[Fault, string, number]>([
    [{ kind: 'throttle' }, 'TooManyRequestsException', 429],
    [{ kind: 'internal-error' }, 'InternalServerException', 500],
    [{ kind: 'expired-token' }, 'ExpiredTokenException', 403],
    [{ kind: 'access-denied' }, 'AccessDeniedException', 403],
    [{ kind: 'not-found' }, 'ResourceNotFoundException', 404],
    [
      { kind: 'error', code: 'ServiceQuotaExceededException', status: 402, message: 'enough' },
      'ServiceQuotaExceededException',
      402
    ],
    [{ kind: 'error', code: 'SomethingNew', status: 418, message: 'new' }, 'SomethingNew', 418]
  ])('%j is answered as %s', async (fault, name, httpStatusCode) => {
    const { aws, client, start, shop } = await bench()
    aws.faults.add(fault, { operation: 'StartDeployment' })
    expect(await failure(client.startDeployment(start()))).toMatchObject({
      name,
      $metadata: { httpStatusCode }
    })
    expect(aws.world.deployments(shop.environmentId)).toEqual([])
    expect(aws.calls('StartDeployment')).toMatchObject([{ status: httpStatusCode, faults: [fault.kind] }])
    expect(await client.startDeployment(start())).toMatchObject({ DeploymentNumber: 1 })
  })

  it.each([502, 503, 504] as const)('a proxy answers %d in HTML', async (status) => {
    const { aws, client, place } = await bench()
    aws.faults.add({ kind: 'html', status })
    const error = await failure(client.getEnvironment(place))
    expect(error.$metadata?.httpStatusCode).toBe(status)
    const page = await fetch(aws.url)
    expect(page.headers.get('content-type')).toBe('application/json')
    aws.faults.add({ kind: 'html', status })
    expect((await fetch(aws.url)).headers.get('content-type')).toBe('text/html')
  })

  it('an access that is denied names action and resource', async () => {
    const { aws, client, place, start } = await bench()
    aws.faults.add({ kind: 'access-denied' }, { times: 3 })
    const arn = `arn:aws:appconfig:eu-west-1:123456789012:application/${place.ApplicationId}/environment/${place.EnvironmentId}`
    expect((await failure(client.getDeployment({ ...place, DeploymentNumber: 3 }))).message).toBe(
      'User: arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions is not authorized to perform: ' +
        `appconfig:GetDeployment on resource: ${arn}/deployment/3 ` +
        'because no identity-based policy allows the appconfig:GetDeployment action'
    )
    expect((await failure(client.startDeployment(start()))).message).toContain(`on resource: ${arn} because`)
    expect((await failure(client.listApplications({}))).message).toContain('on resource: * because')
  })

  it('drop the connection before processing', async () => {
    const { aws, client, start, shop } = await bench()
    aws.faults.add({ kind: 'drop' }, { operation: 'StartDeployment' })
    expect((await failure(client.startDeployment(start()))).message).toMatch(/socket hang up|ECONNRESET/)
    expect(aws.world.deployments(shop.environmentId)).toEqual([])
    expect(aws.calls('StartDeployment')).toMatchObject([{ status: undefined, faults: ['drop'] }])
  })

  it.each<Fault>([{ kind: 'drop' }, { kind: 'html', status: 504 }, { kind: 'internal-error' }])(
    'lose the answer after processing: %j',
    async (fault) => {
      const { aws, client, start, shop } = await bench()
      aws.faults.add(fault, { operation: 'StartDeployment', processing: 'after' })
      await failure(client.startDeployment({ ...start(), Description: 'lost' }))
      expect(aws.world.deployments(shop.environmentId)).toMatchObject([{ Description: 'lost' }])
    }
  )

  it.each(['before', 'after'] as const)('delay %s processing', async (processing) => {
    const { aws, client, clock, start, shop } = await bench()
    aws.faults.add({ kind: 'delay', seconds: 20 }, { operation: 'StartDeployment', processing })
    const starting = client.startDeployment(start())
    await clock.untilAsleep()
    expect(aws.world.deployments(shop.environmentId)).toHaveLength(processing === 'after' ? 1 : 0)
    clock.advance(20 * SECOND)
    expect(await starting).toMatchObject({ DeploymentNumber: 1 })
  })

  it('hang until the sandbox closes', async () => {
    const { aws, client, place } = await bench()
    aws.faults.add({ kind: 'hang' })
    const hanging = failure(client.getEnvironment(place))
    while (aws.calls('GetEnvironment').length === 0) await new Promise((resolve) => setImmediate(resolve))
    await aws.close()
    expect((await hanging).message).toMatch(/socket hang up|ECONNRESET/)
  })

  it('hit the nth call, a number of times', async () => {
    const { aws, client, place } = await bench()
    const fault = aws.faults.add({ kind: 'throttle' }, { operation: ['GetEnvironment'], nth: 2, times: 2 })
    const names: (string | undefined)[] = []
    for (let call = 1; call <= 5; call += 1) {
      names.push(
        await client.getEnvironment(place).then(
          () => undefined,
          (error: unknown) => (error instanceof Error ? error.name : 'no error')
        )
      )
      await client.getApplication(place)
    }
    const throttled = 'TooManyRequestsException'
    expect(names).toEqual([undefined, throttled, throttled, undefined, undefined])
    expect(fault.hits()).toBe(2)
  })

  it('hit what a predicate says, until they are removed', async () => {
    const { aws, client, place } = await bench()
    const fault = aws.faults.add(
      { kind: 'throttle' },
      { where: ({ input }) => input['EnvironmentId'] === place.EnvironmentId, times: 9 }
    )
    await failure(client.getEnvironment(place))
    await client.getApplication(place)
    fault.remove()
    await client.getEnvironment(place)
    aws.faults.add({ kind: 'throttle' })
    aws.faults.clear()
    await client.getEnvironment(place)
    expect(fault.hits()).toBe(1)
  })

  it('last for a span of virtual time', async () => {
    const { aws, client, clock, place } = await bench()
    const storm = aws.faults.add({ kind: 'throttle' }, { afterSeconds: 60, lastsSeconds: 30 })
    await client.getEnvironment(place)
    clock.advance(60 * SECOND)
    await failure(client.getEnvironment(place))
    await failure(client.listApplications({}))
    clock.advance(30 * SECOND)
    await client.getEnvironment(place)
    expect(storm.hits()).toBe(2)
  })

  it('do something between two requests', async () => {
    const { aws, client, start, shop } = await bench()
    aws.faults.add(
      { kind: 'do', run: () => aws.world.startDeployment({ ...shop, strategyId: 'AppConfig.AllAtOnce' }) },
      { operation: 'StartDeployment' }
    )
    expect(await failure(client.startDeployment(start()))).toMatchObject({ name: 'ConflictException' })
  })
})
