import type { AmplifyConfig } from '../config/amplify-config.js'
import type { Outcome } from '../deployment/outcome.js'
import type { Surroundings } from '../operations.js'
import { checkOffered } from './offered.js'

/** Runs an operation on Amplify. Each is loaded when it is used. */
export async function operateAmplify(config: AmplifyConfig, surroundings: Surroundings): Promise<Outcome> {
  checkOffered(config.region, surroundings.env)
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
