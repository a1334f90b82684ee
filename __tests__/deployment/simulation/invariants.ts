import { EXIT_CODE, isFailure, type OutcomeKind } from '../../../src/deployment/outcome.js'
import type { Policy } from '../../../src/deployment/policy.js'
import { adopted, lastWord, mayBeMistaken, overreach, subjectOf, wasMistaken } from './facts.js'
import { longest } from './longest.js'
import type { Played } from './play.js'
import { SECOND } from './story.js'
import { meaningOf } from './world.js'

/** What is wrong with a story as it went; undefined: nothing. */
export type Invariant = (played: Played) => string | undefined

const words = (list: readonly unknown[]): string => list.map(String).join(', ')

const DONE: ReadonlySet<string> = new Set(['COMPLETE', 'SUCCEED'])
const TAKEN_BACK: ReadonlySet<string> = new Set(['ROLLED_BACK', 'REVERTED', 'CANCELLED', 'FAILED'])
const GOING_WELL: ReadonlySet<string> = new Set([
  'DEPLOYING',
  'VALIDATING',
  'BAKING',
  'CREATED',
  'PENDING',
  'PROVISIONING',
  'RUNNING',
  // States that nobody knows count as in flight.
  'EXPERIMENTING',
  'QUEUED'
])

/** What the service must have said last for an outcome that is green. */
const GREEN: Readonly<Partial<Record<OutcomeKind, (state: string) => boolean>>> = {
  succeeded: (state) => DONE.has(state),
  started: (state) => GOING_WELL.has(state),
  baking: (state) => state === 'BAKING',
  stopped: (state) => TAKEN_BACK.has(state),
  reverted: (state) => state === 'REVERTED' || state === 'ROLLED_BACK'
}

/** Green is only what the service says is done. */
const green: Invariant = (played) => {
  const { outcome } = played.main
  if (outcome === undefined || isFailure(outcome)) return undefined
  if (outcome.kind === 'unchanged' || outcome.kind === 'skipped') {
    return played.own.length === 0 ? undefined : `${outcome.kind}, and ${words(played.own)} was started`
  }
  const id = subjectOf(played)
  const state =
    lastWord(played, id) ?? (outcome.kind === 'started' && played.own.length > 0 ? 'PENDING' : undefined)
  const isOurs = id !== undefined && [...played.own, ...adopted(played), played.given].includes(id)
  if (!isOurs && !mayBeMistaken(played)) return `${outcome.kind}, and ${id} is not ours`
  const isGreen = state !== undefined && GREEN[outcome.kind]?.(state) === true
  return isGreen ? undefined : `${outcome.kind}, and the service said ${state} of ${id}`
}

/** Whether the run's last words, or the post step's, tell of what may still be there. */
const isReported = ({ main, post }: Played): boolean => {
  if (post.finished?.kind === 'failed') return true
  const said = main.outcome !== undefined && isFailure(main.outcome) ? main.outcome.reason : ''
  return /cannot be told/.test(said)
}

/** Whether the service could be reached for long enough while the post step was at work. */
const wasReachable = ({ story: { postTrouble } }: Played): boolean =>
  postTrouble === undefined || postTrouble.lastsMs <= 30 * SECOND

/** Errors that no waiting cures end the post step's work at once; they are said. */
const wasDenied = ({ story: { postTrouble } }: Played): boolean =>
  postTrouble !== undefined && ['expired-token', 'denied', 'not-found'].includes(postTrouble.ailment)

/** Several candidates and no proof: nothing is touched, which is said. */
const isUnclear = ({ main, post }: Played): boolean =>
  /cannot be told/.test(post.finished?.reason ?? '') ||
  (main.outcome !== undefined && isFailure(main.outcome) && /cannot be told/.test(main.outcome.reason))

/** With which outcomes it may be in flight, by what the user asked for. */
const STAYS: Readonly<Partial<Record<OutcomeKind, (policy: Policy) => boolean>>> = {
  started: () => true,
  baking: () => true,
  'timed-out': ({ onTimeout }) => onTimeout === 'leave',
  cancelled: ({ onCancel }) => onCancel === 'leave',
  // It cannot be watched any more.
  failed: ({ onTimeout }) => onTimeout === 'leave'
}

/** Whether the user asked for leaving it in flight. */
const mayStay = ({ story: { policy }, main: { outcome, sinceSignalMs }, post }: Played): boolean => {
  if (post.finished?.kind === 'left') return policy.onCancel === 'leave'
  if (outcome === undefined) return policy.onCancel === 'leave' && sinceSignalMs === undefined
  return STAYS[outcome.kind]?.(policy) === true
}

/** Nothing of ours is in flight in the end, unless that was asked for. */
const left: Invariant = (played) => {
  const inFlight = played.own.filter((id) => meaningOf(played.states.get(id) ?? 'NONE') === 'in-flight')
  if (inFlight.length === 0 || mayStay(played)) return undefined
  if (isUnclear(played) || wasMistaken(played)) return undefined
  if (!wasReachable(played) || wasDenied(played)) {
    return isReported(played) ? undefined : `${words(inFlight)} is in flight, and nobody says so`
  }
  return `${words(inFlight)} is in flight`
}

/** Nobody else's deployment is stopped without `on-conflict: stop`. */
const foreign: Invariant = (played) => {
  const wrong = overreach(played)
  return wrong.length === 0 || mayBeMistaken(played)
    ? undefined
    : `${words(wrong.map(({ by, id }) => `${by} stopped ${id}`))}, which is not ours`
}

