/** GitHub keeps ten warnings of a step: those about its inputs leave room for what happens later. */
const MOST = 5

/** The same warnings as at most five: the last one has a line for each that is left. */
export const asFew = (warnings: readonly string[]): readonly string[] =>
  warnings.length <= MOST ? warnings : [...warnings.slice(0, MOST - 1), warnings.slice(MOST - 1).join('\n')]
