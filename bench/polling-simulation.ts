import { timetable, type Course } from '../src/appconfig/timetable.js'
import { nextDelayMs, type Plan } from '../src/deployment/pace.js'
import { isFinal, type Phase, type TimelineEvent } from '../src/deployment/snapshot.js'
import { planOf } from '../sandbox/aws/appconfig/life.js'
import type { StepSpacing, Strategy } from '../sandbox/aws/appconfig/model.js'
import { seededRandom } from '../sandbox/aws/random.js'

/** How a simulated deployment is watched. */
export interface Watcher {
  /** Fixed interval in milliseconds; undefined: the action's own pace. */
  readonly fixedMs: number | undefined
  /** From a request to its reply, in milliseconds; the reply shows the state halfway. */
  readonly latencyMs: number
  /** How far the service's clock is ahead of the watcher's, in milliseconds. */
  readonly skewMs: number
}

/** What a watch cost and how late it was. */
export interface Watched {
  /** GetDeployment calls from the start's reply to the end. */
  readonly calls: number
  /** From the moment (the end, or the rollback's beginning) to the reply that shows it, in milliseconds. */
  readonly delayMs: number
}

/** What GetDeployment shows from a moment on, until the next one. */
interface Scene extends Plan {
  readonly at: number
}

/** A strategy that lasts a day, beside the predefined ones. */
export const A_DAY: Strategy = {
  id: 'day2410',
  name: 'Linear 10 %, 23 h + 1 h bake',
  description: undefined,
  growthType: 'LINEAR',
  growthFactor: 10,
  durationMinutes: 1380,
  bakeMinutes: 60,
  replicateTo: 'NONE'
}

/** From a request to its reply, in milliseconds. */
export const LATENCY_MS = 80

/** The poll that all others are compared with. */
export const EVERY_5_S: Watcher = { fixedMs: 5_000, latencyMs: LATENCY_MS, skewMs: 0 }

/** The action's own pace. */
export const ADAPTIVE: Watcher = { ...EVERY_5_S, fixedMs: undefined }

const START_MS = Date.UTC(2026, 0, 15, 10, 0, 0)
/** The sandbox completes a deployment up to this long after its planned end. */
const LATEST_COMPLETION_MS = 30_000
/** The sandbox's own. */
const ROLLBACK_MS = 5_000
/** The start's reply comes up to this long after the service's own StartedAt. */
const LATEST_REPLY_MS = 1_000
const SPACINGS: readonly StepSpacing[] = ['duration/steps', 'duration/(steps+1)']

const courseOf = ({ durationMinutes, bakeMinutes, growthFactor, growthType }: Strategy): Course => ({
  StartedAt: new Date(START_MS),
  DeploymentDurationInMinutes: durationMinutes,
  FinalBakeTimeInMinutes: bakeMinutes,
  GrowthFactor: growthFactor,
  GrowthType: growthType
})

interface Change {
  readonly at: number
  readonly type: string
  readonly phase: Phase
}

/** The sandbox's life of a deployment, each scene with the due moments that the action derives from it. */
const scenesOf = (strategy: Strategy, changes: readonly Change[]): Scene[] => {
  const course = courseOf(strategy)
  const events: TimelineEvent[] = []
  return changes.map(({ at, type, phase }) => {
    events.push({ at: new Date(at), type, text: '', invocations: [] })
    const soFar = [...events]
    return { at, phase, events: soFar, startedAt: new Date(START_MS), ...timetable(course, soFar, phase) }
  })
}

/** Looks from `from` until a final phase is seen; delays count from `moment` to the first reply that shows it or later. */
const watchScenes = (
  scenes: readonly Scene[],
  from: number,
  moment: number,
  { fixedMs, latencyMs, skewMs }: Watcher,
  random: () => number
): Watched => {
  let now = from
  let calls = 0
  let index = 0
  let delayMs: number | undefined
  for (;;) {
    const scene = scenes[index]
    if (scene === undefined) throw new RangeError('a life without a scene')
    if (delayMs === undefined && scene.at >= moment) delayMs = now - moment
    if (isFinal(scene.phase)) return { calls, delayMs: delayMs ?? now - moment }
    now += nextDelayMs(scene, { now: now + skewMs, random, fixedMs }) + latencyMs
    calls += 1
    const shown = now - latencyMs / 2
    while ((scenes[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= shown) index += 1
  }
}

/** One deployment's life, by its seed: watched to its completion, and watched while it is rolled back at a random moment. */
export const simulate = (
  strategy: Strategy,
  watcher: Watcher,
  seed: number
): { readonly completion: Watched; readonly rollback: Watched } => {
  const chance = seededRandom(seed)
  const random = (): number => chance.next()
  const spacing = SPACINGS[seed % SPACINGS.length] ?? 'duration/steps'
  const plan = planOf(strategy, START_MS, random() * LATEST_COMPLETION_MS, spacing)
  const begun = START_MS + random() * LATEST_REPLY_MS
  const rollbackAt = begun + random() * (plan.completeAt - begun)

  const planned: Change[] = [
    { at: START_MS, type: 'DEPLOYMENT_STARTED', phase: 'deploying' },
    ...plan.steps.map(({ at }): Change => ({ at, type: 'PERCENTAGE_UPDATED', phase: 'deploying' })),
    { at: plan.bakeAt, type: 'BAKE_TIME_STARTED', phase: 'baking' },
    { at: plan.completeAt, type: 'DEPLOYMENT_COMPLETED', phase: 'succeeded' }
  ]
  const rolledBack: Change[] = [
    ...planned.filter(({ at }) => at < rollbackAt),
    { at: rollbackAt, type: 'ROLLBACK_STARTED', phase: 'stopping' },
    { at: rollbackAt + ROLLBACK_MS, type: 'ROLLBACK_COMPLETED', phase: 'rolled-back' }
  ]
  return {
    completion: watchScenes(scenesOf(strategy, planned), begun, plan.completeAt, watcher, random),
    rollback: watchScenes(scenesOf(strategy, rolledBack), begun, rollbackAt, watcher, random)
  }
}
