import {
  CreateBranchCommand,
  GetBranchCommand,
  UpdateBranchCommand,
  type Branch
} from '@aws-sdk/client-amplify'
import { orNone } from '../appconfig/lookup.js'
import { call } from '../aws/call.js'
import type { NewBranch } from '../config/amplify-config.js'
import { DeploymentError } from '../deployment/problem.js'
import { attemptOn, type ReadClient } from './jobs.js'
import { branchInWords, type AmplifyPlace } from './place.js'

const noBranch = (operation: string, place: AmplifyPlace): DeploymentError =>
  new DeploymentError({
    kind: 'service',
    message: `${operation} on ${branchInWords(place)} in ${place.region}: the answer is about no branch`
  })

/** The branch; undefined when there is none. */
export const getBranch = (
  place: AmplifyPlace,
  { reads }: ReadClient,
  signal: AbortSignal
): Promise<Branch | undefined> =>
  orNone(
    call(attemptOn('GetBranch', place), signal, async (options) => {
      const { branch } = await reads.send(
        new GetBranchCommand({ appId: place.appId, branchName: place.branch }),
        options
      )
      if (branch === undefined) throw noBranch('GetBranch', place)
      return branch
    })
  )

/** What a branch that is created gets. */
export interface Creation extends NewBranch {
  readonly description: string
  /** `user:password` */
  readonly basicAuth: string | undefined
}

const protection = (basicAuth: string | undefined) =>
  basicAuth === undefined ? {} : { enableBasicAuth: true, basicAuthCredentials: encodeAuth(basicAuth) }

/** Basic auth as the API and an Authorization header want it. */
export const encodeAuth = (basicAuth: string): string => Buffer.from(basicAuth).toString('base64')

/** A branch that was just removed can be made again in a few minutes only. */
const IS_DELETING = /branch is deleting/i
const EXISTS = /already exists/i

/**
 * Creates a branch; when somebody (or an answer that was lost) was faster, gives that one. This action starts the jobs
 * of the branch itself: with Amplify's own builds every push would be built twice.
 */
export const createBranch = async (
  place: AmplifyPlace,
  { stage, environmentVariables, description, basicAuth }: Creation,
  client: ReadClient,
  signal: AbortSignal
): Promise<Branch> => {
  try {
    return await call(attemptOn('CreateBranch', place), signal, async (options) => {
      const { branch } = await client.reads.send(
        new CreateBranchCommand({
          appId: place.appId,
          branchName: place.branch,
          description,
          enableAutoBuild: false,
          ...(stage !== undefined && { stage }),
          ...(environmentVariables !== undefined && { environmentVariables: { ...environmentVariables } }),
          ...protection(basicAuth)
        }),
        options
      )
      if (branch === undefined) throw noBranch('CreateBranch', place)
      return branch
    })
  } catch (error) {
    if (!(error instanceof DeploymentError)) throw error
    const { problem } = error
    // Not for long: whoever repeats what may pass, repeats this.
    if (IS_DELETING.test(problem.message))
      throw new DeploymentError({ ...problem, kind: 'service' }, { cause: error })
    const existing = EXISTS.test(problem.message) ? await getBranch(place, client, signal) : undefined
    if (existing === undefined) throw error
    return existing
  }
}

/** Sets the basic auth of a branch. */
export const protectBranch = async (
  place: AmplifyPlace,
  basicAuth: string,
  { reads }: ReadClient,
  signal: AbortSignal
): Promise<void> => {
  await call(attemptOn('UpdateBranch', place), signal, (options) =>
    reads.send(
      new UpdateBranchCommand({ appId: place.appId, branchName: place.branch, ...protection(basicAuth) }),
      options
    )
  )
}
