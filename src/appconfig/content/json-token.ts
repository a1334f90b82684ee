/** What a reader of JSON stumbles over: thrown, and caught where reading began. */
export class JsonFault extends Error {
  /** In UTF-16 units from the beginning of the text. */
  readonly at: number
  constructor(at: number, message: string) {
    super(message)
    this.name = 'JsonFault'
    this.at = at
  }
}

/** A token's text (a string's is decoded), and where the text goes on. */
export interface Token {
  readonly text: string
  readonly end: number
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACE = 0x20
const LINE_BREAKS: readonly number[] = [0x0a, 0x0d]

const match = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Where white space that may be at `at` ends. */
export const afterSpace = (text: string, at: number): number => {
  let end = at
  while (end < text.length && ' \t\n\r'.includes(text.charAt(end))) end += 1
  return end
}

/** By hand: a pattern that takes megabytes in one match exhausts its own stack. */
const endOfString = (text: string, at: number): number => {
  let end = at + 1
  for (;;) {
    const unit = text.charCodeAt(end)
    if (unit === QUOTE) return end + 1
    if (Number.isNaN(unit)) throw new JsonFault(at, 'This string has no end')
    if (unit < SPACE) {
      const what = LINE_BREAKS.includes(unit) ? 'A line break' : 'A control character'
      throw new JsonFault(end, `${what} in a string must be written as an escape`)
    }
    const length = unit === BACKSLASH ? match(ESCAPE, text, end)?.length : 1
    if (length === undefined) throw new JsonFault(end, 'JSON has no such escape in strings')
    end += length
  }
}

/** The string whose opening quote is at `at`. @throws JsonFault */
export const stringAt = (text: string, at: number): Token => {
  const end = endOfString(text, at)
  return { end, text: String(JSON.parse(text.slice(at, end))) }
}

/** The number that begins at `at`, as it is written. @throws JsonFault */
export const numberAt = (text: string, at: number): Token => {
  const number = match(NUMBER, text, at) ?? ''
  const end = at + number.length
  if (number === '' || /[-+.\w]/.test(text.charAt(end))) {
    throw new JsonFault(at, 'This is not a number as JSON writes it')
  }
  return { end, text: number }
}

const WORDS = ['true', 'false', 'null'] as const

/** The literal that begins at `at`. */
export const wordAt = (text: string, at: number): (typeof WORDS)[number] | undefined =>
  WORDS.find((word) => text.startsWith(word, at) && !/\w/.test(text.charAt(at + word.length)))

const HINTS: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [/^\/[/*]|^#/, 'JSON has no comments'],
  [/^'/, 'JSON has double quotes only'],
  [/^[a-z_$]/i, 'JSON has no words but true, false and null outside of double quotes'],
  [/^[+.]/, 'a number in JSON begins with a digit or a minus sign']
]

/** What was expected at `at`, and why that which is there will not do. */
export const unexpected = (expected: string, text: string, at: number): JsonFault => {
  const found = text.slice(at, at + 2)
  const hint = HINTS.find(([pattern]) => pattern.test(found))?.[1]
  const why = found === '' ? ', but the content ends here' : hint === undefined ? '' : `: ${hint}`
  return new JsonFault(at, `Expected ${expected}${why}`)
}
