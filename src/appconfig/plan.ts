import type { AppConfigPlan } from '../config/config.js'
import type { Outcome } from '../deployment/outcome.js'
import type { Surroundings } from '../operations.js'

/** `operation: plan` for AppConfig. */
export async function planAppConfig(_config: AppConfigPlan, _surroundings: Surroundings): Promise<Outcome> {
  return { kind: 'failed', reason: 'plan is being built' }
}
