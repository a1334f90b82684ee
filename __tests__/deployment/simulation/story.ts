import fc from 'fast-check'
import type { Policy } from '../../../src/deployment/policy.js'
import { AILMENTS, type Ailment } from './ailments.js'
import type { Point } from './line.js'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND

/** When something happens to main: at a moment, or around one of its requests. */
export type Moment =
  | { readonly kind: 'at'; readonly ms: number }
  | { readonly kind: 'request'; readonly nth: number; readonly point: Point }
  /** Around a call that starts something, which is the most delicate of all. */
  | { readonly kind: 'start'; readonly point: Point }
  | { readonly kind: 'stop'; readonly point: Point }

/** Which requests are ill. */
export type Illness =
  | { readonly of: 'request'; readonly nth: number; readonly ailment: Ailment }
  | { readonly of: 'start' | 'stop' | 'read'; readonly nth: number; readonly ailment: Ailment }
  /** All for a while; times from main's begin, in milliseconds. */
  | { readonly of: 'all'; readonly fromMs: number; readonly lastsMs: number; readonly ailment: Ailment }

/** Somebody else starts a deployment (a job). */
export interface Elsewhere {
  readonly atMs: number
  /** How long it lasts. */
  readonly minutes: number
  /** AppConfig: of our profile; Amplify: a push of our commit, which starts a build. */
  readonly same: boolean
  /** AppConfig: by a newer run of this workflow. */
  readonly newer: boolean
}

/** What a person does with a console. */
export interface Meddling {
  readonly atMs: number
  readonly act: 'stop' | 'revert'
  readonly whose: 'ours' | 'theirs'
}

/** What both services have in common: one step of a job, what it meets, and the post step after it. */
export interface CommonStory {
  readonly seed: number
  readonly policy: Policy
  readonly latencyMs: readonly [there: number, back: number]
  /** How long a start is at work before it is answered, in seconds. */
  readonly startSeconds: number
  readonly beforeStartMs: number
  readonly illnesses: readonly Illness[]
  /** Something is deployed already. */
  readonly served: boolean
  /** In flight when main begins, for that many minutes to come. */
  readonly holder: number | undefined
  readonly elsewhere: readonly Elsewhere[]
  readonly meddling: readonly Meddling[]
  readonly signal: Moment | undefined
  readonly kill: Moment | undefined
  /** A state that nobody knows is shown, from so many seconds after the start of each deployment on. */
  readonly oddState: { readonly afterSeconds: number; readonly lastsSeconds: number } | undefined
  /** What the rest of the job does, and how long it takes. */
  readonly restOfJob: { readonly status: 'success' | 'failure' | 'cancelled'; readonly ms: number }
  readonly revertOnJobFailure: boolean
  /** What the post step meets at its begin; `lastsMs` may be longer than it lives. */
  readonly postTrouble: { readonly ailment: Ailment; readonly lastsMs: number } | undefined
}

/** `watch`, `stop` and `revert` are about a deployment that somebody else started that many minutes ago. */
export type Task =
  | { readonly operation: 'deploy' }
  | { readonly operation: 'watch' | 'stop' | 'revert'; readonly begunMinutesAgo: number }

export interface AppConfigStory extends CommonStory {
  readonly service: 'appconfig'
  readonly task: Task
  readonly strategy: {
    readonly durationMinutes: number
    readonly bakeMinutes: number
    readonly growthFactor: number
    readonly growthType: 'LINEAR' | 'EXPONENTIAL'
  }
  readonly source: 'served' | 'other' | 'new-content'
  readonly onUnchanged: 'skip' | 'deploy'
  readonly onStale: 'fail' | 'skip' | 'deploy'
  readonly rollbackSeconds: number
  readonly plainStopOnBaking: 'accepted' | 'refused'
  readonly latestDeploymentNumber: 'honoured' | 'ignored'
  readonly alarmAtMs: number | undefined
}

export interface AmplifyStory extends CommonStory {
  readonly service: 'amplify'
  readonly task: Task
  readonly source: 'upload' | 'url' | 'release' | 'retry'
  /** In seconds. */
  readonly durations: {
    readonly pending: number
    readonly provision: number
    readonly build: number
    readonly deploy: number
    readonly cancel: number
  }
  readonly failingStep: 'BUILD' | 'DEPLOY' | 'VERIFY' | undefined
  readonly upload: { readonly ms: number; readonly fails: boolean }
  readonly createdStatus: 'PENDING' | 'CREATED'
}

export type Story = AppConfigStory | AmplifyStory

const optional = <T>(arbitrary: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: oneIn - 1 }, { arbitrary, weight: 1 })

const weighted = <const T>(...choices: readonly (readonly [T, number])[]): fc.Arbitrary<T> =>
  fc.oneof(...choices.map(([value, weight]) => ({ arbitrary: fc.constant(value), weight })))

const point = fc.constantFrom<Point>('before', 'processed', 'after')

const moment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({ kind: fc.constant('at' as const), ms: fc.integer({ min: 0, max: 15 * MINUTE }) }),
  fc.record({ kind: fc.constant('at' as const), ms: fc.integer({ min: 0, max: 10 * SECOND }) }),
  fc.record({ kind: fc.constant('request' as const), nth: fc.integer({ min: 1, max: 40 }), point }),
  fc.record({ kind: fc.constant('start' as const), point }),
  fc.record({ kind: fc.constant('stop' as const), point })
)

const ailment = fc.constantFrom<Ailment>(...AILMENTS)

