import { isByAws, type KnownExtension } from './actual.js'
import { definitionChanges, extensionChange, tagChanges } from './changes.js'
import { NOTHING, ownerInWords, refuse, type Comparison } from './comparison.js'
import { OWNER_TAG } from './file/table.js'
import type { Step } from './steps.js'
import type { Texts, WishedExtension } from './wished.js'

/** Tags that AWS itself sets stay out of it. */
const settable = (tags: Texts): Texts =>
  Object.fromEntries(Object.entries(tags).filter(([key]) => !/^aws:/i.test(key)))

const tagSteps = (
  wished: WishedExtension,
  { newest, tags }: KnownExtension,
  owner: string
): readonly Step[] => {
  const there = settable(tags)
  const after = { ...wished.tags, [OWNER_TAG]: owner }
  const changes = tagChanges(wished.name, there, after)
  const what = `the tags of extension ${wished.name}`
  const removed = changes.filter(({ kind }) => kind === 'removed')
  const set = changes.filter(({ kind }) => kind !== 'removed')
  const changedTags = Object.fromEntries(
    Object.entries(after).filter(([key, value]) => !Object.hasOwn(there, key) || there[key] !== value)
  )
  const keys = Object.keys(there).filter((key) => !Object.hasOwn(after, key))
  return [
    ...(set.length > 0
      ? [{ kind: 'tag' as const, arn: newest.arn, tags: changedTags, what, changes: set }]
      : []),
    ...(removed.length > 0 ? [{ kind: 'untag' as const, arn: newest.arn, keys, what, changes: removed }] : [])
  ]
}

/** An extension of the file with what there is of it. */
export const compareExtension = (
  wished: WishedExtension,
  known: KnownExtension | undefined,
  owner: string
): Comparison => {
  const { name, at } = wished
  const what = `extension ${name}`
  if (known === undefined) {
    const changes = [extensionChange(name, 'added')]
    return { ...NOTHING, steps: [{ kind: 'create-extension', extension: wished, what, changes }] }
  }
  const { newest, tags } = known
  if (isByAws(newest)) return refuse(at, `extension ${name} is AWS's own: choose another name`)
  if (tags[OWNER_TAG] !== owner) {
    return refuse(
      at,
      `extension ${name} (${newest.id}) exists already and does not belong to owner ${JSON.stringify(owner)}: ${ownerInWords(tags)}. Choose another name; or set that tag to ${JSON.stringify(owner)} to hand the extension over`
    )
  }
  if (Object.keys(newest.parameters).length > 0 && Object.keys(wished.parameters).length === 0) {
    return refuse(
      at,
      `extension ${name} has parameters, and AWS takes the last one away from no extension: keep one, or define an extension of another name`
    )
  }
  const changes = definitionChanges(name, newest, wished)
  return {
    ...NOTHING,
    steps: [
      ...(changes.length === 0
        ? []
        : [{ kind: 'update-extension' as const, from: newest, to: wished, what, changes }]),
      ...tagSteps(wished, known, owner)
    ]
  }
}
