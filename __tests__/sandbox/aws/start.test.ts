import { describe, expect, it } from '@jest/globals'
import { bench, failure, MINUTE, SECOND, START } from './support.js'

describe('StartDeployment', () => {
  it('is refused while any profile holds the environment, baking included', async () => {
    const { aws, client, clock, start, place, shop } = await bench()
    const other = aws.world.createProfile(shop.applicationId, 'other')
    aws.world.createVersion(other, '{}')
    aws.world.startDeployment({ ...shop, profileId: other, strategyId: 'AppConfig.AllAtOnce' })
    clock.advance(MINUTE)
    expect(aws.world.deployment(shop.environmentId, 1).State).toBe('BAKING')
    const error = await failure(client.startDeployment(start()))
    expect(error).toMatchObject({ name: 'ConflictException', $metadata: { httpStatusCode: 409 } })
    expect(error.message).toBe(
      `Environment ${shop.environmentId} currently has a state of DEPLOYING. ` +
        'The current deployment must finish before a new deployment can be started.'
    )
    clock.advance(10 * MINUTE)
    expect(await client.startDeployment(start())).toMatchObject({ DeploymentNumber: 2, ...place })
  })

  it('that takes long loses to one that was quicker', async () => {
    const { aws, client, clock, start, shop } = await bench()
    aws.script.set({ startSeconds: 15 })
    const slow = failure(client.startDeployment(start()))
    await clock.untilAsleep()
    aws.world.startDeployment({ ...shop, strategyId: 'AppConfig.AllAtOnce' })
    clock.advance(15 * SECOND)
    expect(await slow).toMatchObject({
      name: 'ConflictException',
      message: 'Deployment number 1 already exists',
      $metadata: { httpStatusCode: 409 }
    })
  })

  it('begins when it was processed, not when it arrived', async () => {
    const { aws, client, clock, start } = await bench()
    aws.script.set({ startSeconds: 15 })
    const slow = client.startDeployment(start())
    await clock.untilAsleep()
    clock.advance(15 * SECOND)
    expect((await slow).StartedAt).toEqual(new Date(START + 15 * SECOND))
  })

  it.each([
    ['honoured', 'ConflictException'],
    ['ignored', undefined]
  ] as const)('with a stale LatestDeploymentNumber: %s', async (latestDeploymentNumber, error) => {
    const { aws, client, start } = await bench()
    aws.script.set({ latestDeploymentNumber })
    const outcome = await client
      .startDeployment({ ...start(), LatestDeploymentNumber: 7 })
      .then(() => undefined)
      .catch((reason: unknown) => (reason instanceof Error ? reason.name : reason))
    expect(outcome).toBe(error)
  })

  it('accepts the true LatestDeploymentNumber', async () => {
    const { client, start } = await bench()
    expect(await client.startDeployment({ ...start(), LatestDeploymentNumber: 0 })).toMatchObject({
      DeploymentNumber: 1
    })
  })

  it('takes a label for a version, and names both', async () => {
    const { aws, client, start, shop } = await bench()
    aws.world.createVersion(shop.profileId, '{"version":"1","flags":{},"values":{}}', { label: 'v2' })
    expect(await client.startDeployment({ ...start(), ConfigurationVersion: 'v2' })).toMatchObject({
      ConfigurationVersion: '2',
      VersionLabel: 'v2'
    })
  })

  it.each([
    ['application', { ApplicationId: 'missing' }],
    ['environment', { EnvironmentId: 'missing' }],
    ['profile', { ConfigurationProfileId: 'missing' }],
    ['strategy', { DeploymentStrategyId: 'missing' }],
    ['version', { ConfigurationVersion: '9' }],
    ['label', { ConfigurationVersion: 'v9' }]
  ])('does not find a missing %s', async (_what, missing) => {
    const { client, start } = await bench()
    expect(await failure(client.startDeployment({ ...start(), ...missing }))).toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 }
    })
  })

  it('runs the validators and tells what they found', async () => {
    const { aws, client, start, shop } = await bench()
    const detail = { Constraint: 'required', Location: '/a', Reason: 'missing', Type: 'object', Value: '{}' }
    const contents: string[] = []
    aws.world.setValidator(shop.profileId, (content) => {
      contents.push(Buffer.from(content).toString())
      return [detail]
    })
    expect(await failure(client.startDeployment(start()))).toMatchObject({
      name: 'BadRequestException',
      Reason: 'InvalidConfiguration',
      Details: { InvalidConfiguration: [detail] }
    })
    expect(contents[0]).toContain('"sale"')
    expect(aws.world.deployments(shop.environmentId)).toEqual([])
    aws.world.setValidator(shop.profileId, () => [])
    expect(await client.startDeployment(start())).toMatchObject({ DeploymentNumber: 1 })
  })

  it('keeps tags and key', async () => {
    const { aws, client, start, place } = await bench()
    await client.startDeployment({ ...start(), Tags: { team: 'web' }, KmsKeyIdentifier: 'my-key' })
    const arn = `${aws.world.arnOf(place.EnvironmentId)}/deployment/1`
    expect(await client.listTagsForResource({ ResourceArn: arn })).toMatchObject({ Tags: { team: 'web' } })
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({
      KmsKeyIdentifier: 'my-key',
      KmsKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/my-key'
    })
  })

  it('takes any version of a source that is not hosted', async () => {
    const { aws, client, start, shop } = await bench()
    const parameter = aws.world.createProfile(shop.applicationId, 'p', { locationUri: 'ssm-parameter://p' })
    expect(
      await client.startDeployment({
        ...start(),
        ConfigurationProfileId: parameter,
        ConfigurationVersion: '42'
      })
    ).toMatchObject({ ConfigurationVersion: '42', ConfigurationLocationUri: 'ssm-parameter://p' })
  })
})
