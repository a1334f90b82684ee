import { describe, expect, it } from '@jest/globals'
import { mustReach } from './reach.js'
import { simulate } from './simulate.js'

// The engine, its Amplify adapter and the post step in random worlds. `npm run simulate` plays as many stories as are asked for.

describe('whatever happens to a deployment to Amplify', () => {
  it('the invariants hold, and all that may happen does', async () => {
    const { failure, census } = await simulate({ service: 'amplify', runs: 5_000, seed: 2026 })
    expect(failure?.words).toBeUndefined()
    const unreached = mustReach('amplify').filter((trait) => (census[trait] ?? 0) < 3)
    expect(unreached).toEqual([])
  }, 180_000)
})
