import { AppConfig, type StartDeploymentRequest } from '@aws-sdk/client-appconfig'
import { afterEach } from '@jest/globals'
import {
  type ManualClock,
  manualClock,
  type Sandbox,
  type SandboxOptions,
  type Shop,
  startSandbox
} from '../../../sandbox/aws/index.js'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

/** A sandbox whose time stands still, with a shop in it and the real client for it. */
export interface Bench {
  readonly aws: Sandbox
  readonly clock: ManualClock
  readonly client: AppConfig
  readonly shop: Shop
  /** The shop's application and environment, as inputs want them. */
  readonly place: { readonly ApplicationId: string; readonly EnvironmentId: string }
  /** The shop's application and profile. */
  readonly profile: { readonly ApplicationId: string; readonly ConfigurationProfileId: string }
  /** Input of a start in the shop with this strategy. */
  readonly start: (strategyId?: string) => StartDeploymentRequest
}

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

export const clientOf = (aws: Sandbox): AppConfig => {
  const client = new AppConfig({
    endpoint: aws.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIDSANDBOX', secretAccessKey: 'sandbox' },
    maxAttempts: 1
  })
  open.push(async () => {
    client.destroy()
  })
  return client
}

/** The time at which every bench's clock stands. */
export const START = Date.UTC(2030, 0, 1)

export const bench = async (options: SandboxOptions = {}): Promise<Bench> => {
  const clock = manualClock(START)
  const aws = await startSandbox({ clock, ...options })
  open.push(() => aws.close())
  aws.script.set({ completionDelaySeconds: 0 })
  const client = clientOf(aws)
  const shop = aws.world.createShop()
  const place = { ApplicationId: shop.applicationId, EnvironmentId: shop.environmentId }
  return {
    aws,
    clock,
    client,
    shop,
    place,
    profile: { ApplicationId: shop.applicationId, ConfigurationProfileId: shop.profileId },
    start: (strategyId = 'AppConfig.Canary10Percent20Minutes') => ({
      ...place,
      ConfigurationProfileId: shop.profileId,
      ConfigurationVersion: String(shop.version),
      DeploymentStrategyId: strategyId
    })
  }
}

/** The error of a call that must fail. */
export const failure = async (
  call: Promise<unknown>
): Promise<Error & { readonly $metadata?: { httpStatusCode?: number } }> => {
  try {
    await call
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
  throw new Error('the call did not fail')
}
