import type { Policy } from '../deployment/policy.js'
import type { Rollout } from './strategy.js'
import { stepsOf } from './timetable.js'
import { span } from './words.js'

/** A share of clients, and when it is due: minutes from the start. */
export interface Milestone {
  readonly percent: number
  readonly minutes: number
}

/** Steps that are told at the beginning; after them only the last. */
const MOST_STEPS = 6

/** A GitHub-hosted runner ends every job after this, in minutes. */
const HOSTED_JOB_MINUTES = 360

/**
 * The steps of a strategy. The user guide spaces them by duration/n; recorded event logs come a little earlier, so
 * these are the latest moments. Empty when the strategy is not known well enough.
 */
export const milestonesOf = (rollout: Rollout): readonly Milestone[] => {
  const { DeploymentDurationInMinutes: duration, GrowthFactor: factor, GrowthType: type } = rollout
  if (duration === undefined || factor === undefined) return []
  const steps = stepsOf(rollout)
  return Array.from({ length: steps }, (_, index) => ({
    percent: Math.min(100, type === 'EXPONENTIAL' ? factor * 2 ** index : factor * (index + 1)),
    minutes: (duration * (index + 1)) / steps
  }))
}

const growthInWords = (milestones: readonly Milestone[]): string => {
  const told = milestones.map(({ percent, minutes }) => `${Number(percent.toFixed(1))} % by ${span(minutes)}`)
  const shown = told.length > MOST_STEPS ? [...told.slice(0, MOST_STEPS - 1), '…', ...told.slice(-1)] : told
  return shown.join(', ')
}

/** When 10 %, 20 % … and the end of the bake time are due, counted from the start; undefined when it is not known. */
export const timetableInWords = (rollout: Rollout): string | undefined => {
  const { DeploymentDurationInMinutes: duration, FinalBakeTimeInMinutes: bake } = rollout
  const milestones = milestonesOf(rollout)
  if (duration === undefined || bake === undefined || milestones.length === 0) return undefined
  const growth = duration === 0 ? '100 % at once' : growthInWords(milestones)
  const end = bake === 0 ? 'no bake time' : `bake time until ${span(duration + bake)}`
  return `Timetable from the start: ${growth}; ${end}`
}

/** How long the step has to live until the policy is satisfied, in minutes; undefined when the plan is not known. */
export const neededMinutes = (rollout: Rollout, waitFor: Policy['waitFor']): number | undefined => {
  const { DeploymentDurationInMinutes: duration, FinalBakeTimeInMinutes: bake } = rollout
  if (waitFor === 'started') return 0
  if (duration === undefined || bake === undefined) return undefined
  return waitFor === 'baking' ? duration : duration + bake
}

/** A warning when the plan reaches beyond the life of a hosted job, with the way out; undefined when it does not. */
export const beyondHostedJob = (
  rollout: Rollout,
  { waitFor, timeoutMs, onTimeout }: Policy
): string | undefined => {
  const needed = neededMinutes(rollout, waitFor) ?? 0
  // A limit of the user's own is reached before the runner's is.
  const limited = onTimeout === 'leave' && timeoutMs !== undefined && timeoutMs < HOSTED_JOB_MINUTES * 60_000
  if (needed <= HOSTED_JOB_MINUTES || limited) return undefined
  return (
    `By its timetable this step waits ${span(needed)}, and a GitHub-hosted runner ends a job after ${span(HOSTED_JOB_MINUTES)}, ` +
    'before the deployment is over. Set `wait-for: started`, or `on-timeout: leave` with `timeout-minutes` below 360, ' +
    'and follow it with `operation: watch` in a later job.'
  )
}
