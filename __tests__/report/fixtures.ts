import type { Happening, Report } from '../../src/deployment/happening.js'
import type { Outcome } from '../../src/deployment/outcome.js'
import type { Phase, Snapshot, TimelineEvent } from '../../src/deployment/snapshot.js'
import type { Subject } from '../../src/deployment/target.js'
import type { Clock } from '../../src/runtime/clock.js'
import type { Annotation, Io } from '../../src/runtime/io.js'

export const START = Date.parse('2026-11-21T12:00:00Z')
export const at = (seconds: number): Date => new Date(START + seconds * 1000)

/** A clock that stands still until it is set. */
export interface HandClock extends Clock {
  set(seconds: number): void
}

export const handClock = (): HandClock => {
  let now = START
  return {
    now: () => now,
    sleep: () => Promise.reject(new Error('a report never sleeps')),
    set: (seconds) => {
      now = START + seconds * 1000
    }
  }
}

export interface Recording extends Io {
  /** Everything on the log, annotations as `::kind title::message`. */
  readonly lines: string[]
  readonly outputs: [name: string, value: string][]
  readonly summaries: string[]
  readonly annotations: { kind: string; message: string; at: Annotation | undefined }[]
}

export const record = (): Recording => {
  const lines: string[] = []
  const annotations: Recording['annotations'] = []
  const outputs: Recording['outputs'] = []
  const summaries: string[] = []
  const annotate =
    (kind: string) =>
    (message: string, where?: Annotation): void => {
      annotations.push({ kind, message, at: where })
      lines.push(`::${kind}::${message}`)
    }
  return {
    lines,
    annotations,
    outputs,
    summaries,
    info: (line) => {
      lines.push(line)
    },
    debug: (line) => {
      lines.push(line)
    },
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    startGroup: (title) => {
      lines.push(`::group::${title}`)
    },
    endGroup: () => {
      lines.push('::endgroup::')
    },
    mask: (secret) => {
      lines.push(`::add-mask::${secret}`)
    },
    setOutput: (name, value) => {
      outputs.push([name, value])
    },
    saveState: () => undefined,
    writeSummary: (markdown) => {
      summaries.push(markdown)
    }
  }
}

const SGR = new RegExp(`${String.fromCharCode(27)}\\[[0-9]+m`, 'g')
export const withoutColours = (line: string): string => line.replace(SGR, '')

export const subject: Subject = {
  title: 'shop / prod / flags',
  rows: [
    ['Application', 'shop (a1b2c3d)'],
    ['Environment', 'prod (e4f5a6b)'],
    ['Configuration profile', 'flags (p7c8d9e)'],
    ['Version', '7, label v1.4.0'],
    [
      'Strategy',
      'AppConfig.Canary10Percent20Minutes: 10 % growing exponentially over 20 min, 10 min bake time'
    ]
  ],
  notes: ['The alarm checkout-errors watches over this environment.'],
  facts: { 'configuration-version': '7', 'version-label': 'v1.4.0' }
}

export const place = {
  service: 'appconfig',
  region: 'eu-west-1',
  applicationId: 'a1b2c3d',
  environmentId: 'e4f5a6b',
  profileId: 'p7c8d9e'
} as const

const PHASES: Record<string, Phase> = {
  DEPLOYING: 'deploying',
  BAKING: 'baking',
  ROLLING_BACK: 'stopping',
  ROLLED_BACK: 'rolled-back',
  COMPLETE: 'succeeded'
}

export const event = (seconds: number, type: string, by: string, text: string): TimelineEvent => ({
  at: at(seconds),
  type,
  by,
  text,
  invocations: []
})

export const snapshot = (
  state: string,
  percent: number,
  events: readonly TimelineEvent[],
  more: Partial<Snapshot> = {}
): Snapshot => ({
  phase: PHASES[state] ?? 'deploying',
  state,
  unknownState: PHASES[state] === undefined,
  percent,
  events,
  steps: [],
  due: [],
  startedAt: at(1),
  plannedMs: 30 * 60_000,
  expectedEnd: at(1 + 30 * 60),
  facts: {
    'deployment-number': '42',
    'configuration-version': '7',
    'version-label': 'v1.4.0',
    'percentage-complete': String(percent),
    'console-url':
      'https://eu-west-1.console.aws.amazon.com/systems-manager/appconfig/deployments/42?region=eu-west-1'
  },
  ...more
})

/** A moment in seconds since the start, and what happens then. */
export type Script = readonly (readonly [seconds: number, happening: Happening])[]

export const play = (script: Script, clock: HandClock, report: Report): void => {
  for (const [seconds, happening] of script) {
    clock.set(seconds)
    report(happening)
  }
}

const STARTED = event(1, 'DEPLOYMENT_STARTED', 'USER', 'Deployment started')
const step = (seconds: number, percent: number): TimelineEvent =>
  event(seconds, 'PERCENTAGE_UPDATED', 'APPCONFIG', `Configuration available to ${percent}.00% of clients`)
const BAKE = event(1201, 'BAKE_TIME_STARTED', 'APPCONFIG', 'Deployment bake time started')

