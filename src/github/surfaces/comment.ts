import { renderRunComment } from '../../report/github/comment.js'
import type { EndingKind } from '../../report/github/endings.js'
import type { RunView } from '../../report/github/run-view.js'
import { runUrl, type RunContext } from '../../runtime/run-context.js'
import { roomFor, updateComment, writeComment } from '../comment.js'
import type { Writer } from '../marker.js'
import type { SavedComment, SavedSurfaces } from './saved.js'
import { insist, type Tools } from './tools.js'

/** `update`: only where there is one. */
export type How = 'write' | 'update'

/** What becomes of the comment when nothing told that something goes on: what stands there may still be true. */
const UNOPENED: Readonly<Record<EndingKind, How | 'leave'>> = {
  succeeded: 'write',
  started: 'write',
  baking: 'write',
  unchanged: 'write',
  skipped: 'write',
  stopped: 'write',
  reverted: 'update',
  removed: 'update',
  planned: 'leave',
  applied: 'leave',
  swept: 'leave',
  'rolled-back': 'write',
  'timed-out': 'write',
  failed: 'write',
  cancelled: 'leave',
  'not-started': 'leave',
  left: 'leave',
  unknown: 'leave'
}

/** How a comment comes to tell of an ending; `leave`: not at all. */
export const howToEnd = ({ opened, closed }: SavedComment, ending: EndingKind): How | 'leave' => {
  if (closed === ending) return 'leave'
  if (closed !== undefined) return 'update'
  return opened === true ? 'write' : UNOPENED[ending]
}

const SAID = {
  created: 'written',
  updated: 'updated',
  left: 'left as it is, a later run wrote it about another commit'
} as const

/** `https://github.com/owner/name` */
export const repositoryUrl = ({ serverUrl, repository }: RunContext): string => `${serverUrl}/${repository}`

/**
 * A preview that is gone is gone for every commit: what an earlier run has still to tell of one is old news then.
 */
export const GONE = '0'

interface Content {
  readonly saved: Pick<SavedSurfaces, 'operation' | 'commit'>
  readonly view: RunView
  readonly tookMs?: number | undefined
}

/**
 * Writes the comment of a run. Resolves to its id; undefined when there is none and none is wanted. Rejects with a
 * `GitHubError`.
 */
export const writeRunComment = async (
  { pullRequest, marker }: SavedComment,
  how: How,
  { saved, view, tookMs }: Content,
  { api, clock, run, tell }: Tools,
  signal: AbortSignal
): Promise<number | undefined> => {
  const { stage } = view
  const gone = stage.kind === 'ended' && stage.ending === 'removed'
  const writer: Writer = { runId: run.runId, sha: gone ? GONE : saved.commit }
  const markdown = renderRunComment(
    {
      kind: saved.operation === 'preview' ? 'preview' : 'deployment',
      view,
      commit: saved.commit,
      repositoryUrl: repositoryUrl(run),
      runUrl: runUrl(run),
      tookMs
    },
    roomFor(marker, writer)
  )
  const target = { repository: run.repository, pullRequest, marker }
  const put = how === 'write' ? writeComment : updateComment
  const commented = await insist(() => put(target, writer, markdown, api, signal), clock, signal)
  if (commented === undefined) return undefined
  const { id, done } = commented
  tell({ kind: 'note', message: `Comment ${id} on pull request #${pullRequest}: ${SAID[done]}` })
  return id
}
