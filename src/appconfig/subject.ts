import type { Monitor } from '@aws-sdk/client-appconfig'
import type { Subject } from '../deployment/target.js'
import type { FoundApplication, FoundEnvironment, FoundProfile, FoundStrategy } from './names.js'
import { rolloutInWords } from './strategy.js'
import type { Version } from './version.js'

/** All that was resolved for a deployment. */
export interface Resolved {
  readonly application: FoundApplication
  readonly environment: FoundEnvironment
  readonly profile: FoundProfile
  readonly strategy: FoundStrategy
  readonly version: Version
}

const withId = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  id === name ? id : `${name} (${id})`

const profileInWords = (profile: FoundProfile): string =>
  [withId(profile), ...(profile.Type === undefined ? [] : [profile.Type])].join(', ')

const versionInWords = ({ version, label }: Version): string =>
  label === undefined ? version : `${version} (${label})`

const strategyInWords = (strategy: FoundStrategy): string => {
  const words = rolloutInWords(strategy)
  return words === '' ? withId(strategy) : `${withId(strategy)}: ${words}`
}

/** The name of an alarm is all that follows `:alarm:`; it may contain colons. */
const alarmName = ({ AlarmArn: arn }: Monitor): string | undefined => arn?.split(':alarm:').at(1) ?? arn

const notesOf = ({ Monitors: monitors = [] }: FoundEnvironment): readonly string[] => {
  const alarms = monitors.flatMap((monitor) => alarmName(monitor) ?? [])
  return alarms.length === 0 ? [] : [`Alarms that roll it back: ${alarms.join(', ')}`]
}

/** What is deployed where, for people. */
export const subjectOf = (resolved: Resolved, region: string): Subject => {
  const { application, environment, profile, strategy, version } = resolved
  return {
    title: `${application.name} / ${environment.name} / ${profile.name}`,
    rows: [
      ['Application', withId(application)],
      ['Environment', withId(environment)],
      ['Configuration profile', profileInWords(profile)],
      ['Version', versionInWords(version)],
      ['Strategy', strategyInWords(strategy)],
      ['Region', region]
    ],
    notes: notesOf(environment),
    facts: {
      'configuration-version': version.version,
      ...(version.label !== undefined && { 'version-label': version.label })
    }
  }
}
