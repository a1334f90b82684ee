/** What a token may do with one kind of thing, as `permissions` of a workflow says. */
export type Access = 'write' | 'read' | 'none'

/** By their names in a workflow: `pull-requests`, `deployments`, `checks`. */
export interface Permissions {
  readonly pullRequests: Access
  readonly deployments: Access
  readonly checks: Access
}

export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'Bot' | 'User'
}

export interface Token {
  readonly account: Account
  readonly permissions: Permissions
  /** Lower-case names of the repositories that it was given; undefined: all. */
  readonly repositories: ReadonlySet<string> | undefined
}

export interface Comment {
  readonly id: number
  readonly author: Account
  readonly createdAt: Date
  body: string
  updatedAt: Date
}

/** Where the head of a pull request is. */
export interface HeadRepository {
  readonly id: number
  /** `owner/name` */
  readonly name: string
}

export interface PullRequest {
  readonly number: number
  readonly id: number
  readonly title: string
  readonly author: Account
  readonly comments: Comment[]
  readonly headRef: string
  headSha: string
  /** undefined: the fork was deleted. */
  readonly headRepository: HeadRepository | undefined
  readonly baseRef: string
  readonly baseSha: string
  state: 'open' | 'closed'
  merged: boolean
  readonly createdAt: Date
  updatedAt: Date
  closedAt: Date | undefined
}

export type DeploymentState =
  'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success'

export interface DeploymentStatus {
  readonly id: number
  readonly state: DeploymentState
  readonly creator: Account
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly createdAt: Date
}

export interface Deployment {
  readonly id: number
  readonly creator: Account
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly payload: unknown
  readonly description: string | null
  readonly originalEnvironment: string
  /** That of the newest status which named one. */
  environment: string
  readonly transient: boolean
  readonly production: boolean
  readonly createdAt: Date
  updatedAt: Date
  /** Oldest first. */
  readonly statuses: DeploymentStatus[]
}

export type CheckRunStatus = 'queued' | 'in_progress' | 'completed'

export interface CheckRun {
  readonly id: number
  readonly creator: Account
  readonly headSha: string
  name: string
  status: CheckRunStatus
  /** null until it is completed. */
  conclusion: string | null
  detailsUrl: string | null
  externalId: string
  startedAt: string | null
  completedAt: string | null
  title: string | null
  summary: string | null
  text: string | null
}

export interface Repository {
  readonly id: number
  /** `owner/name` */
  readonly name: string
  readonly isPrivate: boolean
  readonly defaultBranch: string
  /** Heads of branches by name, besides those of pull requests. */
  readonly branches: Map<string, string>
  /**
   * Commit statuses that every commit has, by context. While a workflow runs, its own job is one that has not
   * succeeded: what asks for all of them is refused.
   */
  readonly contexts: Map<string, 'success' | 'pending' | 'failure'>
  /** Whether the default branch has commits that no other branch has: GitHub wants to merge them first. */
  hasMovedOn: boolean
  readonly pullRequests: Map<number, PullRequest>
  /** Oldest first. */
  readonly deployments: Deployment[]
  /** Oldest first. */
  readonly checkRuns: CheckRun[]
}
