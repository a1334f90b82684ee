import type { Excerpt, Happening, Interruption, Report } from '../deployment/happening.js'
import { isFailure, type Outcome } from '../deployment/outcome.js'
import type { Problem } from '../deployment/problem.js'
import { isFinal, type Snapshot } from '../deployment/snapshot.js'
import type { Begun, Holder, Subject } from '../deployment/target.js'
import type { Clock } from '../runtime/clock.js'
import type { Io } from '../runtime/io.js'
import { count, duration, elapsed, moment, relative, timeOfDay } from './format.js'
import { createNovelty } from './log-observed.js'
import { outcomeColour, paint, stateColumns, type Colour } from './log-style.js'
import { logPlan } from './plan-log.js'
import { annotation, defuse, plain, plainLines, sentence } from './text.js'
import { OWNERSHIP } from './words.js'

const MINUTE = 60_000
/** A silent deployment gives a sign of life every minute at first, later every five. In milliseconds. */
const HEARTBEATS = { busyMs: 10 * MINUTE, earlyMs: MINUTE, lateMs: 5 * MINUTE }
/** Least time between two lines about the same trouble, in milliseconds. */
const TROUBLE_MS = MINUTE
/** From then on it is explained why a deployment is still in a queue of the service, in milliseconds. */
const QUEUED_MS = MINUTE
/** Least time between two lines about an upload, in milliseconds. */
const UPLOAD_MS = 5_000

/**
 * The live log: one line for each thing that happens, with the time of day (UTC) and the time since this step
 * began. It uses no timer: signs of life come with the looks at the deployment.
 */
