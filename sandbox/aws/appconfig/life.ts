import type { DeploymentState } from '@aws-sdk/client-appconfig'
import type { Deployment, Halt, Strategy, StepSpacing } from './model.js'

const MINUTE = 60_000
/** A deployment without duration still takes a moment to reach everybody, and another to begin its bake time. */
const INSTANT_STEP_MS = 1_000
const INSTANT_BAKE_MS = 2_000

/** The percentages a strategy goes through; the last is 100. */
export const growth = (strategy: Pick<Strategy, 'growthType' | 'growthFactor'>): number[] => {
  const percents: number[] = []
  const { growthFactor: factor } = strategy
  for (let step = 0; percents.at(-1) !== 100; step += 1) {
    const next = strategy.growthType === 'EXPONENTIAL' ? factor * 2 ** step : factor * (step + 1)
    percents.push(Math.min(next, 100))
  }
  return percents
}

/** A moment at which the share of clients that can get the configuration changes. */
export interface PlannedStep {
  readonly at: number
  readonly percent: number
}

/** What happens to a deployment when nobody interferes. */
export interface Plan {
  readonly startedAt: number
  readonly steps: readonly PlannedStep[]
  readonly bakeAt: number
  readonly completeAt: number
}

/** All moments in milliseconds. */
export const planOf = (
  strategy: Readonly<Strategy>,
  startedAt: number,
  completionDelayMs: number,
  spacing: StepSpacing
): Plan => {
  const percents = growth(strategy)
  const duration = strategy.durationMinutes * MINUTE
  const parts = spacing === 'duration/steps' ? percents.length : percents.length + 1
  const bakeAt = startedAt + (duration === 0 ? INSTANT_BAKE_MS : duration)
  return {
    startedAt,
    steps: percents.map((percent, index) => ({
      percent,
      at: startedAt + (duration === 0 ? INSTANT_STEP_MS : (duration * (index + 1)) / parts)
    })),
    bakeAt,
    completeAt: bakeAt + strategy.bakeMinutes * MINUTE + completionDelayMs
  }
}

export const planOfDeployment = (deployment: Deployment): Plan =>
  planOf(deployment.strategy, deployment.startedAt, deployment.completionDelayMs, deployment.spacing)

/** How a deployment stands at one moment. */
export interface Standing {
  readonly state: DeploymentState
  readonly percent: number
  readonly completedAt: number | undefined
  /** The halt that ended it, once it has come. */
  readonly halt: Halt | undefined
}

/** The earliest halt that comes before the deployment is complete. */
export const effectiveHalt = (plan: Plan, halts: readonly Halt[]): Halt | undefined =>
  halts
    .filter((halt) => halt.at < plan.completeAt)
    .reduce<Halt | undefined>(
      (first, halt) => (first === undefined || halt.at < first.at ? halt : first),
      undefined
    )

/** All that may change a deployment's course, whenever it comes. */
export interface Fate {
  readonly halts: readonly Halt[]
  /** Counts only when the deployment is complete by then. */
  readonly revert: Halt | undefined
}

/** Where a deployment stands at `now`. */
export const standingAt = (deployment: Deployment, fate: Fate, now: number): Standing => {
  const plan = planOfDeployment(deployment)
  const halt = effectiveHalt(plan, fate.halts)
  const reached = (moment: number): number =>
    plan.steps.filter((step) => step.at <= moment).at(-1)?.percent ?? 0
  if (halt !== undefined && halt.at <= now) {
    const rolledBackAt = halt.at + deployment.rollbackMs
    return rolledBackAt <= now
      ? { state: 'ROLLED_BACK', percent: 0, completedAt: rolledBackAt, halt }
      : { state: 'ROLLING_BACK', percent: reached(halt.at), completedAt: undefined, halt }
  }
  const revertedAt =
    halt === undefined && fate.revert !== undefined && fate.revert.at >= plan.completeAt
      ? fate.revert.at + deployment.revertMs
      : undefined
  if (revertedAt !== undefined && revertedAt <= now) {
    return { state: 'REVERTED', percent: 0, completedAt: revertedAt, halt: undefined }
  }
  if (plan.completeAt <= now)
    return { state: 'COMPLETE', percent: 100, completedAt: plan.completeAt, halt: undefined }
  const state = plan.bakeAt <= now ? 'BAKING' : 'DEPLOYING'
  return { state, percent: reached(now), completedAt: undefined, halt: undefined }
}

const IN_FLIGHT: Record<DeploymentState, boolean> = {
  BAKING: true,
  VALIDATING: true,
  DEPLOYING: true,
  ROLLING_BACK: true,
  COMPLETE: false,
  ROLLED_BACK: false,
  REVERTED: false
}

/** Whether a deployment in this state occupies its environment. */
export const isInFlight = (state: DeploymentState): boolean => IN_FLIGHT[state]

/** When the deployment frees (or freed) its environment, as far as is known now. */
export const freeAt = (deployment: Deployment, fate: Fate): number => {
  const plan = planOfDeployment(deployment)
  const halt = effectiveHalt(plan, fate.halts)
  return halt === undefined ? plan.completeAt : halt.at + deployment.rollbackMs
}
