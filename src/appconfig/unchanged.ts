import { DeploymentError } from '../deployment/problem.js'
import { contentOf, type HostedVersions, type StoredContent } from './hosted-versions.js'
import type { FoundProfile } from './names.js'
import { isFeatureFlags, isHosted } from './profile.js'
import { saysTheSame } from './same-content.js'
import type { Served } from './served.js'
import { versionNumber, type Version } from './version.js'
import type { Wanted } from './wanted.js'

/**
 * What the serving deployment deployed; undefined when that cannot be told any more. AppConfig gives the number of a
 * deleted newest version again: another label under the same number is another version.
 */
export const servedContent = async (
  served: Served,
  versions: HostedVersions,
  signal: AbortSignal
): Promise<StoredContent | undefined> => {
  const number = versionNumber(served)
  const content = number === undefined ? undefined : await contentOf(number, versions, signal)
  return content === undefined || areAtOdds(served.label, content.label) ? undefined : content
}

const areAtOdds = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other

const isSameVersion = (wanted: Version, served: Version): boolean =>
  !areAtOdds(wanted.label, served.label) &&
  (wanted.version === served.version ||
    (versionNumber(wanted) !== undefined && versionNumber(wanted) === versionNumber(served)))

/**
 * Whether what is wanted is what the environment serves: by the number of the version, else by its content. Versions
 * that are stored elsewhere have only their names.
 */
export const isServed = async (
  wanted: Wanted,
  served: Served,
  profile: FoundProfile,
  versions: HostedVersions,
  signal: AbortSignal
): Promise<boolean> => {
  const featureFlags = isFeatureFlags(profile)
  if (wanted.kind === 'content') {
    const content = await servedContent(served, versions, signal)
    return content !== undefined && saysTheSame(wanted.content, content, featureFlags)
  }
  if (!isHosted(profile)) return wanted.version.version === served.version
  return (
    isSameVersion(wanted.version, served) ||
    haveSameContent(wanted.version, served, versions, featureFlags, signal)
  )
}

/** Two numbers may stand for one content. Whoever may not read it deploys by number alone. */
const haveSameContent = async (
  wanted: Version,
  served: Served,
  versions: HostedVersions,
  featureFlags: boolean,
  signal: AbortSignal
): Promise<boolean> => {
  const number = versionNumber(wanted)
  if (number === undefined || number === versionNumber(served)) return false
  try {
    const [one, other] = await Promise.all([
      contentOf(number, versions, signal),
      servedContent(served, versions, signal)
    ])
    return one !== undefined && other !== undefined && (await saysTheSame(one, other, featureFlags))
  } catch (error) {
    if (error instanceof DeploymentError && error.problem.kind === 'permission') return false
    throw error
  }
}
