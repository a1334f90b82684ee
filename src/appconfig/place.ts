import type { AppConfigPlace } from './console-url.js'
import type { FoundApplication, FoundEnvironment, FoundProfile } from './names.js'

/** The place that an application, an environment and a profile make, by their ids. */
export const placeOf = (
  region: string,
  application: FoundApplication,
  environment: FoundEnvironment,
  profile: FoundProfile
): AppConfigPlace => ({
  service: 'appconfig',
  region,
  applicationId: application.id,
  environmentId: environment.id,
  profileId: profile.id
})
