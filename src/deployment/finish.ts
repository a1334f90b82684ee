import type { SavedState } from '../runtime/state.js'
import type { Duty } from './duty.js'
import { halt, hasEnded, type Halted } from './halt.js'
import { persist } from './persist.js'
import type { Ports } from './ports.js'
import { problemOf, type Problem } from './problem.js'
import { isFinal, type Snapshot } from './snapshot.js'
import type { Control, Intent } from './target.js'
import { deadline } from './time-limit.js'

/** Time for the whole of it, in milliseconds. */
const FINISH_MS = 115_000
/** How long after the intent a start may still appear, in milliseconds: its call may be running validators. */
const APPEARS_WITHIN_MS = 90_000
const LOOK_INTERVAL_MS = 4_000
/** Longest time for one request, in milliseconds. */
const REQUEST_MS = 15_000

/** What the post step found and did. `failed`: the duty could not be done. */
export type Finished =
  | { readonly kind: 'nothing-started'; readonly reason: string }
  | {
      readonly kind: 'stopped' | 'over' | 'left' | 'kept'
      readonly id: string
      readonly snapshot: Snapshot
      readonly reason: string
    }
  | { readonly kind: 'failed'; readonly id?: string; readonly snapshot?: Snapshot; readonly reason: string }

type Work = Exclude<Duty, 'nothing'>

/** A post step starts nothing: it needs no store and no marker. */
export type FinishPorts = Omit<Ports, 'store' | 'uuid'>

/** Does what is left to do after a main step. Never rejects; touches nothing that does not carry this step's marker. */
export async function finish(
  duty: Work,
  state: SavedState,
  open: () => Promise<Control>,
  ports: FinishPorts
): Promise<Finished> {
  const limit = deadline(ports.clock, FINISH_MS)
  const signal = AbortSignal.any([ports.cancel, limit.signal])
  try {
    const control = await open()
    const found = await locate(control, state, ports, signal)
    return found.kind === 'found' ? await ACT[duty](control, found, ports, signal) : found
  } catch (error) {
    const why = limit.signal.aborted
      ? `no end was seen within ${FINISH_MS / 1000} s`
      : reasonOf(problemOf(error))
    return { kind: 'failed', ...(state.handle && { id: state.handle.id }), reason: why }
  } finally {
    limit.dispose()
  }
}

/** Without credentials nobody can tell what became of it. */
const reasonOf = ({ kind, message, hint }: Problem): string =>
  kind === 'credentials'
    ? [
        `without valid credentials it can neither be seen nor stopped, and may still be running: ${message}`,
        hint
      ]
        .filter((part) => part !== undefined)
        .join('. ')
    : message

type Act = (control: Control, found: FoundOne, ports: FinishPorts, signal: AbortSignal) => Promise<Finished>

const stop: Act = async (control, found, ports, signal) => {
  const { id, snapshot } = found
  return isFinal(snapshot.phase)
    ? { kind: 'over', id, snapshot, reason: `it had ended as ${snapshot.state} already` }
    : confirm(control, found, ports, signal)
}

/** Follows a stop, and asks for it again where need be. */
const confirm: Act = async (control, { id, snapshot: seen }, { clock, random, report }, signal) => {
  if (isFinal(seen.phase)) return ended(id, seen)
  const halted = await halt(control, id, seen, { clock, random, report, signal, requestMs: REQUEST_MS })
  const snapshot = halted.snapshot ?? seen
  return hasEnded(halted) ? ended(id, snapshot) : notEnded(id, snapshot, halted)
}

/** What was rolled back, by whomever, is stopped: that is what was asked for. */
const ended = (id: string, snapshot: Snapshot): Finished =>
  snapshot.phase === 'rolled-back' || snapshot.phase === 'stopped'
    ? { kind: 'stopped', id, snapshot, reason: `it was stopped and is ${snapshot.state}` }
    : { kind: 'over', id, snapshot, reason: `it had ended as ${snapshot.state} before it could be stopped` }

function notEnded(id: string, snapshot: Snapshot, { accepted, problem }: Halted): Finished {
  const why = problem === undefined ? '' : `: ${problem.message}`
  const reason = accepted
    ? `it was asked to stop, but its end was not seen${why}`
    : `it could not be stopped${why}`
  return { kind: 'failed', id, snapshot, reason }
}

