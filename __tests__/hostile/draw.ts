import { CORPUS } from './corpus.js'

/**
 * Texts for the fields of run number `run`: each field gets another one, and in as many runs as there are strings each
 * field gets every string.
 */
export const drawn = (run: number): (() => string) => {
  let field = 0
  return () => {
    // No two of the first 2,000 fields get the same: 37 and 2,000 have no divisor in common.
    field += 1
    return CORPUS[(run + field * 37) % CORPUS.length] ?? ''
  }
}
