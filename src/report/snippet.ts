import { longestRun, plain } from './text.js'

/** Longest line of a snippet, in UTF-16 units. */
const LONGEST = 500

/** Lines of a workflow, harmless, with their indentation. */
export const snippetLines = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (/^ */.exec(line)?.[0] ?? '') + plain(line, LONGEST))

/** The same for a summary, as a block of code. */
export const snippetBlock = (lines: readonly string[] = []): string => {
  if (lines.length === 0) return ''
  const shown = snippetLines(lines)
  const fence = '`'.repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)))
  return [`${fence}yaml`, ...shown, fence].join('\n')
}
