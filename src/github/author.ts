import { textIn } from '../runtime/json.js'
import type { GitHubApi } from './api.js'
import { GitHubError } from './error.js'

/** Whether the owner of the token wrote a comment. */
export type IsOwn = (comment: unknown) => boolean

type Ask = (api: GitHubApi, signal: AbortSignal) => Promise<string | undefined>

/** Answers all kinds of tokens, where GraphQL can be reached. */
const viewer: Ask = async (api, signal) =>
  textIn(await api.query('query { viewer { login } }', signal), 'data', 'viewer', 'login')

/** Closed to the tokens of apps, and the job's own token is one. */
const user: Ask = async (api, signal) => textIn((await api.get('/user', signal)).data, 'login')

/** GitHub, or a gateway before it, answered that it does not tell. */
const isRefusal = (error: unknown): boolean =>
  error instanceof GitHubError && error.status !== undefined && error.status < 500 && error.status !== 401

const answerOf = async (ask: Ask, api: GitHubApi, signal: AbortSignal): Promise<string | undefined> => {
  try {
    return await ask(api, signal)
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

/**
 * Tells the comments of the token's owner from those of others, who may have planted the marker in theirs. Rejects with
 * a `GitHubError` where that is a matter of time.
 */
export const ownComments = async (api: GitHubApi, signal: AbortSignal): Promise<IsOwn> => {
  for (const ask of [viewer, user]) {
    const login = await answerOf(ask, api, signal)
    if (login !== undefined && login !== '') return (comment) => textIn(comment, 'user', 'login') === login
  }
  // A token that both refuse is an app's: what people write is not its own.
  return (comment) => textIn(comment, 'user', 'type') === 'Bot'
}
