import { DeploymentError } from '../deployment/problem.js'
import { isUnfinished, jobsOf, type ListedJob, type ReadClient } from './jobs.js'
import { branchInWords, type AmplifyPlace } from './place.js'

/** Which job an operation is about when no id is given, and what to say when there is none. */
const SUITS: Record<'watch' | 'stop', { readonly test: (job: ListedJob) => boolean; readonly none: string }> =
  {
    watch: { test: () => true, none: 'there is no job' },
    stop: { test: isUnfinished, none: 'no job is in flight' }
  }

/** Jobs that are looked at: one at a time is in flight in a branch, and it is the newest or nearly so. */
const MOST_JOBS = 20

/** The id of the newest job that the operation can be about. Rejects with a `DeploymentError`. */
export const chooseJob = async (
  operation: 'watch' | 'stop',
  place: AmplifyPlace,
  client: ReadClient,
  signal: AbortSignal
): Promise<string> => {
  const { test, none } = SUITS[operation]
  let seen = 0
  for await (const job of jobsOf(place, client, signal)) {
    if (test(job)) return job.jobId
    if (++seen >= MOST_JOBS) break
  }
  throw new DeploymentError({ kind: 'not-found', message: `${none} in ${branchInWords(place)}` })
}
