import type { Interruption } from '../deployment/happening.js'

/** What the runner sends: SIGINT, 7.5 s later SIGTERM, 2.5 s later the end. On Windows: CTRL_C and CTRL_BREAK. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const

/** The part of `process` that delivers signals. */
export interface SignalSource {
  on(signal: (typeof SIGNALS)[number], listener: () => void): unknown
}

/**
 * Aborts on the first signal, with an `Interruption` as the reason; later ones change nothing.
 * To be called before anything else is loaded: until then a signal ends the process at once.
 */
export function listenForSignals(source: SignalSource): AbortSignal {
  const controller = new AbortController()
  for (const signal of SIGNALS) {
    source.on(signal, () => {
      const reason: Interruption = { kind: 'cancelled', signal }
      controller.abort(reason)
    })
  }
  return controller.signal
}
