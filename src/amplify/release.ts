import { StartJobCommand } from '@aws-sdk/client-amplify'
import type { AmplifyClients } from '../aws/amplify-clients.js'
import type { AmplifySource } from '../config/amplify-config.js'
import { DeploymentError } from '../deployment/problem.js'
import { runUrl, type RunContext } from '../runtime/run-context.js'
import { isSameCommit } from './commit.js'
import { attemptOn, isUnfinished, type ListedJob } from './jobs.js'
import { beginOnce, type Method } from './method.js'
import type { AmplifyPlace } from './place.js'

/** Limits of the API model, in characters. */
const LONGEST_REASON = 255
const LONGEST_MESSAGE = 10_000

type Release = Extract<AmplifySource, { readonly kind: 'release' }>
type Retry = Extract<AmplifySource, { readonly kind: 'retry' }>

const reasonOf = (run: RunContext): { readonly jobReason?: string } => {
  const url = runUrl(run)
  return url.length <= LONGEST_REASON ? { jobReason: url } : {}
}

/** The commit that a RELEASE is to build. */
export const wantedCommit = ({ commitId }: Release, run: RunContext): string => commitId ?? run.sha

/** Builds the newest commit of a connected branch. */
export const release = (
  source: Release,
  place: AmplifyPlace,
  { once }: AmplifyClients,
  run: RunContext
): Method => {
  const commitId = wantedCommit(source, run)
  const message = source.commitMessage ?? run.commitMessage
  return {
    kind: 'release',
    rows: [['Commit', commitId]],
    warnings: [],
    // A build that the push itself has started.
    adopts: ({ jobType, commitId: its, status }) =>
      (jobType === 'WEB_HOOK' || jobType === 'RELEASE') &&
      status !== 'CANCELLING' &&
      isSameCommit(its, commitId),
    begin: () =>
      beginOnce(attemptOn('StartJob', place), place, async () => {
        const { jobSummary } = await once.send(
          new StartJobCommand({
            appId: place.appId,
            branchName: place.branch,
            jobType: 'RELEASE',
            ...(commitId !== '' && { commitId }),
            ...(message !== undefined && { commitMessage: message.slice(0, LONGEST_MESSAGE) }),
            ...reasonOf(run)
          })
        )
        return { summary: jobSummary }
      })
  }
}

const nothingToRetry = ({ branch }: AmplifyPlace): DeploymentError =>
  new DeploymentError({
    kind: 'configuration',
    message: `there is no job in branch ${branch} that could be built again`,
    hint: 'Use `job-type: RELEASE`.'
  })

/** Builds an earlier job of a connected branch once more. */
export const retry = (
  source: Retry,
  place: AmplifyPlace,
  { once }: AmplifyClients,
  run: RunContext
): Method => {
  let jobId = source.jobId
  return {
    kind: 'retry',
    rows: [['Build again', source.jobId === undefined ? 'the newest job' : `job ${source.jobId}`]],
    warnings: [],
    sees: (jobs: readonly ListedJob[]) => {
      jobId = source.jobId ?? jobs.find((job) => !isUnfinished(job))?.jobId
      if (jobId === undefined && !jobs.some(isUnfinished)) throw nothingToRetry(place)
    },
    begin: () =>
      beginOnce(attemptOn('StartJob', place, jobId), place, async () => {
        const { jobSummary } = await once.send(
          new StartJobCommand({
            appId: place.appId,
            branchName: place.branch,
            jobType: 'RETRY',
            jobId,
            ...reasonOf(run)
          })
        )
        return { summary: jobSummary }
      })
  }
}
