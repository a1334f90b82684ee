import type { DeploymentEventType, TriggeredBy } from '@aws-sdk/client-appconfig'
import type { Invocation, TimelineEvent } from '../deployment/snapshot.js'

/** States that want an explanation: what happened, and which events tell why (the most telling kind first). */
const TOLD_BY: Readonly<
  Record<string, { readonly what: string; readonly events: readonly DeploymentEventType[] }>
> = {
  ROLLING_BACK: { what: 'Being rolled back', events: ['ROLLBACK_STARTED'] },
  ROLLED_BACK: { what: 'Rolled back', events: ['ROLLBACK_STARTED', 'ROLLBACK_COMPLETED'] },
  REVERTED: { what: 'Reverted', events: ['REVERT_COMPLETED', 'ROLLBACK_STARTED', 'ROLLBACK_COMPLETED'] }
}

const BY: Record<TriggeredBy, string> = {
  CLOUDWATCH_ALARM: 'a CloudWatch alarm',
  USER: 'a user',
  APPCONFIG: 'AppConfig',
  INTERNAL_ERROR: 'an internal error of AppConfig'
}

const isTrigger = (by: string): by is TriggeredBy => Object.hasOwn(BY, by)

const ALARM_ARN = /arn:[a-z-]+:cloudwatch:[^\s:]*:\d*:alarm:[^\s,;]+/

/** Failed invocations that are told; one that fails at every step would drown the rest. */
const MOST_INVOCATIONS = 3

const failures = (events: readonly TimelineEvent[]): readonly string[] => {
  const all = new Set(
    events
      .flatMap((event) => event.invocations)
      .filter(({ errorCode, errorMessage }) => errorCode !== undefined || errorMessage !== undefined)
      .map(inWords)
  )
  const told = [...all].slice(-MOST_INVOCATIONS)
  return all.size > told.length ? [...told, `${all.size - told.length} other extension actions failed`] : told
}

const inWords = ({ extension, action, errorCode, errorMessage }: Invocation): string =>
  `extension ${extension} (action ${action}) failed: ${[errorCode, errorMessage].filter((part) => part !== undefined && part !== '').join(': ')}`

/**
 * Why a deployment did not stay, in one sentence: who or what rolled it back, AppConfig's description of that, the
 * alarm, and extension actions that failed. Undefined for the states that need no explanation.
 */
export const reasonOf = (state: string, events: readonly TimelineEvent[]): string | undefined => {
  const told = Object.hasOwn(TOLD_BY, state) ? TOLD_BY[state] : undefined
  if (told === undefined) return undefined
  const telling = told.events.flatMap((type) => events.findLast((event) => event.type === type) ?? [])
  const by = telling.find((event) => event.by !== undefined)?.by
  const text = telling.find((event) => event.text !== '')?.text ?? ''
  const alarm = telling.map((event) => ALARM_ARN.exec(event.text)?.[0]).find((arn) => arn !== undefined)
  const who = by === undefined ? '' : ` by ${isTrigger(by) ? BY[by] : by}`
  return [
    `${told.what}${who}${text === '' ? '' : `: ${text}`}`,
    ...(alarm === undefined || text.includes(alarm) ? [] : [`alarm ${alarm}`]),
    ...failures(events)
  ].join('; ')
}
