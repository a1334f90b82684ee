import { redact } from './upload/redact.js'
import { deadline } from '../deployment/time-limit.js'
import type { Excerpt } from '../deployment/happening.js'
import type { Failure, Outcome } from '../deployment/outcome.js'
import type { Ports } from '../deployment/ports.js'
import { problemOf } from '../deployment/problem.js'
import type { Send } from '../github/http.js'
import { ACCESS_HINT, soundsDenied } from './access.js'
import { getJob, type ReadClient } from './jobs.js'
import type { AmplifyPlace } from './place.js'
import { failedStep } from './snapshot.js'
import { tellingLine } from './telling-line.js'

/** Time for the whole of it, in milliseconds. */
const LOG_MS = 20_000
/** Lines of the log that are shown. */
const SHOWN = 60
/** Lines at the end of the log in which the reason is looked for. */
const SEARCHED = 400

export interface LogTools {
  readonly client: ReadClient
  readonly ports: Pick<Ports, 'clock' | 'report' | 'cancel'>
  readonly send: Send
  /** Hides a secret in all that is logged after this. */
  readonly mask: (secret: string) => void
}

/** Lines of a log; no URL in it may be the one that it came from. */
const linesOf = (text: string, url: URL): readonly string[] =>
  redact(text, url)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')

/** The step a job failed at, and the lines of its log. */
interface FailingLog {
  readonly step: string
  readonly reason: string | undefined
  readonly lines: readonly string[]
}

const read = async (
  jobId: string,
  place: AmplifyPlace,
  { client, send, mask }: LogTools,
  signal: AbortSignal
): Promise<FailingLog | undefined> => {
  // Asked again: the addresses of logs are valid for a short time.
  const { steps } = await getJob(jobId, place, client, signal)
  const failed = failedStep(steps)
  if (failed === undefined) return undefined
  const { stepName: step = 'unnamed', statusReason: reason, logUrl = '' } = failed
  if (!URL.canParse(logUrl)) return { step, reason, lines: [] }
  mask(logUrl)
  const url = new URL(logUrl)
  const { status, body } = await send({ method: 'GET', url, headers: {}, body: undefined }, signal)
  if (status !== 200) throw new Error(`HTTP ${status}`)
  return { step, reason, lines: linesOf(body, url) }
}

const excerptOf = ({ step, lines }: FailingLog): Excerpt => ({
  title: lines.length > SHOWN ? `the end of the log of step ${step}` : `the log of step ${step}`,
  lines: lines.slice(-SHOWN)
})

const reasonOf = ({ step, reason = '', lines }: FailingLog): string => {
  const parts = [reason, tellingLine(lines.slice(-SEARCHED)) ?? ''].filter(
    (part, index, all) => part !== '' && all.indexOf(part) === index
  )
  return `step ${step} failed${parts.length === 0 ? '' : `: ${parts.join(': ')}`}`
}

const why = (error: unknown, timedOut: boolean): string => {
  if (timedOut) return `no answer within ${LOG_MS / 1000} s`
  // An error of Node may hold the address: its code is all that is told.
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return problemOf(error).message
}

/** Adds to a job that failed what its log says. Never rejects: without its log a failure is still one. */
export const explainFailure = async (
  outcome: Outcome,
  place: AmplifyPlace,
  tools: LogTools
): Promise<Outcome> => {
  const jobId = outcome.snapshot?.facts['job-id']
  if (outcome.kind !== 'failed' || outcome.snapshot?.phase !== 'failed' || jobId === undefined) return outcome
  const { ports } = tools
  const limit = deadline(ports.clock, LOG_MS)
  try {
    const signal = AbortSignal.any([ports.cancel, limit.signal])
    const log = await read(jobId, place, tools, signal)
    if (log === undefined) return outcome
    if (log.lines.length > 0) ports.report({ kind: 'excerpt', ...excerptOf(log) })
    return explained(outcome, reasonOf(log))
  } catch (error) {
    const message = `The log of the step that failed could not be read (${why(error, limit.signal.aborted)}); it is in the Amplify console.`
    ports.report({ kind: 'note', message })
    return outcome
  } finally {
    limit.dispose()
  }
}

const explained = (outcome: Failure, reason: string): Failure => ({
  ...outcome,
  reason,
  ...(outcome.hint === undefined && soundsDenied(reason) && { hint: ACCESS_HINT })
})
