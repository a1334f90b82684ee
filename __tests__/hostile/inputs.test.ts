import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Config } from '../../src/config/config.js'
import { INPUTS, type InputName } from '../../src/config/inputs.js'
import { OPERATIONS, type OperationId } from '../../src/config/operations.js'
import { parseConfig } from '../../src/config/parse.js'
import { DeploymentError, type Problem } from '../../src/deployment/problem.js'
import { CORPUS, SIZE } from './corpus.js'
import { envOf, GOOD, NAMES, rightStep } from './good-inputs.js'

// Whatever stands in the inputs: a valid configuration, or one problem that says what is wrong; never a crash, and never
// a secret.

type Answer =
  | { readonly kind: 'config'; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Rejects for what is no refusal: a crash. */
const answerTo = async (env: Readonly<Record<string, string>>): Promise<Answer> => {
  try {
    return { kind: 'config', ...(await parseConfig(env)) }
  } catch (error) {
    if (!(error instanceof DeploymentError)) throw error
    return { kind: 'refused', problem: error.problem }
  }
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  waitFor: ['started', 'baking', 'complete'],
  onTimeout: ['stop', 'leave'],
  onCancel: ['stop', 'leave'],
  onConflict: ['wait', 'fail', 'stop'],
  onUnchanged: ['skip', 'deploy'],
  onStale: ['fail', 'skip', 'deploy'],
  onQuota: ['fail', 'skip', 'sweep']
}

/** What is wrong with a configuration that was accepted, anywhere in it. */
const flawsIn = (value: unknown, path = 'config'): readonly string[] => {
  const name = path.split('.').at(-1) ?? ''
  if (typeof value === 'number') {
    const isRight = Number.isFinite(value) && value > 0
    return isRight ? [] : [`${path} is ${value}`]
  }
  if (typeof value === 'string') {
    if (value === '') return [`${path} is empty`]
    const choices = CHOICES[name]
    return choices === undefined || choices.includes(value) ? [] : [`${path} is ${value}`]
  }
  if (typeof value === 'object' && value !== null) {
    // Maps of the user's own hold what the user likes, empty values too.
    if (['tags', 'dynamicExtensionParameters', 'environmentVariables'].includes(name)) return []
    return Object.entries(value).flatMap(([key, part]) => flawsIn(part, `${path}.${key}`))
  }
  return []
}

/** All that may be shown of an answer. */
const wordsOf = (answer: Answer): string =>
  answer.kind === 'config'
    ? answer.warnings.join('\n')
    : [
        answer.problem.message,
        answer.problem.hint ?? '',
        ...(answer.problem.remarks ?? []).map(({ message }) => message)
      ].join('\n')

/** What is wrong with an answer to these inputs. */
const flawsOf = (answer: Answer, inputs: ReadonlyMap<string, string>): readonly string[] => {
  if (answer.kind === 'refused') {
    const { kind, message } = answer.problem
    return [
      ...(kind === 'configuration' ? [] : [`the problem is one of ${kind}`]),
      ...(message.length > 0 && message.length < 50_000 ? [] : [`a message of ${message.length} characters`])
    ]
  }
  const { config } = answer
  return [
    ...flawsIn(config),
    ...(config.service === inputs.get('service')?.trim() ? [] : [`service ${config.service}`]),
    ...(config.operation === (inputs.get('operation')?.trim() || 'deploy')
      ? []
      : [`operation ${config.operation}`]),
    ...(/^[a-z]{2,}(-[a-z0-9]+)+$/.test(config.region) ? [] : [`region ${config.region}`])
  ]
}

const SECRETS = NAMES.filter((name) => INPUTS[name].secret === true)
const TOKEN = 'S3cr3tT0k3n'
/** Values of secret inputs, right and wrong: the token is what must not be shown. */
const SECRET_FORMS = [
  TOKEN,
  `user:${TOKEN}`,
  `https://x.example/s.zip?X-Amz-Signature=${TOKEN}`,
  `{"a":"${TOKEN}"`,
  `${TOKEN}\n${TOKEN}`,
  `s3://${TOKEN}`,
  ` ${TOKEN} `
]

describe('the inputs', () => {
  it('have values that are right in a step that is', async () => {
    for (const operation of OPERATIONS) {
      const step = rightStep(operation)
      const answer = await answerTo(envOf(step))
      expect([operation, answer.kind, wordsOf(answer)]).toEqual([operation, 'config', ''])
      for (const name of NAMES) {
        if (INPUTS[name].use[operation] === undefined || name === 'operation' || name === 'service') continue
        for (const value of GOOD[name]) {
          const words = wordsOf(await answerTo(envOf(new Map([...step, [name, value]]))))
          expect([operation, name, value, words]).toEqual([
            operation,
            name,
            value,
            expect.not.stringContaining(`\`${name}\` is `)
          ])
        }
      }
    }
  })

  it('hold each string of the corpus: it is taken, or its input is named', async () => {
    const found: string[] = []
    for (const [index, operation] of OPERATIONS.entries()) {
      const step = rightStep(operation)
      const names = NAMES.filter((name) => INPUTS[name].use[operation] !== undefined)
      for (const [nth, name] of names.entries()) {
        // Each input of each operation sees another fortieth of the corpus.
        for (let at = (index * 7 + nth * 11) % 40; at < SIZE; at += 40) {
          const inputs = new Map([...step, [name, CORPUS[at] ?? '']])
          const answer = await answerTo(envOf(inputs))
          found.push(...flawsOf(answer, inputs).map((flaw) => `${operation}, ${name} ${at}: ${flaw}`))
          if (
            answer.kind === 'refused' &&
            !wordsOf(answer).includes(`\`${name}\``) &&
            !['service', 'operation'].includes(name)
          )
            found.push(`${operation}, ${name} ${at}: refused without a name: ${wordsOf(answer)}`)
        }
      }
    }
    expect(found.slice(0, 5)).toEqual([])
  }, 120_000)

  it('may all be hostile at once', async () => {
    for (let run = 0; run < SIZE; run += 1) {
      const inputs = new Map(NAMES.map((name, nth) => [name, CORPUS[(run + nth * 37) % SIZE] ?? '']))
      const answer = await answerTo(envOf(inputs))
      expect([run, flawsOf(answer, inputs)]).toEqual([run, []])
    }
  }, 120_000)
})

/** A value that is nearly right. */
const nearlyRight = (name: InputName): fc.Arbitrary<string> =>
  fc
    .record({
      value: fc.constantFrom(...GOOD[name]),
      how: fc.nat({ max: 11 }),
      at: fc.nat({ max: 40 }),
      text: fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom(...CORPUS))
    })
    .map(({ value, how, at, text }) => {
      const cut = at % (value.length + 1)
      const changes: readonly (() => string)[] = [
        () => value,
        () => value,
        () => value,
        () => value.toUpperCase(),
        () => ` ${value}\n`,
        () => value.slice(0, cut) + value.slice(cut + 1),
        () => value.slice(0, cut) + text + value.slice(cut),
        () => value + value,
        () => `-${value}`,
        () => `${value}e400`,
        () => value.split('').reverse().join(''),
        () => text
      ]
      return changes[how]?.() ?? value
    })

