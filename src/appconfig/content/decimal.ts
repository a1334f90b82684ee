/**
 * Numbers by their mathematical value, however large or precise: never through a double.
 * An exact number is its canonical text: `0`, or a sign, digits without zeros at either end, and a power of ten
 * (`-15e-1` is -1.5), or one of YAML's `.inf`, `-.inf` and `.nan`. Equal numbers have equal text.
 */
export type Exact = string

const DECIMAL = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/
const PARTS = /^(-?)(\d+)(?:e(-?\d+))?$/

/** By hand: a pattern for zeros at the end takes quadratic time on long runs of zeros. */
const endOfDigits = (digits: string): number => {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end -= 1
  return end
}

/** The value of a decimal number as JSON or YAML writes it; undefined when it is none. */
export const exact = (text: string): Exact | undefined => {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? []
  const digits = (whole + fraction).replace(/^0+/, '')
  if (whole + fraction === '') return undefined
  const end = endOfDigits(digits)
  if (end === 0) return '0'
  const power = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - end)
  return `${sign === '-' ? '-' : ''}${digits.slice(0, end)}e${power}`
}

interface Parts {
  readonly sign: 1 | 0 | -1
  readonly digits: string
  readonly power: bigint
}

const partsOf = (number: Exact): Parts => {
  const [, minus = '', digits = '0', power = '0'] = PARTS.exec(number) ?? []
  const sign = minus === '-' ? -1 : 1
  return { sign: digits === '0' ? 0 : sign, digits, power: BigInt(power) }
}

/** Of numbers that differ, without their signs. */
const compareSizes = (a: Parts, b: Parts): 1 | -1 => {
  const byPower = a.power + BigInt(a.digits.length) - (b.power + BigInt(b.digits.length))
  if (byPower !== 0n) return byPower > 0n ? 1 : -1
  const length = Math.max(a.digits.length, b.digits.length)
  const [left, right] = [a.digits.padEnd(length, '0'), b.digits.padEnd(length, '0')]
  return left > right ? 1 : -1
}

const INFINITIES: Readonly<Record<string, number>> = { '.inf': 1, '-.inf': -1 }

/** Negative, zero or positive as `a` is below, equal to or above `b`; NaN when one of them is no number. */
export const compareExact = (a: Exact, b: Exact): number => {
  if (a === '.nan' || b === '.nan') return Number.NaN
  if (a === b) return 0
  const [ends, others] = [INFINITIES[a] ?? 0, INFINITIES[b] ?? 0]
  if (ends !== 0 || others !== 0) return ends - others
  const [left, right] = [partsOf(a), partsOf(b)]
  if (left.sign !== right.sign) return left.sign - right.sign
  return left.sign * compareSizes(left, right)
}

/** Whether a number has no fraction: 1.0 and 1e3 have none. */
export const isInteger = (number: Exact): boolean => number === '0' || /^-?\d+e\d+$/.test(number)

/** 10 to that power, modulo `modulus`; the power may be far too large to be written out. */
const tenTo = (power: bigint, modulus: bigint): bigint => {
  let result = 1n % modulus
  let base = 10n % modulus
  for (let rest = power; rest > 0n; rest /= 2n) {
    if (rest % 2n === 1n) result = (result * base) % modulus
    base = (base * base) % modulus
  }
  return result
}

/** Whether `number` is an integer times `step`. */
export const isMultipleOf = (number: Exact, step: Exact): boolean => {
  if (number === '0') return true
  if (!PARTS.test(number) || !PARTS.test(step) || step === '0') return false
  const [a, b] = [partsOf(number), partsOf(step)]
  const divisor = BigInt(b.digits)
  const shift = a.power - b.power
  if (shift >= 0n) return ((BigInt(a.digits) % divisor) * tenTo(shift, divisor)) % divisor === 0n
  // The digits do not end in a zero, so more tens than there are digits cannot divide them.
  if (-shift > BigInt(a.digits.length)) return false
  return BigInt(a.digits) % (divisor * 10n ** -shift) === 0n
}

const PLAIN_ZEROS = 20n

/** The number for people: written out where that takes few zeros, else as digits and a power of ten. */
export const showExact = (number: Exact): string => {
  if (!PARTS.test(number)) return number
  const { sign, digits, power } = partsOf(number)
  const minus = sign < 0 ? '-' : ''
  if (power >= 0n) return power <= PLAIN_ZEROS ? minus + digits + '0'.repeat(Number(power)) : number
  const before = BigInt(digits.length) + power
  if (before > 0n) return `${minus}${digits.slice(0, Number(before))}.${digits.slice(Number(before))}`
  return -before <= PLAIN_ZEROS ? `${minus}0.${'0'.repeat(Number(-before))}${digits}` : number
}