const illness: fc.Arbitrary<Illness> = fc.oneof(
  fc.record({ of: fc.constant('request' as const), nth: fc.integer({ min: 1, max: 40 }), ailment }),
  fc.record({
    of: fc.constantFrom('start' as const, 'stop' as const, 'read' as const),
    nth: fc.integer({ min: 1, max: 3 }),
    ailment
  }),
  fc.record({
    of: fc.constant('all' as const),
    fromMs: fc.integer({ min: 0, max: 15 * MINUTE }),
    lastsMs: fc.integer({ min: SECOND, max: 6 * MINUTE }),
    ailment
  })
)

const policy = <Wait extends Policy['waitFor']>(waitFor: fc.Arbitrary<Wait>): fc.Arbitrary<Policy> =>
  fc.record({
    waitFor,
    timeoutMs: optional(fc.integer({ min: SECOND, max: 20 * MINUTE }), 2),
    onTimeout: weighted(['stop', 2], ['leave', 1]),
    onCancel: weighted(['stop', 2], ['leave', 1]),
    onConflict: fc.constantFrom('wait', 'fail', 'stop'),
    queueTimeoutMs: optional(fc.integer({ min: SECOND, max: 20 * MINUTE }), 2),
    pollIntervalMs: weighted([undefined, 4], [5 * SECOND, 1], [MINUTE, 1])
  })

const common = {
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  latencyMs: fc.constantFrom<readonly [number, number]>([0, 0], [40, 60], [40, 60], [700, 2_500]),
  startSeconds: weighted([0, 3], [2, 2], [20, 1], [45, 1]),
  beforeStartMs: weighted([0, 3], [800, 1]),
  illnesses: fc.array(illness, { maxLength: 4 }),
  served: weighted([true, 3], [false, 1]),
  holder: optional(fc.constantFrom(1, 5, 20), 4),
  elsewhere: fc.array(
    fc.record({
      atMs: fc.integer({ min: 0, max: 12 * MINUTE }),
      minutes: fc.constantFrom(0, 1, 5),
      same: fc.boolean(),
      newer: fc.boolean()
    }),
    { maxLength: 2 }
  ),
  meddling: fc.array(
    fc.record({
      atMs: fc.integer({ min: 0, max: 15 * MINUTE }),
      act: fc.constantFrom('stop' as const, 'revert' as const),
      whose: weighted(['ours', 3], ['theirs', 1])
    }),
    { maxLength: 2 }
  ),
  signal: optional(moment, 3),
  kill: optional(moment, 4),
  oddState: optional(
    fc.record({
      afterSeconds: fc.integer({ min: 0, max: 90 }),
      lastsSeconds: fc.integer({ min: 5, max: 120 })
    }),
    8
  ),
  restOfJob: fc.record({
    status: fc.constantFrom('success' as const, 'failure' as const, 'cancelled' as const),
    ms: weighted([SECOND, 3], [MINUTE, 1], [10 * MINUTE, 1])
  }),
  revertOnJobFailure: fc.boolean(),
  postTrouble: optional(
    fc.record({ ailment, lastsMs: weighted([5 * SECOND, 3], [25 * SECOND, 2], [10 * MINUTE, 1]) }),
    4
  )
}

const task = (...given: readonly Exclude<Task['operation'], 'deploy'>[]): fc.Arbitrary<Task> =>
  fc.oneof(
    { arbitrary: fc.constant({ operation: 'deploy' as const }), weight: 6 },
    {
      arbitrary: fc.record({
        operation: fc.constantFrom(...given),
        begunMinutesAgo: fc.constantFrom(0, 1, 4, 25)
      }),
      weight: 1
    }
  )

export const appConfigStories: fc.Arbitrary<AppConfigStory> = fc.record({
  ...common,
  service: fc.constant('appconfig' as const),
  task: task('watch', 'stop', 'revert'),
  policy: policy(weighted(['complete', 3], ['baking', 1], ['started', 1])),
  strategy: fc.record({
    durationMinutes: weighted([0, 3], [1, 3], [4, 3], [10, 1], [20, 1]),
    bakeMinutes: weighted([0, 2], [1, 3], [5, 1]),
    growthFactor: weighted([100, 2], [50, 1], [25, 1], [20, 2], [10, 2], [7, 1]),
    growthType: fc.constantFrom('LINEAR', 'EXPONENTIAL')
  }),
  source: weighted(['other', 3], ['served', 1], ['new-content', 1]),
  onUnchanged: fc.constantFrom('skip', 'deploy'),
  onStale: fc.constantFrom('fail', 'skip', 'deploy'),
  rollbackSeconds: fc.constantFrom(1, 5, 30),
  plainStopOnBaking: fc.constantFrom('accepted', 'refused'),
  latestDeploymentNumber: fc.constantFrom('honoured', 'ignored'),
  alarmAtMs: optional(fc.integer({ min: 0, max: 12 * MINUTE }), 4)
})

export const amplifyStories: fc.Arbitrary<AmplifyStory> = fc.record({
  ...common,
  service: fc.constant('amplify' as const),
  task: task('watch', 'stop'),
  policy: policy(weighted(['complete', 4], ['started', 1])),
  source: fc.constantFrom('upload', 'url', 'release', 'retry'),
  durations: fc.record({
    pending: weighted([1, 3], [60, 1], [1_200, 1]),
    provision: fc.constantFrom(0, 5),
    build: weighted([20, 2], [90, 2], [400, 1]),
    deploy: weighted([2, 1], [15, 3], [120, 1]),
    cancel: weighted([0, 1], [2, 2], [20, 1])
  }),
  failingStep: optional(fc.constantFrom('BUILD', 'DEPLOY', 'VERIFY'), 4),
  upload: fc.record({ ms: weighted([SECOND, 3], [MINUTE, 1]), fails: weighted([false, 6], [true, 1]) }),
  createdStatus: fc.constantFrom('PENDING', 'CREATED')
})
