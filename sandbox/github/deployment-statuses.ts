import { member, textIn } from '../../src/runtime/json.js'
import { deploymentIn } from './deployments.js'
import type { Account, Deployment, DeploymentState, DeploymentStatus, Repository } from './model.js'
import { paged } from './paging.js'
import { invalid, ok, refusal, type Reply } from './reply.js'
import type { AskedOf, Route } from './route.js'
import { shownStatus } from './views/deployment.js'
import type { World } from './world.js'

const LONGEST_DESCRIPTION = 140

const STATES: readonly DeploymentState[] = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'queued',
  'pending',
  'success'
]

type Written = Pick<DeploymentStatus, 'state' | 'description' | 'environment' | 'environmentUrl' | 'logUrl'>

const isAddress = (text: string): boolean => text === '' || /^https?:\/\/[^\s]+$/.test(text)

const flaw = (field: string, message: string): Reply =>
  invalid({ resource: 'DeploymentStatus', code: 'custom', field, message })

const writtenIn = (body: unknown, { environment }: Deployment): Written | Reply => {
  const state = STATES.find((one) => one === member(body, 'state'))
  if (state === undefined) return flaw('state', 'state is not included in the list')
  const description = textIn(body, 'description') ?? ''
  if (Array.from(description).length > LONGEST_DESCRIPTION)
    return flaw('description', `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`)
  const environmentUrl = textIn(body, 'environment_url') ?? ''
  const logUrl = textIn(body, 'log_url') ?? textIn(body, 'target_url') ?? ''
  if (!isAddress(environmentUrl)) return flaw('environment_url', 'environment_url must use http(s) scheme')
  if (!isAddress(logUrl)) return flaw('log_url', 'log_url must use http(s) scheme')
  return {
    state,
    description,
    environment: textIn(body, 'environment') ?? environment,
    environmentUrl,
    logUrl
  }
}

/** The state that its newest status gives it. */
const stateOf = ({ statuses }: Deployment): DeploymentState => statuses.at(-1)?.state ?? 'pending'

interface Writer {
  readonly world: World
  readonly creator: Account
  readonly at: Date
}

const add = (deployment: Deployment, written: Written, { world, creator, at }: Writer): DeploymentStatus => {
  const status = { ...written, id: world.nextId(), creator, createdAt: at }
  deployment.statuses.push(status)
  deployment.environment = written.environment
  deployment.updatedAt = at
  return status
}

/** A success makes the earlier ones of its environment inactive, unless they are transient or production. */
const deactivateEarlier = (deployment: Deployment, repository: Repository, writer: Writer): void => {
  for (const earlier of repository.deployments) {
    if (earlier === deployment) return
    const { environment, transient, production } = earlier
    if (environment !== deployment.environment || transient || production) continue
    if (stateOf(earlier) !== 'success') continue
    add(earlier, { state: 'inactive', description: '', environment, environmentUrl: '', logUrl: '' }, writer)
  }
}

const create = (asked: AskedOf): Reply => {
  const { body, repository, apiUrl, world, token } = asked
  const deployment = deploymentIn(asked)
  if (deployment === undefined) return refusal(404)
  const written = writtenIn(body, deployment)
  if ('body' in written) return written
  const writer = { world, creator: token.account, at: new Date(asked.now) }
  const status = add(deployment, written, writer)
  if (status.state === 'success' && member(body, 'auto_inactive') !== false)
    deactivateEarlier(deployment, repository, writer)
  const shown = shownStatus(status, deployment, repository, apiUrl)
  return ok(shown, { location: shown.url }, 201)
}

/** Newest first. */
const list = (asked: AskedOf): Reply => {
  const { repository, query, apiUrl } = asked
  const deployment = deploymentIn(asked)
  if (deployment === undefined) return refusal(404)
  const address = `${apiUrl}/repositories/${repository.id}/deployments/${deployment.id}/statuses`
  const { items, headers } = paged(deployment.statuses.toReversed(), query, address)
  return ok(
    items.map((status) => shownStatus(status, deployment, repository, apiUrl)),
    headers
  )
}

const ALL = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses'

/** Statuses of GitHub Deployments. */
export const DEPLOYMENT_STATUS_ROUTES: readonly Route[] = [
  { method: 'POST', path: ALL, needs: 'deployments', answer: create },
  { method: 'GET', path: ALL, needs: 'deployments', answer: list }
]
