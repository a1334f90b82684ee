import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { expect } from '@jest/globals'
import {
  type RequestRecord,
  type Sandbox,
  type SetFault,
  type Shop,
  startSandbox
} from '../../sandbox/aws/index.js'
import {
  type Annotation,
  type GithubContext,
  type InterruptionMode,
  type PostOptions,
  type RunStepOptions,
  runStep,
  type StageResult
} from '../../sandbox/runner/index.js'
import { expectPermitted } from './permitted.js'

/**
 * The action under test: this repository, with the `dist/` that is committed. ACTION_UNDER_TEST names another folder
 * with an action.yml and a `dist/`, to try a bundle that is not committed yet.
 */
export const ACTION = process.env['ACTION_UNDER_TEST'] ?? fileURLToPath(new URL('../../', import.meta.url))

/** A job's token; the one secret that the runner knows of by itself. */
export const TOKEN = 'ghs_bundleTestToken0123456789abcdefghij'

/** The runner's own errors when a job is cancelled or a step takes too long. */
const BY_RUNNER = /^The operation was canceled\.$|^The action 'Run .*' has timed out/

/** Virtual seconds per real second where a signal's 10 seconds must leave a busy machine enough real ones. */
export const SLOWLY = 2
const USUAL_SCALE = 30

/** Resolves when a deployment of the shop is complete: the sandbox's time passes by itself. */
export const untilComplete = async ({ aws, shop }: Stage, number: number): Promise<void> => {
  while (aws.world.deployment(shop.environmentId, number).State !== 'COMPLETE') await setTimeout(5)
}

/** Minutes of the strategy `Quick`: 25 % after 24 s, 50 % after 48 s … 100 % after 96 s, bake time from 120 s to 180 s. */
const QUICK = { durationMinutes: 2, bakeMinutes: 1, growthFactor: 25 } as const

/** Input for a deployment that lasts longer than any test, however busy the machine is. */
export const LONG = { 'deployment-strategy': 'Long' } as const

/** What a scene is arranged in: a shop with an alarm, and strategies `Quick` and `Long`. */
export interface Stage {
  readonly aws: Sandbox
  readonly shop: Shop
  /** Ids of the strategies. */
  readonly quick: string
  readonly long: string
  /** Interrupts the step now, where the scene has an interruption without a line. */
  readonly cue: () => void
}

