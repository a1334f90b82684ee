import {
  GetDeploymentCommand,
  ListDeploymentsCommand,
  StopDeploymentCommand,
  type AppConfigClient,
  type Deployment,
  type DeploymentSummary
} from '@aws-sdk/client-appconfig'
import { call } from '../aws/call.js'
import { wasAccepted } from '../aws/errors.js'
import { DeploymentError } from '../deployment/problem.js'
import type { Control, Found, Intent } from '../deployment/target.js'
import type { AppConfigPlace } from './console-url.js'
import { markerIn } from './description.js'
import { snapshotOf } from './snapshot.js'

/** The API's largest page. */
const PAGE = 50

/** The client that may repeat itself; nothing here needs the other one. */
export interface ReadClient {
  readonly reads: AppConfigClient
}

/** Deployment numbers are per environment, ascending, and shared by all its profiles. */
const numberOf = (id: string): number => {
  if (/^[1-9]\d*$/.test(id)) return Number(id)
  throw new DeploymentError({ kind: 'invalid', message: `${JSON.stringify(id)} is no deployment number` })
}

const resourceOf = (number: number, { environmentId, applicationId }: AppConfigPlace): string =>
  `deployment ${number} of environment ${environmentId} of application ${applicationId}`

/** Asks for a deployment. An answer about anything else (a proxy's `{}`) is none. */
export const getDeployment = async (
  number: number,
  place: AppConfigPlace,
  { reads }: ReadClient,
  signal: AbortSignal
): Promise<Deployment> => {
  const attempt = { operation: 'GetDeployment', resource: resourceOf(number, place), region: place.region }
  const { applicationId: ApplicationId, environmentId: EnvironmentId } = place
  const deployment = await call(attempt, signal, (options) =>
    reads.send(new GetDeploymentCommand({ ApplicationId, EnvironmentId, DeploymentNumber: number }), options)
  )
  if (deployment.DeploymentNumber === number) return deployment
  throw new DeploymentError({
    kind: 'service',
    message: `GetDeployment on ${attempt.resource} in ${place.region}: the answer is not about this deployment`
  })
}

/** One page of an environment's deployments, newest first. */
export const listDeployments = async (
  { region, applicationId: ApplicationId, environmentId: EnvironmentId }: AppConfigPlace,
  { reads }: ReadClient,
  signal: AbortSignal,
  token?: string
): Promise<{ readonly items: readonly DeploymentSummary[]; readonly next: string | undefined }> => {
  const resource = `environment ${EnvironmentId} of application ${ApplicationId}`
  const page = { MaxResults: PAGE, ...(token !== undefined && { NextToken: token }) }
  const { Items, NextToken, $metadata } = await call(
    { operation: 'ListDeployments', resource, region },
    signal,
    (options) => reads.send(new ListDeploymentsCommand({ ApplicationId, EnvironmentId, ...page }), options)
  )
  // An empty answer that does not come from AWS must not pass for "no deployments": that would start a second one.
  if (Items === undefined && $metadata.requestId === undefined) {
    throw new DeploymentError({
      kind: 'service',
      message: `ListDeployments on ${resource} in ${region}: the answer is no list of deployments`
    })
  }
  return { items: Items ?? [], next: NextToken === '' ? undefined : NextToken }
}

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
export const createControl = (place: AppConfigPlace, client: ReadClient): Control => ({
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
    return snapshotOf(await getDeployment(numberOf(id), place, client, signal), place)
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
  }
})
