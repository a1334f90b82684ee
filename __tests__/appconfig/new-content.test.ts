import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { aShop, file, inline, intent, prepare, row, type AShop } from './a-shop.js'
import { problemOf } from './fake-appconfig.js'

let shop: AShop
beforeEach(async () => {
  shop = await aShop()
})
afterEach(async () => {
  await shop.close()
})

describe('a file', () => {
  it.each([
    ['broken.json', '{\n  "rate": 1,\n  "unit": }\n', undefined, /JSON/, { line: 3, column: 11 }],
    ['broken.yaml', 'rate: 1\nunits: [a, b\nmore: 1\n', undefined, /YAML/, { line: 3 }],
    ['twice.yml', 'rate: 1\nrate: 2\n', undefined, /YAML/, { line: 2, column: 1 }],
    ['blank.json', ' \n', undefined, /JSON/, { line: 1, column: 1 }],
    ['broken.txt', '{"rate": ', 'application/json', /JSON/, { line: 1 }]
  ])(
    'that is wrong is annotated at its place, before any call: %s',
    async (name, text, contentType, format, at) => {
      shop.write(name, text)
      const source = file(name, contentType === undefined ? {} : { contentType })
      expect(await problemOf(shop.open(source))).toMatchObject({
        kind: 'configuration',
        message: expect.stringMatching(format),
        remarks: expect.arrayContaining([expect.objectContaining({ file: name, ...at })])
      })
      expect(shop.aws.requests).toEqual([])
    }
  )

  it.each([
    ['empty.json', '', /empty/],
    ['nowhere.json', undefined, /no such file/]
  ])('that is not there, or empty, is annotated before any call: %s', async (name, text, why) => {
    if (text !== undefined) shop.write(name, text)
    expect(await problemOf(shop.open(file(name)))).toMatchObject({
      kind: 'configuration',
      message: expect.stringMatching(why),
      remarks: [{ file: name, line: 1, column: 1 }]
    })
    expect(shop.aws.requests).toEqual([])
  })

  it('may be what its given type says, whatever its name', async () => {
    shop.write('odd.json', 'not JSON')
    await prepare(await shop.open(file('odd.json', { contentType: 'text/plain' })))
    expect(shop.aws.world.versions(shop.settings)[0]?.contentType).toBe('text/plain')
  })

  it('that readers may stumble over is warned of, with the place', async () => {
    const names = Array.from({ length: 6 }, () => '"a":1').join(',\n')
    shop.write('odd.json', `{${names}}`)
    const { subject } = await shop.open(file('odd.json'))
    expect(subject.warnings).toHaveLength(3)
    expect(subject.warnings?.[0]).toMatch(/^odd\.json, line 2, column 1: /)
  })
})

describe('inline content', () => {
  it.each([
    ['{"a":1}', 'application/json'],
    ['[1]', 'application/json'],
    ['a: 1', 'text/plain'],
    ['[section]', 'text/plain']
  ])('has the type that it looks like: %s', async (content, type) => {
    await prepare(await shop.open(inline(content)))
    expect(shop.aws.world.versions(shop.settings)[0]?.contentType).toBe(type)
  })

  it('that is wrong is told with line and column, without a file, before any call', async () => {
    const problem = await problemOf(shop.open(inline('{\n "secret": hunter2}')))
    expect(problem).toMatchObject({
      kind: 'configuration',
      message: expect.stringMatching(/^configuration-content is not valid JSON: line 2, column 12: /)
    })
    expect(problem).not.toHaveProperty('remarks')
    expect(JSON.stringify(problem)).not.toContain('hunter2')
    expect(shop.aws.requests).toEqual([])
  })
})

