import type { StaticSession } from '../aws/static-session.js'
import type { Policy } from '../deployment/policy.js'
import { neededMinutes } from './milestones.js'
import type { Rollout } from './strategy.js'
import { span } from './words.js'

const MINUTE_MS = 60_000

/** A warning when the plan reaches beyond the session of the credentials, with the way out; undefined when it does not. */
export const beyondSession = (
  rollout: Rollout,
  { waitFor }: Policy,
  session: StaticSession | undefined
): string | undefined => {
  const needed = neededMinutes(rollout, waitFor) ?? 0
  if (session === undefined || needed * MINUTE_MS <= session.leftMs) return undefined
  const end = session.isKnown
    ? `the session of its AWS credentials ends in ${span(Math.floor(session.leftMs / MINUTE_MS))}`
    : 'the session of its AWS credentials most likely ends after an hour, which is the usual length'
  return (
    `By its timetable this step waits ${span(needed)}, and ${end}: after that it can neither watch nor stop the deployment. ` +
    'Give the role to this action (`role-to-assume`), which renews its credentials, or ask for a longer session where they come from.'
  )
}
