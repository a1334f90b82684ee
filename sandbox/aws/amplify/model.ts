import type { DomainStatus } from '@aws-sdk/client-amplify'

export interface App {
  /** `d` and 13 characters. */
  readonly id: string
  name: string
  description: string
  /** Empty: not connected, deployed by hand. */
  readonly repository: string
  readonly platform: string
  readonly defaultDomain: string
  /** Virtual milliseconds, as all moments here. */
  readonly createdAt: number
  environmentVariables: Readonly<Record<string, string>>
  enableBranchAutoBuild: boolean
  enableBasicAuth: boolean
  /** Base64 of `user:password`. */
  basicAuthCredentials: string | undefined
  /** By name. */
  readonly branches: Map<string, Branch>
  /** Branches that were deleted: name → until when the name is taken. */
  readonly deleting: Map<string, number>
  readonly domains: Domain[]
  /** What the connected repository holds: branch → its newest commit. */
  readonly heads: Map<string, Commit>
}

export interface Commit {
  /** SHA, or `HEAD`. */
  readonly id: string
  readonly message: string
  readonly at: number
}

export interface Branch {
  readonly appId: string
  readonly name: string
  readonly createdAt: number
  updatedAt: number
  description: string
  /** `NONE` where there is none. */
  stage: string
  framework: string
  /** First label of its host name. */
  displayName: string
  enableNotification: boolean
  enableAutoBuild: boolean
  enableBasicAuth: boolean
  basicAuthCredentials: string | undefined
  enablePerformanceMode: boolean
  enablePullRequestPreview: boolean
  pullRequestEnvironmentName: string | undefined
  environmentVariables: Readonly<Record<string, string>>
  buildSpec: string | undefined
  ttl: string
  /** Ascending by id. */
  readonly jobs: Job[]
  /** Ids are never used again. */
  lastJobId: number
}

export interface Domain {
  readonly name: string
  readonly status: DomainStatus
  readonly statusReason: string
  readonly subDomains: readonly SubDomain[]
}

export interface SubDomain {
  /** Empty: the domain itself. */
  readonly prefix: string
  readonly branchName: string
  readonly verified: boolean
}

/** How long the parts of a job last, in virtual seconds. */
export interface Durations {
  /** PENDING before anything happens, where nothing else holds it. */
  readonly pending: number
  /** PROVISIONING; only where something is built. */
  readonly provision: number
  readonly build: number
  readonly deploy: number
  readonly verify: number
  /** CANCELLING. */
  readonly cancel: number
}

/** A step that does not end well. */
export interface Failure {
  readonly step: string
  /** After how many virtual seconds of the step; default: at its planned end. */
  readonly afterSeconds?: number
  /** `statusReason` of the step. */
  readonly reason?: string
  /** Log text of the step; default: one that ends with an error. */
  readonly log?: string
}

/** What was fixed when the job was made, and what was done to it since; all else follows from the time. */
export interface Job {
  readonly id: number
  readonly appId: string
  readonly branchName: string
  readonly type: string
  readonly createdAt: number
  /** Until then a manual deployment waits for its start; later it has failed. Absent where there is nothing to wait for. */
  readonly expiresAt: number | undefined
  /** When it was put in line. Absent: a manual deployment that was not started. */
  queuedAt: number | undefined
  /** When its turn came; absent as long as it has not. */
  begunAt: number | undefined
  readonly durations: Durations
  /** What was asked for; absent: nothing in particular. */
  readonly asked: Commit | undefined
  /** What was built, once it has begun. */
  built: Commit | undefined
  readonly source: { readonly url: string; readonly type: string } | undefined
  /** It fails for a reason of its own. */
  failure: Failure | undefined
  /** Accepted stop requests. */
  readonly stops: number[]
}
