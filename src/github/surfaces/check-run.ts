import type { CheckOutput } from '../../report/github/check-run.js'
import { plain } from '../../report/text.js'
import { idIn, member, textIn } from '../../runtime/json.js'
import { runUrl } from '../../runtime/run-context.js'
import { GitHubError } from '../error.js'
import { repositoryPath } from '../repository-path.js'
import type { Ending } from './ending.js'
import type { SavedCheck } from './saved.js'
import { makeOnce, type Tools } from './tools.js'
import { VERDICT } from './verdict.js'

/** Longest name, in UTF-16 units. */
const LONGEST_NAME = 100

/** A check run that is known to be wanted. */
type Wanted = Pick<SavedCheck, 'name' | 'marker'>

/** Its name for a deployment of this title. */
export const checkName = (title: string): string => plain(`Deployment: ${title}`, LONGEST_NAME)

const runsPath = (repository: string): string => `${repositoryPath(repository)}/check-runs`

/** The one that carries the marker; others of this name may be on the commit. */
const find = async (
  { name, marker }: Wanted,
  commit: string,
  { api, run }: Tools,
  signal: AbortSignal
): Promise<number | undefined> => {
  const query = `check_name=${encodeURIComponent(name)}&filter=all&per_page=100`
  const path = `${repositoryPath(run.repository)}/commits/${encodeURIComponent(commit)}/check-runs?${query}`
  for await (const page of api.pages(path, signal)) {
    const runs = member(page, 'check_runs')
    const own: unknown = Array.isArray(runs)
      ? runs.find((one) => textIn(one, 'external_id') === marker)
      : undefined
    if (own !== undefined) return idIn(own, 'id')
  }
  return undefined
}

/** Makes it, once, and gives its id. Rejects with a `GitHubError`. */
export const createCheckRun = (
  wanted: Wanted,
  commit: string,
  output: CheckOutput,
  tools: Tools,
  signal: AbortSignal
): Promise<number> => {
  const { api, clock, run } = tools
  const body = {
    name: wanted.name,
    head_sha: commit,
    status: 'in_progress',
    external_id: wanted.marker,
    details_url: runUrl(run),
    started_at: new Date(clock.now()).toISOString(),
    output
  }
  return makeOnce(
    async () => {
      const { data } = await api.post(runsPath(run.repository), body, signal)
      const id = idIn(data, 'id')
      if (id === undefined) throw new GitHubError('the answer names no check run')
      return id
    },
    () => find(wanted, commit, tools, signal)
  )
}

/** Shows how far it is. Rejects with a `GitHubError`. */
export const updateCheckRun = async (
  id: number,
  output: CheckOutput,
  { api, run }: Tools,
  signal: AbortSignal
): Promise<void> => {
  await api.patch(`${runsPath(run.repository)}/${id}`, { output }, signal)
}

/** Concludes it. Resolves to its id; undefined when there is none. Rejects with a `GitHubError`. */
export const closeCheckRun = async (
  saved: SavedCheck,
  commit: string,
  { kind }: Ending,
  output: CheckOutput,
  tools: Tools,
  signal: AbortSignal
): Promise<number | undefined> => {
  const { api, clock, run } = tools
  const id = saved.id ?? (await find(saved, commit, tools, signal))
  if (id === undefined) return undefined
  const body = {
    status: 'completed',
    conclusion: VERDICT[kind].check,
    completed_at: new Date(clock.now()).toISOString(),
    output
  }
  await api.patch(`${runsPath(run.repository)}/${id}`, body, signal)
  return id
}
