import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { diffContent } from '../../../src/appconfig/content/diff.js'
import { sameContent } from '../../../src/appconfig/content/same.js'
import { asJson, asYaml, bytesOf, documents } from './documents.js'

const diff = (
  served: string | undefined,
  proposed: string,
  kind: 'json' | 'yaml' | 'other' = 'json',
  flags = false
) => diffContent(served === undefined ? undefined : bytesOf(served), bytesOf(proposed), kind, flags)

const summaries = async (...given: Parameters<typeof diff>) =>
  (await diff(...given)).map(({ summary }) => summary)

describe('documents', () => {
  it('are compared by path', async () => {
    const before = '{"b": [1, 2, {"x/y": 1}], "a": {"gone": [true], "same": 0}, "t": 1}'
    const after =
      '{"t": "1", "a": {"same": 0.0, "new": {"z": 1, "y": null}}, "b": [1, 3, {"x/y": 2}, 9007199254740993]}'
    expect(await diff(before, after)).toEqual([
      { subject: 'value', kind: 'removed', path: '/a/gone', summary: '/a/gone removed', before: '[true]' },
      {
        subject: 'value',
        kind: 'added',
        path: '/a/new',
        summary: '/a/new added',
        after: '{"y": null, "z": 1}'
      },
      { subject: 'value', kind: 'changed', path: '/b/1', summary: '/b/1 changed', before: '2', after: '3' },
      {
        subject: 'value',
        kind: 'changed',
        path: '/b/2/x~1y',
        summary: '/b/2/x~1y changed',
        before: '1',
        after: '2'
      },
      { subject: 'value', kind: 'added', path: '/b/3', summary: '/b/3 added', after: '9007199254740993' },
      { subject: 'value', kind: 'changed', path: '/t', summary: '/t changed', before: '1', after: '"1"' }
    ])
  })

  it.each([
    ['json', asJson],
    ['yaml', asYaml]
  ] as const)(
    'in %s differ somewhere exactly when they are not the same, in a stable order',
    async (kind, write) => {
      await fc.assert(
        fc.asyncProperty(documents, documents, fc.nat(), fc.boolean(), async (one, two, seed, flags) => {
          const [a, b] = [write(one, seed).text, write(two, seed + 1).text]
          const changes = await diff(a, b, kind, flags)
          const same = await sameContent(bytesOf(a), bytesOf(b), kind, { featureFlags: flags })
          expect(changes.length === 0).toBe(same)
          expect(await diff(write(one, seed + 2).text, write(two, seed + 3).text, kind, flags)).toEqual(
            changes
          )
        }),
        { numRuns: 200 }
      )
    }
  )

  it('keep values out of the summary', async () => {
    const changes = await diff('{"a": "secret", "b": ["secret"]}', '{"a": "secret2", "c": {"d": "secret"}}')
    expect(changes.map(({ summary }) => summary).join()).not.toContain('secret')
    expect(JSON.stringify(changes)).toContain('secret2')
  })

  it('are told as a whole where nothing is served', async () => {
    expect(await diff(undefined, '[1]')).toEqual([
      { subject: 'value', kind: 'added', path: '', summary: 'the whole document added', after: '[1]' }
    ])
  })

  it('may differ in repeated names or a byte order mark alone', async () => {
    expect(await summaries('{"a": 1, "a": 2}', '{"a": 2}')).toEqual(['/a changed'])
    expect(await summaries('{}', '\uFEFF{}')).toEqual(['byte order mark added'])
    expect(await summaries('\uFEFF{"a": 1}', '{"a": 2}')).toEqual(['byte order mark removed', '/a changed'])
  })

  it('have values cut to a length that can be shown', async () => {
    const [change] = await diff('1', JSON.stringify(['a'.repeat(1_000_000)]))
    expect(change?.after).toHaveLength(2_049)
    expect(change?.after?.endsWith('…')).toBe(true)
  })

  it('may be nested deeply', async () => {
    const nested = (inner: string) => '[{"a":'.repeat(5_000) + inner + '}]'.repeat(5_000)
    const changes = await diff(nested('1'), nested('2'))
    expect(changes).toMatchObject([{ before: '1', after: '2', path: '/0/a'.repeat(5_000) }])
  })
})

