import type { AppConfigClients } from '../aws/clients.js'
import type { AppConfigDeploy } from '../config/config.js'
import { monitorsOf } from './alarms.js'
import { DeploymentError } from '../deployment/problem.js'
import type { AppConfigPlace } from './console-url.js'
import { beginExtensionCheck, type ExtensionCheck } from './extension-check.js'
import type { Source } from './source.js'
import {
  findApplication,
  findEnvironment,
  findProfile,
  findStrategy,
  type FoundApplication,
  type FoundProfile
} from './names.js'
import { placeOf } from './place.js'
import { suited, type AskedSource } from './new-content.js'
import { findPromotion } from './promotion.js'
import { servedIn, type Served } from './served.js'
import type { Resolved } from './subject.js'
import { together } from '../aws/together.js'
import { resolveVersion } from './version.js'
import type { Wanted } from './wanted.js'

/** What was found, and its ids. */
export interface Found extends Resolved {
  readonly place: AppConfigPlace
}

/**
 * Finds all that the configuration names, in as few round trips as they depend on each other; wrong names are reported
 * together. Rejects with a `DeploymentError`.
 *
 * @param asked the configuration's source; its content, where it has one, was read
 */
export const resolve = async (
  config: AppConfigDeploy,
  asked: AskedSource,
  { reads }: Pick<AppConfigClients, 'reads'>,
  signal: AbortSignal
): Promise<Found> => {
  const source: Source = { reads, region: config.region, signal }
  const finishCheck = beginExtensionCheck(source)
  const finding = findApplication(config.application, source)
  const [application, environment, profile, strategy] = await together([
    finding,
    finding.then((found) => findEnvironment(config.environment, found, source)),
    finding.then((found) => findProfile(config.configurationProfile, found, source)),
    findStrategy(config.deploymentStrategy, source)
  ])
  const place = placeOf(config.region, application, environment, profile)
  const titles = { application: application.name, environment: environment.name, profile: profile.name }
  const [wanted, served, monitors, extensions] = await together([
    wantedBy(asked, application, profile, place, source),
    servedNow(place, source),
    monitorsOf(config.environment, environment, application, source),
    sound(finishCheck(place, titles, config.dynamicExtensionParameters ?? {}))
  ])
  return { application, environment, profile, strategy, place, wanted, served, monitors, extensions }
}

/** The same check; rejects when it found what a deployment would suffer from. */
const sound = async (checking: Promise<ExtensionCheck>): Promise<ExtensionCheck> => {
  const check = await checking
  if (check.problems.length === 0) return check
  throw new DeploymentError({
    kind: 'configuration',
    message: check.problems.join('\n'),
    hint: 'Nothing was started. Parameters get their values in the association of the extension, dynamic ones in `dynamic-extension-parameters` as well (extension#parameter).'
  })
}

/** The version that is asked for, as far as it can be told without storing anything. */
export const wantedBy = async (
  asked: AskedSource,
  application: FoundApplication,
  profile: FoundProfile,
  place: AppConfigPlace,
  source: Source
): Promise<Wanted> => {
  switch (asked.kind) {
    case 'existing':
      return { kind: 'existing', version: await resolveVersion(asked.version, application, profile, source) }
    case 'promotion': {
      const request = { wanted: asked.from, application, to: place, client: source }
      return { kind: 'promotion', version: await findPromotion(request, source.signal) }
    }
    case 'content':
      return { kind: 'content', content: await suited(asked.content, profile) }
  }
}

/** Worth a note, not a failure: what needs it asks again. */
const servedNow = async (place: AppConfigPlace, source: Source): Promise<Served | 'unknown' | undefined> => {
  try {
    return await servedIn(place, source, source.signal)
  } catch {
    return 'unknown'
  }
}
