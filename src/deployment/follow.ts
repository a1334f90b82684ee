import { halt, hasEnded, type Halted } from './halt.js'
import type { Interruption } from './happening.js'
import { haltInWords, lastSeen, left, leftBy, unstopped } from './left-behind.js'
import type { Ledger } from './ledger.js'
import type { FailureKind, Outcome } from './outcome.js'
import type { Policy } from './policy.js'
import type { Ports } from './ports.js'
import { problemOf, type Problem } from './problem.js'
import { isFinal, type Final, type Phase, type Snapshot } from './snapshot.js'
import type { Begun, Control, Handle } from './target.js'
import type { Term } from './term.js'
import { deadline, graceAfter, interruptionOf, isAborted, lastMomentOf } from './time-limit.js'
import { watch } from './watch.js'

/** Time for stopping after a deadline or a lost watch, in milliseconds. */
const STOP_MS = 120_000
/** Time for stopping after a signal: of the runner's 7.5 s the rest is for outputs and summary. In milliseconds. */
const STOP_AFTER_SIGNAL_MS = 5_500
/** Longest time for one request of a stop, in milliseconds; after a signal a hung one must leave room for another. */
const REQUEST_MS = 15_000
const REQUEST_AFTER_SIGNAL_MS = 2_500

const PROGRESS: Record<Phase, number> = {
  queued: 0,
  deploying: 1,
  stopping: 1,
  baking: 2,
  succeeded: 3,
  failed: 0,
  'rolled-back': 0,
  stopped: 0
}
const WANTED = { started: { rank: 0, kind: 'started' }, baking: { rank: 2, kind: 'baking' } } as const

/** The outcome of a deployment that came as far as `wait-for` asks while it is still in flight. */
function reached(snapshot: Snapshot, waitFor: Policy['waitFor']): Outcome | undefined {
  if (waitFor === 'complete' || isFinal(snapshot.phase) || snapshot.phase === 'stopping') return undefined
  const wanted = WANTED[waitFor]
  return PROGRESS[snapshot.phase] >= wanted.rank ? { kind: wanted.kind, snapshot } : undefined
}

const FINAL_OUTCOME: Record<Final, 'succeeded' | FailureKind> = {
  succeeded: 'succeeded',
  'rolled-back': 'rolled-back',
  failed: 'failed',
  // Somebody else stopped it: what was asked for did not happen.
  stopped: 'failed'
}

/** The outcome of a deployment that ended by itself, or by somebody else's hand. */
export function outcomeOf(snapshot: Snapshot, phase: Final): Outcome {
  const kind = FINAL_OUTCOME[phase]
  return kind === 'succeeded'
    ? { kind, snapshot }
    : { kind, snapshot, reason: snapshot.reason ?? `it ended as ${snapshot.state}` }
}

/** Work that must be done before a deployment that has begun gets on by itself. */
export type Launch = (signal: AbortSignal) => Promise<void>

/**
 * Launches a deployment that has begun, where there is something to launch, and watches it to its end, or to the point
 * the policy asks for. Settles what is left. What could not be launched is stopped whatever the policy says.
 */
export async function follow(
  control: Control,
  begun: Begun,
  term: Term,
  policy: Policy,
  ledger: Ledger,
  ports: Ports,
  launch?: Launch
): Promise<Outcome> {
  const { clock, random, report, cancel } = ports
  const limit = deadline(clock, term.until - clock.now())
  const signal = AbortSignal.any([cancel, limit.signal])
  report({ kind: 'begun', begun, deadline: new Date(term.until) })
  let last = begun.snapshot
  // What was seen before a launch does not tell what became of it.
  let isCurrent = launch === undefined
  try {
    const launched = await tryLaunch(launch, signal)
    if (launched.kind === 'interrupted')
      return await interrupted(control, begun.handle, last, whyOf(cancel, term), STOP, ledger, ports)
    if (launched.kind === 'failed')
      return await notLaunched(control, begun.handle, last, launched.problem, ledger, ports)
    for await (const sight of watch(control, begun.handle, begun.snapshot, {
      clock,
      random,
      pollIntervalMs: policy.pollIntervalMs,
      signal
    })) {
      if (sight.kind !== 'seen') {
        report(sight)
        continue
      }
      last = sight.snapshot
      report({ kind: 'observed', snapshot: last })
      const outcome = isCurrent ? reached(last, policy.waitFor) : undefined
      if (outcome !== undefined) return outcome
      isCurrent = true
    }
    if (isFinal(last.phase)) return outcomeOf(last, last.phase)
    return await interrupted(control, begun.handle, last, whyOf(cancel, term), policy, ledger, ports)
  } catch (error) {
    return await lost(control, begun.handle, last, problemOf(error), policy, ledger, ports)
  } finally {
    limit.dispose()
  }
}

const STOP: Pick<Policy, 'onTimeout' | 'onCancel'> = { onTimeout: 'stop', onCancel: 'stop' }

