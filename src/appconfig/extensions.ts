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
import { apply } from './extensions/apply.js'
import { compare, type Comparison } from './extensions/compare.js'
import { readExtensionsFile } from './extensions/file/read.js'
import { applied, planned, planOf, refused, unchanged, type Taken, type Task } from './extensions/outcome.js'
import { survey, type Survey } from './extensions/survey.js'
import type { Wished } from './extensions/wished.js'

/** What there is, and what is to be done about it. */
interface Look {
  readonly found: Survey
  readonly comparison: Comparison
}

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
  try {
    wished = await readExtensionsFile(config.file, run.workspace, run.repository)
    look = await lookAround(wished)
  } catch (error) {
    return notStarted(error)
  }
  const task: Task = { file: config.file, region, prune }
  const plan = planOf(wished, look.comparison, task)
  ports.report({ kind: 'planned', plan })

  const takeAll = async (): Promise<Taken> => {
    const writer = { clients, region, owner: wished.owner }
    const first = await apply(look.comparison.steps, look.found, writer, ports)
    if (!first.again) return first
    const { found, comparison } = await lookAround(wished)
    const rest = await apply(comparison.steps, found, writer, ports)
    return { ...rest, done: [...first.done, ...rest.done] }
  }
  const { steps, refusals } = look.comparison
  const outcome =
    refusals.length > 0
      ? refused(look.comparison, task)
      : steps.length === 0
        ? unchanged(plan)
        : config.dryRun
          ? planned(steps)
          : applied(await takeAll())
  const id = await comment(plan, outcome, wished.owner, config, surroundings)
  return id === undefined ? outcome : { ...outcome, facts: { ...outcome.facts, 'comment-id': id } }
}

/** One comment for each owner. */
const comment = async (
  plan: Plan,
  outcome: Outcome,
  owner: string,
  { github, region, dryRun }: AppConfigExtensions,
  { env, version, run, ports }: Surroundings
): Promise<string | undefined> => {
  if (!github.comment) return undefined
  const { tellPullRequest } = await import('../github/tell.js')
  return tellPullRequest(
    github,
    {
      kind: 'extensions',
      target: ['appconfig', region, owner],
      render: () =>
        renderPlanComment({
          plan,
          outcome,
          sha: run.sha,
          runUrl: runUrl(run),
          ...(!dryRun && { ending: 'what was done is in its log.' })
        })
    },
    { env, version, run },
    ports
  )
}
