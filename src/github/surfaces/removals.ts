import type { Facts } from '../../deployment/snapshot.js'
import type { Place } from '../../deployment/target.js'
import { renderRemoved } from '../../report/github/comment.js'
import { runUrl } from '../../runtime/run-context.js'
import { roomFor, updateComment } from '../comment.js'
import { markerOf } from '../marker.js'
import { GONE, repositoryUrl } from './comment.js'
import { previewParts, taskOf } from './place.js'
import { retire } from './retire.js'
import { insist, isDenied, openWarner, type SurfaceName, type Tools } from './tools.js'

/** A preview that is gone. */
export interface Removed {
  readonly place: Extract<Place, { readonly service: 'amplify' }>
  readonly pullRequest: number
  /** For people, raw: `shop / pr-7`. Default: the branch. */
  readonly title?: string
  /** One line, raw: `pull request #7 is closed`. */
  readonly reason?: string
  /** The last that was deployed, where that is known. */
  readonly commit?: string
}

/** Tells GitHub of previews that are gone. */
export interface Removals {
  /**
   * Makes the preview's GitHub Deployments inactive, and has its comment say so where there is one. Gives the outputs
   * about them. Gives up when `signal` is aborted. Never rejects.
   */
  tell(removed: Removed, signal: AbortSignal): Promise<Facts>
}

/** What is wanted of it. */
export interface WantedRemovals {
  readonly comment: boolean
  readonly deployment: boolean
}

/** Work on one surface: what goes wrong is said once for all previews, and a token that may not is not tried again. */
const openSurface = (name: SurfaceName, wanted: boolean, tools: Tools) => {
  const warn = openWarner(name, tools.tell)
  let denied = !wanted
  return async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (denied) return undefined
    try {
      return await work()
    } catch (error) {
      denied = isDenied(error)
      warn(error)
      return undefined
    }
  }
}

export const createRemovals = (wanted: WantedRemovals, tools: Tools): Removals => {
  const { api, clock, run } = tools
  const onDeployments = openSurface('deployment', wanted.deployment, tools)
  const onComment = openSurface('comment', wanted.comment, tools)

  const updated = async (
    { place, pullRequest, title = place.branch, reason, commit }: Removed,
    signal: AbortSignal
  ): Promise<number | undefined> => {
    const marker = markerOf('preview', previewParts(place, pullRequest))
    const writer = { runId: run.runId, sha: GONE }
    const shown = {
      title,
      reason,
      commit,
      repositoryUrl: repositoryUrl(run),
      runUrl: runUrl(run)
    }
    const markdown = renderRemoved(shown, roomFor(marker, writer))
    const target = { repository: run.repository, pullRequest, marker }
    return (await insist(() => updateComment(target, writer, markdown, api, signal), clock, signal))?.id
  }

  return {
    tell: async (removed, signal) => {
      const task = taskOf(removed.place)
      const [id] = await Promise.all([
        onComment(() => updated(removed, signal)),
        onDeployments(() => retire({ task, olderThan: undefined, why: 'removed' }, tools, signal))
      ])
      return id === undefined ? {} : { 'comment-id': String(id) }
    }
  }
}