describe('a profile', () => {
  it('that is not hosted takes no content', async () => {
    shop.aws.world.createProfile(shop.ids.applicationId, 'parameter', {
      locationUri: 'ssm-parameter://rates'
    })
    expect(await problemOf(shop.open(inline('{}'), { configurationProfile: 'parameter' }))).toMatchObject({
      kind: 'configuration',
      message:
        'configuration-content cannot become a version: profile parameter is not hosted by AppConfig, it has its configuration in ssm-parameter',
      hint: expect.stringContaining('configuration-version')
    })
  })

  const FLAGS = '{"version":"1","flags":{"sale":{"name":"Sale"}},"values":{"sale":{"enabled":false}}}'
  const flags = { configurationProfile: 'flags' }

  it.each([
    ['flags.yaml', undefined],
    ['flags.json', 'text/plain']
  ])('of feature flags takes nothing but JSON: %s as %s', async (name, contentType) => {
    shop.write(name, FLAGS)
    const source = file(name, contentType === undefined ? {} : { contentType })
    expect(await problemOf(shop.open(source, flags))).toMatchObject({
      kind: 'configuration',
      message: expect.stringMatching(/feature flags: they are application\/json$/)
    })
  })

  it('of feature flags takes a file without a telling name for JSON', async () => {
    shop.write('flags', FLAGS)
    const target = await shop.open(file('flags'), flags)
    expect(row(await prepare(target), 'Version')).toMatch(/^2, created from flags \(application\/json, /)
    shop.write('flags', '{')
    expect(await problemOf(shop.open(file('flags'), flags))).toMatchObject({
      remarks: [{ file: 'flags', line: 1 }]
    })
  })
})

describe('validators', () => {
  const YAML = ['shops:', '  berlin:', '    limits:', '      - rate: 1', '      - rate: 999', ''].join('\n')
  const VIOLATION = {
    Constraint: 'maximum',
    Location: '$.shops.berlin.limits[1].rate',
    Reason: 'must be at most 100',
    Type: 'JSON_SCHEMA',
    Value: 'hunter2'
  }

  const refusing = async (source: Parameters<AShop['open']>[0]): Promise<unknown> => {
    shop.aws.world.setValidator(shop.settings, () => [VIOLATION, { Reason: 'no such city', Type: 'LAMBDA' }])
    const target = await shop.open(source)
    await prepare(target)
    return problemOf(target.begin(intent()))
  }

  it('point to the line and column in a nested YAML file, and never show a value', async () => {
    shop.write('config/shops.yaml', YAML)
    const problem = await refusing(file('config/shops.yaml'))
    expect(problem).toMatchObject({
      kind: 'invalid',
      remarks: [
        { file: 'config/shops.yaml', line: 5, column: 15, message: expect.stringContaining('(maximum)') },
        { file: 'config/shops.yaml', line: 1, column: 1, message: 'no such city (LAMBDA)' }
      ]
    })
    expect(JSON.stringify(problem)).not.toContain('hunter2')
  })

  it.each(['/shops/berlin/limits/1/rate', '#/shops/berlin/limits/1/rate', 'shops.berlin.limits[1].rate'])(
    'may write the place as %s',
    async (Location) => {
      shop.aws.world.setValidator(shop.settings, () => [{ ...VIOLATION, Location }])
      shop.write('shops.json', '{"shops":{"berlin":{"limits":[\n{"rate":1},\n{"rate":999}]}}}')
      const target = await shop.open(file('shops.json'))
      await prepare(target)
      expect(await problemOf(target.begin(intent()))).toMatchObject({
        remarks: [{ file: 'shops.json', line: 3, column: 9 }]
      })
    }
  )

  it('stay in the message without a file', async () => {
    const problem = await refusing(inline(YAML, { contentType: 'application/x-yaml' }))
    expect(problem).toMatchObject({
      message: expect.stringContaining(
        '- at $.shops.berlin.limits[1].rate must be at most 100 (maximum)\n- no such city (LAMBDA)'
      )
    })
    expect(problem).not.toHaveProperty('remarks')
    expect(JSON.stringify(problem)).not.toContain('hunter2')
  })

  it('that are Lambda functions are named when a start is refused', async () => {
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:check'
    const id = shop.aws.world.createProfile(shop.ids.applicationId, 'checked', {
      validators: [{ Type: 'LAMBDA', Content: arn }]
    })
    const fault = {
      kind: 'error',
      code: 'BadRequestException',
      status: 400,
      message: 'Error invoking Lambda'
    } as const
    for (const [configurationProfile, named] of [
      [id, arn],
      ['checked', 'a function']
    ] as const) {
      shop.aws.faults.add(fault, { operation: 'StartDeployment' })
      const target = await shop.open(inline('{}'), { configurationProfile })
      await prepare(target)
      expect(await problemOf(target.begin(intent()))).toMatchObject({
        message: expect.stringContaining('Error invoking Lambda'),
        hint: expect.stringContaining(`validated by Lambda (${named})`)
      })
    }
  })

  it('of feature flags refuse when they are stored', async () => {
    shop.write('flags.json', '{"version":"1","flags":{},"values":{"sale":{"enabled":true}}}')
    const target = await shop.open(file('flags.json'), { configurationProfile: 'flags' })
    expect(await problemOf(prepare(target))).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('values.sale has no flag')
    })
  })
})
