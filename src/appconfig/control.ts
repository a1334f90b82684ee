import { StopDeploymentCommand, type Deployment } from '@aws-sdk/client-appconfig'
import { call } from '../aws/call.js'
import { wasAccepted } from '../aws/errors.js'
import { DeploymentError } from '../deployment/problem.js'
import { isFinal } from '../deployment/snapshot.js'
import type { Control, Found, Intent } from '../deployment/target.js'
import type { AppConfigPlace } from './console-url.js'
import { getDeployment, listDeployments, numberOf, resourceOf, type ReadClient } from './deployments.js'
import { markerIn } from './description.js'
import type { ExtensionNames } from './events.js'
import { historyOf } from './history.js'
import { snapshotOf } from './snapshot.js'
import { phaseOf, UNNAMED_STATE } from './states.js'

/** Numbers above `after` that may be of this profile, newest first. Older services do not name the profile in a listing. */
async function* candidates(
  after: number,
  place: AppConfigPlace,
  client: ReadClient,
  signal: AbortSignal
): AsyncGenerator<number, void> {
  let token: string | undefined
  do {
    const { items, next } = await listDeployments(place, client, signal, token)
    for (const { DeploymentNumber: number, ConfigurationProfileId: profileId } of items) {
      if (number === undefined) continue
      if (number <= after) return
      if (profileId === undefined || profileId === place.profileId) yield number
    }
    token = next
  } while (token !== undefined)
}

/** A deployment that is listed and cannot be read yet must not pass for "not there": that would start a second one. */
const readable = async (deployment: Promise<Deployment>): Promise<Deployment> => {
  try {
    return await deployment
  } catch (error) {
    if (!(error instanceof DeploymentError) || error.problem.kind !== 'not-found') throw error
    throw new DeploymentError({ ...error.problem, kind: 'service' }, { cause: error })
  }
}

/** Watches and stops deployments of one place. Nothing that this module imports can start one: the post step stands on it. */
export const createControl = (
  place: AppConfigPlace,
  client: ReadClient,
  names?: ExtensionNames
): Control => ({
  place,

  async find(intent: Intent, signal: AbortSignal): Promise<Found> {
    const after = intent.after === null ? 0 : numberOf(intent.after)
    for await (const number of candidates(after, place, client, signal)) {
      const { Description } = await readable(getDeployment(number, place, client, signal))
      if (markerIn(Description) === intent.marker)
        return { kind: 'ours', id: String(number), proof: 'marker' }
    }
    return { kind: 'none' }
  },

  async describe(id, signal) {
    return snapshotOf(await getDeployment(numberOf(id), place, client, signal), place, names)
  },

  async stop(id, mode, signal) {
    const number = numberOf(id)
    await call(
      { operation: 'StopDeployment', resource: resourceOf(number, place), region: place.region },
      signal,
      async (options) => {
        try {
          await client.reads.send(
            new StopDeploymentCommand({
              ApplicationId: place.applicationId,
              EnvironmentId: place.environmentId,
              DeploymentNumber: number,
              ...(mode === 'revert' && { AllowRevert: true })
            }),
            options
          )
        } catch (error) {
          // The reply says nothing to rely on, so one that cannot be read is as good.
          if (!wasAccepted(error)) throw error
        }
      }
    )
  },

  async supersededBy(id, signal) {
    const since = numberOf(id)
    for await (const { DeploymentNumber: number, State: state } of historyOf(place, client, signal)) {
      if (number <= since) break
      const { phase } = phaseOf(state ?? UNNAMED_STATE)
      if (!isFinal(phase) || phase === 'succeeded') return String(number)
    }
    return undefined
  }
})
