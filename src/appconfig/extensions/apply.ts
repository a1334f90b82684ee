import type { Ports } from '../../deployment/ports.js'
import { graceAfter, Interrupted, interruptionOf, isAborted } from '../../deployment/time-limit.js'
import type { Taken } from './outcome.js'
import { perform, type Workshop } from './perform.js'
import type { Step } from './steps.js'
import type { Survey } from './survey.js'
import type { Writer } from './writes.js'

/** How long a call that is on its way may take to end after a cancel, in milliseconds: its answer says what was done. */
const GRACE_MS = 5_000

/**
 * Takes the steps one after the other, and stops at the first failure, or between two of them at a cancel.
 * Never rejects. `again` tells whether something turned out otherwise than it was compared.
 */
export const apply = async (
  steps: readonly Step[],
  { prefix, listed }: Survey,
  writer: Omit<Writer, 'signal'>,
  ports: Ports
): Promise<Taken & { readonly again: boolean }> => {
  const limit = graceAfter(ports.clock, ports.cancel, GRACE_MS)
  const shop: Workshop = {
    writer: { ...writer, signal: limit.signal },
    ports,
    before: listed,
    created: new Map(),
    prefix,
    surprised: false
  }
  const done: Step[] = []
  try {
    for (const step of steps) {
      if (isAborted(ports.cancel)) throw new Interrupted(interruptionOf(ports.cancel))
      await perform(step, shop)
      done.push(step)
      const what = step.changes.map(({ summary }) => summary).join('; ')
      ports.report({ kind: 'note', message: `${done.length} of ${steps.length}: ${what}` })
    }
    return { done, left: [], again: shop.surprised }
  } catch (error) {
    const ended = error instanceof Error ? error : new Error(String(error))
    return { done, left: steps.slice(done.length), ended, again: false }
  } finally {
    limit.dispose()
  }
}
