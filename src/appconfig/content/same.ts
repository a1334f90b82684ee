import type { ContentKind } from './content-type.js'
import { differs } from './differences.js'
import { withoutStamps } from './flags.js'
import { parseContent } from './parse.js'

/** How content is compared. */
export interface Comparison {
  /** Whether it is a document of feature flags: the service's timestamps in it do not count. */
  readonly featureFlags: boolean
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/**
 * Whether two contents of one kind say the same: JSON and YAML by value (key order, white space, comments and the
 * spelling of a number or string do not matter; numbers are exact), everything else, and what cannot be parsed, by
 * bytes. A byte order mark on one of them is a difference, since it may be one to readers.
 */
export const sameContent = async (
  a: Uint8Array,
  b: Uint8Array,
  kind: ContentKind,
  { featureFlags }: Comparison
): Promise<boolean> => {
  if (sameBytes(a, b)) return true
  const [left, right] = await Promise.all([parseContent(a, kind), parseContent(b, kind)])
  if (!left.ok || !right.ok || left.document === undefined || right.document === undefined) return false
  if (left.document.byteOrderMark !== right.document.byteOrderMark) return false
  const canonical = featureFlags ? withoutStamps : <T>(root: T): T => root
  return !differs(canonical(left.document.root), canonical(right.document.root))
}
