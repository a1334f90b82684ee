import { renderCheckRun, type CheckOutput } from '../../report/github/check-run.js'
import type { RunView } from '../../report/github/run-view.js'
import { runUrl } from '../../runtime/run-context.js'
import { checkName, closeCheckRun, createCheckRun, updateCheckRun } from './check-run.js'
import type { Ending } from './ending.js'
import type { SurfaceLedger } from './ledger.js'
import { inTime, openLine, paced, unlessGivenUp } from './line.js'
import { isLost, openWarner, type Tools } from './tools.js'

/** Least time between two updates, in milliseconds. */
const SPACING_MS = 15_000
/** Time for the creation, a lost answer included, and for an update, in milliseconds. */
const CREATE_MS = 40_000
const UPDATE_MS = 10_000

/** The check run of a run that goes on. */
export interface LiveCheck {
  /** Has it shown what `view` gives, soon. */
  changed(): void
  /** Concludes it. Never rejects. */
  close(ending: Ending, signal: AbortSignal): Promise<void>
}

interface Options {
  /** What there is to show now. */
  readonly view: () => RunView
  readonly ledger: SurfaceLedger
  readonly tools: Tools
  readonly uuid: () => string
}

export const openCheck = ({ view, ledger, tools, uuid }: Options): LiveCheck => {
  const { clock, run, tell } = tools
  const line = openLine(openWarner('check', tell))
  const stop = new AbortController()
  let asked = false
  let shown = ''

  const output = (): CheckOutput => renderCheckRun(view(), runUrl(run))

  const create = async (): Promise<void> => {
    const { title, commit } = ledger.read()
    const record = { marker: uuid(), name: checkName(title) }
    const first = output()
    ledger.note({ check: record })
    try {
      const id = await inTime(clock, CREATE_MS, (signal) =>
        createCheckRun(record, commit, first, tools, signal)
      )
      shown = JSON.stringify(first)
      ledger.note({ check: { ...record, id } })
      tell({ kind: 'note', message: `Check run ${id} (${record.name}): created` })
      tell({ kind: 'surfaced', facts: { 'check-run-id': String(id) } })
    } catch (error) {
      if (!isLost(error)) ledger.drop('check')
      throw error
    }
  }

  const update = async (): Promise<void> => {
    const id = ledger.read().check?.id
    const next = output()
    const text = JSON.stringify(next)
    if (id === undefined || text === shown) return
    await inTime(clock, UPDATE_MS, (signal) => updateCheckRun(id, next, tools, signal))
    shown = text
  }

  const work = (): Promise<void> => {
    const first = !asked
    asked = true
    return line.add(first ? create : update)
  }
  const pace = paced(work, { clock, spacingMs: SPACING_MS, stop: stop.signal })

  return {
    changed: () => {
      pace.ask()
    },
    close: (ending, signal) => {
      stop.abort()
      return line.add(() =>
        unlessGivenUp(signal, async () => {
          const { check, commit } = ledger.read()
          if (check === undefined || check.closed === ending.kind) return
          const id = await closeCheckRun(check, commit, ending, output(), tools, signal)
          if (id !== undefined) ledger.note({ check: { ...check, id, closed: ending.kind } })
        })
      )
    }
  }
}
