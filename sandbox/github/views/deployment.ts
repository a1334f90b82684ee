import type { Deployment, DeploymentStatus, Repository } from '../model.js'
import { shownAccount, shownApp } from './account.js'
import { instant } from './instant.js'

const urlOf = ({ id }: Deployment, repository: Repository, apiUrl: string): string =>
  `${apiUrl}/repos/${repository.name}/deployments/${id}`

/** As GitHub shows a deployment. */
export const shownDeployment = (deployment: Deployment, repository: Repository, apiUrl: string) => {
  const url = urlOf(deployment, repository, apiUrl)
  return {
    url,
    id: deployment.id,
    node_id: `DE_${deployment.id}`,
    task: deployment.task,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    created_at: instant(deployment.createdAt),
    updated_at: instant(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: `${apiUrl}/repos/${repository.name}`,
    creator: shownAccount(deployment.creator, apiUrl),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: deployment.payload,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: shownApp(deployment.creator, apiUrl)
  }
}

/** As GitHub shows a status of a deployment. */
export const shownStatus = (
  status: DeploymentStatus,
  deployment: Deployment,
  repository: Repository,
  apiUrl: string
) => {
  const deploymentUrl = urlOf(deployment, repository, apiUrl)
  return {
    url: `${deploymentUrl}/statuses/${status.id}`,
    id: status.id,
    node_id: `DES_${status.id}`,
    state: status.state,
    creator: shownAccount(status.creator, apiUrl),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: instant(status.createdAt),
    updated_at: instant(status.createdAt),
    deployment_url: deploymentUrl,
    repository_url: `${apiUrl}/repos/${repository.name}`,
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: shownApp(status.creator, apiUrl)
  }
}
