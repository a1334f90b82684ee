import { backoffMs } from './backoff.js'
import { discard } from './discard.js'
import type { Ledger } from './ledger.js'
import type { Outcome } from './outcome.js'
import { persist } from './persist.js'
import type { Policy } from './policy.js'
import type { Ports } from './ports.js'
import { BeginError, isTransient, problemOf, type Problem } from './problem.js'
import { openQueue } from './queue.js'
import type { Begun, Intent, Target } from './target.js'
import { graceAfter, Interrupted, interruptionOf } from './time-limit.js'

/** How long reads before the start may be in trouble, in milliseconds. */
export const PREPARATION_MS = 5 * 60_000
/** How long a start call may still be at work (validators, extensions) after its answer was lost, in milliseconds. */
export const SEARCH_MS = 90_000
/** Time between two looks for a lost start, in milliseconds. */
const SEARCH_INTERVAL_MS = 4_000
/** Starts that may fail without having started anything, before the service's answer is final. */
const MOST_STARTS = 5
/** What a signal leaves for the look after a conflict, in milliseconds. */
const LOOK_GRACE_MS = 2_500
/** What is left for an unanswered start call after a signal, in milliseconds (runner: 7.5 s + 2.5 s, then the end). */
const START_GRACE_MS = 6_000

/** Either a deployment to watch, or an end without one. */
export type Start =
  | { readonly kind: 'begun'; readonly begun: Begun; readonly beganAt: number }
  | { readonly kind: 'ended'; readonly outcome: Outcome }

/**
 * Starts the deployment exactly once: waits for its place to be free as the policy says, writes the intent down, makes
 * the one unrepeatable call, and finds out what became of it when its answer is lost.
 * Rejects with a `DeploymentError` when it cannot be started, and with `Interrupted` when it was cancelled before.
 */
export async function start(target: Target, policy: Policy, ledger: Ledger, ports: Ports): Promise<Start> {
  const queue = openQueue(target, policy, ports)
  const doubtful: Intent[] = []
  for (let failures = 0; ;) {
    const readiness = await persist(
      (signal) => target.inspect(queue.waited(), signal),
      ports,
      ports.cancel,
      PREPARATION_MS
    )
    switch (readiness.kind) {
      case 'unchanged':
        return {
          kind: 'ended',
          outcome: { kind: 'unchanged', reason: readiness.why, facts: readiness.facts }
        }
      case 'superseded':
        return {
          kind: 'ended',
          outcome: { kind: 'skipped', superseded: true, reason: readiness.why, facts: readiness.facts }
        }
      case 'adoptable':
        return { kind: 'begun', begun: readiness.begun, beganAt: ports.clock.now() }
      case 'busy': {
        const own = await ownAmong(doubtful, target, ports)
        if (own !== undefined) return { kind: 'begun', begun: own, beganAt: ports.clock.now() }
        const outcome = await queue.hold(readiness.holder)
        if (outcome !== undefined) return { kind: 'ended', outcome }
        break
      }
      case 'ready': {
        await prepare(target, ports)
        const attempt = await begin(target, readiness.after, ledger, ports)
        if (attempt.kind !== 'nothing') return attempt
        if (attempt.error.certainty !== 'refused') doubtful.push(attempt.intent)
        if (++failures >= MOST_STARTS) throw attempt.error
        const retryMs =
          attempt.error.certainty === 'busy' ? queue.jitterMs() : backoffMs(failures, ports.random)
        ports.report({ kind: 'trouble', problem: attempt.error.problem, retryMs })
        await ports.clock.sleep(retryMs, ports.cancel)
      }
    }
  }
}

async function prepare(target: Target, ports: Ports): Promise<void> {
  const subject = await persist(
    async (signal) => target.prepare?.(signal),
    ports,
    ports.cancel,
    PREPARATION_MS
  )
  if (subject !== undefined) ports.report({ kind: 'resolved', subject, place: target.place })
  await ports.beforeStart?.(ports.cancel)
}

/** `nothing`: certainly nothing was started, and trying again makes sense. */
type Attempt = Start | { readonly kind: 'nothing'; readonly intent: Intent; readonly error: BeginError }

async function begin(target: Target, after: string | null, ledger: Ledger, ports: Ports): Promise<Attempt> {
  const { clock, cancel, report } = ports
  if (cancel.aborted) throw new Interrupted(interruptionOf(cancel))
  const beganAt = clock.now()
  const intent: Intent = {
    marker: ports.uuid(),
    after,
    at: new Date(beganAt).toISOString(),
    kind: target.kind
  }
  ledger.intended(intent)
  report({ kind: 'starting', intent })
  try {
    const begun = await answered(target.begin(intent), ports)
    if (begun === undefined) return { kind: 'ended', outcome: unanswered(cancel) }
    return { kind: 'begun', begun, beganAt: clock.now() }
  } catch (error) {
    if (!(error instanceof BeginError)) throw error
    if (error.certainty === 'refused') {
      ledger.refused()
      if (!isTransient(error.problem)) throw error
      return { kind: 'nothing', intent, error }
    }
    return await reconcile(target, intent, error, beganAt, ledger, ports)
  }
}

