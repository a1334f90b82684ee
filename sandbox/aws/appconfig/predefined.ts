import type { GrowthType } from '@aws-sdk/client-appconfig'
import type { Extension, Strategy } from './model.js'

const strategy = (
  name: string,
  growthType: GrowthType,
  growthFactor: number,
  durationMinutes: number,
  bakeMinutes: number
): Strategy => ({
  id: `AppConfig.${name}`,
  name: `AppConfig.${name}`,
  description: undefined,
  growthType,
  growthFactor,
  durationMinutes,
  bakeMinutes,
  replicateTo: 'NONE'
})

/** The strategies that every account has; source: AppConfig user guide, "Using predefined deployment strategies". */
export const predefinedStrategies = (): Strategy[] => [
  strategy('AllAtOnce', 'LINEAR', 100, 0, 10),
  strategy('Linear50PercentEvery30Seconds', 'LINEAR', 50, 1, 1),
  strategy('Canary10Percent20Minutes', 'EXPONENTIAL', 10, 20, 10),
  strategy('Linear20PercentEvery6Minutes', 'LINEAR', 20, 30, 30)
]

const EVENTS = ['ON_DEPLOYMENT_START', 'ON_DEPLOYMENT_COMPLETE', 'ON_DEPLOYMENT_ROLLED_BACK']

const notifications = (id: string, name: string, parameter: string | undefined): Extension => ({
  id: `AWS.AppConfig.DeploymentNotificationsTo${id}`,
  name: `AppConfig deployment events to Amazon ${name}`,
  byAws: true,
  versions: [
    {
      number: 1,
      description: `Sends events to Amazon ${name} when a deployment is started, completed, or rolled back.`,
      actions: Object.fromEntries(
        EVENTS.map((point) => [point, [{ Name: `notify${id}`, Uri: `aws:${name}` }]])
      ),
      parameters: parameter === undefined ? {} : { [parameter]: { Required: true } }
    }
  ]
})

/** The extensions authored by AWS that deliver deployment events. */
export const extensionsByAws = (): Extension[] => [
  notifications('EventBridge', 'EventBridge', undefined),
  notifications('Sqs', 'SQS', 'queueArn'),
  notifications('Sns', 'SNS', 'topicArn')
]
