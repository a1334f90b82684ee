import { describe, expect, it } from '@jest/globals'
import { contentTypeOf, kindOf } from '../../../src/appconfig/content/content-type.js'

describe('contentTypeOf', () => {
  it.each([
    ['config/flags.json', 'application/json'],
    ['FLAGS.JSON', 'application/json'],
    ['a.yaml', 'application/x-yaml'],
    ['a.b.yml', 'application/x-yaml'],
    ['a.txt', 'text/plain'],
    ['a.toml', 'text/plain'],
    ['a.properties', 'text/plain'],
    ['a.ini', 'text/plain'],
    ['prod.env', 'text/plain'],
    ['a.bin', 'application/octet-stream'],
    ['json', 'application/octet-stream'],
    ['dir.json/file', 'application/octet-stream'],
    ['a.constructor', 'application/octet-stream']
  ])('%s: %s', (path, expected) => {
    expect(contentTypeOf(path)).toBe(expected)
  })

  it('takes the given one as it is', () => {
    expect(contentTypeOf('a.json', 'text/plain; charset=utf-8')).toBe('text/plain; charset=utf-8')
  })
})

describe('kindOf', () => {
  it.each([
    ['application/json', 'json'],
    ['Application/JSON; charset=utf-8', 'json'],
    ['text/json', 'json'],
    ['application/schema+json', 'json'],
    ['application/x-yaml', 'yaml'],
    ['application/yaml', 'yaml'],
    ['text/yaml', 'yaml'],
    ['text/x-yaml ; charset=utf-8', 'yaml'],
    ['application/openapi+yaml', 'yaml'],
    ['text/plain', 'other'],
    ['application/jsonl', 'other'],
    ['application/octet-stream', 'other'],
    ['text/plain; x=application/json', 'other'],
    ['', 'other']
  ])('%s is %s', (type, kind) => {
    expect(kindOf(type)).toBe(kind)
  })
})
