import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from '@jest/globals'
import { type AppOptions, type BranchPlace, type Sandbox, startSandbox } from '../../sandbox/aws/index.js'
import {
  type InterruptionMode,
  type PostOptions,
  runStep,
  type StageResult
} from '../../sandbox/runner/index.js'
import { expectPermitted } from './permitted.js'
import { ACTION, errorsOf, saying } from './support.js'

export const COMMIT = 'f'.repeat(40)
export const REPOSITORY = 'https://github.com/octo-org/shop'

/** What a scene is arranged in. */
export interface Stage {
  readonly aws: Sandbox
  /** Branch `main` of app `site`. */
  readonly main: BranchPlace
  /** Interrupts the step now, where the scene has an interruption without a line. */
  readonly cue: () => void
}

/** One step of a job, what it meets, and what happens to it. */
export interface Scene {
  /** Virtual seconds per real second; default 20. */
  readonly scale?: number
  /** Of the app: deployed by hand unless they connect it. */
  readonly app?: AppOptions
  /** Files of the workspace; default: a small site in `dist`. */
  readonly files?: Readonly<Record<string, string | Buffer>>
  readonly arrange?: (stage: Stage) => unknown
  /** Added to app and branch. */
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** What only the stage knows: proxies. Wins over `env`. */
  readonly access?: (stage: Stage) => Promise<Readonly<Record<string, string>>>
  /** When a line of the log contains `line`, else at the cue. */
  readonly interrupt?: { readonly mode: InterruptionMode; readonly line?: string }
  readonly post?: PostOptions
  readonly event?: { readonly name: string; readonly payload: unknown }
}

/** A job when all was over. */
export interface Left {
  readonly id: string
  readonly type: string
  readonly status: string
}

export interface Played extends Stage {
  /** The step's main stage. */
  readonly step: StageResult
  readonly post: StageResult
  /** The branch's jobs, oldest first. */
  readonly jobs: readonly Left[]
  /** Temporary archives that are still there. */
  readonly leftovers: readonly string[]
}

const SITE = { 'dist/index.html': '<h1>shop</h1>', 'dist/app.js': 'console.log(1)\n'.repeat(1000) }

const writeFiles = (root: string, files: Readonly<Record<string, string | Buffer>>): void => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
}

const archivesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.zip'))

/** Plays a scene: main and post of the bundle, as the runner would run them, against a local AWS of their own. */
export const playSite = async (scene: Scene): Promise<Played> => {
  const { scale = 20, files = SITE } = scene
  const aws = await startSandbox({ scale })
  const cue = new AbortController()
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  let folder: string | undefined
  try {
    const main = aws.amplify.world.createSite(scene.app)
    const stage: Stage = {
      aws,
      main,
      cue: () => {
        cue.abort()
      }
    }
    writeFiles(workspace, files)
    await scene.arrange?.(stage)
    const { interrupt } = scene
    const step = await runStep({
      action: ACTION,
      with: { service: 'amplify', 'app-id': main.appId, branch: 'main', ...scene.with },
      env: { ...aws.env, ...aws.openWeb().env, ...scene.env, ...(await scene.access?.(stage)) },
      github: { sha: COMMIT },
      ...(scene.event && { event: scene.event }),
      workspace,
      timeScale: scale,
      epoch: aws.epoch,
      ...(interrupt && {
        interruption: {
          mode: interrupt.mode,
          at: interrupt.line === undefined ? cue.signal : { when: saying(interrupt.line) }
        }
      }),
      post: scene.post ?? {},
      keep: true
    })
    folder = step.folder
    if (step.post === undefined) throw new Error('the post step did not run')
    expectClean(step.main)
    expectClean(step.post)
    expectPermitted(aws, { service: 'amplify', ...scene.with })
    const jobs = aws.amplify.world.branches(main.appId).includes('main')
      ? aws.amplify.world.jobs(main).map(({ summary }) => ({
          id: summary?.jobId ?? '',
          type: summary?.jobType ?? '',
          status: summary?.status ?? ''
        }))
      : []
    return { ...stage, step: step.main, post: step.post, jobs, leftovers: archivesIn(step.folder) }
  } finally {
    await aws.close()
    rmSync(workspace, { recursive: true, force: true })
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}

const STACK_TRACE = /^\s*at .+:\d+:\d+\)?$/
const COMMANDS = /^::(?:(?:error|warning|notice) ?[^:]*|group|endgroup|debug|add-mask)::/
/** What gives access to the upload or to a log. */
const SIGNED = /X-Amz-Signature|amplify-uploads/

/** What is true of every step, whatever happens to it. */
const expectClean = ({ raw, log, violations, dropped, summary, outputs }: StageResult): void => {
  expect(violations).toEqual([])
  expect(dropped).toEqual({ error: 0, warning: 0, notice: 0 })
  const lines = raw.map(({ text }) => text)
  expect(raw.filter(({ stream }) => stream === 'stderr')).toEqual([])
  expect(lines.filter((line) => STACK_TRACE.test(line))).toEqual([])
  const commands = lines.filter((line) => line.trimStart().startsWith('::') || line.includes('##['))
  expect(commands.filter((line) => !COMMANDS.test(line))).toEqual([])
  const printed = lines.filter((line) => !line.startsWith('::add-mask::'))
  expect(
    [...printed, ...log, summary ?? '', ...outputs.values()].filter((text) => SIGNED.test(text))
  ).toEqual([])
}

/** How a step is to end. */
export interface Ending {
  readonly conclusion: StageResult['conclusion']
  /** Absent: the process was killed before it had one. */
  readonly outcome?: string
  readonly state?: string
  /** Of the output and of the one headline error. Absent: there is no reason, and no error. */
  readonly reason?: RegExp
  /** `<type> <status>` of the branch's jobs, oldest first. */
  readonly jobs: readonly string[]
  /** What the post step says. Absent: it prints nothing and does nothing. */
  readonly post?: RegExp
}

/** Asserts how a step ended: for its job, for the steps after it, for the reader and for AWS. */
export const expectEnding = ({ step: main, post, jobs, leftovers }: Played, ending: Ending): void => {
  const { conclusion, outcome, state, reason } = ending
  expect({
    conclusion: main.conclusion,
    outcome: main.outputs.get('outcome'),
    state: main.outputs.get('state'),
    reason: main.outputs.get('reason') ?? '',
    jobs: jobs.map(({ type, status }) => `${type} ${status}`),
    leftovers
  }).toEqual({
    conclusion,
    outcome,
    state,
    reason: reason === undefined ? '' : expect.stringMatching(reason),
    jobs: ending.jobs,
    leftovers: []
  })
  const headline = reason && new RegExp(reason.source, 'i')
  expect(errorsOf(main).map(({ message }) => message)).toEqual(
    headline === undefined ? [] : [expect.stringMatching(headline)]
  )
  if (ending.post === undefined) expect(post.raw).toEqual([])
  else expect(post.log.join('\n')).toMatch(ending.post)
}
