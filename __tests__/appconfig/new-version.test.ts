import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { HostedVersion } from '../../sandbox/aws/index.js'
import { aShop, file, inline, inspect, intent, prepare, row, type AShop } from './a-shop.js'
import { problemOf } from './fake-appconfig.js'

let shop: AShop
beforeEach(async () => {
  shop = await aShop()
})
afterEach(async () => {
  await shop.close()
})

const versions = (): readonly HostedVersion[] => shop.aws.world.versions(shop.settings)
const text = (version: HostedVersion | undefined): string => Buffer.from(version?.content ?? []).toString()
const creations = (): number => shop.aws.calls('CreateHostedConfigurationVersion').length
const store = (content: string, label?: string, contentType = 'application/json'): number =>
  shop.aws.world.createVersion(shop.settings, content, { contentType, ...(label !== undefined && { label }) })

describe('content that is stored nowhere', () => {
  it('becomes a version once the environment is free, byte for byte, and that one is started', async () => {
    store('{"rate":1}')
    const content = '\uFEFF{\r\n  "rate": 2\r\n}\r\n'
    shop.write('config/rate.json', content)
    const target = await shop.open(file('config/rate.json', { label: 'v2' }))
    expect(row(target.subject, 'Version')).toBe('content of config/rate.json (application/json, 22 bytes)')
    expect(target.subject.facts).toEqual({})
    expect(await inspect(target)).toEqual({ kind: 'ready', after: null })
    expect(creations()).toBe(0)

    const subject = await prepare(target)
    expect(row(subject, 'Version')).toBe('2 (v2), created from config/rate.json (application/json, 22 bytes)')
    expect(subject.facts).toEqual({ 'configuration-version': '2', 'version-label': 'v2' })
    const created = versions().at(-1)
    expect(text(created)).toBe(content)
    expect(created).toMatchObject({
      number: 2,
      contentType: 'application/json',
      label: 'v2',
      description: `Commit ${'0'.repeat(40)}, https://github.com/octo/shop/actions/runs/4711/attempts/2`
    })
    expect(shop.aws.calls('CreateHostedConfigurationVersion')[0]?.input).toMatchObject({
      LatestVersionNumber: 1
    })

    const { snapshot } = await target.begin(intent())
    expect(snapshot.facts).toMatchObject({ 'configuration-version': '2', 'version-label': 'v2' })
  })

  it('is the first version where there is none: without a lock', async () => {
    shop.write('a.txt', 'hello')
    const target = await shop.open(file('a.txt'))
    expect((await prepare(target)).facts).toEqual({ 'configuration-version': '1' })
    expect(versions()[0]).toMatchObject({ contentType: 'text/plain', label: undefined })
    expect(shop.aws.calls('CreateHostedConfigurationVersion')[0]?.input).not.toHaveProperty(
      'LatestVersionNumber'
    )
  })

  it('is not stored while something holds the environment', async () => {
    shop.begun(store('{"rate":1}'))
    const target = await shop.open(inline('{"rate":2}'))
    expect(await inspect(target)).toMatchObject({ kind: 'busy', holder: { id: '1' } })
    expect(creations()).toBe(0)
  })

  it('is stored once, however often its start has to be tried', async () => {
    const target = await shop.open(inline('{"rate":2}'))
    expect(await prepare(target)).toEqual(await prepare(target))
    expect(creations()).toBe(1)
  })

  it('is what a PRE_CREATE extension makes of it', async () => {
    shop.aws.world.setRewrite(shop.settings, () => Buffer.from('{"rewritten":true}'))
    const target = await shop.open(inline('{"rate":2}'))
    expect((await prepare(target)).facts).toEqual({ 'configuration-version': '1' })
    expect(text(versions()[0])).toBe('{"rewritten":true}')
  })
})

