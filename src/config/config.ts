import type { AmplifyConfig } from './amplify-config.js'
import type { Role } from '../aws/role.js'
import type { Policy } from '../deployment/policy.js'

/** What every operation has. */
export interface Common {
  /** From `aws-region`, else AWS_REGION, else AWS_DEFAULT_REGION. */
  readonly region: string
  /** Absent: the credentials that the SDK finds by itself. */
  readonly role?: Role
  /** Whether the job summary is written. */
  readonly summary: boolean
  /** `job.status` when the step began. */
  readonly jobStatus: string
}

/** What is known about content that becomes a hosted version. */
interface NewVersion {
  /** Content type; undefined: by file extension. */
  readonly contentType: string | undefined
  readonly label: string | undefined
}

/** Where the configuration version to deploy comes from. */
export type VersionSource =
  | {
      readonly kind: 'existing'
      /** Number, label, or `latest` (the newest hosted version). */
      readonly version: string
    }
  /** `path` is relative to the workspace. */
  | ({ readonly kind: 'file'; readonly path: string } & NewVersion)
  | ({ readonly kind: 'inline'; readonly content: string } & NewVersion)
  /** What another environment, a name or an id, completed last. */
  | { readonly kind: 'promotion'; readonly from: string }

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
  readonly onUnchanged: 'skip' | 'deploy'
  readonly onStale: 'fail' | 'skip' | 'deploy'
  readonly revertOnJobFailure: boolean
  readonly policy: Policy
  readonly github: GitHubSurface
}

/** Whether the pull request is told, and which. */
export interface CommentSurface {
  readonly token: string | undefined
  /** One comment per target, updated in place. */
  readonly comment: boolean
  /** Number of the pull request, when the event does not tell it. */
  readonly pullRequest: number | undefined
}

/** What GitHub is told, and how. */
export interface GitHubSurface extends CommentSurface {
  /** A GitHub Deployment with statuses. */
  readonly deployment: boolean
  /** Name of its environment. */
  readonly environment: string
  /** A check run that mirrors the progress. */
  readonly checkRun: boolean
}

export interface AppConfigPlan extends Common, AppConfigPlaceNames {
  readonly service: 'appconfig'
  readonly operation: 'plan'
  readonly deploymentStrategy: string | undefined
  readonly source: VersionSource
  /** Whether changed values are printed, not only their paths. */
  readonly showValues: boolean
  readonly github: CommentSurface
}

/** Extensions and associations as a file wants them. */
export interface AppConfigExtensions extends Common {
  readonly service: 'appconfig'
  readonly operation: 'extensions'
  /** Path of the file, relative to the workspace. */
  readonly file: string
  /** Whether what the file no longer names is deleted. */
  readonly prune: boolean
  /** Whether it stops after the plan. */
  readonly dryRun: boolean
  readonly github: CommentSurface
}

/** An operation on a deployment that exists. */
interface OnDeployment extends Common, AppConfigPlaceNames {
  readonly service: 'appconfig'
  /** undefined: the newest of the profile that the operation can be about. */
  readonly deploymentNumber: string | undefined
}

export interface AppConfigWatch extends OnDeployment {
  readonly operation: 'watch'
  readonly policy: Policy
  readonly github: GitHubSurface
}

export interface AppConfigStop extends OnDeployment {
  readonly operation: 'stop'
}

export interface AppConfigRevert extends OnDeployment {
  readonly operation: 'revert'
}

/** Every AppConfig operation. */
export type AppConfigConfig =
  AppConfigDeploy | AppConfigPlan | AppConfigExtensions | AppConfigWatch | AppConfigStop | AppConfigRevert

/** A valid step, as data. Discriminated by `service` and `operation`. */
export type Config = AppConfigConfig | AmplifyConfig
