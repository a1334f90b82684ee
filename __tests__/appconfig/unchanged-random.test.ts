import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { aShop, inline, inspect, type AShop } from './a-shop.js'

let shop: AShop
beforeEach(async () => {
  shop = await aShop()
})
afterEach(async () => {
  await shop.close()
})

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const { document } = fc.letrec<{ value: Json; document: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ maxLength: 8 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 6 }), tie('value'), { maxKeys: 4 })
  ),
  document: fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), tie('value'), { minKeys: 1, maxKeys: 5 })
}))

const isMap = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same, with the keys of every object the other way round. */
const reordered = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reordered)
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reordered(inner)])
  )
}

const other = (leaf: Json): Json => {
  if (typeof leaf === 'boolean') return !leaf
  if (typeof leaf === 'string') return `${leaf}x`
  if (typeof leaf === 'number') return leaf + 1 === leaf ? leaf / 2 : leaf + 1
  if (leaf === null) return 0
  return Array.isArray(leaf) ? [null] : { added: null }
}

const sizeOf = (value: Json): number => {
  const inner = typeof value === 'object' && value !== null ? Object.values(value) : []
  return inner.length === 0 ? 1 : inner.reduce<number>((sum, one) => sum + sizeOf(one), 0)
}

/** The same, with its `nth` leaf another one. */
const changed = (value: Json, nth: number): Json => {
  let left = nth
  const walk = (inner: Json): Json => {
    if (Array.isArray(inner) && inner.length > 0) return inner.map(walk)
    if (isMap(inner) && Object.keys(inner).length > 0)
      return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one)]))
    return left-- === 0 ? other(inner) : inner
  }
  return walk(value)
}

const FORMATS = [
  [
    'application/json',
    (value: Json) => JSON.stringify(value),
    (value: Json) => JSON.stringify(value, null, 2)
  ],
  ['application/x-yaml', (value: Json) => stringify(value), (value: Json) => JSON.stringify(value, null, 1)]
] as const

describe.each(FORMATS)('a hundred random documents as %s', (contentType, write, rewrite) => {
  it('are unchanged when they are written in another way, and changed by any single value', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.nat(), async (value, chosen) => {
        const leaves = sizeOf(value)
        shop.deployed(shop.aws.world.createVersion(shop.settings, write(value), { contentType }))
        const look = async (wanted: Json): Promise<string> =>
          (await inspect(await shop.open(inline(rewrite(wanted), { contentType })))).kind
        expect(await look(reordered(value))).toBe('unchanged')
        expect(await look(changed(value, chosen % leaves))).toBe('ready')
      }),
      { numRuns: 100 }
    )
  })
})