interface Draft {
  readonly operation: OperationId
  readonly inputs: ReadonlyMap<InputName, string>
}

const drafts: fc.Arbitrary<Draft> = fc.constantFrom(...OPERATIONS).chain((operation) =>
  fc
    .tuple(
      ...NAMES.map((name) =>
        fc.oneof(
          { arbitrary: fc.constant(undefined), weight: 6 },
          { arbitrary: nearlyRight(name), weight: 1 }
        )
      )
    )
    .map((values) => ({
      operation,
      inputs: new Map<InputName, string>([
        ...rightStep(operation),
        ...NAMES.flatMap((name, index) => {
          const value = values[index]
          return value === undefined ? [] : [[name, value] as const]
        })
      ])
    }))
)

describe('a step that is nearly right', () => {
  it('is a valid configuration or a problem, never a crash', async () => {
    const kinds = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(drafts, async ({ inputs }) => {
        const answer = await answerTo(envOf(inputs))
        kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1)
        expect(flawsOf(answer, inputs)).toEqual([])
      }),
      { numRuns: 5_000, seed: 2026 }
    )
    // Both happen often enough to say something.
    expect(kinds.get('config') ?? 0).toBeGreaterThan(300)
    expect(kinds.get('refused') ?? 0).toBeGreaterThan(300)
  }, 120_000)

  it('never shows a secret, whatever else is wrong', async () => {
    expect([...SECRETS].sort()).toEqual([
      'basic-auth',
      'branch-environment-variables',
      'configuration-content',
      'dynamic-extension-parameters',
      'github-token',
      'source-url'
    ])
    await fc.assert(
      fc.asyncProperty(
        drafts,
        fc.array(fc.tuple(fc.constantFrom(...SECRETS), fc.constantFrom(...SECRET_FORMS)), {
          minLength: 1,
          maxLength: 4
        }),
        async ({ inputs }, secrets) => {
          const answer = await answerTo(envOf(new Map([...inputs, ...secrets])))
          expect(wordsOf(answer)).not.toContain(TOKEN)
        }
      ),
      { numRuns: 3_000, seed: 2027 }
    )
  }, 120_000)

  it('shows what is no secret: the test would notice', async () => {
    const answer = await answerTo(envOf(new Map([...rightStep('appconfig deploy'), ['on-timeout', TOKEN]])))
    expect(wordsOf(answer)).toContain(TOKEN)
  })
})
