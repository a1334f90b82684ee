import type { Outcome } from '../deployment/outcome.js'
import type { Plan, PlanFinding, PlannedChange } from '../deployment/plan.js'
import { bullets, details, fit, table } from './summary-parts.js'
import { code, markdown } from './text.js'

/** Longest text in a table cell, in UTF-16 units. */
const CELL = 500

/** UTF-8 bytes that each part of a plan may fill. */
export interface PlanBudget {
  readonly changes: number
  readonly findings: number
  readonly notes: number
}

const SEVERITY: Record<PlanFinding['severity'], string> = { error: '❌ ', warning: '⚠️ ', note: 'ℹ️ ' }

/** `config/flags.yml:12: must be a number` */
export const findingText = ({ message, at }: PlanFinding): string => {
  if (at === undefined) return message
  const line = at.line === undefined ? '' : `:${at.line}`
  return `${at.file}${line}: ${message}`
}

const MARK: Record<PlannedChange['kind'], string> = {
  added: '➕',
  removed: '➖',
  changed: '✏️',
  enabled: '🟢',
  disabled: '⚪'
}

const changeTable = (changes: readonly PlannedChange[], budget: number): string => {
  const showsValues = changes.some(({ before, after }) => before !== undefined || after !== undefined)
  return table(
    ['', 'Change', ...(showsValues ? ['Before', 'After'] : [])],
    changes.map(({ kind, summary, before = '', after = '' }) => [
      MARK[kind],
      markdown(summary, CELL),
      ...(showsValues ? [code(before, CELL), code(after, CELL)] : [])
    ]),
    budget,
    'change'
  )
}

const findingList = (findings: readonly PlanFinding[], budget: number): string =>
  fit(
    findings.map((finding) => `- ${SEVERITY[finding.severity]}${markdown(findingText(finding), CELL)}`),
    budget,
    (amount) => `- … ${amount} more …`
  ).join('\n')

/** Why it ended as it did, where the comparison, which has a line of its own, does not say it already. */
export const reasonBeside = (plan: Plan | undefined, { reason = '' }: Outcome): string =>
  reason === plan?.comparison ? '' : reason

/** The plan's own part of a summary or comment, below its facts: what changes, and what is worth knowing. */
export function planBlocks(plan: Plan, budget: PlanBudget): readonly string[] {
  const { changes = [], comparison, findings, subject } = plan
  return [
    markdown(comparison, CELL),
    changeTable(changes, budget.changes),
    findingList(findings, budget.findings),
    details('Worth knowing', bullets(subject.notes, '', budget.notes))
  ]
}
