import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { amplify } from '../../../../sandbox/aws/amplify/amplify.js'
import { AmplifyWorld } from '../../../../sandbox/aws/amplify/world.js'
import { seededRandom } from '../../../../sandbox/aws/random.js'
import { START } from '../support.js'
import { REPOSITORY } from './support.js'

/** Something that is done at a time, in seconds. */
interface Deed {
  readonly at: number
  readonly branch: 'a' | 'b' | 'c' | 'd'
  readonly kind: 'push' | 'start' | 'stop newest' | 'look'
}

const deeds = fc.array(
  fc.record<Deed>({
    at: fc.integer({ min: 0, max: 900 }),
    branch: fc.constantFrom('a', 'b', 'c', 'd'),
    kind: fc.constantFrom('push', 'push', 'start', 'stop newest', 'look')
  }),
  { maxLength: 30 }
)

interface Seen {
  /** Every job in the end: branch, id, status, begin and end of all that it went through. */
  readonly final: readonly string[]
  /** Running jobs per branch, at every moment that was looked at. */
  readonly running: readonly Readonly<Record<string, number>>[]
}

const RUNNING = ['PROVISIONING', 'RUNNING', 'CANCELLING']

/** What happens when these deeds are done. @param lookEvery seconds between two looks at everything */
const played = (all: readonly Deed[], concurrentJobs: number, lookEvery: number): Seen => {
  let now = START
  const context = amplify(() => now, seededRandom(1), '123456789012', 'eu-west-1')
  const world = new AmplifyWorld(context, 'http://127.0.0.1')
  context.script.set({ concurrentJobs })
  const appId = world.createApp('site', { repository: REPOSITORY })
  const places = ['a', 'b', 'c', 'd'].map((branchName) => ({ appId, branchName }))
  for (const place of places) world.createBranch(place)
  const running: Record<string, number>[] = []
  const look = (): void => {
    running.push(
      Object.fromEntries(
        places.map((place) => [
          place.branchName,
          world.jobs(place).filter(({ summary }) => RUNNING.includes(summary?.status ?? '')).length
        ])
      )
    )
  }
  const act = ({ branch: branchName, kind }: Deed): void => {
    const place = { appId, branchName }
    const newest = world.branch(place).totalNumberOfJobs ?? '0'
    try {
      if (kind === 'push') world.push(place, { id: `${branchName}${now}` })
      if (kind === 'start') world.startJob(place)
      if (kind === 'stop newest') world.stopJob(place, newest)
    } catch {
      // Refused, as it may be.
    }
  }
  const todo = all.toSorted((one, other) => one.at - other.at)
  const moments = new Set(todo.map(({ at }) => at))
  for (let at = lookEvery; at < 4_000; at += lookEvery) moments.add(at)
  for (const at of [...moments].sort((one, other) => one - other)) {
    now = START + at * 1000
    for (const deed of todo) if (deed.at === at) act(deed)
    look()
  }
  now = START + 10_000_000
  const final = places.flatMap((place) =>
    world
      .jobs(place)
      .map(({ summary, steps }) =>
        JSON.stringify([place.branchName, summary, steps?.map(({ logUrl, ...step }) => step)])
      )
  )
  return { final, running }
}

describe('jobs in time', () => {
  it('run one at a time in a branch, and no more than allowed in the account', () => {
    fc.assert(
      fc.property(deeds, fc.integer({ min: 1, max: 5 }), (all, limit) => {
        for (const counts of played(all, limit, 23).running) {
          expect(Math.max(...Object.values(counts))).toBeLessThanOrEqual(1)
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(limit)
        }
      }),
      { numRuns: 30 }
    )
  })

  it('go the same way whether anybody looks or not', () => {
    fc.assert(
      fc.property(deeds, fc.integer({ min: 1, max: 3 }), (all, limit) => {
        expect(played(all, limit, 29).final).toEqual(played(all, limit, 9_999).final)
      }),
      { numRuns: 30 }
    )
  })

  it('all end, none without a status for each of its steps', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        for (const job of played(all, 2, 9_999).final) {
          expect(job).toMatch(/"status":"(SUCCEED|CANCELLED)"/)
          expect(job).not.toMatch(/PENDING|PROVISIONING|RUNNING|CANCELLING/)
        }
      }),
      { numRuns: 30 }
    )
  })
})
