import { idIn, member, textIn } from './json.js'

/** The pull request that a run is about. */
export interface PullRequest {
  readonly number: number
  /**
   * Where it comes from. GitHub gives a run on a pull request from a fork, or by Dependabot, neither secrets nor an
   * OIDC token.
   */
  readonly origin: 'repository' | 'fork' | 'dependabot'
  /** When the event happened; absent: the payload does not tell. */
  readonly state?: 'open' | 'closed'
  /** Branch that is to be merged, raw. */
  readonly headRef?: string
}

const DEPENDABOT = 'dependabot[bot]'

/** A fork that was deleted is null in the payload. */
const isFork = (pullRequest: unknown): boolean => {
  const head = idIn(pullRequest, 'head', 'repo', 'id')
  return head === undefined || head !== idIn(pullRequest, 'base', 'repo', 'id')
}

/** With the events of pull requests themselves. */
const ofPullRequest = (event: unknown, actor: string): PullRequest | undefined => {
  const pullRequest = member(event, 'pull_request')
  const number = idIn(pullRequest, 'number')
  if (number === undefined) return undefined
  const state = textIn(pullRequest, 'state')
  const headRef = textIn(pullRequest, 'head', 'ref')
  return {
    number,
    origin: isFork(pullRequest) ? 'fork' : actor === DEPENDABOT ? 'dependabot' : 'repository',
    ...((state === 'open' || state === 'closed') && { state }),
    ...(headRef !== undefined && { headRef })
  }
}

/** An issue with a link to a pull request is one: `issue_comment`. */
const ofComment = (event: unknown): PullRequest | undefined => {
  const number = idIn(event, 'issue', 'number')
  return number === undefined || textIn(event, 'issue', 'pull_request', 'url') === undefined
    ? undefined
    : { number, origin: 'repository' }
}

/**
 * GitHub lists the open pull requests with the branch as their head: none for a fork's branch, several for a branch
 * that has several bases, and in a fork those to its parent as well.
 */
const ofWorkflowRun = (event: unknown): PullRequest | undefined => {
  const all = member(event, 'workflow_run', 'pull_requests')
  const repository = idIn(event, 'repository', 'id')
  const own = Array.isArray(all) ? all.filter((one) => idIn(one, 'base', 'repo', 'id') === repository) : []
  const number = own.length === 1 ? idIn(own[0], 'number') : undefined
  return number === undefined ? undefined : { number, origin: 'repository' }
}

/**
 * The pull request that an event is about; undefined when there is none, or when the payload does not tell which.
 *
 * @param event the payload
 * @param actor GITHUB_ACTOR: who caused the run
 */
export const pullRequestIn = (event: unknown, actor: string): PullRequest | undefined =>
  ofPullRequest(event, actor) ?? ofComment(event) ?? ofWorkflowRun(event)
