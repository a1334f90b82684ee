import { idIn, textIn } from '../runtime/json.js'
import type { GitHubApi } from './api.js'
import { ownComments, type IsOwn } from './author.js'
import { GitHubError } from './error.js'
import { repositoryPath } from './repository-path.js'
import { firstLine, isNewer, writerIn, type Writer } from './marker.js'

/** The most that GitHub takes, in characters. */
export const LONGEST_COMMENT = 65_536

/** One comment of a pull request. */
export interface CommentTarget {
  /** `owner/name` */
  readonly repository: string
  readonly pullRequest: number
  /** From `markerOf`. */
  readonly marker: string
}

/** What became of a comment. */
export interface Commented {
  readonly id: number
  /** `left`: a later run had written about another commit. */
  readonly done: 'created' | 'updated' | 'left'
}

interface Own {
  readonly id: number
  readonly writer: Writer
}

const issuesPath = ({ repository }: CommentTarget): string => `${repositoryPath(repository)}/issues`

const commentsPath = (target: CommentTarget): string => `${issuesPath(target)}/${target.pullRequest}/comments`

/** The oldest comment with the marker that this token's owner wrote. Others may have planted the marker in theirs. */
const findOwn = async (
  target: CommentTarget,
  api: GitHubApi,
  signal: AbortSignal
): Promise<Own | undefined> => {
  let isOwn: IsOwn | undefined
  for await (const page of api.pages(`${commentsPath(target)}?per_page=100`, signal)) {
    if (!Array.isArray(page)) throw new GitHubError('the list of comments is none')
    for (const comment of page) {
      const id = idIn(comment, 'id')
      const writer = writerIn(textIn(comment, 'body') ?? '', target.marker)
      if (id === undefined || writer === undefined) continue
      isOwn ??= await ownComments(api, signal)
      if (isOwn(comment)) return { id, writer }
    }
  }
  return undefined
}

const idOf = (data: unknown): number => {
  const id = idIn(data, 'id')
  if (id === undefined) throw new GitHubError('the answer names no comment')
  return id
}

const bodyOf = ({ marker }: CommentTarget, writer: Writer, markdown: string): string =>
  `${firstLine(marker, writer)}\n${markdown}`

/**
 * Writes the one comment of its kind where it stands; undefined when there is none. Rejects with a `GitHubError`.
 *
 * @param markdown at most as long as {@link roomFor} says
 */
export const updateComment = async (
  target: CommentTarget,
  writer: Writer,
  markdown: string,
  api: GitHubApi,
  signal: AbortSignal
): Promise<Commented | undefined> => {
  const own = await findOwn(target, api, signal)
  if (own === undefined) return undefined
  if (isNewer(own.writer, writer)) return { id: own.id, done: 'left' }
  const body = bodyOf(target, writer, markdown)
  await api.patch(`${issuesPath(target)}/comments/${own.id}`, { body }, signal)
  return { id: own.id, done: 'updated' }
}

/** The same, and creates it where there is none. */
export const writeComment = async (
  target: CommentTarget,
  writer: Writer,
  markdown: string,
  api: GitHubApi,
  signal: AbortSignal
): Promise<Commented> => {
  const updated = await updateComment(target, writer, markdown, api, signal)
  if (updated !== undefined) return updated
  const { data } = await api.post(commentsPath(target), { body: bodyOf(target, writer, markdown) }, signal)
  return { id: idOf(data), done: 'created' }
}

/** How many characters are left for the Markdown of a comment. */
export const roomFor = (marker: string, writer: Writer): number =>
  LONGEST_COMMENT - firstLine(marker, writer).length - 1
