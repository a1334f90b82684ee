import { randomUUID } from 'node:crypto'
import { openAccess } from './aws/access.js'
import { parseConfig } from './config/parse.js'
import type { Config } from './config/config.js'
import { notStarted } from './deployment/deploy.js'
import type { Report } from './deployment/happening.js'
import { EXIT_CODE, type Outcome } from './deployment/outcome.js'
import type { Ports } from './deployment/ports.js'
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
import { ARCHIVES_KEY, encodeState, STATE_KEY } from './runtime/saved-state.js'
import { VERSION } from './version.js'

const clock = systemClock

/** The main step: from inputs to an exit code. Rejects only for a defect of this action. */
export async function main(host: Host, cancel: AbortSignal): Promise<number> {
  const io = createRunnerIo(host)
  const run = readRunContext(host.env, host.readFile)
  let report = reporters(io, [])
  let outcome: Outcome
  try {
    const { config, warnings } = await parseConfig(host.env)
    for (const warning of warnings) io.warning(annotation(warning))
    if (config.summary) report = reporters(io, [createSummary(io, clock, runUrl(run))])
    const ports = portsOf(io, config, report, cancel)
    const mask = (secret: string): void => {
      io.mask(secret)
    }
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
  report({ kind: 'settled', outcome })
  return EXIT_CODE[outcome.kind]
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

/** Outputs first, since they matter most when time is short; the log last, so that it ends with the outcome. */
function reporters(io: Io, more: readonly Report[]): Report {
  return fanOut([createOutputs(io), ...more, createHeadline(io), createLog(io, clock)], (message) => {
    io.warning(message)
  })
}

function portsOf(io: Io, config: Config, report: Report, cancel: AbortSignal): Ports {
  const { jobStatus, role } = config
  const revertOnJobFailure = 'revertOnJobFailure' in config && config.revertOnJobFailure
  return {
    clock,
    random: Math.random,
    uuid: randomUUID,
    cancel,
    report,
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
