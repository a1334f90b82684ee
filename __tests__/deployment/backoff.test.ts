import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { backoffMs } from '../../src/deployment/backoff.js'

describe('backoffMs', () => {
  it('doubles from 1 s to 30 s', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((attempt) => backoffMs(attempt, () => 0))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000
    ])
  })

  it('lets chance take off up to half of it', () => {
    expect(backoffMs(2, () => 0.5)).toBe(3_000)
    expect(backoffMs(2, () => 0.999_999)).toBeCloseTo(2_000, 1)
  })

  it('stays within 0.5 s and 30 s, however many attempts failed', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, drawn) => {
          const delay = backoffMs(attempt, () => drawn)
          expect(delay).toBeGreaterThanOrEqual(500)
          expect(delay).toBeLessThanOrEqual(30_000)
        }
      )
    )
  })
})
