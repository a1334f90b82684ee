import { describe, expect, it } from '@jest/globals'
import { map } from '../../src/config/map.js'

const parse = map({
  maxEntries: 2,
  key: { test: (key) => key.startsWith('k') || key === '__proto__', allowed: 'a k in front' },
  value: { test: (value) => value !== 'bad', allowed: 'anything good' }
})

describe('map', () => {
  it('is a record of strings', async () => {
    expect(await parse('k=1\nk2=x')).toEqual({ ok: true, value: { k: '1', k2: 'x' } })
  })

  it('keeps a key __proto__ as a key', async () => {
    const parsed = await parse('{"__proto__": "x"}')
    expect(parsed.ok ? Object.entries(parsed.value) : []).toEqual([['__proto__', 'x']])
  })

  it.each([
    ['k1=1\nk2=2\nk3=3', 'at most 2 entries (there are 3)'],
    ['k1=1\nx=2', 'keys of a k in front (see entry 2)'],
    ['k1=1\nk2=bad', 'values of anything good (see entry 2)']
  ])('refuses %j by its position', async (text, allowed) => {
    expect(await parse(text)).toEqual({ ok: false, allowed })
  })

  it('passes on why it is no map', async () => {
    expect(await parse('{"k": []}')).toMatchObject({ ok: false, allowed: expect.stringContaining('nested') })
  })
})
