/** How a step, or the job so far, ended; `job.status` has the same words. */
export type Conclusion = 'success' | 'failure' | 'cancelled'

export type AnnotationType = 'error' | 'warning' | 'notice'

/** What GitHub shows beside the run and in the diff. Lines and columns are 1-based. */
export interface Annotation {
  readonly type: AnnotationType
  /** Masked, at most 4,096 UTF-16 units. */
  readonly message: string
  readonly title?: string
  /** Relative to the workspace when it is in there. */
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly col?: number
  readonly endCol?: number
}

/** A line as the process wrote it: neither masked nor parsed. */
export interface RawLine {
  readonly stream: 'stdout' | 'stderr'
  readonly text: string
}

export interface SentSignal {
  readonly name: NodeJS.Signals
  /** Milliseconds of the step's own time since the process started. */
  readonly atMs: number
}

/** One process of a step: its main or its post entry. */
export interface StageResult {
  /** As .NET reports it: 128 + the signal's number when a signal ended the process. */
  readonly exitCode: number
  /** The signal that ended the process, if one did. */
  readonly signal: NodeJS.Signals | undefined
  readonly conclusion: Conclusion
  /** What the runner wrote into the step's log: masked, commands consumed, `##[group]` and `##[error]` as GitHub marks them. */
  readonly log: readonly string[]
  readonly raw: readonly RawLine[]
  /** At most ten of each type. */
  readonly annotations: readonly Annotation[]
  /** How many annotations of each type were beyond the ten. */
  readonly dropped: Readonly<Record<AnnotationType, number>>
  /** Empty for a post step: the runner drops its outputs. */
  readonly outputs: ReadonlyMap<string, string>
  readonly state: ReadonlyMap<string, string>
  /** What the step wrote to GITHUB_ENV. */
  readonly env: ReadonlyMap<string, string>
  /** What the step wrote to GITHUB_PATH. */
  readonly path: readonly string[]
  /** The uploaded job summary, masked; undefined when nothing was uploaded. */
  readonly summary: string | undefined
  /** All secrets known to the job at the end of this stage. */
  readonly masks: readonly string[]
  /** Milliseconds of the step's own time. */
  readonly durationMs: number
  /** The signals that the runner sent. */
  readonly signals: readonly SentSignal[]
  /** What the runner puts up with, but a good action does not do. */
  readonly violations: readonly string[]
}

/**
 * When to interrupt: after so many milliseconds of the step's own time, at a line of the log, or when told to.
 * A process that has ended by then is not interrupted.
 */
export type Moment =
  | { readonly afterMs: number }
  | { readonly when: (logLine: string) => boolean }
  | Promise<unknown>
  | AbortSignal

/**
 * - `cancel`: the job is cancelled (SIGINT, SIGTERM, SIGKILL); the step is cancelled.
 * - `timeout`: the step's `timeout-minutes` passed: the same signals; the step fails.
 * - `shutdown`: the runner is taken away: the same signals; the post step does not run.
 * - `terminate`: somebody other than the runner ends the process, as `docker stop` does (SIGTERM, ten seconds later
 *   SIGKILL); to the runner it is a process that ended by itself.
 * - `kill`: the process alone dies at once (SIGKILL), as by the kernel's memory killer; the step fails.
 */
export type InterruptionMode = 'cancel' | 'timeout' | 'shutdown' | 'terminate' | 'kill'

export interface Interruption {
  readonly mode: InterruptionMode
  readonly at: Moment
  /** What the message of a `timeout` names; 1 by default. */
  readonly timeoutMinutes?: number
}

/** How long the runner waits. Milliseconds of the step's own time, but for `drainMs`. */
export interface Grace {
  /** After SIGINT; 7,500 by default. */
  readonly interruptMs?: number
  /** After SIGTERM; 2,500 by default. */
  readonly terminateMs?: number
  /** For pipes that a grandchild keeps open after the process ended, in real milliseconds; 5,000 by default. */
  readonly drainMs?: number
}

/** What a workflow run tells the step: the `github` context, as far as actions read it. All has a default. */
export interface GithubContext {
  readonly repository: string
  readonly repositoryId: string
  readonly repositoryOwnerId: string
  readonly runId: string
  readonly runNumber: string
  readonly runAttempt: string
  readonly workflow: string
  readonly job: string
  readonly actor: string
  readonly actorId: string
  readonly ref: string
  readonly baseRef: string
  readonly headRef: string
  readonly sha: string
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** `github.token`: a secret, never in the environment. */
  readonly token: string
}

/** The post step's own circumstances. */
export interface PostOptions {
  /** What later steps exported; wins over what the main step exported. */
  readonly env?: Readonly<Record<string, string>>
  /** `job.status` by then; without it, what the main step made of it. */
  readonly jobStatus?: Conclusion
  readonly interruption?: Interruption
}

export interface RunStepOptions {
  /** Folder with the action.yml. */
  readonly action: string
  /** How the workflow names the action: `./` (the default), `./path` or `owner/name@ref`. */
  readonly uses?: string
  /** Inputs as the workflow gives them, already evaluated. */
  readonly with?: Readonly<Record<string, string>>
  /** The job's and the step's `env`. */
  readonly env?: Readonly<Record<string, string>>
  readonly event?: { readonly name: string; readonly payload: unknown }
  readonly github?: Partial<GithubContext>
  /** The OIDC endpoint that a job with `id-token: write` gets. */
  readonly idToken?: { readonly url: string; readonly token: string }
  /** Hidden from the log besides the token and what the step itself masks. */
  readonly secrets?: readonly string[]
  /** `job.status` when the step starts; `success` by default. */
  readonly jobStatus?: Conclusion
  /** Step debug logging: RUNNER_DEBUG=1, `##[debug]` lines, echo on. */
  readonly debug?: boolean
  /** How many times faster than real time the step lives; 1 by default. See warp.mjs. */
  readonly timeScale?: number
  /** The moment (real milliseconds since 1970) at which the step's time and real time agree; by default now. */
  readonly epoch?: number
  readonly interruption?: Interruption
  /** Whether, and how, to run the post entry afterwards; not by default. */
  readonly post?: boolean | PostOptions
  readonly grace?: Grace
  /** The checkout; by default an empty folder. */
  readonly workspace?: string
  /** The executable; by default Node 24 where the project has it, else this process's own. */
  readonly node?: string
  /** Keep the temporary files; their folder is `folder` in the result. */
  readonly keep?: boolean
  /** Called with each line of the log as it is written. */
  readonly onLine?: (line: string, stage: 'main' | 'post') => void
}

export interface StepResult {
  readonly main: StageResult
  /** Undefined when the post entry did not run. */
  readonly post: StageResult | undefined
  /** The temporary files, kept only with `keep`. */
  readonly folder: string
}
