import { nearest } from '../config/nearest.js'
import { problemOf, type Problem } from '../deployment/problem.js'
import type { AppConfigPlace } from './console-url.js'
import type { ExtensionNames } from './events.js'
import {
  accountPrefixOf,
  isByAws,
  type ActualExtension,
  type AssociationLine,
  type ResourcePath
} from './extensions/actual.js'
import { atOnce } from './extensions/at-once.js'
import {
  associationsPage,
  getAssociation,
  getExtension,
  listAssociations,
  type Page
} from './extensions/reads.js'
import { lackingIn, type Texts } from './extensions/wished.js'
import type { Source } from './source.js'

/** An extension that is associated with what is deployed. */
export interface Associated {
  readonly extension: ActualExtension
  /** `environment prod` */
  readonly place: string
}

/** What the extensions mean for a deployment. Text is raw. */
export interface ExtensionCheck {
  readonly associated: readonly Associated[]
  /** Why a deployment would go wrong; values are left out. */
  readonly problems: readonly string[]
  /** What could not be checked, and what that takes. */
  readonly notes: readonly string[]
}

/** Names for people, of the three things that are deployed to. */
export interface PlaceTitles {
  readonly application: string
  readonly environment: string
  readonly profile: string
}

/** Ends a check that has begun. Never rejects. */
export type FinishCheck = (
  place: AppConfigPlace,
  titles: PlaceTitles,
  /** `dynamic-extension-parameters`; undefined: they are not known. */
  dynamic: Texts | undefined
) => Promise<ExtensionCheck>

const skipped = ({ message, hint }: Problem): ExtensionCheck => ({
  associated: [],
  problems: [],
  notes: [
    `The extensions that are associated with this deployment are not known, and were not checked: ${message}${hint === undefined ? '' : `. ${hint}`}`
  ]
})

/**
 * Begins to look for the extensions of a deployment, before anything is known of its place: one listing, which mostly
 * tells that there are none. What cannot be read is a note and no failure.
 */
export const beginExtensionCheck = (source: Source): FinishCheck => {
  const first: Promise<Page<AssociationLine> | Problem> = associationsPage(source).catch(problemOf)
  return async (place, titles, dynamic) => {
    try {
      const page = await first
      if (!('items' in page)) return skipped(page)
      return await check(page, placesOf(place, titles), dynamic, source)
    } catch (error) {
      return skipped(problemOf(error))
    }
  }
}

/** The resources whose associations count, and what they are called. */
const placesOf = (
  { applicationId, environmentId, profileId }: AppConfigPlace,
  { application, environment, profile }: PlaceTitles
): ReadonlyMap<ResourcePath, string> =>
  new Map([
    [`application/${applicationId}`, `application ${application}`],
    [`application/${applicationId}/environment/${environmentId}`, `environment ${environment}`],
    [`application/${applicationId}/configurationprofile/${profileId}`, `configuration profile ${profile}`]
  ])

/** An association of one of the places; where there are many others, they are not read page by page. */
const relevant = async (
  { items, next }: Page<AssociationLine>,
  places: ReadonlyMap<ResourcePath, string>,
  source: Source
): Promise<readonly AssociationLine[]> => {
  if (next === undefined) return items.filter(({ resource }) => places.has(resource))
  const prefix = items.map(({ arn }) => accountPrefixOf(arn)).find((one) => one !== undefined)
  if (prefix === undefined) {
    const all = await listAssociations(source)
    return all.filter(({ resource }) => places.has(resource))
  }
  const listings = [...places.keys()].map((resource) => listAssociations(source, `${prefix}${resource}`))
  return (await Promise.all(listings)).flat()
}

interface Known extends Associated {
  readonly line: AssociationLine
}

const check = async (
  page: Page<AssociationLine>,
  places: ReadonlyMap<ResourcePath, string>,
  dynamic: Texts | undefined,
  source: Source
): Promise<ExtensionCheck> => {
  const lines = await relevant(page, places, source)
  const versions = new Map(lines.map((line) => [versionKey(line), line]))
  const found = new Map(
    await atOnce(
      [...versions],
      async ([key, { extensionId, pinned }]) =>
        [key, await getExtension(extensionId, pinned, source)] as const
    )
  )
  const known = lines.flatMap((line): Known[] => {
    const extension = found.get(versionKey(line))
    return extension === undefined
      ? []
      : [{ extension, line, place: places.get(line.resource) ?? line.resource }]
  })
  const given = givenTo(known, dynamic ?? {})
  const lacking = await atOnce(known, (one) => lackingProblems(one, given, source))
  // One that was deleted meanwhile may have been meant.
  const isComplete = known.length === lines.length
  return {
    associated: known.map(({ extension, place }) => ({ extension, place })),
    problems: [...lacking.flat(), ...(isComplete ? dynamicProblems(known, dynamic ?? {}) : [])],
    notes: []
  }
}

