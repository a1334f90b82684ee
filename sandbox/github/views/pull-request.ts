import type { HeadRepository, PullRequest, Repository } from '../model.js'
import type { World } from '../world.js'
import { shownAccount } from './account.js'
import { instant } from './instant.js'
import { shownRepository } from './repository.js'

const ownerOf = (name: string): string => name.split('/')[0] ?? name

/** As GitHub shows a pull request that is asked for by its number. */
export const shownPullRequest = (
  pullRequest: PullRequest,
  repository: Repository,
  world: World,
  apiUrl: string
) => {
  const { number, headRef, headSha, headRepository, baseRef, baseSha, merged, closedAt } = pullRequest
  const url = `${apiUrl}/repos/${repository.name}/pulls/${number}`
  const issue = `${apiUrl}/repos/${repository.name}/issues/${number}`
  const page = `https://github.com/${repository.name}/pull/${number}`
  const statuses = `${apiUrl}/repos/${repository.name}/statuses/${headSha}`
  const side = (ref: string, sha: string, at: HeadRepository | undefined) => {
    const owner = world.account(ownerOf(at?.name ?? repository.name))
    const { isPrivate, defaultBranch } = repository
    const isFork = at?.id !== repository.id
    return {
      label: `${owner.login}:${ref}`,
      ref,
      sha,
      user: shownAccount(owner, apiUrl),
      repo:
        at === undefined ? null : shownRepository({ ...at, isPrivate, defaultBranch, owner, isFork }, apiUrl)
    }
  }
  const links = {
    self: url,
    html: page,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${apiUrl}/repos/${repository.name}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses
  }
  return {
    url,
    id: pullRequest.id,
    node_id: `PR_${pullRequest.id}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: statuses,
    number,
    state: pullRequest.state,
    locked: false,
    title: pullRequest.title,
    user: shownAccount(pullRequest.author, apiUrl),
    body: null,
    labels: [],
    milestone: null,
    created_at: instant(pullRequest.createdAt),
    updated_at: instant(pullRequest.updatedAt),
    closed_at: closedAt === undefined ? null : instant(closedAt),
    merged_at: merged && closedAt !== undefined ? instant(closedAt) : null,
    merge_commit_sha: null,
    assignee: null,
    head: side(headRef, headSha, headRepository),
    base: side(baseRef, baseSha, repository),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    draft: false,
    merged,
    mergeable: null,
    rebaseable: null,
    mergeable_state: 'unknown',
    merged_by: null,
    comments: pullRequest.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 1,
    changed_files: 1
  }
}
