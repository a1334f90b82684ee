import {
  CreateBranchCommand,
  DeleteBranchCommand,
  GetBranchCommand,
  ListBranchesCommand,
  UpdateBranchCommand,
  type Branch
} from '@aws-sdk/client-amplify'
import { orNone } from '../aws/lookup.js'
import { call } from '../aws/call.js'
import { wasAccepted } from '../aws/errors.js'
import type { AmplifyClients } from '../aws/amplify-clients.js'
import type { NewBranch } from '../config/amplify-config.js'
import { DeploymentError } from '../deployment/problem.js'
import { encodeAuth } from '../runtime/basic-auth.js'
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

/** A branch that was just removed can be made again in a few minutes only. */
const IS_DELETING = /branch is deleting/i
const EXISTS = /already exists/i

/**
 * Creates a branch; when somebody (or an answer that was lost) was faster, gives that one. This action starts the jobs
 * of the branch itself: with Amplify's own builds every push would be built twice.
 * A single attempt: the SDK would take an app without room for another branch for a throttle.
 */
export const createBranch = async (
  place: AmplifyPlace,
  { stage, environmentVariables, description, basicAuth }: Creation,
  client: AmplifyClients,
  signal: AbortSignal
): Promise<Branch> => {
  try {
    return await call(attemptOn('CreateBranch', place), signal, async (options) => {
      const { branch } = await client.once.send(
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

/**
 * Removes a branch and its site; one that is not there is removed. A single attempt: whoever repeats it has to look
 * first whose branch of that name there is by then.
 */
export const deleteBranch = async (
  place: AmplifyPlace,
  { once }: Pick<AmplifyClients, 'once'>,
  signal: AbortSignal
): Promise<void> => {
  await orNone(
    call(attemptOn('DeleteBranch', place), signal, async (options) => {
      try {
        await once.send(new DeleteBranchCommand({ appId: place.appId, branchName: place.branch }), options)
      } catch (error) {
        // The reply says nothing to rely on, so one that cannot be read is as good.
        if (!wasAccepted(error)) throw error
      }
    })
  )
}

/** Whether two branches of one name are one. */
export const isSameBranch = (a: Branch, b: Branch): boolean =>
  a.createTime?.getTime() === b.createTime?.getTime()

/**
 * Whether a branch cannot be seen any more. One that is on its way out may still be talked about, and one that was made
 * at another time is another one.
 */
export const isGone = async (
  place: AmplifyPlace,
  before: Branch,
  client: ReadClient,
  signal: AbortSignal
): Promise<boolean> => {
  try {
    const branch = await getBranch(place, client, signal)
    return branch === undefined || !isSameBranch(branch, before)
  } catch (error) {
    if (error instanceof DeploymentError && IS_DELETING.test(error.problem.message)) return true
    throw error
  }
}

/** The API's largest page. */
const PAGE = 50

/** All branches of an app. */
export const listBranches = async (
  { appId, region }: Pick<AmplifyPlace, 'appId' | 'region'>,
  { reads }: ReadClient,
  signal: AbortSignal
): Promise<readonly Branch[]> => {
  const all: Branch[] = []
  let token: string | undefined
  do {
    const page = { appId, maxResults: PAGE, ...(token !== undefined && { nextToken: token }) }
    const { branches, nextToken, $metadata } = await call(
      { operation: 'ListBranches', resource: `app ${appId}`, region, service: 'amplify' },
      signal,
      (options) => reads.send(new ListBranchesCommand(page), options)
    )
    // An empty answer that does not come from AWS must not pass for "no branches".
    if (branches === undefined && $metadata.requestId === undefined) {
      throw new DeploymentError({
        kind: 'service',
        message: `ListBranches on app ${appId} in ${region}: the answer is no list of branches`
      })
    }
    all.push(...(branches ?? []))
    token = nextToken === '' ? undefined : nextToken
  } while (token !== undefined)
  return all
}
