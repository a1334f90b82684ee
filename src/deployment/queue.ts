import { halt, hasEnded } from './halt.js'
import type { Outcome } from './outcome.js'
import type { Policy } from './policy.js'
import type { Ports } from './ports.js'
import type { Holder, Target } from './target.js'
import { deadline, Interrupted, interruptionOf } from './time-limit.js'

/** Shortest default limit of the queue, in milliseconds. */
const LEAST_QUEUE_MS = 30 * 60_000
/** Longest time between two looks at the holder, in milliseconds. */
const LONGEST_LOOK_MS = 30_000
/** Time for stopping the holder (`on-conflict: stop`), in milliseconds. */
const STOP_HOLDER_MS = 5 * 60_000
/** Longest time for one request while stopping it, in milliseconds. */
const REQUEST_MS = 20_000

/** The wait for a place that something else occupies. Its limit is fixed when the first holder is met. */
export interface Queue {
  /** Whether this run has waited: what was true before may not be true any more. */
  waited(): boolean
  /** Waits a while, stops the holder, or gives up (an outcome), as the policy says. */
  hold(holder: Holder): Promise<Outcome | undefined>
  /** Milliseconds to stay away after a conflict, so that two runs don't collide again. */
  jitterMs(): number
}

export function openQueue(target: Target, policy: Policy, ports: Ports): Queue {
  const { clock, random, report, cancel } = ports
  let until: number | undefined
  let waited = false

  const limit = (holder: Holder): number =>
    (until ??= clock.now() + (policy.queueTimeoutMs ?? patience(holder, clock.now())))

  const wait = async (holder: Holder): Promise<Outcome | undefined> => {
    const end = limit(holder)
    if (clock.now() >= end) return gaveUp(holder)
    report({ kind: 'busy', holder, until: new Date(end) })
    await clock.sleep(Math.min(lookMs(holder, clock.now(), random), end - clock.now()), cancel)
    if (cancel.aborted) throw new Interrupted(interruptionOf(cancel))
    return undefined
  }

  const stop = async (holder: Holder): Promise<Outcome | undefined> => {
    report({ kind: 'busy', holder })
    const budget = deadline(clock, STOP_HOLDER_MS)
    const signal = AbortSignal.any([cancel, budget.signal])
    const halted = await halt(target, holder.id, holder.snapshot, {
      clock,
      random,
      report,
      signal,
      requestMs: REQUEST_MS
    })
    budget.dispose()
    if (cancel.aborted) throw new Interrupted(interruptionOf(cancel))
    return hasEnded(halted) ? undefined : notStopped(holder, halted.problem?.message)
  }

  const rules: Record<Policy['onConflict'], (holder: Holder) => Promise<Outcome | undefined>> = {
    wait,
    stop,
    fail: async (holder) => {
      report({ kind: 'busy', holder })
      return conflict(holder)
    }
  }

  return {
    waited: () => waited,
    hold: (holder) => {
      waited = true
      return rules[policy.onConflict](holder)
    },
    jitterMs: () => 3_000 + random() * 5_000
  }
}

/** The holder's expected end + 10 %, at least half an hour. */
function patience({ snapshot }: Holder, now: number): number {
  const left = snapshot.expectedEnd === undefined ? 0 : snapshot.expectedEnd.getTime() - now
  return Math.max(LEAST_QUEUE_MS, left * 1.1)
}

/** Until the holder's expected end and a little more, so that not all who wait come at once; never long, as it may end early. */
function lookMs({ snapshot }: Holder, now: number, random: () => number): number {
  const left = snapshot.expectedEnd === undefined ? LONGEST_LOOK_MS : snapshot.expectedEnd.getTime() - now
  return Math.min(Math.max(left, 3_000), LONGEST_LOOK_MS) * (0.75 + random() / 2)
}

const inWords = ({ title, snapshot }: Holder): string =>
  `${title} (${snapshot.state}${snapshot.percent === undefined ? '' : `, ${snapshot.percent} %`})`

const conflict = (holder: Holder): Outcome => ({
  kind: 'failed',
  reason: `${inWords(holder)} is in flight, and on-conflict is fail; nothing was started`,
  hint: holder.hint ?? 'Run again when it has ended, or set `on-conflict: wait`.'
})

const gaveUp = (holder: Holder): Outcome => ({
  kind: 'timed-out',
  reason: `${inWords(holder)} was still in flight when the queue's time was up; nothing was started`,
  hint: holder.hint ?? 'Raise `queue-timeout-minutes`, or run again when it has ended.'
})

const notStopped = (holder: Holder, why: string | undefined): Outcome => ({
  kind: 'failed',
  reason: `${inWords(holder)} could not be stopped${why === undefined ? ' in time' : `: ${why}`}; nothing was started`
})
