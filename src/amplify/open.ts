import type { Branch } from '@aws-sdk/client-amplify'
import { together } from '../aws/together.js'
import type { AmplifyPlaceNames } from '../config/amplify-config.js'
import { DeploymentError, isTransient, problemOf } from '../deployment/problem.js'
import { findApp, isConnected, type FoundApp } from './apps.js'
import { getBranch } from './branches.js'
import type { ReadClient } from './jobs.js'
import type { AmplifyPlace } from './place.js'
import { customUrl, defaultUrl, listDomains } from './site.js'

/** A branch of an app, as it was found. */
export interface OpenedBranch {
  readonly app: FoundApp
  readonly place: AmplifyPlace
  /** undefined: it does not exist (yet). */
  readonly branch: Branch | undefined
  /** The address of the user's own domain for the branch, where there is one. */
  readonly customUrl: string | undefined
  readonly warnings: readonly string[]
}

/** For people: `shop / main`. */
export const titleOf = ({ app, place }: Pick<OpenedBranch, 'app' | 'place'>): string =>
  `${app.name} / ${place.branch}`

/** The address of the site. */
export const urlOf = (
  { app, customUrl: custom }: Pick<OpenedBranch, 'app' | 'customUrl'>,
  branch: Branch | undefined
): string | undefined => custom ?? (branch && defaultUrl(app, branch))

const domainOf = async (
  place: AmplifyPlace,
  client: ReadClient,
  signal: AbortSignal
): Promise<Pick<OpenedBranch, 'customUrl' | 'warnings'>> => {
  try {
    return { customUrl: customUrl(await listDomains(place, client, signal), place.branch), warnings: [] }
  } catch (error) {
    const problem = problemOf(error)
    if (isTransient(problem)) throw error
    // The default address works without.
    const message = `Whether the branch has a domain of its own cannot be told: ${problem.message}`
    return { customUrl: undefined, warnings: [message] }
  }
}

/** Finds branch and address in an app that was found. Rejects with a `DeploymentError`. */
export const openIn = async (
  app: FoundApp,
  name: string,
  region: string,
  client: ReadClient,
  signal: AbortSignal
): Promise<OpenedBranch> => {
  const place: AmplifyPlace = { service: 'amplify', region, appId: app.id, branch: name }
  const [branch, domain] = await together([getBranch(place, client, signal), domainOf(place, client, signal)])
  return { app, place, branch, ...domain }
}

/** Finds app, branch and address, in as few round trips as they depend on each other. Rejects with a `DeploymentError`. */
export const openBranch = async (
  { app: wanted, branch: name }: AmplifyPlaceNames,
  region: string,
  client: ReadClient,
  signal: AbortSignal
): Promise<OpenedBranch> =>
  openIn(await findApp(wanted, client, region, signal), name, region, client, signal)

const MISSING_HINT = {
  manual: 'Check `branch`, or have it created with `create-branch: true`.',
  connected:
    'Check `branch`; it must be connected in the Amplify console, or created with `create-branch: true` (it has to exist in the repository).'
}

/** The error about a branch that does not exist. */
export const missingBranch = ({ app, place }: OpenedBranch): DeploymentError =>
  new DeploymentError({
    kind: 'not-found',
    message: `There is no branch ${JSON.stringify(place.branch)} in app ${app.name} (${app.id}) in ${place.region}`,
    hint: MISSING_HINT[isConnected(app) ? 'connected' : 'manual']
  })
