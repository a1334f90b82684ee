import { createRequire } from 'node:module'
import { member } from '../../src/runtime/json.js'

/** Event payloads, complete as GitHub sends them: its published examples, told of other things. */

/** A repository that an event names. */
export interface RepositoryIn {
  readonly id: number
  /** `owner/name` */
  readonly name: string
}

/** A pull request that an event is about; what a local GitHub has is one. */
export interface PullRequestIn {
  readonly number: number
  readonly headRef: string
  readonly headSha: string
  /** undefined: the fork was deleted. */
  readonly headRepository: RepositoryIn | undefined
  readonly state: 'open' | 'closed'
  readonly merged: boolean
}

/** An event as a runner hands it on. */
export interface GitHubEvent {
  readonly name: string
  readonly payload: unknown
}

const definitions: unknown = createRequire(import.meta.url)('@octokit/webhooks-examples')

const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The first example of an event with this action, where it has actions. */
const example = (event: string, action?: string): unknown => {
  const definition = arrayOf(definitions).find((one) => member(one, 'name') === event)
  const found = arrayOf(member(definition, 'examples')).find(
    (one) => action === undefined || member(one, 'action') === action
  )
  if (found === undefined) throw new Error(`there is no example of ${event} ${action ?? ''}`)
  return found
}

/** The same with every text and number in it, and every member, changed. */
const rewritten = (value: unknown, rewrite: (leaf: string | number) => unknown): unknown => {
  if (typeof value === 'string' || typeof value === 'number') return rewrite(value)
  if (Array.isArray(value)) return value.map((one: unknown) => rewritten(one, rewrite))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewritten(inner, rewrite)]))
}

/** The same with another value at the end of a path that is there. */
const changed = (value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown => {
  if (key === undefined) return to
  if (typeof value !== 'object' || value === null) throw new Error(`there is no ${key} in the example`)
  return { ...value, [key]: changed(member(value, key), rest, to) }
}

const changedAll = (value: unknown, changes: readonly (readonly [path: string, to: unknown])[]): unknown =>
  changes.reduce((all, [path, to]) => changed(all, path.split('.'), to), value)

/** The examples' own names. */
const OWNER = 'Codertocat'

/** An example whose repository is another one, wherever it is named. */
const within = (payload: unknown, { id, name }: RepositoryIn): unknown => {
  const formerId = member(payload, 'repository', 'id')
  const formerName = String(member(payload, 'repository', 'full_name'))
  const [owner = '', short = ''] = name.split('/')
  const moved = rewritten(payload, (leaf) =>
    typeof leaf === 'number'
      ? leaf === formerId
        ? id
        : leaf
      : leaf.replaceAll(formerName, name).replaceAll(`${OWNER}:`, `${owner}:`)
  )
  return changedAll(moved, [
    ['repository.name', short],
    ['repository.owner.login', owner]
  ])
}

const shortName = (name: string): string => name.split('/')[1] ?? name

/** `pull_request`, and `pull_request_target` by another name. */
export const pullRequestEvent = (
  action: 'opened' | 'synchronize' | 'reopened' | 'closed',
  pullRequest: PullRequestIn,
  repository: RepositoryIn,
  name: 'pull_request' | 'pull_request_target' = 'pull_request'
): GitHubEvent => {
  const { number, headRef, headSha, headRepository, state, merged } = pullRequest
  const from = example('pull_request', action)
  const formerSha = String(member(from, 'pull_request', 'head', 'sha'))
  const base = member(within(from, repository), 'pull_request', 'base', 'repo')
  const payload = rewritten(within(from, repository), (leaf) =>
    typeof leaf === 'string'
      ? leaf
          .replaceAll(formerSha, headSha)
          .replace(/\/(pulls|issues|pull)\/2\b/, (_, kind: string) => `/${kind}/${number}`)
      : leaf
  )
  const isFork = headRepository?.id !== repository.id
  const owner = (headRepository ?? repository).name.split('/')[0] ?? ''
  const head =
    headRepository &&
    changedAll(base, [
      ['id', headRepository.id],
      ['full_name', headRepository.name],
      ['name', shortName(headRepository.name)],
      ['owner.login', owner],
      ['fork', isFork]
    ])
  return {
    name,
    payload: changedAll(payload, [
      ['number', number],
      ['pull_request.number', number],
      ['pull_request.state', state],
      ['pull_request.merged', merged],
      ['pull_request.head.ref', headRef],
      ['pull_request.head.label', `${owner}:${headRef}`],
      ['pull_request.head.user.login', owner],
      ['pull_request.head.repo', head ?? null]
    ])
  }
}

/** `issue_comment` on a pull request: somebody writes a command. */
export const issueCommentEvent = (number: number, repository: RepositoryIn): GitHubEvent => {
  const page = `https://github.com/${repository.name}/pull/${number}`
  return {
    name: 'issue_comment',
    payload: changedAll(within(example('issue_comment', 'created'), repository), [
      ['issue.number', number],
      // The examples are about issues; a pull request is one with these links.
      [
        'issue.pull_request',
        {
          url: `https://api.github.com/repos/${repository.name}/pulls/${number}`,
          html_url: page,
          diff_url: `${page}.diff`,
          patch_url: `${page}.patch`,
          merged_at: null
        }
      ]
    ])
  }
}

/**
 * `workflow_run`: the workflow that a pull request caused has ended. GitHub lists the pull request unless its head is
 * in a fork.
 */
export const workflowRunEvent = (pullRequest: PullRequestIn, repository: RepositoryIn): GitHubEvent => {
  const { number, headRef, headSha, headRepository } = pullRequest
  const side = (ref: string, sha: string) => ({
    ref,
    sha,
    repo: {
      id: repository.id,
      url: `https://api.github.com/repos/${repository.name}`,
      name: shortName(repository.name)
    }
  })
  const url = `https://api.github.com/repos/${repository.name}/pulls/${number}`
  const listed = { url, id: 279_147_437, number, head: side(headRef, headSha), base: side('main', headSha) }
  const from = within(example('workflow_run', 'completed'), repository)
  const isOwn = headRepository?.id === repository.id
  return {
    name: 'workflow_run',
    payload: changedAll(from, [
      ['workflow_run.event', 'pull_request'],
      ['workflow_run.conclusion', 'success'],
      ['workflow_run.head_branch', headRef],
      ['workflow_run.head_sha', headSha],
      ['workflow_run.head_commit.id', headSha],
      ['workflow_run.head_repository.id', headRepository?.id ?? 0],
      ['workflow_run.head_repository.full_name', headRepository?.name ?? ''],
      ['workflow_run.pull_requests', isOwn ? [listed] : []]
    ])
  }
}

/** `workflow_dispatch`, with these inputs. */
export const workflowDispatchEvent = (
  repository: RepositoryIn,
  inputs: Readonly<Record<string, string>> = {}
): GitHubEvent => ({
  name: 'workflow_dispatch',
  payload: changedAll(within(example('workflow_dispatch'), repository), [['inputs', inputs]])
})

/** `schedule`: all that a payload has is when, and where. */
export const scheduleEvent = (repository: RepositoryIn): GitHubEvent => ({
  name: 'schedule',
  payload: {
    schedule: '0 3 * * *',
    repository: member(within(example('workflow_dispatch'), repository), 'repository')
  }
})
