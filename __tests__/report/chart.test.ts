import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Phase, Share, Snapshot } from '../../src/deployment/snapshot.js'
import { reachChart } from '../../src/report/chart.js'
import { at, event, snapshot, START } from './fixtures.js'
import { hostile as hostileText } from './hostile.js'

const share = (minutes: number, percent: number): Share => ({ at: at(minutes * 60), percent })
const PLANNED = [share(0, 0), share(4, 10), share(8, 20), share(12, 40), share(16, 80), share(20, 100)]

const MINUTE = 60_000
const seen = (minutes: number): number => START + minutes * MINUTE

/** A deployment that began at 12:00. */
const deployment = (phase: Phase, actual: readonly Share[], more: Partial<Snapshot> = {}): Snapshot =>
  snapshot('ANY', 0, [], { phase, startedAt: at(0), reach: { planned: PLANNED, actual }, ...more })

const LINE = /^ {4}line "([^"]+)" \[(.*)\]$/

/** The numbers of each line, by its name. */
const linesIn = (chart: string): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    chart.split('\n').flatMap((line) => {
      const [, name = '', values = ''] = LINE.exec(line) ?? []
      return name === '' ? [] : [[name, values.split(', ').map(Number)]]
    })
  )
const axisOf = (chart: string): string | undefined =>
  chart.split('\n').find((line) => line.includes('x-axis'))

/** The share at a minute of a chart that is `length` minutes long. */
const valueAt = (values: readonly number[] = [], minute: number, length: number): number | undefined =>
  values[Math.round((minute / length) * (values.length - 1))]

const STEPS = [share(0, 0), share(4, 10), share(8, 20)]

describe('reachChart', () => {
  it('draws the plan and what happened, evenly sampled', () => {
    const chart = reachChart(
      deployment('succeeded', [...PLANNED.slice(0, 5), share(19, 100)], { endedAt: at(30 * 60) }),
      [],
      seen(31)
    )
    const { 'plan (latest)': plan, rollout } = linesIn(chart)
    expect(axisOf(chart)).toBe('    x-axis "Minutes since 12:00:00 UTC" 0 --> 30')
    expect([plan?.length, rollout?.length]).toEqual([241, 241])
    expect([3, 5, 9, 13, 17, 19.5, 21].map((minute) => valueAt(plan, minute, 30))).toEqual([
      0, 10, 20, 40, 80, 80, 100
    ])
    expect([3, 5, 9, 13, 17, 19.5, 21].map((minute) => valueAt(rollout, minute, 30))).toEqual([
      0, 10, 20, 40, 80, 100, 100
    ])
  })

  it('shows a rollback against the rest of the plan, and wide enough', () => {
    const late = deployment('rolled-back', [...STEPS, share(22, 0)], { endedAt: at(22 * 60) })
    expect(axisOf(reachChart(late, [], seen(23)))).toContain('0 --> 30')
    const { rollout } = linesIn(reachChart(late, [], seen(23)))
    expect([valueAt(rollout, 21, 30), valueAt(rollout, 29, 30)]).toEqual([20, 0])
    const early = deployment('rolled-back', [...STEPS, share(9, 0)], { endedAt: at(9 * 60) })
    expect(axisOf(reachChart(early, [], seen(10)))).toContain('0 --> 18')
  })

  it('shows what goes on until it was last seen', () => {
    expect(axisOf(reachChart(deployment('deploying', STEPS), [], seen(9)))).toContain('0 --> 9')
  })

  it('has colours by how it goes', () => {
    const palettes = (['deploying', 'succeeded', 'rolled-back'] as const).map(
      (phase) => /"plotColorPalette":"([^"]*)"/.exec(reachChart(deployment(phase, STEPS), [], seen(9)))?.[1]
    )
    expect(palettes).toEqual(['#848d97, #2f81f7', '#848d97, #2da44e', '#848d97, #e5534b'])
  })

  it('does with what was observed where the events do not tell, and without a plan', () => {
    const { reach: _, ...silent } = deployment('deploying', [])
    expect(Object.keys(linesIn(reachChart(silent, STEPS, seen(9))))).toEqual(['rollout'])
    expect(Object.keys(linesIn(reachChart(deployment('deploying', []), STEPS, seen(9))))).toEqual([
      'plan (latest)',
      'rollout'
    ])
  })

  it.each([
    ['nothing happened', []],
    ['it has only begun', [share(0, 0)]],
    ['it moved once', [share(0, 0), share(1, 100)]],
    ['the same is said again', [share(0, 0), share(1, 100), share(2, 100)]]
  ])('is left out when %s', (_, actual) => {
    expect(reachChart(deployment('succeeded', actual, { endedAt: at(600) }), [], seen(30))).toBe('')
  })

  it('is left out without a start, or a time that passed', () => {
    const { startedAt: _, ...undated } = deployment('deploying', STEPS)
    expect(reachChart(undated, [], seen(9))).toBe('')
    expect(reachChart(deployment('deploying', STEPS), [], START)).toBe('')
    expect(reachChart(deployment('deploying', STEPS, { startedAt: new Date(Number.NaN) }), [], seen(9))).toBe(
      ''
    )
  })

  it.each([
    [2, 'Seconds', '120'],
    [90, 'Minutes', '90'],
    [600, 'Hours', '10'],
    [60 * 24 * 30, 'Days', '30']
  ])('counts %d minutes in %s', (minutes, unit, length) => {
    const chart = reachChart(
      deployment('deploying', [share(0, 0), share(0.5, 10), share(1, 20)]),
      [],
      seen(minutes)
    )
    expect(axisOf(chart)).toBe(`    x-axis "${unit} since 12:00:00 UTC" 0 --> ${length}`)
  })

  it('stays as small with 500 events, and below what GitHub draws', () => {
    const many = Array.from({ length: 500 }, (_, index) => share(index / 25, index / 5 + 0.123))
    const chart = reachChart(deployment('succeeded', many, { endedAt: at(1200) }), [], seen(21))
    expect(linesIn(chart)['rollout']).toHaveLength(241)
    expect(chart.length).toBeLessThan(5_000)
  })

  it('lets no text in', () => {
    const chart = reachChart(deployment('deploying', STEPS), [], seen(9))
    fc.assert(
      fc.property(hostileText, (text) => {
        const hostile: Snapshot = {
          ...deployment('deploying', STEPS),
          state: text,
          reason: text,
          events: [event(0, text, text, text)],
          description: text
        }
        expect(reachChart(hostile, [], seen(9))).toBe(chart)
      })
    )
  })

  it('has nothing but percentages in its lines, whatever numbers come', () => {
    const numbers = fc.double()
    const shares = fc.array(fc.record({ at: fc.date({ noInvalidDate: false }), percent: numbers }), {
      maxLength: 20
    })
    fc.assert(
      fc.property(shares, shares, numbers, numbers, (planned, actual, end, seenAt) => {
        const chart = reachChart(
          deployment('succeeded', actual, { reach: { planned, actual }, endedAt: new Date(end) }),
          [],
          seenAt
        )
        const values = Object.values(linesIn(chart)).flat()
        expect(values.every((value) => value >= 0 && value <= 100)).toBe(true)
        expect(chart === '' || values.length % 241 === 0).toBe(true)
      })
    )
  })
})
