/** Length of a description, in characters, as the API model has it. */
const LONGEST = 1_000

const MARKER = /\[aws-deploy:branch repository=(\d+)\]/
/** A preview's branch is removed: its mark counts only where this action writes it. */
const PREVIEW = /\[aws-deploy:preview repository=(\d+) pull-request=([1-9]\d*)\]\s*$/

/** The mark of a branch that this action created for a repository. */
export const branchMarker = (repositoryId: string): string => `[aws-deploy:branch repository=${repositoryId}]`

/** The mark of a branch that is the preview of a pull request. */
export const previewMarker = (repositoryId: string, pullRequest: number): string =>
  `[aws-deploy:preview repository=${repositoryId} pull-request=${pullRequest}]`

/** The description of a branch that is created: a link to the run for people, the marker last and complete. */
export const describeBranch = (runUrl: string, marker: string): string => {
  const words = `Created by ${runUrl} ${marker}`
  return words.length <= LONGEST ? words : marker
}

/** Whether this action created a branch with this description for the repository. */
export const isOurs = (description: string | undefined, repositoryId: string): boolean =>
  repositoryId !== '' && MARKER.exec(description ?? '')?.[1] === repositoryId

/** The pull request of this repository that a branch with this description is the preview of; undefined: of none. */
export const previewOf = (description: string | undefined, repositoryId: string): number | undefined => {
  const [, repository, pullRequest] = PREVIEW.exec(description ?? '') ?? []
  return repositoryId !== '' && repository === repositoryId && pullRequest !== undefined
    ? Number(pullRequest)
    : undefined
}