describe('other content', () => {
  it.each([
    ['a\nb\nc\n', 'a\nc\nd\ne\n', '2 lines added, 1 line removed'],
    ['', 'a\n', '1 line added, 0 lines removed'],
    ['a\na\n', 'a\n', '0 lines added, 1 line removed'],
    ['a\nb\n', 'b\na\n', 'the same lines in another order, or another end of the file'],
    ['a', 'a\n', 'the same lines in another order, or another end of the file'],
    ['a\n', 'a\r\n', '1 line added, 1 line removed']
  ])('%j to %j: %s', async (before, after, summary) => {
    expect(await diff(before, after, 'other')).toEqual([
      { subject: 'text', kind: 'changed', path: '', summary }
    ])
  })

  it('is counted in bytes when it is no text', async () => {
    const bytes = Uint8Array.of(0, 255, 1)
    expect(await diffContent(bytes, Uint8Array.of(0, 255), 'other', false)).toEqual([
      { subject: 'bytes', kind: 'changed', path: '', summary: '2 bytes, 3 before' }
    ])
    expect(await diffContent(bytes, Uint8Array.from(bytes), 'other', false)).toEqual([])
  })

  it('is what cannot be read as JSON', async () => {
    expect(await summaries('{"a": 1,}', '{"a": 1}')).toEqual(['1 line added, 1 line removed'])
  })
})

describe('feature flags', () => {
  const SERVED = {
    version: '1',
    flags: {
      cart: {
        name: 'Cart',
        _createdAt: 'then',
        attributes: {
          limit: { constraints: { type: 'number', maximum: 5 }, description: 'how many' },
          old: { constraints: { type: 'string' } }
        }
      },
      gone: { name: 'Gone' },
      multi: { name: 'Multi' },
      off: { name: 'Off' }
    },
    values: {
      cart: { enabled: false, limit: 3, old: 'x', _updatedAt: 'then' },
      gone: { enabled: true },
      multi: { _variants: [{ name: 'a', enabled: true }] },
      off: { enabled: true }
    }
  }
  const PROPOSED = {
    values: {
      off: { enabled: false },
      fresh: { enabled: true },
      multi: { _variants: [{ name: 'a', enabled: false }] },
      cart: { enabled: true, limit: 4, color: 'red' }
    },
    flags: {
      fresh: { name: 'Fresh' },
      off: { name: 'Off' },
      multi: { name: 'Multi-variant' },
      cart: {
        name: 'Cart',
        attributes: {
          limit: { constraints: { type: 'number', maximum: 9 }, description: 'at most' },
          color: { constraints: { type: 'string' } }
        }
      }
    },
    version: '1'
  }

  it('are told in their own words', async () => {
    const changes = await diff(JSON.stringify(SERVED), JSON.stringify(PROPOSED), 'json', true)
    expect(changes.map(({ subject, kind, path, summary }) => [subject, kind, path, summary])).toEqual([
      ['flag', 'enabled', '/values/cart/enabled', 'flag cart enabled'],
      ['attribute', 'added', '/values/cart/color', 'attribute color of flag cart added'],
      [
        'constraint',
        'changed',
        '/flags/cart/attributes/limit/constraints',
        'constraints of attribute limit of flag cart changed'
      ],
      [
        'attribute',
        'changed',
        '/flags/cart/attributes/limit/description',
        'description of attribute limit of flag cart changed'
      ],
      ['attribute', 'changed', '/values/cart/limit', 'value of attribute limit of flag cart changed'],
      ['attribute', 'removed', '/values/cart/old', 'attribute old of flag cart removed'],
      ['flag', 'added', '/values/fresh', 'flag fresh added, enabled'],
      ['flag', 'removed', '/values/gone', 'flag gone removed'],
      ['variants', 'changed', '/values/multi/_variants', 'variants of flag multi changed'],
      ['flag', 'changed', '/flags/multi/name', 'name of flag multi changed'],
      ['flag', 'disabled', '/values/off/enabled', 'flag off disabled']
    ])
    expect(changes.find(({ path }) => path === '/values/cart/limit')).toMatchObject({
      before: '3',
      after: '4'
    })
  })

  it('do not tell of the timestamps', async () => {
    const later = JSON.stringify(SERVED).replaceAll('then', 'now')
    expect(await diff(JSON.stringify(SERVED), later, 'json', true)).toEqual([])
    expect(await diff(JSON.stringify(SERVED), later, 'json', false)).toHaveLength(2)
  })

  it('are all new where nothing is served', async () => {
    expect(await summaries(undefined, JSON.stringify(SERVED), 'json', true)).toEqual([
      'flag cart added, disabled',
      'flag gone added, enabled',
      'flag multi added',
      'flag off added, enabled'
    ])
  })

  it('tell of whatever else is in the document', async () => {
    expect(await summaries('{"version":"1"}', '{"version":"2","flags":{},"x":1}', 'json', true)).toEqual([
      '/version changed',
      '/x added'
    ])
    expect(await summaries('{"version":"1"}', '{"version":"1","flags":{}}', 'json', true)).toEqual([
      '/flags added'
    ])
    expect(await summaries('{"flags":[1]}', '{"flags":[2]}', 'json', true)).toEqual(['/flags/0 changed'])
    expect(await summaries('[]', '{}', 'json', true)).toEqual(['the whole document changed'])
  })
})
