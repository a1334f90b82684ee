import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  compareExact,
  exact,
  isInteger,
  isMultipleOf,
  showExact
} from '../../../src/appconfig/content/decimal.js'

const of = (text: string): string => {
  const number = exact(text)
  if (number === undefined) throw new Error(`${text} is no number`)
  return number
}

/** mantissa × 10^power */
const decimals = fc.tuple(
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  fc.integer({ min: -40, max: 40 })
)
const written = ([mantissa, power]: readonly [bigint, number]): string => `${mantissa}e${power}`
/** The same, times 10^40: an integer. */
const scaled = ([mantissa, power]: readonly [bigint, number]): bigint => mantissa * 10n ** BigInt(power + 40)

describe('exact numbers', () => {
  it.each(['', '.', '-', '+', 'e1', '1e', '1e+', '0x1', 'Infinity', '1_0', ' 1', '--1', '.e1'])(
    'are not %j',
    (text) => {
      expect(exact(text)).toBeUndefined()
    }
  )

  it('have one form each', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(of(written(a)) === of(written(b))).toBe(scaled(a) === scaled(b))
        expect(of(showExact(of(written(a))))).toBe(of(written(a)))
      })
    )
  })

  it('are compared', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [left, right] = [scaled(a), scaled(b)]
        const expected = left === right ? 0 : left > right ? 1 : -1
        expect(Math.sign(compareExact(of(written(a)), of(written(b))))).toBe(expected)
      })
    )
  })

  it('that are equal compare as 0, whatever their signs and forms', () => {
    for (const [a, b] of [
      ['-0.1', '-1e-1'],
      ['1.0', '10e-1'],
      ['0', '-0.0']
    ] as const)
      expect(compareExact(of(a), of(b))).toBe(0)
  })

  it('are compared with what is beyond all numbers', () => {
    expect(compareExact('.inf', of('1e999999'))).toBeGreaterThan(0)
    expect(compareExact('-.inf', of('-1e999999'))).toBeLessThan(0)
    expect(compareExact('.nan', of('1'))).toBeNaN()
  })

  it('are integers or not', () => {
    fc.assert(
      fc.property(decimals, (a) => {
        expect(isInteger(of(written(a)))).toBe(scaled(a) % 10n ** 40n === 0n)
      })
    )
  })

  it('are multiples or not', () => {
    const steps = fc.tuple(fc.bigInt({ min: 1n, max: 50n }), fc.integer({ min: -5, max: 5 }))
    fc.assert(
      fc.property(decimals, steps, (a, step) => {
        expect(isMultipleOf(of(written(a)), of(written(step)))).toBe(scaled(a) % scaled(step) === 0n)
      })
    )
  })

  it('may be far beyond what can be written out', () => {
    expect(isMultipleOf(of('1e999999999999999999'), of('7'))).toBe(false)
    expect(isMultipleOf(of('14e999999999999999999'), of('7'))).toBe(true)
    expect(isMultipleOf(of('7'), of('1e999999999999999999'))).toBe(false)
    expect(compareExact(of('1e999999999999999999'), of('1e999999999999999998'))).toBeGreaterThan(0)
    expect(of(`1${'0'.repeat(1_000_000)}1`)).toHaveLength(1_000_004)
  })

  it.each([
    ['15e-1', '1.5'],
    ['-1e3', '-1000'],
    ['1e-3', '0.001'],
    ['1e21', '1e21'],
    ['1e-30', '1e-30'],
    ['0.0', '0'],
    ['1.10', '1.1']
  ])('%s is shown as %s', (text, expected) => {
    expect(showExact(of(text))).toBe(expected)
  })
})
