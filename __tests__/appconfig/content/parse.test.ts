import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseContent } from '../../../src/appconfig/content/parse.js'
import { canonicalText } from '../../../src/appconfig/content/value.js'
import { bytesOf } from './documents.js'

const parse = (text: string, kind: 'json' | 'yaml' | 'other' = 'json') => parseContent(bytesOf(text), kind)
/** What JSON.parse makes of it; mathematics has no negative zero. */
const withOneZero = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) => (value === 0 ? 0 : value))

const problem = (line: number, column: number, message: string) => ({
  ok: false,
  problems: [{ line, column, message: expect.stringContaining(message) }]
})

describe('JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9, 'no comma in front of'],
    ['[1,\n 2,\n]', 3, 1, 'no comma in front of'],
    ['{\n  "a": tru\n}', 2, 8, 'no words but'],
    ['{\n\t"a": // why\n}', 2, 7, 'no comments'],
    ["{'a': 1}", 1, 2, 'double quotes'],
    ['{a: 1}', 1, 2, 'double quotes'],
    ['{"a" 1}', 1, 6, '`:`'],
    ['{"a": 1 "b": 2}', 1, 9, '`,` or `}`'],
    ['[1 2]', 1, 4, '`,` or `]`'],
    ['[1', 1, 3, 'the content ends here'],
    ['{"a":', 1, 6, 'the content ends here'],
    ['[01]', 1, 2, 'not a number'],
    ['[-]', 1, 2, 'not a number'],
    ['[1.]', 1, 2, 'not a number'],
    ['[+1]', 1, 2, 'begins with a digit'],
    ['[.5]', 1, 2, 'begins with a digit'],
    ['NaN', 1, 1, 'no words but'],
    ['["é\n"]', 1, 4, 'A line break in a string'],
    ['["\t"]', 1, 3, 'A control character'],
    ['["\\x"]', 1, 3, 'no such escape'],
    ['["\\u12"]', 1, 3, 'no such escape'],
    ['\n\n["abc', 3, 2, 'has no end'],
    ['{} {}', 1, 4, 'nothing more'],
    ['[1]]', 1, 4, 'nothing more'],
    ['\uFEFF{"a": x}', 1, 7, 'no words but'],
    ['\r\n\r\n x', 3, 2, 'no words but']
  ])('%j: line %i, column %i', async (text, line, column, message) => {
    expect(await parse(text)).toEqual(problem(line, column, message))
  })

  it('accepts what JSON.parse accepts, and nothing else', async () => {
    const almost = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', ']', '}', '0', '\\', '-', 'e', '\t', ':'),
        fc.nat(1)
      )
      .map(([text, at, insert, cut]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + insert + text.slice(place + cut)
      })
      .filter((text) => text.trim() !== '')
    await fc.assert(
      fc.asyncProperty(almost, async (text) => {
        let expected: unknown
        try {
          expected = withOneZero(text)
        } catch {
          expect((await parse(text)).ok).toBe(false)
          return
        }
        const parsed = await parse(text)
        if (!parsed.ok || parsed.document === undefined) throw new Error(`refused ${text}`)
        expect(withOneZero(canonicalText(parsed.document.root))).toEqual(expected)
      }),
      { numRuns: 2_000 }
    )
  })

  it('never repeats what it stumbles over', async () => {
    for (const text of ['secret', '{"a": secret}', '["secret', '[1secret]', '{"a": 1} secret', "'secret'"]) {
      expect(JSON.stringify(await parse(text))).not.toContain('secret')
    }
  })

  it('remarks on names that occur twice', async () => {
    const parsed = await parse('{"a": 1, "b": {"a": 2,\n"\\u0061": 3}}')
    expect(parsed).toMatchObject({
      ok: true,
      remarks: [{ line: 2, column: 1, message: expect.stringContaining('same name') }]
    })
  })

  it('takes a byte order mark with a remark', async () => {
    expect(await parse('\uFEFF{}')).toMatchObject({
      ok: true,
      document: { byteOrderMark: true },
      remarks: [{ line: 1, column: 1, message: expect.stringContaining('byte order mark') }]
    })
  })

  it('keeps __proto__ as a name', async () => {
    const parsed = await parse('{"__proto__": {"polluted": true}}')
    expect(parsed.ok && parsed.document && canonicalText(parsed.document.root)).toBe(
      '{"__proto__": {"polluted": true}}'
    )
    expect('polluted' in {}).toBe(false)
  })

  it('takes any nesting, and tells what is missing after it', async () => {
    expect(await parse(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).toMatchObject({
      ok: true,
      document: { depth: 1_000_000 }
    })
    expect(await parse('['.repeat(10_000))).toEqual(problem(1, 10_001, 'the content ends here'))
  })

  it('takes long strings and numbers', async () => {
    expect(await parse(`["${'a'.repeat(5_000_000)}", 1${'0'.repeat(1_000_000)}1]`)).toMatchObject({
      ok: true
    })
  })
})

