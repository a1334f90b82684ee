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
import { gatesOf, namesOf, type ExtensionCheck } from './extension-check.js'
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

const joined = (texts: readonly (string | undefined)[]): string | undefined => {
  const told = texts.filter((text) => text !== undefined)
  return told.length === 0 ? undefined : told.join(' ')
}

/** Which extension refused, or may have: AWS's words name one, or the associations tell which could. */
const gateHint = ({ message }: Problem, extensions: ExtensionCheck): string | undefined => {
  const gates = gatesOf(extensions)
  const named = gates.filter(({ title }) => message.includes(title))
  const [one, other] = named.length > 0 ? named : gates
  if (one === undefined) return undefined
  if (named.length === 1 || other === undefined)
    return `Extension ${one.words} runs before a deployment starts, and ${named.length === 1 ? 'refused it' : 'can refuse it'}.`
  return `Extensions that run before a deployment starts, and can refuse it: ${gates.map(({ words }) => words).join(', ')}.`
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
    snapshot: snapshotOf(
      { ...deployment, Description: deployment.Description ?? description },
      place,
      namesOf(resolved.extensions)
    )
  }
}

/**
 * What validators refuse is said at its place in the file; a refusal that names no rule may be a Lambda's or an
 * extension's.
 */
const refusal = async (
  error: unknown,
  problem: Problem,
  { wanted, profile, extensions }: Resolved
): Promise<Problem> => {
  const violations = violationsOf(error)
  const reasons = [
    problem.hint ?? lambdaHint(profile),
    violations.length === 0 ? gateHint(problem, extensions) : undefined
  ]
  const hint = problem.kind === 'invalid' ? joined(reasons) : problem.hint
  const remarks = wanted.kind === 'content' ? await remarksOn(violations, wanted.content) : []
  return {
    ...problem,
    ...(hint !== undefined && { hint }),
    ...(remarks.length > 0 && { remarks })
  }
}
