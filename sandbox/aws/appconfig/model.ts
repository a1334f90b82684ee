import type {
  Action,
  AppliedExtension,
  GrowthType,
  InvalidConfigurationDetail,
  Monitor,
  Parameter,
  ReplicateTo,
  TriggeredBy,
  Validator
} from '@aws-sdk/client-appconfig'

export interface Application {
  readonly id: string
  name: string
  description: string | undefined
}

export interface Environment {
  readonly applicationId: string
  readonly id: string
  name: string
  description: string | undefined
  monitors: readonly Monitor[]
  /** Ascending by number, which starts at 1. */
  readonly deployments: Deployment[]
}

export interface HostedVersion {
  readonly number: number
  readonly content: Uint8Array
  readonly contentType: string
  readonly description: string | undefined
  readonly label: string | undefined
}

/** Judges a configuration as the profile's validators do; an empty list means that it is valid. */
export type ConfigurationCheck = (content: Uint8Array) => readonly InvalidConfigurationDetail[]

export interface Profile {
  readonly applicationId: string
  readonly id: string
  name: string
  description: string | undefined
  readonly locationUri: string
  retrievalRoleArn: string | undefined
  validators: readonly Validator[]
  readonly type: string
  kmsKeyIdentifier: string | undefined
  /** Ascending by number. */
  readonly versions: HostedVersion[]
  check: ConfigurationCheck | undefined
  /** What a PRE_CREATE_HOSTED_CONFIGURATION_VERSION extension makes of new content. */
  rewrite: ((content: Uint8Array) => Uint8Array) | undefined
}

export interface Strategy {
  readonly id: string
  readonly name: string
  description: string | undefined
  durationMinutes: number
  bakeMinutes: number
  growthType: GrowthType
  /** Percent, 1 to 100. */
  growthFactor: number
  readonly replicateTo: ReplicateTo
}

/** CloudWatch's states of an alarm, and since when (virtual milliseconds); ascending. */
export interface Alarm {
  readonly arn: string
  readonly name: string
  readonly history: { readonly at: number; readonly state: AlarmState }[]
}

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'

export interface ExtensionVersion {
  readonly number: number
  description: string | undefined
  actions: Readonly<Record<string, readonly Action[]>>
  parameters: Readonly<Record<string, Parameter>>
}

export interface Extension {
  readonly id: string
  readonly name: string
  /** Authored by AWS: belongs to no account, cannot be changed. */
  readonly byAws: boolean
  /** Ascending by number. */
  readonly versions: ExtensionVersion[]
}

export interface Association {
  readonly id: string
  readonly extensionId: string
  readonly versionNumber: number
  readonly resourceArn: string
  parameters: Readonly<Record<string, string>>
}

/** Where a deployment's steps lie in its duration; AWS's own samples disagree. */
export type StepSpacing = 'duration/steps' | 'duration/(steps+1)'

/** An end before the planned one. */
export interface Halt {
  /** Virtual milliseconds. */
  readonly at: number
  readonly by: TriggeredBy
  readonly text: string
}

/** An extension's action, applied to one deployment. */
export interface AppliedAction {
  readonly point: string
  readonly extension: Extension
  readonly version: ExtensionVersion
  readonly action: Action
}

/** What was fixed when the deployment started, and what was done to it since; all else follows from the time. */
export interface Deployment {
  readonly number: number
  readonly environmentId: string
  readonly profileId: string
  readonly configurationName: string
  readonly locationUri: string
  readonly configurationVersion: string
  readonly versionLabel: string | undefined
  readonly description: string | undefined
  readonly kmsKeyIdentifier: string | undefined
  readonly strategy: Readonly<Strategy>
  readonly spacing: StepSpacing
  readonly appliedExtensions: readonly AppliedExtension[]
  readonly actions: readonly AppliedAction[]
  /** Virtual milliseconds, as all moments here. */
  readonly startedAt: number
  /** How long after its planned end it completes. */
  readonly completionDelayMs: number
  readonly rollbackMs: number
  readonly revertMs: number
  /** Alarms that watch it, as the environment had them at the start. */
  readonly alarms: readonly Alarm[]
  /** Accepted stop requests. */
  readonly halts: Halt[]
  revert: Halt | undefined
}
