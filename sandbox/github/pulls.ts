import { ok, refusal, type Reply } from './reply.js'
import type { AskedOf, Route } from './route.js'
import { shownPullRequest } from './views/pull-request.js'

const get = ({ repository, params, world, apiUrl }: AskedOf): Reply => {
  const pullRequest = repository.pullRequests.get(Number(params['pull_number']))
  return pullRequest === undefined
    ? refusal(404)
    : ok(shownPullRequest(pullRequest, repository, world, apiUrl))
}

/** Pull requests. */
export const PULL_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/pulls/{pull_number}', needs: 'pullRequests', answer: get }
]
