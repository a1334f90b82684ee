import { existsSync } from 'node:fs'
import { createReads } from '../aws/clients.js'
import { withoutCredentials } from '../aws/without-credentials.js'
import type { AppConfigPlan } from '../config/config.js'
import { notStarted } from '../deployment/deploy.js'
import type { Outcome } from '../deployment/outcome.js'
import { persist } from '../deployment/persist.js'
import { PREPARATION_MS } from '../deployment/start.js'
import type { Surroundings } from '../operations.js'
import { renderPlanComment } from '../report/plan-comment.js'
import { runUrl } from '../runtime/run-context.js'
import { drawUp, type Drawn } from './plan/draw-up.js'

/** `operation: plan` for AppConfig: says what a deployment would do, and creates and starts nothing. */
export async function planAppConfig(config: AppConfigPlan, surroundings: Surroundings): Promise<Outcome> {
  const { env, run, ports, version, access } = surroundings
  const skipped = withoutCredentials(run.pullRequest, { env, exists: existsSync, role: config.role })
  if (skipped !== undefined) return skipped
  const reads = createReads({ region: config.region, version, run, access })
  let drawn: Drawn
  try {
    drawn = await persist(
      (signal) => drawUp(config, run.workspace, { reads, region: config.region, signal }),
      ports,
      ports.cancel,
      PREPARATION_MS
    )
  } catch (error) {
    return notStarted(error)
  }
  ports.report({ kind: 'planned', plan: drawn.plan })
  const id = await comment(drawn, config, surroundings)
  const { outcome } = drawn
  return id === undefined ? outcome : { ...outcome, facts: { ...outcome.facts, 'comment-id': id } }
}

/** One comment for each place: two environments in one repository, or one name in two accounts, don't collide. */
const comment = async (
  { plan, outcome, place }: Drawn,
  { github }: AppConfigPlan,
  { env, version, run, ports }: Surroundings
): Promise<string | undefined> => {
  if (!github.comment) return undefined
  const { tellPullRequest } = await import('../github/tell.js')
  const { region, applicationId, environmentId, profileId } = place
  return tellPullRequest(
    github,
    {
      kind: 'plan',
      target: ['appconfig', region, applicationId, environmentId, profileId],
      render: () => renderPlanComment({ plan, outcome, sha: run.sha, runUrl: runUrl(run) })
    },
    { env, version, run },
    ports
  )
}
