import { idIn, member, textIn } from './json.js'
import { pullRequestIn } from './pull-request.js'
import type { RunContext } from './run-context.js'

/** The event that caused the run; undefined when it cannot be read. */
const eventOf = (path: string, readFile: (path: string) => string): unknown => {
  if (path === '') return undefined
  try {
    return JSON.parse(readFile(path))
  } catch {
    // The payload only refines what the environment says: without it the step still knows enough.
    return undefined
  }
}

/** SHA-1 or SHA-256 in hexadecimal. */
const isCommit = (value: unknown): value is string =>
  typeof value === 'string' && /^([\da-f]{40}|[\da-f]{64})$/.test(value)

/**
 * The run as the environment and the event payload tell it.
 * For a pull request GITHUB_SHA is a merge commit that nobody wrote, and for `workflow_run` it is the default
 * branch's: the payload's head commit is what the run is about.
 *
 * @param env environment variables; an absent one becomes an empty text
 * @param readFile reads a UTF-8 file; may throw
 */
export const readRunContext = (
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string
): RunContext => {
  const text = (name: string): string => env[name] ?? ''
  const event = eventOf(text('GITHUB_EVENT_PATH'), readFile)
  const headCommit = [
    member(event, 'pull_request', 'head', 'sha'),
    member(event, 'workflow_run', 'head_sha')
  ].find(isCommit)
  const commitMessage =
    textIn(event, 'head_commit', 'message') ?? textIn(event, 'workflow_run', 'head_commit', 'message')
  const pullRequest = pullRequestIn(event, text('GITHUB_ACTOR'))
  return {
    serverUrl: (text('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/, ''),
    repository: text('GITHUB_REPOSITORY'),
    // Older servers do not set the variable.
    repositoryId: text('GITHUB_REPOSITORY_ID') || String(idIn(event, 'repository', 'id') ?? ''),
    runId: text('GITHUB_RUN_ID'),
    runAttempt: text('GITHUB_RUN_ATTEMPT') || '1',
    workflow: text('GITHUB_WORKFLOW'),
    job: text('GITHUB_JOB'),
    actor: text('GITHUB_ACTOR'),
    eventName: text('GITHUB_EVENT_NAME'),
    ref: text('GITHUB_REF'),
    sha: headCommit ?? text('GITHUB_SHA'),
    ...(headCommit !== undefined && { headCommit }),
    ...(commitMessage !== undefined && { commitMessage }),
    workspace: text('GITHUB_WORKSPACE'),
    ...(pullRequest && { pullRequest })
  }
}