const versionKey = ({ extensionId, pinned }: AssociationLine): string => `${extensionId}/${pinned ?? ''}`

/** What people call an extension. */
export const titleOf = (extension: ActualExtension): string =>
  isByAws(extension) ? extension.id : extension.name

/** `notify#team` and its parts; the service allows no second `#`. */
const partsOf = (key: string): { readonly extension: string; readonly parameter: string } => {
  const at = key.indexOf('#')
  return { extension: key.slice(0, at), parameter: key.slice(at + 1) }
}

/** Whether a name, id or ARN (with or without a version) stands for this extension. */
const isCalled = ({ id, name, arn }: ActualExtension, word: string): boolean =>
  word === id || word === name || word === arn || word === arn.replace(/\/\d+$/, '')

/** Names of the parameters that a deployment gives to an extension, by its id. */
const givenTo = (known: readonly Known[], dynamic: Texts): ReadonlyMap<string, ReadonlySet<string>> => {
  const keys = Object.keys(dynamic).map(partsOf)
  return new Map(
    known.map(({ extension }) => [
      extension.id,
      new Set(keys.filter((key) => isCalled(extension, key.extension)).map(({ parameter }) => parameter))
    ])
  )
}

const lackingProblems = async (
  { extension, line, place }: Known,
  given: ReadonlyMap<string, ReadonlySet<string>>,
  source: Source
): Promise<readonly string[]> => {
  if (lackingIn({}, extension).length === 0) return []
  const association = await getAssociation(line.id, source)
  if (association === undefined) return []
  const title = titleOf(extension)
  return lackingIn(association.parameters, extension)
    .filter((name) => given.get(extension.id)?.has(name) !== true)
    .map(
      (name) =>
        `extension ${title} (version ${extension.version}, associated with ${place}) requires ${title}#${name}, and neither association ${line.id} nor \`dynamic-extension-parameters\` has a value for it`
    )
}

const listed = (words: readonly string[]): string =>
  words.length === 0 ? 'none' : words.map((word) => JSON.stringify(word)).join(', ')

const guess = (word: string, words: readonly string[]): string => {
  const close = nearest(word, words)
  return close === undefined ? '' : ` (did you mean ${JSON.stringify(close)}?)`
}

const dynamicProblems = (known: readonly Known[], dynamic: Texts): readonly string[] =>
  Object.keys(dynamic).flatMap((key) => {
    const { extension: word, parameter } = partsOf(key)
    const extensions = known.map(({ extension }) => extension).filter((one) => isCalled(one, word))
    const head = `\`dynamic-extension-parameters\`: ${key}:`
    if (extensions.length === 0) {
      const titles = [...new Set(known.map(({ extension }) => titleOf(extension)))]
      return [
        `${head} extension ${JSON.stringify(word)} is not associated with the application, the environment or the configuration profile${guess(word, titles)}; associated: ${listed(titles)}`
      ]
    }
    const declared = extensions.flatMap(({ parameters }) => Object.entries(parameters))
    const names = declared.filter(([, { dynamic: isDynamic }]) => isDynamic).map(([name]) => name)
    if (names.includes(parameter)) return []
    const title = extensions.map(titleOf)[0] ?? word
    return declared.some(([name]) => name === parameter)
      ? [
          `${head} parameter ${JSON.stringify(parameter)} of extension ${title} is not dynamic: its value belongs into the association`
        ]
      : [
          `${head} extension ${title} declares no parameter ${JSON.stringify(parameter)}${guess(parameter, names)}; dynamic: ${listed([...new Set(names)])}`
        ]
  })

/** Extensions that run, and can refuse, before a deployment starts: `judge (action ask, arn:…)`. */
export const gatesOf = ({
  associated
}: ExtensionCheck): readonly { readonly title: string; readonly words: string }[] => {
  const gates = associated.flatMap(({ extension }) => {
    const action = extension.actions['PRE_START_DEPLOYMENT']
    if (action === undefined) return []
    const title = titleOf(extension)
    return [{ title, words: `${title} (action ${action.name}, ${action.uri})` }]
  })
  return gates.filter(({ words }, index) => gates.findIndex((one) => one.words === words) === index)
}

/** Names of the extensions by their ids. */
export const namesOf = ({ associated }: ExtensionCheck): ExtensionNames =>
  new Map(associated.map(({ extension }) => [extension.id, titleOf(extension)]))

/** `notify version 2 (environment prod), …`; undefined when there is none. */
export const associatedInWords = ({ associated }: ExtensionCheck): string | undefined =>
  associated.length === 0
    ? undefined
    : associated
        .map(({ extension, place }) => `${titleOf(extension)} version ${extension.version} (${place})`)
        .join(', ')
