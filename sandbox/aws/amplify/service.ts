import * as sdk from '@aws-sdk/client-amplify'
import type { Service } from '../service.js'
import type { Amplify } from './amplify.js'
import { appOperations } from './app-operations.js'
import { branchOperations } from './branch-operations.js'
import { AMPLIFY_WORDS } from './errors.js'
import { jobOperations } from './job-operations.js'
import { tagOperations } from './tags.js'

/** What IAM knows: `apps/A`, `apps/A/branches/B`, `apps/A/branches/B/jobs/J`. */
const RESOURCE = /^\/(apps\/[^/]+(?:\/branches\/[^/]+(?:\/jobs\/[^/]+)?)?)/

/** Amplify as a service of the sandbox. */
export const amplifyService = (context: Amplify): Service => ({
  signingName: 'amplify',
  client: sdk,
  words: AMPLIFY_WORDS,
  operations: [
    ...appOperations(context),
    ...branchOperations(context),
    ...jobOperations(context),
    ...tagOperations(context)
  ],
  catchUp: (now) => {
    context.jobs.catchUp(now)
  },
  resourceOf: (path) => {
    const resource = RESOURCE.exec(path)?.[1]
    return resource === undefined ? '*' : context.store.arn(resource)
  }
})
