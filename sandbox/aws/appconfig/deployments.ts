import { badRequest, conflict, invalidConfiguration, notFound } from './errors.js'
import { appliedTo } from './invocations.js'
import { type Fate, type Standing, freeAt, isInFlight, planOfDeployment, standingAt } from './life.js'
import type { Alarm, Deployment, Environment, Halt, HostedVersion, Profile, Strategy } from './model.js'
import type { ElsewhereStart, Script } from './script.js'
import type { Store } from './store.js'

const REVERTABLE_MS = 72 * 3_600_000
const LATEST_COMPLETION_S = 30
const COMPLETION_WITHOUT_BAKE_S = 6

/** A start as it is asked for; ids were not yet looked up. */
export interface StartRequest {
  readonly applicationId: string | undefined
  readonly environmentId: string
  readonly profileId: string
  readonly strategyId: string
  /** Number or label. */
  readonly version: string
  readonly description?: string | undefined
  readonly tags?: Readonly<Record<string, string>> | undefined
  readonly kmsKeyIdentifier?: string | undefined
  readonly dynamicParameters?: Readonly<Record<string, string>> | undefined
  readonly latestNumber?: number | undefined
}

/** A start that was let in; it takes its number along, whatever happens meanwhile. */
export interface AdmittedStart {
  readonly request: StartRequest
  readonly environment: Environment
  readonly profile: Profile
  readonly strategy: Strategy
  readonly hosted: HostedVersion | undefined
  readonly number: number
}

const isBad = (alarm: Alarm, at: number): boolean =>
  (alarm.history.filter((entry) => entry.at <= at).at(-1)?.state ?? 'OK') !== 'OK'

/** The rules of deploying: one at a time in an environment, started, halted by what watches, stopped, reverted. */
export class Deployments {
  readonly #store: Store
  readonly #script: Script

  constructor(store: Store, script: Script) {
    this.#store = store
    this.#script = script
  }

  fate(deployment: Deployment): Fate {
    const plan = planOfDeployment(deployment)
    return {
      halts: [
        ...deployment.halts,
        ...this.#script.haltsFor(deployment, plan),
        ...this.#alarmHalts(deployment),
        ...this.#tickHalts(deployment)
      ],
      revert: deployment.revert ?? this.#script.revertFor(deployment, plan)
    }
  }

  standing(deployment: Deployment, now: number): Standing {
    return standingAt(deployment, this.fate(deployment), now)
  }

  /** The first half of a start. @throws ServiceError when something is missing or the environment is busy */
  admit(request: StartRequest, now: number): AdmittedStart {
    const store = this.#store
    const environment = store.environment(request.applicationId, request.environmentId)
    const profile = store.profile(environment.applicationId, request.profileId)
    const strategy = store.strategy(request.strategyId)
    const hosted = profile.locationUri === 'hosted' ? this.#hosted(profile, request.version) : undefined
    const last = environment.deployments.at(-1)
    const state = last && this.standing(last, now).state
    if (state !== undefined && isInFlight(state)) {
      throw conflict(
        `Environment ${environment.id} currently has a state of ${state === 'ROLLING_BACK' ? state : 'DEPLOYING'}. ` +
          'The current deployment must finish before a new deployment can be started.'
      )
    }
    const latest = last?.number ?? 0
    const honoured = this.#script.settings.latestDeploymentNumber === 'honoured'
    if (honoured && (request.latestNumber ?? latest) !== latest) {
      throw conflict(`The latest deployment number is ${latest}, not ${request.latestNumber ?? ''}`)
    }
    return { request, environment, profile, strategy, hosted, number: latest + 1 }
  }

