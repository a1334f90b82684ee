import type { Clock } from '../runtime/clock.js'
import type { Io } from '../runtime/io.js'
import { elapsed, timeOfDay } from './format.js'
import { paint, type Colour } from './log-style.js'
import { defuse } from './text.js'

const MINUTE = 60_000
/** A silent deployment gives a sign of life every minute at first, later every five. In milliseconds. */
const HEARTBEATS = { busyMs: 10 * MINUTE, earlyMs: MINUTE, lateMs: 5 * MINUTE }

/** Writes lines with the time of day (UTC) and the time since the step began. Texts are neutralised already. */
export interface Printer {
  readonly print: (text: string, colour?: Colour) => void
  /** Prints only when there was no line for a while. */
  readonly heartbeat: (text: () => string) => void
  /** Milliseconds since the step began. */
  readonly elapsedMs: () => number
}

/** @param clock asked for the time only: signs of life come with what happens, not by a timer */
export function createPrinter(io: Io, clock: Clock): Printer {
  const began = clock.now()
  let lastLineAt = began
  const elapsedMs = (): number => clock.now() - began

  const print: Printer['print'] = (text, colour) => {
    const now = clock.now()
    lastLineAt = now
    const times = paint('gray', `${timeOfDay(now)}  ${elapsed(now - began).padEnd(6)}`)
    io.info(defuse(`${times}  ${colour === undefined ? text.trimEnd() : paint(colour, text)}`))
  }

  return {
    print,
    elapsedMs,
    heartbeat: (text) => {
      const spacing = elapsedMs() < HEARTBEATS.busyMs ? HEARTBEATS.earlyMs : HEARTBEATS.lateMs
      if (clock.now() - lastLineAt >= spacing) print(text())
    }
  }
}
