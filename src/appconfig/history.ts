import type { DeploymentSummary } from '@aws-sdk/client-appconfig'
import type { AppConfigPlace } from './console-url.js'
import { getDeployment, listDeployments, type ReadClient } from './deployments.js'

/** One deployment of the place's profile, as a listing shows it. */
export type PastDeployment = DeploymentSummary & { readonly DeploymentNumber: number }

/**
 * The deployments of the place's own profile in its environment, newest first, page by page: whoever has seen enough
 * stops asking. Services that do not name the profile in a listing cost one call more for each deployment.
 */
export async function* historyOf(
  place: AppConfigPlace,
  client: ReadClient,
  signal: AbortSignal
): AsyncGenerator<PastDeployment, void> {
  let token: string | undefined
  do {
    const { items, next } = await listDeployments(place, client, signal, token)
    for (const summary of items) {
      const { DeploymentNumber: number } = summary
      if (number === undefined) continue
      const profileId =
        summary.ConfigurationProfileId ??
        (await getDeployment(number, place, client, signal)).ConfigurationProfileId
      if (profileId === place.profileId) yield { ...summary, DeploymentNumber: number }
    }
    token = next
  } while (token !== undefined)
}
