import { StartDeploymentCommand, type Deployment } from '@aws-sdk/client-appconfig'
import type { AppConfigClients } from '../aws/clients.js'
import { certaintyOf, toProblem } from '../aws/errors.js'
import { violationsOf } from '../aws/failure.js'
import type { AppConfigDeploy } from '../config/config.js'
import { BeginError, type Problem } from '../deployment/problem.js'
import type { Begun, Intent } from '../deployment/target.js'
import { runUrl, type RunContext } from '../runtime/run-context.js'
import type { AppConfigPlace } from './console-url.js'
import { describeDeployment } from './description.js'
import { lambdaHint } from './profile.js'
import { snapshotOf } from './snapshot.js'
import type { Resolved } from './subject.js'
import type { Version } from './version.js'
import { remarksOn } from './violations.js'

export interface Beginning {
  readonly config: AppConfigDeploy
  readonly clients: Pick<AppConfigClients, 'once'>
  readonly run: RunContext
  readonly resolved: Resolved
  readonly place: AppConfigPlace
  readonly version: Version
}

/** The API takes maps of one entry at least. */
const unlessEmpty = (
  map: Readonly<Record<string, string>> | undefined
): Record<string, string> | undefined =>
  map === undefined || Object.keys(map).length === 0 ? undefined : { ...map }

/** Makes the start call, once. Rejects with a `BeginError`. */
export const begin = async (
  intent: Intent,
  { config, clients, run, resolved, place, version }: Beginning
): Promise<Begun> => {
  const attempt = {
    operation: 'StartDeployment',
    resource: `${resolved.application.name} / ${resolved.environment.name} / ${resolved.profile.name}`,
    region: place.region
  }
  const description = describeDeployment(config.description, runUrl(run), intent.marker)
  const command = new StartDeploymentCommand({
    ApplicationId: place.applicationId,
    EnvironmentId: place.environmentId,
    ConfigurationProfileId: place.profileId,
    ConfigurationVersion: version.version,
    DeploymentStrategyId: resolved.strategy.id,
    Description: description,
    Tags: unlessEmpty(config.tags),
    KmsKeyIdentifier: config.kmsKeyIdentifier,
    DynamicExtensionParameters: unlessEmpty(config.dynamicExtensionParameters),
    LatestDeploymentNumber: intent.after === null ? undefined : Number(intent.after)
  })
  let deployment: Deployment
  try {
    deployment = await clients.once.send(command)
  } catch (error) {
    const problem = await refusal(error, toProblem(error, attempt), resolved)
    throw new BeginError(certaintyOf(error), problem, { cause: error })
  }
  const number = deployment.DeploymentNumber ?? 0
  if (number <= 0) {
    throw new BeginError('unknown', {
      kind: 'service',
      message: `StartDeployment on ${attempt.resource} in ${attempt.region}: the answer names no deployment`
    })
  }
  return {
    handle: { id: String(number), ownership: 'started' },
    snapshot: snapshotOf({ ...deployment, Description: deployment.Description ?? description }, place)
  }
}

/** What validators refuse is said at its place in the file; a refusal that names no rule may be a Lambda's. */
const refusal = async (error: unknown, problem: Problem, { wanted, profile }: Resolved): Promise<Problem> => {
  const violations = violationsOf(error)
  const hint = problem.kind === 'invalid' ? (problem.hint ?? lambdaHint(profile)) : problem.hint
  const remarks = wanted.kind === 'content' ? await remarksOn(violations, wanted.content) : []
  return {
    ...problem,
    ...(hint !== undefined && { hint }),
    ...(remarks.length > 0 && { remarks })
  }
}
