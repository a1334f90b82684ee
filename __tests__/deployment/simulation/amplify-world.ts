import { AmplifyClient } from '@aws-sdk/client-amplify'
import { amplify } from '../../../sandbox/aws/amplify/amplify.js'
import { appOperations } from '../../../sandbox/aws/amplify/app-operations.js'
import { branchOperations } from '../../../sandbox/aws/amplify/branch-operations.js'
import { badRequest, notFound } from '../../../sandbox/aws/amplify/errors.js'
import { jobOperations } from '../../../sandbox/aws/amplify/job-operations.js'
import { AmplifyWorld } from '../../../sandbox/aws/amplify/world.js'
import { seededRandom } from '../../../sandbox/aws/random.js'
import { createControl } from '../../../src/amplify/control.js'
import { fromUpload } from '../../../src/amplify/from-upload.js'
import { fromUrl } from '../../../src/amplify/from-url.js'
import type { Method } from '../../../src/amplify/method.js'
import { openBranch, type OpenedBranch } from '../../../src/amplify/open.js'
import { release, retry } from '../../../src/amplify/release.js'
import { createTarget } from '../../../src/amplify/target.js'
import type { AmplifyClients } from '../../../src/aws/amplify-clients.js'
import { DeploymentError } from '../../../src/deployment/problem.js'
import type { Ports } from '../../../src/deployment/ports.js'
import type { Clock } from '../../../src/runtime/clock.js'
import { member, textIn } from '../../../src/runtime/json.js'
import { RUN } from '../../appconfig/deploy-config.js'
import type { Backend, Line } from './line.js'
import type { AmplifyStory } from './story.js'
import { attempt, type World } from './world.js'

const REGION = 'eu-west-1'
/** After which a client gives up on an answer, in milliseconds; as `src/aws` sets it. */
const READ_MS = 30_000
const START_MS = 45_000
const THEIR_COMMIT = 'e'.repeat(40)

/** Never used as it is: its requests go through a line. */
const CLIENT = new AmplifyClient({
  region: REGION,
  credentials: { accessKeyId: 'AKIDSIMULATION', secretAccessKey: 'none' }
})

const clientsOn = (line: Line): AmplifyClients => ({
  reads: line.through(CLIENT, READ_MS),
  once: line.through(CLIENT, START_MS)
})

const CONNECTED: Record<AmplifyStory['source'], boolean> = {
  upload: false,
  url: false,
  release: true,
  retry: true
}

const isStart = (operation: string, input: unknown): boolean =>
  operation === 'StartJob' ||
  operation === 'CreateDeployment' ||
  (operation === 'StartDeployment' && member(input, 'sourceUrl') !== undefined)

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Branch `main` of an app. */
export const amplifyWorld = (story: AmplifyStory, clock: Clock): World => {
  const now = (): number => clock.now()
  const context = amplify(now, seededRandom(story.seed), '123456789012', REGION)
  const account = new AmplifyWorld(context, 'https://sandbox.example')
  context.bucket.origin = 'https://sandbox.example'
  const { script, jobs, store, bucket } = context
  const connected = CONNECTED[story.source]
  script.set({ durations: story.durations, createdStatus: story.createdStatus })
  const main = account.createSite(connected ? { repository: 'https://github.com/octo/shop' } : {})
  const place = { service: 'amplify', region: REGION, appId: main.appId, branch: main.branchName } as const
  if (story.failingStep !== undefined) script.fail({ step: story.failingStep })
  if (story.oddState !== undefined) {
    const { afterSeconds, lastsSeconds } = story.oddState
    script.showStatus('QUEUED', { seconds: afterSeconds }, lastsSeconds)
  }

  const backend: Backend = {
    operations: new Map(
      [appOperations, branchOperations, jobOperations].flatMap((operations) =>
        operations(context).map((operation) => [operation.name, operation] as const)
      )
    ),
    words: { throttle: badRequest('Rate exceeded'), notFound: notFound('Job', '0') },
    catchUp: (at) => {
      jobs.catchUp(at)
    },
    isStart,
    idIn: (operation, input, output) =>
      isStart(operation, input)
        ? (textIn(output, 'jobSummary', 'jobId') ?? textIn(output, 'jobId'))
        : textIn(input, 'jobId'),
    stateIn: (output) => textIn(output, 'job', 'summary', 'status') ?? textIn(output, 'jobSummary', 'status')
  }

  /** The bytes go into the sandbox's bucket, in the time that the story gives them. */
  const send: Parameters<typeof fromUpload>[2]['send'] = async ({ url, onBytes, signal, clock: theirs }) => {
    await theirs.sleep(story.upload.ms, signal)
    if (signal.aborted) throw new DeploymentError({ kind: 'network', message: 'the upload was given up' })
    if (story.upload.fails)
      throw new DeploymentError({ kind: 'permission', message: 'the upload was refused' })
    const { pathname: path, searchParams: query } = new URL(url)
    await bucket
      .endpoint()
      .answer(
        { method: 'PUT', path, query, headers: { 'content-length': '3' }, body: bytes('zip') },
        { now: clock.now(), note: () => undefined }
      )
    onBytes(3, 3)
  }

  const methodOf = (opened: OpenedBranch, clients: AmplifyClients, ports: Ports): Method => {
    switch (story.source) {
      case 'upload':
        return fromUpload({ file: 'site.zip', size: 3, rows: [], warnings: [] }, opened.place, {
          clients,
          ports,
          mask: () => undefined,
          send
        })
      case 'url':
        return fromUrl(
          { kind: 'url', url: 'https://example.com/site.zip', type: 'ZIP' },
          opened.place,
          clients
        )
      case 'release':
        return release(
          { kind: 'release', commitId: undefined, commitMessage: undefined },
          opened.place,
          clients,
          RUN
        )
      case 'retry':
        return retry({ kind: 'retry', jobId: undefined }, opened.place, clients, RUN)
    }
  }

  const branch = () => store.branch(main.appId, main.branchName)

  return {
    place,
    backend,
    stopOperation: 'StopJob',
    open: async (line, ports, signal) => {
      const clients = clientsOn(line)
      const opened = await openBranch({ app: main.appId, branch: main.branchName }, REGION, clients, signal)
      const method = methodOf(opened, clients, ports)
      const config = { newBranch: undefined, basicAuth: undefined }
      return createTarget({ config, opened, method, clients, run: RUN })
    },
    control: (line) => createControl(place, clientsOn(line)),
    stateOf: (id) => {
      const job = branch().jobs.find((one) => String(one.id) === id)
      if (job === undefined) return 'NONE'
      jobs.catchUp(clock.now())
      return jobs.standing(job, clock.now()).status
    },
    ids: () => branch().jobs.map(({ id }) => String(id)),
    somebodyStarts: ({ same }) =>
      attempt(() => {
        if (!connected) return account.deploySource(main, 'https://example.com/theirs.zip')
        return same
          ? account.push(main, { id: RUN.sha, message: 'ours' })
          : account.startJob(main, { commitId: THEIR_COMMIT })
      }),
    meddle: (_act, id) => {
      attempt(() => {
        account.stopJob(main, id)
      })
    },
    alarm: () => undefined
  }
}
