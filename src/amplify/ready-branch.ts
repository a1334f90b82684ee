import type { Branch } from '@aws-sdk/client-amplify'
import type { AmplifyClients } from '../aws/amplify-clients.js'
import type { AmplifyDeploy } from '../config/amplify-config.js'
import { encodeAuth } from '../runtime/basic-auth.js'
import { createBranch, protectBranch } from './branches.js'
import { missingBranch, urlOf, type OpenedBranch } from './open.js'
import type { Ownership } from './ownership.js'

/** The branch of a deployment: created and protected when its time has come. */
export interface ReadyBranch {
  exists(): boolean
  url(): string | undefined
  /** Whether Amplify has it as production; undefined: it does not exist yet, and nothing says so. */
  production(): boolean | undefined
  /** What will be done to it, for people. */
  readonly notes: readonly string[]
  /** It is gone since: says whether it is created again. */
  vanished(): boolean
  /** Repeatable: what is done is not done again. */
  prepare(signal: AbortSignal): Promise<void>
}

const isProtectedAs = ({ enableBasicAuth, basicAuthCredentials }: Branch, basicAuth: string): boolean =>
  enableBasicAuth === true && basicAuthCredentials === encodeAuth(basicAuth)

/** Throws when the branch is missing and not to be created, or when it is somebody else's and must not be used like this. */
export const openReadyBranch = (
  opened: OpenedBranch,
  { newBranch, basicAuth }: Pick<AmplifyDeploy, 'newBranch' | 'basicAuth'>,
  client: AmplifyClients,
  ownership: Ownership
): ReadyBranch => {
  const { place } = opened
  let branch = opened.branch
  let protectedSince = false
  if (branch === undefined && newBranch === undefined) throw missingBranch(opened)

  /** Checks whose it is, too. */
  const mustProtect = (found: Branch): boolean => {
    const change = basicAuth !== undefined && !protectedSince && !isProtectedAs(found, basicAuth)
    ownership.check(found, change, opened)
    return change
  }
  if (branch !== undefined) mustProtect(branch)

  return {
    exists: () => branch !== undefined,
    url: () => urlOf(opened, branch),
    production: () => {
      const stage = branch === undefined ? newBranch?.stage : branch.stage
      return stage === undefined ? undefined : stage === 'PRODUCTION'
    },
    notes: branch === undefined ? [`The branch ${place.branch} does not exist and is created.`] : [],
    vanished() {
      if (newBranch === undefined) return false
      branch = undefined
      protectedSince = false
      return true
    },
    async prepare(signal) {
      if (branch === undefined && newBranch !== undefined) {
        const { description } = ownership
        branch = await createBranch(place, { ...newBranch, description, basicAuth }, client, signal)
      }
      // One that was there first may be anybody's.
      if (branch === undefined || !mustProtect(branch) || basicAuth === undefined) return
      await protectBranch(place, basicAuth, client, signal)
      protectedSince = true
    }
  }
}
