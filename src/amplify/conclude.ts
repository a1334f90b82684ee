import type { Seeing } from '../config/amplify-config.js'
import type { Outcome } from '../deployment/outcome.js'
import { createSend } from '../github/http.js'
import type { Surroundings } from '../operations.js'
import { explainFailure } from './failing-log.js'
import type { ReadClient } from './jobs.js'
import type { AmplifyPlace } from './place.js'
import { verifySite } from './verify.js'

/** What comes after a job's end: why it failed, or whether the site really is there. Never rejects. */
export const conclude = async (
  outcome: Outcome,
  place: AmplifyPlace,
  { basicAuth, verification }: Seeing,
  client: ReadClient,
  { env, ports, mask }: Pick<Surroundings, 'env' | 'ports' | 'mask'>
): Promise<Outcome> => {
  const send = createSend(env)
  const explained = await explainFailure(outcome, place, { client, ports, send, mask })
  return verifySite(explained, verification, { ports, send, basicAuth })
}
