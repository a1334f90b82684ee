import type { Happening } from '../../src/deployment/happening.js'
import type { Failure, Success } from '../../src/deployment/outcome.js'
import type { Plan } from '../../src/deployment/plan.js'
import type { Problem } from '../../src/deployment/problem.js'
import type { Facts, Snapshot } from '../../src/deployment/snapshot.js'
import type { Holder, Intent, Subject } from '../../src/deployment/target.js'

/** A type whose optional parts are all there: a field that is new does not compile until it has a text. */
export type Complete<T> = T extends Date | string | number | boolean | null | undefined
  ? T
  : T extends readonly (readonly [string, string])[]
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Complete<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]-?: Complete<Exclude<T[Key], undefined>> }
        : T

/** Stands where a text from outside can stand. */
const FREE = 'free text'

const at = new Date('2026-11-21T12:00:00Z')
const later = new Date('2026-11-21T12:20:00Z')

const facts: Complete<Facts> = {
  'deployment-number': FREE,
  'configuration-version': FREE,
  'version-label': FREE,
  'percentage-complete': FREE,
  'job-id': FREE,
  branch: FREE,
  url: FREE,
  'console-url': FREE,
  'comment-id': FREE,
  'github-deployment-id': FREE,
  'check-run-id': FREE
}

const snapshot: Complete<Snapshot> = {
  phase: 'deploying',
  state: FREE,
  unknownState: true,
  percent: 20,
  events: [
    {
      at,
      type: FREE,
      by: FREE,
      text: FREE,
      invocations: [{ extension: FREE, action: FREE, uri: FREE, errorCode: FREE, errorMessage: FREE }]
    }
  ],
  extensions: [FREE],
  reach: {
    planned: [
      { at, percent: 20 },
      { at: later, percent: 100 }
    ],
    actual: [
      { at, percent: 20 },
      { at: later, percent: 100 }
    ]
  },
  steps: [{ name: FREE, state: FREE, phase: 'failed', startedAt: at, endedAt: later, reason: FREE }],
  due: [later],
  startedAt: at,
  endedAt: later,
  plannedMs: 1_200_000,
  expectedEnd: later,
  reason: FREE,
  waitsFor: FREE,
  description: FREE,
  facts
}

const problem: Complete<Problem> = {
  kind: 'invalid',
  message: FREE,
  hint: FREE,
  remarks: [{ file: FREE, line: 1, column: 2, message: FREE }]
}

const subject: Complete<Subject> = {
  title: FREE,
  rows: [[FREE, FREE]],
  notes: [FREE],
  warnings: [FREE],
  facts,
  production: false,
  commit: FREE
}

const holder: Complete<Holder> = { id: FREE, title: FREE, snapshot, by: FREE, hint: FREE }

const intent: Complete<Intent> = { marker: FREE, after: FREE, at: FREE, kind: 'appconfig' }

const plan: Complete<Plan> = {
  subject,
  changes: [{ subject: FREE, kind: 'changed', path: FREE, summary: FREE, before: FREE, after: FREE }],
  comparison: FREE,
  findings: [{ severity: 'warning', message: FREE, at: { file: FREE, line: 1, column: 2 } }],
  holder
}

const failure: Complete<Failure> = {
  kind: 'failed',
  snapshot,
  facts,
  changes: [{ value: FREE }],
  hint: FREE,
  resume: [`  job-id: ${FREE}`],
  reason: FREE,
  problem
}

const success: Complete<Success> = {
  kind: 'planned',
  snapshot,
  facts,
  changes: [{ value: FREE }],
  hint: FREE,
  resume: [`  job-id: ${FREE}`],
  reason: FREE,
  superseded: true
}

const place = {
  service: 'appconfig',
  region: FREE,
  applicationId: FREE,
  environmentId: FREE,
  profileId: FREE
} as const

type Kind = Exclude<Happening['kind'], 'settled' | 'planned'>

/** One happening of every kind, in the order of a run. */
const HAPPENINGS: { readonly [One in Kind]: Complete<Extract<Happening, { readonly kind: One }>> } = {
  resolved: { kind: 'resolved', subject, place },
  busy: { kind: 'busy', holder, until: later },
  starting: { kind: 'starting', intent },
  searching: { kind: 'searching', problem, until: later },
  begun: { kind: 'begun', begun: { handle: { id: FREE, ownership: 'started' }, snapshot }, deadline: later },
  uploading: { kind: 'uploading', sent: 1, total: 2 },
  observed: { kind: 'observed', snapshot },
  trouble: { kind: 'trouble', problem, retryMs: 1_000 },
  recovered: { kind: 'recovered', afterMs: 1_000 },
  warning: { kind: 'warning', message: FREE },
  note: { kind: 'note', message: FREE },
  detail: { kind: 'detail', message: FREE },
  excerpt: { kind: 'excerpt', title: FREE, lines: [FREE] },
  surfaced: { kind: 'surfaced', facts },
  interrupted: { kind: 'interrupted', why: { kind: 'cancelled', signal: FREE }, then: 'stop' },
  stopping: { kind: 'stopping', id: FREE, mode: 'stop' }
}

/** A deployment that fails, and a plan: between them every text that a reporter can get. */
export const RUNS = {
  deployment: [...Object.values(HAPPENINGS), { kind: 'settled', outcome: failure }],
  plan: [
    { kind: 'planned', plan },
    { kind: 'settled', outcome: success }
  ]
} as const satisfies Record<string, readonly Happening[]>

export type RunName = keyof typeof RUNS

/** A value with the texts that `text` gives in the places of all that may be written outside. */
export const filled = <T>(value: T, text: () => string): T => {
  const fill = (part: unknown): unknown => {
    if (typeof part === 'string') return part.includes(FREE) ? part.replace(FREE, text) : part
    if (part instanceof Date || typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map(fill)
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, fill(one)]))
  }
  const isLike = (part: unknown): part is T => typeof part === typeof value
  const result = fill(value)
  if (!isLike(result)) throw new Error('a value changed its type')
  return result
}

/** How many texts a value takes. */
export const countFields = (value: unknown): number => {
  let count = 0
  filled(value, () => {
    count += 1
    return ''
  })
  return count
}

/** The strings of a value that are fixed: kinds and the like. */
export const fixedStrings = (value: unknown): readonly string[] => {
  const found = new Set<string>()
  JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string' && !part.includes(FREE) && Number.isNaN(Date.parse(part))) found.add(part)
    return part
  })
  return [...found].sort()
}
