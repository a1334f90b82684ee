import { describe, expect, it } from '@jest/globals'
import { numbered, span, utc, withId } from '../../src/appconfig/words.js'

describe('words', () => {
  it.each([
    [0.5, '30 s'],
    [1, '1 min'],
    [3.3333, '3.3 min'],
    [119, '119 min'],
    [120, '2 h'],
    [630, '10 h 30 min'],
    [2880, '48 h']
  ])('%d minutes are %s', (minutes, words) => {
    expect(span(minutes)).toBe(words)
  })

  it('tell a moment in UTC, an id only where it is another word, a deployment as far as it is known', () => {
    const at = new Date('2026-11-21T12:04:59Z')
    expect(utc(at)).toBe('2026-11-21 12:04 UTC')
    expect(withId({ id: 'abc1234', name: 'prod' })).toBe('prod (abc1234)')
    expect(withId({ id: 'abc1234', name: 'abc1234' })).toBe('abc1234')
    expect(numbered(12, 'COMPLETE', at)).toBe('deployment 12 (COMPLETE since 2026-11-21 12:04 UTC)')
    expect(numbered(12, undefined, undefined)).toBe('deployment 12 (state unknown)')
  })
})
