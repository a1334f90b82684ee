import type { AmplifyClients } from '../../aws/amplify-clients.js'
import { persist } from '../../deployment/persist.js'
import { problemOf } from '../../deployment/problem.js'
import { PREPARATION_MS } from '../../deployment/start.js'
import { Interrupted } from '../../deployment/time-limit.js'
import type { FoundApp } from '../apps.js'
import { listBranches } from '../branches.js'
import { previewOf } from '../marker.js'
import type { AmplifyPlace } from '../place.js'
import type { Ask } from './ask.js'
import type { AfterRemoval } from './removed.js'
import { removePreview, type RemovalPorts } from './remove.js'

/** A branch with the mark of a pull request of this repository. */
export interface OwnPreview {
  readonly branch: string
  readonly pullRequest: number
}

/** `unknown`: GitHub says that there is none, which is what a token sees, too, that may not see it. */
type State = 'open' | 'closed' | 'unknown'

/** What is known of an own preview. */
export interface Judged extends OwnPreview {
  readonly state: State
}

/** The branches of an app, as a sweep sees them. */
export interface Survey {
  /** Branches of the app, whosesoever. */
  readonly total: number
  readonly own: readonly Judged[]
}

/** What a sweep works with. */
export interface SweepTools {
  readonly app: FoundApp
  readonly region: string
  readonly repositoryId: string
  readonly client: AmplifyClients
  readonly ask: Ask
  readonly ports: RemovalPorts
  readonly afterRemoval: AfterRemoval
}

const stateOf = async (number: number, ask: Ask, signal: AbortSignal): Promise<State> => {
  try {
    return (await ask(number, signal)).state
  } catch (error) {
    if (problemOf(error).kind === 'not-found') return 'unknown'
    throw error
  }
}

/**
 * Finds the own previews of an app and asks for each of their pull requests once. Rejects with a `DeploymentError`, or
 * with `Interrupted`.
 */
export const survey = async ({
  app,
  region,
  repositoryId,
  client,
  ask,
  ports
}: SweepTools): Promise<Survey> => {
  const { cancel } = ports
  const branches = await persist(
    (signal) => listBranches({ appId: app.id, region }, client, signal),
    ports,
    cancel,
    PREPARATION_MS
  )
  const states = new Map<number, State>()
  const own: Judged[] = []
  for (const { branchName, description } of branches) {
    const pullRequest = previewOf(description, repositoryId)
    if (branchName === undefined || pullRequest === undefined) continue
    const state =
      states.get(pullRequest) ??
      (await persist((signal) => stateOf(pullRequest, ask, signal), ports, cancel, PREPARATION_MS))
    states.set(pullRequest, state)
    own.push({ branch: branchName, pullRequest, state })
  }
  return { total: branches.length, own }
}

/** Why an own preview goes or stays, in words. */
export const WHY: Record<State, (pullRequest: number) => string> = {
  closed: (number) => `pull request #${number} is closed`,
  open: (number) => `pull request #${number} is open`,
  unknown: (number) =>
    `GitHub has no pull request #${number}, or the token may not see it: that is not the same as closed`
}

/** What became of one preview. `open`: it was reopened since; `not tried`: the step was cancelled before. */
export interface SweptPreview extends OwnPreview {
  readonly result: 'removed' | 'open' | 'failed' | 'not tried'
  /** Why it was not removed; raw. */
  readonly why?: string
}

/** Removes one preview. Never rejects. */
const sweepOne = async (
  { branch, pullRequest }: OwnPreview,
  { app, region, repositoryId, client, ask, ports, afterRemoval }: SweepTools
): Promise<SweptPreview> => {
  const place: AmplifyPlace = { service: 'amplify', region, appId: app.id, branch }
  const one = { branch, pullRequest }
  try {
    const removed = await removePreview(
      {
        ...{ app, place, pullRequest, repositoryId },
        objection: async (signal) => {
          const state = await stateOf(pullRequest, ask, signal)
          return state === 'closed' ? undefined : `${WHY[state](pullRequest)} by now`
        }
      },
      client,
      ports
    )
    if (removed.kind === 'kept') {
      ports.report({ kind: 'note', message: `${branch} stays: ${removed.why}` })
      return { ...one, result: 'open', why: removed.why }
    }
    await afterRemoval({ place, pullRequest, reason: WHY.closed(pullRequest) })
    return { ...one, result: 'removed' }
  } catch (error) {
    if (error instanceof Interrupted) return { ...one, result: 'not tried', why: 'the step was cancelled' }
    const { message } = problemOf(error)
    ports.report({ kind: 'warning', message: `${branch} could not be removed: ${message}` })
    return { ...one, result: 'failed', why: message }
  }
}

/** Removes previews, one after the other; one that fails does not keep the others. Never rejects. */
export const sweepAll = async (
  previews: readonly OwnPreview[],
  tools: SweepTools
): Promise<readonly SweptPreview[]> => {
  const swept: SweptPreview[] = []
  for (const preview of previews) swept.push(await sweepOne(preview, tools))
  return swept
}
