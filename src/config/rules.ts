import { AMPLIFY_RULES } from './amplify-rules.js'
import type { InputName } from './inputs.js'
import { OPERATIONS, type OperationId } from './operations.js'
import { exactlyOne, onlyWith, type Rule } from './rule.js'
import { lengthOf } from './values.js'

/** Inputs that name the configuration version to deploy. */
export const VERSION_SOURCES: readonly InputName[] = [
  'configuration-version',
  'configuration-file',
  'configuration-content',
  'promote-from'
]

const CONTENT: readonly InputName[] = ['configuration-file', 'configuration-content']
const WITH_VERSION: readonly OperationId[] = ['appconfig deploy', 'appconfig plan']

const ROLE_DETAILS: readonly InputName[] = ['role-session-name', 'role-duration-seconds', 'audience']

/** Longest description of a deployment that the service takes. */
const LONGEST_DESCRIPTION = 1024

export const RULES: readonly Rule[] = [
  ...AMPLIFY_RULES,
  ...ROLE_DETAILS.map((name) => ({ operations: OPERATIONS, check: onlyWith(name, ['role-to-assume']) })),
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
    operations: ['appconfig deploy', 'amplify deploy', 'amplify preview'],
    check: ({ values, given }) =>
      given.has('queue-timeout-minutes') && values['on-conflict'] === 'fail'
        ? {
            severity: 'warning',
            message: '`queue-timeout-minutes` has no meaning with `on-conflict: fail` and is ignored'
          }
        : undefined
  }
]
