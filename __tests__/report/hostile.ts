import fc from 'fast-check'

const ESC = String.fromCharCode(27)

/** Pieces that commands, terminal sequences, Markdown and HTML are made of. */
const PIECES = [
  '::',
  ':',
  '##',
  '##[',
  '#',
  '[',
  ']',
  '::error::',
  '##[group]',
  '::set-output name=outcome::succeeded',
  '::stop-commands::x',
  '%0A',
  '%25',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  ' ',
  '\u00a0',
  '\u3000',
  '\ufeff',
  ESC,
  `${ESC}[31m`,
  `${ESC}]0;title${String.fromCharCode(7)}`,
  `${ESC}[`,
  '\u009b',
  '\u009b31m',
  '\u0000',
  '\u0008',
  '\u007f',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u034f',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u061c',
  '\ufe0f',
  '\ufff9',
  '\u{e0041}',
  '\ud83d',
  '\ude00',
  '😀',
  'é',
  '`',
  '``',
  '*',
  '_',
  '**',
  '~~',
  '|',
  '\\',
  '\\|',
  '<',
  '>',
  '<b>',
  '<!--',
  '-->',
  '&',
  '&lt;',
  '&#64;',
  '$',
  '$`',
  '!',
  '(',
  ')',
  '- ',
  '+',
  '=',
  '1.',
  '2)',
  '> ',
  '@octocat',
  '@',
  '#1',
  'GH-2',
  'a/b#3',
  'a1b2c3d',
  '0123456789abcdef0123456789abcdef01234567',
  ':tada:',
  'https://x.example/?a=b|c`d',
  'www.x.example',
  '://',
  'a@b.example',
  '"',
  "'"
]

/** Text as somebody would write it who wants to be more than text. */
export const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }
    ),
    {
      maxLength: 14
    }
  )
  .map((pieces) => pieces.join(''))

export interface Command {
  readonly version: 1 | 2
  readonly name: string
  readonly data: string
}

/** Lines as the runner's StreamReader gives them: a lone carriage return ends one, too. */
export const readLines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/)

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

/** actions/runner, ActionCommand.TryParseV2: `::name properties::data` at the start of the trimmed line. */
const parseV2 = (line: string): Command | undefined => {
  const message = line.trimStart()
  const end = message.indexOf('::', 2)
  if (!message.startsWith('::') || end < 0) return undefined
  const [name = ''] = message.slice(2, end).split(' ')
  return { version: 2, name, data: unescapeData(message.slice(end + 2)) }
}

/** actions/runner, ActionCommand.TryParse: `##[name properties]data` anywhere in the line. */
const parseV1 = (line: string): Command | undefined => {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  const [name = ''] = line.slice(start + 3, end).split(' ')
  return { version: 1, name, data: line.slice(end + 1) }
}

/** The command in a line; every name counts as registered. */
export const parseCommand = (line: string): Command | undefined => parseV2(line) ?? parseV1(line)

/** The runner compares with the culture's rules, which skip what has no weight: the same line without all that. */
export const weightless = (line: string): string =>
  line.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, '')

/** Whether any reading of the line starts a command. */
export const isCommand = (line: string): boolean =>
  [line, weightless(line)].some((reading) => parseCommand(reading) !== undefined)
