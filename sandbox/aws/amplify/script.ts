import type { Commit, Durations, Failure, Job } from './model.js'
import { planOf } from './life.js'

/** Which jobs a rule is about; what is absent does not matter. */
export interface WhichJobs {
  readonly appId?: string
  readonly branchName?: string
  readonly jobId?: string
  /** `MANUAL`, `RELEASE`, … */
  readonly type?: string
}

/** A moment in a job's course; `seconds` (virtual) count from its creation, or from the begin of the step. */
export type JobMoment = { readonly seconds: number } | { readonly step: string; readonly seconds?: number }

/** Where Amplify's behaviour is undocumented, adjustable or merely slow: what this sandbox does. */
export interface AmplifySettings {
  /** How long jobs last that are made from now on, in virtual seconds. */
  durations: Durations
  /** Jobs of the account that run at the same time; the others stay PENDING. */
  concurrentJobs: number
  /** Branches of an app. */
  branchLimit: number
  /** What a branch too many gets: both were seen. */
  branchLimitError: 'LimitExceededException' | 'BadRequestException'
  /** For how long the name of a deleted branch is taken ("is deleting"), in virtual seconds. */
  branchDeletingSeconds: number
  /** DeleteBranch on a branch with a job in flight. */
  deleteBusyBranch: 'refused' | 'accepted'
  /** Whether a new branch of a connected app that builds by itself is built at once. */
  buildNewBranches: boolean
  /** StartDeployment by job id when nothing was uploaded: an error at once, or a job that fails in DEPLOY. */
  missingUpload: 'refused' | 'job-fails'
  /** Status of a deployment that was created and not started. */
  createdStatus: 'PENDING' | 'CREATED'
  /** After how many hours a deployment that was not started has failed. */
  abandonedHours: number
  /** What a RELEASE job shows as its commit once it has begun: what is built, or `HEAD`. */
  commitShown: 'built' | 'HEAD'
  /** Whether a job lists the steps that it has not reached (PENDING, in the end CANCELLED). */
  unreachedSteps: 'shown' | 'absent'
  /** How long an upload URL holds, in virtual seconds. */
  uploadUrlSeconds: number
  /** How long the URL of a log or artifact holds, in virtual seconds. */
  logUrlSeconds: number
  /** Items of a list's page where the request does not say. */
  pageSize: number
  /** How long after a job's success its site is answered everywhere, in virtual seconds. */
  siteDelaySeconds: number
}

const DEFAULTS: AmplifySettings = {
  durations: { pending: 1, provision: 5, build: 60, deploy: 15, verify: 0.02, cancel: 2 },
  concurrentJobs: 5,
  branchLimit: 50,
  branchLimitError: 'LimitExceededException',
  branchDeletingSeconds: 120,
  deleteBusyBranch: 'refused',
  buildNewBranches: false,
  missingUpload: 'refused',
  createdStatus: 'PENDING',
  abandonedHours: 8,
  commitShown: 'built',
  unreachedSteps: 'shown',
  uploadUrlSeconds: 3600,
  logUrlSeconds: 3600,
  pageSize: 10,
  siteDelaySeconds: 0
}

/** What a rule knows a job by. */
type JobName = Pick<Job, 'appId' | 'branchName' | 'id' | 'type'>

interface Rule {
  readonly which: WhichJobs
  /** Virtual milliseconds: a rule never changes what was before it. */
  readonly since: number
}

const concerns = ({ appId, branchName, jobId, type }: WhichJobs, job: JobName): boolean =>
  (appId ?? job.appId) === job.appId &&
  (branchName ?? job.branchName) === job.branchName &&
  (jobId ?? String(job.id)) === String(job.id) &&
  (type ?? job.type) === job.type

/** Virtual milliseconds; never, as long as the job does not get there. */
const momentIn = (job: Job, when: JobMoment): number => {
  const after = (when.seconds ?? 0) * 1000
  if (!('step' in when)) return job.createdAt + after
  return (planOf(job).find(({ name }) => name === when.step)?.from ?? Number.POSITIVE_INFINITY) + after
}

