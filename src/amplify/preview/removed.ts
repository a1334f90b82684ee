import type { GitHubSurface } from '../../config/config.js'
import type { Facts } from '../../deployment/snapshot.js'
import { deadline } from '../../deployment/time-limit.js'
import type { Removals, Removed } from '../../github/surfaces/surfaces.js'
import type { Surroundings } from '../../operations.js'

/** Longest time for telling of one preview, in milliseconds. */
const TELL_MS = 60_000

/** Is told of every preview that is gone. Never rejects; gives the facts that become outputs. */
export type AfterRemoval = (removed: Removed) => Promise<Facts>

/** Tells GitHub, as far as that is wanted. What it takes is loaded with the first preview that is gone. */
export const tellingGitHub = (
  surface: GitHubSurface,
  { env, version, run, ports }: Pick<Surroundings, 'env' | 'version' | 'run' | 'ports'>
): AfterRemoval => {
  const { clock, report, cancel } = ports
  const open = async (): Promise<Removals> => {
    const { openRemovals } = await import('../../github/surfaces/surfaces.js')
    return openRemovals({ surface, access: { env, version, run }, clock, tell: report })
  }
  let removals: Promise<Removals> | undefined
  return async (removed) => {
    if (!surface.comment && !surface.deployment) return {}
    const limit = deadline(clock, TELL_MS)
    try {
      return await (await (removals ??= open())).tell(removed, AbortSignal.any([cancel, limit.signal]))
    } finally {
      limit.dispose()
    }
  }
}
