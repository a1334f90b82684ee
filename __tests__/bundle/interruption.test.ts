import { describe, expect, it } from '@jest/globals'
import { type Ending, expectEnding, forGood, LONG, play, type Scene, SLOWLY, type Stage } from './support.js'

/** Interrupts while the service is at work on a call of `operation`, which takes `seconds`. */
const during =
  (operation: string, seconds: number) =>
  ({ aws, cue }: Stage): void => {
    aws.faults.add({ kind: 'do', run: cue }, { operation })
    aws.faults.add({ kind: 'delay', seconds }, { operation })
  }

/** Interrupts when the start call has come in; the deployment exists `startSeconds` later. */
const whileStarting =
  (startSeconds: number, rollbackSeconds: number) =>
  ({ aws, cue }: Stage): void => {
    aws.script.set({ startSeconds, rollbackSeconds })
    aws.faults.add({ kind: 'do', run: cue }, { operation: 'StartDeployment' })
  }

const rollback =
  (rollbackSeconds: number) =>
  ({ aws }: Stage): void => {
    aws.script.set({ rollbackSeconds })
  }

const STARTED = 'DEPLOYMENT_STARTED'

/** Signals are POSIX: on Windows a process cannot be interrupted this way, and the test says so. */
const onPosix = (test: () => Promise<void>): (() => Promise<void>) =>
  process.platform === 'win32'
    ? async () => {
        console.warn('not tested: Windows has no signals to send')
        expect(process.platform).toBe('win32')
      }
    : test

type Case = readonly [name: string, scene: Scene, ending: Ending]

const CANCELLED = { conclusion: 'cancelled', outcome: 'cancelled' } as const

const CANCELS: readonly Case[] = [
  [
    'before the start: nothing is started',
    { arrange: during('ListDeployments', 60), interrupt: { mode: 'cancel' } },
    { ...CANCELLED, reason: /^cancelled \(SIGINT\) before anything was started/, starts: 0, states: [] }
  ],
  [
    'while the start call is at work: what it started is stopped',
    { arrange: whileStarting(2, 0.5), interrupt: { mode: 'cancel' } },
    {
      ...CANCELLED,
      state: 'ROLLED_BACK',
      reason: /^cancelled \(SIGINT\); the deployment was stopped/,
      stops: 1,
      states: ['ROLLED_BACK']
    }
  ],
  [
    'while the start call takes too long: the post step finds and stops what it started',
    { arrange: whileStarting(20, 2), interrupt: { mode: 'cancel' } },
    {
      ...CANCELLED,
      reason: /^cancelled \(SIGINT\) while the start call was unanswered/,
      stops: 1,
      states: ['ROLLED_BACK'],
      post: /was stopped and is ROLLED/
    }
  ],
  [
    'while it is deployed: it is stopped',
    { arrange: rollback(1), interrupt: { mode: 'cancel', line: STARTED } },
    {
      ...CANCELLED,
      state: 'ROLLED_BACK',
      reason: /^cancelled \(SIGINT\); the deployment was stopped and is ROLLED_BACK/,
      stops: 1,
      states: ['ROLLED_BACK']
    }
  ],
  [
    'while it is deployed, and its rollback takes long: the post step sees the end',
    { arrange: rollback(20), interrupt: { mode: 'cancel', line: STARTED } },
    {
      ...CANCELLED,
      state: 'ROLLING_BACK',
      reason: /^cancelled \(SIGINT\); it was asked to stop, its end was not seen yet/,
      stops: 1,
      states: ['ROLLED_BACK'],
      post: /was stopped and is ROLLED/
    }
  ],
  [
    'while it bakes, and only a revert stops it there',
    {
      arrange: ({ aws }) => {
        aws.script.set({ plainStopOnBaking: 'refused', rollbackSeconds: 1 })
      },
      with: { 'deployment-strategy': 'AppConfig.AllAtOnce' },
      interrupt: { mode: 'cancel', line: 'BAKE_TIME_STARTED' }
    },
    {
      ...CANCELLED,
      state: 'ROLLED_BACK',
      reason: /^cancelled \(SIGINT\); the deployment was stopped and is ROLLED_BACK/,
      stops: 2,
      states: ['ROLLED_BACK']
    }
  ],
  [
    'while it is deployed, and it is to be left: it is left',
    { with: { 'on-cancel': 'leave' }, interrupt: { mode: 'cancel', line: STARTED } },
    { ...CANCELLED, state: 'DEPLOYING', reason: /left running, as asked/, states: ['DEPLOYING'] }
  ],
  [
    'by the time-out of the step',
    { arrange: rollback(1), interrupt: { mode: 'timeout', line: STARTED } },
    {
      conclusion: 'failure',
      outcome: 'cancelled',
      state: 'ROLLED_BACK',
      reason: /^cancelled \(SIGINT\); the deployment was stopped/,
      stops: 1,
      states: ['ROLLED_BACK']
    }
  ]
]

