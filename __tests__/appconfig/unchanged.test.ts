import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { DeleteHostedConfigurationVersionCommand } from '@aws-sdk/client-appconfig'
import { aShop, file, inline, inspect, type AShop } from './a-shop.js'

let shop: AShop
beforeEach(async () => {
  shop = await aShop()
})
afterEach(async () => {
  await shop.close()
})

const store = (content: string, label?: string, contentType = 'application/json'): number =>
  shop.aws.world.createVersion(shop.settings, content, { contentType, ...(label !== undefined && { label }) })
const existing = (version: string) => ({ kind: 'existing', version }) as const
const READY = { kind: 'ready' }

/** How often the service was asked since; the calls that opened the target do not count. */
const calls = async (work: () => Promise<unknown>): Promise<readonly (string | undefined)[]> => {
  const before = shop.aws.requests.length
  await work()
  return shop.aws.requests.slice(before).map(({ operation }) => operation)
}

describe('content that the environment serves', () => {
  it('is unchanged, whatever its label and its looks; two calls tell', async () => {
    const number = shop.deployed(store('{"a":1,"b":[1,2]}', 'v1'))
    const target = await shop.open(inline('{"b":[1,2],\n"a":1}', { label: 'v2' }))
    const looks = await calls(async () => {
      expect(await inspect(target)).toEqual({
        kind: 'unchanged',
        why: 'the environment serves this configuration already: version 1 (v1) of deployment 1, since 2026-01-15 10:00 UTC',
        facts: {
          'deployment-number': String(number),
          'configuration-version': '1',
          'version-label': 'v1',
          'console-url': expect.stringContaining('/deployments/1?')
        }
      })
    })
    expect(looks).toEqual(['ListDeployments', 'GetHostedConfigurationVersion'])
  })

  it.each([
    ['a value', '{"a":2}'],
    ['a type', '{"a":"1"}'],
    ['a key', '{"a":1,"b":null}'],
    ['a digit beyond 2^53', '{"a":9007199254740993}', '{"a":9007199254740992}']
  ])('is changed by %s', async (_what, content, served = '{"a":1}') => {
    shop.deployed(store(served))
    expect(await inspect(await shop.open(inline(content)))).toMatchObject(READY)
  })

  it('is YAML by its meaning, and everything else by its bytes', async () => {
    shop.deployed(store('a: 1\nb: [x]\n', undefined, 'application/x-yaml'))
    shop.write('same.yml', '# a comment\nb:\n  - x\na: 0x1\n')
    shop.write('other.yml', 'a: 1\nb: [y]\n')
    expect(await inspect(await shop.open(file('same.yml')))).toMatchObject({ kind: 'unchanged' })
    expect(await inspect(await shop.open(file('other.yml')))).toMatchObject(READY)
    shop.deployed(store('a: 1\n', undefined, 'text/plain'))
    expect(await inspect(await shop.open(inline('a: 1\n')))).toMatchObject({ kind: 'unchanged' })
    expect(await inspect(await shop.open(inline('a: 1')))).toMatchObject(READY)
  })

  it('is feature flags without what the service writes into them', async () => {
    const { profileId } = shop.ids
    shop.deployed(1, profileId)
    const flags = { configurationProfile: 'flags' }
    const content = '{"values":{"sale":{"enabled":true}},"flags":{"sale":{"name":"Sale"}},"version":"1"}'
    expect(await inspect(await shop.open(inline(content), flags))).toMatchObject({ kind: 'unchanged' })
    const toggled = content.replace('true', 'false')
    expect(await inspect(await shop.open(inline(toggled), flags))).toMatchObject(READY)
  })

  it('is deployed again when that is asked for, and not even compared', async () => {
    shop.deployed(store('{"a":1}'))
    const target = await shop.open(inline('{"a":1}'), { onUnchanged: 'deploy' })
    expect(await calls(() => inspect(target))).toEqual(['ListDeployments'])
    expect(await inspect(target)).toEqual({ kind: 'ready', after: '1' })
  })
})

