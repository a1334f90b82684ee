import type { ContentKind } from './content-type.js'
import { decode } from './decode.js'
import type { JsonReading } from './json.js'
import { parseJson } from './json.js'
import { positionsIn } from './position.js'
import type { Complaint, Position } from './position.js'
import type { Value } from './value.js'

/** Content that was understood. */
export interface ContentDocument {
  readonly root: Value
  /** Levels of nesting; a scalar has none. */
  readonly depth: number
  /** The file began with a byte order mark: a difference to readers, if not to the grammar. */
  readonly byteOrderMark: boolean
  /** The position of an offset, such as a value's `at`. */
  readonly positionOf: (at: number) => Position
}

export type ParsedContent =
  | {
      readonly ok: true
      /** undefined for content that is neither JSON nor YAML. */
      readonly document: ContentDocument | undefined
      /** What is worth a warning. */
      readonly remarks: readonly Complaint[]
    }
  /** Never empty. Messages hold no value of the content. */
  | { readonly ok: false; readonly problems: readonly Complaint[] }

interface Found {
  readonly at: number
  readonly message: string
}

type Reading =
  | { readonly ok: true; readonly root: Value; readonly depth: number; readonly remarks: readonly Found[] }
  | { readonly ok: false; readonly problems: readonly Found[] }

const REPEATED = 'This object has the same name before; most readers go by the last one'
const MARKED =
  'The content begins with a byte order mark. It is deployed as it is, and many readers of JSON refuse it: save the file as UTF-8 without one'

const ofJson = (reading: JsonReading): Reading =>
  reading.ok
    ? { ...reading, remarks: reading.repeated.map(({ at }) => ({ at, message: REPEATED })) }
    : { ok: false, problems: [reading] }

/** The YAML parser is large; content in JSON does without it. */
const READ: Record<Exclude<ContentKind, 'other'>, (text: string) => Promise<Reading>> = {
  json: async (text) => ofJson(parseJson(text)),
  yaml: async (text) => {
    const { parseYaml } = await import('./yaml.js')
    const reading = parseYaml(text)
    return reading.ok ? { ...reading, remarks: [] } : reading
  }
}

const START: Position = { line: 1, column: 1 }
const refuse = (message: string): ParsedContent => ({ ok: false, problems: [{ message, ...START }] })

/**
 * Reads content by its grammar: strict JSON, or one YAML 1.2 document; anything else need only not be empty.
 * A byte order mark is allowed (RFC 8259 lets readers ignore it, and the bytes are deployed as they are) and told.
 */
export const parseContent = async (bytes: Uint8Array, kind: ContentKind): Promise<ParsedContent> => {
  if (bytes.length === 0) return refuse('The content is empty')
  if (kind === 'other') return { ok: true, document: undefined, remarks: [] }
  const decoded = decode(bytes)
  if (!decoded.ok) return { ok: false, problems: [decoded.problem] }
  const { text, byteOrderMark } = decoded
  if (text.trim() === '') return refuse('The content is empty but for white space')
  const reading = await READ[kind](text)
  const positionOf = positionsIn(text)
  const complaint = ({ at, message }: Found): Complaint => ({ message, ...positionOf(at) })
  if (!reading.ok) return { ok: false, problems: reading.problems.map(complaint) }
  const marked = byteOrderMark && kind === 'json' ? [{ message: MARKED, ...START }] : []
  return {
    ok: true,
    document: { root: reading.root, depth: reading.depth, byteOrderMark, positionOf },
    remarks: [...marked, ...reading.remarks.map(complaint)]
  }
}
