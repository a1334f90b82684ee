import type { Comment, Repository } from '../model.js'
import { shownAccount, shownApp } from './account.js'
import { instant } from './instant.js'

/** As GitHub shows a comment. @param number of the pull request */
export const shownComment = (comment: Comment, repository: Repository, number: number, apiUrl: string) => ({
  url: `${apiUrl}/repos/${repository.name}/issues/comments/${comment.id}`,
  html_url: `https://github.com/${repository.name}/pull/${number}#issuecomment-${comment.id}`,
  issue_url: `${apiUrl}/repos/${repository.name}/issues/${number}`,
  id: comment.id,
  node_id: `IC_${comment.id}`,
  user: shownAccount(comment.author, apiUrl),
  created_at: instant(comment.createdAt),
  updated_at: instant(comment.updatedAt),
  author_association: comment.author.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
  body: comment.body,
  performed_via_github_app: shownApp(comment.author, apiUrl)
})
