import { fromWebToken } from '@aws-sdk/credential-provider-web-identity'
import { DeploymentError } from '../deployment/problem.js'
import type { Clock } from '../runtime/clock.js'
import { readSettings, type ClientOptions } from './connection.js'
import { toError } from './errors.js'
import { observing } from './observe.js'
import type { Session } from './renewing.js'
import type { Role } from './role.js'

/**
 * AssumeRoleWithWebIdentity, with the STS client that the SDK's own credential chain ships: its retries and endpoints
 * apply. Rejects with a `DeploymentError`.
 *
 * @param token the job's OIDC token
 */
export const assumeRole = async (
  { arn, sessionName, durationSeconds }: Role,
  token: string,
  options: ClientOptions,
  clock: Clock
): Promise<Session> => {
  const { region } = options
  // The moment of the request and the length that was asked for: a clock that is wrong moves neither.
  const expiration = new Date(clock.now() + durationSeconds * 1000)
  const trace = options.access?.trace
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await fromWebToken({
      roleArn: arn,
      roleSessionName: sessionName,
      durationSeconds,
      webIdentityToken: token,
      clientConfig: readSettings(options),
      ...(trace && { clientPlugins: [observing(trace)] })
    })()
    if (sessionToken === undefined) {
      throw new DeploymentError({ kind: 'service', message: `STS gave no session token for ${arn}` })
    }
    return { accessKeyId, secretAccessKey, sessionToken, expiration }
  } catch (error) {
    throw toError(error, {
      operation: 'AssumeRoleWithWebIdentity',
      resource: arn,
      region,
      service: 'sts'
    })
  }
}
