import type { Deployment, DeploymentSummary } from '@aws-sdk/client-appconfig'
import type { AppConfigDeploy } from '../config/config.js'
import { DeploymentError } from '../deployment/problem.js'
import { isFinal } from '../deployment/snapshot.js'
import type { Holder, Readiness } from '../deployment/target.js'
import { consoleUrl, type AppConfigPlace } from './console-url.js'
import { getDeployment, listDeployments, type ReadClient } from './deployments.js'
import { runLinkIn } from './description.js'
import type { Page } from './history.js'
import { servedInWords } from './notes.js'
import { servedIn, type Served } from './served.js'
import { snapshotOf } from './snapshot.js'
import type { Overtaker, StaleWatch } from './stale.js'
import { phaseOf, UNNAMED_STATE } from './states.js'
import { versionFacts } from './subject.js'

/** What an inspection needs besides the place. */
export interface Inspection {
  readonly place: AppConfigPlace
  readonly client: ReadClient
  readonly policy: Pick<AppConfigDeploy, 'onUnchanged' | 'onStale'>
  readonly stale: StaleWatch
  /** Rejects when what was true before the wait (of the environment that is promoted from) is no longer. */
  readonly recheck: (signal: AbortSignal) => Promise<void>
  /** Whether what is to be deployed is what is served. */
  readonly isServed: (served: Served, signal: AbortSignal) => Promise<boolean>
}

/**
 * Whether a deployment holds the environment. An unknown state is taken for in flight only while it may be: a state
 * that a later version of the service calls final must not block the environment for good.
 */
const holds = ({ State, CompletedAt }: DeploymentSummary, index: number): boolean => {
  const { phase, unknownState } = phaseOf(State ?? UNNAMED_STATE)
  return unknownState ? index === 0 && CompletedAt === undefined : !isFinal(phase)
}

const holderOf = (deployment: Deployment, place: AppConfigPlace): Holder => {
  const { DeploymentNumber: number = 0, ConfigurationProfileId: id, ConfigurationName: name } = deployment
  const run = runLinkIn(deployment.Description)
  return {
    id: String(number),
    title: `deployment ${number} of profile ${name ?? id ?? 'unknown'}`,
    snapshot: snapshotOf(deployment, place),
    ...(run !== undefined && { by: run.url })
  }
}

/** The newest page, with what is known better of one deployment than the listing told. */
const corrected = (page: Page, { DeploymentNumber, State, CompletedAt }: Deployment): Page => ({
  ...page,
  items: page.items.map((item) =>
    item.DeploymentNumber === DeploymentNumber ? { ...item, State, CompletedAt } : item
  )
})

/** The newest deployments of an environment, and the one that holds it; whatever its profile, the first page shows it. */
export const lookAt = async (
  place: AppConfigPlace,
  client: ReadClient,
  signal: AbortSignal
): Promise<{ readonly page: Page; readonly holder: Holder | undefined }> => {
  const page = await listDeployments(place, client, signal)
  const inTheWay = page.items.find(holds)?.DeploymentNumber
  if (inTheWay === undefined) return { page, holder: undefined }
  const deployment = await getDeployment(inTheWay, place, client, signal)
  const holder = holderOf(deployment, place)
  // It may have ended between the two calls.
  return { page: corrected(page, deployment), holder: isFinal(holder.snapshot.phase) ? undefined : holder }
}

/**
 * Whether the start may be made. At most one deployment at a time is in flight in an environment, whatever its profile,
 * and the first page of the listing shows it. Rejects with a `DeploymentError`, also when a newer run came first.
 */
export const inspect = async (
  { place, client, policy, stale, recheck, isServed }: Inspection,
  waited: boolean,
  signal: AbortSignal
): Promise<Readiness> => {
  const { page, holder: busy } = await lookAt(place, client, signal)
  const newest = page.items[0]?.DeploymentNumber

  if (policy.onStale !== 'deploy') {
    const overtaker = await stale.overtaker(page.items, signal)
    if (overtaker !== undefined) return superseded(overtaker, policy.onStale)
    stale.begin(newest ?? 0, busy && Number(busy.id))
  }
  const after = newest === undefined ? null : String(newest)
  if (busy !== undefined) return { kind: 'busy', holder: busy, after }

  if (waited) await recheck(signal)
  const served = policy.onUnchanged === 'skip' ? await servedIn(place, client, signal, page) : undefined
  return served !== undefined && (await isServed(served, signal))
    ? unchanged(served, place)
    : { kind: 'ready', after }
}

const superseded = ({ deployment, state, run }: Overtaker, onStale: 'fail' | 'skip'): Readiness => {
  const why = `run ${run.runId}, which is newer than this one, deployed this profile meanwhile: deployment ${deployment} (${state}), ${run.url}`
  if (onStale === 'skip') return { kind: 'superseded', why, facts: {} }
  throw new DeploymentError({
    kind: 'conflict',
    message: `${why}; nothing was started`,
    hint: 'To step back quietly in such a case, set `on-stale: skip`; to deploy all the same, `on-stale: deploy`.'
  })
}

const unchanged = (served: Served, place: AppConfigPlace): Readiness => {
  const number = String(served.deployment)
  const url = consoleUrl(place, number)
  return {
    kind: 'unchanged',
    why: `the environment serves this configuration already: ${servedInWords(served)}`,
    facts: {
      'deployment-number': number,
      ...versionFacts(served),
      ...(url !== undefined && { 'console-url': url })
    }
  }
}
