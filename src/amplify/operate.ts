import type { AmplifyConfig, AmplifyDeploy, AmplifyPreview, AmplifyWatch } from '../config/amplify-config.js'
import type { Outcome } from '../deployment/outcome.js'
import type { Surroundings } from '../operations.js'
import { encodeAuth } from './branches.js'
import { checkOffered } from './offered.js'

/** Secrets that the inputs hold, in every form in which they could be printed. */
const secretsOf = (config: AmplifyDeploy | AmplifyPreview | AmplifyWatch): readonly string[] => {
  const { basicAuth } = config
  const url = config.operation !== 'watch' && config.source.kind === 'url' ? config.source.url : ''
  return [
    ...(basicAuth === undefined
      ? []
      : [basicAuth, basicAuth.slice(basicAuth.indexOf(':') + 1), encodeAuth(basicAuth)]),
    // Presigned, it opens the bucket.
    ...(url.includes('?') ? [url, url.slice(url.indexOf('?') + 1)] : [])
  ]
}

/** Runs an operation on Amplify. Each is loaded when it is used. */
export async function operateAmplify(config: AmplifyConfig, surroundings: Surroundings): Promise<Outcome> {
  checkOffered(config.region, surroundings.env)
  if (config.operation !== 'stop' && config.operation !== 'sweep')
    for (const secret of secretsOf(config)) surroundings.mask(secret)
  switch (config.operation) {
    case 'deploy':
      return (await import('./deploy.js')).deployAmplify(config, surroundings)
    case 'preview':
      return (await import('./preview.js')).previewAmplify(config, surroundings)
    case 'sweep':
      return (await import('./sweep.js')).sweepAmplify(config, surroundings)
    case 'watch':
    case 'stop':
      return (await import('./given.js')).operateOnJob(config, surroundings)
  }
}
