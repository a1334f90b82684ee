import { describe, expect, it } from '@jest/globals'
import { reachOf } from '../../src/appconfig/reach.js'
import type { Course } from '../../src/appconfig/timetable.js'
import type { TimelineEvent } from '../../src/deployment/snapshot.js'

const at = (minutes: number): Date => new Date(Date.UTC(2026, 0, 1, 12, minutes))
const CANARY: Course = {
  StartedAt: at(0),
  DeploymentDurationInMinutes: 20,
  FinalBakeTimeInMinutes: 10,
  GrowthFactor: 10,
  GrowthType: 'EXPONENTIAL'
}

const pairs = (shares: readonly { readonly at: Date; readonly percent: number }[]): unknown =>
  shares.map((share) => [(share.at.getTime() - at(0).getTime()) / 60_000, share.percent])

const event = (minutes: number, type: string, text = ''): TimelineEvent => ({
  at: at(minutes),
  type,
  text,
  invocations: []
})

describe('the plan', () => {
  it('is that of the strategy', () => {
    expect(pairs(reachOf(CANARY, []).planned)).toEqual([
      [0, 0],
      [4, 10],
      [8, 20],
      [12, 40],
      [16, 80],
      [20, 100]
    ])
    const linear: Course = { ...CANARY, GrowthType: 'LINEAR', GrowthFactor: 40 }
    expect(pairs(reachOf({ ...linear, DeploymentDurationInMinutes: 30 }, []).planned)).toEqual([
      [0, 0],
      [10, 40],
      [20, 80],
      [30, 100]
    ])
  })

  it.each<[string, Partial<Course>]>([
    ['a start', { StartedAt: undefined }],
    ['a duration', { DeploymentDurationInMinutes: undefined }],
    ['a duration that is one', { DeploymentDurationInMinutes: Number.NaN }],
    ['a factor', { GrowthFactor: undefined }],
    ['a factor that the API allows', { GrowthFactor: 1e-9 }]
  ])('is none without %s', (_, missing) => {
    expect(reachOf({ ...CANARY, ...missing }, []).planned).toEqual([])
  })
})

describe('what happened', () => {
  it('is what the events tell, rollback included', () => {
    const events = [
      event(0, 'DEPLOYMENT_STARTED', 'Deployment started'),
      event(4, 'PERCENTAGE_UPDATED', 'Configuration available to 10.00% of clients'),
      event(8, 'PERCENTAGE_UPDATED', 'Configuration available to 33.33% of clients'),
      event(20, 'BAKE_TIME_STARTED', 'Deployment bake time started'),
      event(21, 'ROLLBACK_STARTED', 'Rollback started'),
      event(22, 'ROLLBACK_COMPLETED', 'Rollback completed')
    ]
    expect(pairs(reachOf({}, events).actual)).toEqual([
      [0, 0],
      [4, 10],
      [8, 33.33],
      [20, 100],
      [22, 0]
    ])
  })

  it.each(['', 'later', '1000 %', '-', 'constructor'])('leaves out a step that says %j', (text) => {
    expect(
      reachOf({}, [event(1, 'PERCENTAGE_UPDATED', text), event(2, 'constructor', '5 %')]).actual
    ).toEqual([])
  })
})
