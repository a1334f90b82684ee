import type { PullRequest } from './pull-request.js'

/** What GitHub tells a step about the run it belongs to; every field comes from the environment and is raw. */
export interface RunContext {
  /** `https://github.com` or the server's own address. */
  readonly serverUrl: string
  /** `owner/name` */
  readonly repository: string
  readonly repositoryId: string
  readonly runId: string
  readonly runAttempt: string
  readonly workflow: string
  readonly job: string
  readonly actor: string
  readonly eventName: string
  readonly ref: string
  /** Commit of the run: pull request head, workflow_run head, else GITHUB_SHA. */
  readonly sha: string
  /** The same where the payload tells it: head of the pull request, or what the finished workflow ran on. */
  readonly headCommit?: string
  /** Message of that commit, where the event has it. */
  readonly commitMessage?: string
  readonly workspace: string
  /** Absent when the event is about none, or does not tell which. */
  readonly pullRequest?: PullRequest
}

/** Link to this attempt of the run. */
export const runUrl = (run: RunContext): string =>
  `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`
