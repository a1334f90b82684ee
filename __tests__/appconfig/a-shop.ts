import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  manualClock,
  startSandbox,
  type ManualClock,
  type Sandbox,
  type Shop
} from '../../sandbox/aws/index.js'
import { openAppConfigTarget } from '../../src/appconfig/target.js'
import type { AppConfigClients } from '../../src/aws/clients.js'
import type { AppConfigDeploy, VersionSource } from '../../src/config/config.js'
import type { Intent, Readiness, Subject, Target } from '../../src/deployment/target.js'
import type { RunContext } from '../../src/runtime/run-context.js'
import { clientsFor } from '../aws/fake-service.js'
import { CONFIG, RUN } from './deploy-config.js'
import { SIGNAL } from './fake-appconfig.js'

const MARKER = '123e4567-e89b-42d3-a456-426614174000'

/** A local AWS with the shop, a plain profile `settings`, and a workspace. */
export interface AShop {
  readonly clock: ManualClock
  readonly aws: Sandbox
  readonly ids: Shop
  readonly settings: string
  readonly clients: AppConfigClients
  /** Writes a file into the workspace. */
  write(name: string, content: string | Uint8Array): void
  /** Opens a target for `settings` in `prod`. */
  open(source: VersionSource, change?: Partial<AppConfigDeploy>, run?: Partial<RunContext>): Promise<Target>
  /** Somebody else deploys a version of a profile in an environment, and it completes. Gives its number. */
  deployed(version: number | string, profileId?: string, environmentId?: string, runId?: string): number
  /** Somebody else begins to. */
  begun(version: number | string, profileId?: string, runId?: string): number
  close(): Promise<void>
}

/** A description as this action writes it. */
export const describedBy = (runId: string, repository = 'octo/shop', server = 'https://github.com'): string =>
  `${server}/${repository}/actions/runs/${runId}/attempts/1 [aws-deploy:${MARKER}]`

export const aShop = async (): Promise<AShop> => {
  const clock = manualClock(Date.UTC(2026, 0, 15, 10))
  const aws = await startSandbox({ clock })
  process.env['AWS_DISABLE_CLOCK_SKEW_CORRECTION'] = 'true'
  const ids = aws.world.createShop()
  const settings = aws.world.createProfile(ids.applicationId, 'settings')
  const atOnce = aws.world.createStrategy('At once', {})
  const slow = aws.world.createStrategy('Slow', { durationMinutes: 60, bakeMinutes: 10, growthFactor: 25 })
  const workspace = mkdtempSync(join(tmpdir(), 'a-shop-'))
  const clients = clientsFor(aws.url)
  const start = (
    version: number | string,
    profileId: string,
    environmentId: string,
    strategyId: string,
    runId: string | undefined
  ): number => {
    const description = runId === undefined ? {} : { description: describedBy(runId) }
    return aws.world.startDeployment({ environmentId, profileId, strategyId, version, ...description })
  }
  return {
    clock,
    aws,
    ids,
    settings,
    clients,
    write: (name, content) => {
      const path = join(workspace, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    },
    open: (source, change = {}, run = {}) =>
      openAppConfigTarget(
        {
          ...CONFIG,
          application: 'shop',
          environment: 'prod',
          configurationProfile: 'settings',
          source,
          ...change
        },
        clients,
        { ...RUN, workspace, ...run },
        SIGNAL
      ),
    deployed: (version, profileId = settings, environmentId = ids.environmentId, runId) => {
      const number = start(version, profileId, environmentId, atOnce, runId)
      clock.advance(60_000)
      return number
    },
    begun: (version, profileId = settings, runId) =>
      start(version, profileId, ids.environmentId, slow, runId),
    close: async () => {
      clients.reads.destroy()
      clients.once.destroy()
      delete process.env['AWS_DISABLE_CLOCK_SKEW_CORRECTION']
      rmSync(workspace, { recursive: true })
      await aws.close()
    }
  }
}

/** A file of the workspace as a source. */
export const file = (path: string, more: { contentType?: string; label?: string } = {}): VersionSource => ({
  kind: 'file',
  path,
  contentType: more.contentType,
  label: more.label
})

/** Inline content as a source. */
export const inline = (
  content: string,
  more: { contentType?: string; label?: string } = {}
): VersionSource => ({ kind: 'inline', content, contentType: more.contentType, label: more.label })

export const intent = (after: string | null = null): Intent => ({
  marker: MARKER,
  after,
  at: '2026-01-15T10:00:00Z',
  kind: 'appconfig'
})

export const inspect = (target: Target, waited = false): Promise<Readiness> => target.inspect(waited, SIGNAL)

export const prepare = async (target: Target): Promise<Subject> => {
  const subject = await target.prepare?.(SIGNAL)
  if (subject === undefined) throw new Error('there is nothing to prepare')
  return subject
}

/** The value of a row. */
export const row = ({ rows }: Subject, label: string): string | undefined => new Map(rows).get(label)