/** How a step comes to AWS. */
export interface StepAccess extends Pick<RunStepOptions, 'idToken'> {
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** One step of a job, what it meets, and what happens to it. */
export interface Scene {
  /** Default: 30. */
  readonly scale?: number
  /** What it returns is waited for and otherwise ignored. */
  readonly arrange?: (stage: Stage) => unknown
  /** Added to the inputs of a deployment of `latest` with `Quick`. */
  readonly with?: Readonly<Record<string, string>>
  /** The checkout: content by path. */
  readonly files?: Readonly<Record<string, string>>
  /** Added to the sandbox's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** What only the stage knows: sessions, proxies, the OIDC endpoint. Wins over `env`. */
  readonly access?: (stage: Stage) => StepAccess | Promise<StepAccess>
  /** Where GitHub is, and what it says of the run. */
  readonly context?: Partial<GithubContext>
  readonly event?: { readonly name: string; readonly payload: unknown }
  /** With debug logging. */
  readonly debug?: boolean
  /** When a line of the log contains `line`, else at the cue. */
  readonly interrupt?: { readonly mode: InterruptionMode; readonly line?: string }
  /** The post step runs in any case. */
  readonly post?: PostOptions
  /** Called before the post step begins. */
  readonly beforePost?: (stage: Stage) => void
}

export interface Played extends Stage {
  readonly main: StageResult
  readonly post: StageResult
  readonly starts: readonly RequestRecord[]
  readonly stops: readonly RequestRecord[]
  /** States of the environment's deployments when all was over, oldest first. */
  readonly states: readonly string[]
}

const INPUTS = {
  service: 'appconfig',
  application: 'shop',
  environment: 'prod',
  'configuration-profile': 'flags',
  'configuration-version': 'latest',
  'deployment-strategy': 'Quick'
} as const

export const present = (variables: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )

/** Whether a line of a log, whatever its colours, contains a text. */
export const saying =
  (text: string) =>
  (line: string): boolean =>
    stripVTControlCharacters(line).includes(text)

const interruptionOf = ({ interrupt }: Scene, cue: AbortSignal): Pick<RunStepOptions, 'interruption'> => {
  if (interrupt === undefined) return {}
  const { mode, line } = interrupt
  return {
    interruption: { mode, at: line === undefined ? cue : { when: saying(line) } }
  }
}

/** A folder with these files (content by path); whoever asks for it removes it. */
export const checkout = (files: Readonly<Record<string, string>>): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bundle-checkout-')))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

const setUp = async (scale: number, cue: () => void): Promise<Stage> => {
  const aws = await startSandbox({ scale })
  aws.script.set({ completionDelaySeconds: 2 })
  const shop = aws.world.createShop()
  aws.world.addAlarm(shop.environmentId, 'errors')
  const quick = aws.world.createStrategy('Quick', QUICK)
  const long = aws.world.createStrategy('Long', { durationMinutes: 600, growthFactor: 25 })
  return { aws, shop, quick, long, cue }
}

/** Plays a scene: main and post of the bundle, as the runner would run them, against a local AWS of their own. */
export const play = async (scene: Scene): Promise<Played> => {
  const { scale = USUAL_SCALE } = scene
  const cue = new AbortController()
  const stage = await setUp(scale, () => {
    cue.abort()
  })
  const { aws, shop } = stage
  const workspace = checkout(scene.files ?? {})
  try {
    await scene.arrange?.(stage)
    const { env, idToken } = (await scene.access?.(stage)) ?? {}
    let isPost = false
    const { main, post } = await runStep({
      action: ACTION,
      with: { ...INPUTS, ...scene.with },
      env: present({ ...aws.env, ...scene.env, ...env }),
      github: { token: TOKEN, ...scene.context },
      ...(scene.event && { event: scene.event }),
      ...(idToken && { idToken }),
      debug: scene.debug === true,
      workspace,
      timeScale: scale,
      epoch: aws.epoch,
      ...interruptionOf(scene, cue.signal),
      post: scene.post ?? {},
      onLine: (_, kind) => {
        if (kind === 'post' && !isPost) scene.beforePost?.(stage)
        isPost = kind === 'post'
      }
    })
    if (post === undefined) throw new Error('the post step did not run')
    for (const stage of [main, post]) {
      expectClean(stage)
      expectNoSecrets(stage, aws)
    }
    expectPermitted(aws, { ...INPUTS, ...scene.with })
    const states = aws.world.deployments(shop.environmentId).map(({ State }) => State ?? '')
    const [starts, stops] = [aws.calls('StartDeployment'), aws.calls('StopDeployment')]
    return { ...stage, main, post, starts, stops, states }
  } finally {
    rmSync(workspace, { recursive: true, force: true })
    await aws.close()
  }
}

const MASK = /^::add-mask::/
const STACK_TRACE = /^\s*at .+:\d+:\d+\)?$/
const COMMANDS = /^::(?:(?:error|warning|notice) ?[^:]*|group|endgroup|debug)::/
const PLACES = [ACTION, tmpdir(), homedir(), process.cwd(), 'node_modules', 'sandbox-runner-', 'file://']

/** What is true of every step, whatever happens to it. */
export const expectClean = ({ raw, violations, dropped }: StageResult): void => {
  expect(violations).toEqual([])
  expect(dropped).toEqual({ error: 0, warning: 0, notice: 0 })
  expect(raw.filter(({ stream }) => stream === 'stderr')).toEqual([])
  const lines = raw.map(({ text }) => text)
  expect(lines.filter((line) => STACK_TRACE.test(line))).toEqual([])
  expect(lines.filter((line) => PLACES.some((place) => line.includes(place)))).toEqual([])
  const commands = lines.filter(
    (line) => (line.trimStart().startsWith('::') && !MASK.test(line)) || line.includes('##[')
  )
  expect(commands.filter((line) => !COMMANDS.test(line))).toEqual([])
}

