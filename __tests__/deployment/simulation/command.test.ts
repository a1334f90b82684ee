import { describe, expect, it } from '@jest/globals'
import { batchesOf } from '../../../scripts/simulate/batches.js'
import { figures } from '../../../scripts/simulate/figures.js'
import { readOptions } from '../../../scripts/simulate/options.js'

const options = { runs: 10, seed: 1, workers: 2, service: undefined } as const

describe('npm run simulate', () => {
  it('takes runs, a seed, workers and a service', () => {
    const args = ['--runs', '1000000', '--seed', '7', '--workers', '3', '--service', 'amplify']
    expect(readOptions(args)).toEqual({ runs: 1_000_000, seed: 7, workers: 3, service: 'amplify' })
    expect(readOptions([])).toMatchObject({ runs: 10_000, service: undefined })
  })

  it.each([
    [['--runs', '0'], '--runs 0'],
    [['--seed', '1.5'], '--seed 1.5'],
    [['--workers', 'many'], '--workers many'],
    [['--service', 's3'], '--service s3'],
    [['--fast'], '--fast']
  ])('refuses %j', (args, words) => {
    expect(() => readOptions(args)).toThrow(words)
  })

  it.each([
    [1, undefined],
    [999, undefined],
    [2_001, undefined],
    [10_500, 'appconfig'],
    [1_000_000, undefined]
  ] as const)('divides %d runs without losing one (%s)', (runs, service) => {
    const batches = batchesOf({ ...options, runs, service })
    expect(batches.reduce((sum, batch) => sum + batch.runs, 0)).toBe(runs)
    expect(Math.max(...batches.map((batch) => batch.runs))).toBeLessThanOrEqual(1_000)
    // No two batches play the same stories.
    expect(new Set(batches.map((batch) => `${batch.service} ${batch.seed}`)).size).toBe(batches.length)
    expect(batches.every((batch) => service === undefined || batch.service === service)).toBe(true)
  })

  it('groups what it counted', () => {
    expect(figures({ stories: 1_500, 'outcome failed': 3, 'outcome cancelled': 12 })).toEqual([
      '  stories         1,500',
      '',
      'Outcome of the step',
      '  cancelled            12',
      '  failed                3'
    ])
  })
})
