import { problemOf } from '../../deployment/problem.js'
import type { Report } from '../../deployment/happening.js'
import type { PullRequestNow } from '../../github/pulls.js'
import type { RunContext } from '../../runtime/run-context.js'
import { isSameCommit } from '../commit.js'
import type { Ask } from './ask.js'

/** A pull request, as far as its preview is about it. */
export type Sight = Pick<PullRequestNow, 'state' | 'headSha' | 'headRef' | 'fromFork'>

/** Looks after the pull request of a preview. Both methods reject with a `DeploymentError`. */
export interface Lookout {
  /** What the event tells, else what GitHub does. */
  first(signal: AbortSignal): Promise<Sight>
  /** What GitHub tells now. When it refuses to, what the event told counts, and a warning says so once. */
  again(signal: AbortSignal): Promise<Sight>
}

/** The run's own pull request is this one, or not known. */
const isAbout = ({ pullRequest }: RunContext, number: number): boolean =>
  pullRequest === undefined || pullRequest.number === number

/** The pull request as the event tells it; undefined: it does not. */
const told = (run: RunContext, number: number): Sight | undefined => {
  const { pullRequest, headCommit } = run
  const { state, headRef } = pullRequest ?? {}
  if (!isAbout(run, number) || state === undefined || headRef === undefined || headCommit === undefined)
    return undefined
  return { state, headRef, headSha: headCommit, fromFork: pullRequest?.origin === 'fork' }
}

export const openLookout = (number: number, run: RunContext, ask: Ask, report: Report): Lookout => {
  const known = told(run, number)
  let refused = false
  return {
    first: async (signal) => known ?? ask(number, signal),
    async again(signal) {
      if (known !== undefined && refused) return known
      try {
        return await ask(number, signal)
      } catch (error) {
        const { kind, message } = problemOf(error)
        if (known === undefined || (kind !== 'permission' && kind !== 'not-found')) throw error
        refused = true
        report({
          kind: 'warning',
          message: `${message}. What the event told counts: a push or a close since is not noticed. The job needs \`permissions: pull-requests: read\`, or \`github-token\` a token with it.`
        })
        return known
      }
    }
  }
}

/** A run on the branch itself, such as that of a push, is about its own commit, which may not be the newest any more. */
const commitOnHead = (
  { headCommit, ref, sha }: RunContext,
  { headRef, fromFork }: Pick<Sight, 'headRef' | 'fromFork'>
): string | undefined =>
  headCommit === undefined && !fromFork && ref === `refs/heads/${headRef}` ? sha : undefined

/** The commit that is deployed: what the user says, what the run is about, else the newest of the pull request. */
export const commitOf = (
  asked: string | undefined,
  run: RunContext,
  number: number,
  sight: Pick<Sight, 'headSha' | 'headRef' | 'fromFork'>
): string =>
  asked ?? (isAbout(run, number) ? run.headCommit : undefined) ?? commitOnHead(run, sight) ?? sight.headSha

/** What a look at the pull request means for the preview of a commit. */
export type Verdict =
  | { readonly kind: 'current' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'superseded'; readonly head: string }

const BY_STATE: Record<Sight['state'], (headSha: string, commit: string) => Verdict> = {
  closed: () => ({ kind: 'closed' }),
  open: (head, commit) => (isSameCommit(head, commit) ? { kind: 'current' } : { kind: 'superseded', head })
}

export const judge = ({ state, headSha }: Pick<Sight, 'state' | 'headSha'>, commit: string): Verdict =>
  BY_STATE[state](headSha, commit)

/** As people write a commit. */
export const short = (commit: string): string => commit.slice(0, 12)
