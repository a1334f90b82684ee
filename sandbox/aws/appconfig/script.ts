import type { DeploymentEvent, TriggeredBy } from '@aws-sdk/client-appconfig'
import type { Wire } from '../wire/operation.js'
import type { Plan } from './life.js'
import type { Deployment, Halt, StepSpacing } from './model.js'
import { DEFAULT_TEXTS, type Texts } from './texts.js'

/** A moment in a deployment's planned course; `seconds` (virtual) count from its start, or from what is named. */
export type Moment =
  | { readonly seconds: number }
  | { readonly percent: number; readonly seconds?: number }
  | { readonly state: 'BAKING' | 'COMPLETE'; readonly seconds?: number }

/** Which deployments a rule is about; what is absent does not matter. */
export interface Which {
  readonly environmentId?: string
  readonly profileId?: string
  readonly number?: number
}

/** Where AWS's behaviour is undocumented, random or merely slow: what this sandbox does. */
export interface Settings {
  /** After the planned end; `random`: 0 to 30 s, or 6 s where there is no bake time. */
  completionDelaySeconds: number | 'random'
  stepSpacing: StepSpacing
  /** StopDeployment without AllowRevert in BAKING: AWS's pages disagree. */
  plainStopOnBaking: 'accepted' | 'refused'
  latestDeploymentNumber: 'honoured' | 'ignored'
  /** How long StartDeployment takes (validators, PRE_START extensions). */
  startSeconds: number
  /** How long a deployment stays ROLLING_BACK. */
  rollbackSeconds: number
  /** How long a deployment stays COMPLETE after a revert was accepted. */
  revertSeconds: number
  /** What a version label that exists already gets. */
  duplicateLabel: 'BadRequestException' | 'ConflictException'
  contentLimitKilobytes: number
  /** What an update of an extension does: pages disagree. */
  extensionUpdate: 'in place' | 'new version'
  /** Extensions of one's own, and associations, that an account may have. */
  extensionQuota: number
  associationQuota: number
  /** An extension that is associated with the same thing once more: no page says what AWS does. */
  secondAssociation: 'accepted' | 'refused'
  /** How long after the start an alarm that is bad already rolls the deployment back. */
  alarmDetectionSeconds: number
  texts: Texts
}

const DEFAULTS: Settings = {
  completionDelaySeconds: 'random',
  stepSpacing: 'duration/(steps+1)',
  plainStopOnBaking: 'accepted',
  latestDeploymentNumber: 'honoured',
  startSeconds: 0,
  rollbackSeconds: 5,
  revertSeconds: 0,
  duplicateLabel: 'BadRequestException',
  contentLimitKilobytes: 2048,
  extensionUpdate: 'in place',
  extensionQuota: Number.POSITIVE_INFINITY,
  associationQuota: Number.POSITIVE_INFINITY,
  secondAssociation: 'accepted',
  alarmDetectionSeconds: 1,
  texts: DEFAULT_TEXTS
}

interface Rule {
  readonly which: Which
  readonly when: Moment
  /** Virtual milliseconds: a rule never changes what was before it. */
  readonly since: number
}

interface HaltRule extends Rule {
  readonly by: TriggeredBy
  /** Only where this alarm watches. */
  readonly alarm: string | undefined
  readonly text: string | undefined
}

interface EventRule extends Rule {
  readonly event: Partial<Omit<Wire<DeploymentEvent>, 'OccurredAt'>>
  readonly count: number
}

interface StateRule extends Rule {
  readonly state: string
  readonly lastsMs: number
}

/** How an invocation of an extension's action fails. */
export interface InvocationFailure {
  /** Action point; absent: all of the extension's. */
  readonly point?: string
  readonly errorCode?: string
  readonly errorMessage?: string
  readonly which?: Which
}

/** A deployment that somebody else starts. */
export interface ElsewhereStart {
  readonly environmentId: string
  readonly profileId: string
  readonly version: string | number
  readonly strategyId: string
  readonly description?: string
  /** Virtual seconds from now. */
  readonly afterSeconds: number
  /** When the environment is busy then: start as soon as it is free. Otherwise the start is refused and forgotten. */
  readonly whenFree?: boolean
}

const concerns = ({ environmentId, profileId, number }: Which, deployment: Deployment): boolean =>
  (environmentId ?? deployment.environmentId) === deployment.environmentId &&
  (profileId ?? deployment.profileId) === deployment.profileId &&
  (number ?? deployment.number) === deployment.number

/** Virtual milliseconds; never, where the deployment does not reach it. */
const momentIn = (plan: Plan, when: Moment): number => {
  const after = (when.seconds ?? 0) * 1000
  if ('percent' in when) {
    return (plan.steps.find((step) => step.percent >= when.percent)?.at ?? Number.POSITIVE_INFINITY) + after
  }
  if ('state' in when) return (when.state === 'BAKING' ? plan.bakeAt : plan.completeAt) + after
  return plan.startedAt + after
}

