import type { Happening } from '../../../src/deployment/happening.js'
import type { Outcome } from '../../../src/deployment/outcome.js'
import type { Snapshot } from '../../../src/deployment/snapshot.js'
import type { Place, Subject } from '../../../src/deployment/target.js'
import {
  createRunSurfaces,
  type RunSurfacesOptions,
  type Surfaces
} from '../../../src/github/surfaces/run-surfaces.js'
import type { Tools } from '../../../src/github/surfaces/tools.js'
import { RUN } from '../../appconfig/deploy-config.js'
import { FakeClock } from '../../support/fake-clock.js'
import { FakeGitHub } from './fake-github.js'

export const COMMIT = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
export const PLACE: Extract<Place, { service: 'amplify' }> = {
  service: 'amplify',
  region: 'eu-west-1',
  appId: 'd1a2b3',
  branch: 'pr-7'
}
export const SUBJECT: Subject = {
  title: 'shop / pr-7',
  rows: [['App', 'shop (d1a2b3)']],
  notes: [],
  facts: { branch: 'pr-7', url: 'https://pr-7.d1a2b3.amplifyapp.com' },
  commit: COMMIT
}
export const SNAPSHOT: Snapshot = {
  phase: 'deploying',
  state: 'RUNNING',
  unknownState: false,
  events: [],
  steps: [],
  due: [],
  startedAt: new Date('2026-01-15T10:00:00Z'),
  facts: { 'job-id': '12' }
}
export const DONE: Snapshot = {
  ...SNAPSHOT,
  phase: 'succeeded',
  state: 'SUCCEED',
  endedAt: new Date('2026-01-15T10:02:05Z')
}

export const resolved = (subject: Partial<Subject> = {}): Happening => ({
  kind: 'resolved',
  subject: { ...SUBJECT, ...subject },
  place: PLACE
})
export const begun = (snapshot = SNAPSHOT): Happening => ({
  kind: 'begun',
  begun: { handle: { id: '12', ownership: 'started' }, snapshot },
  deadline: undefined
})
export const observed = (snapshot: Partial<Snapshot>): Happening => ({
  kind: 'observed',
  snapshot: { ...SNAPSHOT, ...snapshot }
})
export const SUCCEEDED: Outcome = { kind: 'succeeded', snapshot: DONE }

/** A run with its surfaces, on a GitHub in memory. */
export interface Stage {
  readonly clock: FakeClock
  readonly github: FakeGitHub
  readonly surfaces: Surfaces
  readonly tools: Tools
  readonly told: Happening[]
  /** Every state that was saved. */
  readonly saved: string[]
  readonly signal: AbortSignal
  readonly warnings: () => string[]
  /** Lets `ms` milliseconds go by, and all that is ready then run. */
  readonly pass: (ms?: number) => Promise<void>
}

/** With all surfaces, of a preview, unless something else is said. */
export const aStage = (options: Partial<RunSurfacesOptions> = {}): Stage => {
  const clock = new FakeClock()
  const github = new FakeGitHub(() => clock.now())
  const told: Happening[] = []
  const saved: string[] = []
  const tools: Tools = {
    api: github.api,
    clock,
    run: RUN,
    tell: (happening) => {
      told.push(happening)
    }
  }
  let uuids = 0
  const surfaces = createRunSurfaces({
    wanted: { comment: 7, deployment: 'preview', check: true },
    operation: 'preview',
    tools,
    uuid: () => `marker-${++uuids}`,
    save: (state) => {
      saved.push(state)
    },
    ...options
  })
  return {
    clock,
    github,
    surfaces,
    tools,
    told,
    saved,
    signal: new AbortController().signal,
    warnings: () => told.flatMap((one) => (one.kind === 'warning' ? [one.message] : [])),
    pass: (ms = 1) => clock.sleep(ms)
  }
}

/** A run as it goes when nothing goes wrong, up to its outcome. */
export const play = async (stage: Stage, outcome: Outcome = SUCCEEDED): Promise<void> => {
  const { surfaces, signal, pass } = stage
  surfaces.report(resolved())
  await surfaces.beforeStart(signal)
  surfaces.report({ kind: 'starting', intent: { marker: 'm', after: null, at: '', kind: 'upload' } })
  surfaces.report(begun())
  await pass(20_000)
  surfaces.report(observed({ steps: [{ name: 'DEPLOY', state: 'RUNNING' }] }))
  await pass(20_000)
  await surfaces.settle(outcome, signal)
}
