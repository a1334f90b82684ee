import type { FileLocation } from './problem.js'
import type { Holder, Subject } from './target.js'

/** One difference that a deployment would make. Goes into the output `changes` as it is; text is raw. */
export interface PlannedChange {
  /** What it is about: `flag`, `attribute`, `value` … */
  readonly subject: string
  readonly kind: 'added' | 'removed' | 'changed' | 'enabled' | 'disabled'
  /** Where, as a JSON pointer; empty for the whole. */
  readonly path: string
  /** One line in words, without values. */
  readonly summary: string
  /** On one line; only when values are to be shown. */
  readonly before?: string
  readonly after?: string
}

/** Something that the reader should know before the deployment. Text is raw. */
export interface PlanFinding {
  /** With an `error` the deployment would be refused. */
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
  readonly at?: FileLocation
}

/** What a deployment would do. */
export interface Plan {
  /** What would go where, and what it would replace. */
  readonly subject: Subject
  /** Undefined when the contents cannot be compared: the comparison says why. */
  readonly changes: readonly PlannedChange[] | undefined
  /** What was compared with what, in a sentence. */
  readonly comparison: string
  readonly findings: readonly PlanFinding[]
  /** What holds the place now. */
  readonly holder?: Holder
}
