import { describe, expect, it } from '@jest/globals'
import { bench, failure } from './support.js'

const ID = /^[a-z0-9]{7}$/

describe('applications, environments, profiles and strategies', () => {
  it('applications: create, get, update, delete', async () => {
    const { client } = await bench()
    const { Id = '' } = await client.createApplication({ Name: 'shop', Description: 'a' })
    expect(Id).toMatch(ID)
    expect(await client.updateApplication({ ApplicationId: Id, Name: 'store' })).toMatchObject({
      Id,
      Name: 'store',
      Description: 'a'
    })
    expect(await client.getApplication({ ApplicationId: Id })).toMatchObject({ Id, Name: 'store' })
    expect((await client.deleteApplication({ ApplicationId: Id })).$metadata.httpStatusCode).toBe(204)
    expect(await failure(client.getApplication({ ApplicationId: Id }))).toMatchObject({
      name: 'ResourceNotFoundException',
      ResourceName: 'Application'
    })
  })

  it('names need not be unique, and a name is no id', async () => {
    const { client } = await bench()
    await client.createApplication({ Name: 'shop' })
    const { Items = [] } = await client.listApplications({})
    expect(Items.map(({ Name }) => Name)).toEqual(['shop', 'shop'])
    expect(await failure(client.getApplication({ ApplicationId: 'shop' }))).toMatchObject({
      name: 'ResourceNotFoundException'
    })
  })

  it('an application with something in it stays', async () => {
    const { client, shop } = await bench()
    expect(await failure(client.deleteApplication({ ApplicationId: shop.applicationId }))).toMatchObject({
      name: 'BadRequestException'
    })
  })

  it('environments: create, get, list, update, delete', async () => {
    const { client, shop, place } = await bench()
    const AlarmArn = 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a'
    const { Id = '' } = await client.createEnvironment({
      ApplicationId: shop.applicationId,
      Name: 'test',
      Monitors: [{ AlarmArn }]
    })
    const at = { ApplicationId: shop.applicationId, EnvironmentId: Id }
    expect(await client.getEnvironment(at)).toMatchObject({
      Name: 'test',
      State: 'ReadyForDeployment',
      Monitors: [{ AlarmArn }]
    })
    expect((await client.listEnvironments(at)).Items?.map((item) => item.Id)).toEqual([
      place.EnvironmentId,
      Id
    ])
    expect(await client.updateEnvironment({ ...at, Name: 'qa' })).toMatchObject({
      Name: 'qa',
      Monitors: [{ AlarmArn }]
    })
    await client.deleteEnvironment(at)
    expect(await failure(client.getEnvironment(at))).toMatchObject({ name: 'ResourceNotFoundException' })
  })

  it('an environment is found in its own application only', async () => {
    const { client, place } = await bench()
    const { Id = '' } = await client.createApplication({ Name: 'other' })
    expect(await failure(client.getEnvironment({ ...place, ApplicationId: Id }))).toMatchObject({
      ResourceName: 'Environment'
    })
  })

  it('profiles: create, get, list by type, update, delete', async () => {
    const { client, shop } = await bench()
    const ApplicationId = shop.applicationId
    const { Id = '' } = await client.createConfigurationProfile({
      ApplicationId,
      Name: 'settings',
      LocationUri: 'hosted',
      Validators: [{ Type: 'JSON_SCHEMA', Content: '{}' }]
    })
    const at = { ApplicationId, ConfigurationProfileId: Id }
    expect(await client.getConfigurationProfile(at)).toMatchObject({ Name: 'settings', Type: 'AWS.Freeform' })
    expect((await client.listConfigurationProfiles({ ApplicationId, Type: 'AWS.Freeform' })).Items).toEqual([
      {
        ApplicationId,
        Id,
        Name: 'settings',
        LocationUri: 'hosted',
        Type: 'AWS.Freeform',
        ValidatorTypes: ['JSON_SCHEMA']
      }
    ])
    expect((await client.listConfigurationProfiles({ ApplicationId })).Items).toHaveLength(2)
    expect(await client.updateConfigurationProfile({ ...at, Description: 'new' })).toMatchObject({
      Description: 'new'
    })
    await client.deleteConfigurationProfile(at)
    expect(await failure(client.getConfigurationProfile(at))).toMatchObject({
      name: 'ResourceNotFoundException'
    })
  })

  it('a profile with versions stays', async () => {
    const { client, profile } = await bench()
    expect(await failure(client.deleteConfigurationProfile(profile))).toMatchObject({
      name: 'BadRequestException'
    })
  })

  it('a location that is none is refused', async () => {
    const { client, shop } = await bench()
    const create = client.createConfigurationProfile({
      ApplicationId: shop.applicationId,
      Name: 'x',
      LocationUri: 'nowhere'
    })
    expect(await failure(create)).toMatchObject({ name: 'BadRequestException' })
  })

  it('strategies: predefined ones are there; own ones can be changed and deleted', async () => {
    const { client } = await bench()
    expect(
      await client.getDeploymentStrategy({ DeploymentStrategyId: 'AppConfig.Canary10Percent20Minutes' })
    ).toMatchObject({
      GrowthType: 'EXPONENTIAL',
      GrowthFactor: 10,
      DeploymentDurationInMinutes: 20,
      FinalBakeTimeInMinutes: 10
    })
    const { Id = '' } = await client.createDeploymentStrategy({
      Name: 'mine',
      DeploymentDurationInMinutes: 5,
      GrowthFactor: 12.5
    })
    expect(await client.getDeploymentStrategy({ DeploymentStrategyId: Id })).toMatchObject({
      GrowthType: 'LINEAR',
      GrowthFactor: 12.5,
      FinalBakeTimeInMinutes: 0,
      ReplicateTo: 'NONE'
    })
    expect((await client.listDeploymentStrategies({})).Items?.map((item) => item.Name)).toEqual([
      'AppConfig.AllAtOnce',
      'AppConfig.Linear50PercentEvery30Seconds',
      'AppConfig.Canary10Percent20Minutes',
      'AppConfig.Linear20PercentEvery6Minutes',
      'mine'
    ])
    // AWS's own route for this is misspelt; the client knows.
    await client.deleteDeploymentStrategy({ DeploymentStrategyId: Id })
    expect(await failure(client.getDeploymentStrategy({ DeploymentStrategyId: Id }))).toMatchObject({
      name: 'ResourceNotFoundException'
    })
    expect(
      await failure(client.deleteDeploymentStrategy({ DeploymentStrategyId: 'AppConfig.AllAtOnce' }))
    ).toMatchObject({
      name: 'BadRequestException'
    })
  })

  it('every list comes in pages', async () => {
    const { aws, client, shop } = await bench()
    const ApplicationId = shop.applicationId
    const extension = aws.world.createExtension('e', { ON_DEPLOYMENT_START: [{ Name: 'a', Uri: 'b' }] })
    for (const name of ['a', 'b', 'c']) {
      aws.world.createApplication(name)
      aws.world.createEnvironment(ApplicationId, name)
      aws.world.createProfile(ApplicationId, name)
      aws.world.createStrategy(name)
      aws.world.createVersion(shop.profileId, '{"version":"1","flags":{},"values":{}}')
      aws.world.associate(extension, ApplicationId)
    }
    type Page = { readonly Items?: readonly unknown[] | undefined; readonly NextToken?: string | undefined }
    const lists: Record<
      string,
      [(page: { MaxResults: number; NextToken?: string }) => Promise<Page>, number]
    > = {
      applications: [(page) => client.listApplications(page), 4],
      environments: [(page) => client.listEnvironments({ ApplicationId, ...page }), 4],
      profiles: [(page) => client.listConfigurationProfiles({ ApplicationId, ...page }), 4],
      strategies: [(page) => client.listDeploymentStrategies(page), 7],
      versions: [
        (page) =>
          client.listHostedConfigurationVersions({
            ApplicationId,
            ConfigurationProfileId: shop.profileId,
            ...page
          }),
        4
      ],
      extensions: [(page) => client.listExtensions(page), 4],
      associations: [(page) => client.listExtensionAssociations(page), 3]
    }
    for (const [what, [list, count]] of Object.entries(lists)) {
      const found: unknown[] = []
      let page: Page = { NextToken: '' }
      for (let pages = 0; page.NextToken !== undefined; pages += 1) {
        page = await list({ MaxResults: 2, ...(page.NextToken && { NextToken: page.NextToken }) })
        expect([what, page.Items?.length]).toEqual([what, Math.min(2, count - 2 * pages)])
        found.push(...(page.Items ?? []))
      }
      expect([what, new Set(found.map((item) => JSON.stringify(item))).size]).toEqual([what, count])
    }
  })

  it('tags can be set, read and removed', async () => {
    const { aws, client, place } = await bench()
    const ResourceArn = aws.world.arnOf(place.EnvironmentId)
    await client.tagResource({ ResourceArn, Tags: { a: '1', b: '2', c: '' } })
    await client.untagResource({ ResourceArn, TagKeys: ['a', 'b'] })
    expect((await client.listTagsForResource({ ResourceArn })).Tags).toEqual({ c: '' })
    expect(await failure(client.tagResource({ ResourceArn, Tags: { 'aws:x': 'y' } }))).toMatchObject({
      name: 'BadRequestException'
    })
    expect(await failure(client.listTagsForResource({ ResourceArn: `${ResourceArn}x` }))).toMatchObject({
      name: 'ResourceNotFoundException'
    })
  })
})
