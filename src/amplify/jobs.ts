import { GetJobCommand, ListJobsCommand, type AmplifyClient, type JobSummary } from '@aws-sdk/client-amplify'
import { call } from '../aws/call.js'
import type { Attempt } from '../aws/errors.js'
import { DeploymentError } from '../deployment/problem.js'
import { isFinal } from '../deployment/snapshot.js'
import { branchInWords, type AmplifyPlace } from './place.js'
import { jobLike, type JobLike } from './snapshot.js'
import { phaseOf, UNNAMED_STATUS } from './states.js'

/** The API's largest page. */
const PAGE = 50

/** The client that may repeat itself; nothing here needs the other one. */
export interface ReadClient {
  readonly reads: AmplifyClient
}

/** What is tried on a branch, for messages. */
export const attemptOn = (operation: string, place: AmplifyPlace, jobId?: string): Attempt => ({
  operation,
  resource: `${jobId === undefined ? '' : `job ${jobId} of `}${branchInWords(place)}`,
  region: place.region,
  service: 'amplify'
})

/** Job ids are numbers per branch, ascending. */
export const numberOf = (id: string): number => {
  if (/^\d+$/.test(id)) return Number(id)
  throw new DeploymentError({ kind: 'invalid', message: `${JSON.stringify(id)} is no job id` })
}

/** A job in a listing. */
export type ListedJob = Partial<JobSummary> & { readonly jobId: string }

/** Whether a listed job has not ended. */
export const isUnfinished = ({ status }: ListedJob): boolean =>
  !isFinal(phaseOf(status ?? UNNAMED_STATUS).phase)

/** Asks for a job. An answer about anything else (a proxy's `{}`) is none. */
export const getJob = async (
  jobId: string,
  place: AmplifyPlace,
  { reads }: ReadClient,
  signal: AbortSignal
): Promise<JobLike> => {
  const attempt = attemptOn('GetJob', place, jobId)
  const { job } = await call(attempt, signal, (options) =>
    reads.send(new GetJobCommand({ appId: place.appId, branchName: place.branch, jobId }), options)
  )
  const found = jobLike(job)
  if (found.summary.jobId === jobId) return found
  throw new DeploymentError({
    kind: 'service',
    message: `GetJob on ${attempt.resource} in ${attempt.region}: the answer is not about this job`
  })
}

/** One page of a branch's jobs, newest first. */
const listJobs = async (
  place: AmplifyPlace,
  { reads }: ReadClient,
  signal: AbortSignal,
  token: string | undefined
): Promise<{ readonly items: readonly ListedJob[]; readonly next: string | undefined }> => {
  const attempt = attemptOn('ListJobs', place)
  const request = { appId: place.appId, branchName: place.branch, maxResults: PAGE }
  const { jobSummaries, nextToken, $metadata } = await call(attempt, signal, (options) =>
    reads.send(new ListJobsCommand({ ...request, ...(token !== undefined && { nextToken: token }) }), options)
  )
  // An empty answer that does not come from AWS must not pass for "no jobs": that would start a second one.
  if (jobSummaries === undefined && $metadata.requestId === undefined) {
    throw new DeploymentError({
      kind: 'service',
      message: `ListJobs on ${attempt.resource} in ${attempt.region}: the answer is no list of jobs`
    })
  }
  const items = (jobSummaries ?? []).flatMap((summary) =>
    summary.jobId === undefined ? [] : [{ ...summary, jobId: summary.jobId }]
  )
  return { items, next: nextToken === '' ? undefined : nextToken }
}

/** The jobs of a branch, newest first, page by page: whoever has seen enough stops asking. */
export async function* jobsOf(
  place: AmplifyPlace,
  client: ReadClient,
  signal: AbortSignal
): AsyncGenerator<ListedJob, void> {
  let token: string | undefined
  do {
    const { items, next } = await listJobs(place, client, signal, token)
    yield* items
    token = next
  } while (token !== undefined)
}
