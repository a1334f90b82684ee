import type { GitHubApi } from '../../github/api.js'
import { GitHubError } from '../../github/error.js'
import { getPullRequest, type PullRequestNow } from '../../github/pulls.js'
import { DeploymentError, type ProblemKind } from '../../deployment/problem.js'

/** Asks GitHub for a pull request. Rejects with a `DeploymentError`, whose kind tells whether asking again may help. */
export type Ask = (number: number, signal: AbortSignal) => Promise<PullRequestNow>

const KINDS: Readonly<Record<number, ProblemKind>> = {
  401: 'permission',
  403: 'permission',
  404: 'not-found',
  429: 'throttle'
}

const kindOf = ({ status, message }: GitHubError): ProblemKind => {
  if (status === undefined) return 'network'
  if (status === 403 && /rate limit/i.test(message)) return 'throttle'
  return KINDS[status] ?? (status >= 500 ? 'service' : 'invalid')
}

export const PERMISSION_HINT =
  'The job needs `permissions: pull-requests: read` (`write` for the comment), or `github-token` a token with it.'

/** @param api undefined: there is no token. @param repository `owner/name` */
export const askAt =
  (api: GitHubApi | undefined, repository: string): Ask =>
  async (number, signal) => {
    const about = `Pull request #${number} of ${repository} cannot be looked up`
    if (api === undefined) {
      const message = `${about}: \`github-token\` is empty`
      throw new DeploymentError({ kind: 'permission', message, hint: PERMISSION_HINT })
    }
    try {
      return await getPullRequest(api, repository, number, signal)
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      const kind = kindOf(error)
      const hinted = kind === 'permission' || kind === 'not-found'
      throw new DeploymentError(
        { kind, message: `${about}: ${error.message}`, ...(hinted && { hint: PERMISSION_HINT }) },
        { cause: error }
      )
    }
  }
