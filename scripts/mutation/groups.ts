/**
 * Sources that are mutated together, and the tests that are to notice: as few as will do, since all of them are loaded
 * for every mutant. Paths and globs from the root of the repository.
 */
export interface Group {
  /** `part` or `part-detail`; the score is told by part. */
  readonly name: string
  readonly mutate: readonly string[]
  readonly tests: readonly string[]
}

const engine = (detail: string, sources: readonly string[], tests: readonly string[]): Group => ({
  name: `deployment-${detail}`,
  mutate: sources.map((source) => `src/deployment/${source}.ts`),
  tests: tests.map((test) => `__tests__/deployment/${test}.test.ts`)
})

/** Of an engine whose tests are not all needed for each of its files; the simulation stays out altogether. */
const ENGINE: readonly Group[] = [
  engine('stop', ['halt'], ['halt']),
  engine('pace', ['pace', 'backoff'], ['pace', 'backoff']),
  engine('queue', ['queue'], ['queue']),
  engine('time', ['term', 'time-limit'], ['term', 'time-limit']),
  engine('follow', ['follow', 'watch'], ['follow', 'deploy', 'launch', 'words']),
  engine(
    'start',
    ['start', 'deploy', 'discard', 'persist', 'ledger'],
    ['start', 'persist', 'deploy', 'launch', 'prepare', 'words', 'follow']
  ),
  engine('given', ['given'], ['given']),
  engine('post', ['finish', 'duty'], ['finish', 'duty']),
  engine('words', ['left-behind', 'problem', 'snapshot', 'outcome'], ['left-behind', 'tables', 'words'])
]

const config = (detail: string, sources: readonly string[], tests: readonly string[]): Group => ({
  name: `config-${detail}`,
  mutate: sources.map((source) => `src/config/${source}.ts`),
  tests: tests.map((test) => `__tests__/config/${test}.test.ts`)
})

const CONFIG: readonly Group[] = [
  config('values', ['values', 'statuses', 'nearest'], ['values', 'statuses', 'nearest']),
  config('maps', ['entries', 'map'], ['entries', 'map']),
  config('telling', ['secret-inputs', 'warnings'], ['secret-inputs', 'warnings']),
  config(
    'reading',
    ['read-inputs', 'rule', 'rules', 'amplify-rules', 'region', 'branch', 'valid'],
    ['read-inputs', 'rules', 'parse', 'parse-amplify', 'every-operation']
  ),
  config('parsing', ['parse', 'parse-amplify'], ['parse', 'parse-amplify', 'every-operation']),
  config(
    'table',
    ['inputs', 'operations', 'appconfig-inputs', 'amplify-inputs', 'github-inputs'],
    ['inputs', 'patterns', 'parse', 'parse-amplify', 'every-operation']
  )
]

export const GROUPS: readonly Group[] = [
  ...ENGINE,
  ...CONFIG,
  { name: 'text', mutate: ['src/report/text.ts'], tests: ['__tests__/report/text*.test.ts'] },
  {
    name: 'states',
    mutate: ['src/appconfig/states.ts', 'src/amplify/states.ts'],
    tests: ['__tests__/appconfig/states.test.ts', '__tests__/amplify/states.test.ts']
  }
]

/** What a group is a part of. */
export const partOf = ({ name }: Group): string => name.split('-')[0] ?? name
