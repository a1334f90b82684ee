import {
  BeginError,
  DeploymentError,
  type Certainty,
  type ProblemKind
} from '../../src/deployment/problem.js'
import type { Phase, Snapshot } from '../../src/deployment/snapshot.js'
import type {
  Begun,
  Found,
  Handle,
  Intent,
  Place,
  Readiness,
  Subject,
  Target
} from '../../src/deployment/target.js'
import type { Clock } from '../../src/runtime/clock.js'

export const MIN = 60_000

export interface Plan {
  readonly durationMs: number
  readonly bakeMs: number
  /** How late it completes, in milliseconds. */
  readonly lateMs: number
  /** It rolls back by itself, this long after its start. */
  readonly alarmAfterMs?: number
}

interface Deployment {
  readonly id: string
  readonly marker: string
  readonly startedAt: number
  readonly plan: Plan
  stoppedAt?: number
  revertedAt?: number
}

/** What goes wrong with a call; `after`: it is processed, and its answer is lost; `late`: it is lost before that is done. */
export type Fault =
  | { readonly kind: ProblemKind; readonly after?: boolean | 'late'; readonly certainty?: Certainty }
  | { readonly kind: 'hang'; readonly after?: boolean | 'late' }

type Operation = 'inspect' | 'begin' | 'find' | 'describe' | 'stop' | 'revert'

export interface Call {
  readonly operation: Operation
  readonly at: number
  readonly id?: string
}

const STATES: Record<Phase, string> = {
  queued: 'VALIDATING',
  deploying: 'DEPLOYING',
  baking: 'BAKING',
  stopping: 'ROLLING_BACK',
  succeeded: 'COMPLETE',
  failed: 'FAILED',
  'rolled-back': 'ROLLED_BACK',
  stopped: 'CANCELLED'
}

/** A service with one place, run by the clock it is given; deployments are numbered from 1. */
export class FakeTarget implements Target {
  readonly place: Place = {
    service: 'appconfig',
    region: 'eu-west-1',
    applicationId: 'abcdefg',
    environmentId: 'hijklmn',
    profileId: 'opqrstu'
  }
  readonly subject: Subject = { title: 'shop / prod / flags', rows: [], notes: [], facts: {} }
  readonly kind = 'appconfig'
  readonly calls: Call[] = []
  readonly deployments: Deployment[] = []
  plan: Plan = { durationMs: 20 * MIN, bakeMs: 10 * MIN, lateMs: 7_000 }
  supersededBy: (id: string) => Promise<string | undefined> = async () => undefined
  /** Answer to a plain stop while baking. */
  stopWhileBaking: 'accepted' | 'refused' = 'accepted'
  /** How long a rollback takes, in milliseconds. */
  rollbackMs = 4_000
  /** How long the start call takes, in milliseconds. */
  beginMs = 200
  /** Chooses the fault of a call: `nth` counts the calls of that operation from 1. */
  fault: (operation: Operation, nth: number) => Fault | undefined = () => undefined
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A deployment of somebody else's, begun now. */
  occupy(plan: Plan = this.plan): Deployment {
    return this.#add('somebody-else', plan)
  }

  count(operation: Operation): number {
    return this.calls.filter((call) => call.operation === operation).length
  }

  phaseOf(deployment: Deployment): Phase {
    const now = this.#clock.now()
    const { startedAt, plan, revertedAt } = deployment
    const { durationMs, bakeMs, lateMs, alarmAfterMs = Infinity } = plan
    const rolledBackFrom = Math.min(deployment.stoppedAt ?? Infinity, startedAt + alarmAfterMs)
    const ends = startedAt + durationMs + bakeMs + lateMs
    if (revertedAt !== undefined) return 'rolled-back'
    if (rolledBackFrom < ends && now >= rolledBackFrom)
      return now < rolledBackFrom + this.rollbackMs ? 'stopping' : 'rolled-back'
    if (now >= ends) return 'succeeded'
    return now >= startedAt + durationMs ? 'baking' : 'deploying'
  }

  get inFlight(): Deployment[] {
    const over: Record<Phase, boolean> = {
      queued: false,
      deploying: false,
      baking: false,
      stopping: false,
      succeeded: true,
      failed: true,
      'rolled-back': true,
      stopped: true
    }
    return this.deployments.filter((one) => !over[this.phaseOf(one)])
  }

