import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandProcessor } from '../../sandbox/runner/commands.js'
import { parseEnvFile, type EnvFile } from '../../sandbox/runner/env-file.js'
import { StepLog } from '../../sandbox/runner/log.js'
import { Masks } from '../../sandbox/runner/masks.js'
import type { Step } from '../../sandbox/runner/step.js'
import { readLines } from '../../sandbox/runner/text.js'
import type { Happening, Report } from '../../src/deployment/happening.js'
import { createHeadline } from '../../src/report/headline.js'
import { renderCheckRun } from '../../src/report/github/check-run.js'
import { renderRemoved, renderRunComment } from '../../src/report/github/comment.js'
import { FIRST_VIEW, viewAfter } from '../../src/report/github/run-view.js'
import { createLog } from '../../src/report/log.js'
import { createOutputs } from '../../src/report/outputs.js'
import { renderPlanComment } from '../../src/report/plan-comment.js'
import { renderPostSummary } from '../../src/report/post-summary.js'
import { createSummary } from '../../src/report/summary.js'
import type { Clock } from '../../src/runtime/clock.js'
import type { Io } from '../../src/runtime/io.js'
import { createRunnerIo } from '../../src/runtime/runner-io.js'
import { handClock } from '../report/fixtures.js'

/** What the runner gets of a run. */
export interface Printed {
  /** What it made of standard output. */
  readonly step: Step
  readonly outputs: EnvFile
}

/** Everything that a run shows, as the runner and GitHub get it. */
export interface Shown extends Printed {
  /** Markdown by where it is shown. */
  readonly markdown: Readonly<Record<string, string>>
  /** Texts that are shown as they are: name and title of the check run. */
  readonly titles: readonly string[]
}

/** A screen: it shows runs, one after the other, through the files of a runner. */
export interface Screen {
  show(happenings: readonly Happening[]): Shown
  /** Log, annotations and outputs only. */
  print(happenings: readonly Happening[]): Printed
  close(): void
}

const LINK = 'https://github.com/octo/shop/actions/runs/1/attempts/1'
const REPOSITORY = 'https://github.com/octo/shop'
const ROOM = 65_000

const newStep = (): Step => {
  const masks = new Masks()
  return {
    kind: 'main',
    masks,
    log: new StepLog(masks, true, () => undefined),
    workspace: '/work',
    outputs: new Map(),
    state: new Map(),
    env: new Map(),
    path: [],
    commandFailed: false
  }
}

/** What GitHub is told besides, from the same happenings. */
const surfaces = (happenings: readonly Happening[]): Pick<Shown, 'markdown' | 'titles'> => {
  const view = happenings.reduce(viewAfter, FIRST_VIEW)
  const settled = happenings.findLast((one) => one.kind === 'settled')
  const planned = happenings.findLast((one) => one.kind === 'planned')
  if (settled === undefined) throw new Error('a run without an end')
  const { outcome } = settled
  if (planned !== undefined) {
    const plan = renderPlanComment({ plan: planned.plan, outcome, sha: 'a1b2c3d', runUrl: LINK })
    return { markdown: { plan }, titles: [] }
  }
  const { snapshot, reason = '' } = outcome
  const comment = { view, commit: view.title, repositoryUrl: REPOSITORY, runUrl: LINK, tookMs: 1_000 }
  const check = renderCheckRun(view, LINK)
  return {
    markdown: {
      comment: renderRunComment({ kind: 'deployment', ...comment }, ROOM),
      preview: renderRunComment({ kind: 'preview', ...comment }, ROOM),
      removed: renderRemoved(
        { title: view.title, reason, commit: view.title, repositoryUrl: REPOSITORY, runUrl: LINK },
        ROOM
      ),
      check: check.summary,
      ...(snapshot && {
        post: renderPostSummary({
          title: view.title,
          finished: { kind: 'failed', id: view.id ?? '', snapshot, reason },
          at: 0,
          runUrl: LINK
        })
      })
    },
    titles: [check.title]
  }
}

/** Opens a screen with files in a temporary folder. */
export const openScreen = (): Screen => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  const output = join(folder, 'output')
  const summary = join(folder, 'summary')
  const run = (
    happenings: readonly Happening[],
    more: (io: Io, clock: Clock) => readonly Report[]
  ): Printed => {
    writeFileSync(output, '')
    let stdout = ''
    const io = createRunnerIo({
      env: { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
      write: (text) => {
        stdout += text
      }
    })
    const clock = handClock()
    const reports = [createOutputs(io), ...more(io, clock), createHeadline(io), createLog(io, clock)]
    for (const happening of happenings) for (const report of reports) report(happening)
    const step = newStep()
    const runner = new CommandProcessor(step)
    for (const line of readLines(stdout)) runner.take(line)
    return { step, outputs: parseEnvFile(readFileSync(output, 'utf8')) }
  }
  return {
    print: (happenings) => run(happenings, () => []),
    show: (happenings) => {
      const printed = run(happenings, (io, clock) => [createSummary(io, clock, LINK)])
      const { markdown, titles } = surfaces(happenings)
      return { ...printed, markdown: { summary: readFileSync(summary, 'utf8'), ...markdown }, titles }
    },
    close: () => {
      rmSync(folder, { recursive: true })
    }
  }
}
