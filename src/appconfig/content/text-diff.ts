import type { Change } from './change.js'
import { decode } from './decode.js'

const linesOf = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  if (text === '') return counts
  for (const line of text.replace(/\n$/, '').split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

/** How many lines the first text has more than the second, each line counted as often as it occurs. */
const surplus = (lines: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number =>
  [...lines].reduce((sum, [line, count]) => sum + Math.max(count - (others.get(line) ?? 0), 0), 0)

const lines = (count: number): string => `${count} ${count === 1 ? 'line' : 'lines'}`

const textOf = (bytes: Uint8Array): string | undefined => {
  const decoded = decode(bytes)
  return decoded.ok && !decoded.text.includes('\0') ? decoded.text : undefined
}

const inWords = (served: string, proposed: string): string => {
  const [old, now] = [linesOf(served), linesOf(proposed)]
  const [added, removed] = [surplus(now, old), surplus(old, now)]
  if (added + removed > 0) return `${lines(added)} added, ${lines(removed)} removed`
  return 'the same lines in another order, or another end of the file'
}

/** The difference between contents without a grammar: lines for text, sizes for anything else. None for equal bytes. */
export const diffBytes = (served: Uint8Array, proposed: Uint8Array): readonly Change[] => {
  if (Buffer.compare(served, proposed) === 0) return []
  const [old, now] = [textOf(served), textOf(proposed)]
  const change = { kind: 'changed', path: '' } as const
  return old !== undefined && now !== undefined
    ? [{ ...change, subject: 'text', summary: inWords(old, now) }]
    : [{ ...change, subject: 'bytes', summary: `${proposed.length} bytes, ${served.length} before` }]
}
