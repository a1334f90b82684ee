import type { GitHubSurface } from '../../config/config.js'
import type { Report } from '../../deployment/happening.js'
import type { Clock } from '../../runtime/clock.js'
import { openApi, type GitHubAccess } from '../open-api.js'
import type { Ending } from './ending.js'
import { finishSurfaces, unfinishedIn } from './finish-surfaces.js'
import { hiddenEnding, type Hide } from './hidden.js'
import { createRemovals, type Removals } from './removals.js'
import { createRunSurfaces, type Surfaces, type Wanted } from './run-surfaces.js'
import { decodeSurfaces, type SavedSurfaces } from './saved.js'
import { noToken, openWarner, type SurfaceName, type Tools } from './tools.js'

export type { Ending } from './ending.js'
export { endingOf } from './ending.js'
export type { Removals, Removed } from './removals.js'
export type { Surfaces } from './run-surfaces.js'

/** Where GitHub is, who asks, and who is told. */
export interface SurfaceAccess {
  readonly access: GitHubAccess
  readonly clock: Clock
  /** Warnings, notes and `surfaced` go there: the run's other reporters. */
  readonly tell: Report
}

export interface SurfacesOptions extends SurfaceAccess {
  readonly surface: GitHubSurface
  readonly operation: SavedSurfaces['operation']
  /** A fresh UUID. */
  readonly uuid: () => string
  /** Writes down what the post step needs: small, no secrets. */
  readonly save: (state: string) => void
  /** Takes secrets out of what is shown. Default: nothing is hidden. */
  readonly hide?: Hide
}

const toolsOf = ({ access, clock, tell }: SurfaceAccess, token: string): Tools => ({
  api: openApi(access, token, clock),
  clock,
  run: access.run,
  tell
})

const warnOfToken = (names: readonly SurfaceName[], tell: Report): void => {
  for (const name of names) openWarner(name, tell)(noToken())
}

const NONE: Wanted = { comment: undefined, deployment: undefined, check: false }

const wantedOf = ({ surface, access, tell }: SurfacesOptions): Wanted => {
  const pullRequest = surface.pullRequest ?? access.run.pullRequest?.number
  if (surface.comment && pullRequest === undefined)
    tell({ kind: 'detail', message: 'The event is about no pull request: there is nothing to comment on.' })
  return {
    comment: surface.comment ? pullRequest : undefined,
    deployment: surface.deployment ? surface.environment : undefined,
    check: surface.checkRun
  }
}

const namesOf = ({ comment, deployment, check }: Wanted): readonly SurfaceName[] => [
  ...(comment === undefined ? [] : (['comment'] as const)),
  ...(deployment === undefined ? [] : (['deployment'] as const)),
  ...(check ? (['check'] as const) : [])
]

/** The comment, GitHub Deployment and check run of a run, as far as they are wanted and can be had. */
export function openSurfaces(options: SurfacesOptions): Surfaces {
  const { surface, operation, uuid, save, hide } = options
  const wanted = wantedOf(options)
  const { token } = surface
  if (token === undefined) warnOfToken(namesOf(wanted), options.tell)
  return createRunSurfaces({
    wanted: token === undefined ? NONE : wanted,
    operation,
    tools: toolsOf(options, token ?? ''),
    uuid,
    save,
    ...(hide && { hide })
  })
}

export interface CloseOptions extends SurfaceAccess {
  readonly token: string | undefined
  /** Takes secrets out of what is shown. */
  readonly hide: Hide
}

/**
 * The post step's part: whatever main left open is told how it ended. Gives up when `signal` is aborted. Never rejects.
 *
 * @param saved what main saved
 * @param ending from {@link endingOf}
 */
export async function closeSurfaces(
  saved: string,
  ending: Ending | undefined,
  { token, hide, ...rest }: CloseOptions,
  signal: AbortSignal
): Promise<void> {
  const state = decodeSurfaces(saved)
  if (state === undefined) return
  const unfinished = unfinishedIn(state, ending && hiddenEnding(ending, hide))
  if (unfinished.names.length === 0) return
  if (token === undefined) warnOfToken(unfinished.names, rest.tell)
  else await finishSurfaces(unfinished, toolsOf(rest, token), signal)
}

export interface RemovalOptions extends SurfaceAccess {
  readonly surface: GitHubSurface
}

/** What tells GitHub of previews that are gone: what goes wrong is a single warning for all of them. */
export function openRemovals(options: RemovalOptions): Removals {
  const { surface, tell } = options
  const { token, comment, deployment } = surface
  if (token === undefined) {
    warnOfToken(
      [...(comment ? (['comment'] as const) : []), ...(deployment ? (['deployment'] as const) : [])],
      tell
    )
  }
  const has = token !== undefined
  return createRemovals(
    { comment: has && comment, deployment: has && deployment },
    toolsOf(options, token ?? '')
  )
}
