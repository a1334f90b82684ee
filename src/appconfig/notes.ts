import type { Monitor } from '@aws-sdk/client-appconfig'
import { timetableInWords } from './milestones.js'
import type { Served } from './served.js'
import type { Rollout } from './strategy.js'
import type { Version } from './version.js'
import { utc } from './words.js'

/** `7 (v1.2)` */
export const versionInWords = ({ version, label }: Version): string =>
  label === undefined ? version : `${version} (${label})`

/** The name of an alarm is all that follows `:alarm:`; it may contain colons. */
const alarmName = ({ AlarmArn: arn }: Monitor): string | undefined => arn?.split(':alarm:').at(1) ?? arn

/** Which alarms watch an environment. @param monitors undefined when that is not known */
export const alarmNotes = (monitors: readonly Monitor[] | undefined): readonly string[] => {
  if (monitors === undefined) return []
  const alarms = monitors.flatMap((monitor) => alarmName(monitor) ?? [])
  return [
    alarms.length === 0
      ? 'No alarm watches this environment: nothing rolls the deployment back by itself'
      : `Alarms that roll it back: ${alarms.join(', ')}`
  ]
}

/** When the steps of a strategy are due; nothing when that is not known. */
export const timetableNotes = (rollout: Rollout): readonly string[] => {
  const words = timetableInWords(rollout)
  return words === undefined ? [] : [words]
}

/** `version 6 (v1.1) of deployment 11, since 2026-11-21 12:04 UTC` */
export const servedInWords = (served: Served): string => {
  const since = served.since === undefined ? '' : `, since ${utc(served.since)}`
  return `version ${versionInWords(served)} of deployment ${served.deployment}${since}`
}

/** What the environment serves. @param served `unknown` when it cannot be told */
export const servedNotes = (served: Served | 'unknown' | undefined): readonly string[] => {
  if (served === 'unknown') return []
  return [
    served === undefined ? 'Served now: nothing of this profile' : `Served now: ${servedInWords(served)}`
  ]
}
