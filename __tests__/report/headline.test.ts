import { describe, expect, it } from '@jest/globals'
import type { Remark } from '../../src/deployment/problem.js'
import { createHeadline, headlineOf } from '../../src/report/headline.js'
import { handClock, play, record, canary, rollback } from './fixtures.js'

describe('headlineOf', () => {
  it('says what, where, why and what next', () => {
    expect(
      headlineOf(
        { kind: 'timed-out', reason: 'not finished after 5 min', hint: 'Wait longer.' },
        'shop / prod / flags'
      )
    ).toEqual({
      title: 'shop / prod / flags: timed out',
      message: 'Not finished after 5 min\nWait longer.'
    })
  })

  it('takes the hint of the problem when there is no other', () => {
    const problem = { kind: 'permission', message: 'Denied', hint: 'Allow it.' } as const
    expect(headlineOf({ kind: 'failed', reason: 'denied', problem })).toEqual({
      title: 'Deployment failed',
      message: 'Denied\nAllow it.'
    })
  })

  it('is harmless', () => {
    const { title, message } = headlineOf(
      { kind: 'failed', reason: 'a\r::error::b', hint: '##[x]' },
      '::x::\ny'
    )
    expect(title).toBe(': :x:: y: failed')
    expect(message).toBe('A\n: :error::b\n## [x]')
  })
})

describe('createHeadline', () => {
  it('annotates a failure once, and a success never', () => {
    const io = record()
    play(rollback, handClock(), createHeadline(io))
    expect(io.annotations).toEqual([
      {
        kind: 'error',
        message:
          'CLOUDWATCH_ALARM rolled it back: Rollback initiated by CloudWatch alarm: checkout-errors\nLook at the alarm checkout-errors, then deploy again.',
        at: { title: 'shop / prod / flags: rolled back' }
      }
    ])
    const quiet = record()
    play(canary, handClock(), createHeadline(quiet))
    expect(quiet.annotations).toEqual([])
  })

  it('points to at most eight places, then says the headline', () => {
    const remarks: Remark[] = Array.from({ length: 12 }, (_, index) => ({
      file: 'config/flags.json',
      message: `wrong ${index}`,
      ...(index === 0 ? { line: 3, column: 5 } : {})
    }))
    const io = record()
    createHeadline(io)({
      kind: 'settled',
      outcome: {
        kind: 'failed',
        reason: 'invalid',
        problem: { kind: 'invalid', message: 'Invalid', remarks }
      }
    })
    expect(io.annotations).toHaveLength(9)
    expect(io.annotations[0]).toEqual({
      kind: 'error',
      message: 'wrong 0',
      at: { file: 'config/flags.json', startLine: 3, startColumn: 5 }
    })
    expect(io.annotations[7]?.at).toEqual({ file: 'config/flags.json' })
    expect(io.annotations[8]).toEqual({
      kind: 'error',
      message: 'Invalid',
      at: { title: 'Deployment failed' }
    })
  })
})
