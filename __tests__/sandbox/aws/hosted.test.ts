import { describe, expect, it } from '@jest/globals'
import { bench, failure } from './support.js'

const bytes = (text: string): Uint8Array => Buffer.from(text)

/** A bench with a freeform profile that has no version yet. */
const freeform = async () => {
  const given = await bench()
  const ConfigurationProfileId = given.aws.world.createProfile(given.shop.applicationId, 'free')
  return { ...given, at: { ApplicationId: given.shop.applicationId, ConfigurationProfileId } }
}

describe('hosted configuration versions', () => {
  it('travel as raw bytes with their metadata in headers', async () => {
    const { client, at } = await freeform()
    const Content = Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x0d, 0x0a, 0x00, 0xff)
    const created = await client.createHostedConfigurationVersion({
      ...at,
      Content,
      ContentType: 'application/x-yaml',
      Description: 'first',
      VersionLabel: 'v1',
      LatestVersionNumber: 0
    })
    expect(created).toMatchObject({
      ...at,
      VersionNumber: 1,
      ContentType: 'application/x-yaml',
      Description: 'first',
      VersionLabel: 'v1',
      $metadata: { httpStatusCode: 201 }
    })
    const read = await client.getHostedConfigurationVersion({ ...at, VersionNumber: 1 })
    for (const { Content: content } of [created, read]) expect([...(content ?? [])]).toEqual([...Content])
    expect(read).toMatchObject({
      VersionLabel: 'v1',
      Description: 'first',
      ContentType: 'application/x-yaml'
    })
  })

  it('are listed newest first, in pages, filtered by label or its beginning', async () => {
    const { aws, client, at } = await freeform()
    for (const label of ['v1.0', 'v2.0', 'v2.1', undefined]) {
      aws.world.createVersion(at.ConfigurationProfileId, '{}', label === undefined ? {} : { label })
    }
    const numbers = async (filter: { VersionLabel?: string; MaxResults?: number; NextToken?: string }) => {
      const page = await client.listHostedConfigurationVersions({ ...at, ...filter })
      return { found: page.Items?.map(({ VersionNumber }) => VersionNumber), next: page.NextToken }
    }
    expect((await numbers({})).found).toEqual([4, 3, 2, 1])
    expect((await numbers({ VersionLabel: 'v2*' })).found).toEqual([3, 2])
    expect((await numbers({ VersionLabel: 'v2.0' })).found).toEqual([2])
    expect((await numbers({ VersionLabel: 'v2' })).found).toEqual([])
    const { found, next = '' } = await numbers({ MaxResults: 3 })
    expect(found).toEqual([4, 3, 2])
    expect(await numbers({ MaxResults: 3, NextToken: next })).toEqual({ found: [1], next: undefined })
  })

  it('refuse a stale LatestVersionNumber', async () => {
    const { aws, client, at } = await freeform()
    aws.world.createVersion(at.ConfigurationProfileId, '{}')
    const create = (LatestVersionNumber: number) =>
      client.createHostedConfigurationVersion({
        ...at,
        Content: bytes('{}'),
        ContentType: 'application/json',
        LatestVersionNumber
      })
    expect(await failure(create(0))).toMatchObject({
      name: 'ConflictException',
      $metadata: { httpStatusCode: 409 }
    })
    expect(await create(1)).toMatchObject({ VersionNumber: 2 })
  })

  it.each(['BadRequestException', 'ConflictException'] as const)(
    'refuse a label twice: %s',
    async (duplicateLabel) => {
      const { aws, client, at } = await freeform()
      aws.script.set({ duplicateLabel })
      aws.world.createVersion(at.ConfigurationProfileId, '{}', { label: 'v1' })
      const twice = client.createHostedConfigurationVersion({
        ...at,
        Content: bytes('{}'),
        ContentType: 'application/json',
        VersionLabel: 'v1'
      })
      expect(await failure(twice)).toMatchObject({ name: duplicateLabel })
    }
  )

  it('give the number of a deleted newest version again', async () => {
    const { aws, client, at } = await freeform()
    aws.world.createVersion(at.ConfigurationProfileId, '1')
    aws.world.createVersion(at.ConfigurationProfileId, '2')
    await client.deleteHostedConfigurationVersion({ ...at, VersionNumber: 2 })
    expect(await failure(client.getHostedConfigurationVersion({ ...at, VersionNumber: 2 }))).toMatchObject({
      name: 'ResourceNotFoundException'
    })
    expect(aws.world.createVersion(at.ConfigurationProfileId, 'other')).toBe(2)
  })

  it('refuse what is too large', async () => {
    const { client, at } = await freeform()
    const create = (size: number) =>
      client.createHostedConfigurationVersion({
        ...at,
        Content: new Uint8Array(size),
        ContentType: 'text/plain'
      })
    expect(await failure(create(2048 * 1024 + 512))).toMatchObject({
      name: 'PayloadTooLargeException',
      Measure: 'KILOBYTES',
      Limit: 2048,
      Size: 2048.5,
      $metadata: { httpStatusCode: 413 }
    })
    expect(await create(2048 * 1024)).toMatchObject({ VersionNumber: 1 })
  })

  it('belong to hosted profiles only', async () => {
    const { aws, client, shop } = await freeform()
    const ConfigurationProfileId = aws.world.createProfile(shop.applicationId, 's3', {
      locationUri: 's3://bucket/key'
    })
    const create = client.createHostedConfigurationVersion({
      ApplicationId: shop.applicationId,
      ConfigurationProfileId,
      Content: bytes('{}'),
      ContentType: 'application/json'
    })
    expect(await failure(create)).toMatchObject({ name: 'BadRequestException' })
  })

  it('may be rewritten by an extension', async () => {
    const { aws, client, at } = await freeform()
    aws.world.setRewrite(at.ConfigurationProfileId, (content) => Buffer.concat([content, bytes('!')]))
    const { Content } = await client.createHostedConfigurationVersion({
      ...at,
      Content: bytes('hello'),
      ContentType: 'text/plain'
    })
    expect(Content?.transformToString()).toBe('hello!')
  })
})

describe('ValidateConfiguration', () => {
  it('answers nothing, or what the validators found', async () => {
    const { aws, client, profile, shop } = await bench()
    const validate = () => client.validateConfiguration({ ...profile, ConfigurationVersion: '1' })
    expect((await validate()).$metadata.httpStatusCode).toBe(204)
    aws.world.setValidator(shop.profileId, () => [{ Constraint: 'type', Location: '/x' }])
    expect(await failure(validate())).toMatchObject({
      Reason: 'InvalidConfiguration',
      Details: { InvalidConfiguration: [{ Constraint: 'type', Location: '/x' }] }
    })
    expect(
      await failure(client.validateConfiguration({ ...profile, ConfigurationVersion: '9' }))
    ).toMatchObject({
      name: 'ResourceNotFoundException'
    })
  })
})
