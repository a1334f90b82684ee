import type { AmplifyClients } from '../aws/amplify-clients.js'
import type { AmplifyDeploy } from '../config/amplify-config.js'
import { BeginError, problemOf } from '../deployment/problem.js'
import type { Begun, Readiness, Subject, Target } from '../deployment/target.js'
import type { RunContext } from '../runtime/run-context.js'
import { openReadyBranch } from './ready-branch.js'
import { createControl } from './control.js'
import { holderOf } from './holder.js'
import { getJob, isUnfinished, jobsOf, type ListedJob } from './jobs.js'
import type { Method } from './method.js'
import { titleOf, type OpenedBranch } from './open.js'
import { ofBranch, type Ownership } from './ownership.js'
import { snapshotOf } from './snapshot.js'

/** Jobs that are looked at: one at a time is in flight in a branch, and it is the newest or nearly so. */
const MOST_JOBS = 20

const withId = ({ name, id }: OpenedBranch['app']): string => (name === id ? id : `${name} (${id})`)

/** The newest jobs of a branch. */
const newest = async (jobs: AsyncGenerator<ListedJob, void>): Promise<readonly ListedJob[]> => {
  const found: ListedJob[] = []
  for await (const job of jobs) if (found.push(job) >= MOST_JOBS) break
  return found
}

/** The start was refused because there is no such branch (any more). */
const withoutBranch = (error: unknown): error is BeginError =>
  error instanceof BeginError && error.certainty === 'refused' && error.problem.kind === 'not-found'

/** What is gone is created again, so the same start may be accepted then. */
const again = (refusal: BeginError): BeginError =>
  new BeginError(refusal.certainty, { ...refusal.problem, kind: 'service' }, { cause: refusal })

/** What the target is made of. */
export interface Parts {
  readonly config: Pick<AmplifyDeploy, 'newBranch' | 'basicAuth'>
  readonly opened: OpenedBranch
  readonly method: Method
  readonly clients: AmplifyClients
  readonly run: RunContext
  /** Default: that of a deployment. */
  readonly ownership?: Ownership
  /** What is told of it besides what every deployment tells. */
  readonly rows?: Subject['rows']
  /** Commit that is deployed, where it is not the run's. */
  readonly commit?: string | undefined
}

/** A branch of an app as a target of the engine. Throws a `DeploymentError` when the branch must not be used like this. */
export const createTarget = (parts: Parts): Target => {
  const { config, opened, method, clients, run, rows = [], commit } = parts
  const { place, app } = opened
  const branch = openReadyBranch(opened, config, clients, parts.ownership ?? ofBranch(run))
  const url = (): string | undefined => branch.url()
  const control = createControl(place, clients, url)
  /** Starts that were certainly refused: what is found later is not theirs. */
  const refused = new Set<string>()
  /** Newest job when the branch was first seen busy. */
  let before: string | undefined
  let overtaken: string | undefined

  const subject = (): Subject => {
    const site = url()
    const production = branch.production()
    return {
      title: titleOf(opened),
      rows: [
        ['App', withId(app)],
        ['Branch', place.branch],
        ...rows,
        ...method.rows,
        ...(site === undefined ? [] : [['URL', site] as const]),
        ['Region', place.region]
      ],
      notes: [
        ...branch.notes,
        ...(overtaken === undefined
          ? []
          : [
              `While this step waited, job ${overtaken} was deployed to the branch. Amplify does not tell whether it was newer: this deployment replaces it.`
            ])
      ],
      warnings: [...opened.warnings, ...method.warnings],
      facts: { branch: place.branch, ...(site !== undefined && { url: site }) },
      ...(production !== undefined && { production }),
      ...(commit !== undefined && { commit })
    }
  }

  const adopt = async (jobId: string, signal: AbortSignal): Promise<Begun> => ({
    handle: { id: jobId, ownership: 'adopted' },
    snapshot: snapshotOf(await getJob(jobId, place, clients, signal), place, url())
  })

  /** The newest jobs; undefined when the branch is gone since and is created again. */
  const listed = async (signal: AbortSignal): Promise<readonly ListedJob[] | undefined> => {
    try {
      return await newest(jobsOf(place, clients, signal))
    } catch (error) {
      if (problemOf(error).kind === 'not-found' && branch.vanished()) return undefined
      throw error
    }
  }

  const inspect = async (waited: boolean, signal: AbortSignal): Promise<Readiness> => {
    if (!branch.exists()) return { kind: 'ready', after: null }
    const jobs = await listed(signal)
    if (jobs === undefined) return { kind: 'ready', after: null }
    const after = jobs[0]?.jobId ?? null
    const unfinished = jobs.find(isUnfinished)
    method.sees?.(jobs)
    if (unfinished === undefined) {
      const last = jobs[0]
      overtaken =
        waited && last !== undefined && last.jobId !== before && last.status === 'SUCCEED'
          ? last.jobId
          : undefined
      return { kind: 'ready', after }
    }
    if (method.adopts?.(unfinished) === true)
      return { kind: 'adoptable', begun: await adopt(unfinished.jobId, signal) }
    before ??= unfinished.jobId
    const snapshot = snapshotOf(await getJob(unfinished.jobId, place, clients, signal), place)
    return { kind: 'busy', after, holder: holderOf(unfinished, snapshot) }
  }

  return {
    ...control,
    subject: subject(),
    kind: method.kind,
    inspect,
    find: async (intent, signal) =>
      refused.has(intent.marker) ? { kind: 'none' } : control.find(intent, signal),
    prepare: async (signal) => {
      await branch.prepare(signal)
      return subject()
    },
    begin: async (intent) => {
      try {
        return await method.begin(intent)
      } catch (error) {
        if (error instanceof BeginError && error.certainty !== 'unknown') refused.add(intent.marker)
        throw withoutBranch(error) && branch.vanished() ? again(error) : error
      }
    },
    ...(method.launch !== undefined && { launch: method.launch })
  }
}
