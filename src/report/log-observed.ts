import {
  isFinal,
  type Invocation,
  type Snapshot,
  type Step,
  type TimelineEvent
} from '../deployment/snapshot.js'
import { duration, relative, timeOfDay } from './format.js'
import { emptyColumns, eventText, invocationText, paint, stateColumns, stepText } from './log-style.js'
import { plain } from './text.js'

/** An expected end that moves by less is no news, in milliseconds. */
const SAME_END_MS = 60_000

const eventKey = ({ at, type, text }: TimelineEvent): string => JSON.stringify([at.getTime(), type, text])

const invocationKey = (event: TimelineEvent, { extension, action, uri, errorCode }: Invocation): string =>
  JSON.stringify([eventKey(event), extension, action, uri, errorCode])

/** Steps that wait, or were never reached, are no news. */
const isNews = ({ phase, startedAt }: Step): boolean =>
  phase === undefined || startedAt !== undefined || (phase !== 'queued' && phase !== 'stopped')

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

  const steps = ({ steps: all }: Snapshot): string[] =>
    all.filter((step) => isNews(step) && isNew(JSON.stringify(['step', step.name, step.state]))).map(stepText)

  /** The newest thing that happened and the state it brought are one: they share a line. */
  const happened = (snapshot: Snapshot, now: number): string[] => {
    const state = `${snapshot.state} ${snapshot.percent ?? ''}`
    const isChanged = state !== lastState
    lastState = state
    const fresh = snapshot.events.filter((event) => isNew(eventKey(event)))
    const ofSteps = steps(snapshot)
    const bringer = fresh.at(-1)
    const columns = (brings: boolean): string =>
      isChanged && brings ? stateColumns(snapshot) : emptyColumns(snapshot)
    const lines = [
      ...ofSteps.map(
        (text, index) => `${columns(bringer === undefined && index === ofSteps.length - 1)}  ${text}`
      ),
      ...snapshot.events.flatMap((event) => {
        const invocations = event.invocations
          .filter((invocation) => isNew(invocationKey(event, invocation)))
          .map((invocation) => `${emptyColumns(snapshot)}  ↳ ${invocationText(invocation)}`)
        return fresh.includes(event)
          ? [`${columns(event === bringer)}  ${eventText(event, now)}`, ...invocations]
          : invocations
      })
    ]
    const isTold = bringer !== undefined || ofSteps.length > 0
    return isChanged && !isTold ? [stateColumns(snapshot), ...lines] : lines
  }

  const extensions = ({ extensions: all = [] }: Snapshot): string[] =>
    all
      .filter((one) => isNew(JSON.stringify(['extension', one])))
      .map((one) => `applied: extension ${plain(one)}`)

  const end = ({ expectedEnd }: Snapshot, now: number): string[] => {
    const at = expectedEnd?.getTime()
    if (at === undefined || at <= now) return []
    if (announcedEnd !== undefined && Math.abs(at - announcedEnd) < SAME_END_MS) return []
    const word = announcedEnd === undefined ? 'end expected' : 'end now expected'
    announcedEnd = at
    return [`${word} at ${timeOfDay(at)} UTC, ${relative(at, now)}`]
  }

  return {
    next: (snapshot, now) => [...happened(snapshot, now), ...extensions(snapshot), ...end(snapshot, now)]
  }
}

/** The step that is under way, and since when. */
const underWay = ({ steps }: Snapshot, now: number): string => {
  const step = steps.findLast(
    ({ startedAt, endedAt, phase }) =>
      startedAt !== undefined && endedAt === undefined && phase !== undefined && !isFinal(phase)
  )
  return step?.startedAt === undefined
    ? ''
    : `, step ${plain(step.name, 100)} for ${duration(now - step.startedAt.getTime())}`
}

const expectation = ({ expectedEnd }: Snapshot, now: number): string => {
  const at = expectedEnd?.getTime()
  if (at === undefined) return ''
  return `, end ${at >= now ? 'expected' : 'was expected'} ${relative(at, now)}`
}

/** A sign of life: the state is what it was. */
export const noNews = (snapshot: Snapshot, now: number): string =>
  `${stateColumns(snapshot)}  ${paint('gray', `no news${underWay(snapshot, now)}${expectation(snapshot, now)}`)}`
