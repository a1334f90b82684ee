import type { Excerpt, Happening } from '../../deployment/happening.js'
import type { Facts, Snapshot } from '../../deployment/snapshot.js'
import type { Subject } from '../../deployment/target.js'
import { percentage } from '../format.js'
import { PHASE } from '../words.js'
import { ENDING, type EndingKind } from './endings.js'

/** How far a run is. Text is raw. */
export type RunStage =
  | { readonly kind: 'preparing' | 'starting' | 'running' }
  | { readonly kind: 'waiting'; readonly holder: string }
  | {
      readonly kind: 'ended'
      readonly ending: EndingKind
      readonly reason?: string | undefined
      readonly hint?: string | undefined
    }

/** What the surfaces on GitHub show of a run. Text is raw. */
export interface RunView {
  /** `shop / prod / flags` */
  readonly title: string
  readonly rows: Subject['rows']
  readonly facts: Facts
  readonly stage: RunStage
  /** Deployment number or job id, once begun. */
  readonly id?: string | undefined
  /** The last that was seen of this run's own deployment. */
  readonly snapshot?: Snapshot | undefined
  readonly excerpt?: Excerpt | undefined
  readonly warnings: readonly string[]
}

/** Before anything is known. */
export const FIRST_VIEW: RunView = {
  title: 'Deployment',
  rows: [],
  facts: {},
  stage: { kind: 'preparing' },
  warnings: []
}

const MOST_WARNINGS = 10

/** What a happening changes; the very same view when it changes nothing. */
export function viewAfter(view: RunView, happening: Happening): RunView {
  switch (happening.kind) {
    case 'resolved': {
      const { title, rows, facts } = happening.subject
      return { ...view, title, rows, facts }
    }
    case 'busy':
      return { ...view, stage: { kind: 'waiting', holder: happening.holder.title } }
    case 'starting':
    case 'searching':
      return { ...view, stage: { kind: 'starting' } }
    case 'begun': {
      const { handle, snapshot } = happening.begun
      return { ...view, stage: { kind: 'running' }, id: handle.id, snapshot }
    }
    case 'observed':
      // Before ours has begun it is another deployment, which is being stopped.
      return view.id === undefined ? view : { ...view, snapshot: happening.snapshot }
    case 'warning':
      return view.warnings.length >= MOST_WARNINGS || view.warnings.includes(happening.message)
        ? view
        : { ...view, warnings: [...view.warnings, happening.message] }
    case 'excerpt':
      return { ...view, excerpt: happening }
    case 'settled': {
      const { kind: ending, snapshot = view.snapshot, facts, reason, hint } = happening.outcome
      return {
        ...view,
        snapshot,
        facts: { ...view.facts, ...facts },
        stage: { kind: 'ended', ending, reason, hint }
      }
    }
    case 'planned':
    case 'surfaced':
    case 'uploading':
    case 'trouble':
    case 'recovered':
    case 'interrupted':
    case 'stopping':
    case 'note':
    case 'detail':
      return view
  }
}

const inPhase = ({ phase, percent }: Snapshot): string =>
  `${PHASE[phase]}${phase === 'deploying' && percent !== undefined ? `, ${percentage(percent)}` : ''}`

/** The stage in a few words, raw. */
export function stageInWords({ stage, snapshot }: RunView): string {
  switch (stage.kind) {
    case 'preparing':
      return 'being prepared'
    case 'waiting':
      return `waiting for ${stage.holder}`
    case 'starting':
      return 'being started'
    case 'running':
      return snapshot === undefined ? 'started' : inPhase(snapshot)
    case 'ended':
      return ENDING[stage.ending].words
  }
}

/** All facts that are known. */
export const factsOf = ({ facts, snapshot }: RunView): Facts => ({ ...facts, ...snapshot?.facts })
