import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderFragment } from '../../sandbox/summary/render.js'
import { excerptBlock } from '../../src/report/excerpt.js'
import { createLog } from '../../src/report/log.js'
import {
  at,
  handClock,
  place,
  play,
  record,
  snapshot,
  subject,
  withoutColours,
  type Script
} from './fixtures.js'
import { hostile, isCommand } from './hostile.js'

const TITLE = 'the log of step BUILD'

const logOf = (script: Script): readonly string[] => {
  const clock = handClock()
  const io = record()
  play(script, clock, createLog(io, clock))
  return io.lines.map(withoutColours)
}

describe('an excerpt', () => {
  it('is a group in the log', () => {
    expect(logOf([[0, { kind: 'excerpt', title: TITLE, lines: ['npm ci', '::error::owned'] }]])).toEqual([
      '::group::The log of step BUILD',
      'npm ci',
      ': :error::owned',
      '::endgroup::'
    ])
  })

  it('is an open part of the summary; a fence in it does not end it', () => {
    const block = excerptBlock({ title: TITLE, lines: ['```', '</details><img src=x>', '@octocat'] })
    expect(block).toContain('<details open>\n<summary>The log of step BUILD</summary>\n\n````\n')
    const html = renderFragment(block)
    expect(html).not.toMatch(/<img|user-mention/)
    expect(html).toContain('&#x3C;/details>')
  })

  it('is cut when it is long, and none without a log', () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `${index} ${'é'.repeat(100)}`)
    const block = excerptBlock({ title: TITLE, lines })
    expect(Buffer.byteLength(block)).toBeLessThan(61_000)
    expect(block).toMatch(/… \d+ lines left out …/)
    expect(block).toContain('4999 ')
    expect(excerptBlock(undefined)).toBe('')
  })

  it('commands nothing, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), hostile, (lines, title) => {
        const log = logOf([[0, { kind: 'excerpt', title, lines }]])
        for (const line of log.slice(1, -1)) expect(isCommand(line)).toBe(false)
      })
    )
  })
})

describe('a deployment that waits in a queue of the service', () => {
  const queued = snapshot('PENDING', 0, [], { phase: 'queued', waitsFor: 'A job stays PENDING while …' })
  const begun = { handle: { id: '7', ownership: 'started' }, snapshot: queued } as const
  const script: Script = [
    [0, { kind: 'resolved', subject, place }],
    [1, { kind: 'begun', begun, deadline: at(600) }],
    [30, { kind: 'observed', snapshot: queued }],
    [62, { kind: 'observed', snapshot: queued }],
    [90, { kind: 'observed', snapshot: queued }]
  ]

  it('is explained once, after a minute', () => {
    const told = (until: number): number =>
      logOf(script.filter(([seconds]) => seconds <= until)).filter((line) =>
        line.includes('A job stays PENDING')
      ).length
    expect([told(30), told(62), told(90)]).toEqual([0, 1, 1])
  })
})
