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
import { SHOP } from '../github/events.js'
import { evaluated, type OwnStep } from './example.js'

const TOKEN = 'ghs_exampleTestToken0123456789abcdefgh'

/** Virtual seconds per real second: half an hour of a canary takes a quarter of a minute. */
const SCALE = 120

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
  /** Values of the expressions in `with:`. */
  readonly values?: Readonly<Record<string, string>>
  /** The checkout, or what earlier steps left in it. */
  readonly files?: Readonly<Record<string, string>>
  readonly event?: { readonly name: string; readonly payload: unknown }
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

const setUp = async (connected: boolean): Promise<Surroundings> => {
  const [aws, github] = await Promise.all([startSandbox({ scale: SCALE }), startSandboxGitHub()])
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
    connected ? { repository: `https://github.com/${SHOP.full_name}` } : {}
  )
  const site = { appId, branchName: 'main' }
  aws.amplify.world.createBranch(site, { stage: 'PRODUCTION' })
  github.world.addToken(TOKEN)
  github.world.createRepository(SHOP.full_name, SHOP.id)
  github.world.createPullRequest(SHOP.full_name, 7)
  const serve = async (environmentId: string, version: number): Promise<void> => {
    const place = { environmentId, profileId: shop.profileId, version, strategyId: instant }
    const number = aws.world.startDeployment(place)
    while (aws.world.deployment(environmentId, number).State !== 'COMPLETE') await setTimeout(5)
  }
  return { aws, github, shop, environments: { test, prod: shop.environmentId }, site, serve }
}

/** Runs a step of an example through the bundle, with the `with:` of the example and nothing else. */
export const playExample = async (step: OwnStep, scene: Scene): Promise<void> => {
  const surroundings = await setUp(scene.connected ?? false)
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
      idToken: aws.idToken,
      ...(scene.event && { event: scene.event }),
      github: { token: TOKEN, apiUrl: github.url, graphqlUrl: github.graphqlUrl, ...scene.context },
      workspace,
      timeScale: SCALE,
      epoch: aws.epoch,
      post: scene.post ?? {}
    })
    if (post === undefined) throw new Error('the post step did not run')
    const told = { outcome: main.outputs.get('outcome'), reason: main.outputs.get('reason') }
    expect({ conclusion: main.conclusion, ...told }).toEqual({
      conclusion: scene.conclusion ?? 'success',
      outcome: scene.outcome,
      reason: expect.any(String)
    })
    expect(errorsOf(main)).toHaveLength(scene.conclusion === 'failure' ? 1 : 0)
    // No input of an example is one that says nothing there.
    expect(main.annotations.filter(({ message }) => /no meaning|unexpected input/i.test(message))).toEqual([])
    expectPermitted({ requests: aws.requests.slice(before) }, inputs)
    scene.check?.(surroundings, { main, post })
  } finally {
    rmSync(workspace, { recursive: true, force: true })
    await Promise.all([aws.close(), github.close()])
  }
}
