import { describe, expect, it } from '@jest/globals'
import { checkContent } from '../../../src/appconfig/content/check.js'
import type { Requirements } from '../../../src/appconfig/content/check.js'
import { bytesOf } from './documents.js'

type Kind = 'json' | 'yaml' | 'other'

const FREEFORM: Requirements = { profileType: 'AWS.Freeform', jsonSchemas: [] }
const FLAGS: Requirements = { profileType: 'AWS.AppConfig.FeatureFlags', jsonSchemas: [] }

const schema = (...schemas: readonly unknown[]): Requirements => ({
  profileType: 'AWS.Freeform',
  jsonSchemas: schemas.map((one, index) => ({
    name: `validator ${index + 1}`,
    text: typeof one === 'string' ? one : JSON.stringify(one)
  }))
})

const check = (text: string, requirements: Requirements, kind: Kind = 'json') =>
  checkContent(bytesOf(text), kind, requirements)

const told = async (...given: Parameters<typeof check>) =>
  (await check(...given)).map(
    ({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`
  )

describe('syntax', () => {
  it('is checked first', async () => {
    expect(await told('{"a": 1,}', schema({ type: 'array' }))).toEqual([
      'error 1:9 JSON has no comma in front of a closing bracket'
    ])
  })

  it('leaves remarks as warnings', async () => {
    expect(await told('{"a": 1, "a": 2}', FREEFORM)).toEqual([
      'warning 1:10 This object has the same name before; most readers go by the last one'
    ])
  })

  it('is all there is to check of other content', async () => {
    expect(await told('anything', FREEFORM, 'other')).toEqual([])
    expect(await told('', FREEFORM, 'other')).toEqual(['error 1:1 The content is empty'])
  })
})

describe('JSON schemas', () => {
  it('point at the line of a violation deep in YAML', async () => {
    const limits = { type: 'object', properties: { max: { type: 'integer', maximum: 10 } } }
    const nested = { properties: { shop: { properties: { carts: { items: { properties: { limits } } } } } } }
    const text =
      'shop:\n  carts:\n    - name: a\n      limits:\n        max: 10\n    - name: b\n      limits:\n        min: 1\n        max: 11\n'
    expect(await told(text, schema(nested), 'yaml')).toEqual([
      'error 9:14 /shop/carts/1/limits/max must be equal to or less than 10 (`maximum`, validator 1)'
    ])
  })

  it.each([
    [{ type: 'integer' }, '1.5', 'The document must be of type integer'],
    [{ type: ['integer', 'null'] }, '"x"', 'must be of type integer or null'],
    [{ required: ['a', 'b'] }, '{"b": 1}', 'must have the key "a"'],
    [
      { additionalProperties: false, properties: { a: {} } },
      '{"a": 1, "zz": 2}',
      '/zz is not a key that the schema allows here'
    ],
    [{ additionalProperties: false }, '{"constructor": 1}', '/constructor is not a key'],
    [{ additionalProperties: false }, '{"__proto__": 1}', '/__proto__ is not a key'],
    [{ properties: { ['__proto__']: {} }, required: ['toString'] }, '{}', 'must have the key "toString"'],
    [{ enum: ['a', 1, 9007199254740992] }, '"b"', 'must be one of "a", 1, 9007199254740992'],
    [{ enum: [[1.0, { a: null }]] }, '[1, {"a": 0}]', 'must be one of [1, {"a": null}]'],
    [{ minimum: 1, exclusiveMinimum: true }, '1', 'must be greater than 1'],
    ['{"maximum": 9223372036854775807}', '9223372036854775808', 'equal to or less than 9223372036854775807'],
    [{ multipleOf: 0.01 }, '0.075', 'must be a multiple of 0.01'],
    [{ pattern: '^a+$' }, '"b"', 'must match ^a+$'],
    [{ maxLength: 2 }, '"äöü"', 'maximum length of 2'],
    [{ items: { type: 'string' } }, '["a", 1]', '/1 must be of type string'],
    [{ items: [{}], additionalItems: false }, '[1, 2]', 'more items than the schema lists'],
    [{ uniqueItems: true }, '[1, 2, 1.0]', 'must not have the same item twice'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, '1', 'at least one of the alternatives'],
    [{ oneOf: [{ minimum: 1 }, { minimum: 2 }] }, '3', 'exactly one of the alternatives'],
    [{ not: { type: 'object' } }, '{}', 'must not fit what the schema excludes'],
    [{ allOf: [{ minimum: 5 }] }, '3', 'must be equal to or greater than 5'],
    [{ dependencies: { a: ['b'] } }, '{"a": 1}', 'property b not found'],
    [{ patternProperties: { '^x': { type: 'null' } } }, '{"x1": 1}', '/x1 must be of type null'],
    [
      { definitions: { d: { type: 'null' } }, properties: { a: { $ref: '#/definitions/d' } } },
      '{"a": 1}',
      '/a must be of type null'
    ],
    [{ properties: { a: { $ref: '#' } }, type: 'object' }, '{"a": {"a": 1}}', '/a/a must be of type object']
  ])('%j refuses %s', async (one, text, message) => {
    const findings = await check(text, schema(one))
    expect(findings).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.stringContaining(message) })
    ])
  })

  it.each([
    [{ multipleOf: 0.01 }, '0.07'],
    [{ uniqueItems: true }, '[9007199254740993, 9007199254740992, 1, "1", true]'],
    ['{"enum": [9007199254740993]}', '9007199254740993.0'],
    ['{"minimum": 9007199254740993}', '9007199254740993'],
    [{ type: 'integer' }, '1e400'],
    [{ type: 'number' }, '1e400'],
    [{ format: 'email' }, '"x"'],
    [{ const: 1, if: {}, then: { type: 'null' } }, '2'],
    [{ $schema: 'http://json-schema.org/draft-04/schema#', id: 'https://example.com/s' }, '2'],
    [{ properties: { toString: { type: 'string' } } }, '{}'],
    [{ dependencies: { constructor: ['x'] } }, '{}'],
    [{ not: { enum: [1] } }, '2']
  ])('%j takes %s', async (one, text) => {
    expect(await check(text, schema(one))).toEqual([])
  })

  it.each([
    ['{', 'is not valid JSON'],
    ['[]', 'is not a JSON object'],
    [{ type: 'strnig' }, 'is not valid in draft 4 of JSON Schema: see `/type`'],
    [{ required: true }, 'is not valid in draft 4'],
    [{ properties: { a: { minimum: '1' } } }, 'see `/properties/a/minimum`'],
    [{ $schema: 'https://json-schema.org/draft/2020-12/schema' }, 'not written in draft 4'],
    [{ $ref: 'https://example.com/schema.json' }, 'refers to something outside of it, which is not fetched'],
    [{ $ref: '#/definitions/none' }, 'outside of it'],
    [{ $ref: '#' }, 'refers to itself without an end'],
    [{ pattern: '(?i)a' }, 'a pattern that JavaScript does not know'],
    [JSON.stringify({ a: 1 }).replace('1', '['.repeat(300) + ']'.repeat(300)), 'nested more than 256']
  ])('%j is a warning of its own', async (one, message) => {
    const findings = await check('"a"', schema(one, { type: 'null' }))
    expect(findings).toEqual([
      { severity: 'warning', line: 1, column: 1, message: expect.stringContaining(message) },
      expect.objectContaining({ severity: 'error', message: expect.stringContaining('validator 2') })
    ])
    expect(findings[0]?.message).toContain('validator 1')
  })

  it('never show a value', async () => {
    const text = JSON.stringify({ a: 'secret', b: ['secret', 'secret'], c: { d: 'secret' } })
    const strict = {
      properties: {
        a: { enum: ['x'], pattern: '^x$', maxLength: 1, minLength: 9, type: 'null', not: { type: 'string' } },
        b: {
          uniqueItems: true,
          maxItems: 1,
          items: { anyOf: [{ type: 'null' }, { enum: [1] }], oneOf: [{ type: 'null' }] }
        },
        c: {
          additionalProperties: { type: 'integer' },
          maxProperties: 0,
          dependencies: { d: { required: ['e'] } }
        }
      }
    }
    const findings = await check(text, schema(strict))
    expect(findings.length).toBeGreaterThan(12)
    expect(JSON.stringify(findings)).not.toContain('secret')
  })

  it('end, however long a pattern takes', async () => {
    const findings = await check(JSON.stringify(`${'a'.repeat(50)}!`), schema({ pattern: '^(a+)+$' }))
    expect(findings).toEqual([
      { severity: 'warning', line: 1, column: 1, message: expect.stringContaining('takes too long') }
    ])
  }, 20_000)

  it('are left out where the content cannot be read or is nested too deeply', async () => {
    expect(await told('x', schema({}), 'other')).toEqual([
      'warning 1:1 Not checked here against a JSON schema: the content type is neither JSON nor YAML'
    ])
    expect(
      await told('['.repeat(10_000) + ']'.repeat(10_000), schema({ type: 'array', items: { $ref: '#' } }))
    ).toEqual([
      'warning 1:1 Not checked here against validator 1: the document is nested more than 256 levels deep'
    ])
  })
})

describe('feature flags', () => {
  const flags = (attributes: unknown, values: unknown, rest: object = {}) =>
    JSON.stringify({ version: '1', flags: { f: { name: 'F', attributes } }, values: { f: values }, ...rest })
  const constraint = (constraints: unknown, value: unknown) =>
    flags({ a: { constraints } }, { enabled: true, a: value })

  const COMPLETE = JSON.stringify({
    version: '1',
    flags: {
      basic: {
        name: 'Basic flag',
        description: 'd',
        _deprecation: { status: 'planned', date: '2030-01-01' },
        _createdAt: 'x',
        _updatedAt: 'y'
      },
      'with-all_1': {
        name: 'All',
        attributes: {
          s: { description: 'x', constraints: { type: 'string', required: true, enum: ['a', 'b'] } },
          p: { constraints: { type: 'string', pattern: '^v\\d+$' } },
          n: { constraints: { type: 'number', minimum: -1, maximum: 10 } },
          b: { constraints: { type: 'boolean' } },
          l: { constraints: { type: 'array', elements: { type: 'string', enum: ['x'] } } },
          m: { constraints: { type: 'array', elements: { type: 'number', minimum: 0 } } },
          u: {}
        }
      },
      multi: { name: 'Multi', attributes: { s: { constraints: { type: 'string', required: true } } } }
    },
    values: {
      basic: { enabled: false },
      'with-all_1': {
        enabled: true,
        s: 'a',
        p: 'v1',
        n: 1.5,
        b: false,
        l: ['x'],
        m: [0, 1],
        u: 'anything',
        _createdAt: 'x',
        _updatedAt: 'y'
      },
      multi: {
        _variants: [
          { name: 'beta', enabled: true, rule: '(eq $user "a")', attributeValues: { s: 'x' } },
          { name: 'default', enabled: false, attributeValues: { s: 'y' } }
        ]
      }
    }
  })

  it('may have all that is documented', async () => {
    const findings = await check(COMPLETE, FLAGS)
    // A multi-variant flag has its values in its variants.
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: expect.stringContaining('/values/multi must have a value for s')
      })
    ])
    expect(await check('{"version":"1"}', FLAGS)).toEqual([])
  })

  it.each([
    ['[]', 'The document must be an object'],
    ['{}', 'The document must have the key "version"'],
    ['{"version": 1}', '/version must be a string'],
    ['{"version": "2"}', '/version must be "1"'],
    [
      '{"version": "1", "more": {}}',
      '/more is not a key that may stand here; allowed: version, flags, values'
    ],
    ['{"version": "1", "flags": []}', '/flags must be an object'],
    ['{"version": "1", "flags": {"Big": {}}}', '/flags/Big is not a key'],
    ['{"version": "1", "flags": {"__proto__": {}}}', '/flags/__proto__ is not a key'],
    [`{"version": "1", "flags": {"${'a'.repeat(65)}": {}}}`, 'is not a key'],
    ['{"version": "1", "flags": {"f": {"name": ""}}}', '/flags/f/name must be one line'],
    ['{"version": "1", "flags": {"f": {"title": ""}}}', '/flags/f/title is not a key'],
    [flags({ A: {} }, {}), '/flags/f/attributes/A is not a key'],
    [
      flags(Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`a${index}`, {}])), {}),
      'must have at most 25 entries'
    ],
    [
      flags({ a: { constraint: {} } }, {}),
      '/constraint is not a key that may stand here; allowed: description, constraints'
    ],
    [flags({ a: { constraints: {} } }, {}), '/constraints must have the key "type"'],
    [
      flags({ a: { constraints: { type: 'text' } } }, {}),
      '/type must be "string" or "number" or "boolean" or "array"'
    ],
    [flags({ a: { constraints: { type: 'number', minimum: 1.5 } } }, {}), '/minimum must be an integer'],
    [flags({ a: { constraints: { type: 'number', pattern: 'x' } } }, {}), '/pattern is not a key'],
    [
      flags({ a: { constraints: { type: 'string', pattern: 'x', enum: [] } } }, {}),
      'must not have both "pattern" and "enum"'
    ],
    [
      flags({ a: { constraints: { type: 'array', elements: { type: 'array' } } } }, {}),
      '/elements/type must be "string" or "number"'
    ],
    [flags({}, { enabled: 'true' }), '/values/f/enabled must be a boolean'],
    [flags({}, { _variants: [{ name: 'v' }] }), '/values/f/_variants/0 must have the key "enabled"'],
    [flags({}, { _variants: {} }), '/values/f/_variants must be an array'],
    [constraint({ type: 'number' }, '1'), '/values/f/a must be a number (constraint `type`)'],
    [constraint({ type: 'string' }, 1), '/values/f/a must be a string (constraint `type`)'],
    [constraint({ type: 'boolean' }, 'true'), '/values/f/a must be a boolean (constraint `type`)'],
    [constraint({ type: 'array' }, 'x'), '/values/f/a must be an array (constraint `type`)'],
    [constraint({ type: 'number', minimum: 2 }, 1), '/values/f/a must be at least 2 (constraint `minimum`)'],
    [constraint({ type: 'number', maximum: 2 }, 3), '/values/f/a must be at most 2 (constraint `maximum`)'],
    [
      constraint({ type: 'number', maximum: '#' }, '@')
        .replace('"#"', '9007199254740992')
        .replace('"@"', '9007199254740993'),
      'at most 9007199254740992'
    ],
    [
      constraint({ type: 'string', enum: ['a', 'b'] }, 'c'),
      '/values/f/a must be one of a, b (constraint `enum`)'
    ],
    [
      constraint({ type: 'string', pattern: '^\\d+$' }, 'x'),
      '/values/f/a must match ^\\d+$ (constraint `pattern`)'
    ],
    [
      constraint({ type: 'array', elements: { type: 'string', enum: ['x'] } }, ['x', 'y']),
      '/values/f/a/1 must be one of x (constraint `enum`)'
    ],
    [constraint({ type: 'array' }, ['x', 1]), '/values/f/a/1 must be of the same kind'],
    [constraint({ type: 'string' }, 'x'.repeat(1_025)), '/values/f/a must have at most 1024 characters'],
    [
      flags({ a: { constraints: { type: 'string', required: true } } }, { enabled: true }),
      '/values/f must have a value for a (constraint `required`)'
    ]
  ])('%s is refused', async (text, message) => {
    expect(await check(text, FLAGS)).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.stringContaining(message) })
    ])
  })

  it.each([
    [flags({}, { enabled: true, a: 1 }), '/values/f/a has a value, but the flag has no such attribute'],
    [flags({}, {}, { values: { g: { enabled: true } } }), '/values/g has values, but there is no such flag'],
    [constraint({ type: 'string', pattern: '(?i)x' }, 'x'), 'cannot be tested here'],
    [
      flags(
        {},
        { _variants: Array.from({ length: 33 }, (_, index) => ({ name: `v${index}`, enabled: true })) }
      ),
      'at most 32 entries'
    ]
  ])('%s is a warning', async (text, message) => {
    expect(await check(text, FLAGS)).toEqual([
      expect.objectContaining({ severity: 'warning', message: expect.stringContaining(message) })
    ])
  })

  it('are told of in the order of the lines, at the place of the value or key', async () => {
    const text = `{
  "version": "1",
  "values": {
    "f": { "enabled": 1,
           "n": 11 }
  },
  "flags": {
    "f": { "nam": "F",
           "attributes": { "n": { "constraints": { "type": "number", "maximum": 10 } } } }
  }
}`
    expect(await told(text, FLAGS)).toEqual([
      'error 4:23 /values/f/enabled must be a boolean',
      'error 5:17 /values/f/n must be at most 10 (constraint `maximum`)',
      'error 8:12 /flags/f/nam is not a key that may stand here; allowed: _createdAt, _updatedAt, name, description, _deprecation, attributes'
    ])
  })

  it('never show a value', async () => {
    const bad = ['secret', ['secret'], { secret2: 1 }]
    for (const value of bad) {
      for (const type of ['number', 'boolean', 'array', 'string']) {
        const findings = await check(
          constraint({ type, elements: { type: 'number' }, pattern: '^x$' }, value),
          FLAGS
        )
        expect(JSON.stringify(findings)).not.toContain('secret')
      }
    }
  })

  it('must be JSON', async () => {
    expect(await told('version: "1"', FLAGS, 'yaml')).toEqual([
      'error 1:1 Feature flags must have the content type application/json'
    ])
  })
})
