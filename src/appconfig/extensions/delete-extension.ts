import { problemOf } from '../../deployment/problem.js'
import type { ListedExtension } from './actual.js'
import { OWNER_TAG } from './file/table.js'
import { getExtension, tagsOf } from './reads.js'
import { overtaken, persistently, sourceOf, type Workshop } from './workshop.js'
import * as writes from './writes.js'

/** How often, and how long apart (in milliseconds), a deletion is tried that AWS refuses or does not show yet. */
const IN_USE = { tries: 5, waitMs: 3_000 }

/** Associations that were just deleted may count for some more seconds. */
const deleteVersion = async (id: string, version: number, shop: Workshop): Promise<void> => {
  const { writer, ports } = shop
  for (let tried = 1; ; tried++) {
    try {
      await persistently(shop, () => writes.deleteVersion(id, version, writer))
      return
    } catch (error) {
      if (problemOf(error).kind !== 'invalid' || tried === IN_USE.tries) throw error
      await ports.clock.sleep(IN_USE.waitMs, writer.signal)
    }
  }
}

/** The newest version that is left; undefined: none. An answer that is behind still shows the one that is gone. */
const newestLeft = async (id: string, gone: number, shop: Workshop): Promise<number | undefined> => {
  const { writer, ports } = shop
  for (let looks = 1; ; looks++) {
    const next = await persistently(shop, () => getExtension(id, undefined, sourceOf(shop)))
    if (next?.version !== gone || looks === IN_USE.tries) return next?.version
    await ports.clock.sleep(IN_USE.waitMs, writer.signal)
  }
}

/** Deletes all versions, from the newest on. Rejects when somebody else goes on with it meanwhile. */
export const deleteExtension = async (
  { id, arn, version: newest }: ListedExtension,
  what: string,
  shop: Workshop
): Promise<void> => {
  const tags = await persistently(shop, () => tagsOf(arn, what, sourceOf(shop)))
  if (tags[OWNER_TAG] !== undefined && tags[OWNER_TAG] !== shop.writer.owner)
    throw overtaken(what, 'given another owner')
  for (let version = newest; ;) {
    await deleteVersion(id, version, shop)
    const left = await newestLeft(id, version, shop)
    if (left === undefined) return
    if (left >= version) throw overtaken(what, `given a version ${left}, or kept it,`)
    version = left
  }
}