/** What was told to nobody but the step: no text that it writes may hold it, masked or not. */
const expectNoSecrets = (stage: StageResult, aws: Sandbox): void => {
  const { raw, masks, summary = '', outputs, state } = stage
  const sessions = aws.sessions.given.flatMap(({ secretAccessKey, sessionToken }) => [
    secretAccessKey,
    sessionToken
  ])
  const secrets = [TOKEN, aws.idToken.token, ...aws.jobTokens.given, ...sessions]
  const lines = raw.map(({ text }) => text).filter((line) => !MASK.test(line))
  const written = [...lines, summary, ...outputs.values(), ...state.values()].join('\n')
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([])
  // Nothing else is hidden: a mask on a short word would make a log unreadable.
  expect(masks.filter((mask) => !secrets.includes(mask))).toEqual([])
}

/** Errors that the action itself raised. */
export const errorsOf = ({ annotations }: StageResult): readonly Annotation[] =>
  annotations.filter(({ type, message }) => type === 'error' && !BY_RUNNER.test(message))

/** Warnings that the action raised. */
export const warningsOf = ({ annotations }: StageResult): readonly string[] =>
  annotations.filter(({ type }) => type === 'warning').map(({ message }) => message)

/** The lines of a log that contain a text. */
export const linesWith = ({ log }: StageResult, text: string): readonly string[] =>
  log.filter((line) => line.includes(text))

/** How a step is to end. */
export interface Ending {
  readonly conclusion: StageResult['conclusion']
  /** Absent: the process was killed before it had one. */
  readonly outcome?: string
  readonly state?: string
  /** Of the output and of the one headline error. Absent: there is no reason, and no error. */
  readonly reason?: RegExp
  /** Calls of StartDeployment; 1 by default. */
  readonly starts?: number
  /** Calls of StopDeployment; 0 by default. */
  readonly stops?: number
  /** States of the environment's deployments at last, oldest first. */
  readonly states: readonly string[]
  /** What the post step says in log and summary. Absent: it prints nothing and does nothing. */
  readonly post?: RegExp
}

/** The outputs that say how it ended. */
const verdictOf = ({ outputs }: StageResult): unknown => ({
  outcome: outputs.get('outcome'),
  state: outputs.get('state'),
  reason: outputs.get('reason') ?? ''
})

/** `result` is all the other outputs as one object. */
const expectConsistentResult = ({ outputs }: StageResult): void => {
  const { result, ...others } = Object.fromEntries(outputs)
  if (result !== undefined) expect(JSON.parse(result)).toEqual(others)
}

const expectPost = (post: StageResult, said: RegExp | undefined): void => {
  if (said === undefined) {
    expect(post.raw).toEqual([])
    expect(post.summary).toBeUndefined()
    expect(post.conclusion).toBe('success')
  } else {
    expect(post.log.join('\n')).toMatch(said)
    expect(post.summary).toMatch(said)
  }
}

/** Asserts how a step ended: for its job, for the steps after it, for the reader and for AWS. */
export const expectEnding = (played: Played, ending: Ending): void => {
  const { main, post, starts, stops, states } = played
  const { conclusion, outcome, state, reason } = ending
  const headlines = errorsOf(main).map(({ message }) => message)
  expect(verdictOf(main)).toEqual({
    outcome,
    state,
    reason: reason === undefined ? '' : expect.stringMatching(reason)
  })
  // Alone in an annotation, the reason begins with a capital.
  const headline = reason && new RegExp(reason.source, 'i')
  expect(headlines).toEqual(headline === undefined ? [] : [expect.stringMatching(headline)])
  expect({ conclusion: main.conclusion, starts: starts.length, stops: stops.length, states }).toEqual({
    conclusion,
    starts: ending.starts ?? 1,
    stops: ending.stops ?? 0,
    states: ending.states
  })
  if (outcome !== undefined) {
    expectConsistentResult(main)
    expect(main.exitCode).toBe(reason === undefined ? 0 : 1)
  }
  expectPost(post, ending.post)
}

/** A fault that hits one operation for good from its `nth` request on. */
export const forGood = (
  aws: Sandbox,
  kind: 'expired-token' | 'access-denied' | 'throttle',
  operation: string | readonly string[],
  nth = 1
): SetFault => aws.faults.add({ kind }, { operation, nth, times: Number.POSITIVE_INFINITY })
