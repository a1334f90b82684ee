import { StopJobCommand, type JobType } from '@aws-sdk/client-amplify'
import { call } from '../aws/call.js'
import { wasAccepted } from '../aws/errors.js'
import type { Control, Found, Intent } from '../deployment/target.js'
import { attemptOn, getJob, jobsOf, numberOf, type ListedJob, type ReadClient } from './jobs.js'
import type { AmplifyPlace } from './place.js'
import { snapshotOf } from './snapshot.js'

/** What Amplify calls the jobs that an intent announces. */
const TYPES: Record<Intent['kind'], JobType | undefined> = {
  upload: 'MANUAL',
  source: 'MANUAL',
  release: 'RELEASE',
  retry: 'RETRY',
  appconfig: undefined
}

/** The intent has this machine's time, the job the service's: so far apart they may be, in milliseconds. */
const CLOCKS_APART_MS = 5 * 60_000

const suits = ({ jobType, startTime }: ListedJob, { kind, at }: Intent): boolean =>
  jobType === TYPES[kind] &&
  (startTime === undefined || startTime.getTime() >= Date.parse(at) - CLOCKS_APART_MS)

/** Jobs that the intent may have announced, newest first: above the newest that it noted, of its type, started since. */
const candidates = async (
  intent: Intent,
  place: AmplifyPlace,
  client: ReadClient,
  signal: AbortSignal
): Promise<readonly ListedJob[]> => {
  const after = intent.after === null ? -1 : numberOf(intent.after)
  const found: ListedJob[] = []
  for await (const job of jobsOf(place, client, signal)) {
    if (numberOf(job.jobId) <= after) break
    if (suits(job, intent)) found.push(job)
  }
  return found
}

/**
 * Watches and stops jobs of one branch. Nothing that this module imports can start one: the post step stands on it.
 * @param url of the site, where it is known
 */
export const createControl = (
  place: AmplifyPlace,
  client: ReadClient,
  url?: () => string | undefined
): Control => ({
  place,

  /**
   * Jobs have no room for a marker: the only candidate is ours. One that has ended by now counts, too: a start whose
   * answer was lost must not be made again because its job was quick.
   */
  async find(intent: Intent, signal: AbortSignal): Promise<Found> {
    const found = await candidates(intent, place, client, signal)
    const [only] = found
    if (only === undefined) return { kind: 'none' }
    return found.length === 1
      ? { kind: 'ours', id: only.jobId, proof: 'only-candidate' }
      : { kind: 'unclear', ids: found.map(({ jobId }) => jobId) }
  },

  async describe(id, signal) {
    return snapshotOf(await getJob(id, place, client, signal), place, url?.())
  },

  async stop(id, _mode, signal) {
    await call(attemptOn('StopJob', place, id), signal, async (options) => {
      try {
        await client.reads.send(
          new StopJobCommand({ appId: place.appId, branchName: place.branch, jobId: id }),
          options
        )
      } catch (error) {
        // The reply says nothing to rely on, so one that cannot be read is as good.
        if (!wasAccepted(error)) throw error
      }
    })
  }
})
