import { isFinal, type Phase, type Share, type Snapshot } from '../deployment/snapshot.js'
import { timeOfDay } from './format.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Points of each line. Mermaid's lines do not step: the more points, the steeper the edges. */
const POINTS = 241

/** A line that never moves, or only once, is told in words as well. */
const LEAST_CHANGES = 2

/** Each at least 3:1 against GitHub's white and its darkest page. */
const PLAN_COLOUR = '#848d97'
const ACTUAL_COLOUR: Record<Phase, string> = {
  queued: '#2f81f7',
  deploying: '#2f81f7',
  baking: '#2f81f7',
  stopping: '#e5534b',
  succeeded: '#2da44e',
  failed: '#e5534b',
  'rolled-back': '#e5534b',
  stopped: '#e5534b'
}

/** Units of the time axis, by how long it is at most. */
const UNITS = [
  { upTo: 3 * MINUTE, ms: SECOND, name: 'Seconds' },
  { upTo: 3 * HOUR, ms: MINUTE, name: 'Minutes' },
  { upTo: 72 * HOUR, ms: HOUR, name: 'Hours' },
  { upTo: Number.POSITIVE_INFINITY, ms: 24 * HOUR, name: 'Days' }
] as const

interface Line {
  readonly name: string
  readonly colour: string
  readonly shares: readonly Share[]
}

const shareAt = (shares: readonly Share[], at: number): number =>
  shares.findLast((share) => share.at.getTime() <= at)?.percent ?? 0

/** How often the share changes, from 0 on. */
const changes = (shares: readonly Share[]): number =>
  shares.filter(({ percent }, index) => percent !== (shares[index - 1]?.percent ?? 0)).length

const rounded = (value: number, digits: number): string =>
  Number.isFinite(value) ? String(Number(value.toFixed(digits))) : '0'

const percentText = (percent: number): string => rounded(Math.min(Math.max(percent, 0), 100), 1)

/**
 * Until when the chart goes. What has ended is shown against what was still planned, but takes up at least half of
 * the width; what goes on is shown until it was last seen.
 */
const endOf = ({ phase, plannedMs = 0, endedAt }: Snapshot, start: number, seenAt: number): number => {
  const ended = endedAt?.getTime()
  if (!isFinal(phase) || ended === undefined) return seenAt
  return Math.max(ended, Math.min(start + plannedMs, start + 2 * (ended - start)))
}

const LOOK = {
  xyChart: { width: 900, height: 300, showLegend: true },
  themeVariables: { xyChart: { backgroundColor: 'transparent' } }
} as const

const source = (lines: readonly Line[], start: number, end: number): string => {
  const unit = UNITS.find(({ upTo }) => end - start <= upTo) ?? UNITS[3]
  const plotColorPalette = lines.map(({ colour }) => colour).join(', ')
  const look = { ...LOOK, themeVariables: { xyChart: { ...LOOK.themeVariables.xyChart, plotColorPalette } } }
  const valuesOf = (shares: readonly Share[]): string =>
    Array.from({ length: POINTS }, (_, index) =>
      percentText(shareAt(shares, start + ((end - start) * index) / (POINTS - 1)))
    ).join(', ')
  return [
    `%%{init: ${JSON.stringify(look)}}%%`,
    'xychart-beta',
    `    x-axis "${unit.name} since ${timeOfDay(start)} UTC" 0 --> ${rounded((end - start) / unit.ms, 3)}`,
    '    y-axis "Share of clients in %" 0 --> 100',
    ...lines.map(({ name, shares }) => `    line "${name}" [${valuesOf(shares)}]`)
  ].join('\n')
}

/**
 * The share of clients over time as a Mermaid chart: the plan, and what happened over it. Made of numbers only: no text
 * from outside can get in. Empty where there is too little to see.
 * @param observed shares seen while watching, for a deployment whose own events do not tell them
 * @param seenAt milliseconds since the epoch
 */
export function reachChart(snapshot: Snapshot, observed: readonly Share[], seenAt: number): string {
  const { reach, startedAt, phase } = snapshot
  const actual = reach !== undefined && changes(reach.actual) > 0 ? reach.actual : observed
  const start = startedAt?.getTime()
  if (start === undefined || changes(actual) < LEAST_CHANGES) return ''
  const end = endOf(snapshot, start, seenAt)
  // Also keeps out moments that are none.
  if (!(end - start >= SECOND)) return ''
  const lines: readonly Line[] = [
    ...(reach === undefined || reach.planned.length === 0
      ? []
      : [{ name: 'plan (latest)', colour: PLAN_COLOUR, shares: reach.planned }]),
    { name: 'rollout', colour: ACTUAL_COLOUR[phase], shares: actual }
  ]
  return ['```mermaid', source(lines, start, end), '```'].join('\n')
}