/** A deployment that an earlier start of this step made after all (a request that was sent twice on its way). */
async function ownAmong(
  doubtful: readonly Intent[],
  target: Target,
  ports: Ports
): Promise<Begun | undefined> {
  for (const intent of doubtful) {
    const sought = await seek(target, intent, ports)
    // So long after the start, the only candidate may well be somebody else's.
    if (sought.kind === 'ours' && sought.proof === 'marker') return sought.begun
  }
  return undefined
}

type Sought =
  | { readonly kind: 'ours'; readonly proof: 'marker' | 'only-candidate'; readonly begun: Begun }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly ids: readonly string[] }

/** One look for what `intent` announced. */
async function seek(target: Target, intent: Intent, ports: Ports): Promise<Sought> {
  const found = await persist((signal) => target.find(intent, signal), ports, ports.cancel, PREPARATION_MS)
  if (found.kind !== 'ours') return found
  const snapshot = await persist(
    (signal) => target.describe(found.id, signal),
    ports,
    ports.cancel,
    PREPARATION_MS
  )
  return {
    kind: 'ours',
    proof: found.proof,
    begun: { handle: { id: found.id, ownership: 'started' }, snapshot }
  }
}

/** The start call's answer; undefined when a signal left no time to wait for it. */
async function answered(begun: Promise<Begun>, { clock, cancel }: Ports): Promise<Begun | undefined> {
  const grace = graceAfter(clock, cancel, START_GRACE_MS)
  try {
    return await Promise.race([
      begun,
      new Promise<undefined>((resolve) => {
        grace.signal.addEventListener(
          'abort',
          () => {
            resolve(undefined)
          },
          { once: true }
        )
      })
    ])
  } finally {
    grace.dispose()
    // When the race is lost, a late failure has nobody left to tell.
    begun.catch(() => undefined)
  }
}

const unanswered = (cancel: AbortSignal): Outcome => ({
  kind: 'cancelled',
  reason: `${describeCancel(cancel)} while the start call was unanswered; the post step looks for what it started`
})

const describeCancel = (cancel: AbortSignal): string => {
  const why = interruptionOf(cancel)
  return why.kind === 'cancelled' ? `cancelled (${why.signal})` : 'timed out'
}

/** Finds out what became of a start whose answer does not tell. */
async function reconcile(
  target: Target,
  intent: Intent,
  error: BeginError,
  beganAt: number,
  ledger: Ledger,
  ports: Ports
): Promise<Attempt> {
  const { clock, cancel, report } = ports
  // A conflict is the service's own answer: the call is over, one look tells whose deployment it is. A signal does not
  // prevent it: without a marker the post step, which knows of no answer, would take that deployment for this step's.
  const isOver = error.certainty === 'busy'
  const until = isOver ? beganAt : beganAt + SEARCH_MS
  const look = isOver ? graceAfter(clock, cancel, LOOK_GRACE_MS) : undefined
  if (error.certainty === 'unknown')
    report({ kind: 'searching', problem: error.problem, until: new Date(until) })
  try {
    for (;;) {
      const found = await seek(target, intent, { ...ports, cancel: look?.signal ?? cancel })
      if (found.kind === 'ours') {
        if (target.launch === undefined) return { kind: 'begun', begun: found.begun, beganAt }
        const outcome = await discard(found.begun, target, ledger, ports)
        if (outcome !== undefined) return { kind: 'ended', outcome }
        break
      }
      if (found.kind === 'unclear') return { kind: 'ended', outcome: unclear(found.ids, error.problem) }
      if (clock.now() >= until) break
      await clock.sleep(Math.min(SEARCH_INTERVAL_MS, until - clock.now()), cancel)
    }
  } catch (failure) {
    // The intent stays written down: the post step looks again.
    if (failure instanceof Interrupted) return { kind: 'ended', outcome: unanswered(cancel) }
    return { kind: 'ended', outcome: unfindable(error.problem, problemOf(failure)) }
  } finally {
    look?.dispose()
  }
  ledger.refused()
  return { kind: 'nothing', intent, error }
}

const unclear = (ids: readonly string[], problem: Problem): Outcome => ({
  kind: 'failed',
  reason: `the answer to the start was lost (${problem.message}), and which of ${ids.join(', ')} it started cannot be told; none was touched`,
  problem
})

const unfindable = (lost: Problem, problem: Problem): Outcome => ({
  kind: 'failed',
  reason: `the answer to the start was lost (${lost.message}), and whether it started something cannot be found out: ${problem.message}; the post step looks again`,
  problem
})
