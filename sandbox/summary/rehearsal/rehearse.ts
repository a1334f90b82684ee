import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { AmplifyClient } from '@aws-sdk/client-amplify'
import { AppConfigClient } from '@aws-sdk/client-appconfig'
import { parseConfig } from '../../../src/config/parse.js'
import { notStarted } from '../../../src/deployment/deploy.js'
import type { Report } from '../../../src/deployment/happening.js'
import type { Outcome } from '../../../src/deployment/outcome.js'
import { operate } from '../../../src/operations.js'
import { fanOut } from '../../../src/report/fan-out.js'
import { createHeadline } from '../../../src/report/headline.js'
import { createLog } from '../../../src/report/log.js'
import { createSummary } from '../../../src/report/summary.js'
import { readRunContext } from '../../../src/runtime/read-run-context.js'
import { runUrl } from '../../../src/runtime/run-context.js'
import { type Sandbox, startSandbox } from '../../aws/index.js'
import { quietClock, type QuietClock } from './quiet-clock.js'
import { createRecorder } from './recorder.js'

/** When every step begins: a Saturday at noon, UTC. */
const NOON = Date.UTC(2026, 10, 21, 12)
/** What was there before it, was there since the day before. */
const DAY_BEFORE = NOON - 24 * 3_600_000

/** What a scene is arranged in. */
export interface Stage {
  readonly aws: Sandbox
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
}

export interface Rehearsed {
  readonly outcome: Outcome
  /** As the runner's log has it: colours as ANSI sequences, groups and annotations as `##[group]`, `##[error]`. */
  readonly log: readonly string[]
  /** The job summary, Markdown. */
  readonly summary: string
}

const GITHUB = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_REPOSITORY_ID: '1296269',
  GITHUB_RUN_ID: '9001',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_WORKFLOW: 'deploy',
  GITHUB_JOB: 'prod',
  GITHUB_ACTOR: 'octocat',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: '6dcb09b5b57875f334f61aebed695e2e4193db5e'
} as const

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
const LONGEST_MS = 60_000

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

/**
 * Plays a step in this process, as the main step plays it, against a local AWS, and in a time of its own: half an hour
 * passes in seconds, and two rehearsals of a scene leave the same text. One at a time: the environment is lent.
 */
export const rehearse = async ({ arrange, files = {}, looks }: Scene): Promise<Rehearsed> => {
  const clock = quietClock(DAY_BEFORE, looks)
  const aws = await startSandbox({ clock })
  const workspace = checkout(files)
  const cancelling = new AbortController()
  const giveUp = new AbortController()
  const undos = [lendEnvironment(aws.env), holdDuringCalls(clock)]
  try {
    const begin = (): void => {
      clock.skipTo(NOON)
    }
    const inputs = arrange({
      aws,
      begin,
      cancel: () => {
        cancelling.abort({ kind: 'cancelled', signal: 'SIGINT' })
      }
    })
    begin()
    const env = { ...aws.env, ...GITHUB, GITHUB_WORKSPACE: workspace, ...inputVariables(inputs) }
    const run = readRunContext(env, () => '')
    const { io, log, summary } = createRecorder()
    const report: Report = fanOut(
      [createSummary(io, clock, runUrl(run)), createHeadline(io), createLog(io, clock)],
      (message) => {
        io.warning(message)
      }
    )
    const playing = parseConfig(env)
      .then(({ config }) =>
        operate(config, {
          env,
          run,
          ports: {
            clock,
            random: () => 0.5,
            uuid: createMarkers(),
            cancel: cancelling.signal,
            store: { save: () => undefined },
            report
          },
          version: '1.0.0',
          access: {},
          mask: () => undefined,
          expectArchives: () => undefined
        })
      )
      .catch(notStarted)
    const outcome = await Promise.race([playing, tooLong(giveUp.signal)])
    report({ kind: 'settled', outcome })
    return { outcome, log, summary: summary() }
  } finally {
    giveUp.abort()
    for (const undo of undos) undo()
    clock.close()
    rmSync(workspace, { recursive: true, force: true })
    await aws.close()
  }
}