describe('what the environment serves', () => {
  it('is the last complete deployment of this profile', async () => {
    shop.deployed(store('{"a":1}'))
    shop.deployed(1, shop.ids.profileId)
    const failed = shop.begun(store('{"a":2}'))
    shop.clock.advance(60_000)
    shop.aws.world.stopDeployment(shop.ids.environmentId, failed)
    shop.clock.advance(60_000)
    expect(await inspect(await shop.open(inline('{"a":1}')))).toMatchObject({
      kind: 'unchanged',
      facts: { 'deployment-number': '1' }
    })
    expect(await inspect(await shop.open(inline('{"a":2}')))).toMatchObject(READY)
  })

  it('is not what was reverted', async () => {
    shop.deployed(store('{"a":1}'))
    const bad = shop.deployed(store('{"a":2}'))
    shop.aws.world.stopDeployment(shop.ids.environmentId, bad, true)
    shop.clock.advance(60_000)
    expect(await inspect(await shop.open(inline('{"a":1}')))).toMatchObject({ kind: 'unchanged' })
    expect(await inspect(await shop.open(inline('{"a":2}')))).toMatchObject(READY)
  })

  it('is open while something of the profile is in flight: busy, whatever it is', async () => {
    shop.deployed(store('{"a":1}'))
    const number = shop.begun(1)
    const target = await shop.open(inline('{"a":1}'))
    expect(await inspect(target)).toMatchObject({ kind: 'busy' })
    shop.aws.world.stopDeployment(shop.ids.environmentId, number)
    shop.clock.advance(60_000)
    expect(await inspect(target, true)).toMatchObject({ kind: 'unchanged' })
  })

  it('is found behind many deployments of other profiles, but not at any price', async () => {
    shop.deployed(store('{"a":1}'))
    for (let count = 0; count < 60; count += 1) shop.deployed(1, shop.ids.profileId)
    const target = await shop.open(inline('{"a":1}'))
    expect(await calls(() => inspect(target))).toEqual([
      'ListDeployments',
      'ListDeployments',
      'GetHostedConfigurationVersion'
    ])
    for (let count = 0; count < 200; count += 1) shop.deployed(1, shop.ids.profileId)
    expect(
      await calls(async () => {
        expect(await inspect(target)).toMatchObject(READY)
      })
    ).toEqual(Array.from({ length: 5 }, () => 'ListDeployments'))
  })

  it('cannot be told from a number that was given again: another label is another version', async () => {
    const version = shop.deployed(store('{"a":1}', 'v1'))
    const { applicationId: ApplicationId } = shop.ids
    await shop.clients.reads.send(
      new DeleteHostedConfigurationVersionCommand({
        ApplicationId,
        ConfigurationProfileId: shop.settings,
        VersionNumber: version
      })
    )
    expect(await inspect(await shop.open(inline('{"a":1}')))).toMatchObject(READY)
    expect(store('{"a":2}', 'v2')).toBe(version)
    expect(await inspect(await shop.open(inline('{"a":2}')))).toMatchObject(READY)
    expect(await inspect(await shop.open(existing('v2')))).toMatchObject(READY)
  })
})

describe('an existing version', () => {
  it.each(['1', '0001', 'v1', 'latest'])(
    'is unchanged by its number, which costs nothing more: %s',
    async (wanted) => {
      shop.deployed(store('{"a":1}', 'v1'))
      const target = await shop.open(existing(wanted))
      const looks = await calls(async () => {
        expect(await inspect(target)).toMatchObject({ kind: 'unchanged' })
      })
      expect(looks).toEqual(['ListDeployments'])
    }
  )

  it('is unchanged by its content under another number', async () => {
    shop.deployed(store('{"a":1}'))
    store('{ "a": 1 }')
    store('{"a":3}')
    expect(await inspect(await shop.open(existing('2')))).toMatchObject({
      kind: 'unchanged',
      facts: { 'configuration-version': '1' }
    })
    expect(await inspect(await shop.open(existing('3')))).toMatchObject(READY)
  })

  it('is deployed by its number alone where contents may not be read', async () => {
    shop.deployed(store('{"a":1}'))
    store('{"a":1}')
    shop.aws.faults.add({ kind: 'access-denied' }, { operation: 'GetHostedConfigurationVersion', times: 9 })
    expect(await inspect(await shop.open(existing('2')))).toMatchObject(READY)
    expect(await inspect(await shop.open(existing('1')))).toMatchObject({ kind: 'unchanged' })
  })

  it('that is stored elsewhere is compared by its name', async () => {
    const profile = shop.aws.world.createProfile(shop.ids.applicationId, 'bucket', {
      locationUri: 's3://b/k'
    })
    shop.deployed('07', profile)
    const there = { configurationProfile: 'bucket' }
    expect(await inspect(await shop.open(existing('07'), there))).toMatchObject({ kind: 'unchanged' })
    expect(await inspect(await shop.open(existing('7'), there))).toMatchObject(READY)
  })
})
