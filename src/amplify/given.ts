import { createReads } from '../aws/amplify-clients.js'
import type { AmplifyStop, AmplifyWatch } from '../config/amplify-config.js'
import { notStarted } from '../deployment/deploy.js'
import { stopGiven, subjectOf, watchGiven, type Given } from '../deployment/given.js'
import type { Outcome } from '../deployment/outcome.js'
import { persist } from '../deployment/persist.js'
import { PREPARATION_MS } from '../deployment/start.js'
import type { Surroundings } from '../operations.js'
import { chooseJob } from './choose.js'
import { conclude } from './conclude.js'
import { createControl } from './control.js'
import type { ReadClient } from './jobs.js'
import { missingBranch, openBranch, titleOf, urlOf } from './open.js'
import type { AmplifyPlace } from './place.js'

interface GivenJob extends Given {
  readonly place: AmplifyPlace
  readonly warnings: readonly string[]
}

/** `operation: watch` and `stop` for Amplify. */
export async function operateOnJob(
  config: AmplifyWatch | AmplifyStop,
  surroundings: Surroundings
): Promise<Outcome> {
  const { run, ports, version, access } = surroundings
  const client = { reads: createReads({ region: config.region, version, run, access }) }
  try {
    const given = await persist(
      (signal) => openJob(config, client, signal),
      ports,
      ports.cancel,
      PREPARATION_MS
    )
    for (const message of given.warnings) ports.report({ kind: 'warning', message })
    ports.report({ kind: 'resolved', subject: subjectOf(given), place: given.control.place })
    ports.report({ kind: 'note', message: `${given.title}: ${config.operation} job ${given.id}` })
    if (config.operation === 'stop') return await stopGiven(given, ports)
    const outcome = await watchGiven(given, config.policy, ports)
    return await conclude(outcome, given.place, config, client, surroundings)
  } catch (error) {
    return notStarted(error)
  }
}

const openJob = async (
  config: AmplifyWatch | AmplifyStop,
  client: ReadClient,
  signal: AbortSignal
): Promise<GivenJob> => {
  const opened = await openBranch(config, config.region, client, signal)
  if (opened.branch === undefined) throw missingBranch(opened)
  const { place, warnings } = opened
  const url = urlOf(opened, opened.branch)
  return {
    control: createControl(place, client, () => url),
    id: config.jobId ?? (await chooseJob(config.operation, place, client, signal)),
    title: titleOf(opened),
    place,
    warnings
  }
}
