import type { Account } from '../model.js'
import { shownAccount } from './account.js'

/** Links of a repository below its own address. */
const LINKS = {
  archive_url: '{archive_format}{/ref}',
  assignees_url: 'assignees{/user}',
  blobs_url: 'git/blobs{/sha}',
  branches_url: 'branches{/branch}',
  collaborators_url: 'collaborators{/collaborator}',
  comments_url: 'comments{/number}',
  commits_url: 'commits{/sha}',
  compare_url: 'compare/{base}...{head}',
  contents_url: 'contents/{+path}',
  contributors_url: 'contributors',
  deployments_url: 'deployments',
  downloads_url: 'downloads',
  events_url: 'events',
  forks_url: 'forks',
  git_commits_url: 'git/commits{/sha}',
  git_refs_url: 'git/refs{/sha}',
  git_tags_url: 'git/tags{/sha}',
  hooks_url: 'hooks',
  issue_comment_url: 'issues/comments{/number}',
  issue_events_url: 'issues/events{/number}',
  issues_url: 'issues{/number}',
  keys_url: 'keys{/key_id}',
  labels_url: 'labels{/name}',
  languages_url: 'languages',
  merges_url: 'merges',
  milestones_url: 'milestones{/number}',
  notifications_url: 'notifications{?since,all,participating}',
  pulls_url: 'pulls{/number}',
  releases_url: 'releases{/id}',
  stargazers_url: 'stargazers',
  statuses_url: 'statuses/{sha}',
  subscribers_url: 'subscribers',
  subscription_url: 'subscription',
  tags_url: 'tags',
  teams_url: 'teams',
  trees_url: 'git/trees{/sha}'
} as const

const COUNTS = {
  forks: 0,
  forks_count: 0,
  open_issues: 1,
  open_issues_count: 1,
  size: 108,
  stargazers_count: 0,
  watchers: 0,
  watchers_count: 0
} as const

const FEATURES = {
  archived: false,
  disabled: false,
  has_downloads: true,
  has_issues: true,
  has_pages: false,
  has_projects: true,
  has_wiki: true
} as const

interface Shown {
  readonly id: number
  readonly name: string
  readonly isPrivate: boolean
  readonly defaultBranch: string
  readonly owner: Account
  readonly isFork: boolean
}

/** As GitHub shows a repository within something else. */
export const shownRepository = (repository: Shown, apiUrl: string) => {
  const { id, name, isPrivate, defaultBranch, owner, isFork } = repository
  const url = `${apiUrl}/repos/${name}`
  const links = Object.entries(LINKS).map(([key, path]): [string, string] => [key, `${url}/${path}`])
  return {
    id,
    node_id: `R_${id}`,
    name: name.split('/')[1] ?? name,
    full_name: name,
    private: isPrivate,
    visibility: isPrivate ? 'private' : 'public',
    owner: shownAccount(owner, apiUrl),
    html_url: `https://github.com/${name}`,
    description: null,
    fork: isFork,
    url,
    ...Object.fromEntries(links),
    git_url: `git://github.com/${name}.git`,
    ssh_url: `git@github.com:${name}.git`,
    clone_url: `https://github.com/${name}.git`,
    svn_url: `https://github.com/${name}`,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    ...COUNTS,
    ...FEATURES,
    default_branch: defaultBranch,
    created_at: '2019-05-15T15:19:25Z',
    updated_at: '2019-05-15T15:19:27Z',
    pushed_at: '2019-05-15T15:20:32Z'
  }
}
