import { renderCheckRun } from '../../report/github/check-run.js'
import { FIRST_VIEW, type RunView } from '../../report/github/run-view.js'
import { runUrl } from '../../runtime/run-context.js'
import { closeCheckRun } from './check-run.js'
import { howToEnd, writeRunComment } from './comment.js'
import { closeDeployment } from './deployment.js'
import { shownEnding, type Ending } from './ending.js'
import type { SavedSurfaces } from './saved.js'
import { openWarner, type SurfaceName, type Tools } from './tools.js'
import { VERDICT } from './verdict.js'

/** What is left to do about a run's surfaces. */
export interface Unfinished {
  readonly saved: SavedSurfaces
  readonly ending: Ending
  /** Surfaces that do not tell of this ending yet. */
  readonly names: readonly SurfaceName[]
}

/** @param found what the post step found out; undefined: nothing that main did not know */
export const unfinishedIn = (saved: SavedSurfaces, found: Ending | undefined): Unfinished => {
  const ending = shownEnding(saved.told, found)
  const { kind } = ending
  const { deployment, check, comment } = saved
  const open: Readonly<Record<SurfaceName, boolean>> = {
    deployment:
      deployment !== undefined &&
      (deployment.closed !== kind || (VERDICT[kind].replaces && deployment.tidied !== true)),
    check: check !== undefined && check.closed !== kind,
    comment: comment !== undefined && howToEnd(comment, kind) !== 'leave'
  }
  const names: readonly SurfaceName[] = ['deployment', 'check', 'comment']
  return { saved, ending, names: names.filter((name) => open[name]) }
}

const viewOf = ({ saved, ending }: Unfinished): RunView => ({
  ...FIRST_VIEW,
  title: saved.title,
  facts: saved.url === undefined ? {} : { url: saved.url },
  snapshot: ending.snapshot,
  stage: { kind: 'ended', ending: ending.kind, reason: ending.reason }
})

type Finish = (unfinished: Unfinished, tools: Tools, signal: AbortSignal) => Promise<void>

const deployment: Finish = async ({ saved, ending }, tools, signal) => {
  if (saved.deployment === undefined) return
  await closeDeployment(saved.deployment, saved, ending, () => undefined, tools, signal)
}

const check: Finish = async (unfinished, tools, signal) => {
  const { saved, ending } = unfinished
  if (saved.check === undefined) return
  const output = renderCheckRun(viewOf(unfinished), runUrl(tools.run))
  await closeCheckRun(saved.check, saved.commit, ending, output, tools, signal)
}

const comment: Finish = async (unfinished, tools, signal) => {
  const { saved, ending } = unfinished
  const wanted = saved.comment && howToEnd(saved.comment, ending.kind)
  if (saved.comment === undefined || wanted === undefined || wanted === 'leave') return
  // Main told nothing: whether it came to write the comment is not known, and a new one is of no use.
  const how = saved.told === undefined ? 'update' : wanted
  const { startedAt, endedAt } = ending.snapshot ?? {}
  const tookMs = startedAt && endedAt && endedAt.getTime() - startedAt.getTime()
  await writeRunComment(saved.comment, how, { saved, view: viewOf(unfinished), tookMs }, tools, signal)
}

const FINISH: Readonly<Record<SurfaceName, Finish>> = { deployment, check, comment }

/** Tells the surfaces that are left how it ended. Gives up when `signal` is aborted. Never rejects. */
export const finishSurfaces = async (
  unfinished: Unfinished,
  tools: Tools,
  signal: AbortSignal
): Promise<void> => {
  await Promise.all(
    unfinished.names.map((name) =>
      FINISH[name](unfinished, tools, signal).catch(openWarner(name, tools.tell))
    )
  )
}
