import type { Duty } from '../../../src/deployment/duty.js'
import type { Finished } from '../../../src/deployment/finish.js'
import type { OutcomeKind } from '../../../src/deployment/outcome.js'
import { AILMENTS } from './ailments.js'
import type { Service } from './simulate.js'

/** Outcomes that the engine gives. `planned`, `applied`, `removed` and `swept` are of operations without it. */
const OUTCOMES: Record<
  Exclude<OutcomeKind, 'planned' | 'applied' | 'removed' | 'swept'>,
  readonly Service[]
> = {
  succeeded: ['appconfig', 'amplify'],
  started: ['appconfig', 'amplify'],
  baking: ['appconfig'],
  unchanged: ['appconfig'],
  skipped: ['appconfig'],
  stopped: ['appconfig', 'amplify'],
  reverted: ['appconfig'],
  'rolled-back': ['appconfig'],
  'timed-out': ['appconfig', 'amplify'],
  cancelled: ['appconfig', 'amplify'],
  failed: ['appconfig', 'amplify']
}

const DUTIES: Record<Duty, readonly Service[]> = {
  nothing: ['appconfig', 'amplify'],
  'find-and-stop': ['appconfig', 'amplify'],
  stop: ['appconfig', 'amplify'],
  'confirm-stop': ['appconfig', 'amplify'],
  'report-left': ['appconfig', 'amplify'],
  revert: ['appconfig'],
  'report-kept': ['appconfig']
}

const FINISHED: Record<Finished['kind'], readonly Service[]> = {
  'nothing-started': ['appconfig', 'amplify'],
  stopped: ['appconfig', 'amplify'],
  over: ['appconfig', 'amplify'],
  left: ['appconfig', 'amplify'],
  kept: ['appconfig'],
  failed: ['appconfig', 'amplify']
}

const of = (
  service: Service,
  prefix: string,
  table: Readonly<Record<string, readonly Service[]>>
): string[] =>
  Object.entries(table).flatMap(([name, services]) =>
    services.includes(service) ? [`${prefix} ${name}`] : []
  )

/** What the stories of a service must come to, so that the simulation is not blind on one eye. */
export const mustReach = (service: Service): readonly string[] => [
  ...of(service, 'outcome', OUTCOMES),
  ...of(service, 'duty', DUTIES),
  ...of(service, 'post step:', FINISHED),
  ...AILMENTS.map((ailment) => `fault ${ailment}`),
  'fault of a start',
  'fault of a stop',
  'fault of a read',
  'signals',
  'kills',
  'starts accepted',
  'starts searched for',
  'place taken by somebody else',
  ...(service === 'amplify' ? ['jobs adopted'] : [])
]
