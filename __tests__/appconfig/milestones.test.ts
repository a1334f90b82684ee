import { describe, expect, it } from '@jest/globals'
import { beyondHostedJob, milestonesOf, timetableInWords } from '../../src/appconfig/milestones.js'
import { predefinedRollout, type Rollout } from '../../src/appconfig/strategy.js'
import { growth } from '../../sandbox/aws/appconfig/life.js'
import { CONFIG } from './deploy-config.js'

const { policy } = CONFIG
const rollout = (duration: number, bake: number, factor = 100): Rollout => ({
  GrowthType: 'LINEAR',
  GrowthFactor: factor,
  DeploymentDurationInMinutes: duration,
  FinalBakeTimeInMinutes: bake
})

describe('the timetable of a strategy', () => {
  it.each([
    [
      'AppConfig.Canary10Percent20Minutes',
      'Timetable from the start: 10 % by 4 min, 20 % by 8 min, 40 % by 12 min, 80 % by 16 min, 100 % by 20 min; bake time until 30 min'
    ],
    ['AppConfig.AllAtOnce', 'Timetable from the start: 100 % at once; bake time until 10 min'],
    [
      'AppConfig.Linear50PercentEvery30Seconds',
      'Timetable from the start: 50 % by 30 s, 100 % by 1 min; bake time until 2 min'
    ]
  ])('in words: %s', (name, words) => {
    expect(timetableInWords(predefinedRollout(name))).toBe(words)
  })

  it('shortens many steps, and says when there is no bake time', () => {
    expect(timetableInWords(rollout(100, 0, 5))).toBe(
      'Timetable from the start: 5 % by 5 min, 10 % by 10 min, 15 % by 15 min, 20 % by 20 min, 25 % by 25 min, …, 100 % by 100 min; no bake time'
    )
  })

  it('is none for a strategy that is not known', () => {
    expect(timetableInWords({})).toBeUndefined()
    expect(timetableInWords({ ...rollout(10, 10), GrowthFactor: 0 })).toBeUndefined()
    expect(milestonesOf({ DeploymentDurationInMinutes: 5 })).toEqual([])
  })

  it.each([
    ['LINEAR', 20],
    ['LINEAR', 30],
    ['LINEAR', 100],
    ['EXPONENTIAL', 1],
    ['EXPONENTIAL', 10],
    ['EXPONENTIAL', 50]
  ] as const)('has the percentages of the service: %s %d', (GrowthType, GrowthFactor) => {
    const milestones = milestonesOf({ GrowthType, GrowthFactor, DeploymentDurationInMinutes: 60 })
    expect(milestones.map(({ percent }) => percent)).toEqual(
      growth({ growthType: GrowthType, growthFactor: GrowthFactor })
    )
    expect(milestones.at(-1)).toEqual({ percent: 100, minutes: 60 })
  })
})

describe('a plan beyond the life of a hosted job', () => {
  it('is warned of, with the way out', () => {
    const warning = beyondHostedJob(rollout(300, 61), policy)
    expect(warning).toMatch(/waits 6 h 1 min.*GitHub-hosted runner ends a job after 6 h/)
    for (const word of ['wait-for: started', 'on-timeout: leave', 'operation: watch'])
      expect(warning).toContain(word)
  })

  it.each([
    ['it just fits', rollout(300, 60), policy],
    ['the step does not wait', rollout(1440, 1440), { ...policy, waitFor: 'started' }],
    ['the step does not wait for the bake time', rollout(360, 1440), { ...policy, waitFor: 'baking' }],
    ['the step leaves before', rollout(1440, 0), { ...policy, onTimeout: 'leave', timeoutMs: 300 * 60_000 }],
    ['nothing is known', {}, policy]
  ] as const)('no warning: %s', (_what, strategy, asked) => {
    expect(beyondHostedJob(strategy, asked)).toBeUndefined()
  })

  it('is warned of when the time-out lies beyond as well', () => {
    const asked = { ...policy, onTimeout: 'leave', timeoutMs: 400 * 60_000 } as const
    expect(beyondHostedJob(rollout(1440, 0), asked)).toBeDefined()
  })
})
