import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { ClientRequest } from 'node:http'
import { setTimeout as realTimeout } from 'node:timers/promises'
import type { Clock } from '../../../src/runtime/clock.js'

/** How often nothing may be under way in a row before time passes. */
const LOOKS = 3
/** Between two looks, in real milliseconds. */
const LOOK_MS = 1

/** What Node calls a request for a file that is under way. */
const FILE_REQUEST = /^FS/

/** Where Node tells of requests: when they are made (Node 22 and newer), and when their body was handed over. */
const REQUESTS = ['http.client.request.created', 'http.client.request.start'] as const

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/**
 * A clock for a process that talks to its own servers: it stands still while anything is under way (requests, files,
 * and whatever is told), and otherwise jumps to the next moment that somebody waits for. Two runs are alike.
 */
export interface QuietClock extends Clock {
  /** Stands still until this has settled. */
  during<T>(work: Promise<T>): Promise<T>
  /** Moves on to that moment, before anybody waits. */
  skipTo(moment: number): void
  close(): void
}

/** @param looks more where there is work that cannot be seen: that of Node's worker threads (compression) */
export const quietClock = (start: number, looks = LOOKS): QuietClock => {
  let now = start
  let underWay = 0
  let sleepers: readonly Sleeper[] = []
  let isMoving = false
  let isClosed = false

  const isQuiet = (): boolean =>
    underWay === 0 && !process.getActiveResourcesInfo().some((name) => FILE_REQUEST.test(name))

  const untilQuiet = async (): Promise<void> => {
    for (let quiet = 0; quiet < looks; quiet = isQuiet() ? quiet + 1 : 0) await realTimeout(LOOK_MS)
  }

  const move = async (): Promise<void> => {
    if (isMoving) return
    isMoving = true
    while (sleepers.length > 0 && !isClosed) {
      await untilQuiet()
      const next = sleepers.reduce((soonest, one) => (one.at < soonest.at ? one : soonest), {
        at: Number.POSITIVE_INFINITY,
        wake: () => undefined
      })
      sleepers = sleepers.filter((one) => one !== next)
      now = Math.max(now, Number.isFinite(next.at) ? next.at : now)
      next.wake()
    }
    isMoving = false
  }

  const sleep: Clock['sleep'] = (ms, signal) =>
    new Promise((resolve) => {
      if (ms <= 0 || signal?.aborted === true) {
        resolve()
        return
      }
      const done = (): void => {
        sleepers = sleepers.filter((one) => one !== sleeper)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const sleeper: Sleeper = { at: now + ms, wake: done }
      signal?.addEventListener('abort', done, { once: true })
      sleepers = [...sleepers, sleeper]
      void move()
    })

  const known = new WeakSet<ClientRequest>()

  /** Requests of this process, until their answers are read. */
  const onRequest = (message: unknown): void => {
    const request = typeof message === 'object' && message !== null && 'request' in message && message.request
    // One that broke off before it was handed over is told of after its end.
    if (!(request instanceof ClientRequest) || known.has(request) || request.closed) return
    known.add(request)
    underWay++
    request.once('close', () => {
      underWay--
    })
  }
  for (const channel of REQUESTS) subscribe(channel, onRequest)

  return {
    now: () => now,
    sleep,
    during: async (work) => {
      underWay++
      try {
        return await work
      } finally {
        underWay--
      }
    },
    skipTo: (moment) => {
      now = Math.max(now, moment)
    },
    close: () => {
      isClosed = true
      for (const channel of REQUESTS) unsubscribe(channel, onRequest)
    }
  }
}
