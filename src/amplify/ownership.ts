import type { Branch } from '@aws-sdk/client-amplify'
import { DeploymentError } from '../deployment/problem.js'
import { runUrl, type RunContext } from '../runtime/run-context.js'
import { branchMarker, describeBranch, isOurs, previewMarker, previewOf } from './marker.js'
import type { OpenedBranch } from './open.js'

/** Whose a branch must be for what is done with it. */
export interface Ownership {
  /** What a branch gets that is created. */
  readonly description: string
  /**
   * Throws a `DeploymentError` that explains when the branch must not be used like this.
   * @param change whether the branch itself is to be changed, not only deployed to
   */
  check(branch: Branch, change: boolean, opened: Pick<OpenedBranch, 'app' | 'place'>): void
}

/** A deployment: anybody's branch is deployed to, and only an own one is changed. */
export const ofBranch = (run: RunContext): Ownership => ({
  description: describeBranch(runUrl(run), branchMarker(run.repositoryId)),
  check({ description }, change, { app, place }) {
    if (!change || isOurs(description, run.repositoryId)) return
    throw new DeploymentError({
      kind: 'configuration',
      message: `\`basic-auth\` cannot be set on branch ${place.branch} of app ${app.name}: this action did not create it`,
      hint: 'Set its password in the Amplify console, and leave `basic-auth` out (or give the same, for `verify-path`).'
    })
  }
})

const WHOSE_HINT =
  'A preview only ever uses, updates and removes a branch that this action created for the same pull request (its description ends with the mark). For an app without a repository another `preview-branch-prefix` gives it another name; a branch that nobody needs can be removed in the Amplify console.'

/** What a branch is that is not the preview of this pull request. */
const whatItIs = (description: string | undefined, repositoryId: string): string => {
  const other = previewOf(description, repositoryId)
  if (other !== undefined) return `it is the preview of pull request #${other}`
  if (isOurs(description, repositoryId)) return 'it was created for a deployment, not for a preview'
  return /\[aws-deploy:(?:preview|branch) /.test(description ?? '')
    ? 'this action created it for another repository'
    : 'this action did not create it'
}

/** Throws a `DeploymentError` unless the branch is the preview of this pull request. */
export const checkPreview = (
  { description }: Branch,
  repositoryId: string,
  pullRequest: number,
  { app, place }: Pick<OpenedBranch, 'app' | 'place'>
): void => {
  if (previewOf(description, repositoryId) === pullRequest) return
  throw new DeploymentError({
    kind: 'configuration',
    message: `branch ${place.branch} of app ${app.name} (${app.id}) is not the preview of pull request #${pullRequest}: ${whatItIs(description, repositoryId)}; it was not touched`,
    hint: WHOSE_HINT
  })
}

/** A preview: nobody else's branch is even deployed to. */
export const ofPreview = (run: RunContext, pullRequest: number): Ownership => ({
  description: describeBranch(runUrl(run), previewMarker(run.repositoryId, pullRequest)),
  check(branch, _change, opened) {
    checkPreview(branch, run.repositoryId, pullRequest, opened)
  }
})
