import type { Random } from '../random.js'
import { badRequest, notFound } from './errors.js'
import type { App, Branch, Job } from './model.js'

/** All that Amplify has in one account and region, and how it is found. Methods that find throw a `ServiceError`. */
export class AmplifyStore {
  readonly accountId: string
  readonly region: string
  readonly random: Random
  /** By id. */
  readonly apps = new Map<string, App>()
  /** ARN → key → value. */
  readonly #tags = new Map<string, Map<string, string>>()

  constructor(random: Random, accountId: string, region: string) {
    this.random = random
    this.accountId = accountId
    this.region = region
  }

  newAppId(): string {
    return `d${this.random.id(13)}`
  }

  arn(path: string): string {
    return `arn:aws:amplify:${this.region}:${this.accountId}:${path}`
  }

  appArn(id: string): string {
    return this.arn(`apps/${id}`)
  }

  /** A name that needs it is percent-encoded in an ARN. */
  branchArn({ appId, name }: Pick<Branch, 'appId' | 'name'>): string {
    return this.arn(`apps/${appId}/branches/${encodeURIComponent(name)}`)
  }

  jobArn({ appId, branchName, id }: Job): string {
    return `${this.branchArn({ appId, name: branchName })}/jobs/${String(id).padStart(10, '0')}`
  }

  app(id: string): App {
    const found = this.apps.get(id)
    if (found === undefined) throw notFound('App', id)
    return found
  }

  branch(appId: string, name: string): Branch {
    const found = this.app(appId).branches.get(name)
    if (found === undefined) throw notFound('Branch', name)
    return found
  }

  job(appId: string, branchName: string, id: string): Job {
    const found = this.branch(appId, branchName).jobs.find((job) => job.id === Number(id))
    if (found === undefined) throw notFound('Job', id)
    return found
  }

  /** All jobs of the account, oldest first. */
  jobs(): Job[] {
    return [...this.apps.values()]
      .flatMap(({ branches }) => [...branches.values()].flatMap(({ jobs }) => jobs))
      .sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)
  }

  /** The tags of a resource, to be changed in place. */
  tagsOf(arn: string): Map<string, string> {
    const tags = this.#tags.get(arn) ?? new Map<string, string>()
    this.#tags.set(arn, tags)
    return tags
  }

  /** Tags of a new resource. */
  tag(arn: string, tags: Readonly<Record<string, string>> = {}): void {
    for (const key of Object.keys(tags)) {
      if (key.startsWith('aws:')) throw badRequest(`Tag keys that start with aws: are reserved: ${key}`)
    }
    for (const [key, value] of Object.entries(tags)) this.tagsOf(arn).set(key, value)
  }

  /** What is gone has no tags. */
  untag(arn: string): void {
    this.#tags.delete(arn)
  }

  /** Whether `arn` names an app or branch that exists here. */
  exists(arn: string): boolean {
    return [...this.apps.values()].some(
      ({ id, branches }) =>
        this.appArn(id) === arn || [...branches.values()].some((branch) => this.branchArn(branch) === arn)
    )
  }
}
