import { flaw } from './flaw.js'
import type { Flaw, Place } from './flaw.js'
import { keyText } from './value.js'
import type { Value } from './value.js'

/** Looks at a value, and tells what is wrong with it. */
export type Shape = (place: Place) => readonly Flaw[]

const KIND_WORDS: Record<Value['kind'], string> = {
  null: 'null',
  boolean: 'a boolean',
  number: 'a number',
  string: 'a string',
  list: 'an array',
  map: 'an object'
}

/** A value of one kind; what else is asked of it is asked only then. */
export const ofKind =
  (kind: Value['kind'], also: Shape = () => []): Shape =>
  (place) =>
    place.value.kind === kind ? also(place) : flaw(place, `must be ${KIND_WORDS[kind]}`)

/** Length in characters, as JSON Schema counts them. */
const lengthOf = (text: string): number => Array.from(text).length

/** A string of at most so many characters. */
export const text = (longest: number, pattern?: { readonly test: RegExp; readonly words: string }): Shape =>
  ofKind('string', (place) => {
    const value = place.value.kind === 'string' ? place.value.value : ''
    if (lengthOf(value) > longest) return flaw(place, `must have at most ${longest} characters`)
    return pattern === undefined || pattern.test.test(value) ? [] : flaw(place, `must be ${pattern.words}`)
  })

/** One of a few strings. */
export const word = (...words: readonly string[]): Shape =>
  ofKind('string', (place) =>
    place.value.kind === 'string' && words.includes(place.value.value)
      ? []
      : flaw(place, `must be ${words.map((one) => JSON.stringify(one)).join(' or ')}`)
  )

/** A list; its length beyond `most` is a warning where AWS states the limit but its schema does not enforce it. */
export const listOf = (item: Shape, most: number): Shape =>
  ofKind('list', (place) => {
    if (place.value.kind !== 'list') return []
    const { items } = place.value
    const long = items.length > most ? flaw(place, `should have at most ${most} entries`, 'warning') : []
    return [
      ...long,
      ...items.flatMap((value, index) => item({ path: [...place.path, String(index)], value }))
    ]
  })

export interface ObjectShape {
  /** Keys that are known by name. */
  readonly known?: Readonly<Record<string, Shape>>
  /** Keys that are the user's own. */
  readonly own?: {
    readonly key: RegExp
    readonly words: string
    readonly shape: Shape
    readonly most?: number
  }
  readonly required?: readonly string[]
}

/** An object whose keys are all accounted for. */
export const object = ({ known = {}, own, required = [] }: ObjectShape): Shape => {
  const shapes = new Map(Object.entries(known))
  return ofKind('map', (place) => {
    if (place.value.kind !== 'map') return []
    const { entries } = place.value
    const keys = new Set(entries.map(({ key }) => keyText(key)))
    const owned = [...keys].filter((key) => !shapes.has(key)).length
    return [
      ...required
        .filter((key) => !keys.has(key))
        .flatMap((key) => flaw(place, `must have the key ${JSON.stringify(key)}`)),
      ...(own?.most !== undefined && owned > own.most
        ? flaw(place, `must have at most ${own.most} entries`)
        : []),
      ...entries.flatMap(({ key, value }) => {
        const name = keyText(key)
        const path = [...place.path, name]
        const shape = shapes.get(name) ?? (own?.key.test(name) === true ? own.shape : undefined)
        if (shape !== undefined) return shape({ path, value })
        const allowed = own === undefined ? [...shapes.keys()].join(', ') : own.words
        return flaw({ path, value: key }, `is not a key that may stand here; allowed: ${allowed}`)
      })
    ]
  })
}