type Launched =
  { readonly kind: 'launched' | 'interrupted' } | { readonly kind: 'failed'; readonly problem: Problem }

async function tryLaunch(launch: Launch | undefined, signal: AbortSignal): Promise<Launched> {
  try {
    await launch?.(signal)
    return { kind: 'launched' }
  } catch (error) {
    return isAborted(signal) ? { kind: 'interrupted' } : { kind: 'failed', problem: problemOf(error) }
  }
}

const whyOf = (cancel: AbortSignal, { beganAt, until }: Term): Interruption =>
  cancel.aborted ? interruptionOf(cancel) : { kind: 'deadline', afterMs: until - beganAt }

/** A deadline or a signal came before the end. */
async function interrupted(
  control: Control,
  handle: Handle,
  last: Snapshot,
  why: Interruption,
  policy: Pick<Policy, 'onTimeout' | 'onCancel'>,
  ledger: Ledger,
  ports: Ports
): Promise<Outcome> {
  const then = why.kind === 'deadline' ? policy.onTimeout : policy.onCancel
  const kind = why.kind === 'deadline' ? 'timed-out' : 'cancelled'
  ports.report({ kind: 'interrupted', why, then })
  if (then === 'leave') {
    return {
      kind,
      snapshot: last,
      reason: `${inWords(why)}; the deployment was left running, as asked`,
      ...left(control.place, handle.id)
    }
  }
  const halted = await stop(control, handle, last, ledger, ports)
  const { snapshot = last } = halted
  // It ended well before the stop could reach it: the deadline lost the race.
  if (why.kind === 'deadline' && snapshot.phase === 'succeeded') return { kind: 'succeeded', snapshot }
  return {
    kind,
    snapshot,
    reason: `${inWords(why)}; ${haltInWords(halted)}`,
    ...(hasEnded(halted) ? hintAfter(last) : unstopped(control.place, handle.id, halted.problem))
  }
}

/** What a queue that never moved most likely means, once nothing is left to look after. */
const hintAfter = ({ phase, waitsFor }: Snapshot): { readonly hint?: string } =>
  phase === 'queued' && waitsFor !== undefined ? { hint: waitsFor } : {}

/** It began, and what must be done for it to get on failed. */
async function notLaunched(
  control: Control,
  handle: Handle,
  last: Snapshot,
  problem: Problem,
  ledger: Ledger,
  ports: Ports
): Promise<Outcome> {
  const halted = await stop(control, handle, last, ledger, ports)
  const { snapshot = last } = halted
  const reason = `${problem.message}; ${haltInWords(halted, problem)}`
  return { kind: 'failed', snapshot, reason, problem, ...leftBy(halted, control.place, handle.id, problem) }
}

/** The deployment cannot be watched any more: as far as it can be, it is treated as after a time-out. */
async function lost(
  control: Control,
  handle: Handle,
  last: Snapshot,
  problem: Problem,
  policy: Policy,
  ledger: Ledger,
  ports: Ports
): Promise<Outcome> {
  ports.report({ kind: 'warning', message: `The deployment cannot be watched any more: ${problem.message}` })
  if (policy.onTimeout === 'leave') {
    const reason = `it cannot be watched any more: ${problem.message}; it was left as it is, as asked, and is still running (last seen: ${lastSeen(last)})`
    return { kind: 'failed', snapshot: last, reason, problem, ...left(control.place, handle.id, problem) }
  }
  const halted = await stop(control, handle, last, ledger, ports)
  const { snapshot = last } = halted
  const reason = `it cannot be watched any more: ${problem.message}; ${haltInWords(halted, problem)}`
  return { kind: 'failed', snapshot, reason, problem, ...leftBy(halted, control.place, handle.id, problem) }
}

/** Stops what must not stay, within what time a signal leaves. Until its end is seen, the post step owes a look. */
async function stop(
  control: Control,
  handle: Handle,
  last: Snapshot,
  ledger: Ledger,
  ports: Ports
): Promise<Halted> {
  const { clock, random, report, cancel } = ports
  ledger.stopping()
  const hurried = cancel.aborted
  const budget = deadline(clock, STOP_MS)
  const grace = graceAfter(clock, cancel, STOP_AFTER_SIGNAL_MS)
  try {
    return await halt(control, handle.id, last, {
      clock,
      random,
      report,
      signal: AbortSignal.any([budget.signal, grace.signal, ...lastMomentOf(ports)]),
      requestMs: hurried ? REQUEST_AFTER_SIGNAL_MS : REQUEST_MS
    })
  } finally {
    budget.dispose()
    grace.dispose()
  }
}

const inWords = (why: Interruption): string =>
  why.kind === 'deadline'
    ? `not finished after ${Math.round(why.afterMs / 6_000) / 10} min`
    : `cancelled (${why.signal})`