/** Takes back a deployment that is complete, and stops one that is in progress, unless it was replaced since. */
const revert: Act = async (control, found, ports, signal) => {
  const { id, snapshot: seen } = found
  if (seen.phase === 'rolled-back')
    return { kind: 'over', id, snapshot: seen, reason: `it is ${seen.state} already` }
  const newer = await persist(
    (limited) => control.supersededBy?.(id, limited) ?? Promise.resolve(undefined),
    ports,
    signal,
    FINISH_MS
  )
  if (newer !== undefined) {
    return {
      kind: 'kept',
      id,
      snapshot: seen,
      reason: `it was replaced by deployment ${newer} since, and is not reverted`
    }
  }
  if (!isFinal(seen.phase)) return stop(control, found, ports, signal)
  const { clock, random, report } = ports
  const goal = 'reverted'
  const halted = await halt(control, id, seen, { clock, random, report, signal, requestMs: REQUEST_MS, goal })
  const snapshot = halted.snapshot ?? seen
  if (snapshot.phase === 'rolled-back')
    return { kind: 'stopped', id, snapshot, reason: `it was taken back and is ${snapshot.state}` }
  const why = halted.problem === undefined ? ' in time' : `: ${halted.problem.message}`
  return { kind: 'failed', id, snapshot, reason: `it could not be reverted${why}` }
}

const leave: Act = async (_control, { id, snapshot }) =>
  isFinal(snapshot.phase)
    ? { kind: 'over', id, snapshot, reason: `it had ended as ${snapshot.state}` }
    : { kind: 'left', id, snapshot, reason: `it is ${snapshot.state} and was left running, as asked` }

const keep: Act = async (_control, { id, snapshot }) => ({
  kind: 'kept',
  id,
  snapshot,
  reason: `it is ${snapshot.state} and stays: the job was cancelled, not failed`
})

const ACT: Record<Work, Act> = {
  'find-and-stop': stop,
  stop,
  'confirm-stop': confirm,
  'report-left': leave,
  revert,
  'report-kept': keep
}

interface FoundOne {
  readonly kind: 'found'
  readonly id: string
  readonly snapshot: Snapshot
}

type Located = FoundOne | Finished

/** The deployment of this step: by its number where main wrote it down, else by the marker of the intent. */
async function locate(
  control: Control,
  { handle, intent }: SavedState,
  ports: FinishPorts,
  signal: AbortSignal
): Promise<Located> {
  const id = handle?.id ?? (intent && (await search(control, intent, ports, signal)))
  if (id === undefined) return NOTHING_STARTED
  if (typeof id !== 'string') return id
  const snapshot = await persist((limited) => control.describe(id, limited), ports, signal, FINISH_MS)
  // A service with descriptions carries the marker there; whatever lacks it is not ours, whatever the state says.
  if (intent !== undefined && snapshot.description?.includes(intent.marker) === false) {
    return {
      kind: 'failed',
      id,
      snapshot,
      reason: `${id} does not carry this step's marker; it was not touched`
    }
  }
  return { kind: 'found', id, snapshot }
}

const NOTHING_STARTED: Finished = { kind: 'nothing-started', reason: 'nothing was started' }

async function search(
  control: Control,
  intent: Intent,
  ports: FinishPorts,
  signal: AbortSignal
): Promise<string | Finished> {
  const until = Date.parse(intent.at) + APPEARS_WITHIN_MS
  ports.report({
    kind: 'note',
    message: `looking for marker ${intent.marker}, until ${new Date(until).toISOString()}`
  })
  for (;;) {
    const found = await persist((limited) => control.find(intent, limited), ports, signal, FINISH_MS)
    if (found.kind === 'ours') return found.id
    if (found.kind === 'unclear') {
      return {
        kind: 'failed',
        reason: `which of ${found.ids.join(', ')} this step started cannot be told; none was touched`
      }
    }
    const left = until - ports.clock.now()
    if (left <= 0) return NOTHING_STARTED
    ports.report({
      kind: 'note',
      message: `Nothing with this step's marker yet; looking for another ${Math.ceil(left / 1000)} s`
    })
    await ports.clock.sleep(Math.min(LOOK_INTERVAL_MS, left), signal)
  }
}
