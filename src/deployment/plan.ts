import type { FileLocation } from './problem.js'
import type { Holder, Subject } from './target.js'

/** One difference that a deployment would make. Goes into the output `changes` as it is; text is raw. */
export interface PlannedChange {
  /** What happens, in one or two words: `flag added`, `attribute changed`, `removed`. */
  readonly change: string
  /** Where: a flag, an attribute of it, or a path. */
  readonly path: string
  /** Only when values are to be shown. */
  readonly before?: unknown
  readonly after?: unknown
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
