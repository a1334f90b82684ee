import type { AppConfigPlace } from './console-url.js'
import type { ReadClient } from './deployments.js'
import { historyOf, type PastDeployment, type Page } from './history.js'
import { phaseOf, UNNAMED_STATE } from './states.js'
import type { Version } from './version.js'

/** How far back the serving deployment is looked for, in pages of 50; beyond that it counts as unknown. */
const PAGES = 5

/** The deployment whose configuration an environment serves: the last one that completed and was not reverted. */
export interface Served extends Version {
  readonly deployment: number
  /** When it was complete. */
  readonly since?: Date
}

const servedBy = ({
  DeploymentNumber: deployment,
  ConfigurationVersion: version,
  VersionLabel: label,
  CompletedAt: since
}: PastDeployment): Served | undefined =>
  version === undefined
    ? undefined
    : {
        deployment,
        version,
        ...(label !== undefined && { label }),
        ...(since !== undefined && { since })
      }

/** What the environment serves of the place's profile; undefined when nothing was deployed, or too long ago to tell. */
export const servedIn = async (
  place: AppConfigPlace,
  client: ReadClient,
  signal: AbortSignal,
  first?: Page
): Promise<Served | undefined> => {
  const reach = { pages: PAGES, ...(first !== undefined && { first }) }
  for await (const past of historyOf(place, client, signal, reach)) {
    // A reverted deployment is REVERTED, no longer COMPLETE.
    if (phaseOf(past.State ?? UNNAMED_STATE).phase === 'succeeded') return servedBy(past)
  }
  return undefined
}
