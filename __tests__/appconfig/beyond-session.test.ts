import { describe, expect, it } from '@jest/globals'
import { beyondSession } from '../../src/appconfig/beyond-session.js'
import type { Policy } from '../../src/deployment/policy.js'

const POLICY: Policy = {
  waitFor: 'complete',
  timeoutMs: undefined,
  onTimeout: 'stop',
  onCancel: 'stop',
  onConflict: 'wait',
  queueTimeoutMs: undefined,
  pollIntervalMs: undefined
}
const rollout = (duration: number, bake: number) => ({
  DeploymentDurationInMinutes: duration,
  FinalBakeTimeInMinutes: bake,
  GrowthFactor: 50
})
const HOUR = { leftMs: 55 * 60_000, isKnown: false } as const

describe('a plan beyond the session of the credentials', () => {
  it('is warned about, with the way out', () => {
    expect(beyondSession(rollout(30, 30), POLICY, HOUR)).toMatch(
      /waits 60 min, .*most likely ends after an hour.*`role-to-assume`/
    )
  })

  it('is told with the end of the session where that is known', () => {
    const known = { leftMs: 90 * 60_000, isKnown: true }
    expect(beyondSession(rollout(60, 60), POLICY, known)).toMatch(/waits 2 h, .*ends in 90 min/)
    expect(beyondSession(rollout(60, 30), POLICY, known)).toBeUndefined()
  })

  it.each([
    ['a short deployment', rollout(20, 10), POLICY, HOUR],
    ['a step that does not wait', rollout(600, 600), { ...POLICY, waitFor: 'started' as const }, HOUR],
    [
      'a step that does not wait for the bake time',
      rollout(30, 600),
      { ...POLICY, waitFor: 'baking' as const },
      HOUR
    ],
    ['credentials that are renewed, or never end', rollout(600, 600), POLICY, undefined],
    ['a plan that is not known', {}, POLICY, HOUR]
  ])('is not %s', (_, plan, policy, session) => {
    expect(beyondSession(plan, policy, session)).toBeUndefined()
  })
})
