import type { Clock } from '../runtime/clock.js'
import { backoffMs } from './backoff.js'
import type { Report } from './happening.js'
import { isTransient, problemOf, type Problem } from './problem.js'
import { isFinal, type InFlight, type Phase, type Snapshot } from './snapshot.js'
import type { Control } from './target.js'
import { deadline } from './time-limit.js'

/** Time between two looks at a deployment that is being stopped, in milliseconds. */
const LOOK_MS = 1_500
/** Looks without an effect after which an accepted stop is asked for again. */
const LOOKS_BEFORE_REPEAT = 4
/** Refusals after which the service is taken at its word. */
const MOST_REFUSALS = 5

export interface HaltOptions {
  readonly clock: Clock
  readonly random: () => number
  readonly report: Report
  /** Ends the attempt; the deployment may still be in flight then. */
  readonly signal: AbortSignal
  /** Longest time for one request, in milliseconds. */
  readonly requestMs: number
  /** `reverted`: a deployment that is complete already is to be taken back (AllowRevert). Default: it is to end. */
  readonly goal?: Goal
}

type Goal = 'ended' | 'reverted'

/** How far a stop came. */
export interface Halted {
  /** The last that was seen; its phase is final when the deployment has ended. */
  readonly snapshot: Snapshot | undefined
  /** The service accepted a stop. */
  readonly accepted: boolean
  /** Why it could not be stopped or followed to its end. */
  readonly problem?: Problem
}

/** Whether the deployment is known to have ended. */
export const hasEnded = ({ snapshot }: Halted): boolean => snapshot !== undefined && isFinal(snapshot.phase)

const MODE: Record<Goal, 'stop' | 'revert'> = { ended: 'stop', reverted: 'revert' }

const IS_REACHED: Record<Goal, (phase: Phase) => boolean> = {
  ended: isFinal,
  reverted: (phase) => isFinal(phase) && phase !== 'succeeded'
}

/** What is to be asked for next, and how the asking went so far. */
interface Aim {
  readonly ask: boolean
  readonly mode: 'stop' | 'revert'
  readonly refusals: number
  /** Looks since the stop was accepted that showed no effect. */
  readonly looks: number
}

/** `none`: nothing was asked; `lost`: the answer says nothing about the stop. */
type Answer =
  | { readonly kind: 'none' | 'accepted' }
  | { readonly kind: 'refused' | 'lost' | 'hopeless'; readonly problem: Problem }

/** What a refused stop (a 400) means, by what the deployment is found to be doing. */
const AFTER_REFUSAL: Record<InFlight, Partial<Aim>> = {
  queued: { ask: true },
  deploying: { ask: true },
  // The API reference and the user guide disagree about a plain stop while baking; AllowRevert is documented to
  // work, and the user asked for a stop. When it completes in between, the effect is the same: it is reverted.
  baking: { ask: true, mode: 'revert' },
  stopping: { ask: false }
}

/** It is none of the states that a plain stop is documented for; AllowRevert works in all of them. */
const AFTER_REFUSAL_UNKNOWN: Partial<Aim> = { ask: true, mode: 'revert' }

function nextAim(aim: Aim, answer: Answer, { phase, unknownState }: Snapshot): Aim {
  switch (answer.kind) {
    case 'refused':
      // Refused though it has ended: a revert that the service does not allow.
      return isFinal(phase)
        ? { ...aim, refusals: MOST_REFUSALS }
        : {
            ...aim,
            ...(unknownState ? AFTER_REFUSAL_UNKNOWN : AFTER_REFUSAL[phase]),
            refusals: aim.refusals + 1
          }
    case 'accepted':
      return { ...aim, ask: false, looks: 0 }
    case 'none':
      return phase === 'stopping'
        ? aim
        : { ...aim, looks: aim.looks + 1, ask: aim.looks + 1 >= LOOKS_BEFORE_REPEAT }
    case 'lost':
    case 'hopeless':
      return { ...aim, ask: phase !== 'stopping' }
  }
}

/**
 * Stops a deployment and follows it to its end. The reply of the stop call is not trusted: the state is read again
 * until it is final. Never rejects.
 */
export async function halt(
  control: Control,
  id: string,
  seen: Snapshot | undefined,
  options: HaltOptions
): Promise<Halted> {
  const { clock, random, report, signal, goal = 'ended' } = options
  let aim: Aim = { ask: seen?.phase !== 'stopping', mode: MODE[goal], refusals: 0, looks: 0 }
  let snapshot = seen
  let accepted = false
  let problem: Problem | undefined
  for (let failures = 0; !signal.aborted;) {
    const answer = await ask(control, id, aim, options)
    accepted ||= answer.kind === 'accepted'
    const look = await attempt((limited) => control.describe(id, limited), options)
    if (look.kind === 'done') {
      snapshot = look.value
      report({ kind: 'observed', snapshot })
      if (IS_REACHED[goal](snapshot.phase)) return { snapshot, accepted }
      aim = nextAim(aim, answer, snapshot)
    }
    problem = look.kind === 'failed' ? look.problem : 'problem' in answer ? answer.problem : undefined
    if (answer.kind === 'hopeless' || aim.refusals >= MOST_REFUSALS) break
    if (look.kind === 'failed' && !isTransient(look.problem)) break
    failures = look.kind === 'failed' || answer.kind === 'lost' ? failures + 1 : 0
    // A refusal whose reason was seen is followed up at once: after a signal there are only seconds.
    if (answer.kind !== 'refused' || look.kind === 'failed')
      await clock.sleep(failures > 0 ? backoffMs(failures - 1, random) : LOOK_MS, signal)
  }
  return { snapshot, accepted, ...(problem && { problem }) }
}

async function ask(control: Control, id: string, { ask, mode }: Aim, options: HaltOptions): Promise<Answer> {
  if (!ask) return { kind: 'none' }
  options.report({ kind: 'stopping', id, mode })
  const stop = await attempt((limited) => control.stop(id, mode, limited), options)
  if (stop.kind === 'done') return { kind: 'accepted' }
  const { problem } = stop
  return {
    kind: problem.kind === 'invalid' ? 'refused' : isTransient(problem) ? 'lost' : 'hopeless',
    problem
  }
}

type Attempt<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'failed'; readonly problem: Problem }

/** Sends one request within its own time limit. */
async function attempt<T>(
  send: (signal: AbortSignal) => Promise<T>,
  { clock, signal, requestMs }: HaltOptions
): Promise<Attempt<T>> {
  const limit = deadline(clock, requestMs)
  try {
    return { kind: 'done', value: await send(AbortSignal.any([signal, limit.signal])) }
  } catch (error) {
    const problem: Problem =
      limit.signal.aborted || signal.aborted
        ? { kind: 'network', message: `no answer within ${requestMs / 1000} s` }
        : problemOf(error)
    return { kind: 'failed', problem }
  } finally {
    limit.dispose()
  }
}
