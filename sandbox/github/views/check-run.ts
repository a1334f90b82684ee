import type { CheckRun, Repository } from '../model.js'
import { shownApp } from './account.js'

/** As GitHub shows a check run. */
export const shownCheckRun = (checkRun: CheckRun, repository: Repository, apiUrl: string) => {
  const url = `${apiUrl}/repos/${repository.name}/check-runs/${checkRun.id}`
  const page = `https://github.com/${repository.name}/runs/${checkRun.id}`
  return {
    id: checkRun.id,
    name: checkRun.name,
    node_id: `CR_${checkRun.id}`,
    head_sha: checkRun.headSha,
    external_id: checkRun.externalId,
    url,
    html_url: page,
    details_url: checkRun.detailsUrl ?? page,
    status: checkRun.status,
    conclusion: checkRun.conclusion,
    started_at: checkRun.startedAt,
    completed_at: checkRun.completedAt,
    output: {
      title: checkRun.title,
      summary: checkRun.summary,
      text: checkRun.text,
      annotations_count: 0,
      annotations_url: `${url}/annotations`
    },
    check_suite: { id: checkRun.id + 1_000_000 },
    app: shownApp(checkRun.creator, apiUrl),
    pull_requests: []
  }
}
