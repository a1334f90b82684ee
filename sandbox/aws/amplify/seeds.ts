import type { DomainStatus } from '@aws-sdk/client-amplify'

export interface AppOptions {
  readonly description?: string
  /** Of the connected Git repository; default: none, the app is deployed by hand. */
  readonly repository?: string
  /** Default: `WEB`. */
  readonly platform?: 'WEB' | 'WEB_COMPUTE' | 'WEB_DYNAMIC'
  /** Default: `<app id>.amplifyapp.com`. */
  readonly defaultDomain?: string
  /** `user:password` for all branches. */
  readonly basicAuth?: string
  readonly environmentVariables?: Readonly<Record<string, string>>
  readonly tags?: Readonly<Record<string, string>>
}

export interface DomainOptions {
  /** Default: `AVAILABLE`. */
  readonly status?: DomainStatus
  readonly statusReason?: string
  /** Prefix (empty: the domain itself) → branch. */
  readonly branches: Readonly<Record<string, string>>
  /** Default: `true`. */
  readonly verified?: boolean
}

/** A branch of an app, as inputs want it. */
export interface BranchPlace {
  readonly appId: string
  readonly branchName: string
}
