import type { Answer, GitHubApi } from '../../../src/github/api.js'
import { GitHubError } from '../../../src/github/error.js'
import { member, textIn } from '../../../src/runtime/json.js'

/** A request as it was made. */
export interface Asked {
  readonly method: 'GET' | 'PATCH' | 'POST'
  readonly path: string
  readonly body: unknown
  /** When, in milliseconds. */
  readonly at: number
}

/** What goes wrong with a request: before it is processed, or after it was, so that only the answer is lost. */
export type Trouble =
  | { readonly when: 'before' | 'after'; readonly error: Error }
  /** An answer instead. */
  | { readonly when: 'instead'; readonly data: unknown }
  /** No answer until the request is given up; it is processed all the same when that is said. */
  | { readonly when: 'hangs'; readonly processed?: boolean }

interface Status {
  readonly state: string
  readonly body: unknown
}

export interface FakeDeployment {
  readonly id: number
  readonly task: string
  readonly body: unknown
  /** Oldest first. */
  readonly statuses: Status[]
}

export interface FakeCheck {
  readonly id: number
  readonly name: string
  /** Merged: what it is now. */
  body: Readonly<Record<string, unknown>>
}

export interface FakeComment {
  readonly id: number
  readonly login: string
  body: string
}

const ME = 'github-actions[bot]'

export const denied = (status = 403): Error =>
  new GitHubError(`POST /x: HTTP ${status}, Resource not accessible`, status)
export const lost = (): Error => new GitHubError('POST /x: socket hang up')

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** GitHub's API in memory: what the surfaces use of it. */
export class FakeGitHub {
  readonly asked: Asked[] = []
  readonly deployments: FakeDeployment[] = []
  readonly checks: FakeCheck[] = []
  readonly comments: FakeComment[] = []
  /** Items of a page. */
  pageSize = 100
  /** Whether the list of deployments is only of the task that is asked for. */
  filters = true
  /** Looked at for every request; the first that gives something counts. */
  readonly troubles: ((asked: Asked) => Trouble | undefined)[] = []
  /** Called after every request that was processed. */
  onProcessed: () => void = () => undefined
  readonly #now: () => number
  #lastId = 100

  constructor(now: () => number = () => 0) {
    this.#now = now
  }

  /** All there is on it, for another process to find. */
  copy(): FakeGitHub {
    const copy = new FakeGitHub(this.#now)
    copy.deployments.push(...structuredClone(this.deployments))
    copy.checks.push(...structuredClone(this.checks))
    copy.comments.push(...structuredClone(this.comments))
    copy.#lastId = this.#lastId
    return copy
  }

  /** Adds a deployment as if it had been there. */
  addDeployment(
    task: string,
    ...statuses: readonly (readonly [state: string, description?: string])[]
  ): number {
    const id = ++this.#lastId
    this.deployments.push({
      id,
      task,
      body: { task },
      statuses: statuses.map(([state, description = '']) => ({ state, body: { description } }))
    })
    return id
  }

  addComment(body: string, login = ME): number {
    const id = ++this.#lastId
    this.comments.push({ id, login, body })
    return id
  }

  /** The last status of each deployment, oldest deployment first. */
  states(): (string | undefined)[] {
    return this.deployments.map(({ statuses }) => statuses.at(-1)?.state)
  }

  made(method: Asked['method'], path: RegExp): Asked[] {
    return this.asked.filter((one) => one.method === method && path.test(one.path))
  }

  fail(method: Asked['method'], path: RegExp, trouble: Trouble, times = Number.POSITIVE_INFINITY): void {
    let left = times
    this.troubles.push((asked) => {
      if (asked.method !== method || !path.test(asked.path) || left <= 0) return undefined
      left -= 1
      return trouble
    })
  }

  readonly api: GitHubApi = {
    get: (path, signal) => this.#call({ method: 'GET', path, body: undefined, at: this.#now() }, signal),
    patch: (path, body, signal) => this.#call({ method: 'PATCH', path, body, at: this.#now() }, signal),
    post: (path, body, signal) => this.#call({ method: 'POST', path, body, at: this.#now() }, signal),
    query: () => Promise.resolve({ data: { viewer: { login: ME } } }),
    pages: (path, signal) => this.#pages(path, signal)
  }

  async *#pages(path: string, signal: AbortSignal): AsyncGenerator<unknown, void> {
    let address: string | undefined = path
    while (address !== undefined) {
      const { data, next }: Answer = await this.api.get(address, signal)
      yield data
      address = next
    }
  }