/** The behaviour of things over time. Rules hold for every deployment they are about, running or yet to come. */
export class Script {
  /** Changed in place; a deployment keeps what was set when it started, texts excepted. */
  readonly settings: Settings = { ...DEFAULTS }
  readonly pending: (ElsewhereStart & { readonly at: number })[] = []
  readonly #now: () => number
  readonly #halts: HaltRule[] = []
  readonly #reverts: Rule[] = []
  readonly #events: EventRule[] = []
  readonly #states: StateRule[] = []
  readonly #failures: (InvocationFailure & { readonly extension: string })[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  set(settings: Partial<Settings>): void {
    Object.assign(this.settings, settings)
  }

  /** The alarm (its name, or its ARN) goes off and rolls back the deployments of environments that it watches. */
  alarm(alarm: string, when: Moment, which: Which = {}, text?: string): void {
    this.#halts.push({ which, when, since: this.#now(), by: 'CLOUDWATCH_ALARM', alarm, text })
  }

  /** Somebody stops the deployment, or something in AppConfig fails it. */
  halt(when: Moment, options: { which?: Which; by?: TriggeredBy; text?: string } = {}): void {
    const { which = {}, by = 'USER', text } = options
    this.#halts.push({ which, when, since: this.#now(), by, alarm: undefined, text })
  }

  /** A user reverts the completed deployment. */
  revert(when: Moment, which: Which = {}): void {
    this.#reverts.push({ which, when, since: this.#now() })
  }

  /** `count` more entries in the event log, from that moment on, a second apart. */
  event(when: Moment, event: EventRule['event'], options: { which?: Which; count?: number } = {}): void {
    const { which = {}, count = 1 } = options
    this.#events.push({ which, when, since: this.#now(), event, count })
  }

  /** Shows another state for a while; the deployment itself goes on as it would. */
  showState(state: string, when: Moment, lastsSeconds: number, which: Which = {}): void {
    this.#states.push({ which, when, since: this.#now(), state, lastsMs: lastsSeconds * 1000 })
  }

  /**
   * Invocations of the extension (name or id) fail: before a start it is refused, at a tick the deployment is rolled
   * back, elsewhere only the event log tells.
   */
  failExtension(extension: string, failure: InvocationFailure = {}): void {
    this.#failures.push({ ...failure, extension })
  }

  /** Somebody else starts a deployment. */
  startElsewhere(start: ElsewhereStart): void {
    this.pending.push({ ...start, at: this.#now() + start.afterSeconds * 1000 })
  }

  haltsFor(deployment: Deployment, plan: Plan): Halt[] {
    return this.#halts
      .filter(({ which }) => concerns(which, deployment))
      .flatMap(({ alarm, when, since, by, text }) => {
        const watching = deployment.alarms.find(({ arn, name }) => arn === alarm || name === alarm)
        if (alarm !== undefined && watching === undefined) return []
        const { halted } = this.settings.texts
        return [
          { at: Math.max(momentIn(plan, when), since), by, text: text ?? halted(by, watching?.arn ?? '') }
        ]
      })
  }

  revertFor(deployment: Deployment, plan: Plan): Halt | undefined {
    const rule = this.#reverts.find(({ which }) => concerns(which, deployment))
    return rule && { at: Math.max(momentIn(plan, rule.when), rule.since), by: 'USER', text: '' }
  }

  eventsFor(
    deployment: Deployment,
    plan: Plan
  ): { readonly at: number; readonly event: EventRule['event'] }[] {
    return this.#events
      .filter(({ which }) => concerns(which, deployment))
      .flatMap(({ when, event, count }) =>
        Array.from({ length: count }, (_, index) => ({ at: momentIn(plan, when) + index * 1000, event }))
      )
  }

  /** The state to show instead of the true one. */
  stateFor(deployment: Deployment, plan: Plan, now: number): string | undefined {
    return this.#states.find(({ which, when, lastsMs }) => {
      const from = momentIn(plan, when)
      return concerns(which, deployment) && from <= now && now < from + lastsMs
    })?.state
  }

  /** How the extension's action at this point fails, if it does. @param deployment undefined before there is one */
  failureOf(
    extension: { readonly id: string; readonly name: string },
    point: string,
    deployment: Deployment | undefined
  ): InvocationFailure | undefined {
    return this.#failures.find(
      (failure) =>
        (failure.extension === extension.id || failure.extension === extension.name) &&
        (failure.point ?? point) === point &&
        (deployment === undefined || concerns(failure.which ?? {}, deployment))
    )
  }
}
