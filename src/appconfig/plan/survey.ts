import type { Monitor } from '@aws-sdk/client-appconfig'
import type { AppConfigPlan } from '../../config/config.js'
import type { Holder } from '../../deployment/target.js'
import { monitorsOf } from '../alarms.js'
import type { AppConfigPlace } from '../console-url.js'
import { beginExtensionCheck, type ExtensionCheck, type FinishCheck } from '../extension-check.js'
import { lookAt } from '../inspect.js'
import type { Source } from '../source.js'
import {
  findApplication,
  findEnvironment,
  findProfile,
  findStrategy,
  type FoundApplication,
  type FoundEnvironment,
  type FoundProfile,
  type FoundStrategy
} from '../names.js'
import { placeOf } from '../place.js'
import { servedIn, type Served } from '../served.js'
import { together } from '../../aws/together.js'
import { validatorsOf, type Validators } from './validators.js'

/** What the configuration names. */
export interface Named {
  readonly application: FoundApplication
  readonly environment: FoundEnvironment
  readonly profile: FoundProfile
  readonly strategy: FoundStrategy | undefined
  readonly place: AppConfigPlace
  /** Began with the first look-up. */
  readonly finishCheck: FinishCheck
}

/** How things are where the deployment would go. */
export interface Situation {
  /** undefined when they cannot be read. */
  readonly monitors: readonly Monitor[] | undefined
  /** undefined: nothing of the profile. */
  readonly served: Served | undefined
  readonly holder: Holder | undefined
  /** The holder is a deployment of this profile. */
  readonly isOwnHolder: boolean
  readonly validators: Validators
  readonly extensions: ExtensionCheck
}

/** Finds all that the configuration names; wrong names are reported together. Rejects with a `DeploymentError`. */
export const findNamed = async (config: AppConfigPlan, source: Source): Promise<Named> => {
  const finishCheck = beginExtensionCheck(source)
  const finding = findApplication(config.application, source)
  const [application, environment, profile, strategy] = await together([
    finding,
    finding.then((found) => findEnvironment(config.environment, found, source)),
    finding.then((found) => findProfile(config.configurationProfile, found, source)),
    config.deploymentStrategy === undefined
      ? Promise.resolve(undefined)
      : findStrategy(config.deploymentStrategy, source)
  ])
  const place = placeOf(config.region, application, environment, profile)
  return { application, environment, profile, strategy, place, finishCheck }
}

/** Looks at the place: what it serves, who holds it, what watches it, what validates. Rejects with a `DeploymentError`. */
export const survey = async (
  config: AppConfigPlan,
  { application, environment, profile, place, finishCheck }: Named,
  source: Source
): Promise<Situation> => {
  const titles = { application: application.name, environment: environment.name, profile: profile.name }
  const [monitors, validators, now, extensions] = await together([
    monitorsOf(config.environment, environment, application, source),
    validatorsOf(config.configurationProfile, profile, application, source),
    serving(place, source),
    finishCheck(place, titles, undefined)
  ])
  return { monitors, validators, ...now, extensions }
}

const serving = async (
  place: AppConfigPlace,
  source: Source
): Promise<Pick<Situation, 'served' | 'holder' | 'isOwnHolder'>> => {
  const { page, holder } = await lookAt(place, source, source.signal)
  const held = page.items.find(({ DeploymentNumber: number }) => String(number) === holder?.id)
  return {
    served: await servedIn(place, source, source.signal, page),
    holder,
    // Older services do not name the profile in a listing: it may be ours then.
    isOwnHolder: holder !== undefined && (held?.ConfigurationProfileId ?? place.profileId) === place.profileId
  }
}
