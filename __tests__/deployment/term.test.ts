import { describe, expect, it } from '@jest/globals'
import type { Snapshot } from '../../src/deployment/snapshot.js'
import type { Begun } from '../../src/deployment/target.js'
import { defaultTimeoutMs, deployTerm, watchTerm } from '../../src/deployment/term.js'
import { POLICY } from '../support/run.js'

const MIN = 60_000
const NOW = Date.UTC(2026, 0, 15, 10)

const snapshot = (more: Partial<Snapshot>): Snapshot => ({
  phase: 'deploying',
  state: 'DEPLOYING',
  unknownState: false,
  events: [],
  steps: [],
  due: [],
  facts: {},
  ...more
})

const begun = (more: Partial<Snapshot>): Begun => ({
  handle: { id: '1', ownership: 'given' },
  snapshot: snapshot(more)
})

describe('the default time-out', () => {
  it.each([
    [undefined, 60],
    [0, 2],
    [10, 12],
    [20, 22],
    [30, 33],
    [600, 660]
  ])('of a plan of %p minutes is %p minutes', (planned, minutes) => {
    const plan = planned === undefined ? {} : { plannedMs: planned * MIN }
    expect(defaultTimeoutMs(snapshot(plan)) / MIN).toBeCloseTo(minutes, 9)
  })
})

describe('the term of what this step started', () => {
  it('counts from when it began, by the policy, else by the plan', () => {
    const started = {
      begun: begun({ plannedMs: 30 * MIN, startedAt: new Date(NOW - 5 * MIN) }),
      beganAt: NOW
    }
    expect(deployTerm(started, { ...POLICY, timeoutMs: MIN })).toEqual({ beganAt: NOW, until: NOW + MIN })
    expect(deployTerm(started, POLICY)).toEqual({ beganAt: NOW, until: NOW + 33 * MIN })
  })
})

describe('the term of what began by itself', () => {
  const startedAt = new Date(NOW - 5 * MIN)

  it.each([
    ['the policy', { startedAt }, 10 * MIN, -5, 5],
    ['the plan', { startedAt, plannedMs: 30 * MIN }, undefined, -5, 28],
    ['an hour without a plan', { startedAt }, undefined, -5, 55],
    ['at least two minutes from now', { startedAt }, 6 * MIN, -5, 2],
    ['exactly two minutes from now', { startedAt }, 7 * MIN, -5, 2],
    ['from now, when its start is not known', {}, 10 * MIN, 0, 10]
  ])('is by %s', (_by, seen, timeoutMs, began, until) => {
    expect(watchTerm(begun(seen), { ...POLICY, timeoutMs }, NOW)).toEqual({
      beganAt: NOW + began * MIN,
      until: NOW + until * MIN
    })
  })
})
