import type { StepLog } from './log.js'
import type { Masks } from './masks.js'

/** What one process of a step has told the runner so far, by whatever way. */
export interface Step {
  readonly kind: 'main' | 'post'
  readonly log: StepLog
  readonly masks: Masks
  /** Absolute path of the checkout. */
  readonly workspace: string
  readonly outputs: Map<string, string>
  readonly state: Map<string, string>
  readonly env: Map<string, string>
  path: string[]
  /** A command failed, which fails the step whatever its exit code. */
  commandFailed: boolean
}

/** Writes an error the way the runner writes an exception that it caught, and fails the step. */
export const failCommand = (step: Step, what: string, error: unknown): void => {
  step.log.error(what)
  step.log.error(error instanceof Error ? error.message : String(error))
  step.commandFailed = true
}

/** Sets an output; the runner drops those of a post step, after the same checks. */
export const setOutput = (step: Step, name: string, value: string): void => {
  // In the words of .NET's ArgumentNullException.
  if (name === '') throw new Error("Value cannot be null. (Parameter 'name')")
  if (step.kind === 'main') step.outputs.set(name, value)
  step.log.debug(`Set output ${name} = ${value}`)
}

export const saveState = (step: Step, name: string, value: string): void => {
  step.state.set(name, value)
  step.log.debug(`Save intra-action state ${name} = ${value}`)
}
