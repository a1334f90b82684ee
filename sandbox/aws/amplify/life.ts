import type { JobStatus } from '@aws-sdk/client-amplify'
import type { Failure, Job } from './model.js'

/** A part of a job when nobody interferes; milliseconds. */
export interface PlannedStep {
  readonly name: string
  readonly from: number
  readonly to: number
}

const STEPS: Record<'built' | 'manual', readonly (readonly [string, 'build' | 'deploy' | 'verify'])[]> = {
  built: [
    ['BUILD', 'build'],
    ['DEPLOY', 'deploy'],
    ['VERIFY', 'verify']
  ],
  manual: [
    ['DEPLOY', 'deploy'],
    ['VERIFY', 'verify']
  ]
}

const kindOf = ({ type }: Job): 'built' | 'manual' => (type === 'MANUAL' ? 'manual' : 'built')

/** Names of the steps it has, whether it gets to them or not. */
export const stepNames = (job: Job): string[] => STEPS[kindOf(job)].map(([name]) => name)

/** Its steps, once it has begun. */
export const planOf = (job: Job): PlannedStep[] => {
  const { begunAt, durations } = job
  if (begunAt === undefined) return []
  const kind = kindOf(job)
  let from = begunAt + (kind === 'built' ? durations.provision * 1000 : 0)
  return STEPS[kind].map(([name, duration]) => {
    const step = { name, from, to: from + durations[duration] * 1000 }
    from = step.to
    return step
  })
}

/** What changes a job's course, whenever it comes; moments in milliseconds. */
export interface Fate {
  readonly failure: Failure | undefined
  readonly stops: readonly number[]
}

/** How a job ends. */
export interface End {
  readonly at: number
  readonly status: 'SUCCEED' | 'FAILED' | 'CANCELLED'
  /** The step in which it ended, unless all went well. */
  readonly step: string | undefined
  /** From when on it was CANCELLING. */
  readonly stoppedAt: number | undefined
}

/** How it ends if nobody stops it; undefined as long as its turn has not come. */
const naturalEnd = (job: Job, { failure }: Fate): End | undefined => {
  if (job.queuedAt === undefined) {
    const at = job.expiresAt ?? Number.POSITIVE_INFINITY
    return { at, status: 'FAILED', step: undefined, stoppedAt: undefined }
  }
  const plan = planOf(job)
  const failing = plan.find(({ name }) => name === failure?.step)
  if (failing !== undefined) {
    const { from, to } = failing
    const afterMs = failure?.afterSeconds === undefined ? to - from : failure.afterSeconds * 1000
    const at = Math.min(to, from + afterMs)
    return { at, status: 'FAILED', step: failing.name, stoppedAt: undefined }
  }
  const last = plan.at(-1)
  return last && { at: last.to, status: 'SUCCEED', step: undefined, stoppedAt: undefined }
}

/** How a job ends as far as is known; undefined: its turn has not come. */
export const endOf = (job: Job, fate: Fate): End | undefined => {
  const natural = naturalEnd(job, fate)
  const stop = Math.min(...fate.stops, Number.POSITIVE_INFINITY)
  if (stop >= (natural?.at ?? Number.POSITIVE_INFINITY)) return natural
  const begun = job.begunAt !== undefined && job.begunAt <= stop
  const step = planOf(job).findLast(({ from }) => from <= stop)?.name
  return {
    at: stop + (begun ? job.durations.cancel * 1000 : 0),
    status: 'CANCELLED',
    step,
    stoppedAt: stop
  }
}

export interface StepStanding {
  readonly name: string
  readonly status: JobStatus
  /** Absent where it has not begun. */
  readonly from: number | undefined
  readonly to: number | undefined
}

/** How a job stands at one moment. */
export interface Standing {
  readonly status: JobStatus
  readonly endedAt: number | undefined
  readonly steps: readonly StepStanding[]
}

const IN_FLIGHT: Record<JobStatus, boolean> = {
  CREATED: true,
  PENDING: true,
  PROVISIONING: true,
  RUNNING: true,
  CANCELLING: true,
  SUCCEED: false,
  FAILED: false,
  CANCELLED: false
}

/** Whether a job of this status occupies its branch. */
export const isInFlight = (status: JobStatus): boolean => IN_FLIGHT[status]

const statusAt = (job: Job, end: End | undefined, plan: readonly PlannedStep[], now: number): JobStatus => {
  if (end !== undefined && end.at <= now) return end.status
  if (end?.stoppedAt !== undefined && end.stoppedAt <= now) return 'CANCELLING'
  if (job.begunAt === undefined || now < job.begunAt) return 'PENDING'
  return now < (plan[0]?.from ?? now) ? 'PROVISIONING' : 'RUNNING'
}

/** Where a job stands at `now`. */
export const standingAt = (job: Job, fate: Fate, now: number): Standing => {
  const end = endOf(job, fate)
  const plan = planOf(job)
  const over = end !== undefined && end.at <= now
  const halted = end !== undefined && (end.stoppedAt ?? end.at) <= now ? end : undefined
  const lastReached =
    halted === undefined || halted.status === 'SUCCEED'
      ? plan.length - 1
      : plan.findIndex(({ name }) => name === halted.step)
  const steps = stepNames(job).map((name, index): StepStanding => {
    const step = plan[index]
    if (step === undefined || index > lastReached || step.from > now) {
      return { name, status: over ? 'CANCELLED' : 'PENDING', from: undefined, to: undefined }
    }
    const { from, to } = step
    if (halted?.step === name) {
      return over
        ? { name, status: halted.status, from, to: halted.at }
        : { name, status: 'CANCELLING', from, to: undefined }
    }
    return to <= now
      ? { name, status: 'SUCCEED', from, to }
      : { name, status: 'RUNNING', from, to: undefined }
  })
  return { status: statusAt(job, end, plan, now), endedAt: over ? end.at : undefined, steps }
}
