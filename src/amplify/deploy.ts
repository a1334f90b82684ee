import { createClients, type AmplifyClients } from '../aws/amplify-clients.js'
import type { AmplifyDeploy } from '../config/amplify-config.js'
import { deploy, notStarted } from '../deployment/deploy.js'
import type { Outcome } from '../deployment/outcome.js'
import { persist } from '../deployment/persist.js'
import { PREPARATION_MS } from '../deployment/start.js'
import type { Surroundings } from '../operations.js'
import { checkCommit } from './check-commit.js'
import { conclude } from './conclude.js'
import { fromUpload } from './from-upload.js'
import { fromUrl } from './from-url.js'
import { checkKind, platformWarnings } from './kinds.js'
import type { Method } from './method.js'
import { openBranch, type OpenedBranch } from './open.js'
import { surveySite, withPayload, type LocalSite } from './payload.js'
import { release, retry } from './release.js'
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
  const go = (opened: OpenedBranch, method: Method): Promise<Outcome> =>
    deployTo(opened, method, config, clients, surroundings)
  try {
    switch (source.kind) {
      case 'directory':
      case 'archive': {
        const site = await surveySite(source, run.workspace)
        const opened = await open()
        const warned = withPlatform(site, opened)
        return await withPayload(warned, surroundings, (payload) =>
          go(opened, fromUpload(payload, opened.place, { clients, ...surroundings }))
        )
      }
      case 'url': {
        const opened = await open()
        return await go(opened, fromUrl(source, opened.place, clients))
      }
      case 'release': {
        const opened = await open()
        return await go(opened, release(source, opened.place, clients, run))
      }
      case 'retry': {
        const opened = await open()
        return await go(opened, retry(source, opened.place, clients, run))
      }
    }
  } catch (error) {
    return notStarted(error)
  }
}

const withPlatform = (site: LocalSite, { app }: OpenedBranch): LocalSite => ({
  ...site,
  warnings: [...site.warnings, ...platformWarnings(app, site.serverBundle)]
})

const deployTo = async (
  opened: OpenedBranch,
  method: Method,
  config: AmplifyDeploy,
  clients: AmplifyClients,
  surroundings: Surroundings
): Promise<Outcome> => {
  const { run, ports } = surroundings
  const { place } = opened
  const target = createTarget({ config, opened, method, clients, run })
  const ended = await deploy(target, config.policy, ports)
  const checked = await checkCommit(ended, config.source, place, clients, run, ports)
  return conclude(checked, place, config, clients, surroundings)
}
