import type { Endpoint, EndpointRequest } from '../endpoint.js'
import type { HttpOutput } from '../wire/rest-json.js'
import type { ServiceError } from '../wire/service-error.js'
import type { Jobs } from './jobs.js'
import type { App, Branch, Job } from './model.js'
import type { AmplifyScript } from './script.js'
import type { AmplifyStore } from './store.js'

/** What a deployed site answers. */
export interface SiteAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface SiteRequest {
  readonly method: string
  readonly host: string
  /** Without its query. */
  readonly path: string
  readonly headers: EndpointRequest['headers']
  /** Of the job that the site comes from. */
  readonly jobId: string
  /** Virtual milliseconds. */
  readonly now: number
}

/** How a branch's site behaves once something is deployed there. */
export type SiteBehaviour = SiteAnswer | ((request: SiteRequest) => SiteAnswer)

const DIRECT = '/sites/'

export const hostOf = (prefix: string, domain: string): string =>
  prefix === '' ? domain : `${prefix}.${domain}`

const html = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): SiteAnswer => ({
  status,
  headers: { 'Content-Type': 'text/html', ...headers },
  body: `<!doctype html><title>${text}</title><h1>${text}</h1>\n`
})

/** The websites of all branches, found by host name, or by their address under `/sites/<host>/`. */
export class Sites {
  readonly #store: AmplifyStore
  readonly #script: AmplifyScript
  readonly #jobs: Jobs
  readonly #behaviours = new WeakMap<Branch, SiteBehaviour>()

  constructor(store: AmplifyStore, script: AmplifyScript, jobs: Jobs) {
    this.#store = store
    this.#script = script
    this.#jobs = jobs
  }

  behave(branch: Branch, behaviour: SiteBehaviour | undefined): void {
    if (behaviour === undefined) this.#behaviours.delete(branch)
    else this.#behaviours.set(branch, behaviour)
  }

  /** Whether the name belongs to an app here; its branches may come and go. */
  isSite(host: string): boolean {
    return [...this.#store.apps.values()].some(({ defaultDomain, domains }) =>
      [defaultDomain, ...domains.map(({ name }) => name)].some(
        (domain) => host === domain || host.endsWith(`.${domain}`)
      )
    )
  }

  /** The path under which the sandbox serves the site of that host directly. */
  pathTo(host: string, path: string): string {
    return `${DIRECT}${host}${path}`
  }

  endpoint(): Endpoint {
    const isDirect = (path: string): boolean => path.startsWith(DIRECT)
    const hostIn = ({ path, headers }: Pick<EndpointRequest, 'path' | 'headers'>): string =>
      (isDirect(path) ? path.slice(DIRECT.length).split('/')[0] : headers.host?.replace(/:\d+$/, '')) ?? ''
    return {
      name: 'site',
      words: {},
      operationOf: (request) =>
        isDirect(request.path) || this.isSite(hostIn(request)) ? 'GetSite' : undefined,
      encodeError: ({ status, message }: ServiceError) => this.#encoded(html(status, message)),
      answer: async (request, { now, note }) => {
        const host = hostIn(request)
        const path = isDirect(request.path)
          ? request.path.slice(DIRECT.length + host.length) || '/'
          : request.path
        note({ host, path, authorized: request.headers.authorization !== undefined })
        return this.#encoded(this.#answer({ ...request, host, path }, now))
      }
    }
  }

  #answer(
    { method, host, path, headers }: Pick<EndpointRequest, 'method' | 'path' | 'headers'> & { host: string },
    now: number
  ): SiteAnswer {
    const found = this.#find(host)
    if (found === undefined) return html(404, 'There is no such branch')
    const { app, branch } = found
    const credentials = branch.enableBasicAuth
      ? branch.basicAuthCredentials
      : app.enableBasicAuth
        ? app.basicAuthCredentials
        : undefined
    const isProtected = branch.enableBasicAuth || app.enableBasicAuth
    if (isProtected && headers.authorization !== `Basic ${credentials ?? ''}`) {
      return html(401, 'Unauthorized', { 'WWW-Authenticate': 'Basic realm="Amplify"' })
    }
    const job = this.#served(branch, now)
    if (job === undefined) return html(404, 'Welcome: your app will appear here after its first deployment')
    const behaviour = this.#behaviours.get(branch) ?? html(200, `Job ${job.id} of ${branch.name}`)
    return typeof behaviour === 'function'
      ? behaviour({ method, host, path, headers, jobId: String(job.id), now })
      : behaviour
  }

  /** The job whose site has reached the edge by now. */
  #served(branch: Branch, now: number): Job | undefined {
    return this.#jobs.active(branch, now - this.#script.settings.siteDelaySeconds * 1000)
  }

  #find(host: string): { readonly app: App; readonly branch: Branch } | undefined {
    for (const app of this.#store.apps.values()) {
      for (const branch of app.branches.values()) {
        const own = app.domains.flatMap(({ name, subDomains }) =>
          subDomains
            .filter(({ branchName }) => branchName === branch.name)
            .map(({ prefix }) => hostOf(prefix, name))
        )
        if ([hostOf(branch.displayName, app.defaultDomain), ...own].includes(host)) return { app, branch }
      }
    }
    return undefined
  }

  #encoded({ status, headers = {}, body = '' }: SiteAnswer): HttpOutput {
    return { status, headers: { 'Content-Type': 'text/html', ...headers }, body: Buffer.from(body) }
  }
}
