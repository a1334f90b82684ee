import { showExact } from './decimal.js'
import { ExactNumber, violations } from './draft4-validator.js'
import type { Violation } from './draft4-validator.js'
import { META_SCHEMA } from './draft4.js'
import { flaw } from './flaw.js'
import type { Flaw } from './flaw.js'
import { parseJson } from './json.js'
import { valueAt } from './locate.js'
import { plainOf } from './plain.js'
import { pointerOf } from './pointer.js'
import { entryOf, memberOf } from './value.js'
import type { Value } from './value.js'

/** A validator of type JSON_SCHEMA. */
export interface JsonSchema {
  /** What it is called in messages ("validator 1"). */
  readonly name: string
  readonly text: string
}

/** Nesting that can be walked recursively without exhausting the stack. */
const DEEPEST = 256

const DRAFT_4 = /^https?:\/\/json-schema\.org\/(?:draft-04\/)?schema#?$/
const LONGEST_LIST = 200

const exactNumbers = (value: Value) => plainOf(value, (number) => new ExactNumber(number))
const doubles = (value: Value) => plainOf(value, (number) => Number(showExact(number)))

const either = (argument: unknown): string =>
  Array.isArray(argument) ? argument.join(' or ') : String(argument)
const quoted = (argument: unknown): string => JSON.stringify(String(argument))

/** Keywords whose violations the library words poorly. */
const WORDS = new Map<string, (argument: unknown) => string>([
  ['type', (argument) => `must be of type ${either(argument)}`],
  ['required', (argument) => `must have the key ${quoted(argument)}`],
  ['additionalProperties', () => 'is not a key that the schema allows here'],
  ['items', () => 'must not have more items than the schema lists'],
  ['pattern', (argument) => `must match ${String(argument)}`],
  ['anyOf', () => 'must fit at least one of the alternatives of the schema'],
  ['oneOf', () => 'must fit exactly one of the alternatives of the schema'],
  ['not', () => 'must not fit what the schema excludes']
])

const short = (text: string): string =>
  text.length > LONGEST_LIST ? `${text.slice(0, LONGEST_LIST)}…` : text

/** A key that is not allowed is pointed at itself. */
const placeOf = (root: Value, { path, keyword, argument }: Violation) => {
  const value = valueAt(root, path) ?? root
  const entry = keyword === 'additionalProperties' ? entryOf(value, String(argument)) : undefined
  return entry === undefined ? { path, value } : { path: [...path, String(argument)], value: entry.key }
}

const inWords = (root: Value, violation: Violation, name: string): readonly Flaw[] => {
  const { keyword, argument, message } = violation
  const words = WORDS.get(keyword)?.(argument) ?? message
  return flaw(placeOf(root, violation), `${short(words)} (\`${keyword}\`, ${name})`)
}

/** All errors below `allOf` are told, too. */
const isOwn = ({ keyword }: Violation): boolean => keyword !== 'allOf'

/** Why a schema cannot be used at all; undefined when it can. */
const unusable = (schema: Value, depth: number): string | undefined => {
  if (schema.kind !== 'map') return 'is not a JSON object'
  if (depth > DEEPEST) return `is nested more than ${DEEPEST} levels deep`
  const dialect = memberOf(schema, '$schema')
  if (dialect?.kind === 'string' && !DRAFT_4.test(dialect.value)) {
    return 'says that it is not written in draft 4 of JSON Schema, which AppConfig validates with'
  }
  const meta = parseJson(META_SCHEMA)
  const [first] = meta.ok ? violations(exactNumbers(schema), doubles(meta.root)) : []
  return first === undefined
    ? undefined
    : `is not valid in draft 4 of JSON Schema: see \`${pointerOf(first.path)}\` (\`${first.keyword}\`)`
}

const REMOTE = /^no such schema/

const reasonOf = (error: unknown): string => {
  if (error instanceof RangeError) return 'refers to itself without an end'
  if (error instanceof Error && REMOTE.test(error.message)) {
    return 'refers to something outside of it, which is not fetched'
  }
  return 'holds something that cannot be tested here, such as a pattern that JavaScript does not know'
}

/**
 * What a JSON schema (draft 4) does not allow in a document. A schema that cannot be used is one warning of its own:
 * AWS may well be able to. `format` is not checked: validators are free in what they make of it.
 */
export const schemaFlaws = (root: Value, depth: number, { name, text }: JsonSchema): readonly Flaw[] => {
  const useless = (why: string): readonly Flaw[] => [
    { severity: 'warning', at: root.at, message: `Not checked here: the schema of ${name} ${why}` }
  ]
  const schema = parseJson(text)
  if (!schema.ok) return useless('is not valid JSON')
  if (depth > DEEPEST) {
    const message = `Not checked here against ${name}: the document is nested more than ${DEEPEST} levels deep`
    return [{ severity: 'warning', at: root.at, message }]
  }
  try {
    const why = unusable(schema.root, schema.depth)
    if (why !== undefined) return useless(why)
    return violations(exactNumbers(root), doubles(schema.root))
      .filter(isOwn)
      .flatMap((violation) => inWords(root, violation, name))
  } catch (error) {
    return useless(reasonOf(error))
  }
}
