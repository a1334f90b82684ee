import type { Monitor } from '@aws-sdk/client-appconfig'
import type { StaticSession } from '../aws/static-session.js'
import type { Policy } from '../deployment/policy.js'
import type { Facts } from '../deployment/snapshot.js'
import type { Subject } from '../deployment/target.js'
import { beyondSession } from './beyond-session.js'
import { associatedInWords, type ExtensionCheck } from './extension-check.js'
import { beyondHostedJob } from './milestones.js'
import type { FoundApplication, FoundEnvironment, FoundProfile, FoundStrategy } from './names.js'
import { alarmNotes, servedNotes, timetableNotes, versionInWords } from './notes.js'
import type { Promotion } from './promotion.js'
import type { Served } from './served.js'
import type { Stored } from './store-content.js'
import { rolloutInWords } from './strategy.js'
import type { Version } from './version.js'
import type { Wanted } from './wanted.js'
import { utc, withId } from './words.js'

/** All that was resolved for a deployment. */
export interface Resolved {
  readonly application: FoundApplication
  readonly environment: FoundEnvironment
  readonly profile: FoundProfile
  readonly strategy: FoundStrategy
  readonly wanted: Wanted
  /** Alarms that watch the environment; undefined when they cannot be read. */
  readonly monitors: readonly Monitor[] | undefined
  /** What the environment serves; undefined: nothing. */
  readonly served: Served | 'unknown' | undefined
  readonly extensions: ExtensionCheck
}

/** Remarks on the content that are told: GitHub keeps ten warnings of a step. */
const MOST_REMARKS = 3

export type Row = readonly [label: string, value: string]

/** `flags (abc1234), AWS.AppConfig.FeatureFlags` */
export const profileInWords = (profile: FoundProfile): string =>
  [withId(profile), ...(profile.Type === undefined ? [] : [profile.Type])].join(', ')

/** `Canary (abc1234): 10 % first, …` */
export const strategyInWords = (strategy: FoundStrategy): string => {
  const words = rolloutInWords(strategy)
  return words === '' ? withId(strategy) : `${withId(strategy)}: ${words}`
}

/** The extensions that are associated; nothing where there are none. */
export const extensionRows = (check: ExtensionCheck): readonly Row[] => {
  const words = associatedInWords(check)
  return words === undefined ? [] : [['Extensions', words]]
}

/** What is promoted, and from where. */
export const promotionRows = (promotion: Promotion): readonly Row[] => [
  ['Promoted from', `${withId(promotion.from)}, deployment ${promotion.deployment}`],
  ['Version', versionInWords(promotion)],
  ['Completed there', promotion.completedAt === undefined ? 'unknown' : utc(promotion.completedAt)]
]

/** What is known of the version to deploy. @param stored once the content is a version */
const versionRows = (wanted: Wanted, stored: Stored | undefined): readonly Row[] => {
  switch (wanted.kind) {
    case 'existing':
      return [['Version', versionInWords(wanted.version)]]
    case 'promotion':
      return promotionRows(wanted.version)
    case 'content': {
      const { title, contentType, bytes } = wanted.content
      const source = `${title} (${contentType}, ${bytes.length} bytes)`
      if (stored === undefined) return [['Version', `content of ${source}`]]
      const { version, isNew } = stored
      return [
        ['Version', `${versionInWords(version)}, ${isNew ? 'created from' : 'stored already:'} ${source}`]
      ]
    }
  }
}

/** The version to deploy as outputs. */
export const versionFacts = ({ version, label }: Version): Facts => ({
  'configuration-version': version,
  ...(label !== undefined && { 'version-label': label })
})

/** What is on its way where the version comes from. */
export const underWayNotes = (wanted: Wanted): readonly string[] =>
  wanted.kind === 'promotion' && wanted.version.underWay !== undefined
    ? [
        `Deployment ${wanted.version.underWay} is on its way in ${wanted.version.from.name}; it is not promoted`
      ]
    : []

export interface SubjectOptions {
  readonly region: string
  readonly policy: Policy
  /** Credentials that cannot be renewed; undefined: they can, or never end. */
  readonly session?: StaticSession | undefined
}

/** What is deployed where, for people. @param stored the version that the content is, as soon as it is one */
export const subjectOf = (
  resolved: Resolved,
  { region, policy, session }: SubjectOptions,
  stored?: Stored
): Subject => {
  const { application, environment, profile, strategy, wanted, monitors, served, extensions } = resolved
  const tooLong = [beyondHostedJob(strategy, policy), beyondSession(strategy, policy, session)]
  const warnings = [
    ...tooLong.filter((warning) => warning !== undefined),
    ...(wanted.kind === 'content' ? wanted.content.remarks.slice(0, MOST_REMARKS) : [])
  ]
  const version = wanted.kind === 'content' ? stored?.version : wanted.version
  return {
    title: `${application.name} / ${environment.name} / ${profile.name}`,
    rows: [
      ['Application', withId(application)],
      ['Environment', withId(environment)],
      ['Configuration profile', profileInWords(profile)],
      ...versionRows(wanted, stored),
      ['Strategy', strategyInWords(strategy)],
      ...extensionRows(extensions),
      ['Region', region]
    ],
    notes: [
      ...servedNotes(served),
      ...underWayNotes(wanted),
      ...timetableNotes(strategy),
      ...alarmNotes(monitors),
      ...extensions.notes
    ],
    warnings,
    facts: version === undefined ? {} : versionFacts(version)
  }
}
