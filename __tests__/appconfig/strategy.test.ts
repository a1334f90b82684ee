import { describe, expect, it } from '@jest/globals'
import { isPredefined, predefinedRollout, rolloutInWords } from '../../src/appconfig/strategy.js'

describe('rolloutInWords', () => {
  it.each([
    ['AppConfig.Linear20PercentEvery6Minutes', '20 % at a time over 30 min; 30 min bake time'],
    ['AppConfig.Canary10Percent20Minutes', '10 % first, then doubling, over 20 min; 10 min bake time'],
    ['AppConfig.AllAtOnce', 'all at once; 10 min bake time'],
    ['AppConfig.Linear50PercentEvery30Seconds', '50 % at a time over 1 min; 1 min bake time'],
    ['AppConfig.Newer', ''],
    ['AppConfig.toString', '']
  ])('%s: %s', (id, words) => {
    expect(isPredefined(id)).toBe(true)
    expect(rolloutInWords(predefinedRollout(id))).toBe(words)
  })

  it.each([
    [
      { DeploymentDurationInMinutes: 5, GrowthFactor: 100, FinalBakeTimeInMinutes: 0 },
      'all within 5 min; no bake time'
    ],
    [{ DeploymentDurationInMinutes: 5 }, 'over 5 min'],
    [{ FinalBakeTimeInMinutes: 5 }, '5 min bake time']
  ])('makes do with %j', (rollout, words) => {
    expect(rolloutInWords(rollout)).toBe(words)
  })
})
