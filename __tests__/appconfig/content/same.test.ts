import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sameContent } from '../../../src/appconfig/content/same.js'
import { asJson, asYaml, bytesOf, documents, singleChanges } from './documents.js'

const PLAIN = { featureFlags: false }
const FLAGS = { featureFlags: true }
const same = (a: string, b: string, kind: 'json' | 'yaml' | 'other' = 'json', how = PLAIN) =>
  sameContent(bytesOf(a), bytesOf(b), kind, how)

describe.each([
  ['json', asJson],
  ['yaml', asYaml]
] as const)('random documents in %s', (kind, write) => {
  it('are the same in another order, spelling and layout', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.nat(), fc.nat(), async (model, one, two) => {
        expect(await same(write(model, one).text, write(model, two).text, kind)).toBe(true)
      }),
      { numRuns: 200 }
    )
  })

  it('are not the same with any single value changed', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.nat(), async (model, seed) => {
        const { text } = write(model, seed)
        for (const changed of singleChanges(model)) {
          expect(await same(text, write(changed, seed + 1).text, kind)).toBe(false)
        }
      }),
      { numRuns: 200 }
    )
  })
})

describe('numbers', () => {
  it.each([
    ['1.0', '1'],
    ['1e3', '1000'],
    ['-0', '0'],
    ['0.1', '1E-1'],
    ['123456789012345678901234567890', '12345678901234567890123456789e1'],
    ['1e99999999999999999999', '10e99999999999999999998']
  ])('%s is %s', async (a, b) => {
    expect(await same(a, b)).toBe(true)
    expect(await same(a, b, 'yaml')).toBe(true)
  })

  it.each([
    ['9007199254740993', '9007199254740992'],
    ['0.1', '0.1000000000000000055511151231257827'],
    ['1e400', '1e401'],
    ['5e-324', '0'],
    ['1', '"1"'],
    ['1', '-1'],
    ['1', 'true']
  ])('%s is not %s', async (a, b) => {
    expect(await same(a, b)).toBe(false)
    expect(await same(a, b, 'yaml')).toBe(false)
  })
})

describe('YAML by its core schema', () => {
  it.each([
    ['0x1F', '31'],
    ['0o17', '15'],
    ['+1', '1'],
    ['.5', '0.5'],
    ['.inf', '+.INF'],
    ['~', 'null'],
    ['a:', 'a: null'],
    ['yes', '"yes"'],
    ['0123', '123'],
    ['a: &x [1]\nb: *x', 'a: [1]\nb: [1]'],
    ['a: |\n  x\n', 'a: "x\\n"'],
    ['!!str 1', '"1"'],
    ['# remark\n--- {a: 1}', 'a: 1'],
    ['? 1\n: a\n? "1"\n: b', '? "1"\n: b\n? 0x1\n: a']
  ])('%j is %j', async (a, b) => {
    expect(await same(a, b, 'yaml')).toBe(true)
  })

  it.each([
    ['1.0', '"1.0"'],
    ['true', '"true"'],
    ['null', '"null"'],
    ['.inf', '-.inf'],
    ['1: a', '"1": a'],
    ['!Ref a', '!Sub a'],
    ['!Ref a', 'a'],
    ['<<: {a: 1}', 'a: 1'],
    ['a: &x [1]\nb: *x', 'a: [1]\nb: [2]']
  ])('%j is not %j', async (a, b) => {
    expect(await same(a, b, 'yaml')).toBe(false)
  })
})

describe('JSON', () => {
  it.each([
    ['{"a":1,"a":2}', '{"a":2}'],
    ['{"a":1,"a":2}', '{"a":2,"a":1}'],
    ['[1,2]', '[2,1]'],
    ['[1]', '[1,null]'],
    ['{"a":null}', '{}'],
    ['{"__proto__":1}', '{}'],
    ['{"__proto__":1}', '{"__proto__":2}'],
    ['[]', '{}'],
    ['{"1":2}', '[null,2]'],
    ['{}', '\uFEFF{}']
  ])('%s is not %s', async (a, b) => {
    expect(await same(a, b)).toBe(false)
  })

  it('goes by strings, not by how they are written', async () => {
    expect(await same('"\\u0041\\/"', '"A/"')).toBe(true)
    expect(await same('"\\ud800"', '"\\ud801"')).toBe(false)
  })

  it.each([10_000, 100_000])('takes %i levels', async (levels) => {
    const nested = (inner: string) => `${'[{"a":'.repeat(levels / 2)}${inner}${'}]'.repeat(levels / 2)}`
    expect(await same(nested('1'), nested(' 1.0'))).toBe(true)
    expect(await same(nested('1'), nested('2'))).toBe(false)
  })
})

describe('what is compared by bytes', () => {
  it.each([
    ['other', '{"a": 1}', '{"a":1}'],
    ['json', '{"a": 1,}', '{"a":1,}'],
    ['json', '{"a": 1', '{"a": 1 }'],
    ['yaml', 'a: [1', 'a:  [1']
  ] as const)('%s %s', async (kind, a, b) => {
    expect(await same(a, b, kind)).toBe(false)
    expect(await same(a, a, kind)).toBe(true)
  })

  it('is also what is not UTF-8', async () => {
    const broken = Uint8Array.of(0x22, 0xff, 0x22)
    expect(await sameContent(broken, Uint8Array.from(broken), 'json', PLAIN)).toBe(true)
    expect(await sameContent(broken, Uint8Array.of(0x22, 0xfe, 0x22), 'json', PLAIN)).toBe(false)
  })
})

describe('feature flags', () => {
  const stamps = { _createdAt: '2024-01-01T00:00:00Z', _updatedAt: '2024-01-02T00:00:00Z' }
  const stamped = (flag: object, value: object, top: object = {}) =>
    JSON.stringify({
      version: '1',
      flags: { a: { name: 'A', ...flag } },
      values: { a: { enabled: true, ...value } },
      ...top
    })
  const plain = stamped({}, {})

  it('do not count the timestamps of flags and values', async () => {
    expect(await same(plain, stamped(stamps, stamps), 'json', FLAGS)).toBe(true)
    expect(
      await same(stamped({ _createdAt: 'x' }, {}), stamped({}, { _updatedAt: 'y' }), 'json', FLAGS)
    ).toBe(true)
  })

  it.each([
    ['at the top', stamped({}, {}, stamps)],
    [
      'as flags',
      JSON.stringify({
        version: '1',
        flags: { a: { name: 'A' }, ...stamps },
        values: { a: { enabled: true } }
      })
    ],
    [
      'as values',
      JSON.stringify({
        version: '1',
        flags: { a: { name: 'A' } },
        values: { a: { enabled: true }, ...stamps }
      })
    ],
    ['in attributes', stamped({ attributes: stamps }, {})],
    ['in variants', stamped({}, { _variants: [stamps] })],
    ['in another part', stamped({}, {}, { other: { a: stamps } })],
    ['in the name', stamped({ name: stamps }, {})]
  ])('count them %s', async (_where, document) => {
    expect(await same(plain, document, 'json', FLAGS)).toBe(false)
    const otherTime = document.replaceAll('2024', '2025')
    expect(await same(document, otherTime, 'json', FLAGS)).toBe(false)
  })

  it('count every timestamp of other content', async () => {
    expect(await same(plain, stamped(stamps, {}))).toBe(false)
  })
})
