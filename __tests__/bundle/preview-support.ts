import { rmSync } from 'node:fs'
import { expect } from '@jest/globals'
import { type AppOptions, type BranchPlace, type Sandbox, startSandbox } from '../../sandbox/aws/index.js'
import {
  type DeploymentState,
  type PullRequest,
  type SandboxGitHub,
  startSandboxGitHub
} from '../../sandbox/github/index.js'
import {
  type GithubContext,
  type InterruptionMode,
  type PostOptions,
  runStep,
  type StageResult
} from '../../sandbox/runner/index.js'
import { type GitHubEvent, pullRequestEvent } from '../support/events.js'
import { expectPermitted } from './permitted.js'
import { ACTION, checkout, expectClean, present, saying, TOKEN } from './support.js'

export const SHOP = { id: 724_031, name: 'octo-org/shop' } as const
export const NUMBER = 7
export const RUN_BY = 'https://github.example.com'

/** A commit's hash of one digit. */
export const sha = (digit: string): string => digit.repeat(40)

/** A local AWS with an app, and a local GitHub with pull request 7, in one time. */
export interface PreviewStage {
  readonly aws: Sandbox
  readonly github: SandboxGitHub
  readonly appId: string
  readonly scale: number
  /** How many runs there were. */
  runs: number
}

export interface StageOptions {
  /** Virtual seconds per real second; default 30. */
  readonly scale?: number
  /** Of the app `site`: deployed by hand unless they connect it. */
  readonly app?: AppOptions
}

/** One step of a job on such a stage. */
export interface PreviewRun {
  readonly event: GitHubEvent
  /** Added to the inputs of a preview of `dist`; empty: not given. */
  readonly with?: Readonly<Record<string, string>>
  /** Added to the sandbox's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly context?: Partial<GithubContext>
  /** When a line of the log contains `line`, else at the cue. */
  readonly interrupt?: { readonly mode: InterruptionMode; readonly line?: string; readonly cue?: AbortSignal }
  readonly post?: PostOptions
  /** Called with each line of the log. */
  readonly onLine?: (line: string) => void
  readonly debug?: boolean
}

export interface Ran {
  readonly main: StageResult
  readonly post: StageResult
  /** Calls of Amplify that this step made, in order. */
  readonly calls: readonly string[]
  /** Its requests to GitHub, as `POST /repos/…`. */
  readonly asked: readonly string[]
}

const SITE = { 'dist/index.html': '<h1>shop</h1>', 'dist/app.js': 'console.log(1)\n' } as const

const INPUTS = { service: 'amplify', operation: 'preview', directory: 'dist' } as const

/** Jobs that are over soon: the tests count what happens, and not how long it takes. */
const QUICK = { pending: 1, provision: 1, build: 6, deploy: 4 } as const

/** Opens a stage of one's own; whoever does so closes it. */
export const openStage = async ({ scale = 30, app = {} }: StageOptions = {}): Promise<PreviewStage> => {
  const aws = await startSandbox({ scale })
  const github = await startSandboxGitHub({ clock: aws })
  aws.amplify.script.set({ durations: QUICK, branchDeletingSeconds: 0 })
  const { appId } = aws.amplify.world.createSite(app)
  github.world.createRepository(SHOP.name, SHOP.id)
  github.world.createPullRequest(SHOP.name, NUMBER, { sha: sha('a') })
  github.world.addToken(TOKEN)
  return { aws, github, appId, scale, runs: 0 }
}

export const closeStage = async ({ aws, github }: PreviewStage): Promise<void> => {
  await Promise.all([aws.close(), github.close()])
}

/** What somebody can read of a step and of what it wrote to GitHub. */
const readable = ({ github }: PreviewStage, ...stages: readonly StageResult[]): string => {
  const { world } = github
  const ofStage = ({ raw, log, summary = '', outputs, state }: StageResult): readonly string[] => [
    ...raw.map(({ text }) => text).filter((line) => !line.startsWith('::add-mask::')),
    ...log,
    summary,
    ...outputs.values(),
    ...state.values()
  ]
  return [
    ...stages.flatMap(ofStage),
    ...world.comments(SHOP.name, NUMBER).map(({ body }) => body),
    JSON.stringify([world.deployments(SHOP.name), world.checkRuns(SHOP.name)])
  ].join('\n')
}

