import { isFailure, type Outcome } from '../deployment/outcome.js'
import type { Plan } from '../deployment/plan.js'
import { isFinal, type Facts, type Share, type Snapshot } from '../deployment/snapshot.js'
import type { Excerpt } from '../deployment/happening.js'
import type { Holder, Subject } from '../deployment/target.js'
import { reachChart } from './chart.js'
import { excerptBlock } from './excerpt.js'
import { dateTime, percentage } from './format.js'
import { glance } from './glance.js'
import { planBlocks, reasonBeside, type PlanBudget } from './plan.js'
import {
  alert,
  blocks,
  bullets,
  details,
  extensionRow,
  factTable,
  invocationTable,
  paragraph,
  stepTable,
  textRow,
  timeline,
  timeRows
} from './summary-parts.js'
import { snippetBlock } from './snippet.js'
import { markdown, sentence } from './text.js'
import { NEXT, OUTCOME, PHASE, type Unit } from './words.js'

/** How far the run had come. */
export type Stage =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'waiting'; readonly holder: Holder }
  /** The start call is being made, or its answer was lost. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'settled'; readonly outcome: Outcome }

/** All that the summary shows. Text is raw. */
export interface SummaryModel {
  readonly stage: Stage
  readonly subject?: Subject
  /** What the service calls it. */
  readonly unit?: Unit
  /** Deployment number or job id, once begun. */
  readonly id?: string
  /** The last that was seen of this step's own deployment. */
  readonly snapshot?: Snapshot
  /** Shares of clients as they were seen; ascending. */
  readonly observed?: readonly Share[]
  /** What a deployment would do, with `plan`. */
  readonly plan?: Plan
  readonly warnings: readonly string[]
  /** Of the log of what failed. */
  readonly excerpt?: Excerpt
  /** When this was true, in milliseconds since the epoch. */
  readonly seenAt: number
  readonly runUrl?: string
}

/** UTF-8 bytes of each part of a plan. */
const PLAN_BUDGET: PlanBudget = { changes: 400_000, findings: 40_000, notes: 40_000 }

interface Headline {
  readonly emoji: string
  readonly words: string
  /** What is true if the step is killed now. */
  readonly note: (seenAt: string) => string
}

const SEE_BELOW = "If the step was killed, the post step's section below says what became of it."
const NOTHING_STARTED = (seenAt: string): string =>
  `Nothing had been started when this was last written, at ${seenAt}.`
const IN_PROGRESS = (seenAt: string): string => `In progress when last seen, at ${seenAt}. ${SEE_BELOW}`

const inPhase = ({ phase, percent }: Snapshot): string =>
  `${PHASE[phase]}${phase === 'deploying' && percent !== undefined ? `, ${percentage(percent)}` : ''}`

function unsettled(stage: Exclude<Stage, { kind: 'settled' }>, snapshot: Snapshot | undefined): Headline {
  switch (stage.kind) {
    case 'preparing':
      return { emoji: '⏳', words: 'being prepared', note: NOTHING_STARTED }
    case 'waiting':
      return { emoji: '⏳', words: `waiting for ${stage.holder.title}`, note: NOTHING_STARTED }
    case 'starting':
      return {
        emoji: '⏳',
        words: 'being started',
        note: (seenAt) => `The start call was on its way at ${seenAt}. ${SEE_BELOW}`
      }
    case 'running':
      return { emoji: '⏳', words: snapshot === undefined ? 'started' : inPhase(snapshot), note: IN_PROGRESS }
  }
}

const utc = (at: number): string => `${dateTime(at)} UTC`

/** A failure that left the deployment in flight: its end is for the post step, or for nobody, to tell. */
const unfinished = (snapshot: Snapshot | undefined, seenAt: number): string =>
  snapshot === undefined || isFinal(snapshot.phase)
    ? ''
    : `The deployment was ${inPhase(snapshot)} when last seen, at ${utc(seenAt)}. If a section of the post step follows below, it says what became of it.`

function opening(model: SummaryModel): readonly string[] {
  const { stage, subject, snapshot, plan, seenAt } = model
  const title = subject?.title ?? factsOf(model).branch ?? 'Deployment'
  if (stage.kind !== 'settled') {
    const { emoji, words, note } = unsettled(stage, snapshot)
    return [`### ${emoji} ${markdown(`${title}: ${words}`, 500)}`, alert('NOTE', note(utc(seenAt)))]
  }
  const { outcome } = stage
  const { emoji, words } = OUTCOME[outcome.kind]
  const reason = outcome.reason ?? ''
  return [
    `### ${emoji} ${markdown(`${title}: ${words}`, 500)}`,
    ...(isFailure(outcome)
      ? [alert('CAUTION', reason, undefined, outcome.hint ?? NEXT[outcome.kind])]
      : [
          paragraph(sentence(reasonBeside(plan, outcome))),
          paragraph(outcome.hint ?? NEXT[outcome.kind] ?? '')
        ]),
    snippetBlock(outcome.resume),
    isFailure(outcome) ? paragraph(unfinished(snapshot, seenAt)) : ''
  ]
}

const factsOf = ({ stage, subject, snapshot }: SummaryModel): Facts => ({
  ...subject?.facts,
  ...(stage.kind === 'settled' ? stage.outcome.facts : {}),
  ...snapshot?.facts
})

/** The whole job summary of a main step as GitHub-flavoured Markdown, below 900 KiB whatever the model holds. */
export function renderSummary(model: SummaryModel): string {
  const { subject, snapshot, observed = [], plan, warnings, seenAt } = model
  return blocks(
    ...opening(model),
    glance(snapshot, factsOf(model), model),
    bullets(warnings, '⚠️ '),
    ...(snapshot === undefined ? [] : [reachChart(snapshot, observed, seenAt), stepTable(snapshot)]),
    excerptBlock(model.excerpt),
    ...(plan === undefined ? [] : planBlocks(plan, PLAN_BUDGET)),
    factTable([...(subject?.rows ?? []).map(textRow), extensionRow(snapshot), ...timeRows(snapshot)]),
    ...(snapshot === undefined ? [] : [timeline(snapshot.events), invocationTable(snapshot.events)]),
    // A plan has them among its own.
    plan === undefined ? details('Worth knowing', bullets(subject?.notes ?? [])) : ''
  )
}
