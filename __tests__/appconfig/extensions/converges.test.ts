import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { aDesk, type ADesk } from './a-desk.js'

// Whatever the files say one after the other: AWS has then what the last one says, and a second run does nothing.

const POINTS = ['PRE_START_DEPLOYMENT', 'ON_DEPLOYMENT_START', 'ON_DEPLOYMENT_COMPLETE'] as const

interface Thing {
  readonly actions: Readonly<Record<string, readonly { readonly name: string; readonly uri: string }[]>>
  readonly description?: string
  readonly tags?: Readonly<Record<string, string>>
  /** What it is associated with. */
  readonly targets: readonly string[]
  readonly mood?: string
}

const words = fc.constantFrom('a', 'b', 'c')

/** Every extension has the parameter `mood`: the last one cannot be taken away. */
const thing: fc.Arbitrary<Thing> = fc.record(
  {
    actions: fc
      .uniqueArray(fc.constantFrom(...POINTS), { minLength: 1 })
      .chain((points) =>
        fc
          .tuple(...points.map(() => words))
          .map((uris) =>
            Object.fromEntries(
              points.map((point, index) => [point, [{ name: 'tell', uri: uris[index] ?? 'a' }]])
            )
          )
      ),
    description: words,
    tags: fc.dictionary(words, words, { maxKeys: 2 }),
    targets: fc.uniqueArray(fc.constantFrom('application', 'environment', 'profile')),
    mood: words
  },
  { requiredKeys: ['actions', 'targets'] }
)

type File = Readonly<Partial<Record<'one' | 'two' | 'three', Thing>>>
const file: fc.Arbitrary<File> = fc.record({ one: thing, two: thing, three: thing }, { requiredKeys: [] })

const TARGETS: Readonly<Record<string, object>> = {
  application: { application: 'shop' },
  environment: { application: 'shop', environment: 'prod' },
  profile: { application: 'shop', 'configuration-profile': 'flags' }
}

/** JSON is YAML. */
const textOf = (wanted: File): string =>
  JSON.stringify({
    owner: 'us',
    extensions: Object.entries(wanted).map(([name, { targets, mood, ...rest }]) => ({
      name,
      ...rest,
      parameters: { mood: {} },
      associations: targets.map((target) => ({
        ...TARGETS[target],
        ...(mood !== undefined && { parameters: { mood } })
      }))
    }))
  })

let desk: ADesk
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(async () => {
  await desk.close()
})

describe('files, one after the other', () => {
  it('leave what the last one wants, and a second run changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
        for (const wanted of files) {
          const { outcome } = await desk.manage(textOf(wanted), { prune: true })
          expect(['applied', 'unchanged']).toContain(outcome.kind)
          const again = await desk.manage(textOf(wanted), { prune: true })
          expect([again.outcome.kind, again.writes]).toEqual(['unchanged', []])
        }
        const { world } = desk.aws
        const last = files.at(-1) ?? {}
        for (const name of ['one', 'two', 'three'] as const) {
          const wanted = last[name]
          const there = world.extension(name)
          expect(there !== undefined).toBe(wanted !== undefined)
          if (wanted === undefined || there === undefined) continue
          const uris = Object.entries(there.versions[0]?.actions ?? {}).map(([point, [action]]) => [
            point,
            action?.Uri
          ])
          expect(Object.fromEntries(uris)).toEqual(
            Object.fromEntries(
              Object.entries(wanted.actions).map(([point, [action]]) => [point, action?.uri])
            )
          )
          const made = world.associations().filter(({ extensionId }) => extensionId === there.id)
          expect(made).toHaveLength(wanted.targets.length)
          for (const { parameters } of made)
            expect(parameters).toEqual(wanted.mood === undefined ? {} : { mood: wanted.mood })
        }
      }),
      { numRuns: 12, seed: 7 }
    )
  }, 60_000)
})
