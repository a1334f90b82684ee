import { describe, expect, it } from '@jest/globals'
import { type Bench, bench, failure, MINUTE } from './support.js'

const Uri = 'arn:aws:lambda:eu-west-1:123456789012:function:judge'
const RoleArn = 'arn:aws:iam::123456789012:role/judge'
const actionsAt = (...points: string[]) =>
  Object.fromEntries(points.map((point) => [point, [{ Name: 'tell', Uri, RoleArn }]]))

describe('extensions', () => {
  it('are created, read by name, id and ARN, listed, updated and deleted', async () => {
    const { client } = await bench()
    const created = await client.createExtension({
      Name: 'notify',
      Actions: actionsAt('ON_DEPLOYMENT_START'),
      Parameters: { team: { Required: true } },
      Tags: { 'aws-deploy:owner': 'us' }
    })
    const { Id = '', Arn = '' } = created
    expect(created).toMatchObject({
      Name: 'notify',
      VersionNumber: 1,
      Actions: actionsAt('ON_DEPLOYMENT_START')
    })
    expect(Arn).toBe(`arn:aws:appconfig:eu-west-1:123456789012:extension/${Id}/1`)
    for (const ExtensionIdentifier of ['notify', Id, Arn]) {
      expect(await client.getExtension({ ExtensionIdentifier })).toMatchObject({
        Id,
        Parameters: { team: { Required: true } }
      })
    }
    expect((await client.listExtensions({ Name: 'notify' })).Items).toEqual([
      { Id, Arn, Name: 'notify', VersionNumber: 1 }
    ])
    expect((await client.listExtensions({})).Items?.map(({ Id: id }) => id)).toContain(
      'AWS.AppConfig.DeploymentNotificationsToEventBridge'
    )
    expect(await client.updateExtension({ ExtensionIdentifier: Id, Description: 'new' })).toMatchObject({
      Description: 'new',
      VersionNumber: 1
    })
    expect((await client.listTagsForResource({ ResourceArn: Arn })).Tags).toEqual({
      'aws-deploy:owner': 'us'
    })
    await client.deleteExtension({ ExtensionIdentifier: Id })
    expect(await failure(client.getExtension({ ExtensionIdentifier: Id }))).toMatchObject({
      name: 'ResourceNotFoundException'
    })
  })

  it('have versions, and a lock on the newest', async () => {
    const { client } = await bench()
    const Actions = actionsAt('ON_DEPLOYMENT_START')
    const create = (LatestVersionNumber?: number) =>
      client.createExtension({
        Name: 'notify',
        Actions,
        ...(LatestVersionNumber !== undefined && { LatestVersionNumber })
      })
    await create()
    expect(await failure(create())).toMatchObject({ name: 'ConflictException' })
    expect(await failure(create(7))).toMatchObject({ name: 'ConflictException' })
    expect(await create(1)).toMatchObject({ VersionNumber: 2 })
    expect(await client.getExtension({ ExtensionIdentifier: 'notify', VersionNumber: 1 })).toMatchObject({
      VersionNumber: 1
    })
    expect(await client.getExtension({ ExtensionIdentifier: 'notify' })).toMatchObject({ VersionNumber: 2 })
    await client.deleteExtension({ ExtensionIdentifier: 'notify' })
    expect(await client.getExtension({ ExtensionIdentifier: 'notify' })).toMatchObject({ VersionNumber: 1 })
  })

  it('are listed with a line for every version', async () => {
    const { aws, client } = await bench()
    const Actions = actionsAt('ON_DEPLOYMENT_START')
    aws.world.createExtension('notify', Actions)
    aws.world.createExtension('notify', Actions, { latestVersionNumber: 1 })
    const lines = (await client.listExtensions({ Name: 'notify' })).Items ?? []
    expect(lines.map(({ VersionNumber }) => VersionNumber)).toEqual([1, 2])
    expect(new Set(lines.map(({ Id }) => Id)).size).toBe(1)
  })

  it('are changed in their newest version only, and not by who knows an older one', async () => {
    const { aws, client } = await bench()
    const Actions = actionsAt('ON_DEPLOYMENT_START')
    aws.world.createExtension('notify', Actions)
    aws.world.createExtension('notify', Actions, { latestVersionNumber: 1 })
    const update = (VersionNumber?: number) =>
      client.updateExtension({
        ExtensionIdentifier: 'notify',
        Description: 'new',
        ...(VersionNumber !== undefined && { VersionNumber })
      })
    expect(await failure(update(1))).toMatchObject({ name: 'ConflictException' })
    expect(await update(2)).toMatchObject({ VersionNumber: 2, Description: 'new' })
    expect(await update()).toMatchObject({ VersionNumber: 2 })
  })

  it('have one action at each of at most five points, and ten parameters', async () => {
    const { client } = await bench()
    const create = (input: Partial<Parameters<typeof client.createExtension>[0]>) =>
      failure(client.createExtension({ Name: 'notify', Actions: actionsAt('ON_DEPLOYMENT_START'), ...input }))
    const points = [
      'PRE_START_DEPLOYMENT',
      'AT_DEPLOYMENT_TICK',
      'ON_DEPLOYMENT_START',
      'ON_DEPLOYMENT_STEP',
      'ON_DEPLOYMENT_BAKING',
      'ON_DEPLOYMENT_COMPLETE'
    ]
    const [action] = actionsAt('ON_DEPLOYMENT_START')['ON_DEPLOYMENT_START'] ?? []
    const many = Array.from({ length: 11 }, (_, index) => [`p${index}`, {}] as const)
    const refused = { name: 'BadRequestException' }
    expect(await create({ Actions: actionsAt(...points) })).toMatchObject(refused)
    expect(await create({ Actions: { ON_DEPLOYMENT_START: [{ ...action }, { ...action }] } })).toMatchObject(
      refused
    )
    expect(await create({ Actions: actionsAt('ON_SUNDAY') })).toMatchObject(refused)
    expect(await create({ Actions: {} })).toMatchObject(refused)
    expect(await create({ Parameters: Object.fromEntries(many) })).toMatchObject(refused)
    expect(await create({ Name: 'a/b' })).toMatchObject(refused)
  })

  it('are no more than the quota allows', async () => {
    const { aws, client } = await bench()
    aws.script.set({ extensionQuota: 1 })
    const create = (Name: string) =>
      client.createExtension({ Name, Actions: actionsAt('ON_DEPLOYMENT_START') })
    await create('notify')
    expect(await failure(create('judge'))).toMatchObject({
      name: 'ServiceQuotaExceededException',
      $metadata: { httpStatusCode: 402 }
    })
  })

  it('cannot have a parameter that is required and dynamic', async () => {
    const { client } = await bench()
    const create = client.createExtension({
      Name: 'notify',
      Actions: actionsAt('PRE_START_DEPLOYMENT'),
      Parameters: { team: { Required: true, Dynamic: true } }
    })
    expect(await failure(create)).toMatchObject({ name: 'BadRequestException' })
  })

  it('authored by AWS cannot be changed', async () => {
    const { client } = await bench()
    const ExtensionIdentifier = 'AWS.AppConfig.DeploymentNotificationsToSns'
    const refused = { name: 'BadRequestException' }
    expect(await failure(client.updateExtension({ ExtensionIdentifier }))).toMatchObject(refused)
    expect(await failure(client.deleteExtension({ ExtensionIdentifier }))).toMatchObject(refused)
  })
})

