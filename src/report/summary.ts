import type { Happening, Report } from '../deployment/happening.js'
import type { Clock } from '../runtime/clock.js'
import type { Io } from '../runtime/io.js'
import type { Share, Snapshot } from '../deployment/snapshot.js'
import { renderSummary, type SummaryModel } from './render-summary.js'
import { UNIT } from './words.js'

/** Least time between two writes on the way, in milliseconds. */
const SPACING_MS = 5_000
/** When nothing changes, `last seen` is brought up to date that often, in milliseconds. */
const REFRESH_MS = 60_000
const MOST_WARNINGS = 20
/** A share that moves more often than that is no rollout. */
const MOST_SHARES = 1_000

/** The shares that were seen, and this one if it is another. */
const seenShares = (seen: readonly Share[] = [], { percent }: Snapshot, at: number): readonly Share[] =>
  percent === undefined || percent === seen.at(-1)?.percent || seen.length >= MOST_SHARES
    ? seen
    : [...seen, { at: new Date(at), percent }]

/** What a happening changes in the summary; undefined: nothing. */
function fold(model: SummaryModel, happening: Happening, now: number): SummaryModel | undefined {
  switch (happening.kind) {
    case 'resolved':
      return { ...model, subject: happening.subject, unit: UNIT[happening.place.service] }
    case 'busy':
      return { ...model, stage: { kind: 'waiting', holder: happening.holder } }
    case 'starting':
    case 'searching':
      return { ...model, stage: { kind: 'starting' } }
    case 'begun': {
      const { handle, snapshot } = happening.begun
      const observed = seenShares([], snapshot, now)
      return { ...model, stage: { kind: 'running' }, id: handle.id, snapshot, observed }
    }
    case 'observed': {
      const { snapshot } = happening
      // Before ours has begun it is another deployment, which is being stopped.
      if (model.id === undefined) return undefined
      return { ...model, snapshot, observed: seenShares(model.observed, snapshot, now) }
    }
    case 'warning':
      return model.warnings.length >= MOST_WARNINGS || model.warnings.includes(happening.message)
        ? undefined
        : { ...model, warnings: [...model.warnings, happening.message] }
    case 'settled': {
      const { outcome } = happening
      const snapshot = outcome.snapshot ?? model.snapshot
      return { ...model, stage: { kind: 'settled', outcome }, ...(snapshot && { snapshot }) }
    }
    case 'excerpt':
      return { ...model, excerpt: happening }
    case 'planned':
      return { ...model, subject: happening.plan.subject, plan: happening.plan }
    case 'surfaced':
    case 'uploading':
    case 'trouble':
    case 'recovered':
    case 'interrupted':
    case 'stopping':
    case 'note':
    case 'detail':
      return undefined
  }
}

/** Written at once: what came before is not true any more. */
const URGENT: ReadonlySet<Happening['kind']> = new Set<Happening['kind']>(['begun', 'settled'])

const LOOKS: ReadonlySet<Happening['kind']> = new Set<Happening['kind']>(['begun', 'observed'])

/**
 * Keeps the job summary true: the whole of it is rewritten when something changed, so that a step that is killed
 * leaves the last true one. Throws when it cannot be written, and tries again with the next happening.
 */
export function createSummary(io: Io, clock: Clock, runUrl?: string): Report {
  let model: SummaryModel = {
    stage: { kind: 'preparing' },
    warnings: [],
    seenAt: clock.now(),
    ...(runUrl !== undefined && { runUrl })
  }
  let written = ''
  let writtenAt = Number.NEGATIVE_INFINITY

  return (happening) => {
    const now = clock.now()
    model = fold(model, happening, now) ?? model
    // Trouble and the end of the run are no looks at the deployment.
    if (model.id === undefined || LOOKS.has(happening.kind)) model = { ...model, seenAt: now }
    const age = now - writtenAt
    if (age < SPACING_MS && !URGENT.has(happening.kind)) return
    // The moment alone is no change.
    const content = JSON.stringify({ ...model, seenAt: 0 })
    if (content === written && age < REFRESH_MS) return
    io.writeSummary(renderSummary(model))
    written = content
    writtenAt = now
  }
}
