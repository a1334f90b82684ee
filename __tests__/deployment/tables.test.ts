import { describe, expect, it } from '@jest/globals'
import { EXIT_CODE, isFailure, type Outcome } from '../../src/deployment/outcome.js'
import { isTransient, type ProblemKind } from '../../src/deployment/problem.js'
import { isFinal, type Phase } from '../../src/deployment/snapshot.js'

describe('the tables of the engine', () => {
  it.each<[Phase, boolean]>([
    ['queued', false],
    ['deploying', false],
    ['baking', false],
    ['stopping', false],
    ['succeeded', true],
    ['failed', true],
    ['rolled-back', true],
    ['stopped', true]
  ])('%s is final: %p', (phase, expected) => {
    expect(isFinal(phase)).toBe(expected)
  })

  it.each<[ProblemKind, boolean]>([
    ['configuration', false],
    ['credentials', false],
    ['permission', false],
    ['not-found', false],
    ['invalid', false],
    ['conflict', false],
    ['quota', false],
    ['throttle', true],
    ['network', true],
    ['service', true]
  ])('%s may pass: %p', (kind, expected) => {
    expect(isTransient({ kind, message: '' })).toBe(expected)
  })

  it('four outcomes fail the step, and no others', () => {
    const failing = Object.entries(EXIT_CODE).flatMap(([kind, code]) => (code === 1 ? [kind] : []))
    expect(failing).toEqual(['rolled-back', 'timed-out', 'cancelled', 'failed'])
    expect(Object.values(EXIT_CODE).filter((code) => code === 0)).toHaveLength(11)
    const outcomes: readonly Outcome[] = [{ kind: 'succeeded' }, { kind: 'failed', reason: 'why' }]
    expect(outcomes.map(isFailure)).toEqual([false, true])
  })
})
