import type { Snapshot } from '../../deployment/snapshot.js'
import {
  address,
  alert,
  bullets,
  deploymentRows,
  factTable,
  paragraph,
  stepTable,
  textRow,
  timeline,
  type FactRow
} from '../summary-parts.js'
import { cut, plain, sentence } from '../text.js'
import { isBad } from './endings.js'
import { factsOf, stageInWords, type RunStage, type RunView } from './run-view.js'
import { lastThatFit, shortExcerpt, within } from './within.js'

/** The most that GitHub takes is 65,535 characters; what has fewer bytes has fewer characters. */
const ROOM = 65_000
/** UTF-8 bytes of each part. */
const BUDGET = { facts: 20_000, events: 15_000, warnings: 5_000, reason: 5_000 }
/** Events that are shown. */
const EVENTS = 8
/** Longest title, in UTF-16 units. */
const LONGEST_TITLE = 200
/** Longest hint, in UTF-16 units. */
const LONGEST_HINT = 1_000

/** `output` of a check run. */
export interface CheckOutput {
  readonly title: string
  /** GitHub-flavoured Markdown, below 65,535 characters whatever the view holds. */
  readonly summary: string
}

const reasonBlocks = (stage: RunStage): readonly string[] => {
  if (stage.kind !== 'ended') return []
  const { ending, reason = '', hint = '' } = stage
  return [
    isBad(ending) ? alert('CAUTION', reason, BUDGET.reason) : paragraph(sentence(reason)),
    paragraph(cut(hint, LONGEST_HINT))
  ]
}

/** While it lasts, its duration is told by GitHub, and would make every look a change. */
const rowsOf = (view: RunView, snapshot: Snapshot | undefined): readonly FactRow[] => {
  const rows = deploymentRows(snapshot, factsOf(view), view.id, 0)
  return snapshot?.endedAt === undefined ? rows.filter(([label]) => label !== 'Duration') : rows
}

/** What a check run shows of a run. The same view gives the same text. */
export function renderCheckRun(view: RunView, runUrl: string): CheckOutput {
  const { snapshot, stage } = view
  return {
    title: plain(sentence(stageInWords(view)), LONGEST_TITLE),
    summary: within(ROOM, [
      ...reasonBlocks(stage),
      factTable(
        [...rowsOf(view, snapshot), ['Run', address('Open the run', runUrl)], ...view.rows.map(textRow)],
        BUDGET.facts
      ),
      bullets(view.warnings, '⚠️ ', BUDGET.warnings),
      snapshot === undefined ? '' : stepTable(snapshot),
      lastThatFit(snapshot?.events.slice(-EVENTS) ?? [], timeline, BUDGET.events),
      shortExcerpt(view.excerpt)
    ])
  }
}
