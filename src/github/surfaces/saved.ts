import { ENDING, type EndingKind } from '../../report/github/endings.js'
import { idIn, member, textIn } from '../../runtime/json.js'
import { cut } from '../../report/text.js'

/** Longest text that is saved, in UTF-16 units. */
const LONGEST = 300

/** Something that this run makes on GitHub. */
interface Made {
  /** UUID that it carries, so that it is found when the answer to its creation is lost. */
  readonly marker: string
  /** Absent: it is not known whether it is there. */
  readonly id?: number
  /** The ending that it tells of. */
  readonly closed?: EndingKind
}

export interface SavedDeployment extends Made {
  readonly task: string
  /** Whether the older ones were dealt with. */
  readonly tidied?: boolean
}

export interface SavedCheck extends Made {
  readonly name: string
}

export interface SavedComment {
  readonly pullRequest: number
  /** From `markerOf`. */
  readonly marker: string
  /** Whether it tells, or is about to tell, that something goes on. */
  readonly opened?: boolean
  readonly closed?: EndingKind
}

/** What main leaves for the post step about its surfaces on GitHub: about 2 KB, no secrets. */
export interface SavedSurfaces {
  readonly operation: 'deploy' | 'preview' | 'watch'
  /** For people, raw. */
  readonly title: string
  readonly commit: string
  readonly url?: string
  /** What main told, before it told GitHub. */
  readonly told?: { readonly kind: EndingKind; readonly reason: string }
  readonly deployment?: SavedDeployment
  readonly check?: SavedCheck
  readonly comment?: SavedComment
}

/** The state as the text that is saved. */
export const encodeSurfaces = ({ title, told, ...rest }: SavedSurfaces): string =>
  JSON.stringify({
    ...rest,
    title: cut(title, LONGEST),
    ...(told && { told: { ...told, reason: cut(told.reason, LONGEST) } })
  })

/** The state in a saved text; undefined when it is not one of ours. */
export function decodeSurfaces(text: string): SavedSurfaces | undefined {
  try {
    return surfacesIn(JSON.parse(text))
  } catch {
    return undefined
  }
}

const OPERATIONS = ['deploy', 'preview', 'watch'] as const

const isEnding = (value: unknown): value is EndingKind =>
  typeof value === 'string' && Object.hasOwn(ENDING, value)

function surfacesIn(value: unknown): SavedSurfaces | undefined {
  const operation = OPERATIONS.find((one) => one === member(value, 'operation'))
  const title = textIn(value, 'title')
  const commit = textIn(value, 'commit')
  if (operation === undefined || title === undefined || commit === undefined) return undefined
  const url = textIn(value, 'url')
  const kind = member(value, 'told', 'kind')
  const deployment = deploymentIn(member(value, 'deployment'))
  const check = checkIn(member(value, 'check'))
  const comment = commentIn(member(value, 'comment'))
  return {
    operation,
    title,
    commit,
    ...(url !== undefined && { url }),
    ...(isEnding(kind) && { told: { kind, reason: textIn(value, 'told', 'reason') ?? '' } }),
    ...(deployment && { deployment }),
    ...(check && { check }),
    ...(comment && { comment })
  }
}

const closedIn = (value: unknown): { closed?: EndingKind } => {
  const closed = member(value, 'closed')
  return isEnding(closed) ? { closed } : {}
}

function madeIn(value: unknown): Made | undefined {
  const marker = textIn(value, 'marker')
  const id = idIn(value, 'id')
  return marker === undefined ? undefined : { marker, ...(id !== undefined && { id }), ...closedIn(value) }
}

function deploymentIn(value: unknown): SavedDeployment | undefined {
  const made = madeIn(value)
  const task = textIn(value, 'task')
  return made === undefined || task === undefined
    ? undefined
    : { ...made, task, ...(member(value, 'tidied') === true && { tidied: true }) }
}

function checkIn(value: unknown): SavedCheck | undefined {
  const made = madeIn(value)
  const name = textIn(value, 'name')
  return made === undefined || name === undefined ? undefined : { ...made, name }
}

function commentIn(value: unknown): SavedComment | undefined {
  const pullRequest = idIn(value, 'pullRequest')
  const marker = textIn(value, 'marker')
  return pullRequest === undefined || marker === undefined
    ? undefined
    : {
        pullRequest,
        marker,
        ...(member(value, 'opened') === true && { opened: true }),
        ...closedIn(value)
      }
}
