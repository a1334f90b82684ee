import { pointerOf } from './pointer.js'
import { canonicalText } from './value.js'
import type { Value } from './value.js'

/** What a change is about. */
export type Subject = 'value' | 'flag' | 'attribute' | 'constraint' | 'variants' | 'text' | 'bytes'

export type ChangeKind = 'added' | 'removed' | 'changed' | 'enabled' | 'disabled'

/** One difference between what is served and what is proposed. Texts are raw. */
export interface Change {
  readonly subject: Subject
  readonly kind: ChangeKind
  /** A JSON pointer; the whole content is the empty one. */
  readonly path: string
  /** One line in words, without values; keys and names are in it. */
  readonly summary: string
  /** Values in canonical form, at most 2,048 characters: for `show-values` only. */
  readonly before?: string
  readonly after?: string
}

const LONGEST = 2_048

/** The values of a change, as far as there are any. */
export const texts = (
  before: Value | undefined,
  after: Value | undefined
): Pick<Change, 'before' | 'after'> => ({
  ...(before !== undefined && { before: canonicalText(before, LONGEST) }),
  ...(after !== undefined && { after: canonicalText(after, LONGEST) })
})

/** Whether a value came, went or became another one. */
export const kindOfChange = (
  before: Value | undefined,
  after: Value | undefined
): Extract<ChangeKind, 'added' | 'removed' | 'changed'> => {
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'changed'
}

/** A difference in words that fit any document. */
export const valueChange = (
  path: readonly string[],
  before: Value | undefined,
  after: Value | undefined
): Change => {
  const kind = kindOfChange(before, after)
  const pointer = pointerOf(path)
  return {
    subject: 'value',
    kind,
    path: pointer,
    summary: `${pointer === '' ? 'the whole document' : pointer} ${kind}`,
    ...texts(before, after)
  }
}
