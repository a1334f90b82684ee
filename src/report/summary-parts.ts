import type { Facts, Invocation, Snapshot, TimelineEvent } from '../deployment/snapshot.js'
import { count, date, dateTime, duration, elapsed, percentage, timeOfDay } from './format.js'
import { hasFailed } from './invocation.js'
import { code, html, link, markdown, plainLines, prose, sentence } from './text.js'
import { PHASE_MARK, unitOf, type Unit } from './words.js'

/** Longest text in a table cell, in UTF-16 units. */
const CELL = 500
/** UTF-8 bytes that each part may fill. Together they stay below 900 KiB; the runner drops a summary over 1 MiB. */
const BUDGET = {
  prose: 30_000,
  list: 40_000,
  facts: 100_000,
  steps: 100_000,
  timeline: 350_000,
  invocations: 150_000
}

/** Markdown blocks, empty ones left out, one blank line between them. */
export const blocks = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n') + '\n'

/** As many lines of both ends as fit into `budget` UTF-8 bytes, and a line that counts what was left out in between. */
export function fit(
  lines: readonly string[],
  budget: number,
  leftOut: (amount: number) => string
): readonly string[] {
  const size = (line: string): number => Buffer.byteLength(line) + 1
  let left = budget - lines.reduce((sum, line) => sum + size(line), 0)
  if (left >= 0) return lines
  left = budget - size(leftOut(lines.length))
  const head: string[] = []
  const tail: string[] = []
  for (let taken = 0; taken < lines.length; taken++) {
    const fromEnd = taken % 2 === 0
    const line = (fromEnd ? lines.at(-1 - tail.length) : lines[head.length]) ?? ''
    left -= size(line)
    if (left < 0) break
    if (fromEnd) tail.unshift(line)
    else head.push(line)
  }
  return [...head, leftOut(lines.length - head.length - tail.length), ...tail]
}

const cell = (text: string): string => markdown(text, CELL)

/** A table; as many rows of both ends as fit into `budget` UTF-8 bytes. Cells are Markdown. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  budget: number,
  noun: string
): string => {
  if (rows.length === 0) return ''
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const gap = (amount: number): string =>
    row(head.map((_, column) => (column === 1 ? `… ${count(amount, noun)} left out …` : '')))
  return [row(head), row(head.map(() => ':--')), ...fit(rows.map(row), budget, gap)].join('\n')
}

/** Several lines of prose, each put through `shape`. */
const lines = (text: string, budget = BUDGET.prose): readonly string[] =>
  fit(
    plainLines(text)
      .filter((line) => line !== '')
      .map((line) => prose(line)),
    budget,
    (amount) => `… ${count(amount, 'line')} left out …`
  )

/** A line of prose of its own. */
export const paragraph = (text: string): string => lines(text).join('  \n')

/** One of GitHub's alerts; no alert without a text. What to do `next` is a paragraph of its own in it. */
export const alert = (kind: 'NOTE' | 'CAUTION', text: string, budget = BUDGET.prose, next = ''): string => {
  const content = lines(sentence(text), budget)
  if (content.length === 0) return ''
  const paragraphs = [content, lines(next, budget)].filter((part) => part.length > 0)
  const quoted = paragraphs.map((part) => part.map((line) => `> ${line}`).join('  \n'))
  return `> [!${kind}]\n${quoted.join('\n>\n')}`
}

/** A list of texts, each behind the `mark`. */
export const bullets = (texts: readonly string[], mark = '', budget = BUDGET.list): string =>
  fit(
    texts.map((text) => `- ${mark}${prose(text, CELL)}`),
    budget,
    (amount) => `- … ${amount} more …`
  ).join('\n')

export type FactRow = readonly [label: string, markdown: string]

/** Label and value, both Markdown already. Rows without a value are left out. */
export const factTable = (rows: readonly FactRow[], budget = BUDGET.facts): string =>
  table(
    ['Fact', 'Value'],
    rows.filter(([, value]) => value !== ''),
    budget,
    'row'
  )

export const textRow = ([label, value]: readonly [string, string]): FactRow => [cell(label), cell(value)]

/** What a snapshot and the facts say about one deployment; `seenAt` is the moment of the last look. */
export function deploymentRows(
  snapshot: Snapshot | undefined,
  facts: Facts,
  id: string | undefined,
  seenAt: number,
  unit?: Unit
): readonly FactRow[] {
  const { percent } = snapshot ?? {}
  return [
    [unitOf(facts, unit).title, code(idOf(facts, id), CELL)],
    ['State', code(snapshot?.state ?? '', CELL)],
    ['Progress', percent === undefined ? '' : percentage(percent)],
    ...timeRows(snapshot),
    ['Duration', durationOf(snapshot, seenAt)],
    extensionRow(snapshot),
    ['URL', address('Open the site', facts.url)],
    ['Console', address('Open in the AWS console', facts['console-url'])]
  ]
}

