import { afterEach } from '@jest/globals'
import '../../aws/one-realm.js'
import type { AppOptions, BranchPlace, ManualClock } from '../../../sandbox/aws/index.js'
import { startSandboxGitHub, type SandboxGitHub } from '../../../sandbox/github/index.js'
import { previewAmplify } from '../../../src/amplify/preview.js'
import type { AfterRemoval } from '../../../src/amplify/preview/removed.js'
import type { Removed } from '../../../src/github/surfaces/surfaces.js'
import { sweepAmplify } from '../../../src/amplify/sweep.js'
import type { AmplifyPreview, AmplifySweep } from '../../../src/config/amplify-config.js'
import type { GitHubSurface } from '../../../src/config/config.js'
import type { Happening } from '../../../src/deployment/happening.js'
import type { Outcome } from '../../../src/deployment/outcome.js'
import type { Surroundings } from '../../../src/operations.js'
import type { Clock } from '../../../src/runtime/clock.js'
import type { RunContext } from '../../../src/runtime/run-context.js'
import type { Progress } from '../../../src/runtime/state.js'
import { hosting, RUN, type Hosting } from '../support.js'

export const SHOP = 'octo-org/shop'
export const SHOP_ID = 4711
export const NUMBER = 12
/** Commits of the pull request, in their order. */
export const [FIRST, SECOND] = ['1'.repeat(40), '2'.repeat(40)] as const
export const OWN = `[aws-deploy:preview repository=${SHOP_ID} pull-request=${NUMBER}]`

/** Whether so many milliseconds are a time limit, and no pause: of a request, or of more. */
const isLimit = (ms: number): boolean => ms === 15_000 || ms === 20_000 || ms >= 60_000

/** Moves the sandbox's time by each pause; a time limit ends when the pauses have got there. */
const pausing = (clock: ManualClock): Clock => ({
  now: () => clock.now(),
  sleep: async (ms, signal) => {
    if (signal?.aborted === true) return
    if (isLimit(ms)) {
      await clock.sleep(ms, signal)
      return
    }
    clock.advance(ms)
    await new Promise((resolve) => setImmediate(resolve))
  }
})

const SURFACE: GitHubSurface = {
  token: 'job-token',
  comment: true,
  pullRequest: undefined,
  deployment: true,
  environment: 'preview',
  checkRun: false
}

export const PREVIEW: AmplifyPreview = {
  service: 'amplify',
  operation: 'preview',
  region: 'eu-west-1',
  summary: true,
  jobStatus: 'success',
  app: 'site',
  source: { kind: 'url', url: 's3://bucket/site.zip', type: 'ZIP' },
  commitId: undefined,
  newBranch: { stage: 'PULL_REQUEST', environmentVariables: { API: 'staging' } },
  prefix: 'pr-',
  onQuota: 'fail',
  basicAuth: undefined,
  verification: undefined,
  policy: {
    waitFor: 'complete',
    timeoutMs: undefined,
    onTimeout: 'stop',
    onCancel: 'stop',
    onConflict: 'stop',
    queueTimeoutMs: undefined,
    pollIntervalMs: 2_000
  },
  github: SURFACE
}

export const RELEASE: AmplifyPreview['source'] = {
  kind: 'release',
  commitId: undefined,
  commitMessage: undefined
}

export const SWEEP: AmplifySweep = {
  service: 'amplify',
  operation: 'sweep',
  region: 'eu-west-1',
  summary: true,
  jobStatus: 'success',
  app: 'site',
  dryRun: false,
  github: SURFACE
}

/** A run that a pull request caused. */
export const onPullRequest = (
  state: 'open' | 'closed' = 'open',
  headCommit: string = FIRST,
  more: Partial<RunContext['pullRequest']> = {}
): RunContext => ({
  ...RUN,
  eventName: 'pull_request',
  sha: headCommit,
  headCommit,
  pullRequest: { number: NUMBER, origin: 'repository', state, headRef: 'flags', ...more }
})

