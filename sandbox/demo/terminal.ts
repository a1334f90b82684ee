import { stripVTControlCharacters } from 'node:util'

const CODES = { bold: 1, underline: 4, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36, grey: 90 } as const

export type Style = keyof typeof CODES

const ESC = String.fromCharCode(27)

/** Text in a style; `print` takes the styles out again where there is no terminal. */
export const paint = (style: Style, text: string): string =>
  text === '' ? '' : `${ESC}[${CODES[style]}m${text}${ESC}[0m`

const env = process.env
const isColoured =
  (env['NO_COLOR'] ?? '') === '' && (process.stdout.isTTY || (env['FORCE_COLOR'] ?? '0') !== '0')

/** Writes a line to standard output. */
export const print = (line = ''): void => {
  process.stdout.write(`${isColoured ? line : stripVTControlCharacters(line)}\n`)
}

/** Writes a heading that stands out between pages of log. */
export const printHeading = (text: string): void => {
  print()
  print(
    paint('cyan', `━━━ ${paint('bold', text)} ${paint('cyan', '━'.repeat(Math.max(76 - text.length, 3)))}`)
  )
  print()
}