/** Of the deployment or job. */
export const idOf = (facts: Facts, id = ''): string => facts['deployment-number'] ?? facts['job-id'] ?? id

/** How long it took, or has taken by then. */
export const durationOf = ({ startedAt, endedAt }: Partial<Snapshot> = {}, seenAt: number): string =>
  startedAt === undefined ? '' : duration((endedAt?.getTime() ?? seenAt) - startedAt.getTime())

/** When it began, ended or is expected to end. */
export const timeRows = ({ startedAt, endedAt, expectedEnd }: Partial<Snapshot> = {}): readonly FactRow[] => {
  const time = (at: Date | undefined): string => (at === undefined ? '' : `${dateTime(at.getTime())} UTC`)
  return [
    ['Started', time(startedAt)],
    ['Ended', time(endedAt)],
    ['End expected', endedAt === undefined ? time(expectedEnd) : '']
  ]
}

/** The extensions that the service applies. */
export const extensionRow = ({ extensions = [] }: Partial<Snapshot> = {}): FactRow => [
  'Extensions applied',
  cell(extensions.join('; '))
]

/** A link, or nothing when there is no address. */
export const address = (label: string, url: string | undefined): string =>
  url === undefined || url === '' ? '' : link(label, url)

/** How moments of one column are written: with their date only where there is more than one. */
const momentsLike = (moments: readonly Date[]): ((at: Date) => string) =>
  new Set(moments.map((at) => date(at.getTime()))).size > 1
    ? (at) => dateTime(at.getTime())
    : (at) => timeOfDay(at.getTime())

/** The event log, each event with the time since the first. */
export function timeline(events: readonly TimelineEvent[]): string {
  const when = momentsLike(events.map(({ at }) => at))
  const first = events[0]?.at.getTime() ?? 0
  return table(
    ['Time (UTC)', 'After', 'Event', 'By', 'Text'],
    events.map(({ at, type, by, text }) => [
      when(at),
      elapsed(at.getTime() - first),
      code(type, CELL),
      cell(by ?? ''),
      cell(text)
    ]),
    BUDGET.timeline,
    'event'
  )
}

/** The steps with what they took; reasons only where there are any. */
export function stepTable({ steps }: Snapshot): string {
  const hasReasons = steps.some(({ reason = '' }) => reason !== '')
  const when = momentsLike(steps.flatMap(({ startedAt }) => startedAt ?? []))
  return table(
    ['', 'Step', 'State', 'Started (UTC)', 'Duration', ...(hasReasons ? ['Reason'] : [])],
    steps.map(({ name, state, phase, startedAt, endedAt, reason = '' }) => [
      phase === undefined ? '' : PHASE_MARK[phase],
      cell(name),
      code(state, CELL),
      startedAt === undefined ? '' : when(startedAt),
      startedAt === undefined || endedAt === undefined
        ? ''
        : duration(endedAt.getTime() - startedAt.getTime()),
      ...(hasReasons ? [cell(reason)] : [])
    ]),
    BUDGET.steps,
    'step'
  )
}

const result = (invocation: Invocation): string =>
  hasFailed(invocation)
    ? `❌ ${[code(invocation.errorCode ?? '', CELL), cell(invocation.errorMessage ?? '')].join(' ').trim()}`
    : '✅'

/** Folded away, unless one failed. */
export function invocationTable(events: readonly TimelineEvent[]): string {
  const all = events.flatMap(({ at, invocations }) => invocations.map((invocation) => ({ at, invocation })))
  if (all.length === 0) return ''
  const failed = all.filter(({ invocation }) => hasFailed(invocation)).length
  const when = momentsLike(all.map(({ at }) => at))
  const rows = all.map(({ at, invocation }) => [
    when(at),
    cell(invocation.extension),
    cell(invocation.action),
    code(invocation.uri ?? '', CELL),
    result(invocation)
  ])
  return details(
    `${count(all.length, 'extension invocation')}${failed === 0 ? '' : `, ${failed} failed`}`,
    table(['Time (UTC)', 'Extension', 'Action', 'Target', 'Result'], rows, BUDGET.invocations, 'invocation'),
    failed > 0
  )
}

/** A folded part; nothing for an empty content. `content` is Markdown. */
export const details = (title: string, content: string, open = false): string =>
  content === ''
    ? ''
    : `<details${open ? ' open' : ''}>\n<summary>${html(title)}</summary>\n\n${content}\n\n</details>`
