import type { AppConfigClients } from '../aws/clients.js'
import { violationsOf } from '../aws/failure.js'
import { DeploymentError } from '../deployment/problem.js'
import { runUrl, type RunContext } from '../runtime/run-context.js'
import type { AppConfigPlace } from './console-url.js'
import { versionDescription } from './content/version-text.js'
import type { ReadClient } from './deployments.js'
import {
  contentOf,
  createVersion,
  labelledVersion,
  newestVersion,
  type HostedVersions,
  type ListedVersion
} from './hosted-versions.js'
import type { FoundProfile } from './names.js'
import type { NewContent } from './new-content.js'
import { isFeatureFlags } from './profile.js'
import { saysTheSame } from './same-content.js'
import { servedIn } from './served.js'
import { servedContent } from './unchanged.js'
import { versionOf, type Version } from './version.js'
import { remarksOn } from './violations.js'

/** Content that is a version now. */
export interface Stored {
  readonly version: Version
  /** This step created it. */
  readonly isNew: boolean
}

/** Where content may be stored already. */
export interface Library {
  readonly place: AppConfigPlace
  readonly profile: FoundProfile
  readonly versions: HostedVersions
  readonly clients: ReadClient
  /** The served version was compared before, and is another. */
  readonly servedDiffers: boolean
}

/** Where content is stored, and for whom. */
export interface Store extends Library {
  readonly clients: AppConfigClients
  readonly run: RunContext
}

/**
 * Makes content a hosted version, unless it is one: the version of that label, or without a label the newest and the
 * served one; no others are looked at. After a lost answer it is called again, and finds what the lost call created.
 * Rejects with a `DeploymentError`.
 */
export const storeContent = async (
  content: NewContent,
  store: Store,
  signal: AbortSignal
): Promise<Stored> => {
  const { stored, newest } = await lookFor(content, store, signal)
  return stored ?? create(content, newest, store, signal)
}

/** The version that {@link storeContent} would take; undefined when it would create one. Creates nothing. */
export const findStored = async (
  content: NewContent,
  library: Library,
  signal: AbortSignal
): Promise<Stored | undefined> => (await lookFor(content, library, signal)).stored

interface Search {
  readonly stored: Stored | undefined
  /** The newest version there is; unknown when one was found without it. */
  readonly newest: ListedVersion | undefined
}

const lookFor = async (content: NewContent, library: Library, signal: AbortSignal): Promise<Search> => {
  const labelled = await withItsLabel(content, library, signal)
  if (labelled !== undefined) return { stored: labelled, newest: undefined }
  const newest = await newestVersion(library.versions, signal)
  const stored = content.label === undefined ? await amongKnown(content, newest, library, signal) : undefined
  return { stored, newest }
}

/** A version of another label, or without one, is as good only where no label is asked for. */
const amongKnown = async (
  content: NewContent,
  newest: ListedVersion | undefined,
  store: Library,
  signal: AbortSignal
): Promise<Stored | undefined> => {
  if (newest !== undefined && (await holds(newest, content, store, signal))) return found(versionOf(newest))
  if (store.servedDiffers) return undefined
  const served = await servedIn(store.place, store.clients, signal)
  const stored = served && (await servedContent(served, store.versions, signal))
  if (served === undefined || stored === undefined) return undefined
  if (!(await saysTheSame(content, stored, isFeatureFlags(store.profile)))) return undefined
  const { label } = stored
  return found({ version: served.version, ...(label !== undefined && { label }) })
}

const found = (version: Version): Stored => ({ version, isNew: false })

/** The version with the content's label; undefined when there is none. Versions never change: other content is an error. */
const withItsLabel = async (
  content: NewContent,
  store: Library,
  signal: AbortSignal
): Promise<Stored | undefined> => {
  const { label } = content
  if (label === undefined) return undefined
  const version = await labelledVersion(label, store.versions, signal)
  if (version === undefined) return undefined
  if (await holds(version, content, store, signal)) return found(versionOf(version))
  throw new DeploymentError({
    kind: 'configuration',
    message: `version-label ${JSON.stringify(label)} is on version ${version.number} of profile ${store.profile.name}, which has other content than ${content.title}`,
    hint: 'Versions never change: give the new content a label of its own.'
  })
}

const holds = async (
  { number }: ListedVersion,
  content: NewContent,
  { versions, profile }: Library,
  signal: AbortSignal
): Promise<boolean> => {
  const stored = await contentOf(number, versions, signal)
  return stored !== undefined && saysTheSame(content, stored, isFeatureFlags(profile))
}

const create = async (
  content: NewContent,
  newest: ListedVersion | undefined,
  store: Store,
  signal: AbortSignal
): Promise<Stored> => {
  const { bytes, contentType, label } = content
  const { versions, clients, run } = store
  const description = versionDescription(`Commit ${run.sha}, ${runUrl(run)}`)
  const version = { bytes, contentType, description, label, after: newest?.number }
  try {
    const number = await createVersion(version, versions, clients, signal)
    return { version: versionOf({ number, ...(label !== undefined && { label }) }), isNew: true }
  } catch (error) {
    if (!(error instanceof DeploymentError)) throw error
    return (await insteadOf(error, content, newest, store, signal)) ?? refuse(error, content)
  }
}

/** What somebody else stored meanwhile, where that explains the refusal and serves as well. */
const insteadOf = async (
  { problem }: DeploymentError,
  content: NewContent,
  newest: ListedVersion | undefined,
  store: Store,
  signal: AbortSignal
): Promise<Stored | undefined> => {
  if (problem.kind !== 'conflict' && problem.kind !== 'invalid') return undefined
  // What a label that is taken gets is nowhere documented.
  const labelled = await withItsLabel(content, store, signal)
  if (labelled !== undefined || problem.kind === 'invalid') return labelled
  const newer = await newestVersion(store.versions, signal)
  if (newer === undefined || newer.number === newest?.number) return undefined
  if (content.label === undefined && (await holds(newer, content, store, signal)))
    return found(versionOf(newer))
  throw new DeploymentError({
    kind: 'conflict',
    message: `Version ${newer.number} of profile ${store.profile.name} was created by somebody else while this step was about to create its own; nothing was created or started`,
    hint: 'Run again to deploy this content after all. A `concurrency` group keeps jobs apart that deploy one profile.'
  })
}

/** Feature flags are validated when they are stored: what breaks a rule is said at its place in the file. */
const refuse = async (error: DeploymentError, content: NewContent): Promise<never> => {
  const remarks = await remarksOn(violationsOf(error.cause), content)
  if (remarks.length === 0) throw error
  throw new DeploymentError({ ...error.problem, remarks }, { cause: error })
}
