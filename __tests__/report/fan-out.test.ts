import { describe, expect, it } from '@jest/globals'
import type { Happening, Report } from '../../src/deployment/happening.js'
import { fanOut } from '../../src/report/fan-out.js'

const note: Happening = { kind: 'note', message: 'x' }
const broken =
  (error: unknown): Report =>
  () => {
    throw error
  }

describe('fanOut', () => {
  it('passes everything on, in order, also behind a broken report', () => {
    const seen: string[] = []
    const report = fanOut(
      [() => seen.push('first'), broken(new Error('full')), () => seen.push('last')],
      () => undefined
    )
    report(note)
    report(note)
    expect(seen).toEqual(['first', 'last', 'first', 'last'])
  })

  it('warns once for each broken report, in harmless words', () => {
    const warnings: string[] = []
    const report = fanOut([broken(new Error('disk\r::error::full')), broken('odd')], (message) =>
      warnings.push(message)
    )
    report(note)
    report(note)
    expect(warnings).toEqual([
      'A report could not be written; the deployment is not affected: disk ::error::full',
      'A report could not be written; the deployment is not affected: odd'
    ])
  })

  it('survives a log that is gone', () => {
    const seen: Happening[] = []
    const report = fanOut([broken(new Error('one')), (happening) => seen.push(happening)], () => {
      throw new Error('EPIPE')
    })
    expect(() => {
      report(note)
    }).not.toThrow()
    expect(seen).toEqual([note])
  })

  it('asks a broken report again', () => {
    let calls = 0
    const report = fanOut(
      [
        () => {
          calls++
          throw new Error('not yet')
        }
      ],
      () => undefined
    )
    report(note)
    report(note)
    expect(calls).toBe(2)
  })
})
