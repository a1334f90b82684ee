import type { Report } from '../../deployment/happening.js'
import type { Clock } from '../../runtime/clock.js'
import type { RunContext } from '../../runtime/run-context.js'
import type { GitHubApi } from '../api.js'
import { explain, GitHubError } from '../error.js'

/** What every surface works with. */
export interface Tools {
  readonly api: GitHubApi
  readonly clock: Clock
  readonly run: RunContext
  /** Warnings, notes, and what exists now. */
  readonly tell: Report
}

/** The surfaces on GitHub that tell of a run. */
export type SurfaceName = 'comment' | 'deployment' | 'check'

/** How a surface is said, and the permission it needs, as a workflow spells it. */
export const SURFACE: Readonly<Record<SurfaceName, { readonly words: string; readonly permission: string }>> =
  {
    comment: { words: 'The comment on the pull request', permission: 'pull-requests: write' },
    deployment: { words: 'The GitHub Deployment', permission: 'deployments: write' },
    check: { words: 'The check run', permission: 'checks: write' }
  }

/** Says once what went wrong with a surface; more of it goes to a debug log. */
export const openWarner = (name: SurfaceName, tell: Report): ((error: unknown) => void) => {
  const { words, permission } = SURFACE[name]
  let kind: 'warning' | 'detail' = 'warning'
  return (error) => {
    tell({ kind, message: `${words} could not be written: ${explain(error, permission)}` })
    kind = 'detail'
  }
}

/** There is no token to write with. */
export const noToken = (): GitHubError => new GitHubError('`github-token` is empty')

/** Whether GitHub may have done what was asked although it did not say so. */
export const isLost = (error: unknown): boolean =>
  !(error instanceof GitHubError) || error.status === undefined || error.status >= 500

const DENIED: ReadonlySet<number | undefined> = new Set([401, 403, 404])

/** Whether asking again is of no use: the token may not. */
export const isDenied = (error: unknown): boolean => error instanceof GitHubError && DENIED.has(error.status)

/** Pauses between tries, in milliseconds. */
const PAUSES_MS = [1_000, 4_000]

/** Makes a request whose repetition does no harm again when its answer is lost, or is a matter of time. */
export const insist = async <T>(request: () => Promise<T>, clock: Clock, signal: AbortSignal): Promise<T> => {
  for (const pause of PAUSES_MS) {
    try {
      return await request()
    } catch (error) {
      const passes = isLost(error) || (error instanceof GitHubError && error.status === 429)
      if (signal.aborted || !passes) throw error
    }
    await clock.sleep(pause, signal)
  }
  return request()
}

/**
 * Makes a thing that must not be there twice: asked for once, and looked up when the answer is lost. Rejects as the
 * request did when it is not there.
 */
export const makeOnce = async (
  make: () => Promise<number>,
  find: () => Promise<number | undefined>
): Promise<number> => {
  try {
    return await make()
  } catch (error) {
    const id = isLost(error) ? await find() : undefined
    if (id === undefined) throw error
    return id
  }
}

/** Resolves when the signal is aborted. */
export const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      resolve()
    }
    if (signal.aborted) done()
    else signal.addEventListener('abort', done, { once: true })
  })
