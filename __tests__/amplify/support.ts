import { afterEach, beforeEach } from '@jest/globals'
import '../aws/one-realm.js'
import {
  type AmplifyScript,
  type AmplifyWorld,
  type AppOptions,
  type BranchPlace,
  type ManualClock,
  manualClock,
  type Sandbox,
  startSandbox
} from '../../sandbox/aws/index.js'
import { createClients, type AmplifyClients } from '../../src/aws/amplify-clients.js'
import type { AmplifyPlace } from '../../src/amplify/place.js'
import { DeploymentError, type Problem } from '../../src/deployment/problem.js'
import type { RunContext } from '../../src/runtime/run-context.js'

export const SIGNAL = new AbortController().signal
export const COMMIT = 'f'.repeat(40)
export const REPOSITORY = 'https://github.com/octo-org/shop'

export const RUN: RunContext = {
  serverUrl: 'https://github.com',
  repository: 'octo-org/shop',
  repositoryId: '4711',
  runId: '9001',
  runAttempt: '1',
  workflow: 'deploy',
  job: 'deploy',
  actor: 'octocat',
  eventName: 'push',
  ref: 'refs/heads/main',
  sha: COMMIT,
  workspace: '/work'
}

/** A sandbox whose time stands still, with an app in it and our clients for it. */
export interface Hosting {
  readonly aws: Sandbox
  readonly world: AmplifyWorld
  readonly script: AmplifyScript
  readonly clock: ManualClock
  readonly clients: AmplifyClients
  /** Branch `main` of app `site`. */
  readonly main: BranchPlace
  readonly place: AmplifyPlace
}

const VARIABLES = ['AWS_ENDPOINT_URL_AMPLIFY', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const
const open: (() => Promise<void>)[] = []

beforeEach(() => {
  process.env['AWS_DISABLE_CLOCK_SKEW_CORRECTION'] = 'true'
})

afterEach(async () => {
  for (const close of open.splice(0)) await close()
  for (const name of [...VARIABLES, 'AWS_DISABLE_CLOCK_SKEW_CORRECTION'])
    Reflect.deleteProperty(process.env, name)
})

/** @param options of the app: deployed by hand unless they connect it */
export const hosting = async (options: AppOptions = {}): Promise<Hosting> => {
  const clock = manualClock()
  const aws = await startSandbox({ clock })
  for (const name of VARIABLES) process.env[name] = aws.env[name]
  const clients = createClients({ region: 'eu-west-1', version: '1.2.3', run: RUN })
  open.push(async () => {
    clients.reads.destroy()
    clients.once.destroy()
    await aws.close()
  })
  const { world, script } = aws.amplify
  const main = world.createSite(options)
  const place: AmplifyPlace = { service: 'amplify', region: 'eu-west-1', appId: main.appId, branch: 'main' }
  return { aws, world, script, clock, clients, main, place }
}

/** The problem that a promise is rejected with. */
export const problemOf = async (promise: Promise<unknown>): Promise<Problem> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason
  )
  if (error instanceof DeploymentError) return error.problem
  throw new Error(`expected a DeploymentError, got ${String(error)}`)
}
