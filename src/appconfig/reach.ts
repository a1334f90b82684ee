import type { Reach, Share, TimelineEvent } from '../deployment/snapshot.js'
import { milestonesOf } from './milestones.js'
import { timetable, type Course } from './timetable.js'

const MINUTE_MS = 60_000

/** The only place where AppConfig tells the share of a step: `Configuration available to 20.00% of clients`. */
const PERCENT = /(?<![\d.])(\d{1,3}(?:\.\d+)?)\s?%/

const told = ({ text }: TimelineEvent): number | undefined => {
  const percent = Number(PERCENT.exec(text)?.[1] ?? Number.NaN)
  return percent <= 100 ? percent : undefined
}

/** The share of clients that an event leaves behind; a rollback shows at its end, when all have the old version again. */
const SHARE: Readonly<Record<string, (event: TimelineEvent) => number | undefined>> = {
  DEPLOYMENT_STARTED: () => 0,
  PERCENTAGE_UPDATED: told,
  BAKE_TIME_STARTED: () => 100,
  DEPLOYMENT_COMPLETED: () => 100,
  ROLLBACK_COMPLETED: () => 0,
  REVERT_COMPLETED: () => 0
}

const actualOf = (events: readonly TimelineEvent[]): readonly Share[] =>
  events.flatMap((event) => {
    const percent = Object.hasOwn(SHARE, event.type) ? SHARE[event.type]?.(event) : undefined
    return percent === undefined ? [] : [{ at: event.at, percent }]
  })

const plannedOf = (course: Course): readonly Share[] => {
  const { StartedAt: start } = course
  const isKnown = timetable(course, [], 'succeeded').plannedMs !== undefined
  const milestones = isKnown ? milestonesOf(course) : []
  if (start === undefined || milestones.length === 0) return []
  return [
    { at: start, percent: 0 },
    ...milestones.map(({ percent, minutes }) => ({
      at: new Date(start.getTime() + minutes * MINUTE_MS),
      percent
    }))
  ]
}

/** How a deployment was to reach its clients by its own numbers, and how it did by its event log. */
export const reachOf = (course: Course, events: readonly TimelineEvent[]): Reach => ({
  planned: plannedOf(course),
  actual: actualOf(events)
})
