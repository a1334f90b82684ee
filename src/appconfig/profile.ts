import type { AppConfigClients } from '../aws/clients.js'
import type { HostedVersions } from './hosted-versions.js'
import type { FoundApplication, FoundProfile } from './names.js'

const HOSTED = 'hosted'
const FEATURE_FLAGS = 'AWS.AppConfig.FeatureFlags'

/** Feature flags are always hosted; a profile that does not tell where it lives is taken for hosted. */
export const storeOf = ({ LocationUri: uri = HOSTED }: FoundProfile): string =>
  (uri.split('://')[0] ?? uri).toLowerCase()

/** Whether AppConfig itself stores the profile's configuration, in numbered versions. */
export const isHosted = (profile: FoundProfile): boolean => storeOf(profile) === HOSTED

export const isFeatureFlags = ({ Type: type }: FoundProfile): boolean => type === FEATURE_FLAGS

/** Lambda functions that validate the profile, by their ARNs; a listing only tells that there are some. */
const lambdasOf = ({ Validators: validators = [], ValidatorTypes: types = [] }: FoundProfile): string[] => {
  const known = validators
    .filter(({ Type }) => Type === 'LAMBDA')
    .map(({ Content }) => Content ?? 'a function')
  return known.length === 0 && types.includes('LAMBDA') ? ['a function'] : known
}

/** What may lie behind a refusal that names no rule: a Lambda validator. Undefined where the profile has none. */
export const lambdaHint = (profile: FoundProfile): string | undefined => {
  const lambdas = lambdasOf(profile)
  return lambdas.length === 0
    ? undefined
    : `Profile ${profile.name} is validated by Lambda (${lambdas.join(', ')}): it has 15 s, its cold start included, and AppConfig needs leave to invoke it.`
}

/** Where the versions of a profile are kept. */
export const hostedVersionsOf = (
  { id: applicationId }: FoundApplication,
  { id: profileId, name: profileName }: FoundProfile,
  { reads, region }: { readonly reads: AppConfigClients['reads']; readonly region: string }
): HostedVersions => ({ reads, region, applicationId, profileId, profileName })
