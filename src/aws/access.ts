import type { Clock } from '../runtime/clock.js'
import { proxyEnvOf, type ProxyEnv } from '../runtime/proxy.js'
import type { ClientOptions } from './connection.js'
import { createJobToken } from './job-token.js'
import { renewing, type Session } from './renewing.js'
import type { Role } from './role.js'

/** Tells of each request in a line without secrets. */
export interface Trace {
  readonly clock: Clock
  readonly tell: (line: string) => void
}

/** How this step comes to AWS, beyond what the SDK finds by itself. */
export interface Access {
  /** Absent: the SDK's default chain. Rejects with a `DeploymentError`. */
  readonly credentials?: () => Promise<Session>
  /** Absent: no proxy. */
  readonly proxyEnv?: ProxyEnv
  /** Absent: nothing is told. */
  readonly trace?: Trace
}

/** What access is made from. */
export interface AccessOptions extends Omit<ClientOptions, 'access' | 'limits'> {
  readonly role: Role | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** Hides a secret in all that is logged after this. */
  readonly mask: (secret: string) => void
  /** A line for a debug log; raw. */
  readonly debug: (line: string) => void
}

/** Makes nothing that is not asked for: without a role, a proxy and debug logging there is nothing to it. */
export const openAccess = (options: AccessOptions): Access => {
  const { role, env, clock, debug } = options
  const proxyEnv = proxyEnvOf(env)
  const way: Access = {
    ...(proxyEnv && { proxyEnv }),
    ...(env['RUNNER_DEBUG'] === '1' && { trace: { clock, tell: debug } })
  }
  return role === undefined ? way : { ...way, credentials: credentialsOf(role, options, way) }
}

const credentialsOf = (
  role: Role,
  { region, version, run, env, clock, mask, debug }: AccessOptions,
  access: Access
): (() => Promise<Session>) => {
  const jobToken = createJobToken({ env, clock, mask, debug, userAgent: `aws-deploy-action/${version}` })
  return renewing(async () => {
    // Asked for afresh: a token lives for minutes, and is good for nothing but this.
    const token = await jobToken(role.audience)
    const { assumeRole } = await import('./assume-role.js')
    const session = await assumeRole(role, token, { region, version, run, access }, clock)
    mask(session.secretAccessKey)
    mask(session.sessionToken)
    return session
  }, clock)
}
