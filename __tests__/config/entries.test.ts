import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { parseEntries } from '../../src/config/entries.js'

const entries = (...value: [string, string][]) => ({ ok: true, value })
const refusal = (part: string) => ({ ok: false, allowed: expect.stringContaining(part) })

describe('maps as JSON', () => {
  it.each<[string, ...[string, string][]]>([
    ['{}'],
    ['{ }'],
    ['{"a": "b"}', ['a', 'b']],
    [
      '{"a":1.0,"b":true,"c":null,"d":-1e5,"e":12345678901234567890}',
      ['a', '1.0'],
      ['b', 'true'],
      ['c', 'null'],
      ['d', '-1e5'],
      ['e', '12345678901234567890']
    ],
    ['{"a\\u0062": "x\\n\\"y\\" {z} [w], :"}', ['ab', 'x\n"y" {z} [w], :']],
    ['{"a": ""\n}', ['a', '']],
    ['{"__proto__": "x"}', ['__proto__', 'x']]
  ])('%s', async (text, ...expected) => {
    expect(await parseEntries(text)).toEqual(entries(...expected))
  })

  it.each([
    ['{a: b}', 'not valid JSON'],
    ['{"a": "b"', 'not valid JSON'],
    ['{"a": "b"} x', 'not valid JSON'],
    ['{"a": {"b": "c"}}', 'nothing nested'],
    ['{"a": []}', 'nothing nested'],
    ['{"a": [1], "a": "x"}', 'nothing nested'],
    ['{"a": "1", "b": "2", "\\u0061": "3"}', 'entry 3 repeats one'],
    ['{"__proto__": "x", "__proto__": "y"}', 'entry 2 repeats one']
  ])('refuses %s', async (text, part) => {
    expect(await parseEntries(text)).toEqual(refusal(part))
  })
})

describe('maps as lines of key=value', () => {
  it.each<[string, ...[string, string][]]>([
    ['a=b', ['a', 'b']],
    ['a=b\r\n\n  c=d  \n', ['a', 'b'], ['c', 'd']],
    ['a=', ['a', '']],
    ['a=b=c: d # e', ['a', 'b=c: d # e']],
    ['a="b"', ['a', '"b"']],
    ['__proto__=x', ['__proto__', 'x']],
    ['a=x\u2028y', ['a', 'x\u2028y']]
  ])('%j', async (text, ...expected) => {
    expect(await parseEntries(text)).toEqual(entries(...expected))
  })

  it('refuses a key twice', async () => {
    expect(await parseEntries('a=1\nb=2\na=3')).toEqual(refusal('entry 3 repeats one'))
  })
})

describe('maps as YAML', () => {
  it.each<[string, ...[string, string][]]>([
    ['a: b', ['a', 'b']],
    [
      'a: 1.0\nb: 0x1F\nc: null\nd: ~\ne: True\nf:\n',
      ['a', '1.0'],
      ['b', '0x1F'],
      ['c', 'null'],
      ['d', '~'],
      ['e', 'True'],
      ['f', '']
    ],
    ['a: "x: y"\nb: \'1.0\'', ['a', 'x: y'], ['b', '1.0']],
    ['a: |\n  two\n  lines\n', ['a', 'two\nlines\n']],
    ['# a comment\na: b # another', ['a', 'b']],
    [
      'arn:aws:appconfig:eu-west-1:123456789012:extension/x/1#p: v',
      ['arn:aws:appconfig:eu-west-1:123456789012:extension/x/1#p', 'v']
    ],
    ['url: https://example.com/?a=b', ['url', 'https://example.com/?a=b']],
    ['? a\n: b', ['a', 'b']],
    ['__proto__: x', ['__proto__', 'x']],
    ['<<: x', ['<<', 'x']]
  ])('%j', async (text, ...expected) => {
    expect(await parseEntries(text)).toEqual(entries(...expected))
  })

  it.each([
    ['just words', 'every value is plain text'],
    ['a:b', 'a map'],
    ['key with space=x', 'a map'],
    ['- a', 'a map'],
    ['# nothing', 'a map'],
    ['a: [1]', 'nothing nested'],
    ['a:\n  b: c', 'nothing nested'],
    ['? [a]\n: b', 'nothing nested'],
    ['[a: b]', 'a map'],
    ['a: &x 1\nb: *x', 'nothing nested'],
    ['a: !!binary aGk=', 'nothing nested, no tags'],
    ['a: 1\nb: !foo x', 'line 2 is not valid YAML'],
    ['a: "b', 'not valid YAML'],
    ['a: 1\n---\nb: 2', 'not valid YAML'],
    ['a: 1\na: 2', 'entry 2 repeats one'],
    ['__proto__: 1\n__proto__: 2', 'entry 2 repeats one']
  ])('refuses %j', async (text, part) => {
    expect(await parseEntries(text)).toEqual(refusal(part))
  })

  it('refuses a value nested 100,000 deep beside one that is not', async () => {
    expect(await parseEntries(`a: 1\nb: ${'['.repeat(100_000)}`)).toEqual(refusal('nothing nested'))
  })

  it.each(['[', '- ', '? ', 'a: {'])('refuses %j nested 100,000 deep', async (open) => {
    expect(await parseEntries(open.repeat(100_000))).toEqual(refusal('nothing nested'))
  })
})

describe('maps in any form', () => {
  const maps = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), {
    selector: ([key]) => key,
    minLength: 1
  })

  it('are what JSON.stringify wrote', async () => {
    await fc.assert(
      fc.asyncProperty(maps, async (map) => {
        const text = `{${map.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`
        expect(await parseEntries(text)).toEqual({ ok: true, value: map })
      })
    )
  })

  it('are what a YAML writer wrote', async () => {
    await fc.assert(
      fc.asyncProperty(maps, async (map) => {
        const text = stringify(new Map(map), { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 })
        expect(await parseEntries(text)).toEqual({ ok: true, value: map })
      })
    )
  })

  it('are read or refused, whatever the text', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...Array.from('{}[]":,=#&*!|>%@`\'\\ \t\n-?~ab1')), maxLength: 60 })
    )
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const parsed = await parseEntries(text)
        if (!parsed.ok) return
        for (const [key, value] of parsed.value) {
          expect([typeof key, typeof value]).toEqual(['string', 'string'])
        }
      }),
      { numRuns: 1000 }
    )
  })
})
