import type { DeploymentSummary } from '@aws-sdk/client-appconfig'
import { isFinal } from '../deployment/snapshot.js'
import type { RunContext } from '../runtime/run-context.js'
import type { AppConfigPlace } from './console-url.js'
import { getDeployment, type ReadClient } from './deployments.js'
import { runLinkIn, type RunLink } from './description.js'
import { phaseOf, UNNAMED_STATE } from './states.js'

/** Descriptions that one look reads at the most: each costs a call, once. */
const MOST_READS = 10

/** A newer run's deployment of the same profile. */
export interface Overtaker {
  readonly deployment: number
  readonly state: string
  readonly run: RunLink
}

/** Looks out for newer runs that deploy the profile while this one waits. */
export interface StaleWatch {
  /**
   * From which number on deployments are new to this step. Only the first call counts.
   * @param newest number of the newest deployment; 0 when there is none
   * @param holder number of the deployment in the way: one that is waited for counts as new
   */
  begin(newest: number, holder: number | undefined): void
  /** A newer run that deployed since, newest first; undefined before the first `begin`, too. */
  overtaker(items: readonly DeploymentSummary[], signal: AbortSignal): Promise<Overtaker | undefined>
}

/** A link to a run of the same repository on the same server, with a greater id: ids ascend with time. */
const isNewer = (link: RunLink, { serverUrl, repository, runId }: RunContext): boolean =>
  link.repository === repository &&
  link.url.startsWith(`${serverUrl}/${repository}/actions/runs/`) &&
  /^\d{1,20}$/.test(runId) &&
  /^\d{1,20}$/.test(link.runId) &&
  BigInt(link.runId) > BigInt(runId)

/** Whether a deployment counts: what was rolled back or reverted replaced nothing. */
const counts = ({ State: state }: DeploymentSummary): boolean => {
  const { phase } = phaseOf(state ?? UNNAMED_STATE)
  return phase === 'succeeded' || (!isFinal(phase) && phase !== 'stopping')
}

/** A watch for newer runs at one place. */
export const createStaleWatch = (place: AppConfigPlace, client: ReadClient, run: RunContext): StaleWatch => {
  let known: number | undefined
  /** Runs by deployment number: descriptions never change. */
  const runs = new Map<number, RunLink | undefined>()

  const runOf = async (number: number, signal: AbortSignal): Promise<RunLink | undefined> => {
    if (!runs.has(number)) {
      const { Description, ConfigurationProfileId: id = place.profileId } = await getDeployment(
        number,
        place,
        client,
        signal
      )
      runs.set(number, id === place.profileId ? runLinkIn(Description) : undefined)
    }
    return runs.get(number)
  }

  return {
    begin: (newest, holder) => {
      known ??= holder === undefined ? newest : holder - 1
    },
    overtaker: async (items, signal) => {
      const since = known
      if (since === undefined) return undefined
      const recent = items.filter(
        (item) =>
          (item.DeploymentNumber ?? 0) > since &&
          (item.ConfigurationProfileId ?? place.profileId) === place.profileId &&
          counts(item)
      )
      for (const { DeploymentNumber: deployment = 0, State: state } of recent.slice(0, MOST_READS)) {
        const link = await runOf(deployment, signal)
        if (link !== undefined && isNewer(link, run))
          return { deployment, state: state ?? UNNAMED_STATE, run: link }
      }
      return undefined
    }
  }
}
