import { CST, Composer, Parser } from 'yaml'
import type { Document } from 'yaml'
import type { Value } from './value.js'
import { YamlFault, yamlValue } from './yaml-value.js'

/** A problem of a YAML document, at an offset in UTF-16 units. */
export interface YamlProblem {
  readonly at: number
  readonly message: string
}

export type YamlReading =
  | { readonly ok: true; readonly root: Value; readonly depth: number }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] }

/** Composing deeper nesting can exhaust the stack, which V8 may answer by ending the process. */
const DEEPEST = 256

interface Nested {
  readonly collection: CST.BlockMap | CST.BlockSequence | CST.FlowCollection
  readonly depth: number
}

/** The deepest nesting of collections, and the first one that is too deep. Without recursion. */
const nesting = (tokens: readonly CST.Token[]): { readonly depth: number; readonly tooDeep?: number } => {
  const rest: Nested[] = []
  const add = (token: CST.Token | null | undefined, depth: number): void => {
    if (token != null && CST.isCollection(token)) rest.push({ collection: token, depth })
  }
  for (const token of tokens) if (token.type === 'document') add(token.value, 1)
  let deepest = 0
  for (let nested = rest.pop(); nested !== undefined; nested = rest.pop()) {
    const { collection, depth } = nested
    if (depth > DEEPEST) return { depth, tooDeep: collection.offset }
    deepest = Math.max(deepest, depth)
    for (const { key, value } of collection.items) {
      add(key, depth + 1)
      add(value, depth + 1)
    }
  }
  return { depth: deepest }
}

/** The parser quotes the source in some messages, behind a colon: it may be a value. */
const withoutSource = (message: string): string => message.replace(/: "[^]*$/, '')

const documentsIn = (tokens: readonly CST.Token[], length: number): Document.Parsed[] => [
  // The core schema of YAML 1.2 and nothing else: other tags stay tags. Keys are compared in yaml-value.ts, because
  // the parser takes quadratic time for it and compares doubles.
  ...new Composer({ schema: 'core', resolveKnownTags: false, uniqueKeys: false }).compose(
    tokens,
    true,
    length
  )
]

/**
 * Reads one YAML document by the core schema of YAML 1.2, numbers exact and aliases resolved, with the place of
 * everything; tells all syntax errors.
 */
export const parseYaml = (text: string): YamlReading => {
  const tokens = [...new Parser().parse(text)]
  const { depth, tooDeep } = nesting(tokens)
  const refuse = (at: number, message: string): YamlReading => ({ ok: false, problems: [{ at, message }] })
  if (tooDeep !== undefined) return refuse(tooDeep, `This is nested more than ${DEEPEST} levels deep`)
  const [document, second] = documentsIn(tokens, text.length)
  const errors = [...(document?.errors ?? []), ...(second?.errors ?? [])]
  if (errors.length > 0) {
    const problems = errors.map(({ pos, message }) => ({ at: pos[0], message: withoutSource(message) }))
    return { ok: false, problems }
  }
  if (second !== undefined) {
    return refuse(second.range[0], 'A second YAML document begins here; a configuration is one document')
  }
  const root = document?.contents
  if (root == null || root.range[0] === root.range[1]) return refuse(0, 'There is no value in this YAML')
  try {
    return { ok: true, root: yamlValue(root), depth }
  } catch (error) {
    if (error instanceof YamlFault) return refuse(error.at, error.message)
    throw error
  }
}
