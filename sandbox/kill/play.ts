import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Sandbox, startSandbox } from '../aws/index.js'
import { startSandboxGitHub } from '../github/index.js'
import { type InterruptionMode, runStep, type RunStepOptions, type StageResult } from '../runner/index.js'
import { type Boundary, openGate, type Passage } from './gate.js'
import { PULL_REQUEST, REPOSITORY, REPOSITORY_ID, type Scenario, type Stage, TOKEN } from './scenario.js'

/** The repository itself, with the bundle that is committed. */
const ACTION = fileURLToPath(new URL('../../', import.meta.url))

export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGKILL'

/** How it comes: SIGINT from a runner that cancels the job, the others from elsewhere. */
const MODE: Record<Signal, InterruptionMode> = { SIGINT: 'cancel', SIGTERM: 'terminate', SIGKILL: 'kill' }

/** An interruption at a boundary. */
export interface Blow extends Boundary {
  readonly signal: Signal
}

/** What the step started, as it was when all was over. */
export interface Started {
  readonly id: string
  readonly state: string
  readonly isInFlight: boolean
}

/** A request of the step with the name of what it asked for. */
export interface Asked extends Passage {
  /** `StartDeployment`, `POST /repos/…`. */
  readonly name: string
}

export interface Played {
  readonly scenario: Scenario
  readonly blow: Blow | undefined
  /** Whether the boundary was reached while the process lived. */
  readonly sprung: boolean
  readonly main: StageResult
  /** Undefined when it did not run. */
  readonly post: StageResult | undefined
  /** The same step once more, where the scenario is repeatable. */
  readonly again: StageResult | undefined
  readonly asked: readonly Asked[]
  /** How many of them main sent. */
  readonly askedByMain: number
  readonly started: readonly Started[]
  /** Ids of what it asked to stop. */
  readonly stopped: readonly string[]
  /** Temporary archives that are still there. */
  readonly leftovers: readonly string[]
  /** What GitHub still shows as going on. */
  readonly goingOn: readonly string[]
  /** Values that may be written nowhere. */
  readonly secrets: readonly string[]
  /** What the scenario itself finds wrong. */
  readonly wrong: readonly string[]
}

export interface PlayOptions {
  /** How many times faster than real time. */
  readonly scale: number
  readonly blow?: Blow
  /** Whether the post step runs; default: yes. */
  readonly withPost?: boolean
  /** Folder of the action; default: this repository. */
  readonly action?: string
}

const FINAL: ReadonlySet<string> = new Set([
  'COMPLETE',
  'ROLLED_BACK',
  'REVERTED',
  'SUCCEED',
  'FAILED',
  'CANCELLED'
])

const everythingIn = ({ aws, shop, site }: Stage): readonly Started[] => {
  const deployments = aws.world
    .deployments(shop.environmentId)
    .map(({ DeploymentNumber = 0, State = '' }) => ({ id: String(DeploymentNumber), state: State }))
  const jobs = aws.amplify.world.branches(site.appId).flatMap((branchName) =>
    aws.amplify.world.jobs({ appId: site.appId, branchName }).map(({ summary }) => ({
      id: `${branchName}/${summary?.jobId ?? ''}`,
      state: String(summary?.status)
    }))
  )
  return [...deployments, ...jobs].map((seen) => ({ ...seen, isInFlight: !FINAL.has(seen.state) }))
}

const stoppedIn = ({ requests }: Sandbox, from: number): readonly string[] =>
  requests.slice(from).flatMap(({ operation, input }) => {
    if (operation === 'StopDeployment') return [String(input['DeploymentNumber'])]
    return operation === 'StopJob' ? [`${String(input['branchName'])}/${String(input['jobId'])}`] : []
  })

const goingOnAt = ({ github }: Stage): readonly string[] => {
  const deployments = github.world.deployments(REPOSITORY)
  const checkRuns = github.world.checkRuns(REPOSITORY)
  const unfinished = deployments.flatMap(({ id, statuses }) => {
    const state = statuses.at(-1)?.state ?? 'without a status'
    return ['success', 'failure', 'error', 'inactive'].includes(state) ? [] : [`deployment ${id}: ${state}`]
  })
  const open = checkRuns.flatMap(({ id, status }) =>
    status === 'completed' ? [] : [`check run ${id}: ${status}`]
  )
  return [...unfinished, ...open]
}

const nameOf = (passage: Passage, aws: Sandbox): string =>
  aws.requests.find(({ requestId }) => requestId === passage.requestId)?.operation ??
  `${passage.method} ${(passage.path.split('?')[0] ?? '').replaceAll(/\d+/g, 'N')}`

const archivesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.zip'))

const checkout = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kill-checkout-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

const setUp = async (scenario: Scenario, scale: number): Promise<Stage> => {
  const aws = await startSandbox({ scale })
  const github = await startSandboxGitHub({ clock: aws })
  aws.script.set({ completionDelaySeconds: 2, rollbackSeconds: 1 })
  aws.amplify.script.set({
    durations: { pending: 1, provision: 1, build: 15, deploy: 20, verify: 1, cancel: 1 }
  })
  const shop = aws.world.createShop()
  const strategies = {
    Instant: aws.world.createStrategy('Instant'),
    Brief: aws.world.createStrategy('Brief', { durationMinutes: 0.25, bakeMinutes: 0.25, growthFactor: 50 }),
    Long: aws.world.createStrategy('Long', { durationMinutes: 600, growthFactor: 25 })
  }
  github.world.addToken(TOKEN)
  github.world.createRepository(REPOSITORY, REPOSITORY_ID)
  github.world.createPullRequest(REPOSITORY, PULL_REQUEST)
  return { aws, github, shop, strategies, site: aws.amplify.world.createSite(scenario.app) }
}

/** Main and post of the bundle, as the runner would run them, against an AWS and a GitHub of their own. */
export const play = async (scenario: Scenario, options: PlayOptions): Promise<Played> => {
  const { scale, blow, withPost = true, action = ACTION } = options
  const stage = await setUp(scenario, scale)
  const { aws, github } = stage
  const workspace = checkout(scenario.files ?? {})
  const strike = new AbortController()
  const gate = openGate(
    blow && {
      ...blow,
      spring: () => {
        strike.abort()
        return blow.signal === 'SIGKILL' ? 'lost' : 'sent'
      }
    }
  )
  let folder: string | undefined
  try {
    const [toAws, toGitHub] = await Promise.all([gate.front(aws.url), gate.front(new URL(github.url).origin)])
    await scenario.arrange?.(stage)
    const before = new Set(everythingIn(stage).map(({ id }) => id))
    const requestsBefore = aws.requests.length
    let askedByMain = 0
    const step: RunStepOptions = {
      action,
      with: scenario.with,
      env: {
        ...Object.fromEntries(
          Object.entries(aws.env).map(([name, value]) => [name, value.replaceAll(aws.url, toAws)])
        ),
        // What looks at the site passes no gate.
        ...(scenario.with['verify-path'] !== undefined && aws.openWeb().env)
      },
      idToken: { ...aws.idToken, url: aws.idToken.url.replaceAll(aws.url, toAws) },
      github: {
        token: TOKEN,
        repository: REPOSITORY,
        repositoryId: String(REPOSITORY_ID),
        apiUrl: github.url.replaceAll(new URL(github.url).origin, toGitHub),
        graphqlUrl: github.graphqlUrl.replaceAll(new URL(github.url).origin, toGitHub),
        ...scenario.context
      },
      ...(scenario.event && { event: scenario.event }),
      workspace,
      timeScale: scale,
      epoch: aws.epoch
    }
    const ran = await runStep({
      ...step,
      ...(blow && { interruption: { mode: MODE[blow.signal], at: strike.signal } }),
      post: withPost && (scenario.post ?? {}),
      onLine: (_, kind) => {
        if (kind === 'main') askedByMain = gate.passages.length
      },
      keep: true
    })
    folder = ran.folder
    const { main, post } = ran
    const result = {
      scenario,
      blow,
      sprung: gate.sprung && (main.signals.length > 0 || blow === undefined),
      main,
      post,
      asked: gate.passages.map((passage) => ({ ...passage, name: nameOf(passage, aws) })),
      askedByMain,
      started: everythingIn(stage).filter(({ id }) => !before.has(id)),
      stopped: stoppedIn(aws, requestsBefore),
      leftovers: archivesIn(folder),
      goingOn: goingOnAt(stage)
    }
    const again = scenario.isRepeatable === true ? await runStep(step) : undefined
    return {
      ...result,
      again: again?.main,
      secrets: [
        TOKEN,
        aws.idToken.token,
        ...aws.jobTokens.given,
        ...aws.sessions.given.flatMap(({ secretAccessKey, sessionToken }) => [secretAccessKey, sessionToken])
      ],
      wrong: scenario.check?.(stage) ?? []
    }
  } finally {
    await Promise.all([gate.close(), aws.close(), github.close()])
    rmSync(workspace, { recursive: true, force: true })
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}
