import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stepsOf, timetable, type Course } from '../../src/appconfig/timetable.js'
import type { Phase, TimelineEvent } from '../../src/deployment/snapshot.js'

const START = new Date('2021-09-17T21:43:54Z')
const minutesAfter = (date: Date): number => (date.getTime() - START.getTime()) / 60_000

const course = (
  GrowthType: 'LINEAR' | 'EXPONENTIAL',
  GrowthFactor: number,
  duration: number,
  bake: number
): Course => ({
  StartedAt: START,
  GrowthType,
  GrowthFactor,
  DeploymentDurationInMinutes: duration,
  FinalBakeTimeInMinutes: bake
})

const event = (type: string, at: Date): TimelineEvent => ({ type, at, text: '', invocations: [] })

describe('stepsOf', () => {
  it.each([
    ['LINEAR', 25, 4],
    ['LINEAR', 30, 4],
    ['LINEAR', 100, 1],
    ['EXPONENTIAL', 10, 5],
    ['EXPONENTIAL', 12.5, 4],
    ['EXPONENTIAL', 100, 1]
  ] as const)('%s %d %% takes %d steps', (type, factor, steps) => {
    expect(stepsOf(course(type, factor, 10, 0))).toBe(steps)
  })

  it.each([0, -1, 101, NaN, Infinity, 1e-9, undefined])('%p %% is no growth', (factor) => {
    expect(stepsOf({ GrowthFactor: factor })).toBe(0)
  })
})

describe('timetable', () => {
  it('has both spacings of the steps, the start of the bake and the end', () => {
    const { due, expectedEnd, plannedMs } = timetable(course('LINEAR', 25, 15, 5), [], 'deploying')
    // A recorded log has 3, 6, 9, 12 and 15; the user guide's own example means 3.75, 7.5, 11.25 and 15.
    expect(due.map(minutesAfter)).toEqual([3, 3.75, 6, 7.5, 9, 11.25, 12, 15, 20])
    expect(expectedEnd).toEqual(due.at(-1))
    expect(plannedMs).toBe(20 * 60_000)
  })

  it('counts the bake from where it really began', () => {
    const began = new Date(START.getTime() + 15.5 * 60_000)
    const table = timetable(course('LINEAR', 25, 15, 5), [event('BAKE_TIME_STARTED', began)], 'baking')
    expect(table.due.map(minutesAfter)).toEqual([20.5])
    expect(table.expectedEnd).toEqual(table.due[0])
  })

  it('expects the end of a bake by the plan when its event is missing', () => {
    expect(timetable(course('LINEAR', 25, 15, 5), [], 'baking').due.map(minutesAfter)).toEqual([20])
  })

  it('takes all at once and no bake at all for due at the start', () => {
    expect(timetable(course('LINEAR', 100, 0, 0), [], 'deploying')).toEqual({
      due: [START],
      expectedEnd: START,
      plannedMs: 0
    })
  })

  it.each(['succeeded', 'failed', 'rolled-back', 'stopped', 'stopping'] satisfies Phase[])(
    'expects nothing of what is %s, and keeps the plan',
    (phase) => {
      expect(timetable(course('LINEAR', 25, 15, 5), [], phase)).toEqual({ due: [], plannedMs: 20 * 60_000 })
    }
  )

  it.each([
    ['start', { StartedAt: undefined }, { due: [], plannedMs: 1_200_000 }],
    ['duration', { DeploymentDurationInMinutes: undefined }, { due: [] }],
    ['bake time', { FinalBakeTimeInMinutes: undefined }, { due: 8 }],
    ['factor', { GrowthFactor: undefined }, { due: 2 }],
    ['type', { GrowthType: undefined }, { due: 9 }]
  ])('makes do without the %s', (_what, missing, expected) => {
    const table = timetable({ ...course('LINEAR', 25, 15, 5), ...missing }, [], 'deploying')
    expect(table).toMatchObject(typeof expected.due === 'number' ? {} : expected)
    expect(table.due.length).toBe(typeof expected.due === 'number' ? expected.due : 0)
  })

  it('is ascending, without duplicates, small, and ends with the expected end, for any course', () => {
    const minutes = fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.double(), fc.constant(undefined))
    const courses = fc.record({
      StartedAt: fc.option(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }), {
        nil: undefined
      }),
      DeploymentDurationInMinutes: minutes,
      FinalBakeTimeInMinutes: minutes,
      GrowthFactor: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.double(), fc.constant(undefined)),
      GrowthType: fc.constantFrom('LINEAR', 'EXPONENTIAL', undefined)
    } as const)
    fc.assert(
      fc.property(
        courses,
        fc.constantFrom<Phase>('queued', 'deploying', 'baking', 'stopping', 'succeeded'),
        (any, phase) => {
          const { due, expectedEnd } = timetable(any, [], phase)
          const times = due.map((date) => date.getTime())
          expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
          expect(times.length).toBeLessThanOrEqual(202)
          if (expectedEnd !== undefined) expect(due.at(-1)).toEqual(expectedEnd)
        }
      )
    )
  })
})
