import { afterAll, describe, expect, it } from '@jest/globals'
import { CORPUS, SIZE } from './corpus.js'
import { drawn } from './draw.js'
import { countFields, filled, fixedStrings, RUNS, type RunName } from './fields.js'
import { openScreen, type Printed } from './show.js'

// Every string of the corpus, in every field that can hold text from outside, on its way to the runner: read by the
// runner's own rules (sandbox/runner), which share nothing with what neutralises.

const screen = openScreen()

afterAll(() => {
  screen.close()
})

const ESC = String.fromCharCode(27)
/** Our own colours are all that may be there of what a terminal obeys. */
const COLOUR = new RegExp(`${ESC}\\[[0-9]{1,3}m`, 'g')
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/u
/** What the runner writes itself before a line; with debug logging on it echoes commands. */
const RUNNERS_OWN = /^(?:##\[(?:error|warning|notice|debug|group|endgroup)\]|::(?:group|endgroup)::)/

/** What a reader of the log, or another runner, may take for a command. */
const remains = (line: string): string | undefined => {
  const own = line.replace(RUNNERS_OWN, '').replace(COLOUR, '')
  if (UNPRINTABLE.test(own)) return 'something unprintable'
  return /##\[|^\s*::/.test(own) ? 'a command' : undefined
}

const count = ({ step }: Printed, type: string): number =>
  step.log.annotations.filter((one) => one.type === type).length

/** What there is when nothing is hostile. */
const usual = (run: RunName): Printed => {
  let word = 0
  return screen.print(filled(RUNS[run], () => `word${(word += 1)}`))
}

const problemsOf = (run: RunName, printed: Printed, calm: Printed): readonly string[] => {
  const { step, outputs } = printed
  const problems = step.log.violations.map((violation) => `a violation: ${violation}`)
  if (step.commandFailed) problems.push('a command failed')
  if (step.outputs.size > 0) problems.push('an output was set on standard output')
  if (step.state.size + step.env.size + step.path.length > 0)
    problems.push('state, environment or path were changed')
  for (const type of ['error', 'warning', 'notice'])
    if (count(printed, type) > count(calm, type)) problems.push(`more annotations: ${type}`)
  for (const { title = '', file = '' } of step.log.annotations)
    if (UNPRINTABLE.test(title + file)) problems.push('an annotation with something unprintable')
  for (const line of step.log.lines) {
    const what = remains(line)
    if (what !== undefined) problems.push(`${what} in the log: ${JSON.stringify(line.slice(0, 200))}`)
  }
  const groups = (log: Printed, name: string): number =>
    log.step.log.lines.filter((line) => line.startsWith(`##[${name}]`)).length
  if (groups(printed, 'group') !== groups(printed, 'endgroup')) problems.push('a group without an end')
  if (groups(printed, 'group') > groups(calm, 'group')) problems.push('a new group')
  if (outputs.error !== undefined) problems.push(`outputs cannot be read: ${outputs.error}`)
  const names = new Set(calm.outputs.pairs.map(([name]) => name))
  const last = new Map(outputs.pairs)
  for (const [name, value] of last) {
    if (!names.has(name)) problems.push(`a new output: ${name}`)
    if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(value)) problems.push(`output ${name} is more than a line`)
  }
  const { result = '', changes = 'null', ...rest } = Object.fromEntries(last)
  const told: unknown = JSON.parse(result)
  const expected = { ...rest, changes: JSON.parse(changes) as unknown }
  try {
    expect(told).toEqual(expected)
  } catch {
    problems.push(`result differs from the outputs of ${run}`)
  }
  return problems
}

describe('the corpus', () => {
  it('has 2,000 strings, no two alike', () => {
    expect(SIZE).toBe(2_000)
    expect(new Set(CORPUS).size).toBe(SIZE)
  })

  it('goes into every text there is: what is fixed are kinds and the like', () => {
    expect(fixedStrings(RUNS)).toEqual(
      [
        ...[
          '  job-id: word',
          'appconfig',
          'begun',
          'busy',
          'cancelled',
          'changed',
          'deploying',
          'detail',
          'excerpt'
        ],
        ...[
          'failed',
          'interrupted',
          'invalid',
          'note',
          'observed',
          'planned',
          'recovered',
          'resolved',
          'searching'
        ],
        ...[
          'settled',
          'started',
          'starting',
          'stop',
          'stopping',
          'surfaced',
          'trouble',
          'uploading',
          'warning'
        ]
      ].filter((text) => !text.startsWith(' '))
    )
    expect(countFields(RUNS.deployment)).toBeGreaterThan(150)
    expect(countFields(RUNS.plan)).toBeGreaterThan(80)
  })
})

describe('in the log, in annotations and in outputs', () => {
  it.each(['deployment', 'plan'] as const)(
    'every string is text in every field (%s)',
    (run) => {
      const calm = usual(run)
      expect(problemsOf(run, calm, calm)).toEqual([])
      const found: string[] = []
      for (let nth = 0; nth < SIZE && found.length < 5; nth += 1) {
        const problems = problemsOf(run, screen.print(filled(RUNS[run], drawn(nth))), calm)
        found.push(...problems.map((problem) => `run ${nth}: ${problem}`))
      }
      expect(found).toEqual([])
    },
    180_000
  )

  it('the oracle sees a command that gets through', () => {
    const calm = usual('deployment')
    const { step } = screen.print([{ kind: 'note', message: 'word' }])
    step.log.lines.push('##[error]word ##[add-mask]owned', `a${ESC}[2J`, '\u202e')
    expect(problemsOf('deployment', { ...calm, step }, calm)).toHaveLength(3)
  })
})

/** A change goes out as data, and comes back as it was. */
it('differences are the same behind `changes`', () => {
  for (const text of CORPUS.filter((one) => !/\p{Cs}/u.test(one))) {
    const printed = screen.print([{ kind: 'settled', outcome: { kind: 'planned', changes: [{ text }] } }])
    const changes = new Map(printed.outputs.pairs).get('changes') ?? ''
    expect(JSON.parse(changes)).toEqual([{ text }])
    expect(changes).not.toMatch(/[\p{Cc}\u2028\u2029]|##\[/u)
  }
}, 60_000)