/** The behaviour of jobs over time. Rules hold for every job they are about, running or yet to come. */
export class AmplifyScript {
  /** To be changed with {@link set}: what was due before goes by the old ones. */
  readonly settings: AmplifySettings = { ...DEFAULTS }
  /** What is to happen by itself. */
  readonly pending: { readonly at: number; readonly run: () => void }[] = []
  readonly #present: () => number
  readonly #failures: (Rule & { readonly failure: Failure })[] = []
  readonly #logs: (Rule & { readonly step: string; readonly text: string })[] = []
  readonly #cancels: (Rule & { readonly when: JobMoment })[] = []
  readonly #paces: (Rule & { readonly durations: Partial<Durations> })[] = []
  readonly #holds: (Rule & { readonly seconds: number })[] = []
  readonly #statuses: (Rule & {
    readonly status: string
    readonly when: JobMoment
    readonly lastsMs: number
  })[] = []
  readonly #commits: (Rule & { readonly commit: Commit })[] = []

  constructor(present: () => number) {
    this.#present = present
  }

  /** Durations that are not given stay as they are. */
  set(
    settings: Partial<Omit<AmplifySettings, 'durations'>> & { readonly durations?: Partial<Durations> }
  ): void {
    this.#present()
    Object.assign(this.settings, settings, {
      durations: { ...this.settings.durations, ...settings.durations }
    })
  }

  /** Jobs fail in that step, unless they are past that moment already. */
  fail(failure: Failure, which: WhichJobs = {}): void {
    this.#failures.push({ ...this.#rule(which), failure })
  }

  /** The text behind the log URL of a step. */
  log(step: string, text: string, which: WhichJobs = {}): void {
    this.#logs.push({ ...this.#rule(which), step, text })
  }

  /** Somebody cancels jobs at that moment. */
  cancel(when: JobMoment, which: WhichJobs = {}): void {
    this.#cancels.push({ ...this.#rule(which), when })
  }

  /** Other durations for some jobs that are made from now on. */
  pace(durations: Partial<Durations>, which: WhichJobs = {}): void {
    this.#paces.push({ ...this.#rule(which), durations })
  }

  /** Jobs stay PENDING for that long after they were put in line; default: for ever. */
  hold(which: WhichJobs = {}, seconds = Number.POSITIVE_INFINITY): void {
    this.#holds.push({ ...this.#rule(which), seconds })
  }

  /** Shows another status for a while; the job itself goes on as it would. */
  showStatus(status: string, when: JobMoment, lastsSeconds: number, which: WhichJobs = {}): void {
    this.#statuses.push({ ...this.#rule(which), status, when, lastsMs: lastsSeconds * 1000 })
  }

  /** Jobs build this commit, whatever was asked for and whatever the repository holds. */
  buildCommit(commit: { readonly id: string; readonly message?: string }, which: WhichJobs = {}): void {
    const { id, message = '' } = commit
    this.#commits.push({ ...this.#rule(which), commit: { id, message, at: this.#present() } })
  }

  /**
   * Something happens by itself, that many virtual seconds from now: what `run` does with the world is done at that
   * very moment, whenever somebody looks. A refusal is an answer that nobody reads.
   */
  after(seconds: number, run: () => void): void {
    this.pending.push({ at: this.#present() + seconds * 1000, run })
  }

  failureFor(job: Job): Failure | undefined {
    const rule = this.#failures.find(({ which, since, failure }) => {
      const step = planOf(job).find(({ name }) => name === failure.step)
      if (!concerns(which, job) || step === undefined) return false
      const lasts = failure.afterSeconds === undefined ? step.to - step.from : failure.afterSeconds * 1000
      return step.from + lasts >= since
    })
    return job.failure ?? rule?.failure
  }

  /** The newest text for this step of the job. */
  logFor(job: Job, step: string): string | undefined {
    return this.#logs.findLast((rule) => rule.step === step && concerns(rule.which, job))?.text
  }

  cancelsFor(job: Job): number[] {
    return this.#cancels
      .filter(({ which }) => concerns(which, job))
      .map(({ when, since }) => Math.max(momentIn(job, when), since))
  }

  durationsFor(job: JobName): Durations {
    return this.#paces
      .filter(({ which }) => concerns(which, job))
      .reduce<Durations>((all, { durations }) => ({ ...all, ...durations }), this.settings.durations)
  }

  /** How long the job stays PENDING by itself, in virtual seconds. */
  pendingSecondsOf(job: Job): number {
    return this.#holds.find(({ which }) => concerns(which, job))?.seconds ?? job.durations.pending
  }

  /** The status to show instead of the true one. */
  statusFor(job: Job, now: number): string | undefined {
    return this.#statuses.find(({ which, when, lastsMs }) => {
      const from = momentIn(job, when)
      return concerns(which, job) && from <= now && now < from + lastsMs
    })?.status
  }

  commitFor(job: Job): Commit | undefined {
    return this.#commits.find(({ which }) => concerns(which, job))?.commit
  }

  #rule(which: WhichJobs): Rule {
    return { which, since: this.#present() }
  }
}
