import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { locate } from '../../../src/appconfig/content/locate.js'
import { asJson, asYaml, bytesOf, documents } from './documents.js'

const positionOf = (text: string, offset: number) => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

describe.each([
  ['json', asJson],
  ['yaml', asYaml]
] as const)('in random %s', (kind, write) => {
  it('every pointer is found at its value', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.nat(), async (model, seed) => {
        const { text, offsets } = write(model, seed)
        for (const [pointer, offset] of offsets) {
          const expected = { pointer, at: positionOf(text, offset) }
          expect({ pointer, at: await locate(bytesOf(text), kind, pointer) }).toEqual(expected)
        }
      }),
      { numRuns: 200 }
    )
  })
})

const JSON_TEXT = `{
  "a": { "b": [10, { "c d": 1, "e.f": 2, "it's": 3 }] },
  "g/h": 4,
  "~": 5,
  "ü": 6
}`

const YAML_TEXT = `a: # remark
  b:
    - 10
    - c d: 1
      e.f: |
        text
empty:
base: &base
  x: 1
copy: *base
? [1, 2]
: complex
`

describe('the forms of a location', () => {
  it.each([
    ...[
      '/a/b/0',
      '#/a/b/0',
      '$.a.b[0]',
      'a.b[0]',
      '$/a/b/0',
      "$['a']['b'][0]",
      '$["a"]["b"][0]',
      'a/b/0',
      'a.b.0',
      '"/a/b/0"',
      ' /a/b/0 ',
      '.a.b[0]'
    ].map((location) => [location, 2, 16] as const),
    ...['/a/b/1/c d', '#/a/b/1/c%20d', '/a/b/1/c%20d', "a.b[1]['c d']", '$.a.b[1].c d'].map(
      (location) => [location, 2, 29] as const
    ),
    ['/a/b/1/e.f', 2, 39],
    ["a.b[1]['e.f']", 2, 39],
    ["a.b[1]['it\\'s']", 2, 50],
    ['/g~1h', 3, 10],
    ['#/g~1h', 3, 10],
    ['/~0', 4, 8],
    ['#/%C3%BC', 5, 8],
    ['', 1, 1],
    ['/', 1, 1],
    ['#', 1, 1],
    ['$', 1, 1],
    ['#/', 1, 1]
  ])('%s', async (location, line, column) => {
    expect(await locate(bytesOf(JSON_TEXT), 'json', location)).toEqual({ line, column })
  })

  it.each([
    ['/a/b', 3, 5],
    ['/a/b/1/c d', 4, 12],
    ['/a/b/1/e.f', 5, 12],
    ['/empty', 7, 1],
    ['/base/x', 9, 6],
    ['/copy', 10, 7],
    ['/copy/x', 9, 6]
  ])('%s in YAML', async (location, line, column) => {
    expect(await locate(bytesOf(YAML_TEXT), 'yaml', location)).toEqual({ line, column })
  })
})

describe('what is not there', () => {
  it.each([
    ['/a/missing', 2, 8],
    ['/a/b/7', 2, 15],
    ['$.a.b[1].missing', 2, 20],
    ['/missing', 1, 1]
  ])('is placed at its container: %s', async (location, line, column) => {
    expect(await locate(bytesOf(JSON_TEXT), 'json', location)).toEqual({ line, column })
  })

  it.each(['/a/missing/x', '/a/b/-1/x', '/constructor/name', '$.x.y.z', '/a/b/length/x'])(
    'is nowhere when more is missing: %s',
    async (location) => {
      expect(await locate(bytesOf(JSON_TEXT), 'json', location)).toBeUndefined()
    }
  )

  it.each(['[[[', '%', '$..', ']', "['", '/%', '#/%'])(
    'is no harm when it makes no sense: %s',
    async (location) => {
      expect([undefined, { line: 1, column: 1 }]).toContainEqual(
        await locate(bytesOf(JSON_TEXT), 'json', location)
      )
    }
  )

  it('is nowhere in content that cannot be read', async () => {
    expect(await locate(bytesOf('{'), 'json', '/a')).toBeUndefined()
    expect(await locate(bytesOf('{}'), 'other', '')).toBeUndefined()
  })
})
