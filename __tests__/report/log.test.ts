import { describe, expect, it } from '@jest/globals'
import type { Happening } from '../../src/deployment/happening.js'
import type { Problem } from '../../src/deployment/problem.js'
import type { Snapshot, Step } from '../../src/deployment/snapshot.js'
import { createLog } from '../../src/report/log.js'
import {
  at,
  cancel,
  canary,
  event,
  handClock,
  play,
  place,
  record,
  rollback,
  snapshot,
  subject,
  withoutColours,
  type Script
} from './fixtures.js'

const logOf = (script: Script): readonly string[] => {
  const clock = handClock()
  const io = record()
  play(script, clock, createLog(io, clock))
  return io.lines.map(withoutColours)
}

const OPENING = [
  '::group::shop / prod / flags',
  'Application            shop (a1b2c3d)',
  'Environment            prod (e4f5a6b)',
  'Configuration profile  flags (p7c8d9e)',
  'Version                7, label v1.4.0',
  'Strategy               AppConfig.Canary10Percent20Minutes: 10 % growing exponentially over 20 min, 10 min bake time',
  '• The alarm checkout-errors watches over this environment.',
  '::endgroup::',
  '12:00:00  +00:00  starting (marker 0b0e6c1e-5a7e-4f7e-9a43-0d4f5d7f9a11)',
  '12:00:01  +00:01  deployment 42 started; time is up at 12:33:01 UTC',
  '12:00:01  +00:01  DEPLOYING     ░░░░░░░░░░    0 %  DEPLOYMENT_STARTED by USER: Deployment started',
  '12:00:01  +00:01  end expected at 12:30:01 UTC, in 30 min',
  '12:01:11  +01:11  DEPLOYING     ░░░░░░░░░░    0 %  no news, end expected in 28 min 50 s',
  '12:02:11  +02:11  DEPLOYING     ░░░░░░░░░░    0 %  no news, end expected in 27 min 50 s',
  '12:03:11  +03:11  DEPLOYING     ░░░░░░░░░░    0 %  no news, end expected in 26 min 50 s'
]

const GROWTH = [
  '12:04:01  +04:01  DEPLOYING     █░░░░░░░░░   10 %  PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 10.00% of clients',
  '12:05:01  +05:01  DEPLOYING     █░░░░░░░░░   10 %  no news, end expected in 25 min',
  '12:06:01  +06:01  DEPLOYING     █░░░░░░░░░   10 %  no news, end expected in 24 min',
  '12:07:01  +07:01  DEPLOYING     █░░░░░░░░░   10 %  no news, end expected in 23 min',
  '12:08:01  +08:01  DEPLOYING     ██░░░░░░░░   20 %  PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 20.00% of clients',
  '12:09:01  +09:01  DEPLOYING     ██░░░░░░░░   20 %  no news, end expected in 21 min'
]

const REST = [
  '12:12:01  +12:01  DEPLOYING     ████░░░░░░   40 %  PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 40.00% of clients',
  '12:16:01  +16:01  DEPLOYING     ████████░░   80 %  PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 80.00% of clients',
  '12:20:01  +20:01                                   PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 100.00% of clients',
  '12:20:01  +20:01  BAKING        ██████████  100 %  BAKE_TIME_STARTED by APPCONFIG: Deployment bake time started'
]

describe('the whole log', () => {
  it('of a canary that runs through, with a short trouble', () => {
    expect(logOf(canary)).toEqual([
      ...OPENING,
      ...GROWTH,
      '12:10:01  +10:01  trouble: Rate exceeded (request 1-2-3); next try in 2 s',
      '12:10:07  +10:07  recovered after 6 s',
      ...REST,
      '12:25:01  +25:01  BAKING        ██████████  100 %  no news, end expected in 5 min',
      '12:30:01  +30:01  BAKING        ██████████  100 %  no news, end expected now',
      '12:30:15  +30:15  COMPLETE      ██████████  100 %  DEPLOYMENT_COMPLETED by APPCONFIG: Deployment completed',
      '12:30:15  +30:15  ✔ succeeded (COMPLETE) after 30 min 15 s'
    ])
  })

  it('of a rollback by an alarm while it bakes', () => {
    expect(logOf(rollback)).toEqual([
      ...OPENING,
      ...GROWTH,
      ...REST,
      '12:22:01  +22:01  ROLLING_BACK  ██████████  100 %  ROLLBACK_STARTED by CLOUDWATCH_ALARM: Rollback initiated by CloudWatch alarm: checkout-errors',
      '12:22:01  +22:01                                   ↳ extension notify, action tell (arn:aws:sns:eu-west-1:123456789012:deployments): invoked',
      '12:22:01  +22:01                                   ↳ extension ticket, action open (arn:aws:lambda:eu-west-1:123456789012:function:ticket): failed, AccessDenied: not authorised to invoke',
      '12:22:11  +22:11  ROLLED_BACK   ░░░░░░░░░░    0 %  ROLLBACK_COMPLETED by APPCONFIG: Rollback completed',
      '12:22:11  +22:11  ✖ rolled-back (ROLLED_BACK) after 22 min 11 s → Look at the alarm checkout-errors, then deploy again.'
    ])
  })

  it('of a cancel whose end is not seen', () => {
    expect(logOf(cancel)).toEqual([
      ...OPENING,
      '12:04:11  +04:11  cancelled (SIGINT): stopping it',
      '12:04:11  +04:11  asking the service to stop deployment 42',
      '12:04:12  +04:12                                   PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 10.00% of clients',
      '12:04:12  +04:12  ROLLING_BACK  █░░░░░░░░░   10 %  ROLLBACK_STARTED by USER: Rollback started',
      '12:04:16  +04:16  ✖ cancelled (ROLLING_BACK) after 4 min 16 s → It may still be in flight; the post step of this job tries again. Look at it in the console.'
    ])
  })
})

