import type {
  App as WireApp,
  Branch as WireBranch,
  DomainAssociation,
  Job as WireJob,
  JobSummary,
  Step
} from '@aws-sdk/client-amplify'
import type { Bucket } from '../s3/bucket.js'
import type { Wire } from '../wire/operation.js'
import type { Jobs } from './jobs.js'
import { logOf } from './logs.js'
import type { App, Branch, Domain, Job } from './model.js'
import type { AmplifyScript } from './script.js'
import { hostOf } from './sites.js'
import type { AmplifyStore } from './store.js'

const CLONE_METHODS: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/github\.com\//, 'TOKEN'],
  [/^https:\/\/git-codecommit\./, 'SIGV4']
]

const date = (at: number): Date => new Date(at)

/** Shows what there is as Amplify shows it, at a moment. */
export class AmplifyView {
  readonly #store: AmplifyStore
  readonly #script: AmplifyScript
  readonly #jobs: Jobs
  readonly #bucket: Bucket

  constructor(store: AmplifyStore, script: AmplifyScript, jobs: Jobs, bucket: Bucket) {
    this.#store = store
    this.#script = script
    this.#jobs = jobs
    this.#bucket = bucket
  }

  app(app: App, now: number): Wire<WireApp> {
    const { id, repository } = app
    const arn = this.#store.appArn(id)
    const production = [...app.branches.values()].find(({ stage }) => stage === 'PRODUCTION')
    const method = CLONE_METHODS.find(([pattern]) => pattern.test(repository))?.[1] ?? 'SSH'
    return {
      appId: id,
      appArn: arn,
      name: app.name,
      tags: Object.fromEntries(this.#store.tagsOf(arn)),
      description: app.description,
      // An app that is deployed by hand has none of it.
      repository: repository === '' ? undefined : repository,
      repositoryCloneMethod: repository === '' ? undefined : method,
      platform: app.platform,
      createTime: date(app.createdAt),
      updateTime: date(app.createdAt),
      environmentVariables: app.environmentVariables,
      defaultDomain: app.defaultDomain,
      enableBranchAutoBuild: app.enableBranchAutoBuild,
      enableBranchAutoDeletion: false,
      enableBasicAuth: app.enableBasicAuth,
      basicAuthCredentials: app.basicAuthCredentials,
      customRules: [],
      productionBranch: production && this.#productionBranch(production, now),
      cacheConfig: { type: 'AMPLIFY_MANAGED_NO_COOKIES' }
    }
  }

  branch(branch: Branch, now: number): Wire<WireBranch> {
    const app = this.#store.app(branch.appId)
    const arn = this.#store.branchArn(branch)
    return {
      branchArn: arn,
      branchName: branch.name,
      description: branch.description,
      tags: Object.fromEntries(this.#store.tagsOf(arn)),
      stage: branch.stage,
      displayName: branch.displayName,
      enableNotification: branch.enableNotification,
      createTime: date(branch.createdAt),
      updateTime: date(branch.updatedAt),
      environmentVariables: branch.environmentVariables,
      enableAutoBuild: branch.enableAutoBuild,
      customDomains: app.domains.flatMap(({ name, subDomains }) =>
        subDomains
          .filter(({ branchName }) => branchName === branch.name)
          .map(({ prefix }) => hostOf(prefix, name))
      ),
      framework: branch.framework,
      activeJobId: String(this.#jobs.active(branch, now)?.id ?? ''),
      totalNumberOfJobs: String(branch.jobs.length),
      enableBasicAuth: branch.enableBasicAuth,
      enablePerformanceMode: branch.enablePerformanceMode,
      basicAuthCredentials: branch.basicAuthCredentials,
      buildSpec: branch.buildSpec,
      ttl: branch.ttl,
      enablePullRequestPreview: branch.enablePullRequestPreview,
      pullRequestEnvironmentName: branch.pullRequestEnvironmentName
    }
  }

  domain(app: App, { name, status, statusReason, subDomains }: Domain): Wire<DomainAssociation> {
    return {
      domainAssociationArn: `${this.#store.appArn(app.id)}/domains/${name}`,
      domainName: name,
      enableAutoSubDomain: false,
      domainStatus: status,
      statusReason,
      subDomains: subDomains.map(({ prefix, branchName, verified }) => ({
        subDomainSetting: { prefix, branchName },
        verified,
        dnsRecord: `${prefix} CNAME d${app.id.slice(1, 14)}.cloudfront.net`
      }))
    }
  }

  summary(job: Job, now: number): Wire<JobSummary> {
    const { endedAt } = this.#jobs.standing(job, now)
    const commit = this.#commit(job, now)
    return {
      jobArn: this.#store.jobArn(job),
      jobId: String(job.id),
      commitId: commit.id,
      commitMessage: commit.message,
      commitTime: date(commit.at),
      startTime: date(job.createdAt),
      status: this.#status(job, now),
      endTime: endedAt === undefined ? undefined : date(endedAt),
      jobType: job.type,
      sourceUrl: job.source?.url,
      sourceUrlType: job.source?.type
    }
  }

  job(job: Job, now: number): Wire<WireJob> {
    return { summary: this.summary(job, now), steps: this.#steps(job, now) }
  }

  #status(job: Job, now: number): string {
    const { status } = this.#jobs.standing(job, now)
    const waits = job.queuedAt === undefined && status === 'PENDING'
    return this.#script.statusFor(job, now) ?? (waits ? this.#script.settings.createdStatus : status)
  }

  /** Before a job has begun, nobody knows what it will build. */
  #commit(job: Job, now: number): { readonly id: string; readonly message: string; readonly at: number } {
    const begun = job.begunAt !== undefined && job.begunAt <= now
    const shown = begun && this.#script.settings.commitShown === 'built' ? job.built : undefined
    const known = job.type === 'RELEASE' ? shown : (shown ?? job.asked)
    return known ?? { id: 'HEAD', message: job.asked?.message ?? '', at: job.createdAt }
  }

  #steps(job: Job, now: number): Wire<Step>[] {
    const { unreachedSteps, logUrlSeconds } = this.#script.settings
    const { status, steps } = this.#jobs.standing(job, now)
    const failure = status === 'FAILED' ? this.#jobs.fate(job).failure : undefined
    return steps
      .filter(({ from }) => from !== undefined || unreachedSteps === 'shown')
      .map(({ name, status: stepStatus, from, to }) => ({
        stepName: name,
        // Required by the model, and yet not there before they are known.
        startTime: from === undefined ? undefined : date(from),
        endTime: to === undefined ? undefined : date(to),
        status: stepStatus,
        logUrl:
          from === undefined
            ? undefined
            : this.#bucket.url('GET', this.#logKey(job, name), now, logUrlSeconds),
        statusReason: failure?.step === name ? failure.reason : undefined
      }))
  }

  /** Sees to it that there is something behind the URL. */
  #logKey(job: Job, step: string): string {
    const key = `amplify-logs/${job.appId}/${encodeURIComponent(job.branchName)}/${job.id}/${step}/log.txt`
    const app = this.#store.app(job.appId)
    this.#bucket.publish(key, (now) => logOf(app, job, step, this.#script, this.#jobs, now))
    return key
  }

  #productionBranch(branch: Branch, now: number): Wire<WireApp>['productionBranch'] {
    const active = this.#jobs.active(branch, now)
    const endedAt = active && this.#jobs.standing(active, now).endedAt
    return {
      branchName: branch.name,
      status: active === undefined ? undefined : 'SUCCEED',
      lastDeployTime: endedAt === undefined ? undefined : date(endedAt)
    }
  }
}
