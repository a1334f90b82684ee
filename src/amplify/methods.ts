import type { AmplifyClients } from '../aws/amplify-clients.js'
import type { AmplifySource } from '../config/amplify-config.js'
import type { Surroundings } from '../operations.js'
import { fromUpload } from './from-upload.js'
import { fromUrl } from './from-url.js'
import { platformWarnings } from './kinds.js'
import type { Method } from './method.js'
import type { OpenedBranch } from './open.js'
import { surveySite, withPayload, type LocalSite } from './payload.js'
import { release, retry } from './release.js'

const withPlatform = (site: LocalSite, { app }: OpenedBranch): LocalSite => ({
  ...site,
  warnings: [...site.warnings, ...platformWarnings(app, site.serverBundle)]
})

/**
 * Makes ready what is to be deployed, and hands the way to deploy it to `use`. What is wrong with a site of the
 * workspace is said before anything is asked for.
 */
export const withMethod = async <Result>(
  source: AmplifySource,
  open: () => Promise<OpenedBranch>,
  clients: AmplifyClients,
  surroundings: Surroundings,
  use: (opened: OpenedBranch, method: Method) => Promise<Result>
): Promise<Result> => {
  const { run } = surroundings
  switch (source.kind) {
    case 'directory':
    case 'archive': {
      const site = await surveySite(source, run.workspace)
      const opened = await open()
      return withPayload(withPlatform(site, opened), surroundings, (payload) =>
        use(opened, fromUpload(payload, opened.place, { clients, ...surroundings }))
      )
    }
    case 'url': {
      const opened = await open()
      return use(opened, fromUrl(source, opened.place, clients))
    }
    case 'release': {
      const opened = await open()
      return use(opened, release(source, opened.place, clients, run))
    }
    case 'retry': {
      const opened = await open()
      return use(opened, retry(source, opened.place, clients, run))
    }
  }
}
