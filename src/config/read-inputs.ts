import type { InputSpec, InputTable } from './input-table.js'
import { listOf } from './values.js'
import type { Refused } from './values.js'

/** Environment variables, as in `process.env`. */
export type Env = Readonly<Record<string, string | undefined>>

/** Values of the inputs that are right, defaults included. */
export type Values<V> = { [K in keyof V]?: V[K] | undefined }

/** What reading the inputs of a step came to. */
export interface Reading<V> {
  readonly values: Values<V>
  /** Inputs that were given and have a meaning, right or wrong. */
  readonly given: ReadonlySet<string>
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
}

/** Longest part of a value that a message shows, in UTF-16 units. */
const SHOWN = 100

/** A value as messages show it: quoted, on one line, cut. */
export const showValue = (value: string): string => {
  if (value.length <= SHOWN) return JSON.stringify(value)
  // The cut must not leave half a character.
  const start = value.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, '')
  return `${JSON.stringify(start)}… (${value.length} characters)`
}

/** The sentence about a wrong value. `label` names it; `shown` is the value, or what stands for a secret one. */
export const wrongValue = (label: string, shown: string, { allowed, suggestion }: Refused): string =>
  `${label} is ${shown}; allowed: ${allowed}${suggestion === undefined ? '' : `. Did you mean \`${suggestion}\`?`}`

/** The text of a variable, trimmed; absent, empty and blank are the same. */
export const textOf = (env: Env, variable: string): string | undefined => {
  const trimmed = env[variable]?.trim()
  return trimmed === '' ? undefined : trimmed
}

/** The runner's variable for an input: spaces become underscores, hyphens stay. */
export const variableOf = (input: string): string => `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`

const isMeaningless = <O extends string>(spec: InputSpec<unknown, O>, operations: readonly O[]): boolean =>
  operations.length > 0 && operations.every((operation) => spec.use[operation] === undefined)

const isRequired = <O extends string>(spec: InputSpec<unknown, O>, operations: readonly O[]): boolean =>
  operations.length === 0
    ? spec.selects === true
    : operations.every((operation) => spec.use[operation] === 'required')

/**
 * Reads the inputs that `table` declares, and nothing else.
 * `candidates` tells which operations the step can still mean, judged by the inputs that select one; none means that
 * nothing can be said about what is required or meaningless.
 */
export const readInputs = async <V, O extends string>(
  table: InputTable<V, O>,
  env: Env,
  candidates: (values: Values<V>) => readonly O[]
): Promise<Reading<V>> => {
  const names = Object.keys(table).filter((name): name is keyof V & string => Object.hasOwn(table, name))
  const values: Values<V> = {}
  const wrong = new Map<string, string>()
  for (const name of names) {
    const spec = table[name]
    const trimmed = textOf(env, variableOf(name))
    const text = (spec.verbatim && trimmed !== undefined ? env[variableOf(name)] : trimmed) ?? spec.default
    if (text === undefined) continue
    const parsed = await spec.parse(text)
    if (parsed.ok) {
      values[name] = parsed.value
    } else {
      const shown = spec.secret ? 'not valid (its value is secret)' : showValue(text)
      wrong.set(name, wrongValue(`\`${name}\``, shown, parsed))
    }
  }

  const operations = candidates(values)
  const given = new Set<string>()
  const problems: string[] = []
  const warnings: string[] = []
  for (const name of names) {
    const spec: InputSpec<unknown, O> = table[name]
    const isGiven = spec.runnerDefault === undefined && textOf(env, variableOf(name)) !== undefined
    const problem = wrong.get(name)
    if (isMeaningless(spec, operations)) {
      values[name] = undefined
      if (isGiven) {
        warnings.push(
          `\`${name}\` has no meaning for ${listOf(operations)} and is ignored; it has one for ${listOf(Object.keys(spec.use))}`
        )
      }
      continue
    }
    if (isGiven) given.add(name)
    if (problem !== undefined) problems.push(problem)
    else if (values[name] === undefined && isRequired(spec, operations)) {
      problems.push(`\`${name}\` is required${operations.length === 1 ? ` for ${listOf(operations)}` : ''}`)
    }
  }
  return { values, given, problems, warnings }
}
