import type { AmplifySweep } from '../config/amplify-config.js'
import { DeploymentError } from '../deployment/problem.js'
import { notStarted } from '../deployment/deploy.js'
import type { Outcome } from '../deployment/outcome.js'
import type { Surroundings } from '../operations.js'

/** `operation: sweep` for Amplify. */
export async function sweepAmplify({ app }: AmplifySweep, _surroundings: Surroundings): Promise<Outcome> {
  return notStarted(new DeploymentError({ kind: 'configuration', message: `${app}: not built yet` }))
}
