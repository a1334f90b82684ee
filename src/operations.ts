import type { Access } from './aws/access.js'
import type { Config } from './config/config.js'
import type { Outcome } from './deployment/outcome.js'
import type { Ports } from './deployment/ports.js'
import type { RunContext } from './runtime/run-context.js'

/** What an operation needs besides its configuration. */
export interface Surroundings {
  /** Environment variables of the step, for what is not an input: credentials, addresses, proxies. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly run: RunContext
  readonly ports: Ports
  /** Of this action, for the user agent. */
  readonly version: string
  /** Credentials, proxies, and who is told of each request. */
  readonly access: Access
  /** Hides a secret in all that is logged after this. */
  readonly mask: (secret: string) => void
  /** Has the post step remove the temporary archives in this folder, should this process be killed. */
  readonly expectArchives: (folder: string) => void
}

/**
 * Runs the operation that the configuration names. Each is loaded when it is used: a service's client is most of what
 * a start-up costs.
 */
export async function operate(config: Config, surroundings: Surroundings): Promise<Outcome> {
  if (config.service === 'amplify')
    return (await import('./amplify/operate.js')).operateAmplify(config, surroundings)
  switch (config.operation) {
    case 'deploy':
      return (await import('./appconfig/deploy.js')).deployAppConfig(config, surroundings)
    case 'plan':
      return (await import('./appconfig/plan.js')).planAppConfig(config, surroundings)
    case 'extensions':
      return (await import('./appconfig/extensions.js')).manageExtensions(config, surroundings)
    case 'watch':
    case 'stop':
    case 'revert':
      return (await import('./appconfig/given.js')).operateOnGiven(config, surroundings)
  }
}
