import type { CommentSurface } from '../config/config.js'
import type { Ports } from '../deployment/ports.js'
import { deadline } from '../deployment/time-limit.js'
import { roomFor, writeComment } from './comment.js'
import { explain, GitHubError } from './error.js'
import { markerOf, type CommentKind, type Writer } from './marker.js'
import { openApi, type GitHubAccess } from './open-api.js'

/** Longest time for all of it, retries included, in milliseconds. */
const COMMENT_MS = 60_000

/** A comment to be written. */
export interface Telling {
  readonly kind: CommentKind
  /** What makes it the only one of its kind. */
  readonly target: readonly string[]
  /** GitHub-flavoured Markdown of at most `room` characters. */
  readonly render: (room: number) => string
}

/**
 * Writes the comment where one is wanted and there is a pull request. Resolves to its id; undefined when there is
 * none. Never rejects: what goes wrong is a warning.
 */
export const tellPullRequest = async (
  { comment, token, pullRequest }: CommentSurface,
  telling: Telling,
  access: GitHubAccess,
  { clock, report, cancel }: Ports
): Promise<string | undefined> => {
  const { run } = access
  const number = pullRequest ?? run.pullRequest?.number
  if (!comment) return undefined
  if (number === undefined) {
    report({ kind: 'detail', message: 'The event is about no pull request: there is nothing to comment on.' })
    return undefined
  }
  const limit = deadline(clock, COMMENT_MS)
  try {
    if (token === undefined) throw new GitHubError('`github-token` is empty')
    const api = openApi(access, token, clock)
    const marker = markerOf(telling.kind, telling.target)
    const writer: Writer = { runId: run.runId, sha: run.sha }
    const { id, done } = await writeComment(
      { repository: run.repository, pullRequest: number, marker },
      writer,
      telling.render(roomFor(marker, writer)),
      api,
      AbortSignal.any([cancel, limit.signal])
    )
    report({ kind: 'note', message: `Comment ${id} on pull request #${number}: ${SAID[done]}` })
    return String(id)
  } catch (error) {
    const why = explain(error, 'pull-requests: write')
    report({
      kind: 'warning',
      message: `The comment on pull request #${number} could not be written: ${why}`
    })
    return undefined
  } finally {
    limit.dispose()
  }
}

const SAID = {
  created: 'written',
  updated: 'updated',
  left: 'left as it is, a later run wrote it about another commit'
} as const
