// Writes the tables of inputs and outputs in README.md from action.yml, between their markers.
// Usage: node scripts/readme.mjs [--check] [root]. With --check nothing is written; the exit code is 1 on a difference.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { parse } from 'yaml'

const check = process.argv.includes('--check')
const root = process.argv.slice(2).find((argument) => argument !== '--check') ?? '.'
const readme = join(root, 'README.md')

const cell = (text) => String(text).trim().replace(/\s+/g, ' ').replaceAll('|', '\\|')

const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')

const defaultOf = (input) => {
  if (input.required === true) return '**required**'
  return input.default === undefined ? '' : `\`${input.default}\``
}

const TABLES = {
  inputs: ({ inputs = {} }) =>
    table(
      ['Input', 'Default', 'Meaning'],
      Object.entries(inputs).map(([name, input]) => [`\`${name}\``, defaultOf(input), input.description])
    ),
  outputs: ({ outputs = {} }) =>
    table(
      ['Output', 'Meaning'],
      Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description])
    )
}

const between = (text, name, content) => {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`README.md has no pair of markers ${start} ${end}`)
  return `${text.slice(0, from)}${start}\n\n${content}\n\n${text.slice(to)}`
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
const current = readFileSync(readme, 'utf8')
const generated = await format(
  Object.entries(TABLES).reduce((text, [name, render]) => between(text, name, render(action)), current),
  { ...(await resolveConfig(readme)), parser: 'markdown' }
)
if (generated === current) {
  console.log('README.md says what action.yml says')
} else if (check) {
  console.log('README.md differs from action.yml: run `npm run readme`')
  process.exitCode = 1
} else {
  writeFileSync(readme, generated)
  console.log('README.md written')
}
