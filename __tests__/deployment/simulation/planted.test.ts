import { describe, expect, it } from '@jest/globals'
import { INVARIANTS } from './invariants.js'
import { PRODUCT } from './parts.js'
import { PLANTS } from './plants.js'
import { simulate } from './simulate.js'

// What the simulation would notice: each bug is put into the product, and the invariant that is about it must break.

const RUNS = 1_500
/** A bug may take longer to show than it usually does. */
const RUNS_TO_FIND = 3_000
const SEED = 4711

describe('a bug that is planted', () => {
  it.each(PLANTS)(
    'is found: $bug ($breaks, $service)',
    async ({ breaks, service, parts }) => {
      const planted = { ...PRODUCT, ...parts }
      const { failure } = await simulate({
        service,
        runs: RUNS_TO_FIND,
        seed: SEED,
        parts: planted,
        only: breaks,
        shrink: false
      })
      expect(failure?.words).toContain(`${breaks}: `)
    },
    120_000
  )

  it.each(['appconfig', 'amplify'] as const)(
    'is what makes the difference: none is found without (%s)',
    async (service) => {
      const { failure } = await simulate({ service, runs: RUNS, seed: SEED })
      expect(failure?.words).toBeUndefined()
    },
    120_000
  )

  it('belongs to each invariant', () => {
    expect([...new Set(PLANTS.map(({ breaks }) => breaks))].sort()).toEqual(Object.keys(INVARIANTS).sort())
  })
})
