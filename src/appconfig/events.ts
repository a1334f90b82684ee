import type { ActionInvocation, Deployment } from '@aws-sdk/client-appconfig'
import type { Invocation, TimelineEvent } from '../deployment/snapshot.js'

const invocationOf = ({
  ExtensionIdentifier,
  ActionName,
  Uri,
  ErrorCode,
  ErrorMessage
}: ActionInvocation): Invocation => ({
  extension: ExtensionIdentifier ?? 'unnamed extension',
  action: ActionName ?? 'unnamed action',
  ...(Uri !== undefined && { uri: Uri }),
  ...(ErrorCode !== undefined && { errorCode: ErrorCode }),
  ...(ErrorMessage !== undefined && { errorMessage: ErrorMessage })
})

/**
 * A deployment's event log, oldest first, each event once. AppConfig lists the newest first, so reversing it keeps
 * the order of events that share a moment. An event without a time counts as of the start; without that, it has no place.
 */
export const eventsOf = ({
  EventLog: log = [],
  StartedAt: startedAt
}: Pick<Deployment, 'EventLog' | 'StartedAt'>): TimelineEvent[] => {
  const seen = new Set<string>()
  return log
    .toReversed()
    .flatMap(
      ({ OccurredAt: at = startedAt, EventType, TriggeredBy, Description = '', ActionInvocations = [] }) => {
        if (at === undefined) return []
        const event: TimelineEvent = {
          at,
          type: EventType ?? 'UNKNOWN',
          ...(TriggeredBy !== undefined && { by: TriggeredBy }),
          text: Description,
          invocations: ActionInvocations.map(invocationOf)
        }
        const key = JSON.stringify([event.type, at.getTime(), Description])
        if (seen.has(key)) return []
        seen.add(key)
        return [event]
      }
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