/** Plays main and post of one step; the stage stays. Every run is a later one than those before it. */
export const runOn = async (stage: PreviewStage, run: PreviewRun): Promise<Ran> => {
  const { aws, github, appId, scale } = stage
  stage.runs += 1
  const runId = String(9_000 + stage.runs)
  const workspace = checkout(SITE)
  const [seenByAws, seenByGitHub] = [aws.requests.length, github.requests.length]
  const inputs = present({ ...INPUTS, 'app-id': appId, ...run.with })
  const given = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''))
  const { interrupt } = run
  try {
    const { main, post } = await runStep({
      action: ACTION,
      with: given,
      env: present({ ...aws.env, ...aws.openWeb().env, ...run.env }),
      event: run.event,
      github: {
        token: TOKEN,
        runId,
        apiUrl: github.url,
        graphqlUrl: github.graphqlUrl,
        serverUrl: RUN_BY,
        ref: `refs/pull/${NUMBER}/merge`,
        sha: sha('0'),
        ...run.context
      },
      workspace,
      timeScale: scale,
      epoch: aws.epoch,
      debug: run.debug === true,
      ...(interrupt && {
        interruption: {
          mode: interrupt.mode,
          at: interrupt.cue ?? { when: saying(interrupt.line ?? '') }
        }
      }),
      post: run.post ?? {},
      ...(run.onLine && { onLine: run.onLine })
    })
    if (post === undefined) throw new Error('the post step did not run')
    for (const result of [main, post]) expectClean(result)
    expect(readable(stage, main, post)).not.toContain(TOKEN)
    expect(github.violations).toEqual([])
    const requests = aws.requests.slice(seenByAws)
    expectPermitted({ requests }, given)
    const calls = requests.filter(({ service }) => service === 'amplify')
    return {
      main,
      post,
      calls: calls.map(({ operation = '' }) => operation),
      asked: github.requests.slice(seenByGitHub).map(({ method, path }) => `${method} ${path}`)
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

type Action = 'opened' | 'synchronize' | 'reopened' | 'closed'

/** The event of something that happens to pull request 7, as it is now. */
export const happens = ({ github }: PreviewStage, action: Action): GitHubEvent =>
  pullRequestEvent(action, pullOf(github), SHOP)

const pullOf = (github: SandboxGitHub): PullRequest => github.world.pullRequest(SHOP.name, NUMBER)

/** Runs the step for a push of a commit. */
export const push = (stage: PreviewStage, digit: string, more: Partial<PreviewRun> = {}): Promise<Ran> => {
  stage.github.world.push(SHOP.name, NUMBER, sha(digit))
  return runOn(stage, { event: happens(stage, 'synchronize'), ...more })
}

/** Runs the step for the end of the pull request. */
export const close = (stage: PreviewStage, more: Partial<PreviewRun> = {}): Promise<Ran> => {
  stage.github.world.close(SHOP.name, NUMBER)
  return runOn(stage, { event: happens(stage, 'closed'), ...more })
}

/** The branch of the preview in an app that is deployed by hand. */
export const previewPlace = ({ appId }: PreviewStage): BranchPlace => ({ appId, branchName: `pr-${NUMBER}` })

/** Where a preview has come to. */
export interface Standing {
  /** Branches of the app besides `main`. */
  readonly branches: readonly string[]
  /** `<type> <status>` of the preview branch's jobs, oldest first. */
  readonly jobs: readonly string[]
  /** Each GitHub Deployment's last state, oldest first. */
  readonly deployments: readonly (DeploymentState | undefined)[]
}

export const standing = (stage: PreviewStage, branchName = `pr-${NUMBER}`): Standing => {
  const { aws, github, appId } = stage
  const branches = aws.amplify.world.branches(appId).filter((name) => name !== 'main')
  const jobs = branches.includes(branchName) ? aws.amplify.world.jobs({ appId, branchName }) : []
  return {
    branches,
    jobs: jobs.map(({ summary }) => `${summary?.jobType ?? ''} ${summary?.status ?? ''}`),
    deployments: github.world.deployments(SHOP.name).map(({ statuses }) => statuses.at(-1)?.state)
  }
}

/** Comments of the pull request that are the action's. */
export const comments = ({ github }: PreviewStage): readonly string[] =>
  github.world
    .comments(SHOP.name, NUMBER)
    .map(({ body }) => body)
    .filter((body) => body.startsWith('<!-- aws-deploy:'))

/** What a step says of itself. */
export const verdict = ({ main }: Ran) => ({
  conclusion: main.conclusion,
  outcome: main.outputs.get('outcome')
})
