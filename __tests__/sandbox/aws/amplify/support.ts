import { Amplify } from '@aws-sdk/client-amplify'
import { afterEach } from '@jest/globals'
import {
  type AmplifyScript,
  type AmplifyWorld,
  type AppOptions,
  type BranchPlace,
  type ManualClock,
  manualClock,
  type Sandbox,
  startSandbox
} from '../../../../sandbox/aws/index.js'
import { START } from '../support.js'

/** A sandbox whose time stands still, with an app in it and the real client for it. */
export interface Hosting {
  readonly aws: Sandbox
  readonly world: AmplifyWorld
  readonly script: AmplifyScript
  readonly clock: ManualClock
  readonly client: Amplify
  /** The app's branch `main`. */
  readonly main: BranchPlace
}

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

export const REPOSITORY = 'https://github.com/octo-org/shop'

/** @param options of the app: deployed by hand unless they connect it */
export const hosting = async (options: AppOptions = {}): Promise<Hosting> => {
  const clock = manualClock(START)
  const aws = await startSandbox({ clock })
  const client = new Amplify({
    endpoint: aws.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIDSANDBOX', secretAccessKey: 'sandbox' },
    maxAttempts: 1
  })
  open.push(async () => {
    client.destroy()
    await aws.close()
  })
  const { world, script } = aws.amplify
  return { aws, world, script, clock, client, main: world.createSite(options) }
}

/** Uploads as a client should. */
export const put = (url: string, body: string): Promise<Response> =>
  fetch(url, { method: 'PUT', body, headers: { 'content-type': 'application/zip' } })

/** Creates, uploads and starts a deployment; gives its job id. */
export const deploy = async ({ client, main }: Hosting): Promise<string> => {
  const { jobId = '', zipUploadUrl = '' } = await client.createDeployment(main)
  await put(zipUploadUrl, 'PK')
  await client.startDeployment({ ...main, jobId })
  return jobId
}
