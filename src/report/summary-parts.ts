import type { Facts, Invocation, Snapshot, TimelineEvent } from '../deployment/snapshot.js'
import { count, date, dateTime, duration, percentage, timeOfDay } from './format.js'
import { hasFailed } from './invocation.js'
import { code, html, link, markdown, plainLines, sentence } from './text.js'

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
  return [row(head), row(head.map(() => '---')), ...fit(rows.map(row), budget, gap)].join('\n')
}

/** Several lines of prose, each put through `shape`. */
const lines = (text: string, budget = BUDGET.prose): readonly string[] =>
  fit(
    plainLines(text)
      .filter((line) => line !== '')
      .map((line) => markdown(line)),
    budget,
    (amount) => `… ${count(amount, 'line')} left out …`
  )

/** A line of prose of its own. */
export const paragraph = (text: string): string => lines(text).join('  \n')

/** One of GitHub's alerts; no alert without a text. */
export const alert = (kind: 'NOTE' | 'CAUTION', text: string, budget = BUDGET.prose): string => {
  const content = lines(sentence(text), budget)
  return content.length === 0 ? '' : `> [!${kind}]\n${content.map((line) => `> ${line}`).join('  \n')}`
}

/** A list of texts, each behind the `mark`. */
export const bullets = (texts: readonly string[], mark = '', budget = BUDGET.list): string =>
  fit(
    texts.map((text) => `- ${mark}${cell(text)}`),
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
  seenAt: number
): readonly FactRow[] {
  const started = snapshot?.startedAt?.getTime()
  const ended = snapshot?.endedAt?.getTime()
  const expected = ended === undefined ? snapshot?.expectedEnd?.getTime() : undefined
  const time = (at: number | undefined): string => (at === undefined ? '' : `${dateTime(at)} UTC`)
  const { percent } = snapshot ?? {}
  return [
    ['Deployment', code(facts['deployment-number'] ?? facts['job-id'] ?? id ?? '', CELL)],
    ['State', code(snapshot?.state ?? '', CELL)],
    ['Progress', percent === undefined ? '' : percentage(percent)],
    ['Started', time(started)],
    ['Ended', time(ended)],
    ['End expected', time(expected)],
    ['Duration', started === undefined ? '' : duration((ended ?? seenAt) - started)],
    ['URL', address('Open the site', facts.url)],
    ['Console', address('Open in the AWS console', facts['console-url'])]
  ]
}

/** A link, or nothing when there is no address. */
export const address = (label: string, url: string | undefined): string =>
  url === undefined || url === '' ? '' : link(label, url)

/** The event log. */
export function timeline(events: readonly TimelineEvent[]): string {
  const days = new Set(events.map(({ at }) => date(at.getTime())))
  const [day] = days
  const when = (at: Date): string => (days.size > 1 ? dateTime(at.getTime()) : timeOfDay(at.getTime()))
  return table(
    [days.size === 1 && day !== undefined ? `${day} (UTC)` : 'Time (UTC)', 'Event', 'By', 'Text'],
    events.map(({ at, type, by, text }) => [when(at), code(type, CELL), code(by ?? '', CELL), cell(text)]),
    BUDGET.timeline,
    'event'
  )
}

export const stepTable = ({ steps }: Snapshot): string =>
  table(
    ['Step', 'State', 'Started (UTC)', 'Duration', 'Reason'],
    steps.map(({ name, state, startedAt, endedAt, reason }) => [
      cell(name),
      code(state, CELL),
      startedAt === undefined ? '' : dateTime(startedAt.getTime()),
      startedAt === undefined || endedAt === undefined
        ? ''
        : duration(endedAt.getTime() - startedAt.getTime()),
      cell(reason ?? '')
    ]),
    BUDGET.steps,
    'step'
  )

const result = (invocation: Invocation): string =>
  hasFailed(invocation)
    ? `❌ ${[code(invocation.errorCode ?? '', CELL), cell(invocation.errorMessage ?? '')].join(' ').trim()}`
    : '✅'

/** Folded away, unless one failed. */
export function invocationTable(events: readonly TimelineEvent[]): string {
  const all = events.flatMap(({ at, invocations }) => invocations.map((invocation) => ({ at, invocation })))
  if (all.length === 0) return ''
  const failed = all.filter(({ invocation }) => hasFailed(invocation)).length
  const rows = all.map(({ at, invocation }) => [
    dateTime(at.getTime()),
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
