import type { Snapshot } from '../../deployment/snapshot.js'
import type { RunStage, RunView } from '../../report/github/run-view.js'
import type { Ending } from './ending.js'

/** Takes secrets out of a text. */
export type Hide = (text: string) => string

const stageOf = (stage: RunStage, hide: Hide): RunStage =>
  stage.kind === 'ended'
    ? {
        ...stage,
        ...(stage.reason !== undefined && { reason: hide(stage.reason) }),
        ...(stage.hint !== undefined && { hint: hide(stage.hint) })
      }
    : stage

const snapshotOf = (snapshot: Snapshot, hide: Hide): Snapshot => ({
  ...snapshot,
  ...(snapshot.reason !== undefined && { reason: hide(snapshot.reason) }),
  steps: snapshot.steps.map((step) =>
    step.reason === undefined ? step : { ...step, reason: hide(step.reason) }
  ),
  events: snapshot.events.map((event) => ({
    ...event,
    text: hide(event.text),
    invocations: event.invocations.map((one) =>
      one.errorMessage === undefined ? one : { ...one, errorMessage: hide(one.errorMessage) }
    )
  }))
})

/** What there is to show, without secrets: services and builds repeat what they were given. */
export const hiddenIn = (view: RunView, hide: Hide): RunView => ({
  ...view,
  stage: stageOf(view.stage, hide),
  snapshot: view.snapshot && snapshotOf(view.snapshot, hide),
  excerpt: view.excerpt && { title: hide(view.excerpt.title), lines: view.excerpt.lines.map(hide) },
  warnings: view.warnings.map(hide)
})

/** What the post step found out, without secrets. */
export const hiddenEnding = ({ kind, reason, snapshot }: Ending, hide: Hide): Ending => ({
  kind,
  reason: hide(reason),
  ...(snapshot && { snapshot: snapshotOf(snapshot, hide) })
})
