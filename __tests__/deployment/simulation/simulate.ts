import fc from 'fast-check'
import { count, type Census } from './census.js'
import { broken, type InvariantName } from './invariants.js'
import { PRODUCT, type Parts } from './parts.js'
import { play } from './play.js'
import { amplifyStories, appConfigStories, type Story } from './story.js'

export type Service = Story['service']

const STORIES: Record<Service, fc.Arbitrary<Story>> = {
  appconfig: appConfigStories,
  amplify: amplifyStories
}

export interface Simulation {
  readonly service: Service
  readonly runs: number
  /** The same seed gives the same stories. */
  readonly seed: number
  readonly parts?: Parts
  /** The one invariant that counts. Default: all. */
  readonly only?: InvariantName
  /** Whether a story that breaks something is made as small as it can be. Default: it is. */
  readonly shrink?: boolean
}

export interface Simulated {
  readonly census: Census
  /** The first story that broke something; absent: none did. */
  readonly failure?: {
    readonly names: readonly InvariantName[]
    /** What is wrong, and with which story. */
    readonly words: string
  }
}

/** Plays random stories until one breaks an invariant. */
export const simulate = async ({
  service,
  runs,
  seed,
  parts = PRODUCT,
  only,
  shrink = true
}: Simulation): Promise<Simulated> => {
  const census: Census = {}
  let last: readonly { readonly name: InvariantName; readonly how: string }[] = []
  const details = await fc.check(
    fc.asyncProperty(STORIES[service], async (story) => {
      const played = await play(story, parts)
      const violations = broken(played).filter(({ name }) => only === undefined || name === only)
      count(census, played)
      if (violations.length > 0) last = violations
      return violations.length === 0
    }),
    { seed, numRuns: runs, endOnFailure: !shrink }
  )
  if (!details.failed) return { census }
  const violations = last.map(({ name, how }) => `${name}: ${how}`).join('\n')
  return {
    census,
    failure: {
      names: last.map(({ name }) => name),
      words: `${violations}\nseed ${seed}, run ${details.numRuns}, path ${details.counterexamplePath}\n${fc.stringify(details.counterexample)}`
    }
  }
}
