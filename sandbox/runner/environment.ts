import { delimiter, dirname } from 'node:path'
import type { CommandFiles } from './file-commands.js'
import type { Folders } from './folders.js'
import type { GithubContext, RunStepOptions } from './types.js'

const DEFAULTS: GithubContext = {
  repository: 'octo-org/shop',
  repositoryId: '724031',
  repositoryOwnerId: '8123',
  runId: '9001',
  runNumber: '17',
  runAttempt: '1',
  workflow: 'deploy',
  job: 'deploy',
  actor: 'octocat',
  actorId: '583231',
  ref: 'refs/heads/main',
  baseRef: '',
  headRef: '',
  sha: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  graphqlUrl: 'https://api.github.com/graphql',
  token: 'ghs_sandboxToken0123456789abcdefghijkl'
}

/** The `github` context of a run: what the caller says, and defaults for the rest. */
export const githubContext = (overrides: Partial<GithubContext> = {}): GithubContext => ({
  ...DEFAULTS,
  ...overrides
})

/** `owner/name@ref` has a repository and a ref; a local action has neither. */
const actionReference = (uses: string): { repository: string; ref: string } => {
  const [, repository = '', ref = ''] = /^([^./][^/]*\/[^/@]+)[^@]*@(.+)$/.exec(uses) ?? []
  return { repository, ref }
}

const githubVariables = (
  github: GithubContext,
  uses: string,
  eventName: string,
  folders: Folders,
  files: CommandFiles
): Record<string, string> => {
  const [, refKind = '', refName = github.ref] = /^refs\/(heads|tags|pull)\/(.*)$/.exec(github.ref) ?? []
  const reference = actionReference(uses)
  return {
    GITHUB_ACTION: reference.repository === '' ? '__self' : `__${reference.repository.replace('/', '_')}`,
    GITHUB_ACTION_REF: reference.ref,
    GITHUB_ACTION_REPOSITORY: reference.repository,
    GITHUB_ACTOR: github.actor,
    GITHUB_ACTOR_ID: github.actorId,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_BASE_REF: github.baseRef,
    GITHUB_EVENT_NAME: eventName,
    GITHUB_EVENT_PATH: folders.event,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_HEAD_REF: github.headRef,
    GITHUB_JOB: github.job,
    GITHUB_REF: github.ref,
    GITHUB_REF_NAME: refName,
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: refKind === 'tags' ? 'tag' : 'branch',
    GITHUB_REPOSITORY: github.repository,
    GITHUB_REPOSITORY_ID: github.repositoryId,
    GITHUB_REPOSITORY_OWNER: github.repository.split('/')[0] ?? '',
    GITHUB_REPOSITORY_OWNER_ID: github.repositoryOwnerId,
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: github.runAttempt,
    GITHUB_RUN_ID: github.runId,
    GITHUB_RUN_NUMBER: github.runNumber,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_SHA: github.sha,
    GITHUB_TRIGGERING_ACTOR: github.actor,
    GITHUB_WORKFLOW: github.workflow,
    GITHUB_WORKFLOW_REF: `${github.repository}/.github/workflows/${github.workflow}.yml@${github.ref}`,
    GITHUB_WORKFLOW_SHA: github.sha,
    GITHUB_WORKSPACE: folders.workspace,
    GITHUB_PATH: files.path,
    GITHUB_ENV: files.env,
    GITHUB_STEP_SUMMARY: files.step_summary,
    GITHUB_STATE: files.state,
    GITHUB_OUTPUT: files.output
  }
}

const runnerVariables = (folders: Folders, isDebug: boolean): Record<string, string> => ({
  RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
  RUNNER_ENVIRONMENT: 'github-hosted',
  RUNNER_NAME: 'sandbox',
  RUNNER_OS: process.platform === 'darwin' ? 'macOS' : 'Linux',
  RUNNER_TEMP: folders.temp,
  RUNNER_TOOL_CACHE: folders.tools,
  ...(isDebug ? { RUNNER_DEBUG: '1' } : {})
})

/** `INPUT_` and the name in capitals with spaces as `_`; hyphens stay (actions/runner, Handler.cs). */
export const inputVariable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`

const prefixed = (
  values: ReadonlyMap<string, string>,
  rename: (name: string) => string
): Record<string, string> =>
  Object.fromEntries([...values].map(([name, value]): [string, string] => [rename(name), value]))

/** All that makes up the environment of one process of a step. */
export interface EnvironmentParts {
  readonly options: RunStepOptions
  readonly github: GithubContext
  readonly folders: Folders
  readonly files: CommandFiles
  /** The job's, the step's, and what earlier steps exported. */
  readonly env: Readonly<Record<string, string>>
  readonly inputs: ReadonlyMap<string, string>
  readonly state: ReadonlyMap<string, string>
  /** What earlier steps put in front of PATH; the last comes first. */
  readonly path: readonly string[]
  readonly node: string
}

/** The whole environment of a process, in the runner's order of precedence. Nothing of this process's own gets in. */
export const childEnvironment = (parts: EnvironmentParts): Record<string, string> => {
  const { options, folders, env } = parts
  const idToken = options.idToken
  const basePath = [dirname(parts.node), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter)
  return {
    HOME: folders.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    ...env,
    PATH: [...parts.path.toReversed(), env['PATH'] ?? basePath].join(delimiter),
    ...prefixed(parts.state, (name) => `STATE_${name}`),
    ...prefixed(parts.inputs, inputVariable),
    ...githubVariables(
      parts.github,
      options.uses ?? './',
      options.event?.name ?? 'push',
      folders,
      parts.files
    ),
    ...runnerVariables(folders, options.debug === true),
    ...(idToken === undefined
      ? {}
      : { ACTIONS_ID_TOKEN_REQUEST_URL: idToken.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: idToken.token }),
    GITHUB_ACTIONS: 'true'
  }
}
