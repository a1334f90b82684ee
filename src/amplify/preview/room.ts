import type { AmplifyPreview } from '../../config/amplify-config.js'
import { DeploymentError, problemOf, type Problem } from '../../deployment/problem.js'
import { Interrupted } from '../../deployment/time-limit.js'
import { sweepAll, survey, type SweepTools } from './sweeping.js'

/** A branch is needed that the app has no room for. */
export interface Room {
  /**
   * Does what may need another branch. Rejects with a {@link NoRoom} when there is none and what `on-quota` says did
   * not help, and as `work` does.
   */
  take<T>(work: () => Promise<T>): Promise<T>
}

/** The app has as many branches as it may have. */
export class NoRoom extends DeploymentError {}

const HINTS: Record<AmplifyPreview['onQuota'], string> = {
  fail: 'Remove branches that nobody needs in the Amplify console, have those of closed pull requests removed (`operation: sweep` at night, or `on-quota: sweep` here), or set `on-quota: skip`.',
  skip: 'Remove branches that nobody needs in the Amplify console, or have those of closed pull requests removed: `operation: sweep` at night, or `on-quota: sweep` here.',
  sweep:
    'Every preview of this repository that is left is of an open pull request, or could not be removed. Remove branches that nobody needs in the Amplify console, or give previews an app of their own.'
}

const noRoom = (
  { message }: Problem,
  { app }: Pick<SweepTools, 'app'>,
  branch: string,
  onQuota: AmplifyPreview['onQuota']
): NoRoom =>
  new NoRoom({
    kind: 'quota',
    message: `app ${app.name} (${app.id}) has no room for branch ${branch}: Amplify allows 50 branches in an app, and raises that for nobody (${message})`,
    hint: HINTS[onQuota]
  })

/** Sweeps once. Never rejects, but with `Interrupted`. */
const makeRoom = async (tools: SweepTools, branch: string): Promise<void> => {
  const { report } = tools.ports
  report({ kind: 'note', message: `app ${tools.app.name} is out of branches: sweeping own previews first` })
  try {
    const { own } = await survey(tools)
    const closed = own.filter((one) => one.state === 'closed' && one.branch !== branch)
    const swept = await sweepAll(closed, tools)
    const gone = swept.filter(({ result }) => result === 'removed').map((one) => one.branch)
    report({
      kind: 'note',
      message: `removed ${gone.length} of ${own.length} own previews${gone.length === 0 ? '' : `: ${gone.join(', ')}`}`
    })
  } catch (error) {
    if (error instanceof Interrupted) throw error
    report({ kind: 'warning', message: `Own previews could not be swept: ${problemOf(error).message}` })
  }
}

/** @param branch the one that is to be created */
export const openRoom = (onQuota: AmplifyPreview['onQuota'], branch: string, tools: SweepTools): Room => {
  let swept = onQuota !== 'sweep'
  const take: Room['take'] = async (work) => {
    try {
      return await work()
    } catch (error) {
      const problem = problemOf(error)
      if (problem.kind !== 'quota') throw error
      if (swept) throw noRoom(problem, tools, branch, onQuota)
      swept = true
      await makeRoom(tools, branch)
      return take(work)
    }
  }
  return { take }
}
