import { trimStart } from './text.js'

/** A workflow command. Names are compared without case, so both name and property names are in lower case. */
export interface Command {
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly data: string
}

type Escapes = readonly (readonly [escaped: string, plain: string])[]

// The order counts: %25 comes last, so that `%250A` stays the text `%0A`.
const V2_DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%']
]
const V2_PROPERTY: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%']
]
const V1: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%']
]

const unescape = (text: string, escapes: Escapes): string =>
  escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text)

/** .NET's `Split('=', 2, RemoveEmptyEntries)`: signs before the key and before the value count for nothing. */
const PROPERTY = /^=*([^=]+)=+([^=][^]*)$/

const parseProperties = (text: string, separator: string, escapes: Escapes): Map<string, string> => {
  const properties = new Map<string, string>()
  for (const part of text.split(separator)) {
    const [, key, value] = PROPERTY.exec(part) ?? []
    if (key !== undefined && value !== undefined) properties.set(key.toLowerCase(), unescape(value, escapes))
  }
  return properties
}

interface Grammar {
  readonly separator: string
  readonly property: Escapes
  readonly data: Escapes
  /** The text between the command's marks, and what follows them; undefined when there is no command. */
  find(line: string): readonly [info: string, data: string] | undefined
}

/** `::name key=value,key=value::data`, only at the start of a line, white space aside. */
const GRAMMAR_V2: Grammar = {
  separator: ',',
  property: V2_PROPERTY,
  data: V2_DATA,
  find: (line) => {
    const text = trimStart(line)
    const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
    return end < 0 ? undefined : [text.slice(2, end), text.slice(end + 2)]
  }
}

/** `##[name key=value;key=value]data`, anywhere in a line; what stands before it is lost. */
const GRAMMAR_V1: Grammar = {
  separator: ';',
  property: V1,
  data: V1,
  find: (line) => {
    const start = line.indexOf('##[')
    const end = start < 0 ? -1 : line.indexOf(']', start)
    return end < 0 ? undefined : [line.slice(start + 3, end), line.slice(end + 1)]
  }
}

const parseAs = (
  grammar: Grammar,
  line: string,
  isRegistered: (name: string) => boolean
): Command | undefined => {
  const found = grammar.find(line)
  if (found === undefined) return undefined
  const [info, data] = found
  const space = info.indexOf(' ')
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase()
  if (!isRegistered(name)) return undefined
  const properties = space < 0 ? '' : info.slice(space + 1)
  return {
    name,
    properties: parseProperties(
      grammar === GRAMMAR_V2 ? properties.trim() : properties,
      grammar.separator,
      grammar.property
    ),
    data: unescape(data, grammar.data)
  }
}

/**
 * The workflow command in a line of output, if there is one (actions/runner, Runner.Common/ActionCommand.cs).
 * A name that `isRegistered` (asked in lower case) does not know is no command, and the line is plain text.
 */
export const parseCommand = (line: string, isRegistered: (name: string) => boolean): Command | undefined =>
  parseAs(GRAMMAR_V2, line, isRegistered) ?? parseAs(GRAMMAR_V1, line, isRegistered)
