import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manualClock, startSandbox, type Sandbox, type Shop } from '../../../sandbox/aws/index.js'
import { manageExtensions } from '../../../src/appconfig/extensions.js'
import type { AppConfigExtensions } from '../../../src/config/config.js'
import type { Happening } from '../../../src/deployment/happening.js'
import type { Outcome } from '../../../src/deployment/outcome.js'
import type { Plan } from '../../../src/deployment/plan.js'
import { impatientClock } from '../../github/impatient-clock.js'
import { RUN } from '../deploy-config.js'

/** What one run of the operation came to. */
export interface Managed {
  readonly outcome: Outcome
  readonly plan: Plan | undefined
  readonly notes: readonly string[]
  /** Operations, in order. */
  readonly calls: readonly string[]
  /** Those that change something. */
  readonly writes: readonly string[]
}

/** A local AWS with the shop, and a workspace with one file of extensions. */
export interface ADesk {
  readonly aws: Sandbox
  readonly shop: Shop
  manage(
    yaml: string,
    config?: Partial<AppConfigExtensions>,
    cancel?: AbortSignal,
    onNote?: (note: string) => void
  ): Promise<Managed>
  close(): Promise<void>
}

const CONFIG: AppConfigExtensions = {
  service: 'appconfig',
  operation: 'extensions',
  region: 'eu-west-1',
  summary: false,
  jobStatus: 'success',
  file: 'extensions.yml',
  prune: false,
  dryRun: false,
  github: { token: undefined, comment: false, pullRequest: undefined }
}

export const aDesk = async (): Promise<ADesk> => {
  const aws = await startSandbox({ clock: manualClock(Date.UTC(2026, 10, 21)) })
  const shop = aws.world.createShop()
  const workspace = mkdtempSync(join(tmpdir(), 'a-desk-'))
  Object.assign(process.env, aws.env)
  return {
    aws,
    shop,
    manage: async (yaml, config = {}, cancel = new AbortController().signal, onNote = () => undefined) => {
      writeFileSync(join(workspace, 'extensions.yml'), yaml)
      const before = aws.requests.length
      const told: Happening[] = []
      const outcome = await manageExtensions(
        { ...CONFIG, ...config },
        {
          env: {},
          run: { ...RUN, workspace },
          version: '1.2.3',
          access: {},
          mask: () => undefined,
          expectArchives: () => undefined,
          ports: {
            clock: impatientClock,
            random: () => 0,
            uuid: () => '',
            cancel,
            store: { save: () => undefined },
            report: (happening) => {
              told.push(happening)
              if (happening.kind === 'note') onNote(happening.message)
            }
          }
        }
      )
      const made = aws.requests.slice(before)
      return {
        outcome,
        plan: told.flatMap((happening) => (happening.kind === 'planned' ? [happening.plan] : []))[0],
        notes: told.flatMap((happening) => (happening.kind === 'note' ? [happening.message] : [])),
        calls: made.map(({ operation = '' }) => operation),
        writes: made.filter(({ method }) => method !== 'GET').map(({ operation = '' }) => operation)
      }
    },
    close: async () => {
      rmSync(workspace, { recursive: true })
      await aws.close()
    }
  }
}

export const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:deployments'

/** A file with extension `notify`. @param associations lines under its `associations` */
export const notify = ({
  owner = 'shop-config',
  uri = TOPIC,
  parameters = '{ team: { required: true } }',
  associations = '[{ application: shop, environment: prod, parameters: { team: web } }]',
  more = ''
} = {}): string => `owner: ${owner}
extensions:
  - name: notify
    actions: { ON_DEPLOYMENT_COMPLETE: [{ name: tell, uri: '${uri}' }] }
    parameters: ${parameters}
    associations: ${associations}
${more}`
