import { describe, expect, it } from '@jest/globals'
import { isAmong, statuses } from '../../src/config/statuses.js'

const REFUSED = { ok: false, allowed: 'HTTP statuses and ranges of them, such as `200-399,401`' }

describe('statuses', () => {
  it.each<[string, [number, number][]]>([
    ['200', [[200, 200]]],
    [
      '200-399,401',
      [
        [200, 399],
        [401, 401]
      ]
    ],
    [
      ' 200 - 204 , 301 ',
      [
        [200, 204],
        [301, 301]
      ]
    ],
    ['404-404', [[404, 404]]],
    [
      '100,599',
      [
        [100, 100],
        [599, 599]
      ]
    ]
  ])('%j are ranges', (given, ranges) => {
    expect(statuses(given)).toEqual({ ok: true, value: ranges })
  })

  it.each([
    '',
    ',',
    '200,',
    '99',
    '600',
    '2000',
    '20',
    'ok',
    '200-',
    '-200',
    '300-200',
    '200-300-400',
    '200 201',
    'x200',
    '200x'
  ])('%j are none', (given) => {
    expect(statuses(given)).toEqual(REFUSED)
  })
})

describe('a status', () => {
  const ranges = [
    [200, 399],
    [401, 401]
  ] as const

  it.each([
    [199, false],
    [200, true],
    [300, true],
    [399, true],
    [400, false],
    [401, true],
    [402, false]
  ])('%d is among them: %p', (status, expected) => {
    expect(isAmong(ranges, status)).toBe(expected)
  })

  it('is among none', () => {
    expect(isAmong([], 200)).toBe(false)
  })
})
