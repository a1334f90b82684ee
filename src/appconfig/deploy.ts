import { createClients } from '../aws/clients.js'
import { staticSessionOf } from '../aws/static-session.js'
import type { AppConfigDeploy } from '../config/config.js'
import { deploy, notStarted } from '../deployment/deploy.js'
import type { Outcome } from '../deployment/outcome.js'
import { persist } from '../deployment/persist.js'
import { PREPARATION_MS } from '../deployment/start.js'
import type { Target } from '../deployment/target.js'
import type { Surroundings } from '../operations.js'
import { warnOfFailedActions } from './failed-actions.js'
import { openAppConfigTarget } from './target.js'

/** `operation: deploy` for AppConfig. */
export async function deployAppConfig(
  config: AppConfigDeploy,
  { env, run, ports, version, access }: Surroundings
): Promise<Outcome> {
  const clients = createClients({ region: config.region, version, run, access })
  const session = config.role === undefined ? staticSessionOf(env, ports.clock.now()) : undefined
  let target: Target
  try {
    target = await persist(
      (signal) => openAppConfigTarget(config, clients, run, signal, session),
      ports,
      ports.cancel,
      PREPARATION_MS
    )
  } catch (error) {
    return notStarted(error)
  }
  return warnOfFailedActions(await deploy(target, config.policy, ports), ports)
}
