import type { Operation } from '../wire/operation.js'
import { type AppConfig, operation } from './appconfig.js'
import { pageOf } from './paging.js'

export const deploymentOperations = ({ store, script, deployments, view }: AppConfig): Operation[] => [
  operation('StartDeployment', async (input, { now, sleep }) => {
    const admitted = deployments.admit(
      {
        applicationId: input.ApplicationId,
        environmentId: input.EnvironmentId,
        profileId: input.ConfigurationProfileId,
        strategyId: input.DeploymentStrategyId,
        version: input.ConfigurationVersion,
        description: input.Description,
        tags: input.Tags,
        kmsKeyIdentifier: input.KmsKeyIdentifier,
        dynamicParameters: input.DynamicExtensionParameters,
        latestNumber: input.LatestDeploymentNumber
      },
      now
    )
    const takesMs = script.settings.startSeconds * 1000
    if (takesMs > 0) await sleep(takesMs)
    const startedAt = now + takesMs
    return view.deployment(deployments.commit(admitted, startedAt), startedAt)
  }),
  operation('GetDeployment', ({ ApplicationId, EnvironmentId, DeploymentNumber }, { now }) =>
    view.deployment(store.deployment(store.environment(ApplicationId, EnvironmentId), DeploymentNumber), now)
  ),
  operation('ListDeployments', (input, { now }) => {
    const environment = store.environment(input.ApplicationId, input.EnvironmentId)
    const items = environment.deployments.map((deployment) => view.summary(deployment, now))
    return pageOf(`deployments/${environment.id}`, items.reverse(), input)
  }),
  operation('StopDeployment', ({ ApplicationId, EnvironmentId, DeploymentNumber, AllowRevert }, { now }) => {
    const environment = store.environment(ApplicationId, EnvironmentId)
    deployments.stop(store.deployment(environment, DeploymentNumber), AllowRevert === true, now)
    // AWS's own sample of this answer: a deployment in form only.
    return {
      DeploymentNumber: 0,
      DeploymentDurationInMinutes: 0,
      GrowthFactor: 0,
      FinalBakeTimeInMinutes: 0,
      PercentageComplete: 0
    }
  })
]
