import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createOutputs, outputsOf } from '../../src/report/outputs.js'
import {
  at,
  cancel,
  canary,
  handClock,
  play,
  place,
  record,
  rollback,
  snapshot,
  subject,
  type Script
} from './fixtures.js'
import { hostile, isCommand } from './hostile.js'

const outputsAfter = (script: Script): readonly (readonly [string, string])[] => {
  const io = record()
  play(script, handClock(), createOutputs(io))
  return io.outputs
}
const lastOf = (script: Script): Record<string, string> => Object.fromEntries(outputsAfter(script))
const parsed = (text: string | undefined): unknown => JSON.parse(text ?? '')

const DEPLOYED = {
  outcome: 'succeeded',
  state: 'COMPLETE',
  reason: '',
  'deployment-number': '42',
  'configuration-version': '7',
  'version-label': 'v1.4.0',
  'percentage-complete': '100',
  'console-url':
    'https://eu-west-1.console.aws.amazon.com/systems-manager/appconfig/deployments/42?region=eu-west-1',
  'started-at': '2026-11-21T12:00:01.000Z',
  'completed-at': '2026-11-21T12:30:11.000Z'
}

describe('the outputs of a run', () => {
  it('are the ones of the contract, and `result` is all of them', () => {
    const { result, ...rest } = lastOf(canary)
    expect(rest).toEqual(DEPLOYED)
    expect(parsed(result)).toEqual(DEPLOYED)
  })

  it('tell why it failed, in one line', () => {
    const { result, ...rest } = lastOf(rollback)
    expect(rest).toMatchObject({
      outcome: 'rolled-back',
      state: 'ROLLED_BACK',
      'percentage-complete': '0',
      reason: 'CLOUDWATCH_ALARM rolled it back: Rollback initiated by CloudWatch alarm: checkout-errors'
    })
    expect(parsed(result)).toEqual(rest)
    expect(lastOf(cancel)).toMatchObject({ outcome: 'cancelled', state: 'ROLLING_BACK' })
    expect(lastOf(cancel)).not.toHaveProperty('completed-at')
  })

  it('are set as soon as they are known', () => {
    expect(outputsAfter(canary.slice(0, 1)).map(([name]) => name)).toEqual([
      'configuration-version',
      'version-label',
      'result'
    ])
    const begun = lastOf(canary.slice(0, 3))
    expect(begun).toMatchObject({
      'deployment-number': '42',
      state: 'DEPLOYING',
      'started-at': '2026-11-21T12:00:01.000Z'
    })
    expect(begun).not.toHaveProperty('outcome')
  })

  it('are set again when they change, and all of them at the end', () => {
    const all = outputsAfter(canary)
    const last = all.slice(-11).map(([name]) => name)
    expect(new Set(last)).toEqual(new Set([...Object.keys(DEPLOYED), 'result']))
    expect(all.filter(([name]) => name === 'percentage-complete').map(([, value]) => value)).toEqual([
      '0',
      '10',
      '20',
      '40',
      '80',
      '100',
      '100'
    ])
    expect(all.filter(([name]) => name === 'deployment-number')).toHaveLength(2)
  })

  it('are never those of the deployment that was in the way', () => {
    const io = record()
    const report = createOutputs(io)
    report({ kind: 'resolved', subject, place })
    report({ kind: 'observed', snapshot: snapshot('ROLLED_BACK', 0, []) })
    report({ kind: 'settled', outcome: { kind: 'failed', reason: 'no' } })
    expect(Object.fromEntries(io.outputs)).not.toHaveProperty('state')
  })
})

describe('outputsOf', () => {
  it('keeps a percentage of zero', () => {
    expect(outputsOf({ snapshot: { ...snapshot('DEPLOYING', 0, []), facts: {} } })).toMatchObject({
      'percentage-complete': '0'
    })
  })

  it.each([
    ['skipped', 'superseded', 'superseded'],
    ['unchanged', 'version 7 is live', 'version 7 is live'],
    ['succeeded', 'it was complete before it could be stopped', ''],
    ['failed', 'one\ntwo', 'one two']
  ] as const)('%s with the reason %j has the reason %j', (kind, reason, expected) => {
    expect(outputsOf({ outcome: { kind, reason } })).toMatchObject({ reason: expected })
  })

  it('takes facts from the outcome when nothing was started', () => {
    const outputs = outputsOf({
      facts: subject.facts,
      outcome: { kind: 'unchanged', facts: { 'deployment-number': '9' } }
    })
    expect(outputs).toMatchObject({ 'deployment-number': '9', 'configuration-version': '7' })
  })

  it('nests `changes`', () => {
    const changes = [{ path: '/flags/a', kind: 'changed' }]
    const outputs = outputsOf({ outcome: { kind: 'planned', changes } })
    expect(parsed(outputs.changes)).toEqual(changes)
    expect(parsed(outputs.result)).toEqual({ outcome: 'planned', reason: '', changes })
  })

  it('holds one harmless line for each, whatever comes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const outputs = outputsOf({
          outcome: {
            kind: 'failed',
            reason: text,
            changes: { [text]: text },
            snapshot: { ...snapshot(text, 5, []), startedAt: at(0), facts: { 'version-label': text } }
          }
        })
        for (const value of Object.values(outputs)) expect(value).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u)
        for (const name of ['reason', 'changes', 'result'] as const)
          expect(isCommand(outputs[name] ?? '')).toBe(false)
        expect(parsed(outputs.result)).toMatchObject({ changes: { [text]: text } })
      })
    )
  })
})
