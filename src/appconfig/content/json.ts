import { exact } from './decimal.js'
import { JsonFault, afterSpace, numberAt, stringAt, unexpected, wordAt } from './json-token.js'
import type { Entry, Scalar, Value } from './value.js'

/** A key that its object has already. */
export interface Repeated {
  readonly at: number
  readonly key: string
}

export type JsonReading =
  | {
      readonly ok: true
      readonly root: Value
      readonly depth: number
      readonly repeated: readonly Repeated[]
    }
  | { readonly ok: false; readonly at: number; readonly message: string }

/** An array or object that is not closed yet. */
type Open =
  | { readonly kind: 'list'; readonly at: number; readonly items: Value[] }
  | {
      readonly kind: 'map'
      readonly at: number
      readonly entries: Entry[]
      readonly keys: Set<string>
      key: Value
    }

const CLOSING = { list: ']', map: '}' } as const

/** Reads with a stack of its own instead of recursion: nesting has no limit but memory. */
class Reader {
  readonly repeated: Repeated[] = []
  depth = 0
  private readonly text: string
  private readonly open: Open[] = []
  private at = 0

  constructor(text: string) {
    this.text = text
    this.skip(0)
  }

  root(): Value {
    for (;;) {
      const value = this.next()
      const root = value === undefined ? undefined : this.put(value)
      if (root === undefined) continue
      if (this.at < this.text.length) throw unexpected('nothing more', this.text, this.at)
      return root
    }
  }

  private sees(character: string): boolean {
    return this.text.startsWith(character, this.at)
  }

  /** Past so many characters and the white space behind them. */
  private skip(length: number): void {
    this.at = afterSpace(this.text, this.at + length)
  }

  /** A scalar or an empty container; undefined when a container was opened, and its first value is next. */
  private next(): Value | undefined {
    return this.sees('[') || this.sees('{') ? this.begin() : this.scalar()
  }

  private begin(): Value | undefined {
    const { at } = this
    const open: Open = this.sees('[')
      ? { kind: 'list', at, items: [] }
      : { kind: 'map', at, entries: [], keys: new Set(), key: { kind: 'null', at } }
    this.depth = Math.max(this.depth, this.open.length + 1)
    this.skip(1)
    if (this.sees(CLOSING[open.kind])) return this.end(open)
    this.open.push(open)
    this.member(open, 'a name in double quotes, or `}`')
    return undefined
  }

  private end(open: Open): Value {
    this.skip(1)
    return open.kind === 'list'
      ? { kind: 'list', at: open.at, items: open.items }
      : { kind: 'map', at: open.at, entries: open.entries }
  }

  /** Reads the name in front of an object's next value. */
  private member(open: Open, expected: string): void {
    if (open.kind === 'list') return
    const { at } = this
    if (!this.sees('"')) throw unexpected(expected, this.text, at)
    const { end, text: key } = stringAt(this.text, at)
    if (open.keys.has(key)) this.repeated.push({ at, key })
    open.keys.add(key)
    open.key = { kind: 'string', at, value: key }
    this.skip(end - at)
    if (!this.sees(':')) throw unexpected('`:`', this.text, this.at)
    this.skip(1)
  }

  /** Puts a value where it belongs and closes what ends behind it; the root when all is closed. */
  private put(value: Value): Value | undefined {
    let whole = value
    for (let open = this.open.at(-1); open !== undefined; open = this.open.at(-1)) {
      if (open.kind === 'list') open.items.push(whole)
      else open.entries.push({ key: open.key, value: whole })
      if (this.sees(',')) {
        this.skip(1)
        if (this.sees(CLOSING[open.kind])) {
          throw new JsonFault(this.at, 'JSON has no comma in front of a closing bracket')
        }
        this.member(open, 'a name in double quotes')
        return undefined
      }
      if (!this.sees(CLOSING[open.kind])) {
        throw unexpected(`\`,\` or \`${CLOSING[open.kind]}\``, this.text, this.at)
      }
      this.open.pop()
      whole = this.end(open)
    }
    return whole
  }

  private scalar(): Scalar {
    const { text, at } = this
    if (this.sees('"')) {
      const string = stringAt(text, at)
      this.skip(string.end - at)
      return { kind: 'string', at, value: string.text }
    }
    if (/[-\d]/.test(text.charAt(at))) {
      const number = numberAt(text, at)
      this.skip(number.end - at)
      return { kind: 'number', at, value: exact(number.text) ?? number.text }
    }
    const word = wordAt(text, at)
    if (word === undefined) throw unexpected('a value', text, at)
    this.skip(word.length)
    return word === 'null' ? { kind: 'null', at } : { kind: 'boolean', at, value: word === 'true' }
  }
}

/** Reads strict JSON (RFC 8259), numbers exact, with the place of everything; stops at the first problem. */
export const parseJson = (text: string): JsonReading => {
  const reader = new Reader(text)
  try {
    return { ok: true, root: reader.root(), depth: reader.depth, repeated: reader.repeated }
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, at: error.at, message: error.message }
    throw error
  }
}
