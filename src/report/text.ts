/**
 * The one place where text from outside (AWS, inputs, names, error messages) is made harmless before it is
 * shown. What it guards against, with the runner's rules (actions/runner, ActionCommand.cs):
 * - a line that starts with `::name` after trimming is a command, and so is `##[name]` anywhere in a line;
 * - a lone carriage return ends a line as well;
 * - both marks are looked up with the culture's rules, which skip characters that have no weight (zero-width
 *   ones, controls): those are taken out, and a mark is broken up by a space, never by something invisible.
 */

const ESC = String.fromCharCode(0x1b)
const BEL = String.fromCharCode(0x07)
const REPLACEMENT = '\u{fffd}'
const ELLIPSIS = '…'

/** CSI sequences; strings (OSC, DCS, SOS, PM, APC) with their end; two-character escapes. In 7 and 8 bits. */
const TERMINAL_SEQUENCE = new RegExp(
  [
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `(?:${ESC}[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^${BEL}${ESC}\u0080-\u009f]*(?:${BEL}|${ESC}\\\\|\u009c)`,
    `${ESC}[ -/]*[0-Z\\\\^-~]`
  ].join('|'),
  'g'
)
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
const BREAK_OR_TAB = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
/** No width or no glyph: bidi controls, joiners, fillers, variation selectors, tags, annotation marks. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}]/gu
const CONTROL = /\p{Cc}/gu
const LONE_SURROGATE = /\p{Cs}/gu
/** Our own colours may follow `##`, and the escape character weighs nothing in the runner's search. */
const OLD_COMMAND = new RegExp(`##(?=${ESC}?\\[)`, 'g')
const COMMAND = /^(\s*):(?=:)/

/** Longest line of outside text in the log, in UTF-16 units. */
const LINE_LIMIT = 2_000
/** The runner cuts annotation messages there (ExecutionContext.cs). */
export const ANNOTATION_LIMIT = 4_096

/** Cuts to at most `max` UTF-16 units, the ellipsis included, and never within a surrogate pair. */
export const cut = (text: string, max: number): string => {
  if (text.length <= max) return text
  const head = text.slice(0, Math.max(max - ELLIPSIS.length, 0))
  const last = head.charCodeAt(head.length - 1)
  return (last >= 0xd800 && last <= 0xdbff ? head.slice(0, -1) : head) + ELLIPSIS
}

/** One line of well-formed text without control or invisible characters. */
const clean = (text: string): string =>
  text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(BREAK_OR_TAB, ' ')
    .replace(LONE_SURROGATE, REPLACEMENT)
    .replace(INVISIBLE, '')
    .replace(CONTROL, REPLACEMENT)
    .trim()

/** The same, at most `max` long. What is far too long is cut before it is cleaned, too. */
const short = (text: string, max: number): string => cut(clean(text.slice(0, max * 8)), max)

/** Breaks up what the runner would take for a command in a finished line; our own colours pass. */
export const defuse = (line: string): string => line.replace(OLD_COMMAND, '## ').replace(COMMAND, '$1: ')

/** One line for the log: no line break, no control, no command. */
export const plain = (text: string, max = LINE_LIMIT): string => defuse(short(text, max))

/** The same for a text of several lines; blank lines at the end are dropped. */
export const plainLines = (text: string, max = LINE_LIMIT): readonly string[] =>
  text
    .trimEnd()
    .split(LINE_BREAK)
    .map((line) => plain(line, max))

/** Reasons are parts of sentences; standing alone they begin with a capital. A file's name or an identifier stays as it is. */
export const sentence = (text: string): string =>
  text.replace(/^[a-z]+(?=[\s,;:]|$)/, (word) => word.charAt(0).toUpperCase() + word.slice(1))

/** The message of an annotation: several lines, at most 4,096 UTF-16 units. The command's own escaping is {@link Io}'s. */
export const annotation = (text: string, max = ANNOTATION_LIMIT): string =>
  cut(plainLines(text).join('\n'), max)

/** The value of an output that is data (a number, a label, a URL): one line, otherwise as it is. */
export const output = (text: string): string => clean(text)

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
const escapeUnits = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => escapeUnit(text.charAt(index))).join('')

/**
 * JSON on one line whose strings are harmless when a later step prints it, and still parse to the same value:
 * invisible characters and the bracket of `##[` are written as escapes. `undefined` gives `null`.
 */
