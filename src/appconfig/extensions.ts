import { createClients } from '../aws/clients.js'
import type { AppConfigExtensions } from '../config/config.js'
import { notStarted } from '../deployment/deploy.js'
import type { Outcome } from '../deployment/outcome.js'
import { persist } from '../deployment/persist.js'
import type { Plan } from '../deployment/plan.js'
import { PREPARATION_MS } from '../deployment/start.js'
import type { Surroundings } from '../operations.js'
import { renderPlanComment } from '../report/plan-comment.js'
import { runUrl } from '../runtime/run-context.js'
import { accountHint } from './extensions/account.js'
import { applyAll, type Look } from './extensions/apply.js'
import { compare } from './extensions/compare.js'
import { readExtensionsFile } from './extensions/file/read.js'
import {
  applied,
  planned,
  planOf,
  planOfNothing,
  refused,
  unchanged,
  type Task
} from './extensions/outcome.js'
import { survey } from './extensions/survey.js'
import type { Wished } from './extensions/wished.js'

/** `operation: extensions` for AppConfig: brings custom extensions and associations in line with a file. */
export async function manageExtensions(
  config: AppConfigExtensions,
  surroundings: Surroundings
): Promise<Outcome> {
  const { run, ports, version, access } = surroundings
  const { region, prune } = config
  let wished: Wished
  let look: Look
  const clients = createClients({ region, version, run, access })
  const lookAround = (wanted: Wished): Promise<Look> =>
    persist(
      async (signal) => {
        const account = accountHint(config.role, wanted, clients)
        const found = await survey(wanted, prune, account, { reads: clients.reads, region, signal })
        return { found, comparison: compare(wanted, found) }
      },
      ports,
      ports.cancel,
      PREPARATION_MS
    )
  const task: Task = { file: config.file, region, prune }
  const tell = async (plan: Plan, outcome: Outcome): Promise<Outcome> => {
    const id = await comment(plan, outcome, config, surroundings)
    return id === undefined ? outcome : { ...outcome, facts: { ...outcome.facts, 'comment-id': id } }
  }
  try {
    wished = await readExtensionsFile(config.file, run.workspace, run.repository)
  } catch (error) {
    const plan = planOfNothing(task)
    const outcome = notStarted(error)
    ports.report({ kind: 'planned', plan })
    return tell(plan, outcome)
  }
  try {
    look = await lookAround(wished)
  } catch (error) {
    return notStarted(error)
  }
  const plan = planOf(wished, look.comparison, task)
  ports.report({ kind: 'planned', plan })

  const { steps, refusals } = look.comparison
  const outcome =
    refusals.length > 0
      ? refused(look.comparison, task)
      : steps.length === 0
        ? unchanged(wished)
        : config.dryRun
          ? planned(steps)
          : applied(
              await applyAll(look, () => lookAround(wished), { clients, region, owner: wished.owner }, ports)
            )
  return tell(plan, outcome)
}

/** One comment for each file. */
const comment = async (
  plan: Plan,
  outcome: Outcome,
  { github, region, dryRun, file }: AppConfigExtensions,
  { env, version, run, ports }: Surroundings
): Promise<string | undefined> => {
  // After a cancel there is no time for it.
  if (!github.comment || outcome.kind === 'cancelled') return undefined
  const { tellPullRequest } = await import('../github/tell.js')
  return tellPullRequest(
    github,
    {
      kind: 'extensions',
      target: ['appconfig', region, file],
      render: () =>
        renderPlanComment({
          plan,
          outcome,
          sha: run.sha,
          runUrl: runUrl(run),
          ...(!dryRun && { footer: ['What was done', 'its log says more.'] })
        })
    },
    { env, version, run },
    ports
  )
}
