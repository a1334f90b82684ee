import type { Clock } from '../runtime/clock.js'
import { backoffMs } from './backoff.js'
import { nextDelayMs } from './pace.js'
import { isTransient, problemOf, type Problem } from './problem.js'
import { isFinal, type Snapshot } from './snapshot.js'
import type { Control, Handle } from './target.js'
import { isAborted } from './time-limit.js'

/** How long a deployment may be unknown to the service after its start, in milliseconds: reads lag behind writes. */
const NOT_FOUND_GRACE_MS = 30_000

/** What one look at the deployment gave. */
export type Sight =
  | { readonly kind: 'seen'; readonly snapshot: Snapshot }
  | { readonly kind: 'trouble'; readonly problem: Problem; readonly retryMs: number }
  | { readonly kind: 'recovered'; readonly afterMs: number }

export interface WatchOptions {
  readonly clock: Clock
  readonly random: () => number
  /** Fixed interval in milliseconds; undefined: adaptive. */
  readonly pollIntervalMs: number | undefined
  /** Ends the watch; what was seen last stays true. */
  readonly signal: AbortSignal
}

/**
 * Looks at one deployment until it is final or the signal is aborted.
 * Rejects with the adapter's error when looking again cannot help (denied, gone, invalid).
 */
export async function* watch(
  control: Control,
  handle: Handle,
  first: Snapshot,
  { clock, random, pollIntervalMs, signal }: WatchOptions
): AsyncGenerator<Sight, void> {
  const begunAt = clock.now()
  let last = first
  let failures = 0
  let troubledSince = 0
  let retryMs = 0
  yield { kind: 'seen', snapshot: first }
  while (!isFinal(last.phase)) {
    const waitMs =
      failures > 0 ? retryMs : nextDelayMs(last, { now: clock.now(), random, fixedMs: pollIntervalMs })
    await clock.sleep(waitMs, signal)
    if (isAborted(signal)) return
    try {
      last = await control.describe(handle.id, signal)
    } catch (error) {
      if (isAborted(signal)) return
      const problem = problemOf(error)
      if (!isTransient(problem) && !isYoung(problem, clock.now() - begunAt)) throw error
      if (failures === 0) troubledSince = clock.now()
      retryMs = backoffMs(failures++, random)
      yield { kind: 'trouble', problem, retryMs }
      continue
    }
    if (failures > 0) yield { kind: 'recovered', afterMs: clock.now() - troubledSince }
    failures = 0
    yield { kind: 'seen', snapshot: last }
  }
}

const isYoung = (problem: Problem, ageMs: number): boolean =>
  problem.kind === 'not-found' && ageMs < NOT_FOUND_GRACE_MS
