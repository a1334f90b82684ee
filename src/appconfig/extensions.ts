import type { AppConfigExtensions } from '../config/config.js'
import { DeploymentError } from '../deployment/problem.js'
import { notStarted } from '../deployment/deploy.js'
import type { Outcome } from '../deployment/outcome.js'
import type { Surroundings } from '../operations.js'

/** `operation: extensions` for AppConfig. */
export async function manageExtensions(
  { file }: AppConfigExtensions,
  _surroundings: Surroundings
): Promise<Outcome> {
  return notStarted(new DeploymentError({ kind: 'configuration', message: `${file}: not built yet` }))
}
