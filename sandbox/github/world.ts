/** What a token may do with comments, as `permissions: pull-requests` of a workflow says. */
export type Access = 'write' | 'read' | 'none'

export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'Bot' | 'User'
}

export interface Token {
  readonly account: Account
  readonly pullRequests: Access
}

export interface Comment {
  readonly id: number
  readonly author: Account
  readonly createdAt: Date
  body: string
  updatedAt: Date
}

export interface PullRequest {
  readonly number: number
  readonly comments: Comment[]
}

export interface Repository {
  readonly id: number
  /** `owner/name` */
  readonly name: string
  readonly pullRequests: Map<number, PullRequest>
}

/** The author of what a job's own token writes. */
export const ACTIONS: Account = { id: 41_898_282, login: 'github-actions[bot]', type: 'Bot' }

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
    const account: Account = { id: this.#id(), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
    this.#accounts.set(login, account)
    return account
  }

  /** From now on the API takes this token. */
  addToken(token: string, login: string = ACTIONS.login, pullRequests: Access = 'write'): void {
    this.#tokens.set(token, { account: this.account(login), pullRequests })
  }

  token(token: string): Token | undefined {
    return this.#tokens.get(token)
  }

  /** @param name `owner/name` */
  createRepository(name: string, id = this.#id()): Repository {
    const repository: Repository = { id, name, pullRequests: new Map() }
    this.#repositories.set(name.toLowerCase(), repository)
    return repository
  }

  createPullRequest(repository: string, number: number): void {
    const found = this.repository(repository) ?? this.createRepository(repository)
    found.pullRequests.set(number, { number, comments: [] })
  }

  /** By its name or id; names are the same in any case. */
  repository(nameOrId: string): Repository | undefined {
    return (
      this.#repositories.get(nameOrId.toLowerCase()) ??
      [...this.#repositories.values()].find(({ id }) => String(id) === nameOrId)
    )
  }

  /** Writes a comment, as this account would. Gives its id. Throws when there is no such pull request. */
  comment(repository: string, number: number, body: string, login: string = ACTIONS.login): number {
    const pullRequest = this.repository(repository)?.pullRequests.get(number)
    if (pullRequest === undefined) throw new Error(`there is no pull request ${number} in ${repository}`)
    const at = new Date(this.#now())
    const comment = { id: this.#id(), author: this.account(login), createdAt: at, body, updatedAt: at }
    pullRequest.comments.push(comment)
    return comment.id
  }

  /** Oldest first. */
  comments(repository: string, number: number): readonly Comment[] {
    return this.repository(repository)?.pullRequests.get(number)?.comments ?? []
  }

  #id(): number {
    this.#lastId += 1
    return this.#lastId
  }
}
