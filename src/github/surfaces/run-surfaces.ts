import type { Happening, Report } from '../../deployment/happening.js'
import type { Outcome } from '../../deployment/outcome.js'
import type { Place, Subject } from '../../deployment/target.js'
import { deadline } from '../../deployment/time-limit.js'
import { factsOf, FIRST_VIEW, viewAfter } from '../../report/github/run-view.js'
import type { Ending } from './ending.js'
import { hiddenIn, type Hide } from './hidden.js'
import { openSurfaceLedger } from './ledger.js'
import { openCheck } from './live-check.js'
import { openComment } from './live-comment.js'
import { openDeployment } from './live-deployment.js'
import type { SavedSurfaces } from './saved.js'
import { whenAborted, type Tools } from './tools.js'

/** Longest time that a start waits for its GitHub Deployment, in milliseconds. */
const BEFORE_START_MS = 10_000

/** What tells of a run on GitHub while it goes on. */
export interface Surfaces {
  /** Consumes what happens; returns at once, and never throws: requests are made in the background. */
  readonly report: Report
  /**
   * Makes the GitHub Deployment, once, and waits for the answer: 10 s at most, and no longer than until `signal` is
   * aborted. Never rejects.
   */
  beforeStart(signal: AbortSignal): Promise<void>
  /**
   * Tells every surface how it ended. Gives up when `signal` is aborted; called again, it finishes what is not done.
   * Never rejects.
   */
  settle(outcome: Outcome, signal: AbortSignal): Promise<void>
}

/** The surfaces of a run; undefined ones are not wanted. */
export interface Wanted {
  /** Number of the pull request. */
  readonly comment: number | undefined
  /** Name of the environment. */
  readonly deployment: string | undefined
  readonly check: boolean
}

export interface RunSurfacesOptions {
  readonly wanted: Wanted
  readonly operation: SavedSurfaces['operation']
  readonly tools: Tools
  readonly uuid: () => string
  readonly save: (state: string) => void
  /** Default: nothing is hidden. */
  readonly hide?: Hide
}

/** What a happening is about, once that is known. */
interface Resolved {
  readonly subject: Subject
  readonly place: Place
}

export function createRunSurfaces({
  wanted,
  operation,
  tools,
  uuid,
  save,
  hide = (text) => text
}: RunSurfacesOptions): Surfaces {
  const { clock, run, tell } = tools
  let view = FIRST_VIEW
  let resolved: Resolved | undefined
  const ledger = openSurfaceLedger({ operation, title: view.title, commit: run.sha }, save)
  const shared = { view: () => hiddenIn(view, hide), ledger, tools, uuid }
  const comment =
    wanted.comment === undefined ? undefined : openComment({ ...shared, pullRequest: wanted.comment })
  const deployment =
    wanted.deployment === undefined
      ? undefined
      : openDeployment({ ...shared, environment: wanted.deployment })
  const check = wanted.check ? openCheck(shared) : undefined
  const nothing = comment === undefined && deployment === undefined && check === undefined

  const resolve = ({ subject, place }: Resolved): void => {
    resolved = { subject, place }
    ledger.note({ title: subject.title, commit: subject.commit ?? run.sha })
    comment?.place(place)
  }

  const take = (happening: Happening): void => {
    // The end is for `settle` to tell, which is given time for it.
    if (happening.kind === 'settled') return
    const before = view
    view = viewAfter(view, happening)
    if (happening.kind === 'resolved') resolve(happening)
    const { url } = factsOf(view)
    if (url !== undefined && url !== ledger.read().url) ledger.note({ url })
    if (happening.kind === 'begun') {
      comment?.begun()
      if (resolved !== undefined) void deployment?.make(resolved.subject, resolved.place)
    }
    if (view !== before && resolved !== undefined) check?.changed()
  }

  const guarded = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      tell({ kind: 'detail', message: `The surfaces on GitHub: ${String(error)}` })
    }
  }

  return {
    report: (happening) => {
      if (nothing) return
      guarded(() => {
        take(happening)
      })
    },

    beforeStart: async (signal) => {
      if (deployment === undefined || resolved === undefined || signal.aborted) return
      const limit = deadline(clock, BEFORE_START_MS)
      try {
        await Promise.race([
          deployment.make(resolved.subject, resolved.place),
          whenAborted(AbortSignal.any([signal, limit.signal]))
        ])
      } finally {
        limit.dispose()
      }
    },

    settle: async (outcome, signal) => {
      if (nothing) return
      view = viewAfter(view, { kind: 'settled', outcome })
      const ending: Ending = { kind: outcome.kind, reason: hide(outcome.reason ?? '') }
      const superseded = outcome.kind === 'skipped' && outcome.superseded === true
      const { url } = factsOf(view)
      guarded(() => {
        if (superseded) ledger.drop('comment')
        ledger.note({ told: ending, ...(url !== undefined && { url }) })
      })
      await Promise.race([
        Promise.all([
          deployment?.close(ending, signal),
          check?.close(ending, signal),
          comment?.close(ending, signal)
        ]),
        whenAborted(signal)
      ])
    }
  }
}
