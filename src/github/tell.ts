import type { CommentSurface } from '../config/config.js'
import type { Ports } from '../deployment/ports.js'
import { deadline } from '../deployment/time-limit.js'
import type { RunContext } from '../runtime/run-context.js'
import { createGitHubApi } from './api.js'
import { roomFor, writeComment } from './comment.js'
import { explain, GitHubError } from './error.js'
import { createSend } from './http.js'
import { markerOf, type CommentKind, type Writer } from './marker.js'

/** Longest time for all of it, retries included, in milliseconds. */
const COMMENT_MS = 60_000

/** Where GitHub is, and who asks. */
export interface GitHubAccess {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of this action. */
  readonly version: string
  readonly run: RunContext
}

/** A comment to be written. */
export interface Telling {
  readonly kind: CommentKind
  /** What makes it the only one of its kind. */
  readonly target: readonly string[]
  /** GitHub-flavoured Markdown of at most `room` characters. */
  readonly render: (room: number) => string
}

const urlsOf = (env: GitHubAccess['env']): { readonly apiUrl: string; readonly graphqlUrl: string } => {
  const trimmed = (url: string): string => url.replace(/\/+$/, '')
  const apiUrl = trimmed(env['GITHUB_API_URL'] || 'https://api.github.com')
  // On a server of one's own the API is `/api/v3`, and GraphQL stands beside it.
  return {
    apiUrl,
    graphqlUrl: trimmed(env['GITHUB_GRAPHQL_URL'] || `${apiUrl.replace(/\/v3$/, '')}/graphql`)
  }
}

/**
 * Writes the comment where one is wanted and there is a pull request. Resolves to its id; undefined when there is
 * none. Never rejects: what goes wrong is a warning.
 */
export const tellPullRequest = async (
  { comment, token, pullRequest }: CommentSurface,
  telling: Telling,
  { env, version, run }: GitHubAccess,
  { clock, report, cancel }: Ports
): Promise<string | undefined> => {
  const number = pullRequest ?? run.pullRequest?.number
  if (!comment) return undefined
  if (number === undefined) {
    report({ kind: 'detail', message: 'The event is about no pull request: there is nothing to comment on.' })
    return undefined
  }
  const limit = deadline(clock, COMMENT_MS)
  try {
    if (token === undefined) throw new GitHubError('`github-token` is empty')
    const api = createGitHubApi({ ...urlsOf(env), token, version, send: createSend(env), clock })
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
