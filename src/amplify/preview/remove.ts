import type { Branch } from '@aws-sdk/client-amplify'
import type { AmplifyClients } from '../../aws/amplify-clients.js'
import { orNone } from '../../aws/lookup.js'
import type { Happening } from '../../deployment/happening.js'
import { halt, hasEnded } from '../../deployment/halt.js'
import { persist } from '../../deployment/persist.js'
import type { Ports } from '../../deployment/ports.js'
import { DeploymentError, problemOf } from '../../deployment/problem.js'
import { PREPARATION_MS } from '../../deployment/start.js'
import { deadline, Interrupted, interruptionOf } from '../../deployment/time-limit.js'
import type { FoundApp } from '../apps.js'
import { deleteBranch, getBranch, isGone, isSameBranch } from '../branches.js'
import { createControl } from '../control.js'
import { isUnfinished, jobsOf, type ListedJob, type ReadClient } from '../jobs.js'
import { checkPreview } from '../ownership.js'
import { branchInWords, type AmplifyPlace } from '../place.js'

/** Time for stopping a job, in milliseconds. */
const STOP_MS = 3 * 60_000
/** Longest time for one request of a stop, in milliseconds. */
const REQUEST_MS = 15_000
/** Longest time until a branch that was deleted is not seen any more, and between two looks, in milliseconds. */
const CONFIRM_MS = 60_000
const LOOK_MS = 2_000
/** How often a branch is freed of jobs: another run may start one in between. */
const MOST_ROUNDS = 5
/** Jobs that are looked at: one at a time is in flight in a branch, and it is the newest or nearly so. */
const MOST_JOBS = 20

/** A preview that is to go. */
export interface Removal {
  readonly app: FoundApp
  readonly place: AmplifyPlace
  readonly pullRequest: number
  readonly repositoryId: string
  /** Asked right before the branch is touched: why it stays; undefined: it may go. */
  readonly objection: (signal: AbortSignal) => Promise<string | undefined>
}

/** `gone`: it was not there. */
export type Removed = { readonly kind: 'removed' | 'gone' } | { readonly kind: 'kept'; readonly why: string }

export type RemovalPorts = Pick<Ports, 'clock' | 'random' | 'report' | 'cancel'>

/** The branch that a deletion was asked for, or why there is nothing to wait for. */
type Asked = { readonly kind: 'asked'; readonly branch: Branch } | Removed

/**
 * Removes the branch of a preview: stops its jobs, deletes it, and sees it gone. Nothing is touched that does not carry
 * the mark of this pull request. Repeatable, and safe against others who do the same.
 * Rejects with a `DeploymentError`, or with `Interrupted`.
 */
export const removePreview = async (
  removal: Removal,
  client: AmplifyClients,
  ports: RemovalPorts
): Promise<Removed> => {
  const { app, place, pullRequest, repositoryId, objection } = removal
  const { clock, cancel, report } = ports
  let first: Branch | undefined
  const tried = <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    persist(work, ports, cancel, PREPARATION_MS)

  /** Looks at everything anew: a deletion whose answer was lost may have been made, and others go on meanwhile. */
  const ask = async (): Promise<Asked> => {
    const branch = await tried((signal) => getBranch(place, client, signal))
    if (branch === undefined) return { kind: first === undefined ? 'gone' : 'removed' }
    if (first !== undefined && !isSameBranch(branch, first)) return { kind: 'removed' }
    checkPreview(branch, repositoryId, pullRequest, { app, place })
    first = branch
    const jobs = await tried(async (signal) => (await orNone(unfinished(place, client, signal))) ?? [])
    // Asked after the jobs: one that is listed by now is not that of a later run.
    const why = await tried(objection)
    if (why !== undefined) return { kind: 'kept', why }
    for (const { jobId } of jobs) await endJob(jobId, place, client, ports)
    const since = jobs.length === 0 ? undefined : await tried(objection)
    if (since !== undefined) return { kind: 'kept', why: since }
    report({ kind: 'note', message: `deleting ${branchInWords(place)}` })
    await deleteBranch(place, client, cancel)
    return { kind: 'asked', branch }
  }

  for (let round = 1; ; round += 1) {
    try {
      const asked = await tried(ask)
      if (asked.kind !== 'asked') return asked
      await seeGone(asked.branch, place, client, ports)
      report({ kind: 'note', message: `${branchInWords(place)} is gone` })
      return { kind: 'removed' }
    } catch (error) {
      if (problemOf(error).kind !== 'conflict' || round >= MOST_ROUNDS) throw error
      report({ kind: 'note', message: `${branchInWords(place)} has another job by now` })
      await clock.sleep(LOOK_MS, cancel)
    }
  }
}

const unfinished = async (
  place: AmplifyPlace,
  client: AmplifyClients,
  signal: AbortSignal
): Promise<readonly ListedJob[]> => {
  const found: ListedJob[] = []
  let seen = 0
  for await (const job of jobsOf(place, client, signal)) {
    if (isUnfinished(job)) found.push(job)
    if (++seen >= MOST_JOBS) break
  }
  return found
}

/** Stops a job. One that cannot be seen to its end does not keep the branch: Amplify decides whether it does. */
const endJob = async (
  jobId: string,
  place: AmplifyPlace,
  client: ReadClient,
  { clock, random, report, cancel }: RemovalPorts
): Promise<void> => {
  report({
    kind: 'note',
    message: `job ${jobId} of ${branchInWords(place)} is in flight: it is stopped first`
  })
  const budget = deadline(clock, STOP_MS)
  try {
    const halted = await halt(createControl(place, client), jobId, undefined, {
      clock,
      random,
      // It is not the deployment of this step.
      report: (happening: Happening) => {
        if (happening.kind !== 'observed') report(happening)
      },
      signal: AbortSignal.any([cancel, budget.signal]),
      requestMs: REQUEST_MS
    })
    if (cancel.aborted) throw new Interrupted(interruptionOf(cancel))
    const { problem } = halted
    if (!hasEnded(halted) && (problem?.kind === 'permission' || problem?.kind === 'credentials'))
      throw new DeploymentError(problem)
  } finally {
    budget.dispose()
  }
}

/** Rejects when the branch stays. One of its name that was made since is another one. */
const seeGone = async (
  branch: Branch,
  place: AmplifyPlace,
  client: ReadClient,
  ports: RemovalPorts
): Promise<void> => {
  const { clock, cancel } = ports
  const until = clock.now() + CONFIRM_MS
  while (!(await persist((signal) => isGone(place, branch, client, signal), ports, cancel, PREPARATION_MS))) {
    if (clock.now() >= until)
      throw new DeploymentError({
        kind: 'service',
        message: `Amplify accepted to delete ${branchInWords(place)}, and still has it after ${CONFIRM_MS / 1000} s`,
        hint: 'Run this again, or look at it in the Amplify console.'
      })
    await clock.sleep(LOOK_MS, cancel)
  }
}
