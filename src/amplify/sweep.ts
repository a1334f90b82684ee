import { createClients } from '../aws/amplify-clients.js'
import type { AmplifySweep } from '../config/amplify-config.js'
import { notStarted } from '../deployment/deploy.js'
import type { Outcome } from '../deployment/outcome.js'
import { persist } from '../deployment/persist.js'
import type { Plan } from '../deployment/plan.js'
import { DeploymentError } from '../deployment/problem.js'
import { PREPARATION_MS } from '../deployment/start.js'
import { interruptionOf } from '../deployment/time-limit.js'
import { openApi } from '../github/open-api.js'
import type { Surroundings } from '../operations.js'
import { findApp } from './apps.js'
import { askAt } from './preview/ask.js'
import { tellingGitHub, type AfterRemoval } from './preview/removed.js'
import {
  survey,
  sweepAll,
  WHY,
  type Judged,
  type Survey,
  type SweepTools,
  type SweptPreview
} from './preview/sweeping.js'

/** `operation: sweep` for Amplify: removes this repository's previews of closed pull requests. */
export async function sweepAmplify(
  config: AmplifySweep,
  surroundings: Surroundings,
  afterRemoval: AfterRemoval = tellingGitHub(config.github, surroundings)
): Promise<Outcome> {
  const { run, ports, version, access } = surroundings
  const { region } = config
  const { token } = config.github
  const client = createClients({ region, version, run, access })
  try {
    if (!/^\d+$/.test(run.repositoryId)) throw nobodys()
    const app = await persist(
      (signal) => findApp(config.app, client, region, signal),
      ports,
      ports.cancel,
      PREPARATION_MS
    )
    const api = token === undefined ? undefined : openApi(surroundings, token, ports.clock)
    const ask = askAt(api, run.repository)
    const { repositoryId } = run
    const tools: SweepTools = { app, region, repositoryId, client, ask, ports, afterRemoval }
    const found = await survey(tools)
    const closed = found.own.filter(({ state }) => state === 'closed')
    ports.report({ kind: 'planned', plan: planOf(found, closed, tools, run.repository) })
    if (config.dryRun) return { kind: 'planned', changes: closed.map(planned) }
    return outcomeOf(await sweepAll(closed, tools), ports.cancel)
  } catch (error) {
    return notStarted(error)
  }
}

const nobodys = (): DeploymentError =>
  new DeploymentError({
    kind: 'configuration',
    message: 'GITHUB_REPOSITORY_ID is not set: previews cannot be told from those of other repositories'
  })

const count = (previews: number): string => `${previews} ${previews === 1 ? 'preview' : 'previews'}`

/** What would be removed and why, and why the others stay. */
const planOf = (
  { total, own }: Survey,
  closed: readonly Judged[],
  { app, region }: SweepTools,
  repository: string
): Plan => ({
  subject: {
    title: app.name,
    rows: [
      ['App', app.name === app.id ? app.id : `${app.name} (${app.id})`],
      ['Region', region]
    ],
    notes: [],
    facts: {}
  },
  changes: closed.map(({ branch, pullRequest }) => ({
    subject: 'preview',
    kind: 'removed',
    path: `/${branch}`,
    summary: `${branch}: ${WHY.closed(pullRequest)}`
  })),
  comparison: `Of ${total} ${total === 1 ? 'branch' : 'branches'}, ${own.length} ${own.length === 1 ? 'is a preview' : 'are previews'} of ${repository}; ${count(closed.length)} of closed pull requests.`,
  findings: own
    .filter(({ state }) => state !== 'closed')
    .map(({ branch, pullRequest, state }) => ({
      severity: 'note',
      message: `${branch} stays: ${WHY[state](pullRequest)}`
    }))
})

/** A preview in the output `changes`. */
interface Change {
  readonly branch: string
  readonly 'pull-request': number
  readonly why: string
  /** Not with a dry run. */
  readonly result?: SweptPreview['result']
}

const planned = ({ branch, pullRequest }: Judged): Change => ({
  branch,
  'pull-request': pullRequest,
  why: WHY.closed(pullRequest)
})

const done = ({ branch, pullRequest, result, why = WHY.closed(pullRequest) }: SweptPreview): Change => ({
  branch,
  'pull-request': pullRequest,
  why,
  result
})

const outcomeOf = (swept: readonly SweptPreview[], cancel: AbortSignal): Outcome => {
  const changes = swept.map(done)
  const removed = swept.filter(({ result }) => result === 'removed').length
  const failed = swept.filter(({ result }) => result === 'failed')
  const untried = swept.some(({ result }) => result === 'not tried')
  const soFar = `${removed} of ${count(swept.length)} removed`
  if (untried) {
    const why = interruptionOf(cancel)
    const by = why.kind === 'cancelled' ? ` (${why.signal})` : ''
    return { kind: 'cancelled', reason: `cancelled${by}: ${soFar}`, changes }
  }
  const [first] = failed
  if (first === undefined) return { kind: 'swept', changes }
  const more = failed.length === 1 ? '' : ` (and ${failed.length - 1} more, in the output \`changes\`)`
  return { kind: 'failed', reason: `${soFar}; ${first.branch}: ${first.why ?? ''}${more}`, changes }
}
