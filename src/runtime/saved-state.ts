import type { Role } from '../aws/role.js'
import type { Handle, Intent, Place } from '../deployment/target.js'
import { EXIT_CODE, type OutcomeKind } from '../deployment/outcome.js'
import type { SavedPhase, SavedState } from './state.js'

/** Name of the one key in the action's state. The post step reads it as `STATE_deployment`. */
export const STATE_KEY = 'deployment'

/** Name of another key: the folder in which a killed main may have left temporary archives (`STATE_archives`). */
export const ARCHIVES_KEY = 'archives'

/** Name of another key: what tells of the run on GitHub (`STATE_surfaces`). */
export const SURFACES_KEY = 'surfaces'

/** The state as the text that is saved. */
export const encodeState = (state: SavedState): string => JSON.stringify(state)

/** The state in a saved text; undefined when there is none or it is not one of ours. */
export function decodeState(text: string | undefined): SavedState | undefined {
  if (text === undefined || text === '') return undefined
  try {
    return stateIn(JSON.parse(text))
  } catch {
    return undefined
  }
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'

/** Tells whether a value is one of the texts that are given. */
const oneOf =
  <T extends string>(...texts: readonly T[]) =>
  (value: unknown): value is T =>
    texts.some((text) => text === value)

const isPhase = oneOf<SavedPhase>('intended', 'begun', 'stopping', 'settled')
const isChoice = oneOf('stop', 'leave')
const isKind = oneOf<Intent['kind']>('appconfig', 'upload', 'source', 'release', 'retry')
const isOwnership = oneOf<Handle['ownership']>('started', 'adopted', 'given')
const isOutcome = (value: unknown): value is OutcomeKind => isText(value) && Object.hasOwn(EXIT_CODE, value)

function stateIn(value: unknown): SavedState | undefined {
  if (!isFields(value)) return undefined
  const { phase, title, ifUnfinished, jobStatus } = value
  const place = placeIn(value.place)
  const intent = intentIn(value.intent)
  const handle = handleIn(value.handle)
  const role = roleIn(value.role)
  if (!isPhase(phase) || !isText(title) || !isChoice(ifUnfinished) || !isText(jobStatus)) return undefined
  // Without either there is nothing that could be looked for.
  if (place === undefined || (intent === undefined && handle === undefined)) return undefined
  return {
    phase,
    place,
    title,
    ...(intent && { intent }),
    ...(handle && { handle }),
    ifUnfinished,
    jobStatus,
    revertOnJobFailure: value.revertOnJobFailure === true,
    ...(isOutcome(value.outcome) && { outcome: value.outcome }),
    ...(role && { role })
  }
}

function placeIn(value: unknown): Place | undefined {
  if (!isFields(value)) return undefined
  const { service, region, applicationId, environmentId, profileId, appId, branch } = value
  if (!isText(region)) return undefined
  if (service === 'appconfig' && isText(applicationId) && isText(environmentId) && isText(profileId)) {
    return { service, region, applicationId, environmentId, profileId }
  }
  return service === 'amplify' && isText(appId) && isText(branch)
    ? { service, region, appId, branch }
    : undefined
}

function intentIn(value: unknown): Intent | undefined {
  if (!isFields(value)) return undefined
  const { marker, after, at, kind } = value
  return isText(marker) && (after === null || isText(after)) && isText(at) && isKind(kind)
    ? { marker, after, at, kind }
    : undefined
}

function handleIn(value: unknown): Handle | undefined {
  if (!isFields(value)) return undefined
  const { id, ownership } = value
  return isText(id) && isOwnership(ownership) ? { id, ownership } : undefined
}

function roleIn(value: unknown): Role | undefined {
  if (!isFields(value)) return undefined
  const { arn, sessionName, durationSeconds, audience } = value
  return isText(arn) && isText(sessionName) && typeof durationSeconds === 'number' && isText(audience)
    ? { arn, sessionName, durationSeconds, audience }
    : undefined
}
