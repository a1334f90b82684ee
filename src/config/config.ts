import type { Policy } from '../deployment/policy.js'

/** What every operation has. */
export interface Common {
  /** From `aws-region`, else AWS_REGION, else AWS_DEFAULT_REGION. */
  readonly region: string
  /** Whether the job summary is written. */
  readonly summary: boolean
  /** `job.status` when the step began. */
  readonly jobStatus: string
}

/** Where the configuration version to deploy comes from. */
export type VersionSource = {
  readonly kind: 'existing'
  /** Number, label, or `latest` (the newest hosted version). */
  readonly version: string
}

/** The three things an AppConfig deployment is about; each a name or an id. */
export interface AppConfigPlaceNames {
  readonly application: string
  readonly environment: string
  readonly configurationProfile: string
}

export interface AppConfigDeploy extends Common, AppConfigPlaceNames {
  readonly service: 'appconfig'
  readonly operation: 'deploy'
  readonly deploymentStrategy: string
  readonly source: VersionSource
  readonly description: string | undefined
  readonly tags: Readonly<Record<string, string>> | undefined
  readonly kmsKeyIdentifier: string | undefined
  readonly dynamicExtensionParameters: Readonly<Record<string, string>> | undefined
  readonly policy: Policy
}

/** A valid step, as data. Discriminated by `service` and `operation`. */
export type Config = AppConfigDeploy
