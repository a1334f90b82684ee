import { createReads } from '../aws/clients.js'
import type { AppConfigRevert, AppConfigStop, AppConfigWatch } from '../config/config.js'
import { notStarted } from '../deployment/deploy.js'
import { revertGiven, stopGiven, subjectOf, watchGiven, type Given } from '../deployment/given.js'
import type { Outcome } from '../deployment/outcome.js'
import { persist } from '../deployment/persist.js'
import { PREPARATION_MS } from '../deployment/start.js'
import type { Surroundings } from '../operations.js'
import { chooseDeployment } from './choose.js'
import { createControl } from './control.js'
import type { ReadClient } from './deployments.js'
import { warnOfFailedActions } from './failed-actions.js'
import { findApplication, findEnvironment, findProfile } from './names.js'
import { placeOf } from './place.js'
import { together } from '../aws/together.js'

type GivenConfig = AppConfigWatch | AppConfigStop | AppConfigRevert

/** `operation: watch`, `stop` and `revert` for AppConfig. */
export async function operateOnGiven(
  config: GivenConfig,
  { run, ports, version, access }: Surroundings
): Promise<Outcome> {
  const client = { reads: createReads({ region: config.region, version, run, access }) }
  try {
    const given = await persist(
      (signal) => openGiven(config, client, signal),
      ports,
      ports.cancel,
      PREPARATION_MS
    )
    ports.report({ kind: 'resolved', subject: subjectOf(given), place: given.control.place })
    ports.report({ kind: 'note', message: `${given.title}: ${config.operation} deployment ${given.id}` })
    switch (config.operation) {
      case 'watch':
        return warnOfFailedActions(await watchGiven(given, config.policy, ports), ports)
      case 'stop':
        return await stopGiven(given, ports)
      case 'revert':
        return await revertGiven(given, ports)
    }
  } catch (error) {
    return notStarted(error)
  }
}

async function openGiven(config: GivenConfig, client: ReadClient, signal: AbortSignal): Promise<Given> {
  const source = { reads: client.reads, region: config.region, signal }
  const application = await findApplication(config.application, source)
  const [environment, profile] = await together([
    findEnvironment(config.environment, application, source),
    findProfile(config.configurationProfile, application, source)
  ])
  const place = placeOf(config.region, application, environment, profile)
  const id = await chooseDeployment(config.operation, config.deploymentNumber, place, client, signal)
  return {
    control: createControl(place, client),
    id,
    title: `${application.name} / ${environment.name} / ${profile.name}`
  }
}
