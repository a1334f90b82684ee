import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { type Ending, expectEnding, playSite, REPOSITORY, type Scene, type Stage } from './amplify-support.js'
import { SLOWLY } from './support.js'

// Whatever ends the step, and whenever: nothing of ours stays PENDING or RUNNING, and no temporary file is left.

/** Signals are POSIX: on Windows a process cannot be interrupted this way, and the test says so. */
const onPosix = (test: () => Promise<void>): (() => Promise<void>) =>
  process.platform === 'win32'
    ? async () => {
        console.warn('not tested: Windows has no signals to send')
        expect(process.platform).toBe('win32')
      }
    : test

/** Interrupts when a request of `operation` has come in; it is answered `seconds` later. */
const during =
  (operation: string, seconds = 3) =>
  ({ aws, cue }: Stage): void => {
    aws.faults.add({ kind: 'do', run: cue }, { operation })
    aws.faults.add({ kind: 'delay', seconds }, { operation })
  }

/** So large that the upload takes long enough to be interrupted. */
const LARGE = { 'dist/index.html': '<h1>shop</h1>', 'dist/video.mp4': randomBytes(8_000_000) }

const slowUpload = ({ aws }: Stage): void => {
  aws.faults.add({ kind: 'slow', bytesPerSecond: 200_000 }, { operation: 'PutObject', times: 10 })
}

const DIRECTORY = { directory: 'dist' } as const
const CONNECTED = { repository: REPOSITORY } as const
const CANCELLED = { conclusion: 'cancelled', outcome: 'cancelled' } as const
const STOPPED = { ...CANCELLED, state: 'CANCELLED', reason: /^cancelled \(SIGINT\); .*CANCELLED/ } as const

type Case = readonly [name: string, scene: Scene, ending: Ending]

const CANCELS: readonly Case[] = [
  [
    'while the site is zipped: nothing is started',
    { files: LARGE, with: DIRECTORY, interrupt: { mode: 'cancel', line: 'zipping 2 files' } },
    { ...CANCELLED, reason: /before anything was started/, jobs: [] }
  ],
  [
    'while CreateDeployment is at work: its job is stopped',
    { with: DIRECTORY, arrange: during('CreateDeployment'), interrupt: { mode: 'cancel' } },
    { ...STOPPED, jobs: ['MANUAL CANCELLED'] }
  ],
  [
    'while the site is uploaded: the job is stopped, also with on-cancel: leave',
    {
      files: LARGE,
      with: { ...DIRECTORY, 'on-cancel': 'leave' },
      arrange: slowUpload,
      interrupt: { mode: 'cancel', line: 'job 1 started' }
    },
    { ...STOPPED, jobs: ['MANUAL CANCELLED'] }
  ],
  [
    'between upload and start: the job is stopped',
    { with: DIRECTORY, arrange: during('StartDeployment', 20), interrupt: { mode: 'cancel' } },
    { ...STOPPED, jobs: ['MANUAL CANCELLED'] }
  ],
  [
    'while the job runs: it is stopped',
    { with: DIRECTORY, interrupt: { mode: 'cancel', line: 'step DEPLOY: RUNNING' } },
    { ...STOPPED, jobs: ['MANUAL CANCELLED'] }
  ],
  [
    'while a build runs: it is stopped',
    { app: CONNECTED, interrupt: { mode: 'cancel', line: 'step BUILD: RUNNING' } },
    { ...STOPPED, jobs: ['RELEASE CANCELLED'] }
  ],
  [
    'while an adopted build runs: it is left alone',
    {
      app: CONNECTED,
      arrange: ({ aws, main }) => aws.amplify.world.push(main, { id: 'f'.repeat(40) }),
      interrupt: { mode: 'cancel', line: 'step BUILD: RUNNING' }
    },
    { ...CANCELLED, state: 'RUNNING', reason: /left running, as asked/, jobs: ['WEB_HOOK RUNNING'] }
  ]
]

const KILLED = { conclusion: 'failure' } as const

const KILLS: readonly Case[] = [
  [
    'while the site is zipped: no archive is left',
    { files: LARGE, with: DIRECTORY, interrupt: { mode: 'kill', line: 'zipping 2 files' } },
    { ...KILLED, jobs: [] }
  ],
  [
    'while CreateDeployment is at work: the post step finds its job and stops it',
    {
      with: DIRECTORY,
      arrange: ({ aws, cue }) => {
        aws.faults.add({ kind: 'do', run: cue }, { operation: 'CreateDeployment' })
        aws.faults.add({ kind: 'delay', seconds: 2 }, { operation: 'CreateDeployment', processing: 'after' })
      },
      interrupt: { mode: 'kill' }
    },
    { ...KILLED, jobs: ['MANUAL CANCELLED'], post: /it was stopped and is CANCELLED/ }
  ],
  [
    'while the site is uploaded, also with on-cancel: leave: the post step stops the job',
    {
      files: LARGE,
      with: { ...DIRECTORY, 'on-cancel': 'leave' },
      arrange: slowUpload,
      interrupt: { mode: 'kill', line: 'job 1 started' }
    },
    { ...KILLED, state: 'PENDING', jobs: ['MANUAL CANCELLED'], post: /it was stopped and is CANCELLED/ }
  ],
  [
    'between upload and start: the post step stops the job',
    { with: DIRECTORY, arrange: during('StartDeployment', 20), interrupt: { mode: 'kill' } },
    { ...KILLED, state: 'PENDING', jobs: ['MANUAL CANCELLED'], post: /it was stopped and is CANCELLED/ }
  ],
  [
    'while the job runs: the post step stops it',
    { with: DIRECTORY, interrupt: { mode: 'kill', line: 'step DEPLOY: RUNNING' } },
    { ...KILLED, state: 'RUNNING', jobs: ['MANUAL CANCELLED'], post: /it was stopped and is CANCELLED/ }
  ],
  [
    'while StartJob is at work: the post step finds the build and stops it',
    {
      app: CONNECTED,
      arrange: ({ aws, cue }) => {
        aws.faults.add({ kind: 'do', run: cue }, { operation: 'StartJob' })
        aws.faults.add({ kind: 'delay', seconds: 2 }, { operation: 'StartJob', processing: 'after' })
      },
      interrupt: { mode: 'kill' }
    },
    { ...KILLED, jobs: ['RELEASE CANCELLED'], post: /it was stopped and is CANCELLED/ }
  ],
  [
    'while the job runs, with on-cancel: leave: the post step says that it goes on',
    {
      with: { ...DIRECTORY, 'on-cancel': 'leave' },
      arrange: ({ aws }) => {
        aws.amplify.script.set({ durations: { deploy: 600 } })
      },
      interrupt: { mode: 'kill', line: 'step DEPLOY: RUNNING' }
    },
    {
      ...KILLED,
      state: 'RUNNING',
      jobs: ['MANUAL RUNNING'],
      post: /it is RUNNING and was left running, as asked/
    }
  ]
]

describe('a cancelled step', () => {
  it.concurrent.each(CANCELS)('%s', (_, scene, ending) =>
    onPosix(async () => {
      expectEnding(await playSite({ scale: SLOWLY, ...scene }), ending)
    })()
  )
})

describe('a step that is killed', () => {
  it.concurrent.each(KILLS)('%s', (_, scene, ending) =>
    onPosix(async () => {
      expectEnding(await playSite({ scale: SLOWLY, ...scene }), ending)
    })()
  )
})
