import { type Phase, PHASES } from './gate.js'
import { violationsOf } from './invariants.js'
import { type Blow, play, type Signal } from './play.js'
import type { Scenario } from './scenario.js'

/** To a process that lives on, a request that has left is one that leaves now. */
const PHASES_OF: Record<Signal, readonly Phase[]> = {
  SIGKILL: PHASES,
  SIGINT: PHASES.filter((phase) => phase !== 'on-the-wire'),
  SIGTERM: PHASES.filter((phase) => phase !== 'on-the-wire')
}
const SIGNALS: readonly Signal[] = ['SIGKILL', 'SIGINT', 'SIGTERM']

/** How many times faster than real time: what has ten seconds after a signal needs some real ones on a busy machine. */
const SCALE: Record<Signal, number> = { SIGKILL: 20, SIGINT: 5, SIGTERM: 5 }
const SCALE_UNDISTURBED = 20

/** The calls after which there is something to lose. */
const STARTS: ReadonlySet<string> = new Set(['StartDeployment', 'CreateDeployment', 'StartJob'])

/** A scenario and the requests of a run that nobody interrupts. */
export interface Course {
  readonly scenario: Scenario
  /** Names of main's requests, in order. */
  readonly requests: readonly string[]
  readonly violations: readonly string[]
}

/** One interruption to be tried. */
export interface Attempt {
  readonly scenario: Scenario
  readonly blow: Blow
  /** Whether it hits a call that starts something. */
  readonly isAtStart: boolean
}

export interface Result extends Attempt {
  /** What the request was when it came to it. */
  readonly request: string
  /** Whether the process still lived. */
  readonly sprung: boolean
  readonly violations: readonly string[]
  /** It was wrong at first, and good when it was given more real time. */
  readonly wasShort: boolean
}

/** Plays a scenario undisturbed and notes its requests. @param action folder of another action than this one */
export const courseOf = async (scenario: Scenario, action?: string): Promise<Course> => {
  const played = await play(scenario, { scale: SCALE_UNDISTURBED, ...(action && { action }) })
  const requests = played.asked.slice(0, played.askedByMain).map(({ name }) => name)
  return { scenario, requests, violations: violationsOf(played) }
}

/** Every interruption of a course: each request, each phase, each signal. */
export const attemptsOf = ({ scenario, requests }: Course): readonly Attempt[] =>
  requests.flatMap((name, position) =>
    SIGNALS.flatMap((signal) =>
      PHASES_OF[signal].map((phase) => ({
        scenario,
        blow: { index: position + 1, phase, signal },
        isAtStart: STARTS.has(name)
      }))
    )
  )

/** About `size` of them, always the same: all that hit a start call first, then others at even distances. */
export const sampleOf = (attempts: readonly Attempt[], size: number): readonly Attempt[] => {
  const spread = (from: readonly Attempt[], count: number): readonly Attempt[] =>
    count <= 0
      ? []
      : from.filter(
          (_, at) => Math.floor((at * count) / from.length) !== Math.floor(((at - 1) * count) / from.length)
        )
  const atStart = spread(
    attempts.filter(({ isAtStart }) => isAtStart),
    size
  )
  const others = attempts.filter(({ isAtStart }) => !isAtStart)
  return [...atStart, ...spread(others, Math.min(size - atStart.length, others.length))]
}

/** How much slower what went wrong is tried again: a machine that stalls for a second has not found a defect. */
const SLOWER = 5

/** Tries one; what is wrong is tried once more, in more real time, and only what is wrong then counts. */
export const tried = async (attempt: Attempt, action?: string): Promise<Result> => {
  const { scenario, blow } = attempt
  const playAt = (scale: number) => play(scenario, { scale, blow, ...(action && { action }) })
  const first = await playAt(SCALE[blow.signal])
  const isWrong = violationsOf(first).length > 0
  const played = isWrong ? await playAt(SCALE[blow.signal] / SLOWER) : first
  const violations = violationsOf(played)
  return {
    ...attempt,
    request: played.asked[blow.index - 1]?.name ?? 'none',
    sprung: played.sprung,
    violations,
    wasShort: isWrong && violations.length === 0
  }
}

/** Does `work` for all, so many at a time; gives what came of each, in order. */
export const together = async <In, Out>(
  all: readonly In[],
  atOnce: number,
  work: (item: In) => Promise<Out>
): Promise<readonly Out[]> => {
  const results: Out[] = []
  const waiting = all.entries()
  const worker = async (): Promise<void> => {
    for (const [at, item] of waiting) results[at] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker))
  return results
}
