import type { ActionInvocation, AppliedExtension } from '@aws-sdk/client-appconfig'
import type { AppliedAction, Deployment, Environment, Profile } from './model.js'
import type { Script } from './script.js'
import type { Store } from './store.js'

/** The extensions that a deployment to this environment and profile gets, and their actions. */
export const appliedTo = (
  store: Store,
  environment: Environment,
  profile: Profile,
  dynamicParameters: Readonly<Record<string, string>>
): { readonly applied: AppliedExtension[]; readonly actions: AppliedAction[] } => {
  const resources = [
    store.applicationArn(environment.applicationId),
    store.environmentArn(environment),
    store.profileArn(profile)
  ]
  const applied: AppliedExtension[] = []
  const actions: AppliedAction[] = []
  for (const association of store.associations.values()) {
    if (!resources.includes(association.resourceArn)) continue
    const extension = store.extension(association.extensionId)
    const version = store.extensionVersion(association.extensionId, association.versionNumber)
    const names = [extension.id, extension.name, store.extensionArn(extension, version.number)]
    const dynamic = Object.entries(dynamicParameters).flatMap(([key, value]) => {
      const [name = '', parameter = ''] = key.split('#')
      return names.includes(name) ? [[parameter, value] as const] : []
    })
    applied.push({
      ExtensionId: extension.id,
      ExtensionAssociationId: association.id,
      VersionNumber: version.number,
      Parameters: { ...association.parameters, ...Object.fromEntries(dynamic) }
    })
    for (const [point, [action]] of Object.entries(version.actions)) {
      if (action !== undefined) actions.push({ point, extension, version, action })
    }
  }
  return { applied, actions }
}

/** What the event log tells of the actions that one event invoked. @param event index, which keeps ids apart */
export const invocationsAt = (
  script: Script,
  deployment: Deployment,
  points: readonly string[],
  event: number
): ActionInvocation[] =>
  deployment.actions
    .filter(({ point }) => points.includes(point))
    .map(({ point, extension, action }, index) => {
      const failure = script.failureOf(extension, point, deployment)
      return {
        ExtensionIdentifier: extension.id,
        ActionName: action.Name,
        Uri: action.Uri,
        RoleArn: action.RoleArn,
        InvocationId: `i${deployment.number}e${event}n${index}`.slice(0, 7),
        ...(failure && {
          ErrorCode: failure.errorCode ?? 'ExecutionFailed',
          ErrorMessage: failure.errorMessage ?? 'The action could not be invoked'
        })
      }
    })
