import { plain } from '../../report/text.js'
import { ENDING, PREVIEW_ENDING } from '../../report/github/endings.js'
import { idIn, member, textIn } from '../../runtime/json.js'
import { runUrl } from '../../runtime/run-context.js'
import { GitHubError } from '../error.js'
import type { Ending } from './ending.js'
import { deploymentsPath, retire, taskQuery } from './retire.js'
import type { SavedDeployment, SavedSurfaces } from './saved.js'
import { insist, makeOnce, type Tools } from './tools.js'
import { VERDICT, type DeploymentState } from './verdict.js'

/** The most that GitHub takes, in characters. */
const LONGEST_DESCRIPTION = 140

/** A GitHub Deployment to be made. Text is raw. */
export interface NewDeployment {
  /** Commit. */
  readonly ref: string
  readonly environment: string
  readonly title: string
  readonly task: string
  readonly marker: string
  /** Whether its environment is gone one day, as a preview is. */
  readonly transient: boolean
  /** undefined: GitHub tells it by the environment's name. */
  readonly production: boolean | undefined
}

/** GitHub gives a payload back as it was sent, or as text. */
const markerIn = (deployment: unknown): string | undefined => {
  const payload = member(deployment, 'payload')
  if (typeof payload !== 'string') return textIn(payload, 'marker')
  try {
    return textIn(JSON.parse(payload), 'marker')
  } catch {
    return undefined
  }
}

/** The one that carries the marker: it is among the newest. */
const find = async (
  { task, marker }: Pick<SavedDeployment, 'task' | 'marker'>,
  { api, run }: Tools,
  signal: AbortSignal
): Promise<number | undefined> => {
  const { data } = await api.get(deploymentsPath(run.repository) + taskQuery(task), signal)
  return Array.isArray(data)
    ? idIn(
        data.find((one) => markerIn(one) === marker),
        'id'
      )
    : undefined
}

/** Makes it, once, and gives its id. Rejects with a `GitHubError`. */
export const createDeployment = (
  { ref, environment, title, task, marker, transient, production }: NewDeployment,
  tools: Tools,
  signal: AbortSignal
): Promise<number> => {
  const { api, run } = tools
  const body = {
    ref,
    task,
    // GitHub must neither merge a branch nor wait for checks, of which this run is one.
    auto_merge: false,
    required_contexts: [],
    payload: { marker, run: runUrl(run) },
    environment,
    description: plain(title, LONGEST_DESCRIPTION),
    transient_environment: transient,
    ...(production !== undefined && { production_environment: production })
  }
  return makeOnce(
    async () => {
      const { data } = await api.post(deploymentsPath(run.repository), body, signal)
      const id = idIn(data, 'id')
      if (id !== undefined) return id
      // 202: it merged something instead, and made no deployment.
      throw new GitHubError(`GitHub made none: ${textIn(data, 'message') ?? 'no message'}`, 202)
    },
    () => find({ task, marker }, tools, signal)
  )
}

interface Status {
  readonly state: DeploymentState
  /** Raw. */
  readonly description: string
  /** Of what is deployed; only http(s) is shown. */
  readonly url?: string | undefined
}

/** An address as GitHub takes it; undefined for anything else. */
const siteOf = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : undefined

/** Tells how far it is. Rejects with a `GitHubError`. */
export const addStatus = async (
  id: number,
  { state, description, url }: Status,
  { api, clock, run }: Tools,
  signal: AbortSignal
): Promise<void> => {
  const site = siteOf(url)
  const body = {
    state,
    description: plain(description, LONGEST_DESCRIPTION),
    log_url: runUrl(run),
    ...(site !== undefined && { environment_url: site }),
    // It would end the other previews of the environment.
    auto_inactive: false
  }
  await insist(
    () => api.post(`${deploymentsPath(run.repository)}/${id}/statuses`, body, signal),
    clock,
    signal
  )
}

const inWords = (operation: SavedSurfaces['operation'], { kind, reason }: Ending): string => {
  const { words } = (operation === 'preview' ? PREVIEW_ENDING : ENDING)[kind]
  return reason === '' ? words : `${words}: ${reason}`
}

/** Writes down a change of the record. */
type Note = (change: Partial<SavedDeployment>) => void

/** Tells how it ended, and ends the older ones of its place where it replaces them. Rejects with a `GitHubError`. */
export const closeDeployment = async (
  saved: SavedDeployment,
  { operation, url }: Pick<SavedSurfaces, 'operation' | 'url'>,
  ending: Ending,
  note: Note,
  tools: Tools,
  signal: AbortSignal
): Promise<void> => {
  const { task, tidied } = saved
  const id = saved.id ?? (await find(saved, tools, signal))
  if (id === undefined) return
  const { deployment: state, replaces } = VERDICT[ending.kind]
  if (saved.closed !== ending.kind) {
    const served = state === 'success' || state === 'in_progress'
    const status = { state, description: inWords(operation, ending), url: served ? url : undefined }
    await addStatus(id, status, tools, signal)
    note({ id, closed: ending.kind })
  }
  if (!replaces || tidied === true) return
  const why = ending.kind === 'removed' ? 'removed' : 'replaced'
  await retire({ task, olderThan: id, why }, tools, signal)
  note({ tidied: true })
}
