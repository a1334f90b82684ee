import { nearest } from '../../config/nearest.js'
import { DeploymentError } from '../../deployment/problem.js'
import type { Source } from '../source.js'
import { together } from '../../aws/together.js'
import {
  accountPrefixOf,
  extensionOf,
  isByAws,
  type ActualAssociation,
  type AssociationLine,
  type KnownExtension,
  type Leftovers,
  type ListedAssociation,
  type ListedExtension
} from './actual.js'
import { atOnce } from './at-once.js'
import { OWNER_TAG } from './file/table.js'
import { getAssociation, getExtension, listAssociations, listExtensions, tagsOf } from './reads.js'
import { findTargets, placed, type Target } from './targets.js'
import type { Definition, Wished, WishedAssociation } from './wished.js'

/** An association that the file wants, with what its names stand for. */
export interface WantedAssociation extends Target {
  readonly wished: WishedAssociation
  /** undefined: the extension does not exist yet. */
  readonly extensionId: string | undefined
  /** For people. */
  readonly extensionName: string
  /** That the file pins. */
  readonly pin: number | undefined
  /** The newest there is; undefined: the extension does not exist yet. */
  readonly newest: number | undefined
  /** What AWS says that its version of the extension is; undefined: what the file says. `none`: there is no such version. */
  readonly definition: Definition | 'none' | undefined
}

/** How things are, as far as the file is about them. */
export interface Survey {
  /** Those that the file defines and that exist, by name. */
  readonly extensions: ReadonlyMap<string, KnownExtension>
  readonly wanted: readonly WantedAssociation[]
  /** Of the extensions and places that the file names. */
  readonly associations: readonly ActualAssociation[]
  /** With `prune`. */
  readonly leftovers: Leftovers
  /** Every association there is. */
  readonly listed: readonly ListedAssociation[]
  /** `arn:aws:appconfig:eu-west-1:123456789012:`, as far as any answer told it. */
  readonly prefix: string | undefined
}

/** What account the calls are made in, when no answer tells: the id, from the role, the file or the credentials. */
export type AccountHint = () => Promise<string | undefined>

/**
 * Reads everything that the file is about, and with `prune` whose everything else is. Rejects with a `DeploymentError`;
 * names in the file that stand for nothing are reported together, at their places.
 */
export const survey = async (
  wished: Wished,
  prune: boolean,
  account: AccountHint,
  source: Source
): Promise<Survey> => {
  const [extensions, associations, targets] = await together([
    listExtensions(source),
    listAssociations(source),
    findTargets(wished.associations, source)
  ])
  const [known, wanted] = await together([
    knownOf(wished, extensions, source),
    together(
      wished.associations.map((association, index) =>
        placed(wantedOf(association, targets[index], extensions, source), association.at)
      )
    )
  ])
  const prefix = await prefixOf(extensions, associations, account)
  const named = associations.filter((one) => isNamed(one, wanted))
  const others = associations.filter((one) => !named.includes(one))
  const owns = async (arn: string, what: string): Promise<boolean> =>
    (await tagsOf(arn, what, source))[OWNER_TAG] === wished.owner
  return {
    extensions: known,
    wanted,
    associations: (await atOnce(named, (one) => actualOf(one, source))).filter((one) => one !== undefined),
    leftovers: prune
      ? {
          extensions: await only(
            extensions.filter(
              (one) => !isByAws(one) && !wished.extensions.some(({ name }) => name === one.name)
            ),
            ({ arn, id }) => owns(arn, `extension ${id}`)
          ),
          associations: await only(others, ({ id, arn }) =>
            owns(associationArn(arn, id), `extension association ${id}`)
          )
        }
      : { extensions: [], associations: [] },
    listed: associations,
    prefix
  }
}

const only = async <T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<readonly T[]> => {
  const passed = await atOnce(items, test)
  return items.filter((_, index) => passed[index])
}

const isNamed = (
  { extensionId, resource }: ListedAssociation,
  wanted: readonly WantedAssociation[]
): boolean => wanted.some((one) => one.extensionId === extensionId && one.resource === resource)

