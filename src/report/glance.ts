import { isFinal, type Facts, type Snapshot } from '../deployment/snapshot.js'
import { percentage } from './format.js'
import { address, durationOf, idOf } from './summary-parts.js'
import { code } from './text.js'
import { unitOf, type Unit } from './words.js'

/** Longest id or state, in UTF-16 units. */
const LONGEST = 200
/** Longest part; an address that needs more leads nowhere. In UTF-16 units. */
const MOST = 4_000

const isFit = (part: string): boolean => part !== '' && part.length <= MOST

export interface GlanceOptions {
  readonly id?: string | undefined
  readonly unit?: Unit | undefined
  /** The moment of the last look, in milliseconds since the epoch. */
  readonly seenAt: number
  readonly runUrl?: string | undefined
}

/** The whole in one line: which one, its state, how far it came, how long it took, and where to look. */
export function glance(
  snapshot: Snapshot | undefined,
  facts: Facts,
  { id, unit, seenAt, runUrl }: GlanceOptions
): string {
  // What is over has reached all, or nobody any more.
  const percent = snapshot === undefined || isFinal(snapshot.phase) ? undefined : snapshot.percent
  const number = code(idOf(facts, id), LONGEST)
  const parts = [
    number === '' ? '' : `${unitOf(facts, unit).title} ${number}`,
    code(snapshot?.state ?? '', LONGEST),
    percent === undefined ? '' : percentage(percent),
    durationOf(snapshot, seenAt),
    address('Open the site', facts.url),
    address('AWS console', facts['console-url'])
  ].filter(isFit)
  // It stands on the run's own page: alone, that link leads nowhere.
  return parts.length === 0 ? '' : [...parts, address('This run', runUrl)].filter(isFit).join(' · ')
}
