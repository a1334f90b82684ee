import type { InputName, InputValues, OperationId } from './inputs.js'
import type { Values } from './read-inputs.js'
import { lengthOf, listOf } from './values.js'

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

/** Inputs that name the configuration version to deploy. */
export const VERSION_SOURCES: readonly InputName[] = [
  'configuration-version',
  'configuration-file',
  'configuration-content',
  'promote-from'
]

/** `name` says nothing without one of `partners`. */
const onlyWith =
  (name: InputName, partners: readonly InputName[]): Rule['check'] =>
  ({ given }) =>
    given.has(name) && !partners.some((partner) => given.has(partner))
      ? {
          severity: 'warning',
          message: `\`${name}\` has no meaning without ${listOf(partners)} and is ignored`
        }
      : undefined

const CONTENT: readonly InputName[] = ['configuration-file', 'configuration-content']
const WITH_VERSION: readonly OperationId[] = ['appconfig deploy', 'appconfig plan']

/** Longest description of a deployment that the service takes. */
const LONGEST_DESCRIPTION = 1024

export const RULES: readonly Rule[] = [
  { operations: WITH_VERSION, check: exactlyOne('version to deploy', VERSION_SOURCES) },
  { operations: WITH_VERSION, check: onlyWith('content-type', CONTENT) },
  { operations: WITH_VERSION, check: onlyWith('version-label', CONTENT) },
  {
    operations: ['appconfig deploy'],
    check: ({ values: { description } }) =>
      description !== undefined && lengthOf(description) > LONGEST_DESCRIPTION
        ? {
            severity: 'warning',
            message: `\`description\` is longer than the ${LONGEST_DESCRIPTION} characters that the service takes and is cut`
          }
        : undefined
  },
  {
    operations: ['appconfig deploy'],
    check: ({ values, given }) =>
      given.has('queue-timeout-minutes') && values['on-conflict'] === 'fail'
        ? {
            severity: 'warning',
            message: '`queue-timeout-minutes` has no meaning with `on-conflict: fail` and is ignored'
          }
        : undefined
  }
]
