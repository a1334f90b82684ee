import { pullRequest } from './events.js'
import { oneComment, type Scenario, type Stage } from './scenario.js'

const SITE = { service: 'amplify', 'app-id': 'site', branch: 'main' } as const
const PACE = { 'poll-interval-seconds': '10' } as const
const UPLOAD = { ...SITE, ...PACE, directory: 'dist' } as const
const FILES = { 'dist/index.html': '<h1>shop</h1>', 'dist/app.js': 'console.log(1)\n'.repeat(500) } as const

/** A zip with index.html. */
const ZIP = Buffer.from(
  'UEsDBBQAAAAAAAAAIVxKMbNCDQAAAA0AAAAKAAAAaW5kZXguaHRtbDxoMT5zaG9wPC9oMT5QSwECFAMUAAAAAAAAACFcSjGzQg0AAAANAAAACgAAAAAAAAAAAAAAgAEAAAAAaW5kZXguaHRtbFBLBQYAAAAAAQABADgAAAA1AAAAAAA=',
  'base64'
)

const COMMIT = 'f'.repeat(40)
const CONNECTED = {
  app: { repository: 'https://github.com/octo-org/shop' },
  context: { sha: COMMIT }
} as const

/** The commit is there, and the build that its push began is over. */
const push = ({ aws, site }: Stage): void => {
  aws.amplify.world.push(site, { id: COMMIT, message: 'sale' })
  aws.amplify.world.stopJob(site, '1')
}

/** A job of somebody else that holds the branch. */
const hold = ({ aws, site }: Stage): void => {
  aws.amplify.world.deploySource(site, 's3://bucket/other.zip')
}

export const AMPLIFY: readonly Scenario[] = [
  { name: 'amplify deploy, directory', with: UPLOAD, files: FILES, outcome: 'succeeded' },
  {
    name: 'amplify deploy, directory, slow to begin',
    with: UPLOAD,
    files: FILES,
    arrange: ({ aws }) => aws.faults.add({ kind: 'delay', seconds: 20 }, { operation: 'CreateDeployment' }),
    outcome: 'succeeded'
  },
  {
    name: 'amplify deploy, directory, on-cancel: leave',
    with: { ...UPLOAD, 'on-cancel': 'leave' },
    files: FILES,
    outcome: 'succeeded',
    mayGoOn: 'always',
    check: ({ aws, site }) =>
      // What was never launched serves nobody: it may not hold the branch.
      aws.amplify.world
        .jobs(site)
        .flatMap(({ summary }) =>
          summary?.status === 'CREATED'
            ? [`job ${String(summary.jobId)} was never launched, and was left`]
            : []
        )
  },
  {
    name: 'amplify deploy, directory, wait-for: started',
    with: { ...UPLOAD, 'wait-for': 'started' },
    files: FILES,
    outcome: 'started',
    mayGoOn: 'when-settled'
  },
  {
    name: 'amplify deploy, directory, new branch',
    with: { ...UPLOAD, branch: 'feature/new', 'create-branch': 'true' },
    files: FILES,
    outcome: 'succeeded'
  },
  {
    name: 'amplify deploy, on-conflict: stop',
    with: { ...UPLOAD, 'on-conflict': 'stop' },
    files: FILES,
    arrange: hold,
    outcome: 'succeeded',
    mayStop: ['main/1']
  },
  {
    name: 'amplify deploy, in a queue',
    with: UPLOAD,
    files: FILES,
    arrange: hold,
    outcome: 'succeeded'
  },
  {
    name: 'amplify deploy, out of time',
    with: { ...UPLOAD, 'timeout-minutes': '0.1' },
    files: FILES,
    outcome: 'timed-out'
  },
  {
    name: 'amplify deploy, told on GitHub',
    with: { ...UPLOAD, comment: 'true', 'github-deployment': 'true', 'check-run': 'true' },
    files: FILES,
    event: pullRequest('open'),
    outcome: 'succeeded',
    check: oneComment
  },
  {
    name: 'amplify deploy, archive',
    with: { ...SITE, ...PACE, archive: 'site.zip' },
    files: { 'site.zip': ZIP },
    outcome: 'succeeded'
  },
  {
    name: 'amplify deploy, verify-path',
    with: { ...UPLOAD, 'verify-path': '/' },
    files: FILES,
    outcome: 'succeeded'
  },
  {
    name: 'amplify deploy, source-url',
    with: { ...SITE, ...PACE, 'source-url': 's3://bucket/site.zip' },
    outcome: 'succeeded'
  },
  {
    name: 'amplify deploy, RELEASE',
    with: { ...SITE, ...PACE },
    ...CONNECTED,
    arrange: push,
    outcome: 'succeeded'
  },
  {
    name: 'amplify deploy, RETRY',
    with: { ...SITE, ...PACE, 'job-type': 'RETRY', 'job-id': '1' },
    ...CONNECTED,
    arrange: push,
    outcome: 'succeeded'
  },
  {
    name: 'amplify deploy, adopted build',
    with: { ...SITE, ...PACE },
    ...CONNECTED,
    arrange: ({ aws, site }) => aws.amplify.world.push(site, { id: COMMIT, message: 'sale' }),
    outcome: 'succeeded',
    starts: 0
  },
  {
    name: 'amplify watch',
    with: { ...SITE, ...PACE, operation: 'watch' },
    arrange: hold,
    outcome: 'succeeded',
    starts: 0
  },
  {
    name: 'amplify stop',
    with: { ...SITE, operation: 'stop' },
    arrange: (stage) => {
      stage.aws.amplify.script.set({ durations: { deploy: 600 } })
      hold(stage)
    },
    outcome: 'stopped',
    starts: 0,
    mayStop: ['main/1']
  }
]
