import { halt, hasEnded } from './halt.js'
import type { Ledger } from './ledger.js'
import type { Outcome } from './outcome.js'
import type { Ports } from './ports.js'
import type { Begun, Target } from './target.js'
import { deadline, graceAfter, lastMomentOf } from './time-limit.js'

/** Time for the stop, and what a signal leaves of it, in milliseconds. */
const STOP_MS = 90_000
const AFTER_SIGNAL_MS = 5_500
/** Longest time for one request, in milliseconds. */
const REQUEST_MS = 15_000

/**
 * What a launch needs (an upload's address) was in the answer that was lost: what the start left behind is of no use,
 * and is ended, so that it can be made again. Gives an outcome when that fails.
 */
export async function discard(
  { handle, snapshot }: Begun,
  target: Target,
  ledger: Ledger,
  ports: Ports
): Promise<Outcome | undefined> {
  const { clock, random, report, cancel } = ports
  ledger.begun(handle)
  ledger.stopping()
  const budget = deadline(clock, STOP_MS)
  const grace = graceAfter(clock, cancel, AFTER_SIGNAL_MS)
  const halted = await halt(target, handle.id, snapshot, {
    clock,
    random,
    report,
    signal: AbortSignal.any([budget.signal, grace.signal, ...lastMomentOf(ports)]),
    requestMs: REQUEST_MS
  })
  budget.dispose()
  grace.dispose()
  if (hasEnded(halted)) return undefined
  const why = halted.problem === undefined ? '' : `: ${halted.problem.message}`
  return {
    kind: cancel.aborted ? 'cancelled' : 'failed',
    snapshot: halted.snapshot ?? snapshot,
    reason: `the answer to the start was lost, and ${handle.id}, which it had started, could not be stopped${why}; the post step tries again`
  }
}
