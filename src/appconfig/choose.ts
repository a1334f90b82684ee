import { DeploymentError } from '../deployment/problem.js'
import type { Phase } from '../deployment/snapshot.js'
import type { AppConfigPlace } from './console-url.js'
import { getDeployment, type ReadClient } from './deployments.js'
import { historyOf, type PastDeployment } from './history.js'
import { phaseOf, UNNAMED_STATE } from './states.js'

/** Operations on a deployment that exists. */
export type GivenOperation = 'watch' | 'stop' | 'revert'

const phase = ({ State: state }: PastDeployment): Phase => phaseOf(state ?? UNNAMED_STATE).phase

const IN_FLIGHT: ReadonlySet<Phase> = new Set<Phase>(['queued', 'deploying', 'baking', 'stopping'])
const isInFlight = (deployment: PastDeployment): boolean => IN_FLIGHT.has(phase(deployment))

/** Which deployment an operation is about when no number is given, and what to say when there is none. */
const SUITS: Record<
  GivenOperation,
  { readonly test: (deployment: PastDeployment) => boolean; readonly none: string }
> = {
  watch: { test: () => true, none: 'there is no deployment of this profile in this environment' },
  stop: { test: isInFlight, none: 'no deployment of this profile is in flight in this environment' },
  revert: {
    test: (deployment) => phase(deployment) === 'succeeded',
    none: 'there is no complete deployment of this profile in this environment'
  }
}

/**
 * The number of the deployment that the operation is about: the one that was asked for, if it is of this profile, else
 * the newest that suits. Rejects with a `DeploymentError`.
 */
export async function chooseDeployment(
  operation: GivenOperation,
  wanted: string | undefined,
  place: AppConfigPlace,
  client: ReadClient,
  signal: AbortSignal
): Promise<string> {
  const number = wanted === undefined ? undefined : await ownNumber(Number(wanted), place, client, signal)
  if (operation === 'revert') return String(await revertible(number, place, client, signal))
  if (number !== undefined) return String(number)
  const { test, none } = SUITS[operation]
  for await (const deployment of historyOf(place, client, signal)) {
    if (test(deployment)) return String(deployment.DeploymentNumber)
    // One deployment at a time: below the newest, none is in flight.
    if (operation === 'stop') break
  }
  throw new DeploymentError({ kind: 'not-found', message: none })
}

/** Numbers are shared by all profiles of an environment: another one's deployment is not touched. */
async function ownNumber(
  number: number,
  place: AppConfigPlace,
  client: ReadClient,
  signal: AbortSignal
): Promise<number> {
  const { ConfigurationProfileId: id, ConfigurationName: name } = await getDeployment(
    number,
    place,
    client,
    signal
  )
  if (id === undefined || id === place.profileId) return number
  throw new DeploymentError({
    kind: 'configuration',
    message: `deployment ${number} is of another configuration profile: ${name ?? id} (${id})`,
    hint: 'Check `deployment-number` and `configuration-profile`.'
  })
}

/**
 * The number to revert. Not while a newer deployment of the profile is in flight, and not when there is nothing that
 * could be served instead.
 */
async function revertible(
  wanted: number | undefined,
  place: AppConfigPlace,
  client: ReadClient,
  signal: AbortSignal
): Promise<number> {
  let found = wanted
  for await (const deployment of historyOf(place, client, signal)) {
    const { DeploymentNumber: number, State: state } = deployment
    if (isInFlight(deployment) && number !== wanted && (wanted === undefined || number > wanted)) {
      throw new DeploymentError({
        kind: 'conflict',
        message: `deployment ${number} of this profile is ${state ?? 'in flight'}: what it replaces cannot be reverted now`,
        hint: 'Stop it with `operation: stop`, or wait for its end.'
      })
    }
    if (found !== undefined && number < found && phase(deployment) === 'succeeded') return found
    if (found === undefined && SUITS.revert.test(deployment)) found = number
  }
  if (found === undefined) throw new DeploymentError({ kind: 'not-found', message: SUITS.revert.none })
  throw new DeploymentError({
    kind: 'not-found',
    message: `nothing to revert to: deployment ${found} is the first of this profile that completed in this environment`,
    hint: 'Deploy the configuration that clients are to get instead.'
  })
}
