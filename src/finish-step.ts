import { openAccess, type Access } from './aws/access.js'
import { secretInputs } from './config/secret-inputs.js'
import type { Duty } from './deployment/duty.js'
import { finish, type Finished } from './deployment/finish.js'
import type { Report } from './deployment/happening.js'
import type { Control, Place } from './deployment/target.js'
import { deadline } from './deployment/time-limit.js'
import { endingOf, type Ending } from './github/surfaces/ending.js'
import type { Host } from './host.js'
import { fanOut, warnOfReport } from './report/fan-out.js'
import { createLog } from './report/log.js'
import { renderPostSummary } from './report/post-summary.js'
import { annotation, plain } from './report/text.js'
import { UNIT } from './report/words.js'
import { systemClock } from './runtime/clock.js'
import type { Io } from './runtime/io.js'
import { readRunContext } from './runtime/read-run-context.js'
import { runUrl, type RunContext } from './runtime/run-context.js'
import { createRunnerIo } from './runtime/runner-io.js'
import { openSecrets, type Secrets } from './runtime/secrets.js'
import type { SavedState } from './runtime/state.js'
import { VERSION } from './version.js'

const clock = systemClock

/** What there is to say before it is done. */
const TASK: Record<Exclude<Duty, 'nothing'>, string> = {
  'find-and-stop':
    'The step was ended while its start call was unanswered: looking for what it started, to stop it',
  stop: 'The step was ended before the deployment was: stopping it',
  'confirm-stop': 'The deployment was asked to stop and its end was not seen: following it',
  'report-left': 'The step was ended before the deployment was; it is left running, as asked',
  revert: 'The job failed after this deployment: taking it back, as `revert-on-job-failure` asks',
  'report-kept':
    'The job was cancelled after this deployment: `revert-on-job-failure` is for jobs that fail, so it stays'
}

/** What main left behind. */
export interface Left {
  readonly duty: Duty
  /** Of the engine; with a duty it is there. */
  readonly state: SavedState | undefined
  /** Of what tells of the run on GitHub, as it was saved; empty when there is none. */
  readonly surfaces: string
}

/** Time for GitHub, in milliseconds. */
const GITHUB_MS = 45_000

/** The post step, where something may be left to do. Resolves to its exit code: 1 only when it could not do its duty. */
export async function finishStep(
  { duty, state, surfaces }: Left,
  host: Host,
  cancel: AbortSignal
): Promise<number> {
  const io = createRunnerIo(host)
  const desk: Desk = {
    host,
    io,
    run: readRunContext(host.env, host.readFile),
    cancel,
    log: fanOut([createLog(io, clock)], (message) => {
      io.warning(message)
    })
  }
  const finished = state === undefined || duty === 'nothing' ? undefined : await doDuty(duty, state, desk)
  if (surfaces !== '') await tellGitHub(surfaces, endingOf(state, duty, finished), desk)
  return finished?.kind === 'failed' ? 1 : 0
}

/** Whom the post step works with. */
interface Desk {
  readonly host: Host
  readonly io: Io
  readonly run: RunContext
  readonly cancel: AbortSignal
  readonly log: Report
}

/** Does the duty, and tells of it. */
async function doDuty(duty: Exclude<Duty, 'nothing'>, state: SavedState, desk: Desk): Promise<Finished> {
  const { host, io, run, cancel, log } = desk
  log({ kind: 'note', message: `${state.title}: ${TASK[duty]}` })
  const ports = { clock, random: Math.random, cancel, report: log }
  const finished = await finish(
    duty,
    state,
    () => open(state.place, run, accessOf(state, host, run, io)),
    ports
  )
  log({ kind: 'note', message: inWords(finished, state) })
  TELL[finished.kind]?.(io, annotation(inWords(finished, state)))
  if (wantsSummary(host)) writeSummary(finished, state, run, io)
  return finished
}

/** Tells GitHub how it ended, as far as main did not. */
async function tellGitHub(
  saved: string,
  ending: Ending | undefined,
  { host, run, cancel, log }: Desk
): Promise<void> {
  const { closeSurfaces } = await import('./github/surfaces/surfaces.js')
  const limit = deadline(clock, GITHUB_MS)
  try {
    // Its inputs are evaluated again: the token is the job's own, as it was for main.
    const token = host.env['INPUT_GITHUB-TOKEN']?.trim() || undefined
    const access = { env: host.env, version: VERSION, run }
    const { hide } = await secretsOf(host.env)
    await closeSurfaces(
      saved,
      ending,
      { access, clock, tell: log, token, hide },
      AbortSignal.any([cancel, limit.signal])
    )
  } finally {
    limit.dispose()
  }
}

/** What main hid on GitHub, as far as it came from inputs. */
async function secretsOf(env: Host['env']): Promise<Secrets> {
  const secrets = openSecrets()
  const { certain, possible } = await secretInputs(env)
  for (const secret of [...certain, ...possible]) secrets.add(secret)
  return secrets
}

/** What deserves more than a line in the log: a deployment that goes on unwatched, a duty that could not be done. */
const TELL: Partial<Record<Finished['kind'], (io: Io, message: string) => void>> = {
  left: (io, message) => {
    io.warning(message)
  },
  failed: (io, message) => {
    io.error(message, { title: 'The deployment could not be cleaned up' })
  }
}

const inWords = (finished: Finished, { title, place }: SavedState): string => {
  const id =
    finished.kind === 'nothing-started' || finished.id === undefined
      ? ''
      : `${UNIT[place.service].noun} ${finished.id}: `
  return `${title}: ${id}${finished.reason}`
}

/** A summary that cannot be written changes nothing about what was done. */
const writeSummary = (finished: Finished, { title, place }: SavedState, run: RunContext, io: Io): void => {
  try {
    io.writeSummary(renderPostSummary({ title, place, finished, at: clock.now(), runUrl: runUrl(run) }))
  } catch (error) {
    warnOfReport((message) => {
      io.warning(message)
    }, error)
  }
}

/** A post step's inputs are evaluated again; only a clear "no" counts. */
const wantsSummary = ({ env }: Host): boolean => !/^false$/i.test(env['INPUT_SUMMARY'] ?? '')

/** Main's credentials are not handed on: a role is assumed anew. */
const accessOf = ({ role, place }: SavedState, { env }: Host, run: RunContext, io: Io): Access =>
  openAccess({
    role,
    region: place.region,
    version: VERSION,
    run,
    env,
    clock,
    mask: (secret) => {
      io.mask(secret)
    },
    debug: (line) => {
      io.debug(plain(line))
    }
  })

async function open(place: Place, run: RunContext, access: Access): Promise<Control> {
  const options = { run, version: VERSION, access }
  switch (place.service) {
    case 'appconfig':
      return (await import('./appconfig/open-control.js')).openControl(place, options)
    case 'amplify':
      return (await import('./amplify/open-control.js')).openControl(place, options)
  }
}
