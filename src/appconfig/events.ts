import type { ActionInvocation, Deployment } from '@aws-sdk/client-appconfig'
import type { Invocation, TimelineEvent } from '../deployment/snapshot.js'

/** Names of extensions by their ids, as far as they are known. */
export type ExtensionNames = ReadonlyMap<string, string>

/** `notify (abc1234)`. @param identifier name, id or ARN */
export const extensionInWords = (identifier: string, names: ExtensionNames): string => {
  const id = /:extension\/([^/]+)/.exec(identifier)?.[1] ?? identifier
  const name = names.get(id)
  return name === undefined || name === id ? identifier : `${name} (${id})`
}

const invocationOf = (
  { ExtensionIdentifier, ActionName, Uri, ErrorCode, ErrorMessage }: ActionInvocation,
  names: ExtensionNames
): Invocation => ({
  extension: extensionInWords(ExtensionIdentifier ?? 'unnamed extension', names),
  action: ActionName ?? 'unnamed action',
  ...(Uri !== undefined && { uri: Uri }),
  ...(ErrorCode !== undefined && { errorCode: ErrorCode }),
  ...(ErrorMessage !== undefined && { errorMessage: ErrorMessage })
})

/**
 * A deployment's event log, oldest first, each event once. AppConfig lists the newest first, so reversing it keeps
 * the order of events that share a moment. An event without a time counts as of the start; without that, it has no place.
 */
export const eventsOf = (
  { EventLog: log = [], StartedAt: startedAt }: Pick<Deployment, 'EventLog' | 'StartedAt'>,
  names: ExtensionNames = new Map()
): TimelineEvent[] => {
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
          invocations: ActionInvocations.map((invocation) => invocationOf(invocation, names))
        }
        const key = JSON.stringify([event.type, at.getTime(), Description])
        if (seen.has(key)) return []
        seen.add(key)
        return [event]
      }
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
