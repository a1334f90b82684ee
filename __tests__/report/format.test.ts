import { describe, expect, it } from '@jest/globals'
import { bar, count, duration, elapsed, moment, percentage, relative } from '../../src/report/format.js'
import { START } from './fixtures.js'

describe('times', () => {
  it.each([
    [0, '0 s'],
    [499, '0 s'],
    [45_000, '45 s'],
    [59_999, '1 min'],
    [125_000, '2 min 5 s'],
    [3_600_000, '1 h'],
    [11_045_000, '3 h 4 min'],
    [86_400_000 * 2, '48 h'],
    [-5, '0 s']
  ])('%d ms last %s', (ms, expected) => {
    expect(duration(ms)).toBe(expected)
  })

  it.each([
    [0, '+00:00'],
    [125_900, '+02:05'],
    [3_723_000, '+1:02:03'],
    [-1, '+00:00']
  ])('%d ms after the start is %s', (ms, expected) => {
    expect(elapsed(ms)).toBe(expected)
  })

  it('are relative to now', () => {
    expect(relative(START + 60_000, START)).toBe('in 1 min')
    expect(relative(START - 60_000, START)).toBe('1 min ago')
    expect(relative(START + 900, START)).toBe('now')
    expect(moment(START, START + 1)).toBe('12:00:00')
    expect(moment(START, START + 86_400_000)).toBe('2026-11-21 12:00:00')
  })
})

describe('numbers', () => {
  it.each([
    [0, '░░░░░░░░░░', '0 %'],
    [12.5, '█░░░░░░░░░', '12.5 %'],
    [33.3333, '███░░░░░░░', '33.3 %'],
    [99.9, '█████████░', '99.9 %'],
    [100, '██████████', '100 %'],
    [250, '██████████', '250 %']
  ])('%d is %s, %s', (percent, cells, text) => {
    expect(bar(percent)).toBe(cells)
    expect(percentage(percent)).toBe(text)
  })

  it('agree with their noun', () => {
    expect([count(1, 'event'), count(2, 'event')]).toEqual(['1 event', '2 events'])
  })
})
