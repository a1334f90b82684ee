import type { AmplifySource } from '../config/amplify-config.js'
import { DeploymentError } from '../deployment/problem.js'
import { isConnected, type FoundApp } from './apps.js'

const INPUT: Record<AmplifySource['kind'], string | undefined> = {
  directory: 'directory',
  archive: 'archive',
  url: 'source-url',
  release: undefined,
  retry: undefined
}

/** A repository's address without what may be a token in it. */
const withoutCredentials = (url: string): string => url.replace(/\/\/[^/@]*@/, '//')

/**
 * Explains a source that the app cannot be deployed from: Amplify takes uploads for manual apps only, and builds
 * connected apps only. Its own errors say neither.
 */
export const checkKind = (found: FoundApp, source: AmplifySource): void => {
  const input = INPUT[source.kind]
  const name = `app ${found.name} (${found.id})`
  if (isConnected(found) && input !== undefined) {
    throw new DeploymentError({
      kind: 'configuration',
      message: `${name} is connected to ${withoutCredentials(found.app.repository ?? '')}: Amplify builds it from there and takes no \`${input}\``,
      hint: `Leave \`${input}\` out to build the newest commit of the branch, or use an app without a repository.`
    })
  }
  if (!isConnected(found) && input === undefined) {
    throw new DeploymentError({
      kind: 'configuration',
      message: `${name} is not connected to a repository: there is nothing that Amplify could build`,
      hint: 'Give the built site as `directory`, `archive` or `source-url`.'
    })
  }
}

/** What the platform of the app means for a site that is uploaded. */
export const platformWarnings = ({ app, name }: FoundApp, serverBundle: boolean): readonly string[] => {
  if (app.platform === 'WEB_COMPUTE' && !serverBundle)
    return [
      `App ${name} renders on a server (platform WEB_COMPUTE), and what is uploaded is a static site: AWS supports manual deployments of static sites only, on the platform WEB.`
    ]
  if (app.platform !== 'WEB_COMPUTE' && serverBundle)
    return [
      `What is uploaded renders on a server, and app ${name} (platform ${app.platform ?? 'unknown'}) does not.`
    ]
  return serverBundle
    ? ['What is uploaded renders on a server: AWS does not promise that manual deployments of that work.']
    : []
}
