import { member, textIn } from '../../src/runtime/json.js'
import type { CheckRun } from './model.js'
import { paged } from './paging.js'
import { invalid, ok, refusal, type Reply } from './reply.js'
import type { AskedOf, Route } from './route.js'
import { appId } from './views/account.js'
import { shownCheckRun } from './views/check-run.js'
import { instant } from './views/instant.js'

/** Of summary and text: the documents say characters, the API counts bytes. */
const LARGEST_TEXT_BYTES = 65_535

const flaw = (field: string, message: string): Reply =>
  invalid({ resource: 'CheckRun', code: 'custom', field, message })

/** Rules that no schema says; undefined when all are kept. */
const refusedFor = ({ body, token }: AskedOf): Reply | undefined => {
  if (token.account.type === 'User') return refusal(403, 'You must authenticate via a GitHub App.')
  for (const field of ['summary', 'text']) {
    if (Buffer.byteLength(textIn(body, 'output', field) ?? '') > LARGEST_TEXT_BYTES)
      return flaw(field, `${field} exceeds a maximum bytesize of ${LARGEST_TEXT_BYTES}`)
  }
  const isOver = member(body, 'status') === 'completed' || member(body, 'completed_at') !== undefined
  const conclusion = member(body, 'conclusion')
  if (isOver && conclusion === undefined)
    return refusal(422, 'Invalid request.\n\n"conclusion" wasn\'t supplied.')
  if (conclusion === 'stale') return flaw('conclusion', 'only GitHub can set this')
  const details = textIn(body, 'details_url') ?? ''
  return details === '' || /^https?:\/\//.test(details)
    ? undefined
    : flaw('details_url', 'details_url must use http(s) scheme')
}

/** What a request says about a run; what it does not mention stays. */
const changed = (run: CheckRun, body: unknown, now: number): void => {
  run.name = textIn(body, 'name') ?? run.name
  run.detailsUrl = textIn(body, 'details_url') ?? run.detailsUrl
  run.externalId = textIn(body, 'external_id') ?? run.externalId
  run.startedAt = textIn(body, 'started_at') ?? run.startedAt
  run.title = textIn(body, 'output', 'title') ?? run.title
  run.summary = textIn(body, 'output', 'summary') ?? run.summary
  run.text = textIn(body, 'output', 'text') ?? run.text
  const conclusion = textIn(body, 'conclusion')
  const status = textIn(body, 'status')
  if (conclusion !== undefined) {
    run.status = 'completed'
    run.conclusion = conclusion
    run.completedAt = textIn(body, 'completed_at') ?? instant(new Date(now))
  } else if (status === 'queued' || status === 'in_progress') {
    run.status = status
    run.conclusion = null
    run.completedAt = null
  }
}

const create = (asked: AskedOf): Reply => {
  const { body, repository, world, token, apiUrl, now } = asked
  const refused = refusedFor(asked)
  if (refused !== undefined) return refused
  const headSha = textIn(body, 'head_sha') ?? ''
  // There are no git objects here: every full hash is taken for a commit.
  if (!/^([\da-f]{40}|[\da-f]{64})$/.test(headSha)) return refusal(422, `No commit found for SHA: ${headSha}`)
  const run: CheckRun = {
    id: world.nextId(),
    creator: token.account,
    headSha,
    name: '',
    status: 'queued',
    conclusion: null,
    detailsUrl: null,
    externalId: '',
    startedAt: instant(new Date(now)),
    completedAt: null,
    title: null,
    summary: null,
    text: null
  }
  changed(run, body, now)
  repository.checkRuns.push(run)
  return ok(shownCheckRun(run, repository, apiUrl), {}, 201)
}

const update = (asked: AskedOf): Reply => {
  const { body, repository, token, apiUrl, now, params } = asked
  const run = repository.checkRuns.find(({ id }) => String(id) === params['check_run_id'])
  if (run === undefined) return refusal(404)
  const refused = refusedFor(asked)
  if (refused !== undefined) return refused
  if (run.creator.id !== token.account.id)
    return refusal(
      403,
      `Invalid app_id \`${appId(run.creator)}\` - check run can only be modified by the GitHub App that created it.`
    )
  changed(run, body, now)
  return ok(shownCheckRun(run, repository, apiUrl))
}

const commitOf = ({ repository, params }: AskedOf): string => {
  const ref = params['ref'] ?? ''
  const ofBranch = [...repository.pullRequests.values()].find(({ headRef }) => headRef === ref)?.headSha
  return repository.branches.get(ref) ?? ofBranch ?? ref
}

/** Newest first; of runs with the same name by the same app only the newest, unless all are asked for. */
const list = (asked: AskedOf): Reply => {
  const { repository, query, apiUrl } = asked
  const commit = commitOf(asked)
  const [name, status] = [query.get('check_name'), query.get('status')]
  const found = repository.checkRuns
    .filter((run) => run.headSha === commit)
    .filter((run) => (name === null || run.name === name) && (status === null || run.status === status))
    .toReversed()
  const isNewest = (run: CheckRun): boolean =>
    found.find((other) => other.name === run.name && other.creator.id === run.creator.id) === run
  const wanted = query.get('filter') === 'all' ? found : found.filter(isNewest)
  const address = `${apiUrl}/repositories/${repository.id}/commits/${commit}/check-runs`
  const { items, headers } = paged(wanted, query, address)
  const shown = items.map((run) => shownCheckRun(run, repository, apiUrl))
  return ok({ total_count: wanted.length, check_runs: shown }, headers)
}

/** Check runs. */
export const CHECK_RUN_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/repos/{owner}/{repo}/check-runs', needs: 'checks', answer: create },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/check-runs/{check_run_id}',
    needs: 'checks',
    answer: update
  },
  { method: 'GET', path: '/repos/{owner}/{repo}/commits/{ref}/check-runs', needs: 'checks', answer: list }
]