describe('associations', () => {
  it('are created, listed by resource and extension, updated and deleted', async () => {
    const { aws, client, shop } = await bench()
    const id = aws.world.createExtension('notify', actionsAt('ON_DEPLOYMENT_START'), {
      parameters: { team: { Required: true }, mood: {} }
    })
    const ResourceIdentifier = aws.world.arnOf(shop.environmentId)
    const created = await client.createExtensionAssociation({
      ExtensionIdentifier: 'notify',
      ResourceIdentifier,
      Parameters: { team: 'web' },
      Tags: { a: 'b' }
    })
    const ExtensionAssociationId = created.Id ?? ''
    expect(created).toMatchObject({
      ResourceArn: ResourceIdentifier,
      ExtensionVersionNumber: 1,
      Parameters: { team: 'web' },
      ExtensionArn: `arn:aws:appconfig:eu-west-1:123456789012:extension/${id}/1`
    })
    expect((await client.listTagsForResource({ ResourceArn: created.Arn })).Tags).toEqual({ a: 'b' })
    const found = async (filter: Parameters<typeof client.listExtensionAssociations>[0]) =>
      (await client.listExtensionAssociations(filter)).Items?.map(({ Id }) => Id)
    expect(await found({ ResourceIdentifier })).toEqual([ExtensionAssociationId])
    expect(await found({ ExtensionIdentifier: 'notify' })).toEqual([ExtensionAssociationId])
    expect(await found({ ResourceIdentifier: aws.world.arnOf(shop.profileId) })).toEqual([])
    expect(await found({ ExtensionIdentifier: 'notify', ExtensionVersionNumber: 2 })).toEqual([])
    expect(await failure(client.deleteExtension({ ExtensionIdentifier: id }))).toMatchObject({
      name: 'BadRequestException'
    })
    await client.updateExtensionAssociation({
      ExtensionAssociationId,
      Parameters: { team: 'api', mood: 'good' }
    })
    expect(await client.getExtensionAssociation({ ExtensionAssociationId })).toMatchObject({
      Parameters: { team: 'api', mood: 'good' }
    })
    await client.deleteExtensionAssociation({ ExtensionAssociationId })
    expect(await found({})).toEqual([])
  })

  it('of one extension with one thing are several, or refused, as the script wants it', async () => {
    const { aws, client, shop } = await bench()
    aws.world.createExtension('notify', actionsAt('ON_DEPLOYMENT_START'))
    const create = () =>
      client.createExtensionAssociation({
        ExtensionIdentifier: 'notify',
        ResourceIdentifier: aws.world.arnOf(shop.applicationId)
      })
    await create()
    await create()
    expect(aws.world.associations()).toHaveLength(2)
    aws.script.set({ secondAssociation: 'refused' })
    expect(await failure(create())).toMatchObject({ name: 'BadRequestException' })
    aws.script.set({ secondAssociation: 'accepted', associationQuota: 2 })
    expect(await failure(create())).toMatchObject({ name: 'ServiceQuotaExceededException' })
  })

  it('keep their version', async () => {
    const { aws, client, shop } = await bench()
    const Actions = actionsAt('ON_DEPLOYMENT_START')
    aws.world.createExtension('notify', Actions)
    const id = aws.world.associate('notify', shop.profileId, {}, { tags: { a: 'b' } })
    aws.world.createExtension('notify', Actions, { latestVersionNumber: 1 })
    expect(await client.getExtensionAssociation({ ExtensionAssociationId: id })).toMatchObject({
      ExtensionVersionNumber: 1
    })
    expect(aws.world.tags(aws.world.associationArn(id))).toEqual({ a: 'b' })
  })

  it.each([
    ['without a required parameter', {}, undefined, 'BadRequestException'],
    ['with an unknown parameter', { team: 'web', other: 'x' }, undefined, 'BadRequestException'],
    ['of a missing resource', { team: 'web' }, 'application/missing', 'ResourceNotFoundException'],
    ['of a strategy', { team: 'web' }, 'deploymentstrategy/AppConfig.AllAtOnce', 'BadRequestException']
  ])('%s are refused', async (_what, Parameters, resource, name) => {
    const { aws, client, shop } = await bench()
    aws.world.createExtension('notify', actionsAt('ON_DEPLOYMENT_START'), {
      parameters: { team: { Required: true } }
    })
    const arn =
      resource === undefined
        ? aws.world.arnOf(shop.applicationId)
        : `arn:aws:appconfig:eu-west-1:123456789012:${resource}`
    const create = client.createExtensionAssociation({
      ExtensionIdentifier: 'notify',
      ResourceIdentifier: arn,
      Parameters
    })
    expect(await failure(create)).toMatchObject({ name })
  })
})

