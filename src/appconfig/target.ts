import type { AppConfigClients } from '../aws/clients.js'
import type { StaticSession } from '../aws/static-session.js'
import type { AppConfigDeploy } from '../config/config.js'
import type { Target } from '../deployment/target.js'
import type { RunContext } from '../runtime/run-context.js'
import { begin } from './begin.js'
import { createControl } from './control.js'
import { namesOf } from './extension-check.js'
import { inspect, type Inspection } from './inspect.js'
import { readSource } from './new-content.js'
import { hostedVersionsOf } from './profile.js'
import { findPromotion } from './promotion.js'
import { resolve, type Found } from './resolve.js'
import { createStaleWatch } from './stale.js'
import { storeContent, type Stored } from './store-content.js'
import { subjectOf } from './subject.js'
import { isServed } from './unchanged.js'
import type { Version } from './version.js'

/**
 * Reads the configuration's source, resolves names and version, and opens the place for a deployment. What is wrong
 * with a file is found before any call. Rejects with a `DeploymentError`.
 *
 * @param session of credentials that nobody renews
 */
export const openAppConfigTarget = async (
  config: AppConfigDeploy,
  clients: AppConfigClients,
  run: RunContext,
  signal: AbortSignal,
  session?: StaticSession
): Promise<Target> => {
  const found = await resolve(config, await readSource(config.source, run.workspace), clients, signal)
  const { place, wanted, application, profile } = found
  const versions = hostedVersionsOf(application, profile, { reads: clients.reads, region: config.region })
  const inspection: Inspection = {
    place,
    client: clients,
    policy: config,
    stale: createStaleWatch(place, clients, run),
    recheck: (checking) => recheck(found, clients, checking),
    isServed: (served, comparing) => isServed(wanted, served, profile, versions, comparing)
  }
  const servedDiffers = config.onUnchanged === 'skip'
  const store = { place, profile, versions, clients, run, servedDiffers }
  let stored: Stored | undefined
  const subject = () => subjectOf(found, { ...config, session }, stored)
  return {
    ...createControl(place, clients, namesOf(found.extensions)),
    subject: subject(),
    kind: 'appconfig',
    inspect: (waited, inspecting) => inspect(inspection, waited, inspecting),
    ...(wanted.kind === 'content' && {
      prepare: async (preparing: AbortSignal) => {
        stored ??= await storeContent(wanted.content, store, preparing)
        return subject()
      }
    }),
    begin: async (intent) => {
      const version = toStart(found, stored)
      return begin(intent, { config, clients, run, resolved: found, place, version })
    }
  }
}

const toStart = ({ wanted }: Found, stored: Stored | undefined): Version => {
  if (wanted.kind !== 'content') return wanted.version
  if (stored === undefined) throw new Error('a start before its version is prepared')
  return stored.version
}

/** After a wait, what is promoted must still stand where it comes from. */
const recheck = async (
  { wanted, application, place }: Found,
  client: AppConfigClients,
  signal: AbortSignal
): Promise<void> => {
  if (wanted.kind !== 'promotion') return
  await findPromotion({ wanted: wanted.version.from.id, application, to: place, client }, signal)
}
