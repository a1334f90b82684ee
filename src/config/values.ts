import { nearest } from './nearest.js'

export interface Accepted<T> {
  readonly ok: true
  readonly value: T
}

export interface Refused {
  readonly ok: false
  /** In words, what would have been right. Never quotes the text: it may be secret. */
  readonly allowed: string
  /** The allowed value that was probably meant. */
  readonly suggestion?: string
}

/** What became of an input's text. */
export type Parsed<T> = Accepted<T> | Refused

/** Turns the trimmed, non-empty text of an input into a value. Never rejects. */
export type Parser<T> = (text: string) => Parsed<T> | Promise<Parsed<T>>

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value })

export const refuse = (allowed: string, suggestion?: string): Refused =>
  suggestion === undefined ? { ok: false, allowed } : { ok: false, allowed, suggestion }

/** `a`, `b` or `c`, each as code. */
export const listOf = (words: readonly string[], conjunction: 'or' | 'and' | 'nor' = 'or'): string => {
  const quoted = words.map((word) => `\`${word}\``)
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.slice(-1).join('')}`
}

/** Length as the services count it: in Unicode characters. */
export const lengthOf = (text: string): number => Array.from(text).length

/** Exactly one of these words, in this case. `note` is added to what is allowed. */
export const oneOf =
  <const T extends string>(words: readonly T[], note = '') =>
  (text: string): Parsed<T> => {
    const found = words.find((word) => word === text)
    return found === undefined ? refuse(`${listOf(words)}${note}`, nearest(text, words)) : accept(found)
  }

const BOOLEANS = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false]
])

/** A boolean of the YAML 1.2 core schema; `yes`, `on` and `1` are none. */
export const boolean = (text: string): Parsed<boolean> => {
  const value = BOOLEANS.get(text)
  return value === undefined ? refuse('`true` or `false`', nearest(text, ['true', 'false'])) : accept(value)
}

/** Text of 1 to `max` characters. */
export const text =
  (max = Infinity) =>
  (given: string): Parsed<string> =>
    lengthOf(given) > max ? refuse(`1 to ${max} characters`) : accept(given)

/** Text that has this form as a whole. */
export const matching =
  (pattern: RegExp, allowed: string) =>
  (given: string): Parsed<string> =>
    pattern.test(given) ? accept(given) : refuse(allowed)

/**
 * A year in milliseconds. No workflow lives longer than 35 days, so a longer time means the same; without the
 * cut, a finite number of minutes could lie beyond the last moment that a Date can hold.
 */
const LONGEST_MS = 366 * 24 * 3_600_000

const duration =
  (unitMs: number, allowed: string) =>
  (given: string): Parsed<number> => {
    const ms = /^(\d+(\.\d*)?|\.\d+)$/.test(given) ? Number(given) * unitMs : NaN
    // Never rounded down to nothing: zero would mean "at once".
    return ms > 0 && Number.isFinite(ms)
      ? accept(Math.min(Math.max(Math.round(ms), 1), LONGEST_MS))
      : refuse(allowed)
  }

/** Minutes, decimals allowed; the value is in milliseconds. */
export const minutes = duration(60_000, 'a number of minutes greater than 0, such as `30` or `0.5`')

/** Seconds, decimals allowed; the value is in milliseconds. */
export const seconds = duration(1_000, 'a number of seconds greater than 0, such as `15` or `0.5`')

/** A whole number from `min` to `max`, both included, in plain digits. */
export const integer =
  (min: number, max: number = Number.MAX_SAFE_INTEGER) =>
  (given: string): Parsed<number> => {
    const value = /^\d+$/.test(given) ? Number(given) : NaN
    if (value >= min && value <= max) return accept(value)
    return refuse(
      max === Number.MAX_SAFE_INTEGER
        ? `a whole number, ${min} or greater`
        : `a whole number from ${min} to ${max}`
    )
  }

/** A label of a hosted configuration version: it travels in a header, and AWS takes one of digits alone for a number. */
export const label = (given: string): Parsed<string> => {
  if (!/^[\w.-]{1,64}$/.test(given)) return refuse('1 to 64 letters, digits, `.`, `_` and `-`')
  return /^\d+$/.test(given) ? refuse('at least one character that is no digit', `v${given}`) : accept(given)
}
