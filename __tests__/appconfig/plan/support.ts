import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  manualClock,
  startSandbox,
  type ManualClock,
  type Sandbox,
  type Shop
} from '../../../sandbox/aws/index.js'
import type { ProfileOptions } from '../../../sandbox/aws/appconfig/seeds.js'
import { drawUp, type Drawn } from '../../../src/appconfig/plan/draw-up.js'
import type { AppConfigClients } from '../../../src/aws/clients.js'
import type { AppConfigPlan, VersionSource } from '../../../src/config/config.js'
import { problemOf, type Problem } from '../../../src/deployment/problem.js'
import { clientsFor } from '../../aws/fake-service.js'

const SIGNAL = new AbortController().signal

export const fromFile = (path: string): VersionSource => ({
  kind: 'file',
  path,
  contentType: undefined,
  label: undefined
})

const CONFIG: AppConfigPlan = {
  service: 'appconfig',
  operation: 'plan',
  region: 'eu-west-1',
  summary: true,
  jobStatus: 'success',
  application: 'shop',
  environment: 'prod',
  configurationProfile: 'settings',
  deploymentStrategy: undefined,
  source: fromFile('settings.json'),
  showValues: false,
  github: { token: undefined, comment: false, pullRequest: undefined }
}

/** A local AWS with application `shop` and environment `prod`, and a workspace. */
export interface Desk {
  readonly aws: Sandbox
  readonly clock: ManualClock
  readonly shop: Shop
  /** Creates profile `settings`. */
  profile(options?: ProfileOptions): string
  /** Lets the environment serve a new version of the profile. Gives the version's number. */
  serve(profileId: string, content: string, contentType?: string): number
  write(path: string, content: string): Promise<void>
  plan(overrides?: Partial<AppConfigPlan>): Promise<Drawn>
  /** Why there is no plan. */
  refusal(overrides?: Partial<AppConfigPlan>): Promise<Problem>
  close(): Promise<void>
}

export const openDesk = async (): Promise<Desk> => {
  const clock = manualClock()
  const aws = await startSandbox({ clock })
  const workspace = await mkdtemp(join(tmpdir(), 'plan-'))
  const shop = aws.world.createShop()
  const clients: AppConfigClients = clientsFor(aws.url)
  const plan = (overrides: Partial<AppConfigPlan> = {}): Promise<Drawn> =>
    drawUp({ ...CONFIG, ...overrides }, workspace, {
      reads: clients.reads,
      region: 'eu-west-1',
      signal: SIGNAL
    })
  return {
    aws,
    clock,
    shop,
    profile: (options = {}) => aws.world.createProfile(shop.applicationId, 'settings', options),
    serve: (profileId, content, contentType = 'application/json') => {
      const version = aws.world.createVersion(profileId, content, { contentType })
      const strategyId = aws.world.createStrategy('Instant')
      aws.world.startDeployment({ ...shop, profileId, version, strategyId })
      clock.advance(60_000)
      return version
    },
    write: (path, content) => writeFile(join(workspace, path), content),
    plan,
    refusal: async (overrides) => {
      try {
        await plan(overrides)
      } catch (error) {
        return problemOf(error)
      }
      throw new Error('there is a plan')
    },
    close: async () => {
      clients.reads.destroy()
      clients.once.destroy()
      await Promise.all([aws.close(), rm(workspace, { recursive: true, force: true })])
    }
  }
}

/** Operations that change something. */
export const writesOf = ({ aws }: Desk): readonly (string | undefined)[] =>
  aws.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => operation)
