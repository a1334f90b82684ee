// Writes what the guides show of other files, between their markers: the tables of inputs and outputs (action.yml), the
// operation × input matrix (src/config/inputs.ts), and the examples (docs/examples/).
// Usage: node scripts/readme.mjs [--check] [root]. With --check nothing is written; the exit code is 1 on a difference.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { tsImport } from 'tsx/esm/api'
import { parse } from 'yaml'

const { INPUTS } = await tsImport('../src/config/inputs.ts', import.meta.url)
const { OPERATIONS } = await tsImport('../src/config/operations.ts', import.meta.url)

const check = process.argv.includes('--check')
const root = process.argv.slice(2).find((argument) => argument !== '--check') ?? '.'

const cell = (text) => String(text).trim().replace(/\s+/g, ' ').replaceAll('|', '\\|')

/** Compact: aligned columns would make each line as long as the longest. */
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')

const unformatted = (text) => `<!-- prettier-ignore-start -->\n\n${text}\n\n<!-- prettier-ignore-end -->`

/** Heading of each group of inputs, by the input that is its first. */
const GROUPS = new Map([
  ['service', 'What to do'],
  ['aws-region', 'AWS'],
  ['application', 'AppConfig'],
  ['app-id', 'Amplify'],
  ['wait-for', 'Waiting'],
  ['github-token', 'GitHub']
])

const usesOf = (spec, kind) =>
  Object.entries(spec.use).flatMap(([operation, use]) => (use === kind ? [operation] : []))

const code = (text) => `\`${text}\``

const defaultOf = (name, input) => {
  const spec = INPUTS[name]
  if (spec === undefined) return input.required === true ? '**required**' : code(input.default ?? '')
  const [required, optional] = [usesOf(spec, 'required'), usesOf(spec, 'optional')]
  if (required.length > 0)
    return optional.length === 0 ? '**required**' : `**required** for ${required.map(code).join(', ')}`
  const literal = spec.runnerDefault ?? spec.default
  return literal === undefined ? (spec.computedDefault ?? '') : code(literal)
}

const inputsTable = ({ inputs = {} }) => {
  const groups = []
  for (const [name, input] of Object.entries(inputs)) {
    const heading = GROUPS.get(name)
    if (heading !== undefined || groups.length === 0) groups.push({ heading: heading ?? 'Others', rows: [] })
    const meaning = INPUTS[name]?.description ?? input.description
    groups.at(-1).rows.push([code(name), defaultOf(name, input), meaning])
  }
  return groups
    .map(({ heading, rows }) => `### ${heading}\n\n${table(['Input', 'Default', 'Meaning'], rows)}`)
    .join('\n\n')
}

const outputsTable = ({ outputs = {} }) =>
  table(
    ['Output', 'Meaning'],
    Object.entries(outputs).map(([name, output]) => [code(name), output.description])
  )

const MARK = { required: '●', optional: '○' }

const matrix = () => {
  const entries = Object.entries(INPUTS)
  const everywhere = entries.filter(([, { use }]) => OPERATIONS.every((operation) => operation in use))
  const ofService = (service) => {
    const operations = OPERATIONS.filter((operation) => operation.startsWith(`${service} `))
    const rows = entries
      .filter(
        (entry) => !everywhere.includes(entry) && operations.some((operation) => operation in entry[1].use)
      )
      .map(([name, { use }]) => [code(name), ...operations.map((operation) => MARK[use[operation]] ?? '')])
    const heads = operations.map((operation) => code(operation.slice(service.length + 1)))
    return table([code(`service: ${service}`), ...heads], rows)
  }
  return [
    `Every operation takes ${everywhere.map(([name]) => code(name)).join(', ')}.`,
    ofService('appconfig'),
    ofService('amplify')
  ].join('\n\n')
}

/** What stands between the markers `<!-- name:start -->` and `<!-- name:end -->` of README.md. */
const TABLES = { inputs: inputsTable, matrix, outputs: outputsTable }

const between = (text, name, content) => {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`README.md has no pair of markers ${start} ${end}`)
  return `${text.slice(0, from)}${start}\n\n${content}\n\n${text.slice(to)}`
}

const EXAMPLE = /^<!-- example:(?<name>[\w.-]+) -->\n[^]*?^<!-- example:end -->$/gm

/** Examples as the guides show them: without the comment at the top, which the guide's own words stand for. */
const withExamples = (text) =>
  text.replace(EXAMPLE, (_, name) => {
    const example = readFileSync(join(root, 'docs/examples', name), 'utf8').replace(/^(?:#.*\n)+/, '')
    return `<!-- example:${name} -->\n\n\`\`\`yaml\n${example}\`\`\`\n\n<!-- example:end -->`
  })

const guides = () =>
  existsSync(join(root, 'docs'))
    ? readdirSync(join(root, 'docs'))
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => `docs/${name}`)
    : []

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))

const generated = async (file, current) => {
  const withTables =
    file === 'README.md'
      ? Object.entries(TABLES).reduce(
          (text, [name, render]) => between(text, name, unformatted(render(action))),
          current
        )
      : current
  const path = join(root, file)
  return format(withExamples(withTables), { ...(await resolveConfig(path)), parser: 'markdown' })
}

const different = []
for (const file of ['README.md', ...guides()]) {
  const current = readFileSync(join(root, file), 'utf8')
  const next = await generated(file, current)
  if (next === current) continue
  different.push(file)
  if (!check) writeFileSync(join(root, file), next)
}
if (different.length === 0) {
  console.log('The guides show what action.yml, src/config/inputs.ts and docs/examples say')
} else if (check) {
  console.log(`${different.join(', ')}: not what is shown there: run \`npm run readme\``)
  process.exitCode = 1
} else {
  console.log(`${different.join(', ')} written`)
}
