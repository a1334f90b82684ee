import { DeploymentError, problemOf } from '../../deployment/problem.js'
import { accountPrefixOf, type ActualExtension } from './actual.js'
import { definitionChanges } from './changes.js'
import { deleteExtension } from './delete-extension.js'
import { OWNER_TAG } from './file/table.js'
import { getAssociation, getExtension, listAssociations, listExtensions, tagsOf } from './reads.js'
import type { NewAssociation, Step } from './steps.js'
import type { WishedExtension } from './wished.js'
import { overtaken, persistently, RUN_AGAIN, sourceOf, type Workshop } from './workshop.js'
import * as writes from './writes.js'

/** The error for a conflict that AWS reports; what was noticed before stays as it is. */
const explained = (error: unknown, what: string, how: string): unknown =>
  error instanceof DeploymentError && error.problem.kind === 'conflict' && error.problem.hint !== RUN_AGAIN
    ? overtaken(what, `${how} (${error.problem.message})`, error)
    : error

/** The extension that a creation whose answer was lost may have made. */
const madeExtension = async (
  wished: WishedExtension,
  shop: Workshop
): Promise<ActualExtension | undefined> => {
  const source = sourceOf(shop)
  const listed = (await listExtensions(source)).find(({ name }) => name === wished.name)
  const found = listed && (await getExtension(listed.id, undefined, source))
  if (found === undefined) return undefined
  const tags = await tagsOf(found.arn, `extension ${wished.name}`, source)
  return tags[OWNER_TAG] === shop.writer.owner && definitionChanges(wished.name, found, wished).length === 0
    ? found
    : undefined
}

const createExtension = async (wished: WishedExtension, what: string, shop: Workshop): Promise<void> => {
  try {
    const made = await persistently(
      shop,
      async (mayBeDone) =>
        (mayBeDone ? await madeExtension(wished, shop) : undefined) ??
        (await writes.createExtension(wished, shop.writer))
    )
    shop.created.set(wished.name, made.id)
    shop.prefix ??= accountPrefixOf(made.arn)
  } catch (error) {
    throw explained(error, what, 'created')
  }
}

/** Updates what is still as it was compared, and nothing else. */
const updateExtension = async (
  from: ActualExtension,
  to: WishedExtension,
  what: string,
  shop: Workshop
): Promise<void> => {
  try {
    await persistently(shop, async (mayBeDone) => {
      const now = await getExtension(from.id, undefined, sourceOf(shop))
      if (now === undefined) throw overtaken(what, 'deleted')
      if (mayBeDone && definitionChanges(to.name, now, to).length === 0) return
      if (now.version !== from.version) throw overtaken(what, `given a version ${now.version}`)
      if (definitionChanges(to.name, now, from).length > 0) throw overtaken(what, 'changed')
      const { version } = await writes.updateExtension(from, to, shop.writer)
      shop.surprised ||= version !== from.version
    })
  } catch (error) {
    throw explained(error, what, 'changed')
  }
}

/** Whether a creation whose answer was lost made the association all the same. */
const wasMade = async (
  { resource }: NewAssociation,
  extensionId: string,
  shop: Workshop
): Promise<boolean> => {
  const source = sourceOf(shop)
  const fresh = (await listAssociations(source)).filter(
    (one) =>
      one.extensionId === extensionId &&
      one.resource === resource &&
      !shop.before.some(({ id }) => id === one.id)
  )
  for (const { id, arn } of fresh) {
    const own = `${accountPrefixOf(arn) ?? ''}extensionassociation/${id}`
    const tags = await tagsOf(own, `extension association ${id}`, source)
    if (tags[OWNER_TAG] === shop.writer.owner) return true
  }
  return false
}

const createAssociation = async (
  association: NewAssociation,
  what: string,
  shop: Workshop
): Promise<void> => {
  const { extensionName, resource, parameters, version } = association
  const extensionId = association.extensionId ?? shop.created.get(extensionName)
  if (extensionId === undefined || shop.prefix === undefined)
    throw new Error('an association before its extension and account are known')
  const request = { extensionId, resourceArn: `${shop.prefix}${resource}`, parameters, version }
  await persistently(shop, async (mayBeDone) => {
    if (mayBeDone && (await wasMade(association, extensionId, shop))) return
    await writes.createAssociation(request, what, shop.writer)
  })
}

/** Where the new one is refused all the same, what was there before is better than nothing that checks a deployment. */
const createOrRestore = async (
  association: NewAssociation,
  before: NewAssociation | undefined,
  what: string,
  shop: Workshop
): Promise<void> => {
  try {
    await createAssociation(association, what, shop)
  } catch (error) {
    if (before === undefined) throw error
    shop.ports.report({
      kind: 'note',
      message: `${what}: AWS does not take the new one (${problemOf(error).message}), so what it was before is made again: of version ${before.version ?? ''}`
    })
    await createAssociation(before, what, shop)
    throw error
  }
}

/** Refusals that an association which is still there may be the reason for. */
const IN_THE_WAY: ReadonlySet<string> = new Set(['invalid', 'conflict', 'quota'])

/**
 * Makes the new one before the old one is deleted: a deployment that starts in between may invoke the extension twice,
 * which is better than one that nobody checks. Where AWS does not take both at once, the old one goes first.
 */
const replaceAssociation = async (
  id: string,
  association: NewAssociation,
  what: string,
  shop: Workshop
): Promise<void> => {
  const { report } = shop.ports
  try {
    await createAssociation(association, what, shop)
  } catch (error) {
    const problem = problemOf(error)
    if (!IN_THE_WAY.has(problem.kind)) throw error
    report({
      kind: 'note',
      message: `${what}: AWS does not take a second one (${problem.message}), so the old one (${id}) is deleted first`
    })
    const before = await persistently(shop, () => getAssociation(id, sourceOf(shop)))
    await remove(id, shop)
    await createOrRestore(association, before && { ...association, ...before }, what, shop)
    return
  }
  await remove(id, shop)
}

const remove = (id: string, shop: Workshop): Promise<void> =>
  persistently(shop, () => writes.deleteAssociation(id, shop.writer))

/** Takes one step. Rejects with a `DeploymentError`, or with `Interrupted` when the writer's signal ends it. */
export const perform = (step: Step, shop: Workshop): Promise<void> => {
  const { writer } = shop
  const { what } = step
  switch (step.kind) {
    case 'create-extension':
      return createExtension(step.extension, what, shop)
    case 'update-extension':
      return updateExtension(step.from, step.to, what, shop)
    case 'tag':
      return persistently(shop, () => writes.tag(step.arn, step.tags, what, writer))
    case 'untag':
      return persistently(shop, () => writes.untag(step.arn, step.keys, what, writer))
    case 'create-association':
      return createAssociation(step.association, what, shop)
    case 'replace-association':
      return replaceAssociation(step.id, step.association, what, shop)
    case 'update-association':
      return persistently(shop, () => writes.updateAssociation(step.id, step.parameters, what, writer))
    case 'delete-association':
      return remove(step.id, shop)
    case 'delete-extension':
      return deleteExtension(step.extension, what, shop)
  }
}
