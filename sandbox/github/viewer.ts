import { textIn } from '../../src/runtime/json.js'
import { ok, refusal, type Reply } from './reply.js'
import type { Asked, Route } from './route.js'

/** Closed to the tokens of apps, the job's own one included. */
const user = ({ token: { account } }: Asked): Reply =>
  account.type === 'Bot' ? refusal(403) : ok({ login: account.login, id: account.id, type: account.type })

export const VIEWER_ROUTES: readonly Route[] = [{ method: 'GET', path: /^\/user$/, answer: user }]

/** GraphQL, as far as it is asked for: who the token's owner is. Apps are called by the name of their bot. */
export const graphql = ({ body, token }: Asked): Reply =>
  /\bviewer\s*\{\s*login\s*\}/.test(textIn(body, 'query') ?? '')
    ? ok({ data: { viewer: { login: token.account.login } } })
    : ok({ errors: [{ type: 'UNKNOWN', message: 'The sandbox does not know this query' }] })