/** A run that some other event caused. */
export const onDispatch: RunContext = { ...RUN, eventName: 'workflow_dispatch' }

/** A run of an operation, and what it told. */
export interface Played {
  readonly outcome: Outcome
  readonly happenings: readonly Happening[]
  /** Messages of one kind. */
  readonly said: (kind: 'warning' | 'note') => readonly string[]
  readonly removed: readonly Removed[]
  readonly saved: readonly Progress[]
  readonly masked: readonly string[]
}

/** A local Amplify with the app `site`, a local GitHub with the pull request, and this action between them. */
export interface Scene extends Hosting {
  readonly github: SandboxGitHub
  /** The preview's branch in a manual app. */
  readonly preview: BranchPlace
  readonly abort: AbortController
  play(config?: Partial<AmplifyPreview>, run?: RunContext): Promise<Played>
  /** The same, and GitHub is told of what is gone. */
  playAloud(config?: Partial<AmplifyPreview>, run?: RunContext): Promise<Played>
  sweep(config?: Partial<AmplifySweep>): Promise<Played>
  /** Calls that could change something, in their order. */
  changes(): readonly string[]
}

const open: SandboxGitHub[] = []

afterEach(async () => {
  const violations = open.flatMap((github) => github.violations)
  for (const github of open.splice(0)) await github.close()
  if (violations.length > 0) throw new Error(violations.join('\n'))
})

const READS = /^(Get|List)/

export const scene = async (app: AppOptions = {}): Promise<Scene> => {
  const its = await hosting(app)
  const { aws, clock, world, main } = its
  const github = await startSandboxGitHub({ clock })
  open.push(github)
  github.world.createRepository(SHOP, SHOP_ID)
  github.world.createPullRequest(SHOP, NUMBER, { sha: FIRST })
  github.world.addToken('job-token')
  const abort = new AbortController()

  const playing = async (
    run: RunContext,
    operate: (surroundings: Surroundings, afterRemoval: AfterRemoval) => Promise<Outcome>
  ): Promise<Played> => {
    const happenings: Happening[] = []
    const removed: Removed[] = []
    const saved: Progress[] = []
    const masked: string[] = []
    let uuid = 0
    const surroundings: Surroundings = {
      env: { ...aws.env, GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl },
      run,
      version: '1.2.3',
      access: {},
      mask: (secret) => masked.push(secret),
      expectArchives: () => undefined,
      ports: {
        clock: pausing(clock),
        random: () => 0.5,
        uuid: () => `00000000-0000-4000-8000-${String((uuid += 1)).padStart(12, '0')}`,
        cancel: abort.signal,
        store: { save: (progress) => saved.push(progress) },
        report: (one) => happenings.push(one)
      }
    }
    const outcome = await operate(surroundings, async (one) => {
      removed.push(one)
      return { 'comment-id': '5' }
    })
    return {
      outcome,
      happenings,
      removed,
      saved,
      masked,
      said: (kind) => happenings.flatMap((one) => (one.kind === kind ? [one.message] : []))
    }
  }

  return {
    ...its,
    github,
    abort,
    preview: { appId: main.appId, branchName: `pr-${NUMBER}` },
    play: (config = {}, run = onPullRequest()) =>
      playing(run, (surroundings, afterRemoval) =>
        previewAmplify({ ...PREVIEW, ...config }, surroundings, afterRemoval)
      ),
    playAloud: (config = {}, run = onPullRequest()) =>
      playing(run, (surroundings) => previewAmplify({ ...PREVIEW, ...config }, surroundings)),
    sweep: (config = {}) =>
      playing({ ...RUN, eventName: 'schedule' }, (surroundings, afterRemoval) =>
        sweepAmplify({ ...SWEEP, ...config }, surroundings, afterRemoval)
      ),
    changes: () => aws.requests.map(({ operation = '' }) => operation).filter((name) => !READS.test(name)),
    world
  }
}
