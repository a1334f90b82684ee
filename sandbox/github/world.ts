import type {
  Access,
  Account,
  CheckRun,
  Comment,
  Deployment,
  HeadRepository,
  Permissions,
  PullRequest,
  Repository,
  Token
} from './model.js'

/** The author of what a job's own token writes. */
export const ACTIONS: Account = { id: 41_898_282, login: 'github-actions[bot]', type: 'Bot' }

const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
const BASE = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e'

const EVERYTHING: Permissions = { pullRequests: 'write', deployments: 'write', checks: 'write' }

/** What a token is given; all there is unless it says otherwise. */
export interface TokenOptions extends Partial<Permissions> {
  /** Names of the repositories that it is for; default: all. */
  readonly repositories?: readonly string[]
}

export interface RepositoryOptions {
  /** Default: it is, and a token without a permission cannot even read. */
  readonly isPrivate?: boolean
  readonly defaultBranch?: string
}

export interface PullRequestOptions {
  readonly ref?: string
  readonly sha?: string
  /** Where the head is; null for a fork that was deleted. Default: the repository itself. */
  readonly from?: HeadRepository | null
  readonly title?: string
  readonly author?: string
  readonly baseRef?: string
}

/** What there is on this GitHub, to be set up and looked at directly. */
export class World {
  readonly #now: () => number
  readonly #repositories = new Map<string, Repository>()
  readonly #accounts = new Map<string, Account>([[ACTIONS.login, ACTIONS]])
  readonly #tokens = new Map<string, Token>()
  #lastId = 1_000

  constructor(now: () => number) {
    this.#now = now
  }

  /** Somebody who can write. A login that ends with `[bot]` is an app's. */
  account(login: string): Account {
    const known = this.#accounts.get(login)
    if (known !== undefined) return known
    const account: Account = { id: this.nextId(), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
    this.#accounts.set(login, account)
    return account
  }

  /** From now on the API takes this token. @param options a single access is that to pull requests */
  addToken(token: string, login: string = ACTIONS.login, options: Access | TokenOptions = {}): void {
    const { repositories, ...permissions }: TokenOptions =
      typeof options === 'string' ? { pullRequests: options } : options
    this.#tokens.set(token, {
      account: this.account(login),
      permissions: { ...EVERYTHING, ...permissions },
      repositories: repositories && new Set(repositories.map((name) => name.toLowerCase()))
    })
  }

  token(token: string): Token | undefined {
    return this.#tokens.get(token)
  }

  /** @param name `owner/name` */
  createRepository(name: string, id = this.nextId(), options: RepositoryOptions = {}): Repository {
    const { isPrivate = true, defaultBranch = 'main' } = options
    const repository: Repository = {
      id,
      name,
      isPrivate,
      defaultBranch,
      branches: new Map([[defaultBranch, BASE]]),
      contexts: new Map([['deploy', 'pending']]),
      hasMovedOn: true,
      pullRequests: new Map(),
      deployments: [],
      checkRuns: []
    }
    this.#repositories.set(name.toLowerCase(), repository)
    return repository
  }

  /** Opens one; the repository is created when there is none of that name. */
  createPullRequest(repository: string, number: number, options: PullRequestOptions = {}): PullRequest {
    const found = this.repository(repository) ?? this.createRepository(repository)
    const { ref = 'flags', sha = HEAD, from, title = 'Update the flags', author = 'octocat' } = options
    const { baseRef = found.defaultBranch } = options
    const at = new Date(this.#now())
    const pullRequest: PullRequest = {
      number,
      id: this.nextId(),
      title,
      author: this.account(author),
      comments: [],
      headRef: ref,
      headSha: sha,
      headRepository: from === null ? undefined : (from ?? { id: found.id, name: found.name }),
      baseRef,
      baseSha: BASE,
      state: 'open',
      merged: false,
      createdAt: at,
      updatedAt: at,
      closedAt: undefined
    }
    found.pullRequests.set(number, pullRequest)
    return pullRequest
  }

  /** By its name or id; names are the same in any case. */
  repository(nameOrId: string): Repository | undefined {
    return (
      this.#repositories.get(nameOrId.toLowerCase()) ??
      [...this.#repositories.values()].find(({ id }) => String(id) === nameOrId)
    )
  }

  /** Throws when there is none. */
  pullRequest(repository: string, number: number): PullRequest {
    const found = this.repository(repository)?.pullRequests.get(number)
    if (found === undefined) throw new Error(`there is no pull request ${number} in ${repository}`)
    return found
  }

  /** Somebody pushes a commit to its branch. */
  push(repository: string, number: number, sha: string): PullRequest {
    return this.#change(repository, number, { headSha: sha })
  }

  close(repository: string, number: number, { merged = false } = {}): PullRequest {
    return this.#change(repository, number, { state: 'closed', merged, closedAt: new Date(this.#now()) })
  }

  reopen(repository: string, number: number): PullRequest {
    return this.#change(repository, number, { state: 'open', merged: false, closedAt: undefined })
  }

  /** Writes a comment, as this account would. Gives its id. Throws when there is no such pull request. */
  comment(repository: string, number: number, body: string, login: string = ACTIONS.login): number {
    const pullRequest = this.pullRequest(repository, number)
    const at = new Date(this.#now())
    const comment = { id: this.nextId(), author: this.account(login), createdAt: at, body, updatedAt: at }
    pullRequest.comments.push(comment)
    return comment.id
  }

  /** Oldest first. */
  comments(repository: string, number: number): readonly Comment[] {
    return this.repository(repository)?.pullRequests.get(number)?.comments ?? []
  }

  /** GitHub Deployments, oldest first. */
  deployments(repository: string): readonly Deployment[] {
    return this.repository(repository)?.deployments ?? []
  }

  /** Oldest first. */
  checkRuns(repository: string): readonly CheckRun[] {
    return this.repository(repository)?.checkRuns ?? []
  }

  /** One that nothing here has yet. */
  nextId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  #change(repository: string, number: number, change: Partial<PullRequest>): PullRequest {
    return Object.assign(this.pullRequest(repository, number), change, { updatedAt: new Date(this.#now()) })
  }
}