  inspect(_waited: boolean, signal: AbortSignal): Promise<Readiness> {
    return this.#call('inspect', undefined, signal, () => {
      const [holder] = this.inFlight
      const after = this.deployments.at(-1)?.id ?? null
      if (holder === undefined) return { kind: 'ready', after }
      return {
        kind: 'busy',
        after,
        holder: { id: holder.id, title: `deployment ${holder.id}`, snapshot: this.#snapshot(holder) }
      }
    })
  }

  async begin(intent: Intent): Promise<Begun> {
    return this.#call('begin', undefined, undefined, async () => {
      await this.#clock.sleep(this.beginMs)
      if (this.inFlight.length > 0)
        throw new BeginError('busy', { kind: 'conflict', message: 'currently has a state of DEPLOYING' })
      const started = this.#add(intent.marker, this.plan)
      return {
        handle: { id: started.id, ownership: 'started' } satisfies Handle,
        snapshot: this.#snapshot(started)
      }
    })
  }

  find(intent: Intent, signal: AbortSignal): Promise<Found> {
    return this.#call('find', undefined, signal, () => {
      const found = this.deployments.find((one) => one.marker === intent.marker)
      return found === undefined ? { kind: 'none' } : { kind: 'ours', id: found.id, proof: 'marker' }
    })
  }

  describe(id: string, signal: AbortSignal): Promise<Snapshot> {
    return this.#call('describe', id, signal, () => this.#snapshot(this.#get(id)))
  }

  stop(id: string, mode: 'stop' | 'revert', signal: AbortSignal): Promise<void> {
    return this.#call(mode, id, signal, () => {
      const deployment = this.#get(id)
      const phase = this.phaseOf(deployment)
      const plain = phase === 'deploying' || (phase === 'baking' && this.stopWhileBaking === 'accepted')
      if (plain || (mode === 'revert' && phase === 'baking')) deployment.stoppedAt = this.#clock.now()
      else if (mode === 'revert' && phase === 'succeeded') deployment.revertedAt = this.#clock.now()
      else
        throw new DeploymentError({
          kind: 'invalid',
          message: `cannot stop a deployment that is ${STATES[phase]}`
        })
    })
  }

  async #call<T>(
    operation: Operation,
    id: string | undefined,
    signal: AbortSignal | undefined,
    process: () => T | Promise<T>
  ): Promise<T> {
    this.calls.push({ operation, at: this.#clock.now(), ...(id !== undefined && { id }) })
    const fault = this.fault(operation, this.count(operation))
    if (fault?.after === true) await process()
    if (fault?.after === 'late') void Promise.resolve(process()).catch(() => undefined)
    if (signal?.aborted === true) throw new DeploymentError({ kind: 'network', message: 'aborted' })
    if (fault?.kind === 'hang') return hang(this.#clock, signal)
    if (fault !== undefined) throw failure(operation, fault)
    return process()
  }

  #add(marker: string, plan: Plan): Deployment {
    const deployment = { id: String(this.deployments.length + 1), marker, startedAt: this.#clock.now(), plan }
    this.deployments.push(deployment)
    return deployment
  }

  #get(id: string): Deployment {
    const deployment = this.deployments.find((one) => one.id === id)
    if (deployment === undefined)
      throw new DeploymentError({ kind: 'not-found', message: `no deployment ${id}` })
    return deployment
  }

  #snapshot(deployment: Deployment): Snapshot {
    const { id, marker, startedAt, plan, revertedAt } = deployment
    const phase = this.phaseOf(deployment)
    const end = startedAt + plan.durationMs + plan.bakeMs
    return {
      phase,
      state: revertedAt === undefined ? STATES[phase] : 'REVERTED',
      unknownState: false,
      percent: phase === 'deploying' ? 20 : 100,
      events: [],
      steps: [],
      due: [new Date(startedAt + plan.durationMs), new Date(end)],
      startedAt: new Date(startedAt),
      plannedMs: plan.durationMs + plan.bakeMs,
      expectedEnd: new Date(end),
      ...(phase === 'rolled-back' && { reason: deployment.stoppedAt === undefined ? 'alarm' : 'a user' }),
      description: `release [aws-deploy:${marker}]`,
      facts: { 'deployment-number': id }
    }
  }
}

function failure(operation: Operation, fault: Exclude<Fault, { kind: 'hang' }>): DeploymentError {
  const problem = { kind: fault.kind, message: `${operation}: ${fault.kind}` }
  return operation === 'begin'
    ? new BeginError(fault.certainty ?? 'unknown', problem)
    : new DeploymentError(problem)
}

/** Longest time that a client waits for an answer, in milliseconds. */
const CLIENT_TIMEOUT_MS = 30_000

/** No answer: it ends with the client's own time-out, or with the signal. */
async function hang(clock: Clock, signal: AbortSignal | undefined): Promise<never> {
  await clock.sleep(CLIENT_TIMEOUT_MS, signal)
  throw new DeploymentError({ kind: 'network', message: signal?.aborted === true ? 'aborted' : 'no answer' })
}
