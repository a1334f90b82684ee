import { isMap, isNode, isScalar, LineCounter, parseDocument, type Pair, type YAMLMap } from 'yaml'
import type { Finding } from './finding.js'

/**
 * What the runner reads under each input and output of a JavaScript action. It ignores any other key without a
 * word, so that a misspelt `requird:` would go unnoticed; the language service does not look here either.
 */
const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  inputs: ['description', 'required', 'default', 'deprecationMessage'],
  outputs: ['description']
}

const pairsOf = (map: YAMLMap): Pair[] => [...map.items]

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '')

/** Unknown keys under `inputs.*` and `outputs.*` of an action.yml, and entries without a description. */
export const lintActionKeys = (file: string, text: string): Finding[] => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const finding = (node: unknown, message: string): Finding => {
    const { line, col } = lines.linePos(rangeStart(node))
    return { file, line, column: col, linter: 'action-keys', message }
  }
  return Object.entries(KNOWN_KEYS).flatMap(([section, known]) => {
    const entries = document.get(section)
    if (entries === undefined) return []
    if (!isMap(entries)) return [finding(entries, `${section} is no map`)]
    return pairsOf(entries).flatMap((entry) => {
      const name = `${section}.${keyOf(entry)}`
      if (!isMap(entry.value)) return [finding(entry.key, `${name} is no map`)]
      const keys = pairsOf(entry.value)
      const unknown = keys
        .filter((pair) => !known.includes(keyOf(pair)))
        .map((pair) =>
          finding(pair.key, `Unknown key '${keyOf(pair)}' in ${name}: known are ${known.join(', ')}`)
        )
      return keys.some((pair) => keyOf(pair) === 'description')
        ? unknown
        : [...unknown, finding(entry.key, `${name} has no description`)]
    })
  })
}

const rangeStart = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)