describe('YAML', () => {
  it.each([
    ['a: 1\nb: [1, 2', 2, 9, 'end with a ]'],
    ['a: "x', 1, 6, 'quote'],
    ['a: @x', 1, 4, 'reserved character'],
    ['a: 1\n---\nb: 1', 2, 1, 'second YAML document'],
    ['a: 1\nb: 2\na: 3', 3, 1, 'same key twice'],
    ['{a: 1, "a": 2}', 1, 8, 'same key twice'],
    ['? 1\n: a\n? 0x1\n: b', 3, 3, 'same key twice'],
    ['a: *b', 1, 4, 'no anchor'],
    ['a: *b\nc: &b 1', 1, 4, 'no anchor'],
    ['a: &x [*x]', 1, 8, 'a part of'],
    ['# only a remark', 1, 1, 'no value'],
    ['---\n', 1, 1, 'no value']
  ])('%j: line %i, column %i', async (text, line, column, message) => {
    expect(await parse(text, 'yaml')).toEqual(problem(line, column, message))
  })

  it('tells all errors', async () => {
    const parsed = await parse('a: @x\nb: 1\nc: `y\n', 'yaml')
    expect(parsed.ok ? [] : parsed.problems.map(({ line, column }) => [line, column])).toEqual([
      [1, 4],
      [3, 4]
    ])
  })

  it('never repeats values', async () => {
    for (const text of [
      'a: "secret\\q"',
      '@secret',
      'a: b: secret',
      '"a" secret',
      '%x\nsecret',
      '- a\nsecret',
      '\tsecret: x\n\t}secret'
    ]) {
      const parsed = await parse(text, 'yaml')
      if (!parsed.ok) expect(JSON.stringify(parsed)).not.toContain('secret')
    }
    expect((await parse('a: "secret\\q"', 'yaml')).ok).toBe(false)
  })

  it('refuses aliases that grow without measure, quickly', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => {
      const before = index === 0 ? 'x' : `*a${index - 1}`
      return `a${index}: &a${index} [${Array(10).fill(before).join(', ')}]`
    })
    expect(await parse(lines.join('\n'), 'yaml')).toEqual(problem(6, 45, 'more than 1000000 values'))
  })

  it('takes aliases in measure', async () => {
    expect(await parse(`a: &a {b: 1}\nc: [${Array(5_000).fill('*a').join(', ')}]`, 'yaml')).toMatchObject({
      ok: true
    })
  })

  it('knows the latest anchor of a name', async () => {
    const parsed = await parse('a: &x 1\nb: *x\nc: &x 2\nd: *x', 'yaml')
    expect(parsed.ok && parsed.document && canonicalText(parsed.document.root)).toBe(
      '{"a": 1, "b": 1, "c": 2, "d": 2}'
    )
  })

  it.each([
    ['flow', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['unclosed flow', '{a: '.repeat(10_000)],
    ['sequences', `${'- '.repeat(10_000)}x`],
    ['mappings', Array.from({ length: 1_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['keys', `${'? '.repeat(10_000)}x`]
  ])('refuses nesting without measure: %s', async (_what, text) => {
    const parsed = await parse(text, 'yaml')
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('256 levels') }]
    })
  })

  it('takes 250 levels', async () => {
    expect(await parse(`${'- '.repeat(250)}x`, 'yaml')).toMatchObject({ ok: true, document: { depth: 250 } })
  })

  it('takes many keys', async () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `key${index}: ${index}`).join('\n')
    expect(await parse(text, 'yaml')).toMatchObject({ ok: true })
  })
})

describe('any content', () => {
  it.each(['json', 'yaml', 'other'] as const)('must not be empty: %s', async (kind) => {
    expect(await parse('', kind)).toEqual(problem(1, 1, 'The content is empty'))
  })

  it.each(['json', 'yaml'] as const)('must not be white space: %s', async (kind) => {
    expect(await parse(' \n\t\n', kind)).toEqual(problem(1, 1, 'white space'))
  })

  it.each(['json', 'yaml'] as const)('must be UTF-8: %s', async (kind) => {
    const bytes = Uint8Array.from([...bytesOf('{"a":\n"€'), 0xe2, 0x82, 0x22, 0x7d])
    expect(await parseContent(bytes, kind)).toEqual(problem(2, 3, 'not UTF-8'))
    expect(await parseContent(bytes.subarray(0, -2), kind)).toMatchObject({ ok: false })
  })

  it('has no document when it is neither JSON nor YAML', async () => {
    expect(await parse('{', 'other')).toEqual({ ok: true, document: undefined, remarks: [] })
  })
})
