/** Event payloads as GitHub sends them, cut down to what identifies things. */

interface RepositoryIn {
  readonly id: number
  readonly full_name: string
}

const repository = (id: number, name: string) => ({
  id,
  node_id: `R_${id}`,
  name: name.split('/')[1],
  full_name: name,
  private: false,
  fork: id !== SHOP.id,
  url: `https://api.github.com/repos/${name}`,
  default_branch: 'main'
})

export const SHOP: RepositoryIn = { id: 724_031, full_name: 'octo-org/shop' }
const FORK: RepositoryIn = { id: 990_417, full_name: 'mallory/shop' }
export const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'

interface PullRequestOptions {
  readonly number?: number
  readonly sha?: string
  /** Whose branch it is; null for a fork that was deleted. */
  readonly head?: 'repository' | 'fork' | null
  readonly author?: string
}

/** `pull_request` and `pull_request_target`. */
export const pullRequestEvent = (options: PullRequestOptions = {}) => {
  const { number = 7, sha = HEAD, head = 'repository', author = 'octocat' } = options
  const base = repository(SHOP.id, SHOP.full_name)
  return {
    action: 'synchronize',
    number,
    pull_request: {
      url: `${base.url}/pulls/${number}`,
      id: 279_147_437,
      number,
      state: 'open',
      title: 'Update the flags',
      user: { login: author, id: 21_031_067, type: author.endsWith('[bot]') ? 'Bot' : 'User' },
      head: {
        label: 'octo-org:flags',
        ref: 'flags',
        sha,
        repo: head === null ? null : head === 'fork' ? repository(FORK.id, FORK.full_name) : base
      },
      base: {
        label: 'octo-org:main',
        ref: 'main',
        sha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
        repo: base
      },
      draft: false,
      merged: false
    },
    repository: base,
    sender: { login: author, id: 21_031_067, type: 'User' }
  }
}

/** `issue_comment`, on a pull request or on an issue. */
export const commentEvent = (number: number, isPullRequest: boolean) => ({
  action: 'created',
  issue: {
    number,
    title: 'Update the flags',
    ...(isPullRequest && {
      pull_request: { url: `https://api.github.com/repos/${SHOP.full_name}/pulls/${number}` }
    })
  },
  comment: { id: 492_700_400, body: '/plan' },
  repository: repository(SHOP.id, SHOP.full_name)
})

/** `workflow_run`; each pull request by its number and the repository it goes to. */
export const workflowRunEvent = (
  ...pullRequests: readonly (readonly [number: number, base: RepositoryIn])[]
) => ({
  action: 'completed',
  workflow_run: {
    id: 30_433_642,
    event: 'pull_request',
    head_branch: 'flags',
    head_sha: HEAD,
    conclusion: 'success',
    pull_requests: pullRequests.map(([number, base]) => ({
      number,
      head: { ref: 'flags', sha: HEAD, repo: { id: SHOP.id, name: 'shop' } },
      base: { ref: 'main', sha: HEAD, repo: { id: base.id, name: base.full_name } }
    }))
  },
  repository: repository(SHOP.id, SHOP.full_name)
})

export const UPSTREAM: RepositoryIn = { id: 55, full_name: 'upstream/shop' }
