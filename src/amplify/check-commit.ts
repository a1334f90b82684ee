import type { AmplifySource } from '../config/amplify-config.js'
import type { Outcome } from '../deployment/outcome.js'
import { PREPARATION_MS } from '../deployment/start.js'
import type { Ports } from '../deployment/ports.js'
import { persist } from '../deployment/persist.js'
import { problemOf } from '../deployment/problem.js'
import type { RunContext } from '../runtime/run-context.js'
import { builtCommit } from './commit.js'
import { getJob, type ReadClient } from './jobs.js'
import type { AmplifyPlace } from './place.js'
import { wantedCommit } from './release.js'

const NEWEST = 'Amplify builds the newest commit of the branch whatever it is told.'

/**
 * Compares what a RELEASE built with what was asked for: another commit fails when it was asked for by name, else it is
 * worth a warning. Never rejects.
 */
export const checkCommit = async (
  outcome: Outcome,
  source: AmplifySource,
  place: AmplifyPlace,
  client: ReadClient,
  run: RunContext,
  ports: Ports
): Promise<Outcome> => {
  const jobId = outcome.snapshot?.facts['job-id']
  if (source.kind !== 'release' || outcome.kind !== 'succeeded' || jobId === undefined) return outcome
  const wanted = wantedCommit(source, run)
  const warn = (message: string): Outcome => {
    ports.report({ kind: 'warning', message })
    return outcome
  }
  try {
    const { summary } = await persist(
      (signal) => getJob(jobId, place, client, signal),
      ports,
      ports.cancel,
      PREPARATION_MS
    )
    const built = builtCommit(summary.commitId, wanted)
    switch (built.kind) {
      case 'wanted':
        return outcome
      case 'unknown':
        return warn(
          `Which commit job ${jobId} built cannot be told: Amplify calls it ${summary.commitId || 'nothing'}. ${NEWEST}`
        )
      case 'other': {
        const message = `job ${jobId} built commit ${built.commit}, not ${wanted}`
        if (source.commitId === undefined) return warn(`${message}. ${NEWEST}`)
        return { ...outcome, kind: 'failed', reason: message, hint: `${NEWEST} It is served now.` }
      }
    }
  } catch (error) {
    return warn(`Which commit job ${jobId} built could not be looked up: ${problemOf(error).message}`)
  }
}
