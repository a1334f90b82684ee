import { createClients, type AmplifyClients } from '../aws/amplify-clients.js'
import type { AmplifyDeploy } from '../config/amplify-config.js'
import { deploy, notStarted } from '../deployment/deploy.js'
import type { Outcome } from '../deployment/outcome.js'
import { persist } from '../deployment/persist.js'
import { PREPARATION_MS } from '../deployment/start.js'
import type { Surroundings } from '../operations.js'
import { checkCommit } from './check-commit.js'
import { conclude } from './conclude.js'
import { checkKind } from './kinds.js'
import type { Method } from './method.js'
import { withMethod } from './methods.js'
import { openBranch, type OpenedBranch } from './open.js'
import { createTarget } from './target.js'

/** `operation: deploy` for Amplify. */
export async function deployAmplify(config: AmplifyDeploy, surroundings: Surroundings): Promise<Outcome> {
  const { run, ports, version, access } = surroundings
  const { source } = config
  const clients = createClients({ region: config.region, version, run, access })
  const openChecked = async (signal: AbortSignal): Promise<OpenedBranch> => {
    const opened = await openBranch(config, config.region, clients, signal)
    checkKind(opened.app, source)
    return opened
  }
  const open = (): Promise<OpenedBranch> => persist(openChecked, ports, ports.cancel, PREPARATION_MS)
  try {
    return await withMethod(source, open, clients, surroundings, (opened, method) =>
      deployTo(opened, method, config, clients, surroundings)
    )
  } catch (error) {
    return notStarted(error)
  }
}

const deployTo = async (
  opened: OpenedBranch,
  method: Method,
  config: AmplifyDeploy,
  clients: AmplifyClients,
  surroundings: Surroundings
): Promise<Outcome> => {
  const { run, ports } = surroundings
  const { source } = config
  const { place } = opened
  const commit = source.kind === 'release' ? source.commitId : undefined
  const target = createTarget({ config, opened, method, clients, run, commit })
  const ended = await deploy(target, config.policy, ports)
  const checked = await checkCommit(ended, source, place, clients, run, ports)
  return conclude(checked, place, config, clients, surroundings)
}
