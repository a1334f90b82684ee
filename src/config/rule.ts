import type { InputName, InputValues } from './inputs.js'
import type { OperationId } from './operations.js'
import type { Values } from './read-inputs.js'
import { listOf } from './values.js'

/** What the rules look at. */
export interface Subject {
  readonly values: Values<InputValues>
  /** Inputs that were given, right or wrong. */
  readonly given: ReadonlySet<string>
}

export interface Finding {
  readonly severity: 'problem' | 'warning'
  readonly message: string
}

/** A rule about several inputs, or about an input and something outside the table. */
export interface Rule {
  readonly operations: readonly OperationId[]
  readonly check: (subject: Subject) => Finding | undefined
}

/** Exactly one of `names` is given. `what` is what they stand for, such as `version to deploy`. */
export const exactlyOne =
  (what: string, names: readonly string[]): Rule['check'] =>
  ({ given }) => {
    const found = names.filter((name) => given.has(name))
    if (found.length === 1) return undefined
    return {
      severity: 'problem',
      message:
        found.length === 0
          ? `there is no ${what}: ${listOf(names)} is required`
          : `${listOf(found, 'and')} exclude each other: give one ${what} only`
    }
  }

/** `name` says nothing without one of `partners`. */
export const onlyWith =
  (name: InputName, partners: readonly InputName[]): Rule['check'] =>
  ({ given }) =>
    given.has(name) && !partners.some((partner) => given.has(partner))
      ? {
          severity: 'warning',
          message: `\`${name}\` has no meaning without ${listOf(partners)} and is ignored`
        }
      : undefined
