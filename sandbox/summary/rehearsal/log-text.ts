import { stripVTControlCharacters } from 'node:util'
import { createLogView } from '../../demo/log-view.js'

/** The colours of the log, by what a terminal is told. */
const COLOURS: Readonly<Record<string, string>> = {
  '0': '/',
  '1': 'bold',
  '31': 'red',
  '32': 'green',
  '33': 'yellow',
  '34': 'blue',
  '36': 'cyan',
  '90': 'grey'
}

const ESC = String.fromCharCode(27)
const SEQUENCE = new RegExp(`${ESC}\\[(\\d+)m`, 'g')

const shown = (log: readonly string[]): readonly string[] => {
  const view = createLogView()
  return log.flatMap((line) => line.split('\n')).flatMap((line) => view(line))
}

/** A log as GitHub's page shows it, groups open, without colours. */
export const plainLog = (log: readonly string[]): string =>
  shown(log)
    .map((line) => `${stripVTControlCharacters(line).trimEnd()}\n`)
    .join('')

/** The same with its colours in words: `{green}COMPLETE{/}`. */
export const colouredLog = (log: readonly string[]): string =>
  shown(log)
    .map((line) => `${line.replace(SEQUENCE, (_, code: string) => `{${COLOURS[code] ?? code}}`).trimEnd()}\n`)
    .join('')