/** An association is of the account and region of what it is with. Source: the service authorization reference. */
const associationArn = (resourceArn: string, id: string): string =>
  `${accountPrefixOf(resourceArn) ?? ''}extensionassociation/${id}`

const actualOf = async (listed: AssociationLine, source: Source): Promise<ActualAssociation | undefined> => {
  const { id, extensionId, resource, arn } = listed
  const [found, tags] = await together([
    getAssociation(id, source),
    tagsOf(associationArn(arn, id), `extension association ${id}`, source)
  ])
  return found && { id, extensionId, resource, ...found, tags }
}

const knownOf = async (
  { extensions: defined }: Wished,
  listed: readonly ListedExtension[],
  source: Source
): Promise<ReadonlyMap<string, KnownExtension>> => {
  const there = listed.filter(({ name }) => defined.some((one) => one.name === name))
  const found = await atOnce(there, async ({ id, arn }) => {
    // Nobody tags what is AWS's.
    const tags = isByAws({ arn }) ? Promise.resolve({}) : tagsOf(arn, `extension ${id}`, source)
    const [newest, own] = await together([getExtension(id, undefined, source), tags])
    return newest && { newest, tags: own }
  })
  return new Map(found.flatMap((one) => (one === undefined ? [] : [[one.newest.name, one] as const])))
}

const wantedOf = async (
  wished: WishedAssociation,
  target: Target | undefined,
  listed: readonly ListedExtension[],
  source: Source
): Promise<WantedAssociation> => {
  if (target === undefined) throw new Error('an association without its target')
  const inArn = wished.extension.startsWith('arn:') ? extensionOf(wished.extension) : undefined
  if (inArn?.version !== undefined && (wished.version ?? inArn.version) !== inArn.version) {
    throw new DeploymentError({
      kind: 'configuration',
      message: `the ARN of the extension names version ${inArn.version}, and \`version\` is ${wished.version ?? ''}`
    })
  }
  const pin = wished.version ?? inArn?.version
  const identifier = inArn?.id ?? wished.extension
  const found =
    listed.find(({ id }) => id === identifier && !wished.isOwn) ??
    listed.find(({ name }) => name === identifier)
  if (found === undefined && !wished.isOwn) throw unknown(wished.extension, listed, source)
  const base = {
    ...target,
    wished,
    extensionId: found?.id,
    // AWS's own are known by their ids.
    extensionName: (found && isByAws(found) ? found.id : found?.name) ?? identifier,
    pin,
    newest: found?.version
  }
  const isAsInFile = wished.isOwn && (pin === undefined || pin === (found?.version ?? 1))
  if (isAsInFile) return { ...base, definition: undefined }
  if (found === undefined) return { ...base, definition: 'none' }
  return { ...base, definition: (await getExtension(found.id, pin, source)) ?? 'none' }
}

const MOST_NAMES = 10

const unknown = (wanted: string, listed: readonly ListedExtension[], { region }: Source): DeploymentError => {
  const names = listed.flatMap((one) => (isByAws(one) ? [one.id] : [one.name])).sort()
  const close = nearest(wanted, names)
  const guess = close === undefined ? '' : ` (did you mean ${JSON.stringify(close)}?)`
  const shown = names.slice(0, MOST_NAMES).map((name) => JSON.stringify(name))
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return new DeploymentError({
    kind: 'not-found',
    message: `There is no extension ${JSON.stringify(wanted)} in ${region}${guess}; there are: ${shown.join(', ')}${more}`
  })
}

const prefixOf = async (
  extensions: readonly ListedExtension[],
  associations: readonly { readonly arn: string }[],
  account: AccountHint
): Promise<string | undefined> => {
  const told = [...associations, ...extensions].map(({ arn }) => accountPrefixOf(arn))
  const prefix = told.find((one) => one !== undefined)
  if (prefix !== undefined) return prefix
  // AWS's own extensions tell partition and region.
  const [, head] = /^(arn:[a-z-]+:appconfig:[a-z0-9-]+:):/.exec(extensions[0]?.arn ?? '') ?? []
  const id = head === undefined ? undefined : await account()
  return head === undefined || id === undefined ? undefined : `${head}${id}:`
}
