import { nearest } from '../../../config/nearest.js'
import { compareExact, exact, isInteger } from '../../content/decimal.js'
import { flaw, type Flaw, type Place } from '../../content/flaw.js'
import { keyText, type Entry, type Value } from '../../content/value.js'

/** What a text must look like beyond its length. */
export interface Form {
  /** Of the whole text; JSON Schema gets it as it is. */
  readonly pattern: RegExp
  /** What follows "must be": `an ARN`. */
  readonly words: string
}

/** A text; its length in characters. */
export interface TextSpec {
  readonly kind: 'text'
  readonly min: number
  readonly max: number
  readonly form?: Form
}

/** A key that an object may have. */
export interface Member {
  readonly spec: Spec
  /** For people: a hint in their editor. */
  readonly about: string
  readonly required?: true
}

/** What may stand in a file: data, from which both the check and the published JSON Schema are made. */
export type Spec =
  | TextSpec
  | { readonly kind: 'boolean' }
  /** A whole number from 1 on, as the API's integers go. */
  | { readonly kind: 'number' }
  | { readonly kind: 'list'; readonly of: Spec; readonly min?: number; readonly max?: number }
  /** An object whose keys are the user's own, or some of a few words. */
  | {
      readonly kind: 'map'
      readonly keys: TextSpec | readonly string[]
      readonly of: Spec
      readonly min?: number
      readonly max?: number
    }
  /** An object whose keys are known. */
  | {
      readonly kind: 'object'
      readonly members: Readonly<Record<string, Member>>
      /** Two keys of which only one may be there. */
      readonly apart?: readonly [string, string]
      /** Two booleans of which only one may be true. */
      readonly notBoth?: readonly [string, string]
    }

const lengthOf = (text: string): number => Array.from(text).length

const count = (amount: number, noun: string, many = `${noun}s`): string =>
  `${amount} ${amount === 1 ? noun : many}`

const within = (size: number, min: number, max: number, noun: string, many?: string): string | undefined => {
  if (size < min) return `must have at least ${count(min, noun, many)}`
  return size > max ? `must have at most ${count(max, noun, many)}` : undefined
}

/** What is wrong with a text; undefined when nothing is. */
const textProblem = (text: string, { min, max, form }: TextSpec): string | undefined =>
  within(lengthOf(text), min, max, 'character') ??
  (form === undefined || form.pattern.test(text) ? undefined : `must be ${form.words}`)

/** Scalars that people forget to quote. */
const QUOTES: Partial<Record<Value['kind'], string>> = {
  boolean: ' (put it in quotes)',
  number: ' (put it in quotes)',
  null: ' (it is empty)'
}

const repeated = ({ path }: Place, entries: readonly Entry[]): readonly Flaw[] => {
  const seen = new Set<string>()
  return entries.flatMap(({ key }) => {
    const name = keyText(key)
    if (seen.has(name)) return flaw({ path: [...path, name], value: key }, 'is there twice')
    seen.add(name)
    return []
  })
}

const sizeFlaw = (place: Place, size: number, { min = 0, max = Infinity }): readonly Flaw[] => {
  const problem = within(size, min, max, 'entry', 'entries')
  return problem === undefined ? [] : flaw(place, problem)
}

const unknownKey = (place: Place, name: string, allowed: readonly string[]): readonly Flaw[] => {
  const close = nearest(name, allowed)
  const guess = close === undefined ? '' : ` (did you mean ${close}?)`
  return flaw(place, `is not a key that may stand here${guess}; allowed: ${allowed.join(', ')}`)
}

const keyFlaw = (place: Place, keys: TextSpec | readonly string[]): readonly Flaw[] => {
  const { value } = place
  if (value.kind !== 'string') return flaw(place, 'is a key that must be text (put it in quotes)')
  if (!('kind' in keys)) return keys.includes(value.value) ? [] : unknownKey(place, value.value, keys)
  const problem = textProblem(value.value, keys)
  return problem === undefined ? [] : flaw(place, `as a key ${problem}`)
}

const isTrue = (entries: readonly Entry[], name: string): boolean => {
  const value = entries.find(({ key }) => keyText(key) === name)?.value
  return value?.kind === 'boolean' && value.value
}

type ObjectSpec = Extract<Spec, { kind: 'object' }>

const objectFlaws = (
  place: Place,
  entries: readonly Entry[],
  { members, apart, notBoth }: ObjectSpec
): readonly Flaw[] => {
  const known = new Map(Object.entries(members))
  const there = new Set(entries.map(({ key }) => keyText(key)))
  return [
    ...[...known].flatMap(([name, { required }]) =>
      required && !there.has(name) ? flaw(place, `must have the key ${name}`) : []
    ),
    ...(apart?.every((name) => there.has(name)) === true
      ? flaw(place, `must have one of ${apart.join(' and ')}, not both`)
      : []),
    ...(notBoth?.every((name) => isTrue(entries, name)) === true
      ? flaw(place, `cannot be both ${notBoth.join(' and ')}`)
      : []),
    ...entries.flatMap(({ key, value }) => {
      const name = keyText(key)
      const path = [...place.path, name]
      const spec = known.get(name)?.spec
      return spec === undefined
        ? unknownKey({ path, value: key }, name, [...known.keys()])
        : flawsOf({ path, value }, spec)
    })
  ]
}

/** The largest of the API's integers. */
export const LARGEST = 2_147_483_647

const isVersion = (value: Value): boolean =>
  value.kind === 'number' &&
  isInteger(value.value) &&
  compareExact(value.value, exact('1') ?? '') >= 0 &&
  compareExact(value.value, exact(String(LARGEST)) ?? '') <= 0

/** All that is wrong with a value, each at its place. */
export const flawsOf = (place: Place, spec: Spec): readonly Flaw[] => {
  const { value, path } = place
  if (value.tag !== undefined) return flaw(place, 'must have no YAML tag')
  switch (spec.kind) {
    case 'text': {
      if (value.kind !== 'string') return flaw(place, `must be text${QUOTES[value.kind] ?? ''}`)
      const problem = textProblem(value.value, spec)
      return problem === undefined ? [] : flaw(place, problem)
    }
    case 'boolean':
      return value.kind === 'boolean' ? [] : flaw(place, 'must be true or false')
    case 'number':
      return isVersion(value) ? [] : flaw(place, 'must be a whole number from 1 on')
    case 'list':
      if (value.kind !== 'list') return flaw(place, 'must be a list')
      return [
        ...sizeFlaw(place, value.items.length, spec),
        ...value.items.flatMap((item, index) =>
          flawsOf({ path: [...path, String(index)], value: item }, spec.of)
        )
      ]
    case 'map':
      if (value.kind !== 'map') return flaw(place, 'must be an object (keys and values)')
      return [
        ...sizeFlaw(place, value.entries.length, spec),
        ...repeated(place, value.entries),
        ...value.entries.flatMap(({ key, value: member }) => {
          const inner = [...path, keyText(key)]
          return [
            ...keyFlaw({ path: inner, value: key }, spec.keys),
            ...flawsOf({ path: inner, value: member }, spec.of)
          ]
        })
      ]
    case 'object':
      if (value.kind !== 'map') return flaw(place, 'must be an object (keys and values)')
      return [...repeated(place, value.entries), ...objectFlaws(place, value.entries, spec)]
  }
}
