import fc from 'fast-check'

/** A document by what it says; it can be written in many ways. */
export type Model =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** mantissa × 10^power */
  | { readonly kind: 'number'; readonly mantissa: bigint; readonly power: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly Model[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [key: string, value: Model])[] }

const KEYS = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'a/b',
    'a~b',
    '~1',
    '',
    '0',
    'a.b',
    '[0]',
    'true',
    'null',
    '1.0'
  )
)

/** Random documents; whatever two numbers in them are, they may be beyond what a double can tell apart. */
export const documents: fc.Arbitrary<Model> = fc.letrec<{ node: Model }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Model>({ kind: 'null' }),
    fc.boolean().map((value): Model => ({ kind: 'boolean', value })),
    fc
      .tuple(
        fc.oneof(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n })),
        fc.integer({ min: -30, max: 30 })
      )
      .map(([mantissa, power]): Model => ({ kind: 'number', mantissa, power })),
    fc
      .oneof(
        KEYS,
        fc.constantFrom('1', '1.0', '0x1F', '.inf', '~', '2001-01-01', 'a: b', '# c', '- d', 'x\ny')
      )
      .map((value): Model => ({ kind: 'string', value })),
    fc.array(tie('node'), { maxLength: 4 }).map((items): Model => ({ kind: 'list', items })),
    fc
      .uniqueArray(fc.tuple(KEYS, tie('node')), { selector: ([key]) => key, maxLength: 5 })
      .map((entries): Model => ({ kind: 'map', entries }))
  )
})).node

/** A source of choices that can be repeated. */
export type Dice = (sides: number) => number

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const shuffled = <T>(items: readonly T[], dice: Dice): T[] => {
  const rest = [...items]
  return items.flatMap(() => rest.splice(dice(rest.length), 1))
}

/** The same number in another spelling. */
const spelled = (mantissa: bigint, power: number, dice: Dice): string => {
  if (mantissa === 0n) return ['0', '-0', '0.00', '0e7'][dice(4)] ?? ''
  const zeros = dice(4)
  const digits = `${mantissa}${'0'.repeat(zeros)}`
  const exponent = power - zeros
  const spellings = [
    `${digits}e${exponent}`,
    `${digits}.0E${exponent}`,
    `${digits}.000e${exponent < 0 ? '' : '+'}${exponent}`,
    ...(power >= 0 ? [`${mantissa}${'0'.repeat(power)}`] : [])
  ]
  return spellings[dice(spellings.length)] ?? ''
}

const quoted = (text: string, dice: Dice): string =>
  dice(3) > 0
    ? JSON.stringify(text)
    : `"${Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`).join('')}"`

/** A document that was written, and where each value in it begins, by its JSON pointer. */
export interface Written {
  readonly text: string
  readonly offsets: ReadonlyMap<string, number>
}

const below = (pointer: string, key: string): string =>
  `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`

abstract class Writer {
  text = ''
  readonly offsets = new Map<string, number>()
  protected readonly dice: Dice
  constructor(dice: Dice) {
    this.dice = dice
  }

  protected scalar(model: Exclude<Model, { kind: 'list' | 'map' }>): string {
    if (model.kind === 'number') return spelled(model.mantissa, model.power, this.dice)
    return model.kind === 'string'
      ? quoted(model.value, this.dice)
      : String(model.kind === 'null' ? null : model.value)
  }

  protected space(characters: string): void {
    for (let count = this.dice(3); count > 0; count -= 1)
      this.text += characters.charAt(this.dice(characters.length))
  }

  /** JSON; YAML's flow style when there are no line breaks in it. */
  json(model: Model, pointer: string, spaces: string): void {
    this.space(spaces)
    this.offsets.set(pointer, this.text.length)
    if (model.kind === 'list') {
      this.text += '['
      for (const [index, item] of model.items.entries()) {
        if (index > 0) this.text += ','
        this.json(item, below(pointer, String(index)), spaces)
      }
      this.text += ']'
    } else if (model.kind === 'map') {
      this.text += '{'
      for (const [index, [key, value]] of shuffled(model.entries, this.dice).entries()) {
        if (index > 0) this.text += ','
        this.space(spaces)
        this.text += `${quoted(key, this.dice)}: `
        this.json(value, below(pointer, key), spaces)
      }
      this.text += '}'
    } else this.text += this.scalar(model)
    this.space(spaces)
  }
}

class JsonWriter extends Writer {}

class YamlWriter extends Writer {
  /** The text so far ends where the value may begin; `indent`: the column of its lines. */
  block(model: Model, pointer: string, indent: number): void {
    const flow = this.dice(4) === 0
    if (!flow && model.kind === 'list' && model.items.length > 0) {
      this.offsets.set(pointer, this.text.length)
      for (const [index, item] of model.items.entries()) {
        if (index > 0) this.line(indent)
        this.text += '- '
        this.block(item, below(pointer, String(index)), indent + 2)
      }
    } else if (!flow && model.kind === 'map' && model.entries.length > 0) {
      this.offsets.set(pointer, this.text.length)
      for (const [index, [key, value]] of shuffled(model.entries, this.dice).entries()) {
        if (index > 0) this.line(indent)
        this.text += `${this.key(key)}:`
        const onNextLine = value.kind === 'map' || value.kind === 'list'
        if (onNextLine) this.line(indent + 2)
        else this.text += ' '
        this.block(value, below(pointer, key), indent + 2)
      }
    } else this.json(model, pointer, ' ')
  }

  private key(key: string): string {
    return /^[a-z]{6,}$/.test(key) ? key : quoted(key, this.dice)
  }

  private line(indent: number): void {
    this.text += `${this.dice(5) === 0 ? ' # remark' : ''}\n${' '.repeat(indent)}`
  }
}

/** The document as JSON: another order, other white space, other spellings for every seed. */
export const asJson = (model: Model, seed: number): Written => {
  const writer = new JsonWriter(diceOf(seed))
  writer.json(model, '', ' \n\t\r')
  return writer
}

/** The document as YAML, likewise, in block and flow style. */
export const asYaml = (model: Model, seed: number): Written => {
  const writer = new YamlWriter(diceOf(seed))
  writer.block(model, '', 0)
  writer.text += '\n'
  return writer
}

const changedScalar = (model: Model): Model => {
  switch (model.kind) {
    case 'null':
      return { kind: 'boolean', value: false }
    case 'boolean':
      return { kind: 'boolean', value: !model.value }
    case 'number':
      return { ...model, mantissa: model.mantissa + 1n }
    case 'string':
      return { kind: 'string', value: `${model.value}x` }
    case 'list':
      return { kind: 'list', items: [...model.items, { kind: 'null' }] }
    case 'map':
      return { kind: 'map', entries: [...model.entries, ['a key that is nowhere else', { kind: 'null' }]] }
  }
}

/** Every document that differs from this one in a single value. */
export const singleChanges = (model: Model): readonly Model[] => {
  const own = [changedScalar(model)]
  if (model.kind === 'list') {
    return [
      ...own,
      ...model.items.flatMap((item, index) =>
        singleChanges(item).map((changed): Model => ({
          kind: 'list',
          items: model.items.with(index, changed)
        }))
      )
    ]
  }
  if (model.kind !== 'map') return own
  return [
    ...own,
    ...model.entries.flatMap(([key, value], index) =>
      singleChanges(value).map((changed): Model => ({
        kind: 'map',
        entries: model.entries.with(index, [key, changed])
      }))
    )
  ]
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