export const json = (value: unknown): string => {
  const text: unknown = JSON.stringify(value)
  return (typeof text === 'string' ? text : 'null')
    .replace(INVISIBLE, escapeUnits)
    .replace(CONTROL, escapeUnits)
    .replace(/[\u2028\u2029]/g, escapeUnits)
    .replace(/##\[/g, `##${escapeUnit('[')}`)
}

/** Shows nothing, and ends a mention, a reference or an `:emoji:` before it begins. */
const ZERO_WIDTH = '&#8203;'

const entity = (char: string): string => `&#${char.codePointAt(0) ?? 0xfffd};`
const backslash = (char: string): string => `\\${char}`

/** Addresses, and words that may be a commit's id. Digits alone are none: account ids stay prose. */
const LINKED = /(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.)[^\s`|]+|\b(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/gi
/** Mentions, references, `GH-1`, `:emoji:`, and what means something in Markdown, HTML or mathematics. */
const SPECIAL = /(?<![a-z0-9])gh-(?=\d)|@|(?<![a-z0-9]):(?=[a-z0-9_+-]+:)|[\\`*_[\]~#&<>|$"']/gi

type Spelling = Readonly<Partial<Record<string, string>>>
const spell = (chars: string, how: (char: string) => string): Spelling =>
  Object.fromEntries(Array.from(chars, (char) => [char, how(char)]))

const IN_MARKDOWN: Spelling = {
  ...spell('\\`*_[]~', backslash),
  ...spell('&<>|$', entity),
  '#': backslash('#') + ZERO_WIDTH,
  "'": "'",
  '"': '"'
}
const IN_HTML: Spelling = { ...spell('\\`*_[]~&<>|$"\'', entity), '#': entity('#') + ZERO_WIDTH }

const escapeWith = (spelling: Spelling, text: string): string =>
  text.replace(SPECIAL, (match) => spelling[match] ?? match + ZERO_WIDTH)

/** Links are shown as code: so they are none, and copied they are what they were, unlike with something invisible in them. */
const escapeAround = (text: string, spelling: Spelling, asCode: (word: string) => string): string => {
  let out = ''
  let from = 0
  for (const { 0: word, index } of text.matchAll(LINKED)) {
    out += escapeWith(spelling, text.slice(from, index)) + asCode(word)
    from = index + word.length
  }
  return out + escapeWith(spelling, text.slice(from))
}

/** Prose for one line or table cell of GitHub's Markdown: it shows as it is, and links, mentions and formats nothing. */
export const markdown = (text: string, max = LINE_LIMIT): string =>
  escapeAround(short(text, max), IN_MARKDOWN, (word) => `\`${word}\``)
    .replace(/^(?:[-+=]|:(?=-))/, backslash)
    .replace(/^(\d+)([.)])/, '$1\\$2')

/** A word in code, as sentences of this action have it. */
const CODE = /(?<!`)`([^`|\s](?:[^`|]*[^`|\s])?)`(?!`)/g

/** The same for sentences: what stands between backticks is a code span, in which nothing means anything either. */
export const prose = (text: string, max = LINE_LIMIT): string => {
  const line = short(text, max)
  const escaped = (part: string): string => escapeAround(part, IN_MARKDOWN, (word) => `\`${word}\``)
  let out = ''
  let from = 0
  for (const { 0: span, index } of line.matchAll(CODE)) {
    out += escaped(line.slice(from, index)) + span
    from = index + span.length
  }
  return (out + escaped(line.slice(from)))
    .replace(/^(?:[-+=]|:(?=-))/, backslash)
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** Shows nothing, is not copied, and ends what would be an address before it begins. */
const APART = '<!-- -->'

/** A link inside an HTML element. Entities are read before addresses are looked for, so that they alone hide none. */
const linkInHtml = (word: string): string =>
  word
    .split(/(?<=@|^www)|(?<=:)(?=\/\/)/i)
    .map((part) => part.replace(/[^a-z0-9]/giu, entity))
    .join(APART)

/** The same where Markdown's backslash and code spans may not count: inside HTML elements. */
export const html = (text: string, max = LINE_LIMIT): string =>
  escapeAround(short(text, max), IN_HTML, (word) => `<code>${linkInHtml(word)}</code>`)

/** The longest series of backticks in a text. */
export const longestRun = (text: string): number =>
  Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length))

/**
 * A value to be copied, as a code span (nothing is linked or replaced in one); empty text stays empty.
 * A pipe in a code span cannot be written the same way inside and outside a table: such text becomes `<code>`.
 */
export const code = (text: string, max = LINE_LIMIT): string => {
  const value = short(text, max)
  if (value === '') return ''
  if (value.includes('|')) return `<code>${html(value, max)}</code>`
  const fence = '`'.repeat(longestRun(value) + 1)
  const pad = value.startsWith('`') || value.endsWith('`') ? ' ' : ''
  return fence + pad + value + pad + fence
}

/** A link to an address from outside; one that is not http(s) is shown as code instead. */
export const link = (label: string, address: string): string => {
  const text = clean(address)
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return code(text)
  const target = new URL(text).href.replace(/[\s<>|\\`"]/g, encodeURIComponent).replaceAll('&', '&amp;')
  return `[${markdown(label)}](<${target}>)`
}
