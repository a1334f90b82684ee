import type { Excerpt, Happening, Interruption, Report } from '../deployment/happening.js'
import type { Problem } from '../deployment/problem.js'
import { isFinal, type Snapshot } from '../deployment/snapshot.js'
import type { Begun, Holder, Subject } from '../deployment/target.js'
import type { Clock } from '../runtime/clock.js'
import type { Io } from '../runtime/io.js'
import { duration, moment, relative } from './format.js'
import { createNovelty, noNews } from './log-observed.js'
import { createPrinter } from './log-printer.js'
import { logSettled } from './log-settled.js'
import { paint, progressColumns, stateColumns } from './log-style.js'
import { createTroubleLog } from './log-trouble.js'
import { logPlan } from './plan-log.js'
import { annotation, defuse, plain, sentence } from './text.js'
import { OWNERSHIP, UNIT, unitOf } from './words.js'

/** From then on it is explained why a deployment is still in a queue of the service, in milliseconds. */
const QUEUED_MS = 60_000
/** Least time between two lines about an upload, in milliseconds. */
const UPLOAD_MS = 5_000

/**
 * The live log: one line for each thing that happens, with the time of day (UTC) and the time since this step
 * began. It uses no timer: signs of life come with the looks at the deployment.
 */
export function createLog(io: Io, clock: Clock): Report {
  const printer = createPrinter(io, clock)
  const { print, heartbeat } = printer
  const trouble = createTroubleLog(printer, clock)
  const once = new Set<string>()
  let novelty = createNovelty()
  let unit = UNIT.appconfig
  let holderSeen = ''
  let queuedSince: number | undefined
  let uploadAt = Number.NEGATIVE_INFINITY

  const isNew = (key: string): boolean => once.size < once.add(key).size

  const resolved = ({ title, rows, notes }: Subject): void => {
    const first = isNew('resolved')
    const newRows = rows.filter(([label, value]) => isNew(`row ${label}: ${value}`))
    const newNotes = notes.filter((note) => isNew(`note ${note}`))
    if (!first) {
      for (const [label, value] of newRows) print(`${plain(label, 100)}: ${plain(value)}`)
      for (const note of newNotes) print(plain(note))
      return
    }
    if (newRows.length + newNotes.length === 0) return
    const width = Math.max(0, ...newRows.map(([label]) => plain(label, 100).length))
    io.startGroup(plain(title, 300))
    for (const [label, value] of newRows)
      io.info(defuse(`${plain(label, 100).padEnd(width)}  ${plain(value)}`))
    for (const note of newNotes) io.info(defuse(`• ${plain(note)}`))
    io.endGroup()
  }

  const excerpt = ({ title, lines }: Excerpt): void => {
    io.startGroup(plain(sentence(title), 300))
    for (const line of lines) io.info(plain(line))
    io.endGroup()
  }

  const busy = ({ id, title, snapshot, by }: Holder, until: Date | undefined): void => {
    const now = clock.now()
    const end = snapshot.expectedEnd?.getTime()
    const expected = end === undefined ? '' : `, its end is expected ${relative(end, now)}`
    const key = `${id} ${snapshot.state}`
    const limit =
      until === undefined ? '' : `; waiting until ${moment(until.getTime(), now)} UTC at the latest`
    const run = by === undefined ? '' : `; started by ${plain(by, 300)}`
    const text = `${stateColumns(snapshot)}  ${plain(title, 300)} is in the way${expected}`
    if (key === holderSeen) heartbeat(() => text)
    else print(text + limit + run)
    holderSeen = key
  }

  const searching = (problem: Problem, until: Date): void => {
    print(`the answer to the start was lost: ${plain(problem.message)}`, 'yellow')
    print(`looking for what it started, until ${moment(until.getTime(), clock.now())} UTC at the latest`)
  }

  const begun = ({ handle, snapshot }: Begun, deadline: Date | undefined): void => {
    queuedSince = undefined
    unit = unitOf(snapshot.facts, unit)
    // What was seen before is another deployment that was in the way.
    novelty = createNovelty()
    const limit =
      deadline === undefined ? '' : `; time is up at ${moment(deadline.getTime(), clock.now())} UTC`
    print(paint('bold', `${unit.noun} ${plain(handle.id, 100)} ${OWNERSHIP[handle.ownership]}`) + limit)
    observed(snapshot)
  }

  const observed = (snapshot: Snapshot): void => {
    if (snapshot.unknownState && isNew(`state ${snapshot.state}`)) {
      const name = plain(snapshot.state, 60)
      io.warning(`The state ${name} is not known to this version; the ${unit.noun} counts as in flight.`)
    }
    const now = clock.now()
    const lines = novelty.next(snapshot, now)
    lines.forEach((line) => {
      print(line)
    })
    waiting(snapshot, now)
    if (lines.length === 0 && !isFinal(snapshot.phase)) heartbeat(() => noNews(snapshot, now))
  }

  /** Says once what keeps a deployment in the queue, when it has been there for a while. */
  const waiting = ({ phase, waitsFor }: Snapshot, now: number): void => {
    if (phase !== 'queued') return
    queuedSince ??= now
    if (waitsFor !== undefined && now - queuedSince >= QUEUED_MS && isNew('waits')) print(plain(waitsFor))
  }

  const uploading = (sent: number, total: number): void => {
    const now = clock.now()
    if (sent < total && now - uploadAt < UPLOAD_MS) return
    uploadAt = now
    const share = total === 0 ? 100 : Math.floor((sent / total) * 100)
    print(`${progressColumns('uploading', 'cyan', share)}  ${megabytes(sent)} of ${megabytes(total)} MB`)
  }

  const handle = (happening: Happening): void => {
    switch (happening.kind) {
      case 'resolved':
        unit = UNIT[happening.place.service]
        resolved(happening.subject)
        break
      case 'busy':
        busy(happening.holder, happening.until)
        break
      case 'starting':
        print(`starting (marker ${plain(happening.intent.marker, 100)})`)
        break
      case 'searching':
        searching(happening.problem, happening.until)
        break
      case 'begun':
        begun(happening.begun, happening.deadline)
        break
      case 'uploading':
        uploading(happening.sent, happening.total)
        break
      case 'observed':
        observed(happening.snapshot)
        break
      case 'trouble':
        trouble.failed(happening.problem, happening.retryMs)
        break
      case 'recovered':
        trouble.recovered(happening.afterMs)
        break
      case 'interrupted':
        print(interruption(happening.why, happening.then), 'yellow')
        break
      case 'stopping':
        print(STOPPING[happening.mode](`${unit.noun} ${plain(happening.id, 100)}`), 'yellow')
        break
      case 'warning':
        if (isNew(`warning ${happening.message}`)) io.warning(annotation(happening.message))
        break
      case 'note':
        print(plain(happening.message))
        break
      case 'excerpt':
        excerpt(happening)
        break
      case 'detail':
        io.debug(plain(happening.message))
        break
      case 'planned':
        logPlan(io, happening.plan)
        break
      case 'surfaced':
        break
      case 'settled':
        logSettled(printer, happening.outcome)
        break
    }
  }
  return handle
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

const STOPPING: Record<'stop' | 'revert', (what: string) => string> = {
  stop: (what) => `asking the service to stop ${what}`,
  revert: (what) => `asking the service to stop ${what} and to revert it if it is complete`
}

const THEN: Record<'stop' | 'leave', string> = {
  stop: 'stopping it',
  leave: 'leaving it as it is, as asked'
}

const interruption = (why: Interruption, then: 'stop' | 'leave'): string =>
  why.kind === 'deadline'
    ? `time is up after ${duration(why.afterMs)}: ${THEN[then]}`
    : `cancelled (${plain(why.signal, 60)}): ${THEN[then]}`
