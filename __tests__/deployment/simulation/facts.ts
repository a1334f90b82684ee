import type { Ailment } from './ailments.js'
import type { Request } from './line.js'
import type { Played } from './play.js'

/** The deployment that main's outcome is about. */
export const subjectOf = ({ happenings, given }: Played): string | undefined => {
  const begun = happenings.findLast(({ kind }) => kind === 'begun')
  return begun?.kind === 'begun' ? begun.begun.handle.id : given
}

/** Jobs that began by themselves and were adopted. */
export const adopted = ({ happenings }: Played): readonly string[] =>
  happenings.flatMap((one) =>
    one.kind === 'begun' && one.begun.handle.ownership === 'adopted' ? [one.begun.handle.id] : []
  )

/** Whether it was asked for the engine; a launch whose own request got no answer asks what became of it. */
const isWord = ({ operation, isStart }: Request, before: Request | undefined): boolean => {
  const askedByLaunch =
    before?.operation === 'StartDeployment' && !before.isStart && before.deliveredAt === undefined
  return isStart || (operation.startsWith('Get') && !askedByLaunch)
}

/** The service's last word about a deployment that reached main. Answers to stops are not trusted. */
export const lastWord = ({ requests }: Played, id: string | undefined): string | undefined => {
  const mine = requests.filter(({ by }) => by === 'main')
  return mine
    .filter((one, index) => one.id === id && one.state !== undefined && isWord(one, mine[index - 1]))
    .reduce<Request | undefined>(
      (last, one) =>
        one.deliveredAt !== undefined && (last?.deliveredAt ?? 0) <= one.deliveredAt ? one : last,
      undefined
    )?.state
}

/** After which it is certain that nothing was started. */
const CERTAIN: ReadonlySet<Ailment | undefined> = new Set<Ailment | undefined>([
  undefined,
  'unreachable',
  'throttle',
  'expired-token',
  'denied',
  'not-found'
])

/**
 * Amplify's jobs have no room for a marker: after a start that nobody heard of again, the only job of its type since
 * passes for ours. That is documented, and the one exception to "nobody else's".
 */
export const mayBeMistaken = ({ story, requests, happenings }: Played): boolean => {
  if (story.service !== 'amplify') return false
  const intents = happenings.filter(({ kind }) => kind === 'starting').length
  const clear = requests.filter(
    ({ isStart, by, heard, ailment }) => isStart && by === 'main' && heard === true && CERTAIN.has(ailment)
  )
  return intents > clear.length
}

/** Requests to stop what is neither ours nor named by the user nor in the way of a run that may stop it. */
export const overreach = (played: Played): readonly Request[] => {
  const { story, requests, own, given, happenings } = played
  const holders = happenings.flatMap((one) => (one.kind === 'busy' ? [one.holder.id] : []))
  const may = {
    main: new Set([...own, given, ...(story.policy.onConflict === 'stop' ? holders : [])]),
    post: new Set([...own, given])
  }
  return requests.filter(
    ({ operation, id, by }) => operation === played.stopOperation && id !== undefined && !may[by].has(id)
  )
}

/** Whether somebody else's job was taken for ours. */
export const wasMistaken = (played: Played): boolean =>
  mayBeMistaken(played) &&
  (overreach(played).length > 0 ||
    played.happenings.some(
      (one) =>
        one.kind === 'begun' &&
        one.begun.handle.ownership === 'started' &&
        !played.own.includes(one.begun.handle.id)
    ))
