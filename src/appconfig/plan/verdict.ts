import type { Outcome } from '../../deployment/outcome.js'
import type { Plan, PlanFinding, PlannedChange } from '../../deployment/plan.js'
import type { Remark } from '../../deployment/problem.js'

/** What the plan comes to. */
export interface Verdict {
  readonly plan: Plan
  readonly outcome: Outcome
}

const MOST_TOLD = 3

const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`

/** `2 changes: flag sale added, enabled; flag news disabled` */
export const changesInWords = (changes: readonly PlannedChange[]): string => {
  const told = changes.slice(0, MOST_TOLD).map(({ summary }) => summary)
  const rest = changes.length - told.length
  return `${count(changes.length, 'change')}: ${[...told, ...(rest > 0 ? [`${rest} more`] : [])].join('; ')}`
}

const remarksOf = (errors: readonly PlanFinding[]): readonly Remark[] =>
  errors.flatMap(({ message, at }) => (at === undefined ? [] : [{ ...at, message }]))

const invalid = (errors: readonly PlanFinding[], changes: Plan['changes'], isContent: boolean): Outcome => {
  const told = errors.slice(0, MOST_TOLD).map(({ message }) => message)
  const rest = errors.length - told.length
  const message = `${isContent ? 'the configuration is not valid, ' : ''}a deployment would be refused: ${[...told, ...(rest > 0 ? [`${rest} more`] : [])].join('; ')}`
  const remarks = remarksOf(errors)
  return {
    kind: 'failed',
    reason: message,
    problem: { kind: 'invalid', message, ...(remarks.length > 0 && { remarks }) },
    ...(changes !== undefined && { changes })
  }
}

/**
 * How a step with this plan ends. An environment that serves the same is unchanged, unless a deployment of the profile
 * is on its way: then it will not serve that for long.
 *
 * @param isValid the content itself; what else is wrong is among the findings
 */
export const outcomeOf = (
  { changes, comparison, findings }: Plan,
  isUnchanged: boolean,
  isValid: boolean
): Outcome => {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return invalid(errors, changes, !isValid)
  const told = changes === undefined ? {} : { changes }
  if (isUnchanged) return { kind: 'unchanged', reason: comparison, ...told }
  return {
    kind: 'planned',
    ...(changes !== undefined && changes.length > 0 && { reason: changesInWords(changes) }),
    ...told
  }
}
