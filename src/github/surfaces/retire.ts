import { idIn, textIn } from '../../runtime/json.js'
import type { GitHubApi } from '../api.js'
import { GitHubError } from '../error.js'
import { insist, type Tools } from './tools.js'
import { repositoryPath } from '../repository-path.js'

/** Why a GitHub Deployment became inactive. */
export const RETIRED = {
  replaced: 'Replaced by a newer deployment',
  removed: 'The preview was removed'
} as const

/** The oldest are dealt with first, so whatever is older than one that was retired was retired before. */
const LAST: ReadonlySet<string | undefined> = new Set(Object.values(RETIRED))

/** States that say that something is, or is going to be, there. A failure stays on record as one. */
const ACTIVE: ReadonlySet<string | undefined> = new Set([
  undefined,
  'success',
  'in_progress',
  'queued',
  'pending'
])

/** Somebody else made so many inactive in a row (a job's own `environment:` does): the rest is, too. */
const MOST_IDLE = 20

export const deploymentsPath = (repository: string): string => `${repositoryPath(repository)}/deployments`

export const taskQuery = (task: string): string => `?task=${encodeURIComponent(task)}&per_page=100`

/** The ids of a place's GitHub Deployments, newest first. Whatever a server makes of the filter, no other's. */
async function* idsOf(
  task: string,
  repository: string,
  api: GitHubApi,
  signal: AbortSignal
): AsyncGenerator<number, void> {
  for await (const page of api.pages(deploymentsPath(repository) + taskQuery(task), signal)) {
    if (!Array.isArray(page)) throw new GitHubError('the list of deployments is none')
    for (const one of page) {
      const id = idIn(one, 'id')
      if (id !== undefined && textIn(one, 'task') === task) yield id
    }
  }
}

interface Which {
  readonly task: string
  /** Only those that are older than this one; undefined: all. */
  readonly olderThan: number | undefined
  readonly why: keyof typeof RETIRED
}

const activeOnes = async (
  { task, olderThan }: Which,
  { api, run }: Tools,
  signal: AbortSignal
): Promise<readonly number[]> => {
  const path = deploymentsPath(run.repository)
  const active: number[] = []
  let idle = 0
  for await (const id of idsOf(task, run.repository, api, signal)) {
    if (olderThan !== undefined && id >= olderThan) continue
    const { data } = await api.get(`${path}/${id}/statuses?per_page=1`, signal)
    const status: unknown = Array.isArray(data) ? data[0] : undefined
    const state = textIn(status, 'state')
    if (ACTIVE.has(state)) active.push(id)
    else if (state === 'inactive') {
      if (LAST.has(textIn(status, 'description')) || ++idle >= MOST_IDLE) break
      continue
    }
    idle = 0
  }
  return active
}

/**
 * Makes the GitHub Deployments of a place inactive, from the oldest on. GitHub itself does so for a whole environment,
 * which many previews share, and never for transient ones. Rejects with a `GitHubError`.
 */
export const retire = async (which: Which, tools: Tools, signal: AbortSignal): Promise<void> => {
  const { api, clock, run, tell } = tools
  const active = await activeOnes(which, tools, signal)
  for (const id of active.toReversed()) {
    const path = `${deploymentsPath(run.repository)}/${id}/statuses`
    const body = { state: 'inactive', description: RETIRED[which.why], auto_inactive: false }
    await insist(() => api.post(path, body, signal), clock, signal)
    tell({ kind: 'detail', message: `GitHub Deployment ${id} is inactive now` })
  }
}
