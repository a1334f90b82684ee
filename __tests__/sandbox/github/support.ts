import { type SandboxGitHub, startSandboxGitHub } from '../../../sandbox/github/index.js'

export const SHOP = 'octo-org/shop'
export const TOKEN = 'job-token'

export interface Asking {
  readonly method?: string
  readonly token?: string
  readonly body?: unknown
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly data: unknown
}

/** A GitHub with a repository, pull request 7 in it, and a job's token. */
export const openGitHub = async (clock?: { now(): number }): Promise<SandboxGitHub> => {
  const github = await startSandboxGitHub(clock && { clock })
  github.world.createRepository(SHOP, 724_031)
  github.world.createPullRequest(SHOP, 7)
  github.world.addToken(TOKEN)
  return github
}

/** Asks for a path below the API's address, or for an address. */
export const askOf =
  (github: SandboxGitHub) =>
  async (path: string, { method = 'GET', token = TOKEN, body }: Asking = {}): Promise<Answered> => {
    const response = await fetch(path.startsWith('http') ? path : github.url + path, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: JSON.stringify(body) })
    })
    const data: unknown = await response.json()
    return { status: response.status, headers: response.headers, data }
  }

export type Ask = ReturnType<typeof askOf>

export const listed = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : [])
