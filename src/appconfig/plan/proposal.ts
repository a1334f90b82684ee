import { DeploymentError } from '../../deployment/problem.js'
import { contentOf, type HostedVersions } from '../hosted-versions.js'
import type { Source } from '../source.js'
import { isFeatureFlags, isHosted } from '../profile.js'
import { saysTheSame } from '../same-content.js'
import { findStored, type Stored } from '../store-content.js'
import { servedContent } from '../unchanged.js'
import { versionNumber, type Version } from '../version.js'
import type { Wanted } from '../wanted.js'
import type { Named, Situation } from './survey.js'

/** Content that can be looked at. */
export interface Readable {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** Relative to the workspace; undefined for what is in no file of it. */
  readonly file: string | undefined
}

/** What would be deployed, beside what is served. */
export interface Proposal {
  readonly wanted: Wanted
  /** The version that content is already; undefined: a new one would be created. */
  readonly stored: Stored | undefined
  /** undefined for what is kept elsewhere: only the names of its versions are known. */
  readonly content: Readable | undefined
  /** What is served; undefined when nothing is, or when it cannot be told any more. */
  readonly served: Readable | undefined
  /** Both say the same. */
  readonly isSame: boolean
}

/** Reads both sides. Rejects with a `DeploymentError`, also when the version that is asked for does not exist. */
export const readProposal = async (
  wanted: Wanted,
  { place, profile }: Named,
  { served }: Pick<Situation, 'served'>,
  versions: HostedVersions,
  source: Source
): Promise<Proposal> => {
  if (wanted.kind !== 'content' && !isHosted(profile)) {
    const isSame = wanted.version.version === served?.version
    return { wanted, stored: undefined, content: undefined, served: undefined, isSame }
  }
  const { signal } = source
  const [content, now] = await Promise.all([
    wanted.kind === 'content' ? wanted.content : stored(wanted.version, versions, signal),
    served && servedContent(served, versions, signal)
  ])
  const isSame = now !== undefined && (await saysTheSame(content, now, isFeatureFlags(profile)))
  const library = { place, profile, versions, clients: source, servedDiffers: !isSame }
  return {
    wanted,
    stored: wanted.kind === 'content' ? await findStored(wanted.content, library, signal) : undefined,
    content,
    served: now && { ...now, file: undefined },
    isSame
  }
}

const stored = async (version: Version, versions: HostedVersions, signal: AbortSignal): Promise<Readable> => {
  const number = versionNumber(version)
  const content = number === undefined ? undefined : await contentOf(number, versions, signal)
  if (content !== undefined) return { ...content, file: undefined }
  throw new DeploymentError({
    kind: 'not-found',
    message: `Configuration profile ${versions.profileName} has no version ${version.version}`,
    hint: 'Give the number or the label of a version that exists, or `latest`.'
  })
}
