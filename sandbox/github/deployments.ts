import { member, textIn } from '../../src/runtime/json.js'
import type { Deployment, Repository } from './model.js'
import { paged } from './paging.js'
import { invalid, ok, refusal, type Reply } from './reply.js'
import type { AskedOf, Route } from './route.js'
import { shownDeployment } from './views/deployment.js'

const LONGEST_ENVIRONMENT = 255

const isSha = (ref: string): boolean => /^([\da-f]{40}|[\da-f]{64})$/.test(ref)

/** The commit that a name stands for. There are no git objects here: every full hash is taken for a commit. */
const commitOf = (ref: string, { branches, pullRequests, id }: Repository): string | undefined =>
  isSha(ref)
    ? ref
    : (branches.get(ref) ??
      [...pullRequests.values()].find(
        ({ headRef, headRepository }) => headRef === ref && headRepository?.id === id
      )?.headSha)

/** What GitHub does instead when its defaults are not turned off: merge, or wait for all checks. */
const insteadOf = ({ body, repository }: AskedOf, ref: string): Reply | undefined => {
  const { defaultBranch, hasMovedOn, contexts } = repository
  if (member(body, 'auto_merge') !== false && hasMovedOn && ref !== defaultBranch)
    return isSha(ref)
      ? refusal(409, `Conflict merging ${defaultBranch} into ${ref}.`)
      : ok({ message: `Auto-merged ${defaultBranch} into ${ref} on deployment.` }, {}, 202)
  const required = member(body, 'required_contexts')
  const names = Array.isArray(required) ? required.map(String) : [...contexts.keys()]
  return names.every((name) => contexts.get(name) === 'success')
    ? undefined
    : invalid(
        { resource: 'Deployment', code: 'invalid', field: 'required_contexts' },
        `Conflict: Commit status checks failed for ${ref}.`,
        409
      )
}

const create = (asked: AskedOf): Reply => {
  const { body, repository, world, token, apiUrl } = asked
  const ref = textIn(body, 'ref') ?? ''
  const sha = commitOf(ref, repository)
  if (sha === undefined) return refusal(422, `No ref found for: ${ref}`)
  const environment = textIn(body, 'environment') ?? 'production'
  if (Array.from(environment).length > LONGEST_ENVIRONMENT)
    return invalid({ resource: 'Deployment', code: 'custom', field: 'environment', message: 'is too long' })
  const instead = insteadOf(asked, ref)
  if (instead !== undefined) return instead
  const at = new Date(asked.now)
  const deployment: Deployment = {
    id: world.nextId(),
    creator: token.account,
    sha,
    ref,
    task: textIn(body, 'task') ?? 'deploy',
    payload: member(body, 'payload') ?? '',
    description: textIn(body, 'description') ?? null,
    originalEnvironment: environment,
    environment,
    transient: member(body, 'transient_environment') === true,
    production: Boolean(member(body, 'production_environment') ?? environment === 'production'),
    createdAt: at,
    updatedAt: at,
    statuses: []
  }
  repository.deployments.push(deployment)
  return ok(shownDeployment(deployment, repository, apiUrl), {}, 201)
}

/** Newest first. */
const list = ({ repository, query, apiUrl }: AskedOf): Reply => {
  const filters = (['sha', 'ref', 'task', 'environment'] as const).flatMap((name) => {
    const wanted = query.get(name)
    // The description names `none` as the default: no filter.
    return wanted === null || wanted === 'none' ? [] : [(one: Deployment) => one[name] === wanted]
  })
  const found = repository.deployments.filter((one) => filters.every((filter) => filter(one))).toReversed()
  const { items, headers } = paged(found, query, `${apiUrl}/repositories/${repository.id}/deployments`)
  return ok(
    items.map((one) => shownDeployment(one, repository, apiUrl)),
    headers
  )
}

/** The deployment that a path names. */
export const deploymentIn = ({ repository, params }: AskedOf): Deployment | undefined =>
  repository.deployments.find(({ id }) => String(id) === params['deployment_id'])

const get = (asked: AskedOf): Reply => {
  const deployment = deploymentIn(asked)
  return deployment === undefined
    ? refusal(404)
    : ok(shownDeployment(deployment, asked.repository, asked.apiUrl))
}

const ALL = '/repos/{owner}/{repo}/deployments'

/** GitHub Deployments. */
export const DEPLOYMENT_ROUTES: readonly Route[] = [
  { method: 'POST', path: ALL, needs: 'deployments', answer: create },
  { method: 'GET', path: ALL, needs: 'deployments', answer: list },
  { method: 'GET', path: `${ALL}/{deployment_id}`, needs: 'deployments', answer: get }
]
