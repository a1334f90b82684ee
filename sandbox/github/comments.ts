import { textIn } from '../../src/runtime/json.js'
import { paged } from './paging.js'
import { invalid, ok, refusal, type Reply } from './reply.js'
import type { AskedOf, Route } from './route.js'
import { shownComment } from './views/comment.js'

const LONGEST = 65_536

/** The body of a comment that is to be written, or why it is not. */
const bodyOf = ({ body }: AskedOf): string | Reply => {
  const text = textIn(body, 'body') ?? ''
  const refused = (message: string): Reply =>
    invalid({ resource: 'IssueComment', code: 'unprocessable', field: 'data', message })
  if (text.trim() === '') return refused("Body can't be blank")
  return Array.from(text).length > LONGEST
    ? refused(`Body is too long (maximum is ${LONGEST} characters)`)
    : text
}

const list = ({ repository, params, query, apiUrl }: AskedOf): Reply => {
  const number = Number(params['issue_number'])
  const pullRequest = repository.pullRequests.get(number)
  if (pullRequest === undefined) return refusal(404)
  // GitHub's own links name the repository by its id.
  const address = `${apiUrl}/repositories/${repository.id}/issues/${number}/comments`
  const { items, headers } = paged(pullRequest.comments, query, address)
  return ok(
    items.map((comment) => shownComment(comment, repository, number, apiUrl)),
    headers
  )
}

const create = (asked: AskedOf): Reply => {
  const { repository, world, token, apiUrl } = asked
  const number = Number(asked.params['issue_number'])
  if (!repository.pullRequests.has(number)) return refusal(404)
  const body = bodyOf(asked)
  if (typeof body !== 'string') return body
  const id = world.comment(repository.name, number, body, token.account.login)
  const comment = world.comments(repository.name, number).find((one) => one.id === id)
  return comment === undefined ? refusal(500) : ok(shownComment(comment, repository, number, apiUrl), {}, 201)
}

/** As GitHub does, it lets anybody with write access change anybody's comment. */
const update = (asked: AskedOf): Reply => {
  const { repository, apiUrl } = asked
  for (const { number, comments } of repository.pullRequests.values()) {
    const comment = comments.find(({ id }) => String(id) === asked.params['comment_id'])
    if (comment === undefined) continue
    const body = bodyOf(asked)
    if (typeof body !== 'string') return body
    comment.body = body
    comment.updatedAt = new Date(asked.now)
    return ok(shownComment(comment, repository, number, apiUrl))
  }
  return refusal(404)
}

const OF_ISSUE = '/repos/{owner}/{repo}/issues/{issue_number}/comments'

/** Comments of pull requests. */
export const COMMENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: OF_ISSUE, needs: 'pullRequests', answer: list },
  { method: 'POST', path: OF_ISSUE, needs: 'pullRequests', answer: create },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: 'pullRequests',
    answer: update
  }
]
