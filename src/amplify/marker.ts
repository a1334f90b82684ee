/** Length of a description, in characters, as the API model has it. */
const LONGEST = 1_000

const MARKER = /\[aws-deploy:branch repository=(\d+)\]/

/** The mark of a branch that this action created for a repository. */
export const branchMarker = (repositoryId: string): string => `[aws-deploy:branch repository=${repositoryId}]`

/** The description of a branch that is created: a link to the run for people, the marker last and complete. */
export const describeBranch = (runUrl: string, repositoryId: string): string => {
  const marker = branchMarker(repositoryId)
  const words = `Created by ${runUrl} ${marker}`
  return words.length <= LONGEST ? words : marker
}

/** Whether this action created a branch with this description for the repository. */
export const isOurs = (description: string | undefined, repositoryId: string): boolean =>
  repositoryId !== '' && MARKER.exec(description ?? '')?.[1] === repositoryId
