/** A mutant, as far as the report of mutation-testing-elements' schema says what is of interest here. */
export interface Mutant {
  readonly file: string
  readonly line: number
  readonly mutator: string
  readonly replacement: string
  readonly status: string
}

/** How many mutants the tests noticed. */
export interface Score {
  readonly name: string
  readonly killed: number
  readonly timedOut: number
  readonly survived: number
  readonly uncovered: number
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const numberAt = (value: unknown, ...path: readonly string[]): number => {
  const found = path.reduce<unknown>((at, name) => (isFields(at) ? at[name] : undefined), value)
  return typeof found === 'number' ? found : 0
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const mutantIn = (file: string, value: unknown): readonly Mutant[] =>
  isFields(value)
    ? [
        {
          file,
          line: numberAt(value, 'location', 'start', 'line'),
          mutator: textOf(value['mutatorName']),
          replacement: textOf(value['replacement']),
          status: textOf(value['status'])
        }
      ]
    : []

/** All mutants of a report. Throws when it is none. */
export const mutantsIn = (report: unknown): readonly Mutant[] => {
  const files = isFields(report) ? report['files'] : undefined
  if (!isFields(files)) throw new Error('this is no mutation report')
  return Object.entries(files).flatMap(([file, value]) => {
    const mutants = isFields(value) ? value['mutants'] : undefined
    return Array.isArray(mutants) ? mutants.flatMap((mutant) => mutantIn(file, mutant)) : []
  })
}

const count = (mutants: readonly Mutant[], status: string): number =>
  mutants.filter((mutant) => mutant.status === status).length

export const scoreOf = (name: string, mutants: readonly Mutant[]): Score => ({
  name,
  killed: count(mutants, 'Killed'),
  timedOut: count(mutants, 'Timeout'),
  survived: count(mutants, 'Survived'),
  uncovered: count(mutants, 'NoCoverage')
})

/** Percentage of the valid mutants that were noticed; what does not even load does not count. */
export const percentOf = ({ killed, timedOut, survived, uncovered }: Score): number => {
  const all = killed + timedOut + survived + uncovered
  return all === 0 ? 100 : ((killed + timedOut) / all) * 100
}

/** Those that nobody noticed. */
export const survivorsIn = (mutants: readonly Mutant[]): readonly Mutant[] =>
  mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
