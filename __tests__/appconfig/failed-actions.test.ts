import { describe, expect, it } from '@jest/globals'
import { failedActions, warnOfFailedActions } from '../../src/appconfig/failed-actions.js'
import type { Happening } from '../../src/deployment/happening.js'
import type { Invocation, Phase, Snapshot } from '../../src/deployment/snapshot.js'

const FAILED: Invocation = {
  extension: 'notify (abc1234)',
  action: 'tell',
  uri: 'arn:aws:sns:eu-west-1:123456789012:deployments',
  errorCode: 'AccessDenied',
  errorMessage: 'not allowed'
}

const snapshot = (phase: Phase, ...invocations: readonly (readonly Invocation[])[]): Snapshot => ({
  phase,
  state: 'ANY',
  unknownState: false,
  events: invocations.map((list, index) => ({
    at: new Date(index),
    type: 'PERCENTAGE_UPDATED',
    text: '',
    invocations: list
  })),
  steps: [],
  due: [],
  facts: {}
})

describe('actions that failed', () => {
  it('are one warning with extension, action, target, code and message, each failure once', () => {
    const other: Invocation = { extension: 'judge', action: 'ask', errorMessage: 'late' }
    expect(
      failedActions(snapshot('succeeded', [FAILED, { extension: 'a', action: 'b' }], [FAILED, other]))
    ).toBe(
      [
        'Extension actions failed, and AppConfig went on with the deployment:',
        '- extension notify (abc1234) (action tell, arn:aws:sns:eu-west-1:123456789012:deployments): AccessDenied: not allowed (at PERCENTAGE_UPDATED), 2 times',
        '- extension judge (action ask): late (at PERCENTAGE_UPDATED)'
      ].join('\n')
    )
  })

  it('are ten at most', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ ...FAILED, action: `a${index}` }))
    const lines = failedActions(snapshot('baking', many))?.split('\n') ?? []
    expect(lines).toHaveLength(12)
    expect(lines.at(-1)).toBe('- … 3 more …')
  })

  it.each(['rolled-back', 'failed', 'stopped'] as const)(
    'are told with the reason of what is %s',
    (phase) => {
      expect(failedActions(snapshot(phase, [FAILED]))).toBeUndefined()
    }
  )

  it('are nothing to warn of where none failed', () => {
    const told: Happening[] = []
    const ports = { report: (happening: Happening) => told.push(happening) }
    const good = {
      kind: 'succeeded',
      snapshot: snapshot('succeeded', [{ extension: 'a', action: 'b' }])
    } as const
    expect(warnOfFailedActions(good, ports)).toBe(good)
    expect(warnOfFailedActions({ kind: 'failed', reason: 'x' }, ports)).toEqual({
      kind: 'failed',
      reason: 'x'
    })
    expect(told).toEqual([])
    warnOfFailedActions({ kind: 'succeeded', snapshot: snapshot('succeeded', [FAILED]) }, ports)
    expect(told).toEqual([{ kind: 'warning', message: expect.stringContaining('notify') }])
  })
})
