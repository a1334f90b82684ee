import type { JobSummary, Step as JobStep } from '@aws-sdk/client-amplify'
import { isFinal, type Facts, type Snapshot, type Step } from '../deployment/snapshot.js'
import { consoleUrl, type AmplifyPlace } from './place.js'
import { phaseOf, UNNAMED_STATUS } from './states.js'

/** What a job tells at least; the model's "required" fields are missing in some answers. */
export type JobLike = { readonly summary: Partial<JobSummary>; readonly steps: readonly Partial<JobStep>[] }

/** A job as the API gives it. */
export interface LooseJob {
  readonly summary?: Partial<JobSummary> | undefined
  readonly steps?: readonly Partial<JobStep>[] | undefined
}

/** A job as the API gives it, with nothing missing that is counted on. */
export const jobLike = (job: LooseJob | undefined): JobLike => ({
  summary: job?.summary ?? {},
  steps: job?.steps ?? []
})

/** Steps that have not begun carry the epoch, or the job's own start as their end. */
const isMoment = (at: Date | undefined): at is Date => at !== undefined && at.getTime() > 0

const stepOf = (step: Partial<JobStep>): Step => {
  const { stepName: name = 'unnamed step', status = UNNAMED_STATUS, startTime, endTime, statusReason } = step
  const { phase } = phaseOf(status)
  return {
    name,
    state: status,
    phase,
    ...(isMoment(startTime) && { startedAt: startTime }),
    ...(isFinal(phase) && isMoment(endTime) && { endedAt: endTime }),
    ...(statusReason !== undefined && statusReason !== '' && { reason: statusReason })
  }
}

/** The step that a job failed at. */
export const failedStep = <S extends Partial<JobStep>>(steps: readonly S[]): S | undefined =>
  steps.find(({ status }) => status === 'FAILED')

const WHY: Readonly<Partial<Record<string, (steps: readonly Partial<JobStep>[]) => string>>> = {
  FAILED: (steps) => {
    const step = failedStep(steps)
    if (step === undefined) return 'the job failed'
    const { stepName = 'unnamed', statusReason = '' } = step
    return `step ${stepName} failed${statusReason === '' ? '' : `: ${statusReason}`}`
  },
  CANCELLED: () => 'the job was cancelled in Amplify',
  CANCELLING: () => 'the job is being cancelled'
}

/** What a job that is not getting on most likely waits for. */
const WAITS_FOR =
  'A job stays PENDING while the account has as many builds running as it may (5 unless raised: "Concurrent jobs" under Service Quotas); it starts when one of them ends.'

const factsOf = (jobId: string | undefined, place: AmplifyPlace, url: string | undefined): Facts => {
  const link = jobId === undefined ? undefined : consoleUrl(place, jobId)
  return {
    ...(jobId !== undefined && { 'job-id': jobId }),
    branch: place.branch,
    ...(url !== undefined && { url }),
    ...(link !== undefined && { 'console-url': link })
  }
}

/** Pictures a job as GetJob (or a start) tells it. @param url of the site, where it is known */
export const snapshotOf = (job: JobLike, place: AmplifyPlace, url?: string): Snapshot => {
  const { jobId, status: state = UNNAMED_STATUS, startTime, endTime } = job.summary
  const known = phaseOf(state)
  const reason = WHY[state]?.(job.steps)
  return {
    ...known,
    state,
    events: [],
    steps: job.steps.map(stepOf),
    // Builds have no plan.
    due: [],
    ...(isMoment(startTime) && { startedAt: startTime }),
    ...(isFinal(known.phase) && isMoment(endTime) && { endedAt: endTime }),
    ...(reason !== undefined && { reason }),
    ...(known.phase === 'queued' && { waitsFor: WAITS_FOR }),
    facts: factsOf(jobId, place, url)
  }
}