describe('a deployment with extensions', () => {
  const associated = async (
    points: string[]
  ): Promise<Bench & { readonly id: string; readonly association: string }> => {
    const given = await bench()
    const id = given.aws.world.createExtension('judge', actionsAt(...points), {
      parameters: { team: {}, note: { Dynamic: true } }
    })
    const association = given.aws.world.associate(id, given.shop.profileId, { team: 'web' })
    return { ...given, id, association }
  }

  it('names them, with dynamic parameters', async () => {
    const { client, start, id, association } = await associated(['PRE_START_DEPLOYMENT'])
    const DynamicExtensionParameters = { 'judge#note': 'be kind', 'other#note': 'not for you' }
    expect(await client.startDeployment({ ...start(), DynamicExtensionParameters })).toMatchObject({
      AppliedExtensions: [
        {
          ExtensionId: id,
          ExtensionAssociationId: association,
          VersionNumber: 1,
          Parameters: { team: 'web', note: 'be kind' }
        }
      ]
    })
  })

  it('is not started when one denies it', async () => {
    const { aws, client, start, shop } = await associated(['PRE_START_DEPLOYMENT'])
    aws.script.failExtension('judge', { errorMessage: 'not on a Friday' })
    const error = await failure(client.startDeployment(start()))
    expect(error).toMatchObject({ name: 'BadRequestException' })
    expect(error.message).toBe('Error invoking extension judge: not on a Friday')
    expect(aws.world.deployments(shop.environmentId)).toEqual([])
  })

  it('logs invocations with their events, failures included', async () => {
    const { aws, client, clock, start, place, id } = await associated([
      'ON_DEPLOYMENT_START',
      'ON_DEPLOYMENT_STEP',
      'ON_DEPLOYMENT_BAKING',
      'ON_DEPLOYMENT_COMPLETE'
    ])
    aws.script.failExtension(id, {
      point: 'ON_DEPLOYMENT_BAKING',
      errorCode: 'Throttled',
      errorMessage: 'too much'
    })
    await client.startDeployment(start('AppConfig.AllAtOnce'))
    clock.advance(11 * MINUTE)
    const { EventLog = [], State } = await client.getDeployment({ ...place, DeploymentNumber: 1 })
    expect(State).toBe('COMPLETE')
    expect(EventLog.map(({ ActionInvocations }) => ActionInvocations?.length)).toEqual([1, 1, 1, 1])
    expect(EventLog[1]).toMatchObject({
      EventType: 'BAKE_TIME_STARTED',
      ActionInvocations: [
        {
          ExtensionIdentifier: id,
          ActionName: 'tell',
          Uri,
          RoleArn,
          ErrorCode: 'Throttled',
          ErrorMessage: 'too much'
        }
      ]
    })
    expect(EventLog[0]?.ActionInvocations?.[0]).not.toHaveProperty('ErrorCode')
    const ids = EventLog.flatMap(({ ActionInvocations = [] }) =>
      ActionInvocations.map(({ InvocationId }) => InvocationId)
    )
    expect(new Set(ids).size).toBe(4)
  })

  it('is rolled back when one fails at a tick', async () => {
    const { aws, client, clock, start, place } = await associated(['AT_DEPLOYMENT_TICK'])
    aws.script.failExtension('judge')
    await client.startDeployment(start())
    clock.advance(5 * MINUTE)
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({
      State: 'ROLLED_BACK',
      EventLog: [{}, { EventType: 'ROLLBACK_STARTED', TriggeredBy: 'APPCONFIG' }, {}, {}]
    })
  })

  it('logs the invocation of a rollback', async () => {
    const { aws, client, clock, start, place, shop } = await associated(['ON_DEPLOYMENT_ROLLED_BACK'])
    await client.startDeployment(start())
    aws.world.stopDeployment(shop.environmentId, 1)
    clock.advance(MINUTE)
    const { EventLog = [] } = await client.getDeployment({ ...place, DeploymentNumber: 1 })
    expect(EventLog.map(({ ActionInvocations }) => ActionInvocations?.length)).toEqual([1, 0, 0])
  })

  it('that is not in the place of the association has none', async () => {
    const { aws, client, start, shop } = await bench()
    const other = aws.world.createEnvironment(shop.applicationId, 'other')
    aws.world.associate(aws.world.createExtension('judge', actionsAt('PRE_START_DEPLOYMENT')), other)
    expect(await client.startDeployment(start())).toMatchObject({ AppliedExtensions: [] })
  })
})

describe('a version with an extension', () => {
  it('is not created when one denies it', async () => {
    const { aws, client, profile, shop } = await bench()
    const id = aws.world.createExtension('judge', actionsAt('PRE_CREATE_HOSTED_CONFIGURATION_VERSION'))
    aws.world.associate(id, shop.applicationId)
    aws.script.failExtension('judge', { errorMessage: 'no' })
    const create = client.createHostedConfigurationVersion({
      ...profile,
      Content: Buffer.from('{"version":"1","flags":{},"values":{}}'),
      ContentType: 'application/json'
    })
    expect((await failure(create)).message).toBe('Error invoking extension judge: no')
    expect(aws.world.versions(shop.profileId)).toHaveLength(1)
  })
})
