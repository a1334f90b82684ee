import type { InputSpec } from '../../src/config/input-table.js'
import { listOf } from '../../src/config/values.js'

/** The description that action.yml must carry for an input. */
export const described = (spec: InputSpec<unknown, string>): string => {
  const literal = spec.default === undefined ? spec.computedDefault : `\`${spec.default}\``
  const fallback = spec.runnerDefault === undefined ? literal : undefined
  const operations = (use: 'required' | 'optional'): string[] =>
    Object.entries(spec.use).flatMap(([operation, its]) => (its === use ? [operation] : []))
  return [
    spec.description,
    ...(fallback === undefined ? [] : [`Default: ${fallback}.`]),
    ...(operations('required').length === 0
      ? []
      : [`Required for ${listOf(operations('required'), 'and')}.`]),
    ...(operations('optional').length === 0 ? [] : [`For ${listOf(operations('optional'), 'and')}.`])
  ].join(' ')
}
