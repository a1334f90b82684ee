import type { Branch } from '@aws-sdk/client-amplify'
import type { AmplifyDeploy } from '../config/amplify-config.js'
import { DeploymentError } from '../deployment/problem.js'
import { runUrl, type RunContext } from '../runtime/run-context.js'
import { createBranch, encodeAuth, protectBranch } from './branches.js'
import type { ReadClient } from './jobs.js'
import { describeBranch, isOurs } from './marker.js'
import { missingBranch, urlOf, type OpenedBranch } from './open.js'

/** The branch of a deployment: created and protected when its time has come. */
export interface ReadyBranch {
  exists(): boolean
  url(): string | undefined
  /** What will be done to it, for people. */
  readonly notes: readonly string[]
  /** Repeatable: what is done is not done again. */
  prepare(signal: AbortSignal): Promise<void>
}

const isProtectedAs = ({ enableBasicAuth, basicAuthCredentials }: Branch, basicAuth: string): boolean =>
  enableBasicAuth === true && basicAuthCredentials === encodeAuth(basicAuth)

const foreign = ({ app, place }: OpenedBranch): DeploymentError =>
  new DeploymentError({
    kind: 'configuration',
    message: `\`basic-auth\` cannot be set on branch ${place.branch} of app ${app.name}: this action did not create it`,
    hint: 'Set its password in the Amplify console, and leave `basic-auth` out (or give the same, for `verify-path`).'
  })

/** Throws when the branch is missing and not to be created, or when it is somebody else's and would be changed. */
export const openReadyBranch = (
  opened: OpenedBranch,
  { newBranch, basicAuth }: Pick<AmplifyDeploy, 'newBranch' | 'basicAuth'>,
  client: ReadClient,
  run: RunContext
): ReadyBranch => {
  const { place } = opened
  let branch = opened.branch
  let protectedSince = false
  if (branch === undefined && newBranch === undefined) throw missingBranch(opened)

  const mustProtect = (found: Branch): boolean => {
    if (basicAuth === undefined || protectedSince || isProtectedAs(found, basicAuth)) return false
    if (isOurs(found.description, run.repositoryId)) return true
    throw foreign(opened)
  }
  if (branch !== undefined) mustProtect(branch)

  return {
    exists: () => branch !== undefined,
    url: () => urlOf(opened, branch),
    notes: branch === undefined ? [`The branch ${place.branch} does not exist and is created.`] : [],
    async prepare(signal) {
      if (branch === undefined && newBranch !== undefined) {
        const description = describeBranch(runUrl(run), run.repositoryId)
        branch = await createBranch(place, { ...newBranch, description, basicAuth }, client, signal)
      }
      if (branch === undefined || basicAuth === undefined || !mustProtect(branch)) return
      await protectBranch(place, basicAuth, client, signal)
      protectedSince = true
    }
  }
}
