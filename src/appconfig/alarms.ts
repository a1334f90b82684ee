import { GetEnvironmentCommand, type Monitor } from '@aws-sdk/client-appconfig'
import { call } from '../aws/call.js'
import type { Source } from './source.js'
import type { FoundApplication, FoundEnvironment } from './names.js'

/**
 * The alarms that watch an environment; undefined when they cannot be read. A listing may leave them out: then the
 * environment is asked for by its id.
 *
 * @param wanted what the environment was looked up by
 */
export const monitorsOf = async (
  wanted: string,
  environment: FoundEnvironment,
  application: FoundApplication,
  { reads, region, signal }: Source
): Promise<readonly Monitor[] | undefined> => {
  if (environment.Monitors !== undefined) return environment.Monitors
  // By its id it was asked for itself: it has none.
  if (wanted === environment.id) return []
  try {
    const { Id, Monitors = [] } = await call(
      { operation: 'GetEnvironment', resource: `environment ${environment.name}`, region },
      signal,
      (options) =>
        reads.send(
          new GetEnvironmentCommand({ ApplicationId: application.id, EnvironmentId: environment.id }),
          options
        )
    )
    return Id === environment.id ? Monitors : undefined
  } catch {
    // Worth a note, not a failure.
    return undefined
  }
}
