import * as sdk from '@aws-sdk/client-amplify'
import type { Random } from '../random.js'
import { Bucket } from '../s3/bucket.js'
import { Presigner } from '../s3/presign.js'
import { operationsOf } from '../wire/operation.js'
import { CONSTRAINTS } from './constraints.js'
import { Jobs } from './jobs.js'
import { AmplifyScript } from './script.js'
import { Sites } from './sites.js'
import { AmplifyStore } from './store.js'
import { AmplifyView } from './view.js'

/** What Amplify's handlers work with. */
export interface Amplify {
  readonly store: AmplifyStore
  readonly script: AmplifyScript
  readonly jobs: Jobs
  /** Where uploads go and logs lie. */
  readonly bucket: Bucket
  readonly sites: Sites
  readonly view: AmplifyView
  /** Virtual milliseconds, once all has happened that was due by then; the moment of what is just happening. */
  readonly present: () => number
}

/** @param now virtual milliseconds */
export const amplify = (now: () => number, random: Random, accountId: string, region: string): Amplify => {
  const store = new AmplifyStore(random, accountId, region)
  const present = (): number => {
    if (jobs.happeningAt !== undefined) return jobs.happeningAt
    const time = now()
    jobs.catchUp(time)
    return time
  }
  const script = new AmplifyScript(present)
  const jobs: Jobs = new Jobs(store, script)
  const bucket = new Bucket(new Presigner(random.uuid(), region))
  const sites = new Sites(store, script, jobs)
  const view = new AmplifyView(store, script, jobs, bucket)
  return { store, script, jobs, bucket, sites, view, present }
}

/** Binds a handler to one of Amplify's operations. */
export const operation = operationsOf(sdk, CONSTRAINTS)
