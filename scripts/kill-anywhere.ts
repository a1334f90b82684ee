import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type Attempt,
  attemptsOf,
  courseOf,
  type Course,
  type Result,
  sampleOf,
  together,
  tried
} from '../sandbox/kill/campaign.js'
import { SCENARIOS } from '../sandbox/kill/scenarios.js'

// Interrupts the committed bundle at every request boundary of every scenario.
// `npm run kill-anywhere [-- --scenario TEXT] [--sample NUMBER] [--at TEXT] [--at-once NUMBER] [--action FOLDER] [--json FILE]`

const { values } = parseArgs({
  options: {
    /** Only scenarios whose name contains it. */
    scenario: { type: 'string', default: '' },
    /** So many interruptions of each scenario instead of all. */
    sample: { type: 'string' },
    /** A single interruption of each, as a violation names it: `SIGINT after 5`. */
    at: { type: 'string' },
    /** Folder of another build of the action. */
    action: { type: 'string' },
    'at-once': { type: 'string', default: '6' },
    json: { type: 'string' }
  }
})

const atOnce = Number(values['at-once'])
const scenarios = SCENARIOS.filter(({ name }) => name.includes(values.scenario))
if (scenarios.length === 0) throw new Error(`there is no scenario with "${values.scenario}" in its name`)

interface Line {
  readonly scenario: string
  readonly requests: number
  readonly runs: number
  readonly interrupted: number
  /** Good only when they were given more real time. */
  readonly short: number
  readonly violations: number
}

const lineOf = ({ scenario, requests, violations }: Course, results: readonly Result[]): Line => ({
  scenario: scenario.name,
  requests: requests.length,
  runs: results.length + 1,
  interrupted: results.filter(({ sprung }) => sprung).length,
  short: results.filter(({ wasShort }) => wasShort).length,
  violations:
    results.filter((result) => result.violations.length > 0).length + (violations.length > 0 ? 1 : 0)
})

const print = ({ scenario, requests, runs, interrupted, short, violations }: Line): void => {
  const numbers = [requests, runs, interrupted, short, violations].map((number) =>
    String(number).padStart(12)
  )
  console.log(`${scenario.padEnd(46)}${numbers.join('')}`)
}

const tell = (result: Result): void => {
  const { scenario, request, violations } = result
  console.log(`  ${scenario.name}: ${nameOf(result)} (${request})`)
  for (const violation of violations) console.log(`    ${violation}`)
}

const nameOf = ({ blow }: Attempt): string => `${blow.signal} ${blow.phase} ${blow.index}`

const chosenFrom = (all: readonly Attempt[]): readonly Attempt[] => {
  if (values.at !== undefined) return all.filter((attempt) => nameOf(attempt) === values.at)
  return values.sample === undefined ? all : sampleOf(all, Number(values.sample))
}

const begin = Date.now()
console.log(
  [
    'scenario'.padEnd(46),
    ...['requests', 'runs', 'interrupted', 'short', 'violations'].map((head) => head.padStart(12))
  ].join('')
)
const lines: Line[] = []
for (const scenario of scenarios) {
  const course = await courseOf(scenario, values.action)
  const all = attemptsOf(course)
  const chosen = chosenFrom(all)
  const results = await together(chosen, atOnce, (attempt) => tried(attempt, values.action))
  const line = lineOf(course, results)
  print(line)
  for (const violation of course.violations) console.log(`  undisturbed: ${violation}`)
  for (const result of results) if (result.violations.length > 0) tell(result)
  lines.push(line)
}
const sum = (of: (line: Line) => number): number => lines.reduce((total, line) => total + of(line), 0)
const total: Line = {
  scenario: `all (${((Date.now() - begin) / 60_000).toFixed(1)} min)`,
  requests: sum(({ requests }) => requests),
  runs: sum(({ runs }) => runs),
  interrupted: sum(({ interrupted }) => interrupted),
  short: sum(({ short }) => short),
  violations: sum(({ violations }) => violations)
}
print(total)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ lines, total }, null, 2)}\n`)
process.exitCode = total.violations > 0 ? 1 : 0
