/** A seeded source of chance: the same seed gives the same run. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** `length` characters of `[a-z0-9]`, as AWS's short ids. */
  id(length?: number): string
  /** In the form of a UUID. */
  uuid(): string
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const HEX = '0123456789abcdef'

/** Mulberry32: 32 bits of state are plenty for a sandbox. */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = (alphabet: string, length: number): string => {
    let text = ''
    while (text.length < length) text += alphabet.charAt(Math.floor(next() * alphabet.length))
    return text
  }
  return {
    next,
    id: (length = 7) => pick(ALPHABET, length),
    uuid: () => [8, 4, 4, 4, 12].map((length) => pick(HEX, length)).join('-')
  }
}
