import type { AppConfigDeploy, Config } from './config/config.js'
import type { Outcome } from './deployment/outcome.js'
import type { Ports } from './deployment/ports.js'
import type { RunContext } from './runtime/run-context.js'

/** What an operation needs besides its configuration. */
export interface Surroundings {
  readonly run: RunContext
  readonly ports: Ports
  /** Of this action, for the user agent. */
  readonly version: string
}

/** A use case: does what the configuration says and tells how it ended. */
export type Operation<C extends Config> = (config: C, surroundings: Surroundings) => Promise<Outcome>

/** Loaded when they are used: a service's client is most of what a start-up costs. */
const OPERATIONS: Record<
  Config['service'],
  Record<Config['operation'], () => Promise<Operation<AppConfigDeploy>>>
> = {
  appconfig: { deploy: async () => (await import('./appconfig/deploy.js')).deployAppConfig }
}

/** Runs the operation that the configuration names. */
export async function operate(config: Config, surroundings: Surroundings): Promise<Outcome> {
  const operation = await OPERATIONS[config.service][config.operation]()
  return operation(config, surroundings)
}
