import { follow } from './follow.js'
import { halt, hasEnded, type Halted } from './halt.js'
import { openLedger, type Ledger } from './ledger.js'
import type { Outcome } from './outcome.js'
import { persist } from './persist.js'
import type { Policy } from './policy.js'
import type { Ports } from './ports.js'
import { isFinal, type Snapshot } from './snapshot.js'
import { PREPARATION_MS } from './start.js'
import type { Begun, Control, Handle, Subject } from './target.js'
import { watchTerm } from './term.js'
import { deadline, graceAfter } from './time-limit.js'

/** Time for a stop or a revert that was asked for, in milliseconds. */
const HALT_MS = 5 * 60_000
/** What a signal leaves of it, in milliseconds. */
const HALT_AFTER_SIGNAL_MS = 5_500
/** Longest time for one request, in milliseconds. */
const REQUEST_MS = 15_000

/** A deployment that the user named, or the newest that fits; this step did not start it. */
export interface Given {
  readonly control: Control
  readonly id: string
  /** For people: `shop / prod / flags`. */
  readonly title: string
}

/** All that is known of what such a deployment is about. */
export const subjectOf = ({ title }: Given): Subject => ({ title, rows: [], notes: [], facts: {} })

const describe = ({ control, id }: Given, ports: Ports): Promise<Snapshot> =>
  persist((signal) => control.describe(id, signal), ports, ports.cancel, PREPARATION_MS)

const handleOf = ({ id }: Given): Handle => ({ id, ownership: 'given' })

/** `watch`: follows it to its end, as if this step had started it, and leaves it alone unless asked otherwise. */
export async function watchGiven(given: Given, policy: Policy, ports: Ports): Promise<Outcome> {
  const { control, title } = given
  const begun: Begun = { handle: handleOf(given), snapshot: await describe(given, ports) }
  const ledger = openLedger({ place: control.place, title, ifUnfinished: policy.onCancel }, ports.store)
  ledger.begun(begun.handle)
  const outcome = await follow(
    control,
    begun,
    watchTerm(begun, policy, ports.clock.now()),
    policy,
    ledger,
    ports
  )
  ledger.closed(outcome.kind, outcome.snapshot !== undefined && isFinal(outcome.snapshot.phase))
  return outcome
}

/** `stop`: ends it if it is in flight. One that was rolled back before is stopped as well; a complete one is not. */
export async function stopGiven(given: Given, ports: Ports): Promise<Outcome> {
  const seen = await describe(given, ports)
  if (isFinal(seen.phase)) return stopped({ snapshot: seen, accepted: false }, ports.cancel)
  return stopped(await act(given, seen, 'ended', ports), ports.cancel)
}

/** `revert`: takes back one that is complete. */
export async function revertGiven(given: Given, ports: Ports): Promise<Outcome> {
  const seen = await describe(given, ports)
  if (seen.phase !== 'succeeded') return notComplete(seen)
  const halted = await act(given, seen, 'reverted', ports)
  const { snapshot = seen } = halted
  if (snapshot.phase === 'rolled-back') return { kind: 'reverted', snapshot }
  const { problem } = halted
  const reason = `it could not be reverted${problem === undefined ? ' in time' : `: ${problem.message}`}`
  return {
    kind: failureKind(ports.cancel),
    snapshot,
    reason,
    ...(problem && { problem }),
    hint: problem?.hint ?? REVERT_RULE
  }
}

/** What did not come to its end because of a signal is cancelled. */
const failureKind = (cancel: AbortSignal): 'cancelled' | 'failed' => (cancel.aborted ? 'cancelled' : 'failed')

async function act(given: Given, seen: Snapshot, goal: 'ended' | 'reverted', ports: Ports): Promise<Halted> {
  const { control, title } = given
  const { clock, random, report, cancel, store } = ports
  const ledger: Ledger = openLedger({ place: control.place, title, ifUnfinished: 'stop' }, store)
  // A revert is not repeated by the post step: it cannot tell that one from a stop.
  if (goal === 'ended') {
    ledger.begun(handleOf(given))
    ledger.stopping()
  }
  const budget = deadline(clock, HALT_MS)
  const grace = graceAfter(clock, cancel, HALT_AFTER_SIGNAL_MS)
  try {
    const signal = AbortSignal.any([budget.signal, grace.signal])
    const halted = await halt(control, given.id, seen, {
      clock,
      random,
      report,
      signal,
      requestMs: REQUEST_MS,
      goal
    })
    if (goal === 'ended') ledger.closed('stopped', hasEnded(halted))
    return halted
  } finally {
    budget.dispose()
    grace.dispose()
  }
}

const TAKE_BACK =
  'To take it back, use `operation: revert` (AppConfig), or deploy what was there before (Amplify): the archive of the last good run.'

function stopped(halted: Halted, cancel: AbortSignal): Outcome {
  const { snapshot, problem, accepted } = halted
  const seen = snapshot && { snapshot }
  if (!hasEnded(halted)) {
    const why = problem === undefined ? '' : `: ${problem.message}`
    const reason = accepted
      ? `it was asked to stop, but its end was not seen${why}`
      : `it could not be stopped${why}`
    return { kind: failureKind(cancel), ...seen, reason, ...(problem && { problem }) }
  }
  if (snapshot?.phase !== 'succeeded') return { kind: 'stopped', ...seen }
  return {
    kind: 'failed',
    ...seen,
    reason: `it is ${snapshot.state}: there is nothing left to stop`,
    hint: TAKE_BACK
  }
}

function notComplete(snapshot: Snapshot): Outcome {
  if (!isFinal(snapshot.phase)) {
    const reason = `it is ${snapshot.state}: only a complete deployment can be reverted`
    return { kind: 'failed', snapshot, reason, hint: 'To end it, use `operation: stop`.' }
  }
  return snapshot.state === 'REVERTED'
    ? { kind: 'reverted', snapshot, reason: 'it had been reverted before' }
    : { kind: 'failed', snapshot, reason: `it is ${snapshot.state}: there is nothing to revert` }
}

const REVERT_RULE =
  'AppConfig reverts a deployment only within 72 hours after it completed. Later, deploy the earlier version again.'
