import type { Excerpt } from '../deployment/happening.js'
import { count } from './format.js'
import { details, fit } from './summary-parts.js'
import { longestRun, plain, sentence } from './text.js'

/** UTF-8 bytes that it may fill in a summary. */
const BUDGET = 60_000

/**
 * Lines of a log for a summary, as they are, in a part that is open. Nothing in a block of code means anything, as long
 * as its fence is longer than any in it.
 */
export const excerptBlock = (excerpt: Excerpt | undefined): string => {
  if (excerpt === undefined) return ''
  const shown = fit(
    excerpt.lines.map((line) => plain(line)),
    BUDGET,
    (amount) => `… ${count(amount, 'line')} left out …`
  )
  const fence = '`'.repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)))
  return details(sentence(excerpt.title), [fence, ...shown, fence].join('\n'), true)
}
