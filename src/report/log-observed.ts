import type { Invocation, Snapshot, TimelineEvent } from '../deployment/snapshot.js'
import { relative, timeOfDay } from './format.js'
import { emptyColumns, eventText, invocationText, stateColumns } from './log-style.js'
import { plain } from './text.js'

/** An expected end that moves by less is no news, in milliseconds. */
const SAME_END_MS = 60_000

const eventKey = ({ at, type, text }: TimelineEvent): string => JSON.stringify([at.getTime(), type, text])

const invocationKey = (event: TimelineEvent, { extension, action, uri, errorCode }: Invocation): string =>
  JSON.stringify([eventKey(event), extension, action, uri, errorCode])

/** What is new in each picture of one deployment, as lines without a time. */
export interface Novelty {
  /** Lines about what was not in any picture before; none when nothing is new. */
  next(snapshot: Snapshot, now: number): readonly string[]
}

/** Remembers what was shown of one deployment, so that nothing is shown twice, whatever the head of its event log does. */
export function createNovelty(): Novelty {
  const shown = new Set<string>()
  let lastState: string | undefined
  let announcedEnd: number | undefined

  /** True the first time. */
  const isNew = (key: string): boolean => shown.size < shown.add(key).size

  const events = (snapshot: Snapshot, now: number): string[] => {
    const state = `${snapshot.state} ${snapshot.percent ?? ''}`
    const changed = state !== lastState
    lastState = state
    const fresh = snapshot.events.filter((event) => isNew(eventKey(event)))
    const lines = snapshot.events.flatMap((event) => {
      const invocations = event.invocations
        .filter((invocation) => isNew(invocationKey(event, invocation)))
        .map((invocation) => `${emptyColumns(snapshot)}  ↳ ${invocationText(invocation)}`)
      if (!fresh.includes(event)) return invocations
      // The newest event and the state it brought are one thing that happened: one line.
      const columns = changed && event === fresh.at(-1) ? stateColumns(snapshot) : emptyColumns(snapshot)
      return [`${columns}  ${eventText(event, now)}`, ...invocations]
    })
    return changed && fresh.length === 0 ? [stateColumns(snapshot), ...lines] : lines
  }

  const steps = ({ steps: all }: Snapshot): string[] =>
    all
      .filter(({ name, state }) => isNew(JSON.stringify(['step', name, state])))
      .map(({ name, state, reason }) => {
        const why = reason === undefined || reason === '' ? '' : `: ${plain(reason)}`
        return `step ${plain(name, 100)}: ${plain(state, 60)}${why}`
      })

  const end = ({ expectedEnd }: Snapshot, now: number): string[] => {
    const at = expectedEnd?.getTime()
    if (at === undefined || at <= now) return []
    if (announcedEnd !== undefined && Math.abs(at - announcedEnd) < SAME_END_MS) return []
    const word = announcedEnd === undefined ? 'end expected' : 'end now expected'
    announcedEnd = at
    return [`${word} at ${timeOfDay(at)} UTC, ${relative(at, now)}`]
  }

  return { next: (snapshot, now) => [...steps(snapshot), ...events(snapshot, now), ...end(snapshot, now)] }
}