/** At most one start is accepted; of an upload whose address was lost, the others were stopped. */
const once: Invariant = (played) => {
  const { story, own, requests, stopOperation } = played
  if (own.length <= 1 || wasMistaken(played)) return undefined
  if (story.service === 'amplify' && story.source === 'upload') {
    const stopped = new Set(
      requests.filter(({ operation }) => operation === stopOperation).map(({ id }) => id)
    )
    const stays = own.slice(0, -1).filter((id) => !stopped.has(id))
    return stays.length === 0 ? undefined : `${words(own)} were started, and ${words(stays)} never stopped`
  }
  return `${words(own)} were started`
}

/** The intent is saved before every start call. */
const intended: Invariant = ({ savedAtStart }) => {
  const wrong = savedAtStart.filter((phase) => phase !== 'intended')
  return wrong.length === 0 ? undefined : `a start was sent with the state ${words(wrong)}`
}

/** Outputs tell the last state at every moment, and all the same in `result` in the end. */
const outputs: Invariant = (played) => {
  const { shown, main } = played
  if (shown.stale[0] !== undefined) return shown.stale[0]
  const { outcome } = main
  if (outcome === undefined) return undefined
  const { result = '{}', ...rest } = Object.fromEntries(shown.outputs)
  const told: unknown = JSON.parse(result)
  if (JSON.stringify(sorted(told)) !== JSON.stringify(sorted(rest)))
    return `result is ${result}, the outputs ${JSON.stringify(rest)}`
  if (rest['outcome'] !== outcome.kind) return `outcome is ${rest['outcome']}, not ${outcome.kind}`
  if (isFailure(outcome) && rest['reason'] === '') return 'a failure without a reason'
  const begun = played.happenings.some(({ kind }) => kind === 'begun')
  const word = lastWord(played, subjectOf(played))
  if (begun && word !== undefined && rest['state'] !== word)
    return `the output state is ${rest['state']}, and the service said ${word}`
  const id = rest['deployment-number'] ?? rest['job-id']
  return begun && id !== undefined && id !== subjectOf(played) ? `the output is about ${id}` : undefined
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value

/** Every run ends in time: main, and the post step. */
const ends: Invariant = (played) => {
  const { main, post } = played
  const most = longest(played)
  if (main.tookMs > most) return `main took ${main.tookMs} ms, of ${most}`
  return post.tookMs > 120 * SECOND ? `post took ${post.tookMs} ms` : undefined
}

/** After a signal main ends by itself, before the runner ends it. */
const hurries: Invariant = ({ main }) =>
  main.sinceSignalMs !== undefined && main.outcome === undefined && main.sinceSignalMs >= 10 * SECOND
    ? `main was still at work ${main.sinceSignalMs} ms after the signal`
    : undefined

/** One headline for a run that fails, none for one that does not. */
const headline: Invariant = ({ main: { outcome }, shown: { headlines } }) => {
  const wanted = outcome === undefined ? 0 : EXIT_CODE[outcome.kind]
  return headlines.length === wanted
    ? undefined
    : `${headlines.length} headlines for ${outcome?.kind ?? 'no outcome'}`
}

/** What is to be left alone is left alone, and what main is done with, the post step does not touch. */
const asked: Invariant = (played) => {
  const { story, requests, main, post, own, given, stopOperation } = played
  const stops = requests.filter(({ operation }) => operation === stopOperation)
  const mine = new Set([...own, ...(given === undefined ? [] : [given])])
  const { policy, task } = story
  const byPost = stops.filter(({ by }) => by === 'post')
  if (byPost.length > 0 && post.duty === 'nothing')
    return 'the post step stopped something it had no duty for'
  if (byPost.length > 0 && (post.duty === 'report-left' || post.duty === 'report-kept'))
    return `the post step stopped something, and its duty was ${post.duty}`
  const mustBeLaunched = story.service === 'amplify' && story.source === 'upload'
  if (task.operation === 'stop' || task.operation === 'revert' || mustBeLaunched) return undefined
  const isLeft = policy.onTimeout === 'leave' && policy.onCancel === 'leave' && post.duty !== 'revert'
  const stopped = isLeft ? stops.filter(({ id }) => id !== undefined && mine.has(id)) : []
  if (stopped.length > 0)
    return `${words(stopped.map(({ by, id }) => `${by} stopped ${id}`))}, and was to leave it`
  const before = adopted(played)
  const taken = stops.filter(({ id }) => id !== undefined && before.includes(id))
  return taken.length === 0 || policy.adopted !== undefined
    ? undefined
    : `${words(taken.map(({ id }) => id))} was adopted, and stopped, after ${main.outcome?.kind ?? 'a kill'}`
}

/** Nothing is thrown that the engine does not expect. */
const sound: Invariant = ({ main: { defect } }) =>
  defect === undefined
    ? undefined
    : `main threw ${defect instanceof Error ? (defect.stack ?? defect.message) : 'something else'}`

/** All that must be true of every story. */
export const INVARIANTS = {
  green,
  left,
  foreign,
  once,
  intended,
  outputs,
  ends,
  hurries,
  headline,
  asked,
  sound
} as const satisfies Record<string, Invariant>

export type InvariantName = keyof typeof INVARIANTS

const isName = (name: string): name is InvariantName => Object.hasOwn(INVARIANTS, name)

/** The invariants that a story breaks, and how. */
export const broken = (played: Played): readonly { readonly name: InvariantName; readonly how: string }[] =>
  Object.entries(INVARIANTS).flatMap(([name, invariant]) => {
    const how = invariant(played)
    return how !== undefined && isName(name) ? [{ name, how }] : []
  })
