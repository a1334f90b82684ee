import type { App as WireApp, Branch as WireBranch, Job as WireJob } from '@aws-sdk/client-amplify'
import type { StoredObject } from '../s3/objects.js'
import type { Wire } from '../wire/operation.js'
import type { Amplify } from './amplify.js'
import { type BranchOptions, createBranch, deleteBranch, updateBranch } from './branches.js'
import {
  createDeployment,
  type JobRequest,
  startCreated,
  startFromSource,
  startJob,
  uploadsOf
} from './deploying.js'
import type { App, Branch, Job } from './model.js'
import type { AppOptions, BranchPlace, DomainOptions } from './seeds.js'
import { hostOf, type SiteBehaviour } from './sites.js'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/**
 * What Amplify has in the account, to be set up, looked at and acted on directly, as somebody else would. Methods throw
 * as the service would answer.
 */
export class AmplifyWorld {
  readonly #context: Amplify
  readonly #origin: string

  constructor(context: Amplify, origin: string) {
    this.#context = context
    this.#origin = origin
  }

  /** App `site`, deployed by hand unless `options` connect it, with branch `main` in stage PRODUCTION. */
  createSite(options: AppOptions = {}): BranchPlace {
    const place = { appId: this.createApp('site', options), branchName: 'main' }
    this.createBranch(place, { stage: 'PRODUCTION' })
    return place
  }

  /** Gives the app's id. */
  createApp(name: string, options: AppOptions = {}): string {
    const { store } = this.#context
    const id = store.newAppId()
    const { repository = '', basicAuth } = options
    const app: App = {
      id,
      name,
      description: options.description ?? '',
      repository,
      platform: options.platform ?? 'WEB',
      defaultDomain: options.defaultDomain ?? `${id}.amplifyapp.com`,
      createdAt: this.#context.present(),
      environmentVariables: options.environmentVariables ?? {},
      enableBranchAutoBuild: repository !== '',
      enableBasicAuth: basicAuth !== undefined,
      basicAuthCredentials: basicAuth && base64(basicAuth),
      branches: new Map(),
      deleting: new Map(),
      domains: [],
      heads: new Map()
    }
    store.tag(store.appArn(id), options.tags)
    store.apps.set(id, app)
    return id
  }

  /** @param options as CreateBranch takes them, and basic auth as `user:password` */
  createBranch(
    { appId, branchName }: BranchPlace,
    { basicAuth, ...options }: BranchOptions & { readonly basicAuth?: string } = {}
  ): void {
    const now = this.#context.present()
    const { store } = this.#context
    const branch = createBranch(this.#context, store.app(appId), branchName, options, now)
    if (basicAuth === undefined) return
    updateBranch(branch, { enableBasicAuth: true, basicAuthCredentials: base64(basicAuth) }, now)
  }

  deleteBranch(place: BranchPlace): void {
    deleteBranch(this.#context, this.#branch(place), this.#context.present())
  }

  addDomain(appId: string, name: string, options: DomainOptions): void {
    const { status = 'AVAILABLE', statusReason = '', branches, verified = true } = options
    const subDomains = Object.entries(branches).map(([prefix, branchName]) => ({
      prefix,
      branchName,
      verified
    }))
    this.#context.store.app(appId).domains.push({ name, status, statusReason, subDomains })
  }

  /**
   * Somebody pushes a commit to the connected repository. A branch that builds by itself builds it. Gives the id of
   * that job, if there is one.
   */
  push(
    { appId, branchName }: BranchPlace,
    { id, message = '' }: { readonly id: string; readonly message?: string }
  ): string | undefined {
    const now = this.#context.present()
    const app = this.#context.store.app(appId)
    const commit = { id, message, at: now }
    app.heads.set(branchName, commit)
    const branch = app.branches.get(branchName)
    if (app.repository === '' || branch?.enableAutoBuild !== true) return undefined
    return String(this.#context.jobs.add(branch, { type: 'WEB_HOOK', asked: commit }, now).id)
  }

  /** StartJob; gives the job's id. */
  startJob(place: BranchPlace, request: Partial<JobRequest> = {}): string {
    const now = this.#context.present()
    return String(startJob(this.#context, this.#branch(place), { type: 'RELEASE', ...request }, now).id)
  }

  /** CreateDeployment; gives the job's id, and where to upload. */
  createDeployment(place: BranchPlace): { readonly jobId: string; readonly zipUploadUrl: string } {
    const now = this.#context.present()
    const created = createDeployment(this.#context, this.#branch(place), undefined, now)
    return { jobId: String(created.job.id), zipUploadUrl: created.zipUploadUrl }
  }

  /** StartDeployment of what was created. */
  startDeployment(place: BranchPlace, jobId: string): void {
    startCreated(this.#context, this.#branch(place), jobId, this.#context.present())
  }

  /** StartDeployment of a source; gives the job's id. */
  deploySource(place: BranchPlace, url: string, type: 'ZIP' | 'BUCKET_PREFIX' = 'ZIP'): string {
    const now = this.#context.present()
    return String(startFromSource(this.#context, this.#branch(place), { url, type }, now).id)
  }

  stopJob(place: BranchPlace, jobId: string): void {
    const now = this.#context.present()
    this.#context.jobs.stop(this.#job(place, jobId), now)
  }

  /** As GetApp would show it. */
  app(appId: string): Wire<WireApp> {
    const now = this.#context.present()
    return this.#context.view.app(this.#context.store.app(appId), now)
  }

  /** As GetBranch would show it. */
  branch(place: BranchPlace): Wire<WireBranch> {
    const now = this.#context.present()
    return this.#context.view.branch(this.#branch(place), now)
  }

  /** Names of the app's branches, in the order in which they were made. */
  branches(appId: string): string[] {
    return [...this.#context.store.app(appId).branches.keys()]
  }

  /** As GetJob would show it. */
  job(place: BranchPlace, jobId: string): Wire<WireJob> {
    const now = this.#context.present()
    return this.#context.view.job(this.#job(place, jobId), now)
  }

  /** All of the branch, oldest first. */
  jobs(place: BranchPlace): Wire<WireJob>[] {
    const now = this.#context.present()
    return this.#branch(place).jobs.map((job) => this.#context.view.job(job, now))
  }

  /** What was uploaded for a job, in the order of its arrival. */
  uploads(place: BranchPlace, jobId: string): StoredObject[] {
    return uploadsOf(this.#context, this.#job(place, jobId))
  }

  /** What the branch's site answers once something is deployed; undefined: a page that names the job. */
  setSite(place: BranchPlace, behaviour: SiteBehaviour | undefined): void {
    this.#context.sites.behave(this.#branch(place), behaviour)
  }

  /** `<display name>.<default domain>`, the host that the API's answers lead to. */
  siteHost(place: BranchPlace): string {
    const { displayName, appId } = this.#branch(place)
    return hostOf(displayName, this.#context.store.app(appId).defaultDomain)
  }

  /** The same site at the sandbox's own address, for clients that do not go through its web. */
  siteUrl(place: BranchPlace, path = '/'): string {
    return this.#origin + this.#context.sites.pathTo(this.siteHost(place), path)
  }

  #branch({ appId, branchName }: BranchPlace): Branch {
    return this.#context.store.branch(appId, branchName)
  }

  #job({ appId, branchName }: BranchPlace, jobId: string): Job {
    return this.#context.store.job(appId, branchName, jobId)
  }
}
