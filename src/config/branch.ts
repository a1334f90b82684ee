import { textOf, type Env } from './read-inputs.js'
import { accept, refuse, type Parsed } from './values.js'

const HEADS = 'refs/heads/'

/**
 * The branch that a run is about, where that can be told: the ref of a pull request's run is none, and that of a
 * `workflow_run` is the default branch whatever was built. A refusal's `allowed` is the whole sentence for the user.
 */
export const branchOf = (env: Env): Parsed<string> => {
  const event = textOf(env, 'GITHUB_EVENT_NAME') ?? ''
  const ref = textOf(env, 'GITHUB_REF') ?? ''
  if (event.startsWith('pull_request') || event === 'workflow_run') {
    return refuse(`\`branch\` is required for the event \`${event}\`: it is not guessed from a pull request`)
  }
  return ref.startsWith(HEADS)
    ? accept(ref.slice(HEADS.length))
    : refuse('`branch` is required, because this run is not about a branch')
}
