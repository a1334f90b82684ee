import { parseArgs } from 'node:util'
import { predefinedStrategies } from '../sandbox/aws/appconfig/predefined.js'
import type { Strategy } from '../sandbox/aws/appconfig/model.js'
import { A_DAY, ADAPTIVE, EVERY_5_S, LATENCY_MS, simulate, type Watcher } from './polling-simulation.js'
import { mean, percentile } from './statistics.js'
import { ratio, table, writeJson, type Column } from './table.js'

interface Figures {
  readonly strategy: string
  readonly poll: string
  /** Mean number of GetDeployment calls until a completion is seen. */
  readonly calls: number
  /** From the true end to the reply that shows it, in seconds. */
  readonly completionP50: number
  readonly completionP95: number
  /** From the rollback's beginning to the reply that shows it, in seconds. */
  readonly rollbackP50: number
  readonly rollbackP95: number
}

const POLLS: Readonly<Record<string, Watcher>> = {
  '5 s': EVERY_5_S,
  '10 s': { ...EVERY_5_S, fixedMs: 10_000 },
  '30 s': { ...EVERY_5_S, fixedMs: 30_000 },
  adaptive: ADAPTIVE
}
const SKEWED: Readonly<Record<string, Watcher>> = {
  '5 s': EVERY_5_S,
  adaptive: ADAPTIVE,
  'adaptive, service 2 min ahead': { ...ADAPTIVE, skewMs: -120_000 },
  'adaptive, service 2 min behind': { ...ADAPTIVE, skewMs: 120_000 }
}

const measure = (strategy: Strategy, poll: string, watcher: Watcher, runs: number): Figures => {
  const watched = Array.from({ length: runs }, (_, seed) => simulate(strategy, watcher, seed))
  const completions = watched.map(({ completion }) => completion.delayMs / 1000)
  const rollbacks = watched.map(({ rollback }) => rollback.delayMs / 1000)
  return {
    strategy: strategy.name,
    poll,
    calls: mean(watched.map(({ completion }) => completion.calls)),
    completionP50: percentile(completions, 0.5),
    completionP95: percentile(completions, 0.95),
    rollbackP50: percentile(rollbacks, 0.5),
    rollbackP95: percentile(rollbacks, 0.95)
  }
}

/** A row beside the row of the 5-second poll on the same strategy. */
type Compared = readonly [row: Figures, reference: Figures]

const compare = (strategy: Strategy, polls: Readonly<Record<string, Watcher>>, runs: number): Compared[] => {
  const rows = Object.entries(polls).map(([poll, watcher]) => measure(strategy, poll, watcher, runs))
  return rows.flatMap((row) => rows.slice(0, 1).map((reference): Compared => [row, reference]))
}

type Measure = Exclude<keyof Figures, 'strategy' | 'poll'>

const figure = (heading: string, name: Measure, digits: number): Column<Compared>[] => [
  { heading, of: ([row]) => row[name].toFixed(digits) },
  { heading: '×', of: ([row, reference]) => ratio(row[name], reference[name]) }
]

const COLUMNS: readonly Column<Compared>[] = [
  { heading: 'strategy', of: ([row]) => row.strategy, align: 'left' },
  { heading: 'poll', of: ([row]) => row.poll, align: 'left' },
  ...figure('calls', 'calls', 0),
  ...figure('end p50', 'completionP50', 1),
  ...figure('end p95', 'completionP95', 1),
  ...figure('rollback p50', 'rollbackP50', 1),
  ...figure('rollback p95', 'rollbackP95', 1)
]

const { values } = parseArgs({
  options: { json: { type: 'string' }, runs: { type: 'string', default: '1000' } }
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1)
  throw new RangeError(`--runs must be a positive integer: ${values.runs}`)

const strategies = [...predefinedStrategies(), A_DAY]
const rows = strategies.flatMap((strategy) => compare(strategy, POLLS, runs))
const skewed = strategies
  .filter(({ id }) => id === 'AppConfig.Canary10Percent20Minutes')
  .flatMap((strategy) => compare(strategy, SKEWED, runs))

console.log(
  `Polling: ${runs} seeded runs a row, ${LATENCY_MS} ms a request, delays in seconds, × = ratio to the 5-second poll`
)
console.log(`\n${table(COLUMNS, rows)}`)
console.log(`\nClocks that disagree\n\n${table(COLUMNS, skewed)}`)
if (values.json !== undefined) {
  writeJson(values.json, {
    benchmark: 'polling',
    runs,
    latencyMs: LATENCY_MS,
    rows: rows.map(([row]) => row),
    skewed: skewed.map(([row]) => row)
  })
}
