import type { Deployment } from '@aws-sdk/client-appconfig'
import { isFinal, type Phase } from '../deployment/snapshot.js'
import type { TimelineEvent } from '../deployment/snapshot.js'

/** What a deployment tells about its own course; any of it may be missing. */
export type Course = Pick<
  Deployment,
  'StartedAt' | 'DeploymentDurationInMinutes' | 'FinalBakeTimeInMinutes' | 'GrowthFactor' | 'GrowthType'
>

export interface Timetable {
  /** Ascending, without duplicates. Empty once nothing is planned any more (ended, rolling back). */
  readonly due: readonly Date[]
  /** AppConfig completes 0 to 30 s after this. */
  readonly expectedEnd?: Date
  /** Duration and bake time together, in milliseconds. */
  readonly plannedMs?: number
}

const MINUTE_MS = 60_000

/** The API's own limits (1 to 100 %): what is outside is no plan. */
const isFactor = (factor: number | undefined): factor is number =>
  factor !== undefined && factor >= 1 && factor <= 100

/** The API allows a day; a year leaves room for more, and keeps dates in range. */
const isMinutes = (minutes: number | undefined): minutes is number =>
  minutes !== undefined && minutes >= 0 && minutes <= 366 * 24 * 60

/** Into how many steps a growth divides the duration: linear G, 2G, …; exponential G, 2G, 4G, … up to 100 %. */
export const stepsOf = ({ GrowthFactor: factor, GrowthType: type }: Course): number => {
  if (!isFactor(factor)) return 0
  return type === 'EXPONENTIAL' ? 1 + Math.ceil(Math.log2(100 / factor)) : Math.ceil(100 / factor)
}

const bakeStart = (events: readonly TimelineEvent[]): number | undefined =>
  events.findLast((event) => event.type === 'BAKE_TIME_STARTED')?.at.getTime()

/**
 * When something is expected to happen to a deployment, by its own numbers. The user guide spaces the steps by
 * duration/n, a recorded event log by duration/(n+1): both are due. The percentage tells no time and is not used.
 */
export const timetable = (course: Course, events: readonly TimelineEvent[], phase: Phase): Timetable => {
  const { DeploymentDurationInMinutes: duration, FinalBakeTimeInMinutes: bake, StartedAt: startedAt } = course
  const planned = isMinutes(duration) && isMinutes(bake) ? { plannedMs: (duration + bake) * MINUTE_MS } : {}
  if (isFinal(phase) || phase === 'stopping') return { due: [], ...planned }

  const baking = bakeStart(events)
  const start = startedAt?.getTime()
  const growthEnd =
    start !== undefined && isMinutes(duration) ? Math.round(start + duration * MINUTE_MS) : undefined
  const bakeFrom = baking ?? growthEnd
  const end = bakeFrom !== undefined && isMinutes(bake) ? Math.round(bakeFrom + bake * MINUTE_MS) : undefined

  const moments = new Set<number>()
  if (phase === 'deploying' && baking === undefined && start !== undefined && growthEnd !== undefined) {
    const steps = stepsOf(course)
    for (let step = 1; step <= steps; step++) {
      moments.add(Math.round(start + ((growthEnd - start) * step) / steps))
      moments.add(Math.round(start + ((growthEnd - start) * step) / (steps + 1)))
    }
    moments.add(growthEnd)
  }
  if (end !== undefined) moments.add(end)
  return {
    due: [...moments].sort((a, b) => a - b).map((moment) => new Date(moment)),
    ...(end !== undefined && { expectedEnd: new Date(end) }),
    ...planned
  }
}