const KILLED = { conclusion: 'failure' } as const

const KILLS: readonly Case[] = [
  [
    'before any state: the post step has nothing to do',
    { arrange: during('ListDeployments', 60), interrupt: { mode: 'kill' } },
    { ...KILLED, starts: 0, states: [] }
  ],
  [
    'while the start call is at work: the post step finds what it started by its marker, and stops it',
    { arrange: whileStarting(2, 2), interrupt: { mode: 'kill' } },
    { ...KILLED, stops: 1, states: ['ROLLED_BACK'], post: /was stopped and is ROLLED/ }
  ],
  [
    'while the start call is on its way, and is lost: the post step finds nothing',
    {
      scale: 30,
      arrange: (stage) => {
        during('StartDeployment', 2)(stage)
        stage.aws.faults.add({ kind: 'drop' }, { operation: 'StartDeployment' })
      },
      interrupt: { mode: 'kill' }
    },
    { ...KILLED, states: [], post: /nothing was started/ }
  ],
  [
    'while it is deployed: the post step stops it',
    { interrupt: { mode: 'kill', line: STARTED } },
    { ...KILLED, state: 'DEPLOYING', stops: 1, states: ['ROLLED_BACK'], post: /was stopped and is ROLLED/ }
  ],
  [
    'while it is deployed, and then the job is cancelled: the post step stops it',
    { interrupt: { mode: 'kill', line: STARTED }, post: { jobStatus: 'cancelled' } },
    { ...KILLED, state: 'DEPLOYING', stops: 1, states: ['ROLLED_BACK'], post: /was stopped and is ROLLED/ }
  ],
  [
    'while it is deployed, and the post step is denied to stop it: the post step fails',
    {
      interrupt: { mode: 'kill', line: STARTED },
      arrange: ({ aws }) => {
        forGood(aws, 'access-denied', 'StopDeployment')
      }
    },
    {
      ...KILLED,
      state: 'DEPLOYING',
      stops: 1,
      states: ['DEPLOYING'],
      post: /could not be stopped: .*appconfig:StopDeployment/
    }
  ],
  [
    'while it is deployed, and it is complete before the post step looks: it stays',
    {
      with: { 'deployment-strategy': 'Instant' },
      arrange: ({ aws }) => {
        aws.world.createStrategy('Instant')
        aws.faults.add({ kind: 'hang' }, { operation: 'GetDeployment' })
      },
      interrupt: { mode: 'kill', line: STARTED },
      beforePost: ({ aws }) => {
        aws.faults.add({ kind: 'delay', seconds: 10 }, { operation: 'GetDeployment' })
      }
    },
    { ...KILLED, state: 'DEPLOYING', states: ['COMPLETE'], post: /had ended as COMPLETE/ }
  ],
  [
    'while it is deployed, and it is to be left: the post step says so',
    { with: { 'on-cancel': 'leave' }, interrupt: { mode: 'kill', line: STARTED } },
    { ...KILLED, state: 'DEPLOYING', states: ['DEPLOYING'], post: /left running/ }
  ]
]

describe('an interruption', () => {
  it.concurrent.each(CANCELS)('cancels it %s', (_, scene, ending) =>
    onPosix(async () => {
      const run = await play({ scale: SLOWLY, ...scene, with: { ...LONG, ...scene.with } })
      expectEnding(run, ending)
      // It ended by itself, within the runner's patience.
      expect(run.main.signal).toBeUndefined()
      expect(run.main.summary ?? '🚫 before there was one').toContain('🚫')
    })()
  )

  it.concurrent.each(KILLS)('kills it %s', (_, scene, ending) =>
    onPosix(async () => {
      const run = await play({ scale: 10, ...scene, with: { ...LONG, ...scene.with } })
      expectEnding(run, ending)
      expect(run.main.signal).toBe('SIGKILL')
      expect(run.main.summary ?? '').not.toMatch(/✅|❌/)
    })()
  )

  it.concurrent('is over when the job is cancelled after a success: nothing is left to do', async () => {
    const run = await play({
      with: { ...LONG, 'wait-for': 'started' },
      post: { jobStatus: 'cancelled' }
    })
    const ending = { conclusion: 'success', outcome: 'started', state: 'DEPLOYING' } as const
    expectEnding(run, { ...ending, states: ['DEPLOYING'] })
  })
})
