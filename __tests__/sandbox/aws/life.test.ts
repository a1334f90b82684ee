import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { growth, planOf } from '../../../sandbox/aws/appconfig/life.js'
import type { Strategy } from '../../../sandbox/aws/appconfig/model.js'

const strategyOf = (given: Partial<Strategy>): Strategy => ({
  id: 'abcdefg',
  name: 'strategy',
  description: undefined,
  durationMinutes: 0,
  bakeMinutes: 0,
  growthType: 'LINEAR',
  growthFactor: 100,
  replicateTo: 'NONE',
  ...given
})

const strategies = fc
  .record({
    durationMinutes: fc.integer({ min: 0, max: 1440 }),
    bakeMinutes: fc.integer({ min: 0, max: 1440 }),
    growthType: fc.constantFrom('LINEAR' as const, 'EXPONENTIAL' as const),
    growthFactor: fc.double({ min: 1, max: 100, noNaN: true })
  })
  .map(strategyOf)

describe('growth', () => {
  it.each([
    ['LINEAR', 20, [20, 40, 60, 80, 100]],
    ['LINEAR', 100, [100]],
    ['LINEAR', 30, [30, 60, 90, 100]],
    ['EXPONENTIAL', 10, [10, 20, 40, 80, 100]],
    ['EXPONENTIAL', 100, [100]]
  ] as const)('of %s by %d', (growthType, growthFactor, percents) => {
    expect(growth({ growthType, growthFactor })).toEqual(percents)
  })

  it('rises strictly to 100 for any strategy', () => {
    fc.assert(
      fc.property(strategies, (strategy) => {
        const percents = growth(strategy)
        expect(percents[0]).toBe(strategy.growthFactor)
        expect(percents.at(-1)).toBe(100)
        expect(percents.every((percent, index) => percent > (percents[index - 1] ?? 0))).toBe(true)
      })
    )
  })
})

describe('planOf', () => {
  it('keeps its moments in order for any strategy', () => {
    fc.assert(
      fc.property(
        strategies,
        fc.constantFrom('duration/steps' as const, 'duration/(steps+1)' as const),
        (strategy, spacing) => {
          const plan = planOf(strategy, 1_000, 7_000, spacing)
          const moments = [plan.startedAt, ...plan.steps.map(({ at }) => at), plan.bakeAt, plan.completeAt]
          expect(moments).toEqual([...moments].sort((a, b) => a - b))
          expect(plan.completeAt - plan.bakeAt).toBe(strategy.bakeMinutes * 60_000 + 7_000)
        }
      )
    )
  })

  it.each([
    ['duration/steps', [3.75, 7.5, 11.25, 15]],
    ['duration/(steps+1)', [3, 6, 9, 12]]
  ] as const)('spaces steps by %s', (spacing, minutes) => {
    const plan = planOf(strategyOf({ durationMinutes: 15, growthFactor: 25 }), 0, 0, spacing)
    expect(plan.steps.map(({ at }) => at / 60_000)).toEqual(minutes)
    expect(plan.bakeAt / 60_000).toBe(15)
  })
})
