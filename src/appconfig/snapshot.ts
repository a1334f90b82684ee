import type { AppliedExtension, Deployment } from '@aws-sdk/client-appconfig'
import { isFinal, type Facts, type Snapshot, type TimelineEvent } from '../deployment/snapshot.js'
import { consoleUrl, type AppConfigPlace } from './console-url.js'
import { eventsOf, extensionInWords, type ExtensionNames } from './events.js'
import { reachOf } from './reach.js'
import { reasonOf } from './reason.js'
import { phaseOf } from './states.js'
import { timetable } from './timetable.js'

/** Events that end a deployment. CompletedAt of a reverted one tells when it was complete, not when it was reverted. */
const ENDS: ReadonlySet<string> = new Set(['DEPLOYMENT_COMPLETED', 'ROLLBACK_COMPLETED', 'REVERT_COMPLETED'])

const endOf = (events: readonly TimelineEvent[], completedAt: Date | undefined): Date | undefined =>
  events.findLast((event) => ENDS.has(event.type))?.at ?? completedAt

/** 33.33333 from a 32-bit float becomes `33.33`. */
const percentText = (percent: number): string => String(Math.round(percent * 100) / 100)

const factsOf = (deployment: Deployment, place: AppConfigPlace, percent: number | undefined): Facts => {
  const { DeploymentNumber: number, ConfigurationVersion: version, VersionLabel: label } = deployment
  const url = number === undefined ? undefined : consoleUrl(place, String(number))
  return {
    ...(number !== undefined && { 'deployment-number': String(number) }),
    ...(version !== undefined && { 'configuration-version': version }),
    ...(label !== undefined && { 'version-label': label }),
    ...(percent !== undefined && { 'percentage-complete': percentText(percent) }),
    ...(url !== undefined && { 'console-url': url })
  }
}

/** `notify (abc1234) version 2 with team, mood`: values may be secret. */
const appliedInWords = (
  { ExtensionId: id = 'unnamed extension', VersionNumber: version, Parameters = {} }: AppliedExtension,
  names: ExtensionNames
): string => {
  const parameters = Object.keys(Parameters)
  return [
    extensionInWords(id, names),
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(parameters.length === 0 ? [] : [`with ${parameters.join(', ')}`])
  ].join(' ')
}

/** Pictures a deployment as GetDeployment (or StartDeployment) tells it. A reply without a state is an unknown state. */
export const snapshotOf = (
  deployment: Deployment,
  place: AppConfigPlace,
  names: ExtensionNames = new Map()
): Snapshot => {
  const { State: state = 'UNKNOWN', PercentageComplete, StartedAt: startedAt, CompletedAt } = deployment
  const { phase, unknownState } = phaseOf(state)
  const events = eventsOf(deployment, names)
  // 0 is a value: AppConfig reports it at the start and after a stop.
  const percent =
    PercentageComplete !== undefined && Number.isFinite(PercentageComplete) ? PercentageComplete : undefined
  const endedAt = isFinal(phase) ? endOf(events, CompletedAt) : undefined
  const reason = reasonOf(state, events)
  const applied = (deployment.AppliedExtensions ?? []).map((one) => appliedInWords(one, names))
  return {
    phase,
    state,
    unknownState,
    ...(percent !== undefined && { percent }),
    events,
    ...(applied.length > 0 && { extensions: applied }),
    reach: reachOf(deployment, events),
    steps: [],
    ...timetable(deployment, events, phase),
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(reason !== undefined && { reason }),
    // A deployment without a description carries no marker: that, too, must be seen.
    description: deployment.Description ?? '',
    facts: factsOf(deployment, place, percent)
  }
}
