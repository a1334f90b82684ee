import { textIn } from '../../src/runtime/json.js'
import { ok, refusal, type Reply } from './reply.js'
import type { Asked, Route } from './route.js'
import { shownAccount } from './views/account.js'

const PROFILE = {
  name: null,
  company: null,
  blog: '',
  location: null,
  email: null,
  hireable: null,
  bio: null,
  public_repos: 1,
  public_gists: 0,
  followers: 0,
  following: 0,
  created_at: '2008-01-14T04:33:35Z',
  updated_at: '2008-01-14T04:33:35Z'
} as const

/** Closed to the tokens of apps, the job's own one included. */
const user = ({ token: { account }, apiUrl }: Asked): Reply =>
  account.type === 'Bot' ? refusal(403) : ok({ ...shownAccount(account, apiUrl), ...PROFILE })

/** Who the token's owner is. */
export const VIEWER_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/user', needs: 'nothing', answer: user }
]

/** GraphQL, as far as it is asked for: who the token's owner is. Apps are called by the name of their bot. */
export const graphql = ({ body, token }: Asked): Reply =>
  /\bviewer\s*\{\s*login\s*\}/.test(textIn(body, 'query') ?? '')
    ? ok({ data: { viewer: { login: token.account.login } } })
    : ok({ errors: [{ type: 'UNKNOWN', message: 'The sandbox does not know this query' }] })
