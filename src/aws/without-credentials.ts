import type { Outcome } from '../deployment/outcome.js'
import type { PullRequest } from '../runtime/pull-request.js'
import { hasCredentialSource, type CredentialHints } from './credential-sources.js'

const FROM: Record<Exclude<PullRequest['origin'], 'repository'>, string> = {
  fork: 'comes from a fork',
  dependabot: 'is by Dependabot'
}

const HINT =
  'Let this workflow only say that it ran, and do this step in a second one with `on: workflow_run`, which runs on the default branch with its secrets: take the number of the pull request over into `pull-request`, check out no more of it than the configuration, and run none of its code.'

/**
 * The outcome of a step for a pull request whose run gets no secrets from GitHub, when there are no AWS credentials
 * from elsewhere; undefined when the step can be tried. Nothing is asked for it. Only for operations that are about
 * pull requests: anywhere else missing credentials are a failure.
 */
export const withoutCredentials = (
  pullRequest: PullRequest | undefined,
  hints: CredentialHints
): Outcome | undefined => {
  if (pullRequest === undefined || pullRequest.origin === 'repository' || hasCredentialSource(hints))
    return undefined
  const { number, origin } = pullRequest
  return {
    kind: 'skipped',
    reason: `pull request #${number} ${FROM[origin]}, and GitHub gives its runs neither secrets nor an OIDC token: there are no AWS credentials`,
    hint: HINT
  }
}
