import type { Problem } from '../deployment/problem.js'
import type { Clock } from '../runtime/clock.js'
import { count, duration } from './format.js'
import type { Printer } from './log-printer.js'
import { plain } from './text.js'

/** Least time between two lines about the same trouble, in milliseconds. */
const SPACING_MS = 60_000

/** Requests that fail and are made again: told without a line for each. */
export interface TroubleLog {
  failed(problem: Problem, retryMs: number): void
  recovered(afterMs: number): void
}

export function createTroubleLog({ print }: Printer, clock: Clock): TroubleLog {
  let failures = 0
  let since = 0
  let isTold = false
  let toldAt = Number.NEGATIVE_INFINITY
  return {
    failed: ({ message }, retryMs) => {
      const now = clock.now()
      if (failures === 0) since = now
      failures++
      // Also across recoveries: under throttling every other request may fail for a long time.
      if (now - toldAt < SPACING_MS) return
      toldAt = now
      isTold = true
      const so = failures === 1 ? '' : ` (${count(failures, 'failed request')} in ${duration(now - since)})`
      print(`trouble: ${plain(message)}${so}; next try in ${duration(Math.max(retryMs, 1_000))}`, 'yellow')
    },
    recovered: (afterMs) => {
      if (isTold) print(`recovered after ${duration(afterMs)}`)
      failures = 0
      isTold = false
    }
  }
}
