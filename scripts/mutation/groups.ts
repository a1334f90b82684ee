/** Sources that are mutated together, and the tests that are to notice. Globs from the root of the repository. */
export interface Group {
  readonly name: string
  readonly mutate: readonly string[]
  readonly tests: readonly string[]
}

/** The simulation stays out: it would be run for each of the engine's mutants. */
export const GROUPS: readonly Group[] = [
  {
    name: 'deployment',
    mutate: ['src/deployment/**/*.ts'],
    tests: ['__tests__/deployment/!(simulation)*.test.ts']
  },
  { name: 'config', mutate: ['src/config/**/*.ts'], tests: ['__tests__/config/*.test.ts'] },
  { name: 'text', mutate: ['src/report/text.ts'], tests: ['__tests__/report/text*.test.ts'] },
  {
    name: 'states',
    mutate: ['src/appconfig/states.ts', 'src/amplify/states.ts'],
    tests: ['__tests__/appconfig/{states,snapshot}*.test.ts', '__tests__/amplify/{states,snapshot}*.test.ts']
  }
]
