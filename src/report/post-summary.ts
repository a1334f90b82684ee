import type { Finished } from '../deployment/finish.js'
import type { Place } from '../deployment/target.js'
import { dateTime } from './format.js'
import {
  address,
  alert,
  blocks,
  deploymentRows,
  details,
  factTable,
  invocationTable,
  paragraph,
  stepTable,
  timeline
} from './summary-parts.js'
import { markdown } from './text.js'
import { UNIT, unitOf } from './words.js'
import { reachChart } from './chart.js'

/** What the post step's section shows. Text is raw. */
export interface PostSummaryModel {
  /** `shop / prod / flags` */
  readonly title: string
  /** Where it is, where that is known. */
  readonly place?: Place
  readonly finished: Finished
  /** When the post step ended, in milliseconds since the epoch. */
  readonly at: number
  readonly runUrl?: string
}

const KIND: Record<Finished['kind'], { readonly emoji: string; readonly words: string }> = {
  'nothing-started': { emoji: '⚪', words: 'nothing was started' },
  stopped: { emoji: '🛑', words: 'stopped by the post step' },
  over: { emoji: 'ℹ️', words: 'had ended by itself' },
  kept: { emoji: 'ℹ️', words: 'kept' },
  left: { emoji: '⚠️', words: 'left running' },
  failed: { emoji: '❌', words: 'its end is not known' }
}

/** The post step's own section: what was found, what was done about it, and how it ended. Below 900 KiB. */
export function renderPostSummary({ title, place, finished, at, runUrl }: PostSummaryModel): string {
  const { emoji, words } = KIND[finished.kind]
  const snapshot = finished.kind === 'nothing-started' ? undefined : finished.snapshot
  const id = finished.kind === 'nothing-started' ? undefined : finished.id
  const events = snapshot?.events ?? []
  const unit = unitOf(snapshot?.facts, place && UNIT[place.service])
  return blocks(
    `### ${emoji} ${markdown(`${title}: ${words}`, 500)}`,
    finished.kind === 'failed' ? alert('CAUTION', finished.reason) : '',
    `The post step looked after this ${unit.noun}.`,
    finished.kind === 'failed' ? '' : paragraph(`What became of it: ${finished.reason}.`),
    factTable([
      ...deploymentRows(snapshot, snapshot?.facts ?? {}, id, at, unit),
      ['Post step ended', `${dateTime(at)} UTC`],
      ['Run', address('Open the run', runUrl)]
    ]),
    ...(snapshot === undefined ? [] : [reachChart(snapshot, [], at), stepTable(snapshot)]),
    details('Timeline', timeline(events)),
    invocationTable(events)
  )
}