describe('content that is stored already', () => {
  it('is not stored again: the newest version, however it is written', async () => {
    store('{"a":1,"b":{"c":[1,2]}}', 'v1')
    const target = await shop.open(inline('{ "b": {"c": [1, 2]}, "a": 1.0 }'))
    expect((await prepare(target)).facts).toEqual({ 'configuration-version': '1', 'version-label': 'v1' })
    expect(row(await prepare(target), 'Version')).toMatch(/^1 \(v1\), stored already: configuration-content /)
    expect(creations()).toBe(0)
  })

  it('is not stored again: the served version, though it is not the newest', async () => {
    shop.deployed(store('{"a":1}'))
    store('{"a":2}')
    const target = await shop.open(inline('{"a":1}'), { onUnchanged: 'deploy' })
    expect(await inspect(target)).toEqual({ kind: 'ready', after: '1' })
    expect((await prepare(target)).facts).toEqual({ 'configuration-version': '1' })
    expect(creations()).toBe(0)
  })

  it('is stored again when only an older version has it: no others are looked at', async () => {
    for (const content of ['{"a":1}', '{"a":2}', '{"a":3}']) store(content)
    shop.deployed(2)
    const target = await shop.open(inline('{"a":1}'))
    expect((await prepare(target)).facts).toEqual({ 'configuration-version': '4' })
  })

  it('gets a new version with the label that it lacks', async () => {
    store('{"a":1}')
    const target = await shop.open(inline('{"a":1}', { label: 'v1' }))
    expect((await prepare(target)).facts).toEqual({ 'configuration-version': '2', 'version-label': 'v1' })
  })

  it('is the version of its label, deep in the history', async () => {
    store('{"a":1}', 'v1')
    for (let number = 2; number < 60; number += 1) store(`{"a":${number}}`, `v1.${number}`)
    const target = await shop.open(inline('{"a":1}', { label: 'v1' }))
    expect((await prepare(target)).facts).toEqual({ 'configuration-version': '1', 'version-label': 'v1' })
    expect(creations()).toBe(0)
  })

  it('is another content under a label that exists: an error that says which version has it', async () => {
    store('{"a":1}', 'v1')
    const target = await shop.open(inline('{"a":2}', { label: 'v1' }))
    expect(await problemOf(prepare(target))).toMatchObject({
      kind: 'configuration',
      message:
        'version-label "v1" is on version 1 of profile settings, which has other content than configuration-content'
    })
    expect(creations()).toBe(0)
  })

  it('is another content when its format is another, or the type of its bytes', async () => {
    store('{"a":1}')
    const yaml = await shop.open(inline('{"a":1}', { contentType: 'application/x-yaml' }))
    expect((await prepare(yaml)).facts).toEqual({ 'configuration-version': '2' })
    const html = await shop.open(inline('{"a":1}', { contentType: 'text/html' }))
    expect((await prepare(html)).facts).toEqual({ 'configuration-version': '3' })
    const plain = await shop.open(inline('{"a":1}', { contentType: 'text/plain' }))
    expect((await prepare(plain)).facts).toEqual({ 'configuration-version': '4' })
    const again = await shop.open(inline('{"a":1}', { contentType: 'Text/Plain; charset=utf-8' }))
    expect((await prepare(again)).facts).toEqual({ 'configuration-version': '4' })
  })
})

