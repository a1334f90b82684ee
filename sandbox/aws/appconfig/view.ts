import type {
  Deployment as WireDeployment,
  DeploymentEvent,
  DeploymentEventType,
  DeploymentState,
  DeploymentSummary,
  TriggeredBy
} from '@aws-sdk/client-appconfig'
import type { Wire } from '../wire/operation.js'
import type { Deployments } from './deployments.js'
import { invocationsAt } from './invocations.js'
import { planOfDeployment } from './life.js'
import type { Deployment, Environment } from './model.js'
import type { Script } from './script.js'
import type { Store } from './store.js'

interface Logged {
  readonly at: number
  readonly type: DeploymentEventType
  readonly by: TriggeredBy
  readonly text: string
  /** Action points that are invoked with it. */
  readonly points: readonly string[]
}

/** What GetEnvironment shows for the state of its newest deployment; CamelCase on the wire, whatever the SDK's enum says. */
const ENVIRONMENT_STATE: Record<DeploymentState, string> = {
  DEPLOYING: 'Deploying',
  BAKING: 'Deploying',
  VALIDATING: 'Deploying',
  ROLLING_BACK: 'RollingBack',
  ROLLED_BACK: 'RolledBack',
  REVERTED: 'Reverted',
  COMPLETE: 'ReadyForDeployment'
}

/** Shows what there is as the service shows it, at a moment. */
export class View {
  readonly #store: Store
  readonly #script: Script
  readonly #deployments: Deployments

  constructor(store: Store, script: Script, deployments: Deployments) {
    this.#store = store
    this.#script = script
    this.#deployments = deployments
  }

  environmentState(environment: Environment, now: number): string {
    const last = environment.deployments.at(-1)
    return ENVIRONMENT_STATE[last === undefined ? 'COMPLETE' : this.#deployments.standing(last, now).state]
  }

  deployment(deployment: Deployment, now: number): Wire<WireDeployment> {
    const environment = this.#store.environment(undefined, deployment.environmentId)
    const key = deployment.kmsKeyIdentifier
    return {
      ApplicationId: environment.applicationId,
      EnvironmentId: environment.id,
      DeploymentStrategyId: deployment.strategy.id,
      ConfigurationProfileId: deployment.profileId,
      ConfigurationLocationUri: deployment.locationUri,
      Description: deployment.description,
      EventLog: this.#eventLog(deployment, now),
      AppliedExtensions: [...deployment.appliedExtensions],
      KmsKeyIdentifier: key,
      KmsKeyArn:
        key === undefined || key.startsWith('arn:')
          ? key
          : `arn:aws:kms:${this.#store.region}:${this.#store.accountId}:key/${key}`,
      ...this.#common(deployment, now)
    }
  }

  summary(deployment: Deployment, now: number): Wire<DeploymentSummary> {
    return { ConfigurationProfileId: deployment.profileId, Type: 'USER', ...this.#common(deployment, now) }
  }

  #common(
    deployment: Deployment,
    now: number
  ): Omit<Wire<DeploymentSummary>, 'Type' | 'ConfigurationProfileId'> {
    const { strategy } = deployment
    const standing = this.#deployments.standing(deployment, now)
    const state = this.#script.stateFor(deployment, planOfDeployment(deployment), now) ?? standing.state
    return {
      DeploymentNumber: deployment.number,
      ConfigurationName: deployment.configurationName,
      ConfigurationVersion: deployment.configurationVersion,
      VersionLabel: deployment.versionLabel,
      DeploymentDurationInMinutes: strategy.durationMinutes,
      GrowthType: strategy.growthType,
      GrowthFactor: strategy.growthFactor,
      FinalBakeTimeInMinutes: strategy.bakeMinutes,
      State: state,
      PercentageComplete: standing.percent,
      StartedAt: new Date(deployment.startedAt),
      CompletedAt: standing.completedAt === undefined ? undefined : new Date(standing.completedAt)
    }
  }

  /** Newest first. */
  #eventLog(deployment: Deployment, now: number): Wire<DeploymentEvent>[] {
    const plan = planOfDeployment(deployment)
    const logged = this.#logged(deployment, now).map(
      ({ at, type, by, text, points }, index): readonly [number, Wire<DeploymentEvent>] => [
        at,
        {
          EventType: type,
          TriggeredBy: by,
          Description: text,
          ActionInvocations: invocationsAt(this.#script, deployment, points, index),
          OccurredAt: new Date(at)
        }
      ]
    )
    const added = this.#script
      .eventsFor(deployment, plan)
      .filter(({ at }) => at <= now)
      .map(({ at, event }): readonly [number, Wire<DeploymentEvent>] => [
        at,
        { EventType: 'PERCENTAGE_UPDATED', TriggeredBy: 'APPCONFIG', ...event, OccurredAt: new Date(at) }
      ])
    return [...logged, ...added]
      .sort(([a], [b]) => a - b)
      .map(([, event]) => event)
      .reverse()
  }

  /** The true log up to `now`, oldest first. */
  #logged(deployment: Deployment, now: number): Logged[] {
    const { texts } = this.#script.settings
    const { startedAt, steps, bakeAt, completeAt } = planOfDeployment(deployment)
    const { halt, state, completedAt } = this.#deployments.standing(deployment, now)
    const planned: Logged[] = [
      {
        at: startedAt,
        type: 'DEPLOYMENT_STARTED',
        by: 'USER',
        text: texts.started,
        points: ['PRE_START_DEPLOYMENT', 'ON_DEPLOYMENT_START']
      },
      ...steps.map(({ at, percent }): Logged => ({
        at,
        type: 'PERCENTAGE_UPDATED',
        by: 'APPCONFIG',
        text: texts.percentage(percent),
        points: ['ON_DEPLOYMENT_STEP']
      })),
      {
        at: bakeAt,
        type: 'BAKE_TIME_STARTED',
        by: 'APPCONFIG',
        text: texts.bakeStarted,
        points: ['ON_DEPLOYMENT_BAKING']
      },
      {
        at: completeAt,
        type: 'DEPLOYMENT_COMPLETED',
        by: 'APPCONFIG',
        text: texts.completed,
        points: ['ON_DEPLOYMENT_COMPLETE']
      }
    ]
    const past = planned.filter(({ at }) => at <= Math.min(now, halt?.at ?? now))
    if (halt !== undefined) {
      const points = halt.by === 'APPCONFIG' ? ['AT_DEPLOYMENT_TICK'] : []
      past.push({ at: halt.at, type: 'ROLLBACK_STARTED', by: halt.by, text: halt.text, points })
    }
    if (state === 'ROLLED_BACK' && completedAt !== undefined) {
      past.push({
        at: completedAt,
        type: 'ROLLBACK_COMPLETED',
        by: halt?.by ?? 'APPCONFIG',
        text: texts.rolledBack,
        points: ['ON_DEPLOYMENT_ROLLED_BACK']
      })
    }
    if (state === 'REVERTED' && completedAt !== undefined) {
      past.push({ at: completedAt, type: 'REVERT_COMPLETED', by: 'USER', text: texts.reverted, points: [] })
    }
    return past
  }
}
