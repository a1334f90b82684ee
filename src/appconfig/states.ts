import type { DeploymentState } from '@aws-sdk/client-appconfig'
import type { Phase } from '../deployment/snapshot.js'

/**
 * Every DeploymentState. VALIDATING is in the API but nowhere described: it holds the environment and may be stopped,
 * like DEPLOYING.
 */
const PHASES: Record<DeploymentState, Phase> = {
  VALIDATING: 'deploying',
  DEPLOYING: 'deploying',
  BAKING: 'baking',
  ROLLING_BACK: 'stopping',
  COMPLETE: 'succeeded',
  ROLLED_BACK: 'rolled-back',
  REVERTED: 'rolled-back'
}

/** Stands for a state that the service does not name. */
export const UNNAMED_STATE = 'UNKNOWN'

const isKnown = (state: string): state is DeploymentState => Object.hasOwn(PHASES, state)

export interface KnownPhase {
  readonly phase: Phase
  readonly unknownState: boolean
}

/** The phase that a deployment in this state is in. The list of states is open: an unknown one counts as in flight. */
export const phaseOf = (state: string): KnownPhase =>
  isKnown(state) ? { phase: PHASES[state], unknownState: false } : { phase: 'deploying', unknownState: true }
