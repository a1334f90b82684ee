import type { ContentKind } from './content-type.js'
import type { ContentDocument } from './parse.js'
import { parseContent } from './parse.js'
import { pathsIn } from './pointer.js'
import type { Position } from './position.js'
import type { Value } from './value.js'
import { memberOf } from './value.js'

const step = (value: Value, key: string): Value | undefined => {
  if (value.kind !== 'list') return memberOf(value, key)
  return /^\d+$/.test(key) ? value.items[Number(key)] : undefined
}

interface Walk {
  /** The last value that is there. */
  readonly value: Value
  /** Steps behind it that lead nowhere. */
  readonly missing: number
}

const walk = (root: Value, path: readonly string[]): Walk => {
  let value = root
  for (const [taken, key] of path.entries()) {
    const next = step(value, key)
    if (next === undefined) return { value, missing: path.length - taken }
    value = next
  }
  return { value, missing: 0 }
}

/** The value at a path; undefined when it is not there. */
export const valueAt = (root: Value, path: readonly string[]): Value | undefined => {
  const { value, missing } = walk(root, path)
  return missing === 0 ? value : undefined
}

/**
 * The position of the value that a location names. What is missing itself (a required key, say) is placed where it
 * should be: at its container. undefined when more than the last step leads nowhere.
 */
export const locateIn = ({ root, positionOf }: ContentDocument, location: string): Position | undefined => {
  const walks = pathsIn(location).map((path) => walk(root, path))
  const found =
    walks.find(({ missing }) => missing === 0) ?? walks.slice(0, 1).find(({ missing }) => missing === 1)
  return found === undefined ? undefined : positionOf(found.value.at)
}

/** {@link locateIn} for content that is not parsed yet; undefined also when it cannot be. */
export const locate = async (
  bytes: Uint8Array,
  kind: ContentKind,
  location: string
): Promise<Position | undefined> => {
  const parsed = await parseContent(bytes, kind)
  return parsed.ok && parsed.document !== undefined ? locateIn(parsed.document, location) : undefined
}
