import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from '@jest/globals'
import { manualClock, type Sandbox, type Shop, startSandbox } from '../../sandbox/aws/index.js'
import { type SandboxGitHub, startSandboxGitHub } from '../../sandbox/github/index.js'
import { type GithubContext, runStep, type StageResult } from '../../sandbox/runner/index.js'
import { pullRequestEvent, SHOP } from '../github/events.js'
import { expectPermitted } from './permitted.js'
import { ACTION } from './support.js'

const TOKEN = 'ghs_bundleTestToken0123456789abcdefghij'
export const FILE = 'config/flags.json'

/** What a scene is arranged in: a shop that serves version 1 of its flags, and pull request 7. */
export interface PlanStage {
  readonly aws: Sandbox
  readonly github: SandboxGitHub
  readonly shop: Shop
  /** Lets the environment serve this document of flags. */
  readonly serve: (content: string) => void
}

/** One `plan` step of a job for pull request 7. */
export interface PlanScene {
  readonly arrange?: (stage: PlanStage) => void
  /** Files of the workspace, by their paths. */
  readonly files?: Readonly<Record<string, string>>
  /** Added to the inputs of a plan of `config/flags.json`; empty: not given. */
  readonly with?: Readonly<Record<string, string>>
  /** Added to the sandbox's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly event?: { readonly name: string; readonly payload: unknown }
  readonly context?: Partial<GithubContext>
  readonly debug?: boolean
}

export interface PlannedStep extends PlanStage {
  readonly main: StageResult
  /** All that somebody can read of it: log, raw output, summary, outputs, comments. */
  readonly everything: string
  readonly comments: readonly string[]
}

const INPUTS = {
  service: 'appconfig',
  operation: 'plan',
  application: 'shop',
  environment: 'prod',
  'configuration-profile': 'flags',
  'configuration-file': FILE
} as const

const present = (variables: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]]
    )
  )

/** A local AWS whose shop serves version 1, and a local GitHub with pull request 7. */
export const setUp = async (): Promise<PlanStage> => {
  const clock = manualClock()
  const [aws, github] = await Promise.all([startSandbox({ clock }), startSandboxGitHub()])
  const shop = aws.world.createShop()
  const strategyId = aws.world.createStrategy('Instant')
  const deploy = (version: number): void => {
    aws.world.startDeployment({ ...shop, version, strategyId })
    clock.advance(60_000)
  }
  deploy(shop.version)
  github.world.createPullRequest(SHOP.full_name, 7)
  github.world.addToken(TOKEN)
  const serve = (content: string): void => {
    deploy(aws.world.createVersion(shop.profileId, content))
  }
  return { aws, github, shop, serve }
}

/** Plays one step of a stage; the stage stays. */
export const playOn = async (stage: PlanStage, scene: PlanScene): Promise<PlannedStep> => {
  const workspace = await mkdtemp(join(tmpdir(), 'plan-'))
  try {
    for (const [path, content] of Object.entries(scene.files ?? {})) {
      await mkdir(dirname(join(workspace, path)), { recursive: true })
      await writeFile(join(workspace, path), content)
    }
    scene.arrange?.(stage)
    const before = stage.aws.requests.length
    const inputs = present({ ...INPUTS, ...scene.with })
    const { main } = await runStep({
      action: ACTION,
      with: inputs,
      env: present({ ...stage.aws.env, ...scene.env }),
      event: scene.event ?? { name: 'pull_request', payload: pullRequestEvent() },
      github: {
        token: TOKEN,
        apiUrl: stage.github.url,
        graphqlUrl: stage.github.graphqlUrl,
        ...scene.context
      },
      workspace,
      ...(scene.debug === true && { debug: true })
    })
    expectPermitted({ requests: stage.aws.requests.slice(before) }, inputs)
    expect(stage.github.violations).toEqual([])
    const comments = stage.github.world.comments(SHOP.full_name, 7).map(({ body }) => body)
    const raw = main.raw.map(({ text }) => text)
    const everything = [...raw, ...main.log, main.summary ?? '', ...main.outputs.values(), ...comments].join(
      '\n'
    )
    return { ...stage, main, everything, comments }
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

/** Plays one step on a stage of its own. */
export const playPlan = async (scene: PlanScene): Promise<PlannedStep> => {
  const stage = await setUp()
  try {
    return await playOn(stage, scene)
  } finally {
    await Promise.all([stage.aws.close(), stage.github.close()])
  }
}

/** Operations that AWS was asked for, in order. */
export const operationsOf = ({ aws }: PlanStage): readonly (string | undefined)[] =>
  aws.requests.map(({ operation }) => operation)

/** A document of feature flags; each flag with its state and the value of its attribute `rate`. */
export const flags = (states: Readonly<Record<string, { on: boolean; rate?: number }>>): string => {
  const entries = Object.entries(states)
  const definition = (name: string, rate: number | undefined) => ({
    name,
    ...(rate !== undefined && { attributes: { rate: { constraints: { type: 'number', maximum: 100 } } } })
  })
  return JSON.stringify(
    {
      version: '1',
      flags: Object.fromEntries(entries.map(([name, { rate }]) => [name, definition(name, rate)])),
      values: Object.fromEntries(
        entries.map(([name, { on, rate }]) => [name, { enabled: on, ...(rate !== undefined && { rate }) }])
      )
    },
    undefined,
    2
  )
}
