import type { Snapshot } from './snapshot.js'

/** What the pace knows of a deployment; times are the service's. */
export type Plan = Pick<Snapshot, 'phase' | 'due' | 'plannedMs' | 'startedAt'>

/** The moment of asking, and how to choose. */
export interface Look {
  /** Milliseconds since the epoch, this machine's clock. */
  readonly now: number
  /** Uniform in [0, 1). */
  readonly random: () => number
  /** An interval in milliseconds that overrides everything; undefined: adaptive. */
  readonly fixedMs: number | undefined
}

/**
 * Longest interval while nothing is due, in milliseconds. A rollback comes unannounced at any moment, so this
 * is also the longest that one stays unseen, whatever the plan says.
 */
const IDLE_MS = 15_000

/** Longest interval while something is overdue, in milliseconds. */
const DENSE_MS = 3_500

/** Shortest interval, in milliseconds. */
const SHORTEST_MS = 1_000

/**
 * How long after a due moment its event may still come, in milliseconds: completion comes up to half a minute
 * late; the rest is for the seconds by which the steps before it drift.
 */
const LATENESS_MS = 40_000

/** Share of an interval that chance may take off it, so that the jobs of a matrix do not stay in step. */
const JITTER = 0.15

/** A deployment is looked at this often at least, however short: a short one is watched densely throughout. */
const LOOKS_PER_DEPLOYMENT = 40

/** Without a plan, the age stands for the length: what runs for a minute may end any second, what runs for an hour may not. */
const idleMs = ({ plannedMs = 0, startedAt }: Plan, now: number): number => {
  const age = startedAt === undefined ? 0 : now - startedAt.getTime()
  const length = Math.max(plannedMs, Number.isNaN(age) ? 0 : age)
  return Math.min(Math.max(length / LOOKS_PER_DEPLOYMENT, DENSE_MS), IDLE_MS)
}

/**
 * Milliseconds until the deployment is worth looking at again: from 1 s to 15 s, or exactly `fixedMs`.
 *
 * Sparse between due moments, a look within seconds after each, dense while one is overdue, sparse again when its event
 * has not come within the lateness that is usual. `due` may be empty, unsorted and wrong: a due moment only ever
 * brings a look forward. Hence a service that runs ahead of its plan, or whose clock is minutes off, costs
 * precision (up to 15 s), never sight.
 */
export const nextDelayMs = (plan: Plan, { now, random, fixedMs }: Look): number => {
  if (fixedMs !== undefined) return fixedMs
  // A stop under way ends within seconds; no plan names the moment.
  const stopping = plan.phase === 'stopping'
  const untilDue = plan.due.map((moment) => moment.getTime() - now)
  const chance = random()
  const overdue = untilDue.some((ms) => ms <= 0 && ms > -LATENESS_MS)
  const soonest = Math.min(...untilDue.filter((ms) => ms > 0))
  const interval = (stopping || overdue ? DENSE_MS : idleMs(plan, now)) * (1 - JITTER * chance)
  return Math.max(Math.min(interval, soonest + DENSE_MS * chance), SHORTEST_MS)
}
