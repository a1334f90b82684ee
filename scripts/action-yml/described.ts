import type { InputSpec } from '../../src/config/input-table.js'
import { INPUTS } from '../../src/config/inputs.js'
import { OPERATIONS } from '../../src/config/operations.js'
import { listOf } from '../../src/config/values.js'

/** The operations of a kind of use, in words: all, all of a service, or each by its name. */
const scope = (operations: readonly string[]): string => {
  if (operations.length === OPERATIONS.length) return 'every operation'
  const [service = ''] = operations[0]?.split(' ') ?? []
  const ofService = OPERATIONS.filter((operation) => operation.startsWith(`${service} `))
  const whole =
    operations.length === ofService.length && operations.every((one) => one.startsWith(`${service} `))
  return whole ? `every operation of \`${service}\`` : listOf(operations, 'and')
}

/** The description that action.yml must carry for an input. */
export const described = (spec: InputSpec<unknown, string>): string => {
  const literal = spec.default === undefined ? spec.computedDefault : `\`${spec.default}\``
  const fallback = spec.runnerDefault === undefined ? literal : undefined
  const operations = (use: 'required' | 'optional'): string[] =>
    Object.entries(spec.use).flatMap(([operation, its]) => (its === use ? [operation] : []))
  const sentence = (start: string, use: 'required' | 'optional'): string[] =>
    operations(use).length === 0 ? [] : [`${start} ${scope(operations(use))}.`]
  return [
    spec.description,
    ...(fallback === undefined ? [] : [`Default: ${fallback}.`]),
    ...sentence('Required for', 'required'),
    ...sentence('For', 'optional')
  ].join(' ')
}

/** The `inputs:` of action.yml, from the table. */
export const declaredInputs = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(INPUTS).map(([name, spec]: [string, InputSpec<unknown, string>]) => [
      name,
      {
        description: described(spec),
        ...(OPERATIONS.every((operation) => spec.use[operation] === 'required') && { required: true }),
        ...(spec.runnerDefault !== undefined && { default: spec.runnerDefault })
      }
    ])
  )
