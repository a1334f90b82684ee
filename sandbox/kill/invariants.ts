import { EXIT_CODE, type OutcomeKind } from '../../src/deployment/outcome.js'
import { STATE_KEY } from '../../src/runtime/saved-state.js'
import type { StageResult } from '../runner/index.js'
import type { Played } from './play.js'

/** Bytes of all that main saves for the post step. */
const STATE_LIMIT = 4096
/** The runner's own errors about a step that it interrupted. */
const BY_RUNNER = /^The operation was canceled\.$|^The action 'Run .*' has timed out/
const STACK_TRACE = /^\s*at .+:\d+:\d+\)?$/
const MASK = /^::add-mask::/

/** States of what a step started that an outcome allows; absent: any. */
const STATES: Readonly<Partial<Record<OutcomeKind, ReadonlySet<string>>>> = {
  succeeded: new Set(['COMPLETE', 'SUCCEED']),
  'rolled-back': new Set(['ROLLED_BACK', 'REVERTED'])
}

const isOutcome = (text: string): text is OutcomeKind => Object.hasOwn(EXIT_CODE, text)

const errorsOf = ({ annotations }: StageResult): readonly string[] =>
  annotations.flatMap(({ type, message }) => (type === 'error' && !BY_RUNNER.test(message) ? [message] : []))

/** What is true of every process of a step. */
const ofProcess = (name: string, stage: StageResult, secrets: readonly string[]): readonly string[] => {
  const { raw, violations, dropped, summary = '', outputs, state } = stage
  const lines = raw.map(({ text }) => text)
  const written = [
    ...lines.filter((line) => !MASK.test(line)),
    summary,
    ...outputs.values(),
    ...state.values()
  ]
  const leaked = secrets.filter((secret) => written.some((text) => text.includes(secret)))
  return [
    ...violations,
    ...raw.filter(({ stream }) => stream === 'stderr').map(({ text }) => `on standard error: ${text}`),
    ...lines.filter((line) => STACK_TRACE.test(line)).map((line) => `stack trace: ${line}`),
    ...Object.entries(dropped).flatMap(([type, count]) => (count > 0 ? [`${count} ${type}s dropped`] : [])),
    ...leaked.map((secret) => `a secret got out: ${secret.slice(0, 8)}…`)
  ].map((text) => `${name}: ${text}`)
}

const ofState = ({ state }: StageResult): readonly string[] => {
  const bytes = Buffer.byteLength([...state].flat().join(''))
  return bytes < STATE_LIMIT ? [] : [`main saved ${bytes} bytes`]
}

/** Whether main ended by itself, in time, with an exit code that fits what it said. */
const ofVerdict = ({ main, blow, started, scenario }: Played): readonly string[] => {
  if (main.signal === 'SIGKILL')
    return blow?.signal === 'SIGKILL' ? [] : ['main did not end in time: it had to be killed']
  const outcome = main.outputs.get('outcome') ?? ''
  if (!isOutcome(outcome)) return [`main ended with ${main.signal ?? main.exitCode} and outcome "${outcome}"`]
  const errors = errorsOf(main)
  return [
    // Node hands signals back to the system when it has nothing more to do: it dies of one then, all said and done.
    ...(main.signal !== undefined || main.exitCode === EXIT_CODE[outcome]
      ? []
      : [`outcome ${outcome} with exit code ${main.exitCode}`]),
    ...(errors.length === EXIT_CODE[outcome]
      ? []
      : [`outcome ${outcome} with errors: ${errors.join(' | ')}`]),
    ...started.flatMap(({ id, state }) =>
      STATES[outcome]?.has(state) === false && scenario.isTakenBack !== true
        ? [`outcome ${outcome}, but ${id} is ${state}`]
        : []
    )
  ]
}

/** What came of a run that nobody interrupted. */
const ofPlainRun = ({ scenario, sprung, main }: Played): readonly string[] => {
  const outcome = main.outputs.get('outcome')
  return sprung || outcome === scenario.outcome
    ? []
    : [`uninterrupted, it ended as ${String(outcome)}: ${main.outputs.get('reason') ?? ''}`]
}

const ofPost = ({ post }: Played): readonly string[] => {
  if (post === undefined) return []
  const { exitCode, signal } = post
  const errors = errorsOf(post)
  return [
    ...(exitCode === 0 && signal === undefined ? [] : [`the post step ended with ${signal ?? exitCode}`]),
    ...errors.map((error) => `the post step failed: ${error}`)
  ]
}

const isSettled = ({ state }: StageResult): boolean => /"phase":"settled"/.test(state.get(STATE_KEY) ?? '')

const mayGoOn = ({ scenario, main }: Played): boolean =>
  scenario.mayGoOn === 'always' || (scenario.mayGoOn === 'when-settled' && isSettled(main))

const ofRepetition = ({ again }: Played): readonly string[] =>
  again === undefined || again.conclusion === 'success'
    ? []
    : [
        `done again, it ended as ${String(again.outputs.get('outcome'))}: ${again.outputs.get('reason') ?? ''}`
      ]

/** What was left in the world. */
const ofWorld = (played: Played): readonly string[] => {
  const { scenario, started, stopped, leftovers, goingOn, wrong } = played
  const { starts = 1, mayStop = [] } = scenario
  const goesOn = mayGoOn(played)
  const ours = new Set(started.map(({ id }) => id))
  return [
    ...(started.length > starts ? [`started ${started.map(({ id }) => id).join(' and ')}`] : []),
    ...started.flatMap(({ id, state, isInFlight }) =>
      isInFlight && !goesOn ? [`${id} is still ${state}`] : []
    ),
    ...stopped.flatMap((id) =>
      ours.has(id) || mayStop.includes(id) ? [] : [`somebody else's ${id} was stopped`]
    ),
    ...leftovers.map((name) => `${name} was left behind`),
    ...(goesOn ? [] : goingOn.map((what) => `GitHub still shows ${what}`)),
    ...wrong
  ]
}

/** Everything that is wrong with a run, in words; empty for a good one. */
export const violationsOf = (played: Played): readonly string[] => [
  ...ofProcess('main', played.main, played.secrets),
  ...(played.post === undefined ? [] : ofProcess('post', played.post, played.secrets)),
  ...ofState(played.main),
  ...ofVerdict(played),
  ...ofPlainRun(played),
  ...ofPost(played),
  ...ofRepetition(played),
  ...ofWorld(played)
]
