import { describe, expect, it } from '@jest/globals'
import { A_DAY, ADAPTIVE, EVERY_5_S, simulate, type Watcher } from '../../bench/polling-simulation.js'
import { mean, percentile } from '../../bench/statistics.js'
import { predefinedStrategies } from '../../sandbox/aws/appconfig/predefined.js'
import type { Strategy } from '../../sandbox/aws/appconfig/model.js'

interface Sample {
  readonly calls: number
  readonly completions: number[]
  readonly rollbacks: number[]
}

const watched = (strategy: Strategy, watcher: Watcher, runs: number): Sample => {
  const all = Array.from({ length: runs }, (_, seed) => simulate(strategy, watcher, seed))
  return {
    calls: mean(all.map(({ completion }) => completion.calls)),
    completions: all.map(({ completion }) => completion.delayMs),
    rollbacks: all.map(({ rollback }) => rollback.delayMs)
  }
}

const minutesOf = ({ durationMinutes, bakeMinutes }: Strategy): number => durationMinutes + bakeMinutes
/** A day takes thousands of looks: fewer runs of it tell as much. */
const runsOf = (strategy: Strategy): number => (minutesOf(strategy) > 120 ? 40 : 300)

const samples = [...predefinedStrategies(), A_DAY].map((strategy) => ({
  strategy,
  name: strategy.name,
  adaptive: watched(strategy, ADAPTIVE, runsOf(strategy))
}))
const long = samples.filter(({ strategy }) => minutesOf(strategy) >= 10)

describe('the goals of the pace, on simulated deployments', () => {
  it('are measured on three predefined strategies and on a day', () => {
    expect(long).toHaveLength(4)
  })

  it.each(long)('$name takes at most 45 % of the calls of a 5-second poll', ({ strategy, adaptive }) => {
    expect(adaptive.calls / watched(strategy, EVERY_5_S, 4).calls).toBeLessThan(0.45)
  })

  it.each(samples)(
    '$name: a completion is seen within 2 s (median) and 5 s (p95)',
    ({ adaptive: { completions } }) => {
      expect(percentile(completions, 0.5)).toBeLessThan(2_000)
      expect(percentile(completions, 0.95)).toBeLessThan(5_000)
    }
  )

  it.each(samples)('$name: a rollback is seen within 15 s (p95)', ({ adaptive: { rollbacks } }) => {
    expect(percentile(rollbacks, 0.95)).toBeLessThan(15_000)
  })

  it.each([-120_000, 120_000])(
    'nothing stays unseen for more than 15 s with clocks %d ms apart',
    (skewMs) => {
      for (const { strategy } of samples.filter(({ strategy }) => strategy !== A_DAY)) {
        const { completions, rollbacks } = watched(strategy, { ...ADAPTIVE, skewMs }, 60)
        expect(Math.max(...completions, ...rollbacks)).toBeLessThanOrEqual(15_000 + ADAPTIVE.latencyMs)
      }
    }
  )
})