const seen = (seconds: number, state: string, percent: number, more = {}): Script[number] => [
  seconds,
  { kind: 'observed', snapshot: snapshot(state, percent, [], more) }
]

describe('calm', () => {
  it('gives a sign of life every minute for ten minutes, then every five, for a day', () => {
    const end = { expectedEnd: at(24 * 3600) }
    const lines = logOf(Array.from({ length: 24 * 360 }, (_, index) => seen(index * 10, 'DEPLOYING', 1, end)))
    const beats = lines.filter((line) => line.includes('no news'))
    expect(beats.filter((line) => /^12:0/.test(line))).toHaveLength(9)
    expect(beats.length).toBeLessThanOrEqual(10 + 24 * 12)
    expect(beats.length).toBeGreaterThan(24 * 12 - 10)
    expect(lines).toHaveLength(beats.length + 2)
  })

  it('says when an end is overdue', () => {
    expect(logOf([seen(0, 'BAKING', 100), seen(3600, 'BAKING', 100)]).at(-1)).toBe(
      '13:00:00  +1:00:00  BAKING        ██████████  100 %  no news, end was expected 29 min 59 s ago'
    )
  })

  it('announces an expected end again only when it moves by a minute', () => {
    const lines = logOf(
      [0, 20, 59, 300].map((late) => seen(late / 10, 'DEPLOYING', 1, { expectedEnd: at(1800 + late) }))
    )
    expect(lines.filter((line) => line.includes('end '))).toEqual([
      '12:00:00  +00:00  end expected at 12:30:00 UTC, in 30 min',
      '12:00:30  +00:30  end now expected at 12:35:00 UTC, in 34 min 30 s'
    ])
  })

  const problem: Problem = { kind: 'throttle', message: 'Rate exceeded' }
  const trouble: Happening = { kind: 'trouble', problem, retryMs: 300 }

  it('tells of a lasting trouble once a minute, and how much there was', () => {
    const lines = logOf([
      ...Array.from({ length: 13 }, (_, index) => [index * 5, trouble] as const),
      [65, { kind: 'recovered', afterMs: 65_000 }]
    ])
    expect(lines).toEqual([
      '12:00:00  +00:00  trouble: Rate exceeded; next try in 1 s',
      '12:01:00  +01:00  trouble: Rate exceeded (13 failed requests in 1 min); next try in 1 s',
      '12:01:05  +01:05  recovered after 1 min 5 s'
    ])
  })

  it('does not tell of every flap', () => {
    const flaps = Array.from({ length: 60 }, (_, index) => [
      [index * 2, trouble] as const,
      [index * 2 + 1, { kind: 'recovered', afterMs: 1_000 }] as const
    ]).flat()
    expect(logOf(flaps)).toHaveLength(4)
  })

  it('warns of an unknown state once', () => {
    const lines = logOf([seen(0, 'VALIDATING', 0), seen(5, 'VALIDATING', 0), seen(10, 'MELTING', 0)])
    expect(lines.filter((line) => line.startsWith('::warning::'))).toEqual([
      '::warning::The state VALIDATING is not known to this version; the deployment counts as in flight.',
      '::warning::The state MELTING is not known to this version; the deployment counts as in flight.'
    ])
  })

  it('shows the same warning once', () => {
    const warning: Happening = { kind: 'warning', message: 'one\ntwo' }
    expect(
      logOf([
        [0, warning],
        [1, warning]
      ])
    ).toEqual(['::warning::one\ntwo'])
  })
})

