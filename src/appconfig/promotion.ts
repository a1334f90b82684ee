import { DeploymentError } from '../deployment/problem.js'
import { isFinal } from '../deployment/snapshot.js'
import type { AppConfigPlace } from './console-url.js'
import { getDeployment, type ReadClient } from './deployments.js'
import { historyOf, type PastDeployment } from './history.js'
import { findEnvironment, type FoundApplication, type FoundEnvironment } from './names.js'
import { snapshotOf } from './snapshot.js'
import { phaseOf, UNNAMED_STATE } from './states.js'
import type { Version } from './version.js'
import { numbered, withId } from './words.js'

/** How far back the other environment's history is read, in pages of 50. */
const PAGES = 5

/** The version that another environment completed last. */
export interface Promotion extends Version {
  readonly from: FoundEnvironment
  /** Number of the deployment there. */
  readonly deployment: number
  readonly completedAt?: Date
  /** A later deployment of the profile that is on its way there; its outcome is open. */
  readonly underWay?: number
}

export interface PromotionRequest {
  /** Name or id of the other environment. */
  readonly wanted: string
  readonly application: FoundApplication
  /** Where it is to be deployed. */
  readonly to: AppConfigPlace
  readonly client: ReadClient
}

/**
 * Finds what to promote: the last complete deployment of the profile in the other environment. Rejects with a
 * `DeploymentError` when there is none, when a later one there was rolled back or reverted, and when the other
 * environment is this one.
 */
export const findPromotion = async (
  { wanted, application, to, client }: PromotionRequest,
  signal: AbortSignal
): Promise<Promotion> => {
  const from = await findEnvironment(wanted, application, { reads: client.reads, region: to.region, signal })
  const there = { ...to, environmentId: from.id }
  if (from.id === to.environmentId) {
    throw new DeploymentError({
      kind: 'configuration',
      message: `promote-from names the environment that is deployed to: ${withId(from)}`,
      hint: 'Give the environment in which the version was proven.'
    })
  }
  let underWay: number | undefined
  for await (const past of historyOf(there, client, signal, { pages: PAGES })) {
    const { phase } = phaseOf(past.State ?? UNNAMED_STATE)
    if (phase === 'succeeded') return promotionOf(past, from, underWay)
    if (isFinal(phase) || phase === 'stopping')
      throw refused(past, from, await endOf(past, there, client, signal))
    underWay ??= past.DeploymentNumber
  }
  throw new DeploymentError({
    kind: 'not-found',
    message: `Environment ${withId(from)} has completed no deployment of this profile: there is nothing to promote`,
    hint:
      underWay === undefined
        ? 'Deploy to that environment first.'
        : `Deployment ${underWay} is on its way there; promote when it is complete.`
  })
}

const promotionOf = (
  { DeploymentNumber: deployment, ConfigurationVersion, VersionLabel: label, CompletedAt }: PastDeployment,
  from: FoundEnvironment,
  underWay: number | undefined
): Promotion => {
  if (ConfigurationVersion === undefined) {
    throw new DeploymentError({
      kind: 'service',
      message: `ListDeployments on environment ${withId(from)}: deployment ${deployment} has no version`
    })
  }
  return {
    from,
    deployment,
    version: ConfigurationVersion,
    ...(label !== undefined && { label }),
    ...(CompletedAt !== undefined && { completedAt: CompletedAt }),
    ...(underWay !== undefined && { underWay })
  }
}

/** When it was rolled back or reverted: only the event log knows. */
const endOf = async (
  { DeploymentNumber: number, CompletedAt: fallback }: PastDeployment,
  there: AppConfigPlace,
  client: ReadClient,
  signal: AbortSignal
): Promise<Date | undefined> =>
  snapshotOf(await getDeployment(number, there, client, signal), there).endedAt ?? fallback

const refused = (
  { DeploymentNumber: number, State: state, ConfigurationVersion: version = 'unknown' }: PastDeployment,
  from: FoundEnvironment,
  at: Date | undefined
): DeploymentError =>
  new DeploymentError({
    kind: 'conflict',
    message: `In environment ${withId(from)} the newest deployment of this profile did not stay: ${numbered(number, state, at)} of version ${version}; nothing is promoted`,
    hint: `Find out why, and let a deployment complete there. Or name the version that you want with \`configuration-version\`.`
  })
