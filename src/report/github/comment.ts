import { duration } from '../format.js'
import { address, alert, paragraph, table, textRow, type FactRow } from '../summary-parts.js'
import { code, cut, link, markdown, sentence } from '../text.js'
import { ENDING, isBad, PREVIEW_ENDING, type EndingKind } from './endings.js'
import { factsOf, type RunStage, type RunView } from './run-view.js'
import { shortExcerpt, within } from './within.js'

/** UTF-8 bytes of each part. */
const BUDGET = { table: 15_000, reason: 4_000 }
/** Rows of the subject that are shown. */
const ROWS = 8
/** Longest title and hint, in UTF-16 units. */
const LONGEST_TITLE = 250
const LONGEST_HINT = 1_000

/** What the comment of a run shows. Text is raw. */
export interface RunComment {
  readonly kind: 'preview' | 'deployment'
  readonly view: RunView
  /** Commit that is deployed. */
  readonly commit: string
  /** `https://github.com/owner/name` */
  readonly repositoryUrl: string
  readonly runUrl: string
  /** How long it took, in milliseconds. */
  readonly tookMs?: number | undefined
}

/** Endings after which the address shows what this run deployed. */
const SERVED: ReadonlySet<EndingKind> = new Set<EndingKind>(['succeeded', 'baking', 'unchanged'])

const headline = ({ kind, view }: RunComment): string => {
  const { stage, title } = view
  const { emoji, words } =
    stage.kind === 'ended'
      ? (kind === 'preview' ? PREVIEW_ENDING : ENDING)[stage.ending]
      : { emoji: '⏳', words: kind === 'preview' ? 'the preview is being built' : 'being deployed' }
  // As one text: the end of a title and our colon could make an `:emoji:`.
  return `### ${emoji} ${markdown(`${cut(title, LONGEST_TITLE)}: ${words}`)}`
}

/** A short commit id that leads to it. */
export const commitLink = (sha: string, repositoryUrl: string): string =>
  /^[\da-f]{7,64}$/.test(sha) ? link(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`) : ''

/** By its host, which is what tells one site from another. */
const siteLink = (url: string | undefined): string =>
  url === undefined || url === '' ? '' : link(URL.canParse(url) ? new URL(url).host : url, url)

const isServed = (stage: RunStage): boolean => stage.kind === 'ended' && SERVED.has(stage.ending)

const rowsOf = ({ kind, view, commit, repositoryUrl, runUrl, tookMs }: RunComment): readonly FactRow[] => [
  [kind === 'preview' ? 'Preview' : 'URL', isServed(view.stage) ? siteLink(factsOf(view).url) : ''],
  ...(kind === 'preview' ? [] : view.rows.slice(0, ROWS).map(textRow)),
  ['State', kind === 'preview' ? '' : code(view.snapshot?.state ?? '', 100)],
  ['Commit', commitLink(commit, repositoryUrl)],
  ['Duration', tookMs === undefined ? '' : duration(tookMs)],
  ['Run', address('Open the run', runUrl)]
]

const reasonBlocks = (stage: RunStage): readonly string[] => {
  if (stage.kind !== 'ended') return []
  const { ending, reason = '', hint = '' } = stage
  return [
    isBad(ending) ? alert('CAUTION', reason, BUDGET.reason) : markdown(sentence(reason), 500),
    paragraph(cut(hint, LONGEST_HINT))
  ]
}

/**
 * The comment as GitHub-flavoured Markdown.
 *
 * @param room UTF-16 units that it may fill
 */
export const renderRunComment = (comment: RunComment, room: number): string =>
  within(room, [
    headline(comment),
    ...reasonBlocks(comment.view.stage),
    table(
      ['', ''],
      rowsOf(comment).filter(([, value]) => value !== ''),
      BUDGET.table,
      'row'
    ),
    shortExcerpt(comment.view.excerpt)
  ])

/** A preview that is gone. Text is raw. */
export interface RemovedComment {
  /** `shop / pr-7` */
  readonly title: string
  readonly reason?: string | undefined
  readonly commit?: string | undefined
  readonly repositoryUrl: string
  readonly runUrl: string
}

/** The same for a preview that is gone. */
export const renderRemoved = (
  { title, reason, commit = '', repositoryUrl, runUrl }: RemovedComment,
  room: number
): string =>
  renderRunComment(
    {
      kind: 'preview',
      view: { title, rows: [], facts: {}, warnings: [], stage: { kind: 'ended', ending: 'removed', reason } },
      commit,
      repositoryUrl,
      runUrl
    },
    room
  )
