import { hasEnded, type Halted } from './halt.js'
import type { Problem } from './problem.js'
import { isFinal, type Final, type Snapshot } from './snapshot.js'
import type { Place } from './target.js'

/** What there is to say about a deployment that is in flight when the step ends. */
export interface LeftBehind {
  readonly hint: string
  /** The step that follows it to its end, as lines of a workflow. */
  readonly resume: readonly string[]
}

const LEFT =
  'It goes on without being watched: look at it in the console, or follow it with a step like this.'
const STILL =
  'It may still be in flight; the post step of this job tries again. Look at it in the console, or follow it with a step of this action and these inputs.'

/** A scalar that YAML reads as nothing but this text. */
const scalar = (text: string): string =>
  /^[a-z][\w./-]*$/i.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`

const inputsOf = (place: Place, id: string): readonly (readonly [name: string, value: string])[] =>
  place.service === 'appconfig'
    ? [
        ['application', place.applicationId],
        ['environment', place.environmentId],
        ['configuration-profile', place.profileId],
        ['deployment-number', id]
      ]
    : [
        ['app-id', place.appId],
        ['branch', place.branch],
        ['job-id', id]
      ]

/** The inputs of a step that watches this deployment. Values are raw. */
export const watchStep = (place: Place, id: string): readonly string[] => [
  'with:',
  ...[
    ['service', place.service],
    ['operation', 'watch'],
    ['aws-region', place.region],
    ...inputsOf(place, id)
  ].map(([name = '', value = '']) => `  ${name}: ${scalar(value)}`)
]

/** It was left in flight on purpose. @param problem why it is not watched any more, where that is a failure */
export const left = (place: Place, id: string, problem?: Problem): LeftBehind => ({
  hint: [...(problem?.hint === undefined ? [] : [problem.hint]), LEFT].join('\n'),
  resume: watchStep(place, id)
})

/** It was to be stopped, and its end was not seen. */
export const unstopped = (place: Place, id: string, problem?: Problem): LeftBehind => ({
  hint: [...(problem?.hint === undefined ? [] : [problem.hint]), STILL].join('\n'),
  resume: watchStep(place, id)
})

/** What a stop left behind: nothing, when the end was seen. */
export const leftBy = (halted: Halted, place: Place, id: string, problem?: Problem): Partial<LeftBehind> =>
  hasEnded(halted) ? {} : unstopped(place, id, problem)

const STOPPED: Record<Final, string> = {
  succeeded: 'the deployment was complete before it could be stopped',
  'rolled-back': 'the deployment was stopped',
  failed: 'the deployment had failed before it could be stopped',
  stopped: 'the deployment was stopped'
}

/** How it looked when it was last seen: `DEPLOYING, 40 %`. */
export const lastSeen = ({ state, percent }: Snapshot): string =>
  percent === undefined ? state : `${state}, ${Number(percent.toFixed(1))} %`

/** What became of a stop. @param lost why it was stopped, where it cannot be watched any more */
export const haltInWords = ({ snapshot, accepted, problem }: Halted, lost?: Problem): string => {
  if (snapshot !== undefined && isFinal(snapshot.phase))
    return `${STOPPED[snapshot.phase]} and is ${snapshot.state}`
  const running =
    problem?.kind === 'credentials' && snapshot !== undefined
      ? `; the deployment is still running (last seen: ${lastSeen(snapshot)})`
      : ''
  if (problem?.kind === 'credentials' && lost?.kind === 'credentials')
    return `for the same reason it could not be stopped${running}`
  const why = problem === undefined ? '' : ` (${problem.message})`
  return accepted
    ? `it was asked to stop, its end was not seen yet${why}`
    : `it could not be stopped${why}${running}`
}
