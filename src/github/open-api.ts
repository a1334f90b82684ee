import type { Clock } from '../runtime/clock.js'
import type { RunContext } from '../runtime/run-context.js'
import { createGitHubApi, type GitHubApi } from './api.js'
import { createSend } from './http.js'

/** Where GitHub is, and who asks. */
export interface GitHubAccess {
  /** GITHUB_API_URL, GITHUB_GRAPHQL_URL and the proxy's variables are read from it. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of this action. */
  readonly version: string
  readonly run: RunContext
}

const urlsOf = (env: GitHubAccess['env']): { readonly apiUrl: string; readonly graphqlUrl: string } => {
  const trimmed = (url: string): string => url.replace(/\/+$/, '')
  const apiUrl = trimmed(env['GITHUB_API_URL'] || 'https://api.github.com')
  // On a server of one's own the API is `/api/v3`, and GraphQL stands beside it.
  return {
    apiUrl,
    graphqlUrl: trimmed(env['GITHUB_GRAPHQL_URL'] || `${apiUrl.replace(/\/v3$/, '')}/graphql`)
  }
}

/** The API of the GitHub that this run belongs to, by the way its environment prescribes. */
export const openApi = ({ env, version }: GitHubAccess, token: string, clock: Clock): GitHubApi =>
  createGitHubApi({ ...urlsOf(env), token, version, send: createSend(env), clock })
