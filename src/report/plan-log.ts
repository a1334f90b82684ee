import type { Plan, PlanFinding, PlannedChange } from '../deployment/plan.js'
import type { Annotation, Io } from '../runtime/io.js'
import { count } from './format.js'
import { findingText } from './plan.js'
import { annotation, defuse, plain } from './text.js'

/** Changes that are listed; the output `changes` holds all of them. */
const MOST_CHANGES = 500
/** Warnings that become annotations; GitHub keeps ten. */
const MOST_WARNINGS = 8
/** Longest value, in UTF-16 units. */
const VALUE = 300

const SIGN: Record<PlannedChange['kind'], string> = {
  added: '+',
  removed: '-',
  changed: '~',
  enabled: '↑',
  disabled: '↓'
}

const changeLines = ({ kind, summary, before, after }: PlannedChange): readonly string[] => [
  `${SIGN[kind]} ${plain(summary)}`,
  ...(before === undefined ? [] : [`    before: ${plain(before, VALUE)}`]),
  ...(after === undefined ? [] : [`    after:  ${plain(after, VALUE)}`])
]

const placeOf = ({ at }: PlanFinding): Annotation =>
  at === undefined
    ? {}
    : {
        file: plain(at.file, 500),
        ...(at.line !== undefined && { startLine: at.line }),
        ...(at.column !== undefined && { startColumn: at.column })
      }

const group = (io: Io, title: string, lines: readonly string[]): void => {
  io.startGroup(title)
  for (const line of lines) io.info(defuse(line))
  io.endGroup()
}

/** Writes a plan into the log. Errors among its findings are annotated with the outcome, as remarks. */
export function logPlan(io: Io, { subject, changes, comparison, findings }: Plan): void {
  const width = Math.max(0, ...subject.rows.map(([label]) => plain(label, 100).length))
  group(io, plain(subject.title, 300), [
    ...subject.rows.map(([label, value]) => `${plain(label, 100).padEnd(width)}  ${plain(value)}`),
    ...subject.notes.map((note) => `• ${plain(note)}`)
  ])
  if (changes !== undefined && changes.length > 0) {
    const shown = changes.slice(0, MOST_CHANGES)
    const left = changes.length - shown.length
    group(io, count(changes.length, 'change'), [
      ...shown.flatMap(changeLines),
      ...(left === 0 ? [] : [`… ${left} more, in the output \`changes\` …`])
    ])
  }
  io.info(plain(comparison))
  for (const finding of findings) {
    if (finding.severity === 'note') io.info(plain(findingText(finding)))
    if (finding.severity === 'error') io.info(plain(`error: ${findingText(finding)}`))
  }
  for (const finding of findings.filter(({ severity }) => severity === 'warning').slice(0, MOST_WARNINGS)) {
    io.warning(annotation(finding.message), placeOf(finding))
  }
}
