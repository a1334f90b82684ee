import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { table } from '../bench/table.js'
import { type Group, GROUPS, partOf } from './mutation/groups.js'
import { type Mutant, mutantsIn, percentOf, type Score, scoreOf, survivorsIn } from './mutation/score.js'

// Mutation testing: `npm run mutation [-- GROUP...] [--survivors] [--report]`, where a group is a part (`deployment`) or
// a detail of one (`deployment-stop`). Stryker has a folder and a lock file of its own, so that nobody else has to install
// it; it is installed there when it is missing. Its incremental mode is not used: it keeps the verdict on what is
// evaluated once (tables, constants) when a new test would change it.

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const TOOLS = fileURLToPath(new URL('./mutation/', import.meta.url))
const RESULTS = join(ROOT, '.tmp', 'mutation')

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** Show each mutant that nobody noticed. */
    survivors: { type: 'boolean', default: false },
    /** Show the last results; test nothing. */
    report: { type: 'boolean', default: false }
  }
})

const run = (command: string, args: readonly string[], cwd: string): void => {
  // npm is a script on Windows.
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}`)
}

const resultOf = ({ name }: Group): string => join(RESULTS, `${name}.json`)

const settingsOf = (group: Group, folder: string) => ({
  mutate: group.mutate,
  testRunner: 'jest',
  plugins: [pathToFileURL(join(TOOLS, 'node_modules/@stryker-mutator/jest-runner/dist/src/index.js')).href],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Modules that were loaded for one run stay in memory after it.
  maxTestRunnerReuse: 100,
  // Real milliseconds: a mutant may never come to an end.
  timeoutMS: 20_000,
  jest: {
    configFile: 'jest.config.js',
    enableFindRelatedTests: false,
    config: {
      testMatch: group.tests.map((glob) => `<rootDir>/${glob}`),
      roots: ['<rootDir>/src', '<rootDir>/__tests__', '<rootDir>/scripts'],
      watchman: false,
      // These tests take milliseconds. What a mutant keeps waiting fails here, long before Stryker gives up on it.
      testTimeout: 3_000,
      reporters: []
    }
  },
  ignorePatterns: ['dist', 'docs', 'coverage', '.tmp', 'scripts/mutation/node_modules'],
  tempDirName: join(folder, 'sandbox'),
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: resultOf(group) }
})

const test = (group: Group): void => {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'))
  try {
    const settings = join(folder, 'stryker.config.json')
    writeFileSync(settings, JSON.stringify(settingsOf(group, folder)))
    run(
      process.execPath,
      [join(TOOLS, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', settings],
      ROOT
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const mutantsOf = (group: Group): readonly Mutant[] =>
  mutantsIn(JSON.parse(readFileSync(resultOf(group), 'utf8')))

const groups = GROUPS.filter(
  (group) =>
    positionals.length === 0 || positionals.some((one) => one === group.name || one === partOf(group))
)
if (groups.length === 0) throw new Error(`groups are ${GROUPS.map(({ name }) => name).join(', ')}`)
if (!values.report) {
  if (!existsSync(join(TOOLS, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund'], TOOLS)
  mkdirSync(RESULTS, { recursive: true })
  for (const group of groups) test(group)
}
// Types alone have no mutants, and no report.
const tested = groups
  .filter((group) => existsSync(resultOf(group)))
  .map((group) => ({ part: partOf(group), mutants: mutantsOf(group) }))
const scores = [...new Set(tested.map(({ part }) => part))].map((part) =>
  scoreOf(
    part,
    tested.flatMap((one) => (one.part === part ? one.mutants : []))
  )
)
console.log(
  table<Score>(
    [
      { heading: 'group', of: ({ name }) => name, align: 'left' },
      { heading: 'killed', of: ({ killed }) => String(killed) },
      { heading: 'timed out', of: ({ timedOut }) => String(timedOut) },
      { heading: 'survived', of: ({ survived }) => String(survived) },
      { heading: 'not covered', of: ({ uncovered }) => String(uncovered) },
      { heading: 'score %', of: (score) => percentOf(score).toFixed(1) }
    ],
    scores
  )
)
if (values.survivors)
  for (const { file, line, mutator, replacement } of tested.flatMap(({ mutants }) => survivorsIn(mutants)))
    console.log(`${file}:${line} ${mutator}: ${replacement.replaceAll(/\s+/g, ' ')}`)