  async #call(asked: Asked, signal: AbortSignal): Promise<Answer> {
    this.asked.push(asked)
    await Promise.resolve()
    if (signal.aborted) throw new GitHubError('aborted')
    const trouble = this.troubles.map((one) => one(asked)).find((one) => one !== undefined)
    switch (trouble?.when) {
      case 'before':
        throw trouble.error
      case 'after':
        this.#answer(asked)
        throw trouble.error
      case 'instead':
        return { data: trouble.data, next: undefined }
      case 'hangs':
        if (trouble.processed === true) this.#answer(asked)
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new GitHubError('aborted'))
          })
        })
      case undefined:
        return this.#answer(asked)
    }
  }

  #answer({ method, path, body }: Asked): Answer {
    const url = new URL(path, 'http://github')
    for (const [wanted, pattern, answer] of this.#routes) {
      const match = method === wanted ? pattern.exec(url.pathname) : null
      if (match === null) continue
      const reply = answer(match[1] ?? '', body, url)
      this.onProcessed()
      return reply
    }
    throw new GitHubError(`${method} ${path}: HTTP 404, Not Found`, 404)
  }

  readonly #routes: readonly (readonly [string, RegExp, (id: string, body: unknown, url: URL) => Answer])[] =
    [
      ['POST', /\/deployments$/, (_, body) => this.#createDeployment(body)],
      ['GET', /\/deployments$/, (_, __, url) => this.#listDeployments(url)],
      ['POST', /\/deployments\/(\d+)\/statuses$/, (id, body) => this.#addStatus(id, body)],
      ['GET', /\/deployments\/(\d+)\/statuses$/, (id) => this.#listStatuses(id)],
      ['POST', /\/check-runs$/, (_, body) => this.#createCheck(body)],
      ['PATCH', /\/check-runs\/(\d+)$/, (id, body) => this.#updateCheck(id, body)],
      ['GET', /\/commits\/[^/]+\/check-runs$/, (_, __, url) => this.#listChecks(url)],
      [
        'GET',
        /\/issues\/\d+\/comments$/,
        (_, __, url) =>
          this.#paged(
            this.comments.map(({ id, body, login }) => ({ id, body, user: { login } })),
            url
          )
      ],
      [
        'POST',
        /\/issues\/\d+\/comments$/,
        (_, body) => ({ data: { id: this.addComment(textIn(body, 'body') ?? '') }, next: undefined })
      ],
      ['PATCH', /\/issues\/comments\/(\d+)$/, (id, body) => this.#updateComment(id, body)]
    ]

  #paged(all: readonly unknown[], url: URL): Answer {
    const page = Number(url.searchParams.get('page') ?? 1)
    const data = all.slice((page - 1) * this.pageSize, page * this.pageSize)
    if (page * this.pageSize >= all.length) return { data, next: undefined }
    url.searchParams.set('page', String(page + 1))
    return { data, next: url.pathname + url.search }
  }

  #createDeployment(body: unknown): Answer {
    const id = this.addDeployment(textIn(body, 'task') ?? '')
    const made = this.deployments.pop()
    if (made !== undefined) this.deployments.push({ ...made, body })
    return { data: { id, ...fieldsOf(body) }, next: undefined }
  }

  #listDeployments(url: URL): Answer {
    const task = url.searchParams.get('task')
    const found = this.deployments.filter((one) => !this.filters || one.task === task).toReversed()
    return this.#paged(
      found.map(({ id, task, body }) => ({ id, task, payload: member(body, 'payload') })),
      url
    )
  }

  #addStatus(id: string, body: unknown): Answer {
    const found = this.deployments.find((one) => String(one.id) === id)
    if (found === undefined) throw new GitHubError('HTTP 404', 404)
    found.statuses.push({ state: textIn(body, 'state') ?? '', body })
    return { data: {}, next: undefined }
  }

  #listStatuses(id: string): Answer {
    const all = this.deployments.find((one) => String(one.id) === id)?.statuses ?? []
    const newest = all.at(-1)
    return {
      data:
        newest === undefined
          ? []
          : [{ state: newest.state, description: textIn(newest.body, 'description') }],
      next: undefined
    }
  }

  #createCheck(body: unknown): Answer {
    const id = ++this.#lastId
    this.checks.push({ id, name: textIn(body, 'name') ?? '', body: fieldsOf(body) })
    return { data: { id }, next: undefined }
  }

  #updateCheck(id: string, body: unknown): Answer {
    const found = this.checks.find((one) => String(one.id) === id)
    if (found === undefined) throw new GitHubError('HTTP 404', 404)
    found.body = { ...found.body, ...fieldsOf(body) }
    return { data: {}, next: undefined }
  }

  #listChecks(url: URL): Answer {
    const name = url.searchParams.get('check_name')
    const found = this.checks.filter((one) => one.name === name)
    const { data, next } = this.#paged(
      found.map(({ id, body }) => ({ id, ...body })),
      url
    )
    return { data: { total_count: found.length, check_runs: data }, next }
  }

  #updateComment(id: string, body: unknown): Answer {
    const found = this.comments.find((one) => String(one.id) === id)
    if (found === undefined) throw new GitHubError('HTTP 404', 404)
    found.body = textIn(body, 'body') ?? ''
    return { data: {}, next: undefined }
  }
}