  /** The second half: validators and PRE_START extensions judge, then the deployment exists. @throws ServiceError */
  commit(
    { request, environment, profile, strategy, hosted, number }: AdmittedStart,
    now: number
  ): Deployment {
    if (hosted !== undefined) {
      const problems = profile.check?.(hosted.content) ?? []
      if (problems.length > 0) throw invalidConfiguration(problems)
    }
    const { applied, actions } = appliedTo(this.#store, environment, profile, request.dynamicParameters ?? {})
    for (const { extension, point } of actions) {
      const failure = point === 'PRE_START_DEPLOYMENT' && this.#script.failureOf(extension, point, undefined)
      if (failure)
        throw badRequest(`Error invoking extension ${extension.name}: ${failure.errorMessage ?? 'denied'}`)
    }
    if (environment.deployments.some((other) => other.number >= number)) {
      throw conflict(`Deployment number ${number} already exists`)
    }
    const { settings } = this.#script
    const arn = this.#store.deploymentArn(environment, number)
    this.#store.tag(arn, request.tags)
    const deployment: Deployment = {
      number,
      environmentId: environment.id,
      profileId: profile.id,
      configurationName: profile.name,
      locationUri: profile.locationUri,
      configurationVersion: String(hosted?.number ?? request.version),
      versionLabel: hosted?.label,
      description: request.description,
      kmsKeyIdentifier: request.kmsKeyIdentifier,
      strategy: { ...strategy },
      spacing: settings.stepSpacing,
      appliedExtensions: applied,
      actions,
      startedAt: now,
      completionDelayMs: this.#completionDelaySeconds(strategy) * 1000,
      rollbackMs: settings.rollbackSeconds * 1000,
      revertMs: settings.revertSeconds * 1000,
      alarms: environment.monitors.map(({ AlarmArn = '' }) => this.#store.alarm(AlarmArn)),
      halts: [],
      revert: undefined
    }
    environment.deployments.push(deployment)
    return deployment
  }

  /** StopDeployment. @throws ServiceError where the state does not allow it */
  stop(deployment: Deployment, allowRevert: boolean, now: number): void {
    const { state, completedAt } = this.standing(deployment, now)
    const { texts, plainStopOnBaking } = this.#script.settings
    const halt: Halt = { at: now, by: 'USER', text: texts.halted('USER', '') }
    const refused = badRequest(`Deployment ${deployment.number} with a state of ${state} cannot be stopped.`)
    switch (state) {
      case 'DEPLOYING':
      case 'VALIDATING':
        deployment.halts.push(halt)
        return
      case 'BAKING':
        if (!allowRevert && plainStopOnBaking === 'refused') throw refused
        deployment.halts.push(halt)
        return
      case 'ROLLING_BACK':
        if (!allowRevert) throw refused
        return
      case 'COMPLETE':
        if (!allowRevert) throw refused
        if (now - (completedAt ?? now) > REVERTABLE_MS) {
          throw badRequest(
            `Deployment ${deployment.number} completed more than 72 hours ago and can no longer be reverted.`
          )
        }
        deployment.revert = halt
        return
      case 'ROLLED_BACK':
      case 'REVERTED':
        throw refused
      default:
        state satisfies never
    }
  }

  /** Lets happen what was to happen elsewhere up to `now`. */
  catchUp(now: number): void {
    const { pending } = this.#script
    for (const start of [...pending].sort((a, b) => a.at - b.at)) {
      const at = this.#dueAt(start)
      if (at > now) continue
      pending.splice(pending.indexOf(start), 1)
      this.#startElsewhere(start, at)
    }
  }

  #dueAt({ at, whenFree = false, environmentId }: Script['pending'][number]): number {
    const last = this.#store.environments.get(environmentId)?.deployments.at(-1)
    return whenFree && last !== undefined ? Math.max(at, freeAt(last, this.fate(last))) : at
  }

  #startElsewhere(start: ElsewhereStart, at: number): void {
    const request = { ...start, applicationId: undefined, version: String(start.version) }
    const last = this.#store.environments.get(start.environmentId)?.deployments.at(-1)
    if (last !== undefined && isInFlight(this.standing(last, at).state)) return
    this.commit(this.admit(request, at), at)
  }

  #hosted(profile: Profile, version: string): HostedVersion {
    const found = profile.versions.find(
      ({ number, label }) => String(number) === version || label === version
    )
    if (found === undefined) throw notFound('HostedConfigurationVersion', version)
    return found
  }

  #completionDelaySeconds(strategy: Strategy): number {
    const { completionDelaySeconds: delay } = this.#script.settings
    if (delay !== 'random') return delay
    return strategy.bakeMinutes === 0
      ? COMPLETION_WITHOUT_BAKE_S
      : this.#store.random.next() * LATEST_COMPLETION_S
  }

  #alarmHalts(deployment: Deployment): Halt[] {
    const { alarmDetectionSeconds, texts } = this.#script.settings
    const { startedAt } = deployment
    return deployment.alarms.flatMap((alarm) => {
      const later = alarm.history.find(({ at, state }) => at > startedAt && state !== 'OK')?.at
      const at = isBad(alarm, startedAt) ? startedAt + alarmDetectionSeconds * 1000 : later
      return at === undefined
        ? []
        : [{ at, by: 'CLOUDWATCH_ALARM' as const, text: texts.halted('CLOUDWATCH_ALARM', alarm.arn) }]
    })
  }

  #tickHalts(deployment: Deployment): Halt[] {
    const point = 'AT_DEPLOYMENT_TICK'
    const at = planOfDeployment(deployment).steps[0]?.at ?? deployment.startedAt
    return deployment.actions
      .filter((action) => action.point === point)
      .filter(({ extension }) => this.#script.failureOf(extension, point, deployment) !== undefined)
      .map(() => ({ at, by: 'APPCONFIG', text: this.#script.settings.texts.halted('APPCONFIG', '') }))
  }
}
