import type { Happening, Report } from '../../../src/deployment/happening.js'
import type { Io } from '../../../src/runtime/io.js'
import type { Parts } from './parts.js'

/** What a run shows: outputs, and annotations that fail it. */
export interface Shown {
  readonly outputs: Map<string, string>
  /** Error annotations that are about the run, not about a place in a file. */
  readonly headlines: string[]
  /** Moments at which an output told something else than what had happened by then. */
  readonly stale: string[]
}

const nothing = (): void => undefined

/** What the outputs must tell of the state by now, given all that happened; undefined: nothing yet. */
const expectedState = (): ((happening: Happening) => string | undefined) => {
  let begun = false
  let state: string | undefined
  return (happening) => {
    if (happening.kind === 'begun') {
      begun = true
      state = happening.begun.snapshot.state
    }
    if (happening.kind === 'observed' && begun) state = happening.snapshot.state
    if (happening.kind === 'settled') state = happening.outcome.snapshot?.state ?? state
    return state
  }
}

/** The reports under test, and what they show. */
export const openConsole = ({ createOutputs, createHeadline }: Parts): { shown: Shown; report: Report } => {
  const shown: Shown = { outputs: new Map(), headlines: [], stale: [] }
  const io: Io = {
    info: nothing,
    debug: nothing,
    notice: nothing,
    warning: nothing,
    error: (message, at) => {
      if (at?.file === undefined) shown.headlines.push(message)
    },
    startGroup: nothing,
    endGroup: nothing,
    mask: nothing,
    setOutput: (name, value) => shown.outputs.set(name, value),
    saveState: nothing,
    writeSummary: nothing
  }
  const reports = [createOutputs(io), createHeadline(io)]
  const stateBy = expectedState()
  return {
    shown,
    report: (happening) => {
      for (const report of reports) report(happening)
      const expected = stateBy(happening)
      const told = shown.outputs.get('state')
      if (told !== expected)
        shown.stale.push(`after "${happening.kind}" the state is ${expected}, and the output ${told}`)
    }
  }
}
