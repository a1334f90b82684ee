import type { Ports } from '../../deployment/ports.js'
import { graceAfter, Interrupted, interruptionOf, isAborted } from '../../deployment/time-limit.js'
import type { Comparison } from './comparison.js'
import type { Taken } from './outcome.js'
import { perform } from './perform.js'
import type { Step } from './steps.js'
import type { Survey } from './survey.js'
import type { Workshop } from './workshop.js'
import type { Writer } from './writes.js'

/** How long a call that is on its way may take to end after a cancel, in milliseconds: its answer says what was done. */
const GRACE_MS = 5_000

/** What there is, and what is to be done about it. */
export interface Look {
  readonly found: Survey
  readonly comparison: Comparison
}

/**
 * Takes all steps; and those that are left when something turned out otherwise than it was compared, after another
 * look. Never rejects.
 */
export const applyAll = async (
  { found, comparison }: Look,
  lookAgain: () => Promise<Look>,
  writer: Omit<Writer, 'signal'>,
  ports: Ports
): Promise<Taken> => {
  const first = await apply(comparison.steps, found, writer, ports)
  if (!first.again) return first
  try {
    const next = await lookAgain()
    const rest = await apply(next.comparison.steps, next.found, writer, ports)
    return { ...rest, done: [...first.done, ...rest.done] }
  } catch (error) {
    return { ...first, ended: asError(error) }
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

/**
 * Takes the steps one after the other, and stops at the first failure, or between two of them at a cancel.
 * Never rejects. `again` tells whether something turned out otherwise than it was compared.
 */
const apply = async (
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
    return { done, left: steps.slice(done.length), ended: asError(error), again: false }
  } finally {
    limit.dispose()
  }
}
