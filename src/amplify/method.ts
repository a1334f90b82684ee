import { certaintyOf, toProblem, type Attempt } from '../aws/errors.js'
import { BeginError } from '../deployment/problem.js'
import type { Begun, Intent, Target } from '../deployment/target.js'
import type { ListedJob } from './jobs.js'
import { jobLike, snapshotOf, type LooseJob } from './snapshot.js'
import type { AmplifyPlace } from './place.js'

/** How a job comes about: what differs between the sources of a site. */
export interface Method {
  readonly kind: Exclude<Intent['kind'], 'appconfig'>
  /** Label and value: what is deployed. */
  readonly rows: readonly (readonly [label: string, value: string])[]
  readonly warnings: readonly string[]
  /** Whether a job that runs already does what was asked for. */
  adopts?(job: ListedJob): boolean
  /** Is told the jobs of the branch, newest first, before every start. */
  sees?(jobs: readonly ListedJob[]): void
  begin(intent: Intent): Promise<Begun>
  readonly launch?: Target['launch']
}

/** Makes the one call that starts a job. Rejects with a `BeginError`. */
export const beginOnce = async (
  attempt: Attempt,
  place: AmplifyPlace,
  send: () => Promise<LooseJob>
): Promise<Begun> => {
  let answer: LooseJob
  try {
    answer = await send()
  } catch (error) {
    if (error instanceof BeginError) throw error
    throw new BeginError(certaintyOf(error), toProblem(error, attempt), { cause: error })
  }
  const job = jobLike(answer)
  const { jobId } = job.summary
  if (jobId === undefined || jobId === '') throw answerless(attempt, 'the answer names no job')
  return { handle: { id: jobId, ownership: 'started' }, snapshot: snapshotOf(job, place) }
}

/** The call was accepted, and its answer is of no use. */
export const answerless = ({ operation, resource, region }: Attempt, why: string): BeginError =>
  new BeginError('unknown', {
    kind: 'service',
    message: `${operation} on ${resource} in ${region}: ${why}`
  })
