import type { DeploymentSummary } from '@aws-sdk/client-appconfig'
import type { AppConfigPlace } from './console-url.js'
import { getDeployment, listDeployments, type ReadClient } from './deployments.js'

/** One deployment of the place's profile, as a listing shows it. */
export type PastDeployment = DeploymentSummary & { readonly DeploymentNumber: number }

/** One page of a listing. */
export type Page = Awaited<ReturnType<typeof listDeployments>>

/** Where to begin, and how far to go. */
export interface Reach {
  /** The newest page, where it is known already. */
  readonly first?: Page
  /** Pages to look at; default: all. */
  readonly pages?: number
}

/**
 * The deployments of the place's own profile in its environment, newest first, page by page: whoever has seen enough
 * stops asking. Services that do not name the profile in a listing cost one call more for each deployment.
 */
export async function* historyOf(
  place: AppConfigPlace,
  client: ReadClient,
  signal: AbortSignal,
  { first, pages = Infinity }: Reach = {}
): AsyncGenerator<PastDeployment, void> {
  let page = first ?? (await listDeployments(place, client, signal))
  for (let seen = 1; ; seen++) {
    for (const summary of page.items) {
      const { DeploymentNumber: number } = summary
      if (number === undefined) continue
      const profileId =
        summary.ConfigurationProfileId ??
        (await getDeployment(number, place, client, signal)).ConfigurationProfileId
      if (profileId === place.profileId) yield { ...summary, DeploymentNumber: number }
    }
    if (page.next === undefined || seen >= pages) return
    page = await listDeployments(place, client, signal, page.next)
  }
}