export function createLog(io: Io, clock: Clock): Report {
  const began = clock.now()
  const once = new Set<string>()
  let novelty = createNovelty()
  let lastLineAt = began
  let holderSeen = ''
  const trouble = { failures: 0, since: 0, told: false, toldAt: Number.NEGATIVE_INFINITY }
  let queuedSince: number | undefined
  let uploadAt = Number.NEGATIVE_INFINITY

  const isNew = (key: string): boolean => once.size < once.add(key).size

  const print = (text: string, colour?: Colour): void => {
    const now = clock.now()
    lastLineAt = now
    const times = paint('gray', `${timeOfDay(now)}  ${elapsed(now - began).padEnd(6)}`)
    io.info(defuse(`${times}  ${colour === undefined ? text : paint(colour, text)}`))
  }

  const heartbeat = (text: () => string): void => {
    const now = clock.now()
    const spacing = now - began < HEARTBEATS.busyMs ? HEARTBEATS.earlyMs : HEARTBEATS.lateMs
    if (now - lastLineAt >= spacing) print(text())
  }

  const resolved = ({ title, rows, notes }: Subject): void => {
    const first = isNew('resolved')
    const newRows = rows.filter(([label, value]) => isNew(`row ${label}: ${value}`))
    const newNotes = notes.filter((note) => isNew(`note ${note}`))
    if (!first) {
      for (const [label, value] of newRows) print(`${plain(label, 100)}: ${plain(value)}`)
      for (const note of newNotes) print(plain(note))
      return
    }
    const width = Math.max(0, ...newRows.map(([label]) => plain(label, 100).length))
    io.startGroup(`What will be deployed: ${plain(title, 300)}`)
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
    // What was seen before is another deployment that was in the way.
    novelty = createNovelty()
    const now = clock.now()
    const limit = deadline === undefined ? '' : `; time is up at ${moment(deadline.getTime(), now)} UTC`
    print(paint('bold', `deployment ${plain(handle.id, 100)} ${OWNERSHIP[handle.ownership]}`) + limit)
    observed(snapshot)
  }

  const observed = (snapshot: Snapshot): void => {
    if (snapshot.unknownState && isNew(`state ${snapshot.state}`)) {
      const name = plain(snapshot.state, 60)
      io.warning(`The state ${name} is not known to this version; the deployment counts as in flight.`)
    }
    const now = clock.now()
    const lines = novelty.next(snapshot, now)
    lines.forEach((line) => {
      print(line)
    })
    waiting(snapshot, now)
    if (lines.length > 0 || isFinal(snapshot.phase)) return
    heartbeat(() => {
      const end = snapshot.expectedEnd?.getTime()
      const expected =
        end === undefined
          ? ''
          : end >= now
            ? `, end expected ${relative(end, now)}`
            : `, end was expected ${relative(end, now)}`
      return `${stateColumns(snapshot)}  ${paint('gray', `no news${expected}`)}`
    })
  }

  /** Says once what keeps a deployment in the queue, when it has been there for a while. */
  const waiting = ({ phase, waitsFor }: Snapshot, now: number): void => {
    if (phase !== 'queued') return
    queuedSince ??= now
    if (waitsFor !== undefined && now - queuedSince >= QUEUED_MS && isNew('waits')) print(plain(waitsFor))
  }

  const troubled = (problem: Problem, retryMs: number): void => {
    const now = clock.now()
    if (trouble.failures === 0) trouble.since = now
    trouble.failures++
    // Also across recoveries: under throttling every other request may fail for a long time.
    if (now - trouble.toldAt < TROUBLE_MS) return
    trouble.toldAt = now
    trouble.told = true
    const so =
      trouble.failures === 1
        ? ''
        : ` (${count(trouble.failures, 'failed request')} in ${duration(now - trouble.since)})`
    print(
      `trouble: ${plain(problem.message)}${so}; next try in ${duration(Math.max(retryMs, 1_000))}`,
      'yellow'
    )
  }

  const recovered = (afterMs: number): void => {
    if (trouble.told) print(`recovered after ${duration(afterMs)}`)
    trouble.failures = 0
    trouble.told = false
  }

  const uploading = (sent: number, total: number): void => {
    const now = clock.now()
    if (sent < total && now - uploadAt < UPLOAD_MS) return
    uploadAt = now
    const share = total === 0 ? 100 : Math.floor((sent / total) * 100)
    print(`uploaded ${megabytes(sent)} of ${megabytes(total)} MB, ${share} %`)
  }

  const settled = (outcome: Outcome): void => {
    const { kind, snapshot, reason, hint } = outcome
    const state = snapshot === undefined ? '' : ` (${plain(snapshot.state, 60)})`
    const mark = isFailure(outcome) ? '✖' : '✔'
    print(`${mark} ${kind}${state} after ${duration(clock.now() - began)}`, outcomeColour(kind))
    // Why it failed or did nothing, and what to do, is an annotation, which stands in the log as well.
    if (isFailure(outcome) || kind === 'skipped') return
    for (const line of plainLines(reason ?? '')) if (line !== '') print(line)
    for (const line of plainLines(hint ?? '')) if (line !== '') print(`→ ${line}`)
  }

  const handle = (happening: Happening): void => {
    switch (happening.kind) {
      case 'resolved':
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
        troubled(happening.problem, happening.retryMs)
        break
      case 'recovered':
        recovered(happening.afterMs)
        break
      case 'interrupted':
        print(interruption(happening.why, happening.then), 'yellow')
        break
      case 'stopping':
        print(STOPPING[happening.mode](plain(happening.id, 100)), 'yellow')
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
        settled(happening.outcome)
        break
    }
  }
  return handle
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

const STOPPING: Record<'stop' | 'revert', (id: string) => string> = {
  stop: (id) => `asking the service to stop deployment ${id}`,
  revert: (id) => `asking the service to stop deployment ${id} and to revert it if it is complete`
}

const THEN: Record<'stop' | 'leave', string> = {
  stop: 'stopping it',
  leave: 'leaving it as it is, as asked'
}

const interruption = (why: Interruption, then: 'stop' | 'leave'): string =>
  why.kind === 'deadline'
    ? `time is up after ${duration(why.afterMs)}: ${THEN[then]}`
    : `cancelled (${plain(why.signal, 60)}): ${THEN[then]}`
