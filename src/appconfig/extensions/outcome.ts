import type { Interruption } from '../../deployment/happening.js'
import type { Failure, Outcome } from '../../deployment/outcome.js'
import type { Plan, PlannedChange } from '../../deployment/plan.js'
import { DeploymentError } from '../../deployment/problem.js'
import { Interrupted } from '../../deployment/time-limit.js'
import { changesInWords } from '../plan/verdict.js'
import type { Comparison } from './comparison.js'
import { fileError } from './file/read.js'
import type { Step } from './steps.js'
import type { Wished } from './wished.js'

/** How far the steps were taken. */
export interface Taken {
  readonly done: readonly Step[]
  readonly left: readonly Step[]
  /** Why it ended before all were taken. */
  readonly ended?: Error
}

/** Where the file is, and what is done with it. */
export interface Task {
  /** As the input names it. */
  readonly file: string
  readonly region: string
  readonly prune: boolean
}

const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`

const amountOf = ({ extensions, associations }: Wished): string =>
  `${count(extensions.length, 'extension')} and ${count(associations.length, 'association')}`

/** Of a file that is wrong in itself: only what it is about is known. */
export const planOfNothing = ({ file, region }: Task): Plan => ({
  subject: {
    title: `extensions of ${file}`,
    rows: [
      ['File', file],
      ['Region', region]
    ],
    notes: [],
    facts: {}
  },
  changes: [],
  comparison: 'Nothing was compared.',
  findings: []
})

/** What the file wants and what that changes, for people. */
export const planOf = (wished: Wished, { steps, refusals, findings }: Comparison, task: Task): Plan => {
  const { owner } = wished
  const isRefused = refusals.length > 0
  const changes = isRefused ? [] : changesOf(steps)
  return {
    subject: {
      title: `extensions of ${owner}`,
      rows: [
        ['File', task.file],
        ['Owner', owner],
        ['Extensions', wished.extensions.map(({ name }) => name).join(', ') || 'none'],
        ['Associations', String(wished.associations.length)],
        ['What it no longer names', task.prune ? 'is deleted if it belongs to the owner' : 'stays'],
        ['Region', task.region]
      ],
      notes: [],
      facts: {}
    },
    changes,
    comparison: isRefused
      ? 'Nothing is done as long as the file wants what cannot be.'
      : `Compared with what there is in AWS: ${changes.length === 0 ? 'no change' : count(changes.length, 'change')}.`,
    findings: [
      ...refusals.map(({ message, ...at }) => ({ severity: 'error' as const, message, at })),
      ...findings
    ]
  }
}

const changesOf = (steps: readonly Step[]): readonly PlannedChange[] =>
  steps.flatMap(({ changes }) => changes)

/** The output `changes`: each with whether it was made. */
const told = (steps: readonly Step[], done: boolean) =>
  changesOf(steps).map((change) => ({ ...change, done }))

/** The file wants what cannot be: nothing was changed. */
export const refused = ({ refusals }: Comparison, { file }: Task): Failure => {
  const { problem } = fileError(file, refusals, 'invalid')
  return { kind: 'failed', reason: `${problem.message}\nNothing was changed.`, problem, changes: [] }
}

/** There is nothing to do. */
export const unchanged = (wished: Wished): Outcome => ({
  kind: 'unchanged',
  reason: `AWS has what the file wants: ${amountOf(wished)}`,
  changes: []
})

/** The end of a dry run. */
export const planned = (steps: readonly Step[]): Outcome => ({
  kind: 'planned',
  reason: `${count(changesOf(steps).length, 'change')} would be made`,
  changes: told(steps, false)
})

const AGAIN = 'Nothing is undone. Run this step again: it compares anew and goes on from there.'

/** What was done and what was not, in a sentence. */
const progress = ({ done, left }: Taken): string =>
  done.length === 0
    ? 'nothing was changed before'
    : `done before: ${changesInWords(changesOf(done))}; not done: ${changesInWords(changesOf(left))}`

const cancelled = ({ signal }: Extract<Interruption, { kind: 'cancelled' }>, taken: Taken): Failure => ({
  kind: 'cancelled',
  reason: `cancelled (${signal}) before everything was done; ${progress(taken)}`,
  hint: AGAIN
})

/** How taking the steps ended. Rethrows what is neither a problem nor a signal. */
export const applied = (taken: Taken): Outcome => {
  const { done, left, ended } = taken
  const changes = [...told(done, true), ...told(left, false)]
  if (ended === undefined)
    return { kind: 'applied', reason: `${count(changesOf(done).length, 'change')} made`, changes }
  if (ended instanceof Interrupted && ended.why.kind === 'cancelled')
    return { ...cancelled(ended.why, taken), changes }
  if (!(ended instanceof DeploymentError)) throw ended
  const { problem } = ended
  return {
    kind: 'failed',
    reason: `${problem.message}; ${progress(taken)}`,
    problem,
    hint: [problem.hint, AGAIN].filter((text) => text !== undefined).join(' '),
    changes
  }
}
