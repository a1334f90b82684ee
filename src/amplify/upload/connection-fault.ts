import { DeploymentError } from '../../deployment/problem.js'
import { codeOf, givenUp } from '../zip/fault.js'

/** Nothing happened on a connection for too long. */
export class Silence extends Error {}

/** What is given up when the step is cancelled meanwhile. */
export const UPLOADING = 'Uploading the site'

const MEANING: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'its name could not be resolved',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  ENOTFOUND: 'its name could not be resolved',
  EPIPE: 'the connection was closed',
  ETIMEDOUT: 'no connection came about'
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO/

const hintFor = (code: string | undefined): string =>
  CERTIFICATE.test(code ?? '')
    ? 'If a proxy of yours signs the connection, set NODE_EXTRA_CA_CERTS to its certificate.'
    : 'Check the network of the runner and its proxy.'

const wordsFor = (error: unknown): string => {
  if (error instanceof Silence) return 'it was silent for too long'
  const code = codeOf(error)
  if (code === undefined) return 'the connection failed'
  return Object.hasOwn(MEANING, code) ? `${MEANING[code] ?? ''} (${code})` : `the connection failed (${code})`
}

/**
 * The error to reject with when an upload got no answer. It names the host only, and has no cause: Node's own errors
 * may hold the address.
 */
export const connectionFault = (error: unknown, url: URL, signal: AbortSignal): DeploymentError => {
  if (error instanceof DeploymentError) return error
  if (signal.aborted) return givenUp(UPLOADING)
  return new DeploymentError({
    kind: 'network',
    message: `The upload of the site to ${url.host} failed: ${wordsFor(error)}.`,
    hint: hintFor(codeOf(error))
  })
}
