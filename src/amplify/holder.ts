import { isFinal, type Snapshot } from '../deployment/snapshot.js'
import type { Holder } from '../deployment/target.js'
import type { ListedJob } from './jobs.js'

/** A manual deployment whose upload never came, or is on its way: from outside they look the same. */
const ABANDONED_HINT =
  'If nobody is uploading to it any more, it was abandoned, and blocks the branch for up to 8 hours. Cancel it in the Amplify console, or set `on-conflict: stop`.'

const shortCommit = (commitId: string | undefined): string =>
  commitId === undefined || commitId === '' ? '' : ` of ${commitId.slice(0, 12)}`

const WORDS: Readonly<Record<string, (job: ListedJob) => string>> = {
  MANUAL: () => 'a manual deployment',
  RELEASE: ({ commitId }) => `a build${shortCommit(commitId)}`,
  RETRY: ({ commitId }) => `a repeated build${shortCommit(commitId)}`,
  WEB_HOOK: ({ commitId }) => `a build${shortCommit(commitId)} that a push started`
}

const sinceWhen = ({ startTime }: ListedJob): string =>
  startTime === undefined || startTime.getTime() <= 0
    ? ''
    : ` since ${startTime.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** The job that occupies a branch, in words. */
export const holderOf = (job: ListedJob, snapshot: Snapshot): Holder => {
  const what = WORDS[job.jobType ?? '']?.(job) ?? 'a job'
  const waits = job.jobType === 'MANUAL' && snapshot.phase === 'queued' && !isFinal(snapshot.phase)
  return {
    id: job.jobId,
    title: `job ${job.jobId} (${what}${waits ? `, not started${sinceWhen(job)}` : ''})`,
    snapshot,
    ...(waits && { hint: ABANDONED_HINT })
  }
}
