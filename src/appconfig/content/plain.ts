import type { Exact } from './decimal.js'
import { keyText } from './value.js'
import type { Value } from './value.js'

/** A value in the form that libraries take. */
export interface Plain {
  readonly root: unknown
  /** Where an array or object in `root` comes from. */
  readonly sourceOf: (plain: unknown) => Value | undefined
}

/**
 * Nothing to inherit by name: a key `__proto__` or `constructor` is one like any other. The library puts schemas into
 * its messages, which takes a conversion to text.
 */
const PROTOTYPE: object = { __proto__: null, [Symbol.toPrimitive]: () => '{…}' }

/**
 * Plain arrays and objects, strings, booleans and null; numbers as `number` makes them. Of equal keys the last one
 * counts. Recursive: limit the depth first.
 */
export const plainOf = (value: Value, number: (value: Exact) => unknown): Plain => {
  const sources = new WeakMap<object, Value>()
  const remember = <T extends object>(plain: T, source: Value): T => {
    sources.set(plain, source)
    return plain
  }
  const convert = (source: Value): unknown => {
    switch (source.kind) {
      case 'null':
        return null
      case 'boolean':
      case 'string':
        return source.value
      case 'number':
        return number(source.value)
      case 'list':
        return remember(source.items.map(convert), source)
      case 'map': {
        const members: Record<string, unknown> = { __proto__: PROTOTYPE }
        for (const { key, value: member } of source.entries) members[keyText(key)] = convert(member)
        return remember(members, source)
      }
    }
  }
  return {
    root: convert(value),
    sourceOf: (plain) => (typeof plain === 'object' && plain !== null ? sources.get(plain) : undefined)
  }
}
