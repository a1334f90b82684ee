import { StartDeploymentCommand, type Deployment, type DeploymentSummary } from '@aws-sdk/client-appconfig'
import type { AppConfigClients } from '../aws/clients.js'
import { certaintyOf, toProblem } from '../aws/errors.js'
import type { AppConfigDeploy } from '../config/config.js'
import { BeginError } from '../deployment/problem.js'
import { isFinal } from '../deployment/snapshot.js'
import type { Begun, Holder, Intent, Readiness, Target } from '../deployment/target.js'
import { runUrl, type RunContext } from '../runtime/run-context.js'
import type { AppConfigPlace } from './console-url.js'
import { createControl } from './control.js'
import { getDeployment, listDeployments } from './deployments.js'
import { describeDeployment } from './description.js'
import { findApplication, findEnvironment, findProfile, findStrategy } from './names.js'
import { snapshotOf } from './snapshot.js'
import { phaseOf } from './states.js'
import { subjectOf, type Resolved } from './subject.js'
import { together } from './together.js'
import { resolveVersion } from './version.js'

/**
 * Resolves names and version, in as few round trips as they depend on each other, and opens the place for a deployment.
 * Rejects with a `DeploymentError`.
 */
export const openAppConfigTarget = async (
  config: AppConfigDeploy,
  clients: AppConfigClients,
  run: RunContext,
  signal: AbortSignal
): Promise<Target> => {
  const resolved = await resolve(config, clients, signal)
  const { application, environment, profile } = resolved
  const place: AppConfigPlace = {
    service: 'appconfig',
    region: config.region,
    applicationId: application.id,
    environmentId: environment.id,
    profileId: profile.id
  }
  return {
    ...createControl(place, clients),
    subject: subjectOf(resolved, config.region),
    kind: 'appconfig',
    inspect: (_waited, inspecting) => inspect(place, clients, inspecting),
    begin: (intent) => begin(intent, { config, clients, run, resolved, place })
  }
}

const resolve = async (
  config: AppConfigDeploy,
  { reads }: AppConfigClients,
  signal: AbortSignal
): Promise<Resolved> => {
  const source = { reads, region: config.region, signal }
  const application = findApplication(config.application, source)
  const environment = application.then((found) => findEnvironment(config.environment, found, source))
  const versioned = application.then(async (found) => {
    const profile = await findProfile(config.configurationProfile, found, source)
    return { profile, version: await resolveVersion(config.source.version, found, profile, source) }
  })
  const all = await together([
    application,
    environment,
    versioned,
    findStrategy(config.deploymentStrategy, source)
  ])
  return { application: all[0], environment: all[1], ...all[2], strategy: all[3] }
}

/**
 * Whether a deployment holds the environment. An unknown state is taken for in flight only while it may be: a state
 * that a later version of the service calls final must not block the environment for good.
 */
const holds = ({ State, CompletedAt }: DeploymentSummary, index: number): boolean => {
  const { phase, unknownState } = phaseOf(State ?? '')
  return unknownState ? index === 0 && CompletedAt === undefined : !isFinal(phase)
}

const holderOf = (deployment: Deployment, place: AppConfigPlace): Holder => {
  const { DeploymentNumber: number = 0, ConfigurationProfileId: id, ConfigurationName: name } = deployment
  return {
    id: String(number),
    title: `deployment ${number} of profile ${name ?? id ?? 'unknown'}`,
    snapshot: snapshotOf(deployment, place)
  }
}

/** At most one deployment at a time is in flight in an environment, whatever its profile; the first page shows it. */
const inspect = async (
  place: AppConfigPlace,
  clients: AppConfigClients,
  signal: AbortSignal
): Promise<Readiness> => {
  const { items } = await listDeployments(place, clients, signal)
  const after = items[0]?.DeploymentNumber === undefined ? null : String(items[0].DeploymentNumber)
  const number = items.find(holds)?.DeploymentNumber
  if (number === undefined) return { kind: 'ready', after }
  const holder = holderOf(await getDeployment(number, place, clients, signal), place)
  // It may have ended between the two calls.
  return isFinal(holder.snapshot.phase) ? { kind: 'ready', after } : { kind: 'busy', holder, after }
}

interface Opened {
  readonly config: AppConfigDeploy
  readonly clients: AppConfigClients
  readonly run: RunContext
  readonly resolved: Resolved
  readonly place: AppConfigPlace
}

/** The API takes maps of one entry at least. */
const unlessEmpty = (
  map: Readonly<Record<string, string>> | undefined
): Record<string, string> | undefined =>
  map === undefined || Object.keys(map).length === 0 ? undefined : { ...map }

const begin = async (intent: Intent, { config, clients, run, resolved, place }: Opened): Promise<Begun> => {
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
    ConfigurationVersion: resolved.version.version,
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
    throw new BeginError(certaintyOf(error), toProblem(error, attempt), { cause: error })
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
