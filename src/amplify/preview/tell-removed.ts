import type { GitHubSurface } from '../../config/config.js'
import { deadline } from '../../deployment/time-limit.js'
import type { Surroundings } from '../../operations.js'
import type { AfterRemoval } from './removed.js'

/** Longest time for what is told of one preview, in milliseconds. */
const TELL_MS = 30_000

/** Tells of previews that are gone on GitHub, where that is wanted: it is loaded with the first of them. */
export const tellingRemovals = (
  surface: GitHubSurface,
  { env, run, version, ports }: Surroundings
): AfterRemoval => {
  const { clock, cancel, report: tell } = ports
  const open = async () => {
    const { openRemovals } = await import('../../github/surfaces/surfaces.js')
    return openRemovals({ surface, access: { env, version, run }, clock, tell })
  }
  let opened: ReturnType<typeof open> | undefined
  return async ({ place, pullRequest }) => {
    if (!surface.comment && !surface.deployment) return {}
    // For all of them: what goes wrong is a single warning.
    const removals = await (opened ??= open())
    const limit = deadline(clock, TELL_MS)
    try {
      const reason = `pull request #${pullRequest} is closed`
      return await removals.tell({ place, pullRequest, reason }, AbortSignal.any([cancel, limit.signal]))
    } finally {
      limit.dispose()
    }
  }
}
