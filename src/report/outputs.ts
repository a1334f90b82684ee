import type { Happening, Report } from '../deployment/happening.js'
import { isFailure, type Outcome, type OutcomeKind } from '../deployment/outcome.js'
import type { FactName, Facts, Snapshot } from '../deployment/snapshot.js'
import type { Io } from '../runtime/io.js'
import { json, output, plain } from './text.js'

/** Outputs that the report adds to the facts. `changes` and `result` are JSON. */
export type OutputName =
  FactName | 'outcome' | 'state' | 'reason' | 'started-at' | 'completed-at' | 'changes' | 'result'

export type Outputs = Readonly<Partial<Record<OutputName, string>>>

/** What is known of a run at some moment; the outcome is absent while it goes on. */
export interface Known {
  /** Known before the start, or without a deployment. */
  readonly facts?: Facts | undefined
  /** What tells of it on GitHub. */
  readonly surfaces?: Facts | undefined
  /** The last that was seen of this step's own deployment. */
  readonly snapshot?: Snapshot | undefined
  readonly outcome?: Outcome | undefined
}

/** Outcomes that say why nothing was done: their reason is an output too. */
const TELLS_WHY: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(['unchanged', 'skipped'])

const reasonOf = (outcome: Outcome): string =>
  isFailure(outcome) || TELLS_WHY.has(outcome.kind) ? plain(outcome.reason ?? '') : ''

/** The outputs, by the contract's names; what is not known yet is left out. */
export function outputsOf({ facts, surfaces, snapshot, outcome }: Known): Outputs {
  const seen = outcome?.snapshot ?? snapshot
  const changes = outcome?.changes
  const values: Partial<Record<Exclude<OutputName, 'changes' | 'result'>, string>> = {
    ...(outcome && { outcome: outcome.kind }),
    ...(seen && { state: output(seen.state) }),
    ...(outcome && { reason: reasonOf(outcome) }),
    ...(seen?.percent !== undefined && { 'percentage-complete': String(seen.percent) }),
    ...harmless({ ...facts, ...surfaces, ...outcome?.facts, ...seen?.facts }),
    ...(seen?.startedAt && { 'started-at': seen.startedAt.toISOString() }),
    ...(seen?.endedAt && { 'completed-at': seen.endedAt.toISOString() })
  }
  return {
    ...values,
    ...(changes !== undefined && { changes: json(changes) }),
    result: json(changes === undefined ? values : { ...values, changes })
  }
}

const harmless = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, output(value)]))

/** Sets every output as soon as it is known, again whenever it changes, and all of them at the end. */
export function createOutputs(io: Io): Report {
  let known: Known = {}
  let begun = false
  const set = new Map<string, string>()

  const write = (more: Known, all: boolean): void => {
    known = { ...known, ...more }
    for (const [name, value] of Object.entries(outputsOf(known))) {
      if (!all && set.get(name) === value) continue
      io.setOutput(name, value)
      set.set(name, value)
    }
  }

  return (happening: Happening) => {
    switch (happening.kind) {
      case 'resolved':
        write({ facts: happening.subject.facts }, false)
        break
      case 'planned':
        write({ facts: happening.plan.subject.facts }, false)
        break
      case 'surfaced':
        write({ surfaces: { ...known.surfaces, ...happening.facts } }, false)
        break
      case 'begun':
        begun = true
        write({ snapshot: happening.begun.snapshot }, false)
        break
      case 'observed':
        // Before ours has begun it is another deployment, which is being stopped.
        if (begun) write({ snapshot: happening.snapshot }, false)
        break
      case 'settled':
        write({ outcome: happening.outcome }, true)
        break
      case 'busy':
      case 'starting':
      case 'searching':
      case 'uploading':
      case 'trouble':
      case 'recovered':
      case 'interrupted':
      case 'stopping':
      case 'warning':
      case 'note':
      case 'excerpt':
      case 'detail':
        break
    }
  }
}
