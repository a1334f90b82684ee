import { POLICY } from '../../support/run.js'
import type { AmplifyStory, AppConfigStory, CommonStory } from './story.js'

const COMMON: CommonStory = {
  seed: 1,
  policy: POLICY,
  latencyMs: [40, 60],
  startSeconds: 0,
  beforeStartMs: 0,
  illnesses: [],
  served: true,
  holder: undefined,
  elsewhere: [],
  meddling: [],
  signal: undefined,
  kill: undefined,
  oddState: undefined,
  restOfJob: { status: 'success', ms: 1_000 },
  revertOnJobFailure: false,
  postTrouble: undefined
}

/** A story in which nothing goes wrong, changed. */
export const appConfigStory = (change: Partial<AppConfigStory> = {}): AppConfigStory => ({
  ...COMMON,
  service: 'appconfig',
  task: { operation: 'deploy' },
  strategy: { durationMinutes: 1, bakeMinutes: 1, growthFactor: 50, growthType: 'LINEAR' },
  source: 'other',
  onUnchanged: 'skip',
  onStale: 'fail',
  rollbackSeconds: 5,
  plainStopOnBaking: 'accepted',
  latestDeploymentNumber: 'honoured',
  alarmAtMs: undefined,
  ...change
})

/** The same for Amplify. */
export const amplifyStory = (change: Partial<AmplifyStory> = {}): AmplifyStory => ({
  ...COMMON,
  service: 'amplify',
  task: { operation: 'deploy' },
  source: 'upload',
  durations: { pending: 1, provision: 5, build: 60, deploy: 15, cancel: 2 },
  failingStep: undefined,
  upload: { ms: 1_000, fails: false },
  createdStatus: 'PENDING',
  ...change
})
