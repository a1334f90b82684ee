import { AMPLIFY_OPERATIONS } from './amplify-inputs.js'
import type { InputSpec } from './input-table.js'

/** All that this action can do, each as `service operation`. */
export const OPERATIONS = [
  'appconfig deploy',
  'appconfig plan',
  'appconfig extensions',
  'appconfig watch',
  'appconfig stop',
  'appconfig revert',
  ...AMPLIFY_OPERATIONS
] as const
export type OperationId = (typeof OPERATIONS)[number]

export type Use = InputSpec<unknown, OperationId>['use']

export const each = (use: 'required' | 'optional', operations: readonly OperationId[]): Use =>
  Object.fromEntries(operations.map((operation) => [operation, use]))

export const EVERYWHERE = each('optional', OPERATIONS)
/** Operations that wait for the end of a deployment. */
export const WAITING = each('optional', [
  'appconfig deploy',
  'appconfig watch',
  'amplify deploy',
  'amplify preview',
  'amplify watch'
])
/** Operations that start something; they may have to wait for their place. */
export const STARTING = each('optional', ['appconfig deploy', 'amplify deploy', 'amplify preview'])
