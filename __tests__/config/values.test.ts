import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  boolean,
  integer,
  label,
  lengthOf,
  listOf,
  matching,
  minutes,
  oneOf,
  refuse,
  seconds,
  text
} from '../../src/config/values.js'

const accepted = <T>(value: T) => ({ ok: true, value })
const refused = (allowed: unknown) => ({ ok: false, allowed })

describe('boolean', () => {
  it.each(['true', 'True', 'TRUE'])('%s is true', (given) => {
    expect(boolean(given)).toEqual(accepted(true))
  })

  it.each(['false', 'False', 'FALSE'])('%s is false', (given) => {
    expect(boolean(given)).toEqual(accepted(false))
  })

  it.each(['yes', 'no', 'on', 'off', '1', '0', 'y', 'null'])('%s is neither', (given) => {
    expect(boolean(given)).toEqual(refused('`true` or `false`'))
  })

  it.each([
    ['tRUE', 'true'],
    ['flase', 'false']
  ])('%s: suggests %s', (given, suggestion) => {
    expect(boolean(given)).toMatchObject({ ok: false, suggestion })
  })
})

describe('minutes and seconds', () => {
  it.each([
    ['30', 1_800_000],
    ['0.5', 30_000],
    ['.5', 30_000],
    ['.25', 15_000],
    ['1.', 60_000],
    ['007', 420_000],
    ['0.0000001', 1]
  ])('%s minutes are %d ms', (given, ms) => {
    expect(minutes(given)).toEqual(accepted(ms))
  })

  it.each([
    ['15', 15_000],
    ['0.25', 250],
    ['0.0001', 1]
  ])('%s seconds are %d ms', (given, ms) => {
    expect(seconds(given)).toEqual(accepted(ms))
  })

  it.each([
    ...['0', '0.0', '-1', '+1', '1e3', '0x10', '1,5', '1 5', '5m', '.', 'NaN', 'Infinity', '١'],
    '9'.repeat(400)
  ])('%.20s is neither', (given) => {
    expect(minutes(given)).toEqual(refused(expect.stringContaining('minutes greater than 0')))
    expect(seconds(given)).toEqual(refused(expect.stringContaining('seconds greater than 0')))
  })

  it('keeps every accepted time within what a Date can hold', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,300}(\.[0-9]{1,20})?$/), (given) => {
        const parsed = minutes(given)
        if (!parsed.ok) return
        expect(Number.isInteger(parsed.value)).toBe(true)
        expect(parsed.value).toBeGreaterThan(0)
        expect(new Date(Date.UTC(2100, 0) + parsed.value).getTime()).not.toBeNaN()
      })
    )
  })
})

describe('integer', () => {
  it.each(['900', '43200', '0901'])('%s is within', (given) => {
    expect(integer(900, 43_200)(given)).toEqual(accepted(Number(given)))
  })

  it.each(['899', '43201', '1000.0', '-1000', '1e3', 'x'])('%s is not', (given) => {
    expect(integer(900, 43_200)(given)).toEqual(refused('a whole number from 900 to 43200'))
  })

  it('has no upper limit but exactness', () => {
    expect(integer(1)('9007199254740991')).toEqual(accepted(9_007_199_254_740_991))
    expect(integer(1)('9007199254740993')).toEqual(refused('a whole number, 1 or greater'))
  })
})

describe('oneOf', () => {
  const parse = oneOf(['stop', 'leave'], ' (or else)')

  it('takes the words as they are', () => {
    expect(parse('leave')).toEqual(accepted('leave'))
  })

  it('refuses another case, and suggests', () => {
    expect(parse('Stop')).toEqual({ ok: false, allowed: '`stop` or `leave` (or else)', suggestion: 'stop' })
  })

  it('suggests nothing when nothing is near', () => {
    expect(parse('constructor')).toEqual(refused('`stop` or `leave` (or else)'))
  })
})

describe('text and matching', () => {
  it('counts characters, not UTF-16 units', () => {
    expect(lengthOf('🚀é')).toBe(2)
    expect(text(64)('🚀'.repeat(64))).toEqual(accepted('🚀'.repeat(64)))
    expect(text(64)('🚀'.repeat(65))).toEqual(refused('1 to 64 characters'))
  })

  it('has no limit when none is given', () => {
    expect(text()('x'.repeat(100_000))).toMatchObject({ ok: true })
  })

  it('takes what has the form', () => {
    expect(matching(/^a+$/, 'some a')('aa')).toEqual(accepted('aa'))
    expect(matching(/^a+$/, 'some a')('ab')).toEqual(refused('some a'))
  })
})

describe('listOf', () => {
  it.each([
    [[], ''],
    [['a'], '`a`'],
    [['a', 'b'], '`a` or `b`'],
    [['a', 'b', 'c'], '`a`, `b` or `c`']
  ])('%j', (words, list) => {
    expect(listOf(words)).toBe(list)
  })

  it('joins with and', () => {
    expect(listOf(['a', 'b'], 'and')).toBe('`a` and `b`')
  })
})

describe('a refusal', () => {
  it('has a suggestion or none at all', () => {
    expect(refuse('this')).toStrictEqual({ ok: false, allowed: 'this' })
    expect(refuse('this', 'that')).toStrictEqual({ ok: false, allowed: 'this', suggestion: 'that' })
  })

  it('names what is allowed, and nothing more where there is nothing to add', () => {
    expect(oneOf(['a1', 'b2'])('zzzzzz')).toStrictEqual({ ok: false, allowed: '`a1` or `b2`' })
  })
})

describe('the longest time', () => {
  it('is a year', () => {
    const year = 366 * 24 * 3_600_000
    expect(minutes('1000000000')).toEqual(accepted(year))
    expect(minutes(String(year / 60_000 - 1))).toEqual(accepted(year - 60_000))
    expect(seconds('1000000000')).toEqual(accepted(year))
  })
})

describe('label', () => {
  it.each(['v1', 'a', '1.0', '2026-01-15', '_', 'x'.repeat(64), '1a', 'a1'])('%s is one', (given) => {
    expect(label(given)).toEqual(accepted(given))
  })

  it.each(['', 'x'.repeat(65), 'a b', 'é', 'a/b', ' v1', 'v1!', '!v1'])('%j is none', (given) => {
    expect(label(given)).toStrictEqual(refused('1 to 64 letters, digits, `.`, `_` and `-`'))
  })

  it.each(['1', '42', '007'])('%s would be a number', (given) => {
    expect(label(given)).toStrictEqual({
      ok: false,
      allowed: 'at least one character that is no digit',
      suggestion: `v${given}`
    })
  })
})
