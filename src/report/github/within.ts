import { cut, plain } from '../text.js'
import type { Excerpt } from '../../deployment/happening.js'
import { excerptBlock } from '../excerpt.js'
import { blocks } from '../summary-parts.js'

/** Lines of a log that are shown, and the longest of them in UTF-16 units. */
const SHOWN = 30
const LONGEST_LINE = 300

const size = (text: string): number => Buffer.byteLength(text)

/**
 * Markdown blocks in their order, as many as `room` UTF-8 bytes hold: one that does not fit is left out as a whole, so
 * that no table, fence or element is cut open.
 */
export const within = (room: number, parts: readonly string[]): string => {
  const taken: string[] = []
  // The line break at the end.
  let left = room - 1
  for (const part of parts) {
    if (part === '' || size(part) + 2 > left) continue
    taken.push(part)
    left -= size(part) + 2
  }
  return blocks(...taken)
}

/** The most of the last items whose rendering fits into `budget` UTF-8 bytes. */
export const lastThatFit = <T>(
  items: readonly T[],
  render: (items: readonly T[]) => string,
  budget: number
): string => {
  for (let from = 0; from < items.length; from++) {
    const text = render(items.slice(from))
    if (size(text) <= budget) return text
  }
  return ''
}

/** The end of a failing log, short enough for a comment. */
export const shortExcerpt = (excerpt: Excerpt | undefined): string =>
  excerpt === undefined
    ? ''
    : excerptBlock({
        title: cut(excerpt.title, LONGEST_LINE),
        lines: excerpt.lines.slice(-SHOWN).map((line) => plain(line, LONGEST_LINE))
      })
