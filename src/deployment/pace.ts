import type { Snapshot } from './snapshot.js'

/** What the pace knows of a deployment; times are the service's. */
export type Plan = Pick<Snapshot, 'phase' | 'due' | 'events' | 'plannedMs' | 'startedAt'>

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
const DENSE_MS = 3_000

/** Shortest interval, in milliseconds. */
const SHORTEST_MS = 1_000

/** How long after its due moment a step may come, in milliseconds: the steps of a long deployment drift by seconds. */
const STEP_LATENESS_MS = 10_000

/** How long after the last due moment the end may come, in milliseconds: half a minute late is usual. */
const END_LATENESS_MS = 40_000

/** Share of an interval that chance may take off it, so that the jobs of a matrix do not stay in step. */
const JITTER = 0.1

/** How often a deployment is looked at, at the least; one so short that this would be denser than dense is simply dense. */
const LOOKS_PER_DEPLOYMENT = 40

/** Without a plan, the age stands for the length: what runs for a minute may end any second, what runs for an hour may not. */
const idleMs = ({ plannedMs = 0, startedAt }: Plan, now: number): number => {
  const age = startedAt === undefined ? 0 : now - startedAt.getTime()
  const length = Math.max(plannedMs, Number.isNaN(age) ? 0 : age)
  return Math.min(Math.max(length / LOOKS_PER_DEPLOYMENT, DENSE_MS), IDLE_MS)
}

/**
 * The due moments that no event has answered yet, and the start: much is decided in its first seconds. In milliseconds
 * since the epoch. Any event answers all that was due before it: events and due moments are of one clock, so this
 * holds whatever this machine's clock shows.
 */
const awaited = ({ due, events, startedAt }: Plan): number[] => {
  const answered = events.at(-1)?.at.getTime() ?? Number.NEGATIVE_INFINITY
  const moments = due.map((moment) => moment.getTime()).filter((moment) => moment > answered)
  return startedAt === undefined ? moments : [startedAt.getTime(), ...moments]
}

/**
 * Milliseconds until the deployment is worth looking at again: from 1 s to 15 s, or exactly `fixedMs`.
 *
 * Sparse between due moments, a look within seconds after each, dense while one is overdue, sparse again when nothing
 * has come within the lateness that is usual. `due` may be empty, unsorted and wrong: a due moment only ever brings a
 * look forward. Hence a service that runs ahead of its plan, or whose clock is minutes off, costs precision (up to
 * 15 s), never sight.
 */
export const nextDelayMs = (plan: Plan, { now, random, fixedMs }: Look): number => {
  if (fixedMs !== undefined) return fixedMs
  const chance = random()
  const moments = awaited(plan)
  const last = Math.max(...moments)
  const isOverdue = (moment: number): boolean =>
    moment <= now && now < moment + (moment === last ? END_LATENESS_MS : STEP_LATENESS_MS)
  // A stop under way ends within seconds; no plan names the moment.
  const dense = plan.phase === 'stopping' || moments.some(isOverdue)
  const soonest = Math.min(...moments.filter((moment) => moment > now)) - now
  const interval = (dense ? DENSE_MS : idleMs(plan, now)) * (1 - JITTER * chance)
  return Math.max(Math.min(interval, soonest + DENSE_MS * chance), SHORTEST_MS)
}
