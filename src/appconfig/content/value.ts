import { showExact } from './decimal.js'
import type { Exact } from './decimal.js'

interface Place {
  /** Where it begins in the decoded text, in UTF-16 units. */
  readonly at: number
  /** A YAML tag that is not one of the core schema's. */
  readonly tag?: string
}

export interface Entry {
  /** A string in JSON; anything in YAML. */
  readonly key: Value
  readonly value: Value
}

export type List = Place & { readonly kind: 'list'; readonly items: readonly Value[] }
/** Entries in the order of the source; JSON may repeat a key, and the last one counts. */
export type Mapping = Place & { readonly kind: 'map'; readonly entries: readonly Entry[] }
export type Scalar =
  | (Place & { readonly kind: 'null' })
  | (Place & { readonly kind: 'boolean'; readonly value: boolean })
  | (Place & { readonly kind: 'number'; readonly value: Exact })
  | (Place & { readonly kind: 'string'; readonly value: string })

/** What a JSON or YAML document says: numbers exact, aliases resolved, every part with its place. */
export type Value = Scalar | List | Mapping

const scalarText = (value: Scalar): string => {
  switch (value.kind) {
    case 'null':
      return 'null'
    case 'boolean':
      return String(value.value)
    case 'number':
      return showExact(value.value)
    case 'string':
      return JSON.stringify(value.value)
  }
}

/** Keys in the order of their text; equal keys stay in their own. */
const sorted = (entries: readonly Entry[]): readonly (readonly [string, Value])[] =>
  entries
    .map(({ key, value }): readonly [string, Value] => [canonicalText(key), value])
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))

/** The parts of a value's text, in order; what is a value still has to be written. */
const partsOf = (value: Value): readonly (string | Value)[] => {
  if (value.kind === 'list') {
    return ['[', ...value.items.flatMap((item, index) => (index === 0 ? [item] : [', ', item])), ']']
  }
  if (value.kind === 'map') {
    const entries = sorted(value.entries)
    return [
      '{',
      ...entries.flatMap(([key, item], index) => [`${index === 0 ? '' : ', '}${key}: `, item]),
      '}'
    ]
  }
  return [scalarText(value)]
}

/**
 * A value on one line, the same for equal values: JSON with sorted keys, exact numbers and YAML's tags in front.
 * Ends with `…` when it is longer than `max` UTF-16 units. Without recursion: nesting has no limit.
 */
export const canonicalText = (value: Value, max = Number.POSITIVE_INFINITY): string => {
  const rest: (string | Value)[] = [value]
  let text = ''
  while (text.length <= max) {
    const part = rest.pop()
    if (part === undefined) return text
    if (typeof part === 'string') {
      text += part
      continue
    }
    if (part.tag !== undefined) text += `${part.tag} `
    for (const inner of partsOf(part).toReversed()) rest.push(inner)
  }
  return `${text.slice(0, max)}…`
}

/** A key as people write it. */
export const keyText = (key: Value): string =>
  key.kind === 'string' && key.tag === undefined ? key.value : canonicalText(key)

/** The entry of a mapping whose key reads like this; the last one counts. */
export const entryOf = (value: Value | undefined, key: string): Entry | undefined =>
  value?.kind === 'map' ? value.entries.findLast((entry) => keyText(entry.key) === key) : undefined

/** The value under a key; undefined when the value is no mapping or has no such key. */
export const memberOf = (value: Value | undefined, key: string): Value | undefined =>
  entryOf(value, key)?.value

/** Entries of a mapping by key, the last one of equal keys; none for anything else. */
export const membersOf = (value: Value | undefined): ReadonlyMap<string, Entry> =>
  new Map(value?.kind === 'map' ? value.entries.map((entry) => [keyText(entry.key), entry]) : [])
