import type { OutcomeKind } from '../deployment/outcome.js'
import { EXIT_CODE } from '../deployment/outcome.js'
import type { Invocation, Phase, Snapshot, Step, TimelineEvent } from '../deployment/snapshot.js'
import { bar, duration, moment, percentage } from './format.js'
import { hasFailed } from './invocation.js'
import { plain } from './text.js'

const ESC = String.fromCharCode(0x1b)

/** The SGR codes that GitHub's log view shows. */
const SGR = { green: 32, yellow: 33, red: 31, cyan: 36, gray: 90, bold: 1 } as const

export type Colour = keyof typeof SGR

/** Colours a text that is neutralised already; GitHub resets colours at every line end anyway. */
export const paint = (colour: Colour, text: string): string => `${ESC}[${SGR[colour]}m${text}${ESC}[0m`

const PHASE_COLOUR: Record<Phase, Colour> = {
  queued: 'gray',
  deploying: 'cyan',
  baking: 'yellow',
  stopping: 'red',
  succeeded: 'green',
  failed: 'red',
  'rolled-back': 'red',
  stopped: 'yellow'
}

/** Fits AppConfig's longest state, ROLLING_BACK. */
const STATE_WIDTH = 12
const PERCENT_WIDTH = 6
const BAR_WIDTH = 10

/** What happened that long ago is told with its own time: the line's is that of the look. In milliseconds. */
const OLD_MS = 60_000

/** `DEPLOYING     ██░░░░░░░░   20 %`; without a percentage there is no bar. The name is neutralised already. */
export const progressColumns = (name: string, colour: Colour, percent: number | undefined): string => {
  const shown = paint(colour, name) + ' '.repeat(Math.max(STATE_WIDTH - name.length, 0))
  return percent === undefined
    ? shown
    : `${shown}  ${bar(percent)} ${percentage(percent).padStart(PERCENT_WIDTH)}`
}

/** The same for a deployment, coloured by phase. */
export const stateColumns = ({ phase, state, percent }: Snapshot): string =>
  progressColumns(plain(state, 60), PHASE_COLOUR[phase], percent)

/** As wide as {@link stateColumns}: keeps the events of one look in one column. */
export const emptyColumns = ({ percent }: Snapshot): string =>
  ' '.repeat(STATE_WIDTH + (percent === undefined ? 0 : 2 + BAR_WIDTH + 1 + PERCENT_WIDTH))

/** `PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 20.00% of clients` */
export const eventText = ({ at, type, by, text }: TimelineEvent, now: number): string => {
  const when = now - at.getTime() < OLD_MS ? '' : `${paint('gray', moment(at.getTime(), now))} `
  const who = by === undefined ? '' : ` by ${plain(by, 100)}`
  const what = text === '' ? '' : `: ${plain(text)}`
  return `${when}${plain(type, 60)}${who}${what}`
}

/** `step BUILD: SUCCEED after 1 min 5 s` */
export const stepText = ({ name, state, phase, reason = '', startedAt, endedAt }: Step): string => {
  const shown = plain(state, 60)
  const took =
    startedAt === undefined || endedAt === undefined
      ? ''
      : ` after ${duration(endedAt.getTime() - startedAt.getTime())}`
  const why = reason === '' ? '' : `: ${plain(reason)}`
  return `step ${plain(name, 100)}: ${phase === undefined ? shown : paint(PHASE_COLOUR[phase], shown)}${took}${why}`
}

/** `extension notify, action tell (arn:aws:sns:…): failed, AccessDenied: not authorised` */
export const invocationText = (invocation: Invocation): string => {
  const { extension, action, uri } = invocation
  const target = uri === undefined ? '' : ` (${plain(uri, 300)})`
  const what = `extension ${plain(extension, 300)}, action ${plain(action, 300)}${target}`
  if (!hasFailed(invocation)) return paint('gray', `${what}: invoked`)
  const why = [invocation.errorCode, invocation.errorMessage]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => plain(part ?? ''))
  return paint('red', `${what}: failed, ${why.join(': ')}`)
}

/** Green for what exits with 0, red for what fails the step. */
export const outcomeColour = (kind: OutcomeKind): Colour => (EXIT_CODE[kind] === 0 ? 'green' : 'red')
