import { notStarted } from '../../deployment/deploy.js'
import type { Outcome } from '../../deployment/outcome.js'
import { Interrupted } from '../../deployment/time-limit.js'
import { branchInWords } from '../place.js'
import { titleOf } from '../open.js'
import type { Preview } from './context.js'
import { removePreview } from './remove.js'

/** Removes the preview of a closed pull request. @param why it is removed, where that is not what the step is for */
export const takeDown = async (preview: Preview, why?: string): Promise<Outcome> => {
  const { app, place, number, clients, lookout, afterRemoval, surroundings } = preview
  const { ports, run } = surroundings
  const facts = { branch: place.branch }
  const title = titleOf(preview)
  const closed = `pull request #${number} is closed`
  ports.report({ kind: 'note', message: `${title}: ${closed}, its preview is removed` })
  try {
    const removed = await removePreview(
      {
        ...{ app, place, pullRequest: number, repositoryId: run.repositoryId },
        objection: async (signal) =>
          (await lookout.again(signal)).state === 'open'
            ? `pull request #${number} was reopened: its preview stays`
            : undefined
      },
      clients,
      ports
    )
    if (removed.kind === 'kept') return { kind: 'skipped', superseded: true, reason: removed.why, facts }
    // Whatever was started there is gone with the branch: nothing is left for the post step.
    ports.store.save({ phase: 'settled', place, title, ifUnfinished: 'leave', outcome: 'removed' })
    const told = await afterRemoval({ place, pullRequest: number, reason: why ?? closed })
    const gone = removed.kind === 'gone' ? `there is no ${branchInWords(place)} (any more)` : undefined
    const reason = [why, gone].filter((part) => part !== undefined).join('; ')
    return { kind: 'removed', facts: { ...facts, ...told }, ...(reason !== '' && { reason }) }
  } catch (error) {
    if (error instanceof Interrupted && error.why.kind === 'cancelled')
      return {
        kind: 'cancelled',
        facts,
        reason: `cancelled (${error.why.signal}) while the preview was being removed: ${branchInWords(place)} may still be there`,
        hint: 'Run this again, or let `operation: sweep` remove it.'
      }
    return { ...notStarted(error), facts }
  }
}