describe('events', () => {
  const one = event(1, 'A', 'USER', 'first')
  const two = event(2, 'B', 'APPCONFIG', 'second')

  it('are shown once, whatever moves in the log, and with equal times', () => {
    const three = { ...one, text: 'another at the same moment' }
    const lines = logOf([
      [2, { kind: 'observed', snapshot: snapshot('DEPLOYING', 0, [one]) }],
      [3, { kind: 'observed', snapshot: snapshot('DEPLOYING', 0, [one, three, two]) }],
      [4, { kind: 'observed', snapshot: snapshot('DEPLOYING', 0, [three, two]) }],
      [5, { kind: 'observed', snapshot: snapshot('DEPLOYING', 0, [one, three, two]) }]
    ])
    expect(lines.filter((line) => line.includes('first'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('another'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('second'))).toHaveLength(1)
  })

  it('show an invocation that comes later than its event, once', () => {
    const invocation = { extension: 'notify', action: 'tell', errorMessage: 'no' }
    const later = { ...one, invocations: [invocation] }
    const lines = logOf([
      [2, { kind: 'observed', snapshot: snapshot('DEPLOYING', 0, [one]) }],
      [3, { kind: 'observed', snapshot: snapshot('DEPLOYING', 0, [later]) }],
      [4, { kind: 'observed', snapshot: snapshot('DEPLOYING', 0, [later]) }]
    ])
    expect(lines.filter((line) => line.includes('notify'))).toEqual([
      '12:00:03  +00:03                                   ↳ extension notify, action tell: failed, no'
    ])
  })

  it('carry the date when it is another day', () => {
    const old = { ...one, at: new Date('2026-11-20T23:00:00Z') }
    expect(logOf([[2, { kind: 'observed', snapshot: snapshot('DEPLOYING', 0, [old]) }]])[0]).toContain(
      '2026-11-20 23:00:00 A by USER: first'
    )
  })
})

describe('the other things that happen', () => {
  it('tells who is in the way, once, and until when', () => {
    const holder = {
      id: '41',
      title: 'deployment 41 of profile limits',
      snapshot: snapshot('BAKING', 100, [], { expectedEnd: at(600) }),
      by: 'https://github.com/octo/shop/actions/runs/7'
    }
    const busy: Happening = { kind: 'busy', holder, until: at(1800) }
    const lines = logOf([0, 10, 59, 61, 100].map((seconds) => [seconds, busy]))
    expect(lines).toEqual([
      '12:00:00  +00:00  BAKING        ██████████  100 %  deployment 41 of profile limits is in the way, its end is expected in 10 min; waiting until 12:30:00 UTC at the latest; started by https://github.com/octo/shop/actions/runs/7',
      '12:01:01  +01:01  BAKING        ██████████  100 %  deployment 41 of profile limits is in the way, its end is expected in 8 min 59 s'
    ])
  })

  it('shows the state of ours although the one in the way looked the same', () => {
    const lines = logOf([
      [0, { kind: 'observed', snapshot: snapshot('DEPLOYING', 0, []) }],
      [
        5,
        {
          kind: 'begun',
          begun: { handle: { id: '42', ownership: 'adopted' }, snapshot: snapshot('DEPLOYING', 0, []) },
          deadline: undefined
        }
      ]
    ])
    expect(lines).toContain('12:00:05  +00:05  DEPLOYING     ░░░░░░░░░░    0 %')
    expect(lines).toContain('12:00:05  +00:05  deployment 42 found, it already does what was asked for')
  })

  it('tells of a lost start, stops, deadlines, uploads, steps and notes', () => {
    const problem: Problem = { kind: 'network', message: 'socket hang up' }
    const steps = [{ name: 'BUILD', state: 'RUNNING' }]
    const lines = logOf([
      [0, { kind: 'searching', problem, until: at(90) }],
      [1, { kind: 'uploading', sent: 0, total: 3_000_000 }],
      [2, { kind: 'uploading', sent: 1_000_000, total: 3_000_000 }],
      [7, { kind: 'uploading', sent: 2_000_000, total: 3_000_000 }],
      [8, { kind: 'uploading', sent: 3_000_000, total: 3_000_000 }],
      [9, { kind: 'interrupted', why: { kind: 'deadline', afterMs: 90_000 }, then: 'leave' }],
      [10, { kind: 'stopping', id: '42', mode: 'revert' }],
      [11, { kind: 'note', message: 'a note' }],
      [
        12,
        {
          kind: 'observed',
          snapshot: {
            phase: 'deploying',
            state: 'RUNNING',
            unknownState: false,
            events: [],
            steps,
            due: [],
            facts: {}
          }
        }
      ]
    ])
    expect(lines).toEqual([
      '12:00:00  +00:00  the answer to the start was lost: socket hang up',
      '12:00:00  +00:00  looking for what it started, until 12:01:30 UTC at the latest',
      '12:00:01  +00:01  uploading     ░░░░░░░░░░    0 %  0.0 of 3.0 MB',
      '12:00:07  +00:07  uploading     ██████░░░░   66 %  2.0 of 3.0 MB',
      '12:00:08  +00:08  uploading     ██████████  100 %  3.0 of 3.0 MB',
      '12:00:09  +00:09  time is up after 1 min 30 s: leaving it as it is, as asked',
      '12:00:10  +00:10  asking the service to stop deployment 42 and to revert it if it is complete',
      '12:00:11  +00:11  a note',
      '12:00:12  +00:12  RUNNING       step BUILD: RUNNING'
    ])
  })

  it('ends a success with why and what next', () => {
    const lines = logOf([
      [
        2,
        {
          kind: 'settled',
          outcome: { kind: 'unchanged', reason: 'version 7 is live', hint: 'Set on-unchanged.' }
        }
      ]
    ])
    expect(lines).toEqual([
      '12:00:02  +00:02  version 7 is live',
      '12:00:02  +00:02  ✔ unchanged after 2 s → Set on-unchanged.'
    ])
  })

  it('colours states as GitHub shows them', () => {
    const clock = handClock()
    const io = record()
    const log = createLog(io, clock)
    log({ kind: 'observed', snapshot: snapshot('COMPLETE', 100, []) })
    log({ kind: 'resolved', subject, place })
    expect(JSON.stringify(io.lines[0])).toContain('\\u001b[32mCOMPLETE\\u001b[0m    ')
  })
})

it('tells what is deployed once, and later only what is new of it', () => {
  const clock = handClock()
  const io = record()
  const log = createLog(io, clock)
  log({ kind: 'resolved', subject, place })
  const first = io.lines.length
  const rows = subject.rows.map(
    ([label, value]) => [label, label === 'Version' ? '8, created' : value] as const
  )
  log({ kind: 'resolved', subject: { ...subject, rows, notes: [...subject.notes, 'One thing more'] }, place })
  log({ kind: 'resolved', subject: { ...subject, rows }, place })
  expect(io.lines.slice(first).map(withoutColours)).toEqual([
    '12:00:00  +00:00  Version: 8, created',
    '12:00:00  +00:00  One thing more'
  ])
})

describe('a job of Amplify', () => {
  const site = { service: 'amplify', region: 'eu-west-1', appId: 'd1', branch: 'main' } as const
  const job = (state: string, steps: readonly Step[], more: Partial<Snapshot> = {}): Snapshot => ({
    phase: 'deploying',
    state,
    unknownState: false,
    events: [],
    steps,
    due: [],
    facts: { 'job-id': '7' },
    ...more
  })

  it('is called one, where it goes is told, and what it is at', () => {
    const build: Step = { name: 'BUILD', state: 'RUNNING', phase: 'deploying', startedAt: at(2) }
    const built: Step = { ...build, state: 'SUCCEED', phase: 'succeeded', endedAt: at(65) }
    const verify: Step = { name: 'VERIFY', state: 'PENDING', phase: 'queued' }
    const done = job('SUCCEED', [built, verify], {
      phase: 'succeeded',
      facts: { 'job-id': '7', url: 'https://main.d1.amplifyapp.com' }
    })
    const lines = logOf([
      [
        0,
        { kind: 'resolved', subject: { title: 'site / main', rows: [], notes: [], facts: {} }, place: site }
      ],
      [0, { kind: 'stopping', id: '6', mode: 'stop' }],
      [
        1,
        {
          kind: 'begun',
          begun: {
            handle: { id: '7', ownership: 'started' },
            snapshot: job('PENDING', [verify], { phase: 'queued' })
          },
          deadline: undefined
        }
      ],
      [2, { kind: 'observed', snapshot: job('RUNNING', [build, verify]) }],
      [62, { kind: 'observed', snapshot: job('RUNNING', [build, verify]) }],
      [65, { kind: 'observed', snapshot: done }],
      [66, { kind: 'settled', outcome: { kind: 'succeeded', snapshot: done } }]
    ])
    expect(lines).toEqual([
      '12:00:00  +00:00  asking the service to stop job 6',
      '12:00:01  +00:01  job 7 started',
      '12:00:01  +00:01  PENDING',
      '12:00:02  +00:02  RUNNING       step BUILD: RUNNING',
      '12:01:02  +01:02  RUNNING       no news, step BUILD for 1 min',
      '12:01:05  +01:05  SUCCEED       step BUILD: SUCCEED after 1 min 3 s',
      '12:01:06  +01:06  ✔ succeeded (SUCCEED) after 1 min 6 s → https://main.d1.amplifyapp.com'
    ])
  })
})
