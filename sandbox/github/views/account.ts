import type { Account } from '../model.js'

const LINKS = {
  followers_url: 'followers',
  following_url: 'following{/other_user}',
  gists_url: 'gists{/gist_id}',
  starred_url: 'starred{/owner}{/repo}',
  subscriptions_url: 'subscriptions',
  organizations_url: 'orgs',
  repos_url: 'repos',
  events_url: 'events{/privacy}',
  received_events_url: 'received_events'
} as const

/** As GitHub shows an account wherever it stands beside something. */
export const shownAccount = ({ id, login, type }: Account, apiUrl: string) => {
  const url = `${apiUrl}/users/${encodeURIComponent(login)}`
  const links = Object.entries(LINKS).map(([name, path]): [string, string] => [name, `${url}/${path}`])
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${login.replace(/^(.*)\[bot\]$/, 'apps/$1')}`,
    ...Object.fromEntries(links),
    type,
    site_admin: false
  }
}

const ACTIONS_APP = 15_368

/** As GitHub shows the app behind an account; null for people. */
export const shownApp = (account: Account, apiUrl: string) => {
  if (account.type === 'User') return null
  const slug = account.login.replace('[bot]', '')
  return {
    id: appId(account),
    slug,
    node_id: `A_${account.id}`,
    owner: shownAccount({ id: 9_919, login: 'github', type: 'User' }, apiUrl),
    name: slug === 'github-actions' ? 'GitHub Actions' : slug,
    description: '',
    external_url: 'https://help.github.com/en/actions',
    html_url: `https://github.com/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2019-12-10T19:04:12Z',
    permissions: { checks: 'write', deployments: 'write', pull_requests: 'write' },
    events: []
  }
}

/** Number of the app behind a bot. */
export const appId = ({ id, login }: Account): number => (login === 'github-actions[bot]' ? ACTIONS_APP : id)
