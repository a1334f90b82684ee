import { DeploymentError } from '../deployment/problem.js'
import { labelledVersion, newestVersion, type ListedVersion } from './hosted-versions.js'
import type { Source } from './source.js'
import type { FoundApplication, FoundProfile } from './names.js'
import { hostedVersionsOf, isHosted, storeOf } from './profile.js'

/** A configuration version to deploy. */
export interface Version {
  /** What StartDeployment takes: a number for hosted configurations, else the store's own word for a version. */
  readonly version: string
  readonly label?: string
}

/** The word for the newest hosted version. */
const LATEST = 'latest'

/** A listed version as one to deploy. */
export const versionOf = ({ number, label }: ListedVersion): Version => ({
  version: String(number),
  ...(label !== undefined && { label })
})

/** The number of a hosted version; undefined for what another store calls a version. */
export const versionNumber = ({ version }: Version): number | undefined =>
  /^\d{1,15}$/.test(version) ? Number(version) : undefined

/** Resolves `configuration-version`: a number as it is, a label, or `latest`. */
export const resolveVersion = async (
  wanted: string,
  application: FoundApplication,
  profile: FoundProfile,
  source: Source
): Promise<Version> => {
  if (!isHosted(profile)) {
    if (wanted !== LATEST) return { version: wanted }
    const store = storeOf(profile)
    throw new DeploymentError({
      kind: 'invalid',
      message: `\`configuration-version: latest\` needs a hosted configuration, and profile ${profile.name} has its own in ${store}`,
      hint: `Give the version as ${store} names it.`
    })
  }
  if (/^\d+$/.test(wanted)) return { version: wanted }
  const at = hostedVersionsOf(application, profile, source)
  const found =
    wanted === LATEST
      ? await newestVersion(at, source.signal)
      : await labelledVersion(wanted, at, source.signal)
  if (found !== undefined) return versionOf(found)
  throw new DeploymentError(
    wanted === LATEST
      ? {
          kind: 'not-found',
          message: `Configuration profile ${profile.name} has no hosted version yet`,
          hint: 'Create one first (`configuration-file` does); there is nothing to deploy.'
        }
      : {
          kind: 'not-found',
          message: `Configuration profile ${profile.name} has no version labelled ${JSON.stringify(wanted)}`,
          hint: 'Labels are compared exactly; a number or `latest` (the newest version) will do as well.'
        }
  )
}
