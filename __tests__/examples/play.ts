import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { type BranchPlace, type Sandbox, type Shop, startSandbox } from '../../sandbox/aws/index.js'
import { type SandboxGitHub, startSandboxGitHub } from '../../sandbox/github/index.js'
import {
  type GithubContext,
  type PostOptions,
  runStep,
  type StageResult
} from '../../sandbox/runner/index.js'
import { ACTION, checkout, errorsOf } from '../bundle/support.js'
import { expectPermitted } from '../bundle/permitted.js'
import type { GitHubEvent } from '../support/events.js'
import { evaluated, type OwnStep } from './example.js'

const TOKEN = 'ghs_exampleTestToken0123456789abcdefgh'

/** The repository of the runs. */
export const SHOP = { id: 724_031, name: 'octo-org/shop' } as const
export const PULL_REQUEST = 7
/** Commit at the head of that pull request. */
export const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'

/** Virtual seconds per real second; more would leave requests too little real time on a busy machine. */
const USUAL_SCALE = 20
/** For strategies of half an hour: half a minute. */
export const FAST = 60

/** What every example finds: an AppConfig application and an Amplify app, both called `shop`, and pull request 7. */
export interface Surroundings {
  readonly aws: Sandbox
  readonly github: SandboxGitHub
  /** Environment `prod`, profile `flags`. */
  readonly shop: Shop
  readonly environments: { readonly test: string; readonly prod: string }
  /** Branch `main` of the Amplify app. */
  readonly site: BranchPlace
  /** Has an environment serve a version of a profile before the step begins. */
  readonly serve: (environmentId: string, version: number) => Promise<void>
}

/** What a step of an example meets, and how it is to end. */
export interface Scene {
  readonly job: string
  /** Virtual seconds per real second; default 20. */
  readonly scale?: number
  /** Values of the expressions in `with:`. */
  readonly values?: Readonly<Record<string, string>>
  /** The checkout, or what earlier steps left in it. */
  readonly files?: Readonly<Record<string, string>>
  /** Asked when all is arranged. */
  readonly event?: (surroundings: Surroundings) => GitHubEvent
  /** The run gets neither secrets nor an OIDC token. */
  readonly withoutToken?: true
  readonly context?: Partial<GithubContext>
  /** Whether Amplify builds the app from the repository. */
  readonly connected?: boolean
  readonly arrange?: (surroundings: Surroundings) => unknown
  readonly post?: PostOptions
  readonly outcome: string
  readonly conclusion?: StageResult['conclusion']
  readonly check?: (surroundings: Surroundings, result: Result) => void
}

export interface Result {
  readonly main: StageResult
  readonly post: StageResult
}

const setUp = async (scale: number, connected: boolean): Promise<Surroundings> => {
  const aws = await startSandbox({ scale })
  const github = await startSandboxGitHub({ clock: aws })
  const shop = aws.world.createShop()
  aws.world.addAlarm(shop.environmentId, 'errors')
  const limits = aws.world.createProfile(shop.applicationId, 'limits')
  aws.world.createVersion(limits, 'orders: 10\n', { contentType: 'application/x-yaml' })
  const test = aws.world.createEnvironment(shop.applicationId, 'test')
  const instant = aws.world.createStrategy('Instant')
  // Of that name; what it takes in the test is no matter.
  aws.world.createStrategy('TenHours', { durationMinutes: 5, growthFactor: 20 })
  const appId = aws.amplify.world.createApp(
    'shop',
    connected ? { repository: `https://github.com/${SHOP.name}` } : {}
  )
  const site = { appId, branchName: 'main' }
  aws.amplify.world.createBranch(site, { stage: 'PRODUCTION' })
  github.world.addToken(TOKEN)
  github.world.createRepository(SHOP.name, SHOP.id)
  github.world.createPullRequest(SHOP.name, PULL_REQUEST, { sha: HEAD })
  const serve = async (environmentId: string, version: number): Promise<void> => {
    const place = { environmentId, profileId: shop.profileId, version, strategyId: instant }
    const number = aws.world.startDeployment(place)
    while (aws.world.deployment(environmentId, number).State !== 'COMPLETE') await setTimeout(5)
  }
  return { aws, github, shop, environments: { test, prod: shop.environmentId }, site, serve }
}

/** Runs a step of an example through the bundle, with the `with:` of the example and nothing else. */
export const playExample = async (step: OwnStep, scene: Scene): Promise<void> => {
  const { scale = USUAL_SCALE } = scene
  const surroundings = await setUp(scale, scene.connected ?? false)
  const { aws, github } = surroundings
  const workspace = checkout(scene.files ?? {})
  try {
    await scene.arrange?.(surroundings)
    const before = aws.requests.length
    const inputs = evaluated(step, scene.values ?? {})
    const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _key, AWS_REGION: _region, ...env } = aws.env
    const { main, post } = await runStep({
      action: ACTION,
      uses: 'OWNER/REPO@v1',
      with: inputs,
      // Credentials and region are what the example says of them.
      env: { ...env, AWS_DEFAULT_REGION: '', ...aws.openWeb().env },
      ...(scene.withoutToken !== true && { idToken: aws.idToken }),
      ...(scene.event && { event: scene.event(surroundings) }),
      github: { token: TOKEN, apiUrl: github.url, graphqlUrl: github.graphqlUrl, ...scene.context },
      workspace,
      timeScale: scale,
      epoch: aws.epoch,
      post: scene.post ?? {}
    })
    if (post === undefined) throw new Error('the post step did not run')
    const told = { outcome: main.outputs.get('outcome'), reason: main.outputs.get('reason') }
    expect({ conclusion: main.conclusion, ...told }).toEqual({
      conclusion: scene.conclusion ?? 'success',
      outcome: scene.outcome,
      // It is shown when the others differ.
      reason: told.reason
    })
    expect(errorsOf(main)).toHaveLength(scene.conclusion === 'failure' ? 1 : 0)
    // No input of an example is one that says nothing there.
    expect(main.annotations.filter(({ message }) => /no meaning|unexpected input/i.test(message))).toEqual([])
    expect(github.violations).toEqual([])
    expectPermitted({ requests: aws.requests.slice(before) }, inputs)
    scene.check?.(surroundings, { main, post })
  } finally {
    rmSync(workspace, { recursive: true, force: true })
    await Promise.all([aws.close(), github.close()])
  }
}
