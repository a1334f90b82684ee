import { accept, refuse } from './values.js'
import type { Parsed } from './values.js'

/** Keys and values of a map, in the order they were written. Keys are unique. */
export type Entries = readonly (readonly [key: string, value: string])[]

const FORMS =
  'a map: JSON that starts with `{`, lines of `key=value`, or YAML lines of `key: value`; ' +
  'every value is plain text'

const NESTED = `${FORMS} (nothing nested, no tags or aliases)`

const withoutDuplicates = (entries: Entries): Parsed<Entries> => {
  const seen = new Set<string>()
  for (const [index, [key]] of entries.entries()) {
    if (seen.has(key)) return refuse(`each key once (entry ${index + 1} repeats one)`)
    seen.add(key)
  }
  return accept(entries)
}

/** A whole string, a bracket, or the source text of a number, boolean or null. */
const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s{}[\]:,"]+/g

const isValidJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const decode = (token: string): string => (token.startsWith('"') ? String(JSON.parse(token)) : token)

/** Read token by token, because JSON.parse turns 1.0 into 1 and drops the first of two equal keys. */
const fromJson = (text: string): Parsed<Entries> => {
  if (!isValidJson(text)) return refuse(`${FORMS} (it starts with \`{\` and is not valid JSON)`)
  const tokens = (text.match(JSON_TOKEN) ?? []).slice(1, -1)
  if (tokens.some((token) => /^[{}[\]]$/.test(token))) return refuse(NESTED)
  return withoutDuplicates(
    tokens.flatMap((token, index) =>
      index % 2 === 0 ? [[decode(token), decode(tokens[index + 1] ?? '')] as const] : []
    )
  )
}

/** undefined when a line has another form. */
const fromLines = (text: string): Entries | undefined => {
  const entries: [string, string][] = []
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    const pair = /^([^\s:=]+)=(.*)$/s.exec(trimmed)
    if (pair === null) return undefined
    const [, key = '', value = ''] = pair
    entries.push([key, value])
  }
  return entries
}

/**
 * The YAML parser is loaded only here: most maps do not need it.
 * The failsafe schema leaves every scalar as it is written (1.0, 0x1F, null).
 */
const fromYaml = async (text: string): Promise<Parsed<Entries>> => {
  const { CST, Parser, isMap, isScalar, parseDocument } = await import('yaml')
  // Judged before the document is composed: composing deep nesting can exhaust the stack, which V8 may answer by
  // ending the process.
  for (const token of new Parser().parse(text)) {
    if (token.type !== 'document' || !CST.isCollection(token.value)) continue
    if (token.value.items.some(({ key, value }) => CST.isCollection(key) || CST.isCollection(value))) {
      return refuse(NESTED)
    }
  }
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false })
  const problem = document.errors.at(0) ?? document.warnings.at(0)
  if (problem !== undefined) {
    const line = problem.linePos?.[0].line
    return refuse(`${FORMS}${line === undefined ? '' : ` (line ${line} is not valid YAML)`}`)
  }
  if (!isMap(document.contents)) return refuse(FORMS)
  const entries: [string, string][] = []
  for (const { key, value } of document.contents.items) {
    const keyText: unknown = isScalar(key) ? key.value : undefined
    const valueText: unknown = isScalar(value) ? value.value : undefined
    if (typeof keyText !== 'string' || typeof valueText !== 'string') return refuse(NESTED)
    entries.push([keyText, valueText])
  }
  return withoutDuplicates(entries)
}

/**
 * The contract's rule for maps: text that starts with `{` is JSON; else, when every line has the form `key=value`
 * (key without spaces, colons, `=`), pairs; else a YAML mapping. Values are the source text of their scalars.
 */
export const parseEntries = async (text: string): Promise<Parsed<Entries>> => {
  if (text.startsWith('{')) return fromJson(text)
  const pairs = fromLines(text)
  return pairs === undefined ? fromYaml(text) : withoutDuplicates(pairs)
}
