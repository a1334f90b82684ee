import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { nextDelayMs, type Plan } from '../../src/deployment/pace.js'
import type { TimelineEvent } from '../../src/deployment/snapshot.js'

const START = Date.UTC(2026, 0, 15, 10, 0, 0)
const SECOND = 1_000
const MINUTE = 60_000

/** The two ends of chance. */
const LEAST = (): number => 0.999_999
const MOST = (): number => 0

const after = (ms: number): Date => new Date(START + ms)

const eventAt = (ms: number): TimelineEvent => ({ at: after(ms), type: 'ANY', text: '', invocations: [] })

const planOf = (plan: Partial<Plan> = {}): Plan => ({
  phase: 'deploying',
  due: [],
  events: [],
  plannedMs: 30 * MINUTE,
  startedAt: after(0),
  ...plan
})

const delays = (plan: Plan, elapsedMs: number): { least: number; most: number } => {
  const at = (random: () => number): number =>
    nextDelayMs(plan, { now: START + elapsedMs, random, fixedMs: undefined })
  return { least: at(LEAST), most: at(MOST) }
}

describe('nextDelayMs', () => {
  it('is sparse while nothing is due soon', () => {
    const { least, most } = delays(planOf({ due: [after(10 * MINUTE)] }), 5 * MINUTE)
    expect(least).toBeCloseTo(13.5 * SECOND, -1)
    expect(most).toBe(15 * SECOND)
  })

  it('looks within seconds after a moment that comes due before the interval is over', () => {
    const plan = planOf({ due: [after(10 * MINUTE)] })
    const look = { now: START + 10 * MINUTE - 7 * SECOND, fixedMs: undefined }
    expect(nextDelayMs(plan, { ...look, random: () => 0 })).toBe(7 * SECOND)
    expect(nextDelayMs(plan, { ...look, random: () => 0.999_999 })).toBeCloseTo(10 * SECOND, 0)
  })

  const steps = [after(10 * MINUTE), after(20 * MINUTE), after(30 * MINUTE)]

  it.each([
    ['a step', 10 * MINUTE, 9 * SECOND],
    ['the end', 30 * MINUTE, 39 * SECOND]
  ])('is dense for as long as %s may be late, then falls back', (_, due, lateness) => {
    const plan = planOf({ due: steps })
    for (const late of [0, 1, lateness]) {
      const { least, most } = delays(plan, due + late)
      expect(least).toBeGreaterThan(2.6 * SECOND)
      expect(most).toBe(3 * SECOND)
    }
    expect(delays(plan, due + lateness + 2 * SECOND).most).toBe(15 * SECOND)
  })

  it('is sparse again as soon as an event has answered what was due', () => {
    const plan = planOf({ due: steps, events: [eventAt(0), eventAt(10 * MINUTE + SECOND)] })
    expect(delays(plan, 10 * MINUTE + 2 * SECOND).most).toBe(15 * SECOND)
    expect(delays(plan, 20 * MINUTE + 2 * SECOND).most).toBe(3 * SECOND)
  })

  it('takes an event of the very moment for its answer', () => {
    const plan = planOf({ due: [after(10 * MINUTE)], events: [eventAt(10 * MINUTE)] })
    expect(delays(plan, 10 * MINUTE + SECOND).most).toBe(15 * SECOND)
    const before = planOf({ due: [after(10 * MINUTE)], events: [eventAt(10 * MINUTE - 1)] })
    expect(delays(before, 10 * MINUTE + SECOND).most).toBe(3 * SECOND)
  })

  it('waits for a step for less than ten seconds, for the end for less than forty', () => {
    const plan = planOf({ due: [after(10 * MINUTE), after(20 * MINUTE)] })
    const most = (ms: number): number => delays(plan, ms).most
    expect([most(10 * MINUTE + 10 * SECOND - 1), most(10 * MINUTE + 10 * SECOND)]).toEqual([3_000, 15_000])
    expect([most(20 * MINUTE + 40 * SECOND - 1), most(20 * MINUTE + 40 * SECOND)]).toEqual([3_000, 15_000])
  })

  it("takes events and due moments by their own clock, not by this machine's", () => {
    const ahead = 2 * MINUTE
    const plan = planOf({ due: steps.map((due) => new Date(due.getTime() + ahead)), startedAt: after(ahead) })
    const answered = { ...plan, events: [eventAt(10 * MINUTE + ahead + SECOND)] }
    expect(delays(plan, 10 * MINUTE + ahead).most).toBe(3 * SECOND)
    expect(delays(answered, 10 * MINUTE + ahead).most).toBe(15 * SECOND)
  })

  it('is dense right after the start, when a bad alarm already rolls back', () => {
    expect(delays(planOf({ events: [eventAt(0)], due: steps }), SECOND).most).toBe(3 * SECOND)
    expect(delays(planOf({ events: [eventAt(0)], due: steps }), 13 * SECOND).most).toBe(15 * SECOND)
  })

  it('is dense for as long as a rollback is under way', () => {
    expect(delays(planOf({ phase: 'stopping' }), 5 * MINUTE).most).toBe(3 * SECOND)
  })

  it.each([
    ['a short plan', 2 * MINUTE, 3 * SECOND],
    ['a plan without any length', 0, 3 * SECOND],
    ['a plan of five minutes', 5 * MINUTE, 7.5 * SECOND],
    ['a plan of ten minutes', 10 * MINUTE, 15 * SECOND],
    ['a plan of a day', 24 * 60 * MINUTE, 15 * SECOND]
  ])('looks at %s at least forty times', (_, plannedMs, most) => {
    expect(delays(planOf({ plannedMs }), MINUTE).most).toBe(most)
  })

  it.each([
    ['a minute', MINUTE, 3 * SECOND],
    ['four minutes', 4 * MINUTE, 6 * SECOND],
    ['an hour', 60 * MINUTE, 15 * SECOND]
  ])('takes the age for the length where there is no plan: %s', (_, elapsed, most) => {
    expect(delays({ phase: 'deploying', due: [], events: [], startedAt: after(0) }, elapsed).most).toBe(most)
  })

  it('starts densely when nothing at all is known', () => {
    expect(delays({ phase: 'queued', due: [], events: [] }, 0).most).toBe(3 * SECOND)
  })

  it.each([
    ['between due moments', MINUTE],
    ['before one', 10 * MINUTE - 5 * SECOND],
    ['after one', 10 * MINUTE + SECOND]
  ])('does not keep the jobs of a matrix in step: %s', (_, elapsed) => {
    const look = { now: START + elapsed, fixedMs: undefined }
    const [one, other] = [0.2, 0.7].map((chance) =>
      nextDelayMs(planOf({ due: [after(10 * MINUTE)] }), { ...look, random: () => chance })
    )
    expect(one).not.toBe(other)
  })

  const moment = fc.oneof(
    fc.integer({ min: -3 * 24 * 60 * MINUTE, max: 3 * 24 * 60 * MINUTE }).map(after),
    fc.constant(new Date(Number.NaN))
  )
  const anyPlan: fc.Arbitrary<Plan> = fc.record(
    {
      phase: fc.constantFrom('queued', 'deploying', 'baking', 'stopping'),
      due: fc.array(moment, { maxLength: 30 }),
      events: fc
        .array(fc.integer({ min: 0, max: 48 * 60 * MINUTE }), { maxLength: 5 })
        .map((times) => times.sort((a, b) => a - b).map(eventAt)),
      plannedMs: fc.integer({ min: 0, max: 48 * 60 * MINUTE }),
      startedAt: moment
    },
    { requiredKeys: ['phase', 'due', 'events'] }
  )
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const now = fc.integer({ min: 0, max: 48 * 60 * MINUTE }).map((ms) => START + ms)

  it('is never below 1 s nor above 15 s, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, now, chance, (plan, at, drawn) => {
        const delay = nextDelayMs(plan, { now: at, random: () => drawn, fixedMs: undefined })
        expect(delay).toBeGreaterThanOrEqual(SECOND)
        expect(delay).toBeLessThanOrEqual(15 * SECOND)
      })
    )
  })

  it('never sleeps past a due moment by more than the dense interval', () => {
    fc.assert(
      fc.property(anyPlan, now, chance, (plan, at, drawn) => {
        const delay = nextDelayMs(plan, { now: at, random: () => drawn, fixedMs: undefined })
        const answered = plan.events.at(-1)?.at.getTime() ?? Number.NEGATIVE_INFINITY
        const open = plan.due.filter((due) => due.getTime() > answered)
        const passed = open.map((due) => at + delay - due.getTime()).filter((ms) => ms > 0 && ms < delay)
        expect(Math.max(0, ...passed)).toBeLessThanOrEqual(3 * SECOND)
      })
    )
  })

  it('does not depend on the order of the due moments, and more of them never mean a longer wait', () => {
    fc.assert(
      fc.property(anyPlan, moment, now, chance, (plan, extra, at, drawn) => {
        const look = { now: at, random: () => drawn, fixedMs: undefined }
        const delay = nextDelayMs(plan, look)
        expect(nextDelayMs({ ...plan, due: [...plan.due].reverse() }, look)).toBe(delay)
        expect(nextDelayMs({ ...plan, due: [...plan.due, extra] }, look)).toBeLessThanOrEqual(delay)
      })
    )
  })

  it('keeps exactly to a fixed interval', () => {
    fc.assert(
      fc.property(anyPlan, now, fc.integer({ min: 1, max: 3_600_000 }), (plan, at, fixedMs) => {
        expect(nextDelayMs(plan, { now: at, random: LEAST, fixedMs })).toBe(fixedMs)
      })
    )
  })
})
