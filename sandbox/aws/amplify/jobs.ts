import { ServiceError } from '../wire/service-error.js'
import { badRequest } from './errors.js'
import { endOf, type End, type Fate, isInFlight, type Standing, standingAt } from './life.js'
import type { App, Branch, Commit, Job } from './model.js'
import type { AmplifyScript } from './script.js'
import type { AmplifyStore } from './store.js'

const HEAD = { id: 'HEAD', message: '' }

/** What a new job is made of. */
export interface NewJob {
  readonly type: string
  readonly asked?: Commit | undefined
  readonly source?: Job['source']
  /** A manual deployment that waits for its upload and its start. */
  readonly waits?: boolean
}

/** Something that happens by itself, at a moment in virtual milliseconds. */
interface Due {
  readonly at: number
  readonly run: () => void
}

/** The course of jobs: one after the other in a branch, some at a time in the account, ended, stopped. */
export class Jobs {
  readonly #store: AmplifyStore
  readonly #script: AmplifyScript
  #happeningAt: number | undefined

  constructor(store: AmplifyStore, script: AmplifyScript) {
    this.#store = store
    this.#script = script
  }

  fate(job: Job): Fate {
    return {
      failure: this.#script.failureFor(job),
      stops: [...job.stops, ...this.#script.cancelsFor(job)]
    }
  }

  standing(job: Job, now: number): Standing {
    return standingAt(job, this.fate(job), now)
  }

  end(job: Job): End | undefined {
    return endOf(job, this.fate(job))
  }

  isOver(job: Job, now: number): boolean {
    return !isInFlight(this.standing(job, now).status)
  }

  /** The newest job of the branch that is not over. */
  unfinished(branch: Branch, now: number): Job | undefined {
    return branch.jobs.findLast((job) => !this.isOver(job, now))
  }

  /** The job whose result the branch serves, by its success at or before `now`. */
  active(branch: Branch, now: number): Job | undefined {
    return branch.jobs.findLast((job) => this.standing(job, now).status === 'SUCCEED')
  }

  /** Adds a job to the branch; it begins when its turn comes. */
  add(branch: Branch, { type, asked, source, waits = false }: NewJob, now: number): Job {
    const { abandonedHours } = this.#script.settings
    branch.lastJobId += 1
    const name = { appId: branch.appId, branchName: branch.name, id: branch.lastJobId, type }
    const job: Job = {
      ...name,
      createdAt: now,
      expiresAt: waits ? now + abandonedHours * 3_600_000 : undefined,
      queuedAt: waits ? undefined : now,
      begunAt: undefined,
      durations: this.#script.durationsFor(name),
      asked,
      built: undefined,
      source,
      failure: undefined,
      stops: []
    }
    branch.jobs.push(job)
    return job
  }

  /** StopJob. @throws ServiceError when it is over */
  stop(job: Job, now: number): void {
    const { status } = this.standing(job, now)
    if (!isInFlight(status)) {
      throw badRequest(`The job ${job.id} with a status of ${status} can not be stopped.`)
    }
    job.stops.push(now)
  }

  /** The moment of what is just happening by itself, in virtual milliseconds. */
  get happeningAt(): number | undefined {
    return this.#happeningAt
  }

  /** Lets happen what was due by `now`, in its order. */
  catchUp(now: number): void {
    for (let due = this.#next(); due !== undefined && due.at <= now; due = this.#next()) {
      this.#happeningAt = due.at
      try {
        due.run()
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error
      } finally {
        this.#happeningAt = undefined
      }
    }
  }

  /** What happens next by itself. */
  #next(): Due | undefined {
    const { pending } = this.#script
    const scripted = pending.map((event) => ({
      at: event.at,
      run: () => {
        pending.splice(pending.indexOf(event), 1)
        event.run()
      }
    }))
    const turns = this.#store.jobs().flatMap((job) => {
      const at = this.#turnOf(job)
      return at === undefined
        ? []
        : [
            {
              at,
              run: () => {
                this.#begin(job, at)
              }
            }
          ]
    })
    return [...scripted, ...turns].reduce<Due | undefined>(
      (first, event) => (first === undefined || event.at < first.at ? event : first),
      undefined
    )
  }

  /** When a waiting job's turn comes, as far as is known now. */
  #turnOf(job: Job): number | undefined {
    if (job.queuedAt === undefined || job.begunAt !== undefined) return undefined
    const ready = job.queuedAt + this.#script.pendingSecondsOf(job) * 1000
    const branch = this.#store.branch(job.appId, job.branchName)
    const before = branch.jobs.filter(({ id }) => id < job.id).map((other) => this.end(other)?.at)
    const free = before.map((at) => at ?? Number.POSITIVE_INFINITY)
    const at = this.#slotAfter(Math.max(ready, ...free))
    const end = this.end(job)
    return Number.isFinite(at) && (end === undefined || at < end.at) ? at : undefined
  }

  /** The first moment from `at` on at which another job may run in the account. */
  #slotAfter(at: number): number {
    const ends = this.#store
      .jobs()
      .flatMap((job) => (job.begunAt === undefined ? [] : [this.end(job)?.at ?? Number.POSITIVE_INFINITY]))
      .filter((end) => end > at)
      .sort((a, b) => a - b)
    const surplus = ends.length - this.#script.settings.concurrentJobs
    return surplus < 0 ? at : (ends[surplus] ?? at)
  }

  #begin(job: Job, at: number): void {
    job.begunAt = at
    if (job.type !== 'MANUAL') job.built = this.#commitOf(this.#store.app(job.appId), job, at)
  }

  /** What a job builds: the head of its branch, whatever was asked for. A push and a retry know their commit. */
  #commitOf({ heads }: App, job: Job, at: number): Commit {
    const head = job.type === 'RELEASE' ? heads.get(job.branchName) : undefined
    return this.#script.commitFor(job) ?? head ?? job.asked ?? { ...HEAD, at }
  }
}
