import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { AmplifyClient } from '@aws-sdk/client-amplify'
import { AppConfigClient } from '@aws-sdk/client-appconfig'
import { parseConfig } from '../../../src/config/parse.js'
import { notStarted } from '../../../src/deployment/deploy.js'
import type { Outcome } from '../../../src/deployment/outcome.js'
import { openSurfaces, type Surfaces } from '../../../src/github/surfaces/surfaces.js'
import { operate } from '../../../src/operations.js'
import { fanOut } from '../../../src/report/fan-out.js'
import { createHeadline } from '../../../src/report/headline.js'
import { createLog } from '../../../src/report/log.js'
import { createSummary } from '../../../src/report/summary.js'
import { readRunContext } from '../../../src/runtime/read-run-context.js'
import { runUrl } from '../../../src/runtime/run-context.js'
import type { Io } from '../../../src/runtime/io.js'
import { type Sandbox, startSandbox } from '../../aws/index.js'
import { type SandboxGitHub, startSandboxGitHub } from '../../github/index.js'
import { quietClock, type QuietClock } from './quiet-clock.js'
import { createRecorder } from './recorder.js'

/** When every step begins: a Saturday at noon, UTC. */
const NOON = Date.UTC(2026, 10, 21, 12)
/** What was there before it, was there since the day before. */
const DAY_BEFORE = NOON - 24 * 3_600_000

/** What a scene is arranged in. */
export interface Stage {
  readonly aws: Sandbox
  readonly github: SandboxGitHub
  /** The day before is over. Called when the scene is arranged, if not before. */
  readonly begin: () => void
  /** Cancels the step, as the runner does with SIGINT. */
  readonly cancel: () => void
}

/** One step of a workflow, and what happens to it. */
export interface Scene {
  /** The step's inputs. May set up the account first. */
  readonly arrange: (stage: Stage) => Readonly<Record<string, string>>
  /** The checkout: content by path. */
  readonly files?: Readonly<Record<string, string>>
  /** How patient time is, where there is work that cannot be seen (see quiet-clock.ts). */
  readonly looks?: number
  /** It talks to two services at once: some lines of its log may change places. */
  readonly concurrent?: true
  /** Default: a push to main. */
  readonly event?: { readonly name: string; readonly payload: object }
}

export interface Rehearsed {
  readonly outcome: Outcome
  /** As the runner's log has it: colours as ANSI sequences, groups and annotations as `##[group]`, `##[error]`. */
  readonly log: readonly string[]
  /** The job summary, Markdown. */
  readonly summary: string
  /** On pull request 7, Markdown; empty: there is none. */
  readonly comment: string
}

/** Number of the one pull request that there may be. */
export const PULL_REQUEST = 7

const VERSION = '1.0.0'
const TOKEN = 'ghs_rehearsalToken0123456789abcdefghijkl'

const GITHUB = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_REPOSITORY_ID: '1296269',
  GITHUB_RUN_ID: '9001',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_WORKFLOW: 'deploy',
  GITHUB_JOB: 'prod',
  GITHUB_ACTOR: 'octocat',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: '6dcb09b5b57875f334f61aebed695e2e4193db5e'
} as const

/** The run as the runner tells it. */
const runnerVariables = (
  github: SandboxGitHub,
  { event }: Scene,
  workspace: string
): Record<string, string> => ({
  ...GITHUB,
  GITHUB_API_URL: github.url,
  GITHUB_GRAPHQL_URL: github.graphqlUrl,
  GITHUB_EVENT_NAME: event?.name ?? 'push',
  GITHUB_EVENT_PATH: event === undefined ? '' : 'event.json',
  GITHUB_WORKSPACE: workspace
})

const inputVariables = (inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))

/** The SDK reads its settings from the process. Gives what puts everything back. */
const lendEnvironment = (env: Readonly<Record<string, string>>): (() => void) => {
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, env)
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  }
}

/** Time stands still from when a client is asked until it has answered: it looks for credentials, signs, waits. */
const holdDuringCalls = (clock: QuietClock): (() => void) => {
  const undos = [AppConfigClient.prototype, AmplifyClient.prototype].map((prototype) => {
    const send: unknown = Reflect.get(prototype, 'send')
    if (typeof send !== 'function') throw new Error('a client without `send`')
    const held = function (this: unknown, ...args: readonly unknown[]): Promise<unknown> {
      return clock.during(Promise.resolve<unknown>(Reflect.apply(send, this, args)))
    }
    Reflect.set(prototype, 'send', held)
    return () => Reflect.deleteProperty(prototype, 'send')
  })
  return () => {
    for (const undo of undos) undo()
  }
}

