import { isFailure, type Outcome } from '../deployment/outcome.js'
import type { Plan } from '../deployment/plan.js'
import { planBlocks, reasonBeside, type PlanBudget } from './plan.js'
import { address, alert, blocks, factTable, textRow } from './summary-parts.js'
import { code, markdown, sentence } from './text.js'
import { OUTCOME } from './words.js'

/** UTF-8 bytes of each part. With heading, sentences and footer they stay below 65,000, and so do the characters. */
const BUDGET: PlanBudget & { readonly facts: number; readonly reason: number } = {
  facts: 12_000,
  changes: 22_000,
  findings: 9_000,
  notes: 5_000,
  reason: 5_000
}

const NOTHING_DONE = ['A plan', 'nothing was created or started.'] as const

/** What a plan's comment shows. Text is raw. */
export interface PlanCommentModel {
  readonly plan: Plan
  readonly outcome: Outcome
  /** Commit that it is about. */
  readonly sha: string
  readonly runUrl: string
  /** What it is, and what the run did besides: both ends of a sentence, in words of our own. Default: a plan, nothing. */
  readonly footer?: readonly [begin: string, end: string]
}

/** The comment of a plan as GitHub-flavoured Markdown, below 65,000 characters whatever the plan holds. */
export function renderPlanComment({
  plan,
  outcome,
  sha,
  runUrl,
  footer: [begin, end] = NOTHING_DONE
}: PlanCommentModel): string {
  const { emoji, words } = OUTCOME[outcome.kind]
  const commit = code(/^[\da-f]{7,64}$/.test(sha) ? sha.slice(0, 7) : '')
  const run = address('this run', runUrl)
  return blocks(
    `### ${emoji} ${markdown(`${plan.subject.title}: ${words}`, 300)}`,
    isFailure(outcome)
      ? alert('CAUTION', outcome.reason, BUDGET.reason)
      : markdown(sentence(reasonBeside(plan, outcome)), 500),
    factTable(plan.subject.rows.map(textRow), BUDGET.facts),
    ...planBlocks(plan, BUDGET),
    `<sub>${[begin, commit === '' ? '' : `for ${commit}`, `by ${run}: ${end}`].filter((part) => part !== '').join(' ')}</sub>`
  )
}
