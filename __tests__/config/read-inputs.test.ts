import { describe, expect, it } from '@jest/globals'
import type { InputTable } from '../../src/config/input-table.js'
import { readInputs, showValue, textOf } from '../../src/config/read-inputs.js'
import { integer, oneOf, text } from '../../src/config/values.js'

interface Fruit {
  readonly kind: 'apple' | 'pear'
  readonly 'how many': number
  readonly colour: 'red' | 'green'
  readonly secret: number
  readonly token: string
}

type Op = 'apple eat' | 'apple cut' | 'pear eat'

const TABLE: InputTable<Fruit, Op> = {
  kind: {
    description: '',
    parse: oneOf(['apple', 'pear']),
    selects: true,
    use: { 'apple eat': 'required', 'apple cut': 'required', 'pear eat': 'required' }
  },
  'how many': {
    description: '',
    parse: integer(1, 9),
    use: { 'apple eat': 'required', 'apple cut': 'required' }
  },
  colour: {
    description: '',
    parse: oneOf(['red', 'green']),
    default: 'green',
    use: { 'apple eat': 'optional' }
  },
  secret: { description: '', parse: integer(1, 9), secret: true, use: { 'apple cut': 'required' } },
  token: { description: '', parse: text(5), runnerDefault: 'abc', use: { 'pear eat': 'optional' } }
}

const read = (env: Record<string, string>, ...operations: Op[]) => readInputs(TABLE, env, () => operations)

describe('readInputs', () => {
  it('reads what the runner sets: upper case, spaces as underscores, trimmed', async () => {
    const { values, given, problems, warnings } = await read(
      { INPUT_KIND: ' apple\n', INPUT_HOW_MANY: '3' },
      'apple eat'
    )
    expect(values).toMatchObject({ kind: 'apple', 'how many': 3, colour: 'green' })
    expect(given).toEqual(new Set(['kind', 'how many']))
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] })
  })

  it('keeps hyphens and does not read anything that is not declared', async () => {
    const asked: string[] = []
    const env = new Proxy<Record<string, string>>({}, { get: (_, name) => void asked.push(String(name)) })
    await read(env, 'apple eat')
    expect(new Set(asked)).toEqual(
      new Set(['INPUT_KIND', 'INPUT_HOW_MANY', 'INPUT_COLOUR', 'INPUT_SECRET', 'INPUT_TOKEN'])
    )
  })

  it.each(['', ' ', '\n\t'])('takes %j for absent', async (blank) => {
    const { given, values, problems } = await read(
      { INPUT_KIND: 'apple', INPUT_HOW_MANY: blank, INPUT_COLOUR: blank },
      'apple eat'
    )
    expect(given).toEqual(new Set(['kind']))
    expect(values.colour).toBe('green')
    expect(problems).toEqual(['`how many` is required for `apple eat`'])
  })

  it('reports every problem, in the order of the table', async () => {
    const { problems } = await read({ INPUT_COLOUR: 'gren', INPUT_HOW_MANY: '10' }, 'apple eat')
    expect(problems).toEqual([
      '`kind` is required for `apple eat`',
      '`how many` is "10"; allowed: a whole number from 1 to 9',
      '`colour` is "gren"; allowed: `red` or `green`. Did you mean `green`?'
    ])
  })

  it('warns about inputs without meaning, says where they have one, and neither judges nor keeps them', async () => {
    const { values, given, problems, warnings } = await read(
      { INPUT_KIND: 'pear', INPUT_HOW_MANY: 'many', INPUT_COLOUR: 'red' },
      'pear eat'
    )
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      '`how many` has no meaning for `pear eat` and is ignored; it has one for `apple eat` or `apple cut`',
      '`colour` has no meaning for `pear eat` and is ignored; it has one for `apple eat`'
    ])
    expect(given).toEqual(new Set(['kind']))
    expect(values).toEqual({ kind: 'pear' })
  })

  it('does not warn about what the runner fills in', async () => {
    const { warnings } = await read(
      { INPUT_KIND: 'apple', INPUT_HOW_MANY: '1', INPUT_TOKEN: 'abc' },
      'apple eat'
    )
    expect(warnings).toEqual([])
  })

  it('never shows a secret', async () => {
    const { problems } = await read(
      { INPUT_KIND: 'apple', INPUT_HOW_MANY: '1', INPUT_SECRET: 'hunter2' },
      'apple cut'
    )
    expect(problems).toEqual([
      '`secret` is not valid (its value is secret); allowed: a whole number from 1 to 9'
    ])
  })

  it('with several operations possible, requires what all of them require', async () => {
    const { problems, warnings } = await read(
      { INPUT_KIND: 'apple', INPUT_COLOUR: 'red' },
      'apple eat',
      'apple cut'
    )
    expect(problems).toEqual(['`how many` is required'])
    expect(warnings).toEqual([])
  })

  it('with no operation known, requires what selects one and judges what was given', async () => {
    const { problems, warnings } = await read({ INPUT_HOW_MANY: '0', INPUT_SECRET: '1' })
    expect(problems).toEqual(['`kind` is required', '`how many` is "0"; allowed: a whole number from 1 to 9'])
    expect(warnings).toEqual([])
  })

  it('asks for the candidates with the values that are right', async () => {
    const seen: unknown[] = []
    await readInputs(TABLE, { INPUT_KIND: 'pear', INPUT_HOW_MANY: '0' }, (values) => {
      seen.push({ ...values })
      return []
    })
    expect(seen).toEqual([{ kind: 'pear', colour: 'green' }])
  })
})

describe('showValue', () => {
  it('keeps a value on one line', () => {
    expect(showValue('a\n::error::b\r\u001b[0m')).toBe('"a\\n::error::b\\r\\u001b[0m"')
  })

  it('shows 100 characters whole and cuts what is longer', () => {
    expect(showValue('x'.repeat(100))).toBe(`"${'x'.repeat(100)}"`)
    expect(showValue('x'.repeat(101))).toBe(`"${'x'.repeat(100)}"… (101 characters)`)
  })

  it('never cuts a character in half', () => {
    expect(showValue(`${'x'.repeat(99)}🚀`)).toBe(`"${'x'.repeat(99)}"… (101 characters)`)
    const early = `🚀${'x'.repeat(98)}`
    expect(showValue(`${early}${'y'.repeat(9)}`)).toBe(`"${early}"… (109 characters)`)
  })
})

describe('textOf', () => {
  it.each([
    [{}, undefined],
    [{ A: undefined }, undefined],
    [{ A: '  ' }, undefined],
    [{ A: ' x ' }, 'x']
  ])('%j', (env, expected) => {
    expect(textOf(env, 'A')).toBe(expected)
  })
})
