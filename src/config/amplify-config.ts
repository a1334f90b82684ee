import type { Policy } from '../deployment/policy.js'
import type { AmplifyInputValues } from './amplify-inputs.js'
import type { Common, GitHubSurface } from './config.js'
import type { StatusRanges } from './statuses.js'

/** Where the site comes from. Paths are relative to the workspace. */
export type AmplifySource =
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'archive'; readonly path: string }
  | {
      readonly kind: 'url'
      /** May be presigned: a secret. */
      readonly url: string
      readonly type: AmplifyInputValues['source-url-type']
    }
  /** The newest commit of a connected branch. */
  | {
      readonly kind: 'release'
      /** undefined: that of the run, and another one is only a warning. */
      readonly commitId: string | undefined
      readonly commitMessage: string | undefined
    }
  /** An earlier job of a connected branch once more; undefined: the newest. */
  | { readonly kind: 'retry'; readonly jobId: string | undefined }

/** A branch of an app; the app is an id or a name. */
export interface AmplifyPlaceNames {
  readonly app: string
  readonly branch: string
}

/** How a branch is created when it is missing. */
export interface NewBranch {
  readonly stage: AmplifyInputValues['branch-stage'] | undefined
  readonly environmentVariables: Readonly<Record<string, string>> | undefined
}

/** What the deployed site must answer. */
export interface Verification {
  readonly path: string
  readonly statuses: StatusRanges
  /** Milliseconds. */
  readonly timeoutMs: number
}

/** How the site is looked at after a success. */
export interface Seeing {
  /** `user:password`: a secret. */
  readonly basicAuth: string | undefined
  readonly verification: Verification | undefined
}

export interface AmplifyDeploy extends Common, AmplifyPlaceNames, Seeing {
  readonly service: 'amplify'
  readonly operation: 'deploy'
  readonly source: AmplifySource
  /** undefined: a missing branch is an error. */
  readonly newBranch: NewBranch | undefined
  readonly policy: Policy
  readonly github: GitHubSurface
}

/** The preview of a pull request: deployed while it is open, removed when it is closed. */
export interface AmplifyPreview extends Common, Seeing {
  readonly service: 'amplify'
  readonly operation: 'preview'
  /** Id or name of the app. */
  readonly app: string
  /** A `release` is of a connected app: the head branch of the pull request. */
  readonly source: AmplifySource
  /** The commit that is deployed; undefined: what the event tells, else the head of the pull request. */
  readonly commitId: string | undefined
  /** undefined: a missing branch is an error. */
  readonly newBranch: NewBranch | undefined
  /** Manual apps: the branch is this and the number of the pull request. */
  readonly prefix: string
  /** What to do when the app has no room for another branch. */
  readonly onQuota: AmplifyInputValues['on-quota']
  readonly policy: Policy
  readonly github: GitHubSurface
}

/** Removal of own previews whose pull request is closed. */
export interface AmplifySweep extends Common {
  readonly service: 'amplify'
  readonly operation: 'sweep'
  /** Id or name of the app. */
  readonly app: string
  /** Whether it only shows what it would remove. */
  readonly dryRun: boolean
  readonly github: GitHubSurface
}

export interface AmplifyWatch extends Common, AmplifyPlaceNames, Seeing {
  readonly service: 'amplify'
  readonly operation: 'watch'
  /** undefined: the newest of the branch. */
  readonly jobId: string | undefined
  readonly policy: Policy
  readonly github: GitHubSurface
}

export interface AmplifyStop extends Common, AmplifyPlaceNames {
  readonly service: 'amplify'
  readonly operation: 'stop'
  /** undefined: the one in flight. */
  readonly jobId: string | undefined
}

/** Every Amplify operation. */
export type AmplifyConfig = AmplifyDeploy | AmplifyPreview | AmplifySweep | AmplifyWatch | AmplifyStop
