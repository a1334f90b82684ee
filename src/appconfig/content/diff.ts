import { valueChange } from './change.js'
import type { Change } from './change.js'
import type { ContentKind } from './content-type.js'
import { differences } from './differences.js'
import { diffFlags } from './flag-diff.js'
import { withoutStamps } from './flags.js'
import type { ContentDocument } from './parse.js'
import { parseContent } from './parse.js'
import { diffBytes } from './text-diff.js'

const documentOf = async (bytes: Uint8Array, kind: ContentKind): Promise<ContentDocument | undefined> => {
  const parsed = await parseContent(bytes, kind)
  return parsed.ok ? parsed.document : undefined
}

const MARK: Omit<Change, 'summary'> = { subject: 'text', kind: 'changed', path: '' }

const markChange = (before: ContentDocument, after: ContentDocument): readonly Change[] =>
  before.byteOrderMark === after.byteOrderMark
    ? []
    : [{ ...MARK, summary: `byte order mark ${after.byteOrderMark ? 'added' : 'removed'}` }]

/**
 * What a deployment of `proposed` would change where `served` is served now (`undefined`: nothing is). Lists are
 * compared by index, mappings by key, in a stable order; what cannot be parsed on either side by lines or size. Empty
 * when both say the same. Comments and the spelling of values are no change.
 */
export const diffContent = async (
  served: Uint8Array | undefined,
  proposed: Uint8Array,
  kind: ContentKind,
  featureFlags: boolean
): Promise<readonly Change[]> => {
  const [before, after] = await Promise.all([served && documentOf(served, kind), documentOf(proposed, kind)])
  if (after === undefined || (served !== undefined && before === undefined)) {
    return diffBytes(served ?? new Uint8Array(), proposed)
  }
  const marked = before === undefined ? [] : markChange(before, after)
  if (featureFlags)
    return [...marked, ...diffFlags(before && withoutStamps(before.root), withoutStamps(after.root))]
  if (before === undefined) return [valueChange([], undefined, after.root)]
  const found = [...differences(before.root, after.root)]
  return [...marked, ...found.map((one) => valueChange(one.path, one.before, one.after))]
}
