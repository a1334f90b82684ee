import { idIn, member, textIn } from '../runtime/json.js'
import type { GitHubApi } from './api.js'
import { GitHubError } from './error.js'

/** A pull request as GitHub tells it now. Text is raw. */
export interface PullRequestNow {
  readonly number: number
  /** A merged one is closed. */
  readonly state: 'open' | 'closed'
  readonly merged: boolean
  /** Newest commit of the branch that is to be merged. */
  readonly headSha: string
  readonly headRef: string
  /** Whether that branch is in another repository; one that was deleted since counts as another. */
  readonly fromFork: boolean
}

const pathOf = (repository: string, number: number): string =>
  `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/pulls/${number}`

/**
 * Asks for a pull request. Rejects with a {@link GitHubError}: status 404 means that there is none, or that the token
 * may not see it; no status at all, that the answer is not about this pull request.
 *
 * @param repository `owner/name`
 */
export const getPullRequest = async (
  api: GitHubApi,
  repository: string,
  number: number,
  signal: AbortSignal
): Promise<PullRequestNow> => {
  const { data } = await api.get(pathOf(repository, number), signal)
  const state = textIn(data, 'state')
  const headSha = textIn(data, 'head', 'sha')
  const headRef = textIn(data, 'head', 'ref')
  const known = idIn(data, 'number') === number && headSha !== undefined && headRef !== undefined
  if (!known || (state !== 'open' && state !== 'closed'))
    throw new GitHubError(`GET ${pathOf(repository, number)}: the answer is not about this pull request`)
  const head = idIn(data, 'head', 'repo', 'id')
  return {
    number,
    state,
    merged: member(data, 'merged') === true,
    headSha,
    headRef,
    fromFork: head === undefined || head !== idIn(data, 'base', 'repo', 'id')
  }
}