const checkout = (files: Readonly<Record<string, string>>): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rehearsal-')))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Longest time for a scene, in real milliseconds; one or two seconds are usual. */
const LONGEST_MS = 120_000

/** Rejects when a scene that waits for something which never comes has had its time. */
const tooLong = async (over: AbortSignal): Promise<never> => {
  await setTimeout(LONGEST_MS, undefined, { signal: over })
  throw new Error(`the scene did not end within ${LONGEST_MS / 1000} s`)
}

/** Markers in the form of UUIDs, in the order in which they are asked for. */
const createMarkers = (): (() => string) => {
  let count = 0
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
}

/** What the step's reporters write to, and its time. */
interface Parts {
  readonly clock: QuietClock
  readonly env: Readonly<Record<string, string>>
  readonly scene: Scene
  readonly io: Io
  readonly cancel: AbortSignal
}

const beforeStartOf =
  (surfaces: Surfaces) =>
  (signal: AbortSignal): Promise<void> =>
    surfaces.beforeStart(signal)

/** The main step, with parts of its own. Like src/main.ts, but for outputs and state. */
const playStep = async ({ clock, env, scene, io, cancel }: Parts): Promise<Outcome> => {
  const run = readRunContext(env, () => JSON.stringify(scene.event?.payload))
  const uuid = createMarkers()
  const warn = (message: string): void => {
    io.warning(message)
  }
  const files = createSummary(io, clock, runUrl(run))
  const log = fanOut([createHeadline(io), createLog(io, clock)], warn)
  const told = fanOut([files, log], warn)
  let surfaces: Surfaces | undefined
  const play = async (): Promise<Outcome> => {
    const { config } = await parseConfig(env)
    const { operation } = config
    if (operation === 'preview') {
      const access = { env, version: VERSION, run }
      const save = (): void => undefined
      surfaces = openSurfaces({ surface: config.github, operation, access, clock, uuid, save, tell: told })
    }
    return operate(config, {
      env,
      run,
      ports: {
        clock,
        random: () => 0.5,
        uuid,
        cancel,
        store: { save: () => undefined },
        report: surfaces === undefined ? told : fanOut([told, surfaces.report], warn),
        ...(surfaces && { beforeStart: beforeStartOf(surfaces) })
      },
      version: VERSION,
      access: {},
      mask: () => undefined,
      expectArchives: () => undefined
    })
  }
  const outcome = await play().catch(notStarted)
  files({ kind: 'settled', outcome })
  await surfaces?.settle(outcome, cancel)
  log({ kind: 'settled', outcome })
  return outcome
}

/**
 * Plays a step in this process, as the main step plays it, against a local AWS and GitHub, and in a time of its own:
 * half an hour passes in a second, and two rehearsals of a scene leave the same text. One at a time: the environment of
 * the process is lent.
 */
export const rehearse = async (scene: Scene): Promise<Rehearsed> => {
  const clock = quietClock(DAY_BEFORE, scene.looks)
  const [aws, github] = await Promise.all([startSandbox({ clock }), startSandboxGitHub({ clock })])
  const workspace = checkout(scene.files ?? {})
  const cancelling = new AbortController()
  const giveUp = new AbortController()
  const undos = [lendEnvironment(aws.env), holdDuringCalls(clock)]
  try {
    const begin = (): void => {
      clock.skipTo(NOON)
    }
    const cancel = (): void => {
      cancelling.abort({ kind: 'cancelled', signal: 'SIGINT' })
    }
    github.world.addToken(TOKEN)
    github.world.createRepository(GITHUB.GITHUB_REPOSITORY, Number(GITHUB.GITHUB_REPOSITORY_ID))
    const inputs = scene.arrange({ aws, github, begin, cancel })
    begin()
    const { io, log, summary } = createRecorder()
    const env = {
      ...aws.env,
      ...runnerVariables(github, scene, workspace),
      ...inputVariables({ 'github-token': TOKEN, ...inputs })
    }
    const playing = playStep({ clock, env, scene, io, cancel: cancelling.signal })
    const outcome = await Promise.race([playing, tooLong(giveUp.signal)])
    const comments = github.world.comments(GITHUB.GITHUB_REPOSITORY, PULL_REQUEST)
    return { outcome, log, summary: summary(), comment: comments.at(-1)?.body ?? '' }
  } finally {
    giveUp.abort()
    for (const undo of undos) undo()
    clock.close()
    rmSync(workspace, { recursive: true, force: true })
    await Promise.all([aws.close(), github.close()])
  }
}