const opening: Script = [
  [0, { kind: 'resolved', subject, place }],
  [
    0.4,
    {
      kind: 'starting',
      intent: {
        marker: '0b0e6c1e-5a7e-4f7e-9a43-0d4f5d7f9a11',
        after: '41',
        at: at(0).toISOString(),
        kind: 'appconfig'
      }
    }
  ],
  [
    1.2,
    {
      kind: 'begun',
      begun: { handle: { id: '42', ownership: 'started' }, snapshot: snapshot('DEPLOYING', 0, [STARTED]) },
      deadline: at(1 + 33 * 60)
    }
  ]
]

/** Looks every 10 seconds from 11 s on; `view` gives what is seen. */
const looks = (from: number, to: number, view: (seconds: number) => Snapshot): Script =>
  Array.from({ length: Math.floor((to - from) / 10) }, (_, index) => from + index * 10).map((seconds) => [
    seconds,
    { kind: 'observed', snapshot: view(seconds) }
  ])

const STEPS = [step(241, 10), step(481, 20), step(721, 40), step(961, 80), step(1199, 100)]
const canaryAt = (seconds: number): Snapshot => {
  const events = [STARTED, ...STEPS, BAKE].filter((one) => one.at.getTime() <= at(seconds).getTime())
  const percents = [0, 10, 20, 40, 80, 100]
  const percent = percents[STEPS.filter((one) => one.at.getTime() <= at(seconds).getTime()).length] ?? 0
  return snapshot(seconds >= 1201 ? 'BAKING' : 'DEPLOYING', percent, events)
}

const COMPLETE = snapshot(
  'COMPLETE',
  100,
  [STARTED, ...STEPS, BAKE, event(1811, 'DEPLOYMENT_COMPLETED', 'APPCONFIG', 'Deployment completed')],
  { endedAt: at(1811) }
)

/** A canary that runs through, looked at every 10 seconds, with a short trouble on the way. */
export const canary: Script = [
  ...opening,
  ...looks(11, 600, canaryAt),
  [
    601,
    {
      kind: 'trouble',
      problem: { kind: 'throttle', message: 'Rate exceeded (request 1-2-3)' },
      retryMs: 2_000
    }
  ],
  [
    603,
    {
      kind: 'trouble',
      problem: { kind: 'throttle', message: 'Rate exceeded (request 1-2-4)' },
      retryMs: 4_000
    }
  ],
  [607, { kind: 'recovered', afterMs: 6_000 }],
  ...looks(611, 1815, canaryAt),
  [1815, { kind: 'observed', snapshot: COMPLETE }],
  [1815.1, { kind: 'settled', outcome: { kind: 'succeeded', snapshot: COMPLETE } }]
]

const ALARM = event(
  1320,
  'ROLLBACK_STARTED',
  'CLOUDWATCH_ALARM',
  'Rollback initiated by CloudWatch alarm: checkout-errors'
)
const ROLLBACK_EVENTS = [
  STARTED,
  ...STEPS,
  BAKE,
  {
    ...ALARM,
    invocations: [
      { extension: 'notify', action: 'tell', uri: 'arn:aws:sns:eu-west-1:123456789012:deployments' },
      {
        extension: 'ticket',
        action: 'open',
        uri: 'arn:aws:lambda:eu-west-1:123456789012:function:ticket',
        errorCode: 'AccessDenied',
        errorMessage: 'not authorised to invoke'
      }
    ]
  }
]
const ROLLED_BACK = snapshot(
  'ROLLED_BACK',
  0,
  [...ROLLBACK_EVENTS, event(1325, 'ROLLBACK_COMPLETED', 'APPCONFIG', 'Rollback completed')],
  { endedAt: at(1325) }
)
const ROLLED_BACK_OUTCOME: Outcome = {
  kind: 'rolled-back',
  snapshot: ROLLED_BACK,
  reason: 'CLOUDWATCH_ALARM rolled it back: Rollback initiated by CloudWatch alarm: checkout-errors',
  hint: 'Look at the alarm checkout-errors, then deploy again.'
}

/** The same, rolled back by an alarm while it bakes at 100 %. */
export const rollback: Script = [
  ...opening,
  ...looks(11, 1320, canaryAt),
  [1321, { kind: 'observed', snapshot: snapshot('ROLLING_BACK', 100, ROLLBACK_EVENTS) }],
  [1331, { kind: 'observed', snapshot: ROLLED_BACK }],
  [1331.1, { kind: 'settled', outcome: ROLLED_BACK_OUTCOME }]
]

const STOPPED = event(252, 'ROLLBACK_STARTED', 'USER', 'Rollback started')
const STOPPING = snapshot('ROLLING_BACK', 10, [STARTED, step(241, 10), STOPPED])

/** A signal while it deploys, and an end that is not seen any more. */
export const cancel: Script = [
  ...opening,
  ...looks(11, 250, canaryAt),
  [251, { kind: 'interrupted', why: { kind: 'cancelled', signal: 'SIGINT' }, then: 'stop' }],
  [251, { kind: 'stopping', id: '42', mode: 'stop' }],
  [252.3, { kind: 'observed', snapshot: STOPPING }],
  [253.8, { kind: 'observed', snapshot: STOPPING }],
  [
    256,
    {
      kind: 'settled',
      outcome: {
        kind: 'cancelled',
        snapshot: STOPPING,
        reason: 'cancelled (SIGINT); it was asked to stop, its end was not seen yet',
        hint: 'It may still be in flight; the post step of this job tries again. Look at it in the console.'
      }
    }
  ]
]
