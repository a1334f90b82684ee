import { textIn } from '../../src/runtime/json.js'
import { paged } from './paging.js'
import { ok, refusal, type Reply } from './reply.js'
import { type Asked, type Route, under } from './route.js'
import type { Account, Comment, Repository } from './world.js'

const LONGEST = 65_536

const shownAccount = ({ id, login, type }: Account) => ({
  login,
  id,
  node_id: `U_${id}`,
  type,
  site_admin: false
})

/** As GitHub shows a comment. */
const shown = (comment: Comment, repository: Repository, number: number, apiUrl: string) => ({
  url: `${apiUrl}/repos/${repository.name}/issues/comments/${comment.id}`,
  html_url: `https://github.com/${repository.name}/pull/${number}#issuecomment-${comment.id}`,
  issue_url: `${apiUrl}/repos/${repository.name}/issues/${number}`,
  id: comment.id,
  node_id: `IC_${comment.id}`,
  user: shownAccount(comment.author),
  created_at: comment.createdAt.toISOString(),
  updated_at: comment.updatedAt.toISOString(),
  author_association: comment.author.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
  body: comment.body,
  performed_via_github_app: null
})

const repositoryOf = ({ world, params }: Asked): Repository | undefined =>
  world.repository(params['repository'] ?? params['repositoryId'] ?? '')

/** The body of a comment that is to be written, or why it is not. */
const bodyOf = ({ token, body }: Asked): string | Reply => {
  if (token.pullRequests !== 'write') return refusal(403)
  const text = textIn(body, 'body')
  const invalid = (message: string): Reply =>
    refusal(422, undefined, {
      errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }]
    })
  if (text === undefined || text.trim() === '') return invalid("Body can't be blank")
  return Array.from(text).length > LONGEST
    ? invalid(`Body is too long (maximum is ${LONGEST} characters)`)
    : text
}

const list = (asked: Asked): Reply => {
  const repository = repositoryOf(asked)
  const number = Number(asked.params['number'])
  const pullRequest = repository?.pullRequests.get(number)
  if (repository === undefined || pullRequest === undefined || asked.token.pullRequests === 'none')
    return refusal(404)
  return paged(
    pullRequest.comments,
    asked.query,
    // GitHub's own links name the repository by its id.
    `${asked.apiUrl}/repositories/${repository.id}/issues/${number}/comments`,
    (comment) => shown(comment, repository, number, asked.apiUrl)
  )
}

const create = (asked: Asked): Reply => {
  const repository = repositoryOf(asked)
  const number = Number(asked.params['number'])
  if (repository?.pullRequests.has(number) !== true) return refusal(404)
  const body = bodyOf(asked)
  if (typeof body !== 'string') return body
  const id = asked.world.comment(repository.name, number, body, asked.token.account.login)
  const comment = asked.world.comments(repository.name, number).find((one) => one.id === id)
  return comment === undefined ? refusal(500) : ok(shown(comment, repository, number, asked.apiUrl), {}, 201)
}

/** As GitHub does, it lets anybody with write access change anybody's comment. */
const update = (asked: Asked): Reply => {
  const repository = repositoryOf(asked)
  for (const { number, comments } of repository?.pullRequests.values() ?? []) {
    const comment = comments.find(({ id }) => String(id) === asked.params['comment'])
    if (repository === undefined || comment === undefined) continue
    const body = bodyOf(asked)
    if (typeof body !== 'string') return body
    comment.body = body
    comment.updatedAt = new Date(asked.now)
    return ok(shown(comment, repository, number, asked.apiUrl))
  }
  return refusal(404)
}

/** Comments of issues and pull requests. */
export const COMMENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: under('/issues/(?<number>[0-9]+)/comments'), answer: list },
  { method: 'POST', path: under('/issues/(?<number>[0-9]+)/comments'), answer: create },
  { method: 'PATCH', path: under('/issues/comments/(?<comment>[0-9]+)'), answer: update }
]
