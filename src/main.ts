import { randomUUID } from 'node:crypto'
import { openAccess } from './aws/access.js'
import { parseConfig } from './config/parse.js'
import type { Config } from './config/config.js'
import { secretInputs } from './config/secret-inputs.js'
import { asFew } from './config/warnings.js'
import { notStarted } from './deployment/deploy.js'
import type { Report } from './deployment/happening.js'
import { EXIT_CODE, type Outcome } from './deployment/outcome.js'
import type { Ports } from './deployment/ports.js'
import { deadline, graceAfter } from './deployment/time-limit.js'
import type { GitHubAccess } from './github/open-api.js'
import type { Surfaces } from './github/surfaces/surfaces.js'
import type { Host } from './host.js'
import { operate } from './operations.js'
import { fanOut } from './report/fan-out.js'
import { createHeadline } from './report/headline.js'
import { createLog } from './report/log.js'
import { createOutputs } from './report/outputs.js'
import { createSummary } from './report/summary.js'
import { annotation, plain } from './report/text.js'
import { systemClock } from './runtime/clock.js'
import type { Io } from './runtime/io.js'
import { readRunContext } from './runtime/read-run-context.js'
import { runUrl } from './runtime/run-context.js'
import { createRunnerIo } from './runtime/runner-io.js'
import { ARCHIVES_KEY, encodeState, STATE_KEY, SURFACES_KEY } from './runtime/saved-state.js'
import { openSecrets, type Secrets } from './runtime/secrets.js'
import { VERSION } from './version.js'

const clock = systemClock

/** Time for GitHub at the end of the step, in milliseconds. */
const GITHUB_MS = 30_000
/** When that ends after a signal (runner: 7.5 s + 2.5 s, then the end), in milliseconds since the signal. */
const GITHUB_AFTER_SIGNAL_MS = 7_000

/** The main step: from inputs to an exit code. Rejects only for a defect of this action. */
export async function main(host: Host, cancel: AbortSignal): Promise<number> {
  const io = createRunnerIo(host)
  const run = readRunContext(host.env, host.readFile)
  const grace = graceAfter(clock, cancel, GITHUB_AFTER_SIGNAL_MS)
  const secrets = openSecrets()
  let reporters = reportersOf(io, [])
  let surfaces: Surfaces | undefined
  let outcome: Outcome
  try {
    const { config, warnings } = await parseConfig(host.env)
    for (const warning of asFew(warnings)) io.warning(annotation(warning))
    const summary = config.summary ? [createSummary(io, clock, runUrl(run))] : []
    const { all } = (reporters = reportersOf(io, summary))
    const mask = (secret: string): void => {
      io.mask(secret)
      secrets.add(secret)
    }
    const { certain, possible } = await secretInputs(host.env)
    certain.forEach(mask)
    possible.forEach(secrets.add)
    surfaces = await surfacesOf(config, { env: host.env, version: VERSION, run }, io, secrets, all)
    const report = surfaces === undefined ? all : fanOut([all, surfaces.report], warnThrough(io))
    const ports = portsOf(io, config, report, surfaces, cancel)
    outcome = await operate(config, {
      env: host.env,
      run,
      ports,
      version: VERSION,
      access: openAccess({
        role: config.role,
        region: config.region,
        version: VERSION,
        run,
        env: host.env,
        clock,
        mask,
        debug: (line) => {
          io.debug(plain(line))
        }
      }),
      mask,
      expectArchives: (folder) => {
        io.saveState(ARCHIVES_KEY, folder)
      }
    })
  } catch (error) {
    outcome = failed(error, io)
  }
  await conclude(outcome, reporters, surfaces, grace.signal)
  grace.dispose()
  return EXIT_CODE[outcome.kind]
}

/** Outputs and summary first, since they matter most when time is short; then GitHub; the log last, so that it ends with the outcome. */
async function conclude(
  outcome: Outcome,
  { files, log }: Reporters,
  surfaces: Surfaces | undefined,
  lastMoment: AbortSignal
): Promise<void> {
  files({ kind: 'settled', outcome })
  const limit = deadline(clock, GITHUB_MS)
  try {
    await surfaces?.settle(outcome, AbortSignal.any([limit.signal, lastMoment]))
  } finally {
    limit.dispose()
  }
  log({ kind: 'settled', outcome })
}

/** A failure before the engine took over; a defect of this action is told as one, its stack only to a debug log. */
function failed(error: unknown, io: Io): Outcome {
  try {
    return notStarted(error)
  } catch {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    io.debug(annotation(stack ?? message))
    return {
      kind: 'failed',
      reason: `unexpected error: ${message}`,
      hint: 'This is a defect of the action: please report it, with the log of a run with debug logging on.'
    }
  }
}

/** Those who tell of the run. */
interface Reporters {
  readonly all: Report
  /** What is written to files for the runner: outputs and summary. */
  readonly files: Report
  /** What goes to the log: annotations, and the lines. */
  readonly log: Report
}

const warnThrough =
  (io: Io) =>
  (message: string): void => {
    io.warning(message)
  }

function reportersOf(io: Io, more: readonly Report[]): Reporters {
  const warn = warnThrough(io)
  const files = fanOut([createOutputs(io), ...more], warn)
  const log = fanOut([createHeadline(io), createLog(io, clock)], warn)
  return { all: fanOut([files, log], warn), files, log }
}

/** Operations that have a deployment to tell of on GitHub; the others tell there themselves what they have to. */
type Telling = Extract<Config, { readonly operation: 'deploy' | 'preview' | 'watch' }>

const isTelling = (config: Config): config is Telling =>
  config.operation === 'deploy' || config.operation === 'preview' || config.operation === 'watch'

/** What tells of the run on GitHub. It is loaded where something is wanted only. */
async function surfacesOf(
  config: Config,
  access: GitHubAccess,
  io: Io,
  { hide }: Secrets,
  tell: Report
): Promise<Surfaces | undefined> {
  if (!isTelling(config)) return undefined
  const { github: surface, operation } = config
  if (!surface.comment && !surface.deployment && !surface.checkRun) return undefined
  const { openSurfaces } = await import('./github/surfaces/surfaces.js')
  const save = (state: string): void => {
    io.saveState(SURFACES_KEY, state)
  }
  return openSurfaces({ surface, operation, access, clock, uuid: randomUUID, save, hide, tell })
}

function portsOf(
  io: Io,
  config: Config,
  report: Report,
  surfaces: Surfaces | undefined,
  cancel: AbortSignal
): Ports {
  const { jobStatus, role } = config
  const revertOnJobFailure = 'revertOnJobFailure' in config && config.revertOnJobFailure
  return {
    clock,
    random: Math.random,
    uuid: randomUUID,
    cancel,
    report,
    ...(surfaces && {
      beforeStart: (signal: AbortSignal): Promise<void> => surfaces.beforeStart(signal)
    }),
    store: {
      save: (progress) => {
        io.saveState(
          STATE_KEY,
          encodeState({ ...progress, jobStatus, revertOnJobFailure, ...(role && { role }) })
        )
      }
    }
  }
}
