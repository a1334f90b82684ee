import { createHash } from 'node:crypto'
import type { Place } from '../../deployment/target.js'

/** What makes a place the only one of its kind. */
export const partsOf = (place: Place): readonly string[] => {
  switch (place.service) {
    case 'appconfig': {
      const { service, region, applicationId, environmentId, profileId } = place
      return [service, region, applicationId, environmentId, profileId]
    }
    case 'amplify': {
      const { service, region, appId, branch } = place
      return [service, region, appId, branch]
    }
  }
}

/** `task` of a place's GitHub Deployments: one filtered request lists all of them, and no others. */
export const taskOf = (place: Place): string =>
  `deploy:${createHash('sha256')
    .update(JSON.stringify(partsOf(place)))
    .digest('hex')
    .slice(0, 16)}`

/** What makes a preview's comment the only one: a connected app's branch is not named after the pull request. */
export const previewParts = (place: Place, pullRequest: number): readonly string[] =>
  place.service === 'amplify'
    ? [place.service, place.region, place.appId, String(pullRequest)]
    : [...partsOf(place), String(pullRequest)]
