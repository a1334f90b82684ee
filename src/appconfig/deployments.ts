import {
  GetDeploymentCommand,
  ListDeploymentsCommand,
  type AppConfigClient,
  type Deployment,
  type DeploymentSummary
} from '@aws-sdk/client-appconfig'
import { call } from '../aws/call.js'
import { DeploymentError } from '../deployment/problem.js'
import type { AppConfigPlace } from './console-url.js'

/** The API's largest page. */
const PAGE = 50

/** The client that may repeat itself; nothing here needs the other one. */
export interface ReadClient {
  readonly reads: AppConfigClient
}

/** Deployment numbers are per environment, ascending, and shared by all its profiles. */
export const numberOf = (id: string): number => {
  if (/^[1-9]\d*$/.test(id)) return Number(id)
  throw new DeploymentError({ kind: 'invalid', message: `${JSON.stringify(id)} is no deployment number` })
}

export const resourceOf = (number: number, { environmentId, applicationId }: AppConfigPlace): string =>
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