describe('creating a version', () => {
  it.each([
    ['the answer was lost', { kind: 'drop' }],
    ['a gateway gave up', { kind: 'html', status: 504 }],
    ['the service failed after it', { kind: 'internal-error' }]
  ] as const)('is not done twice when %s', async (_what, fault) => {
    store('{"a":1}')
    shop.aws.faults.add(fault, { operation: 'CreateHostedConfigurationVersion', processing: 'after' })
    const target = await shop.open(inline('{"a":2}', { label: 'v2' }))
    expect(await problemOf(prepare(target))).toMatchObject({ kind: expect.stringMatching(/network|service/) })
    expect(creations()).toBe(1)
    expect((await prepare(target)).facts).toEqual({ 'configuration-version': '2', 'version-label': 'v2' })
    expect(creations()).toBe(1)
  })

  it('is tried again when it failed before', async () => {
    shop.aws.faults.add({ kind: 'internal-error' }, { operation: 'CreateHostedConfigurationVersion' })
    const target = await shop.open(inline('{"a":2}'))
    expect(await problemOf(prepare(target))).toMatchObject({ kind: 'service' })
    expect((await prepare(target)).facts).toEqual({ 'configuration-version': '1' })
    expect(creations()).toBe(2)
  })

  const meanwhile = (run: () => void): void => {
    shop.aws.faults.add({ kind: 'do', run }, { operation: 'CreateHostedConfigurationVersion' })
  }

  it('adopts what somebody else stored meanwhile, if it says the same', async () => {
    store('{"a":1}')
    meanwhile(() => store('{ "a": 2 }'))
    const target = await shop.open(inline('{"a":2}'))
    expect((await prepare(target)).facts).toEqual({ 'configuration-version': '2' })
    expect(versions().length).toBe(2)
  })

  it.each([
    ['other content', '{"a":3}', undefined, {}],
    ['the content without the label', '{"a":2}', undefined, { label: 'v2' }]
  ])('is refused when somebody else stored %s meanwhile', async (_what, content, label, more) => {
    store('{"a":1}')
    meanwhile(() => store(content, label))
    const target = await shop.open(inline('{"a":2}', more))
    expect(await problemOf(prepare(target))).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/^Version 2 of profile settings was created by somebody else/),
      hint: expect.stringContaining('Run again')
    })
    expect(versions().length).toBe(2)
  })

  it.each(['BadRequestException', 'ConflictException'] as const)(
    'takes a label that was given meanwhile for what it is (%s)',
    async (duplicateLabel) => {
      shop.aws.script.set({ duplicateLabel })
      // Without a version there is no lock: the label alone is in the way.
      meanwhile(() => store('{"a":2}', 'v2'))
      const same = await shop.open(inline('{"a":2}', { label: 'v2' }))
      expect((await prepare(same)).facts).toEqual({ 'configuration-version': '1', 'version-label': 'v2' })
      meanwhile(() => store('{"a":3}', 'v3'))
      const other = await shop.open(inline('{"a":4}', { label: 'v3' }))
      expect(await problemOf(prepare(other))).toMatchObject({
        message: expect.stringContaining('version-label "v3" is on version 2')
      })
    }
  )

  it('tells the size and the limit of content that is too large, in the numbers of the service', async () => {
    shop.aws.script.set({ contentLimitKilobytes: 4 })
    shop.write('big.txt', 'x'.repeat(5 * 1024))
    const target = await shop.open(file('big.txt'))
    expect(await problemOf(prepare(target))).toMatchObject({
      kind: 'quota',
      message: expect.stringContaining('(size 5 KB, limit 4 KB)'),
      hint: expect.stringContaining('L-48F9B951')
    })
  })

  it('tells that the store is full', async () => {
    const fault = {
      kind: 'error',
      code: 'ServiceQuotaExceededException',
      status: 402,
      message: 'Full: 1 GB'
    } as const
    shop.aws.faults.add(fault, { operation: 'CreateHostedConfigurationVersion' })
    const target = await shop.open(inline('{}'))
    expect(await problemOf(prepare(target))).toMatchObject({
      kind: 'quota',
      message: expect.stringContaining('Full: 1 GB'),
      hint: expect.stringContaining('Delete')
    })
  })

  it('names the extension that refuses', async () => {
    const action = { Name: 'check', Uri: 'arn:aws:lambda:eu-west-1:123456789012:function:check' }
    shop.aws.world.createExtension('Gatekeeper', { PRE_CREATE_HOSTED_CONFIGURATION_VERSION: [action] })
    shop.aws.world.associate('Gatekeeper', shop.settings)
    shop.aws.script.failExtension('Gatekeeper', { errorMessage: 'not on a Friday' })
    const target = await shop.open(inline('{}'))
    expect(await problemOf(prepare(target))).toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(/Gatekeeper.*not on a Friday/)
    })
  })

  it('says which permission is missing', async () => {
    shop.aws.faults.add({ kind: 'access-denied' }, { operation: 'CreateHostedConfigurationVersion' })
    const target = await shop.open(inline('{}'))
    expect(await problemOf(prepare(target))).toMatchObject({
      kind: 'permission',
      hint: expect.stringContaining('appconfig:CreateHostedConfigurationVersion')
    })
  })
})
