import type { TriggeredBy } from '@aws-sdk/client-appconfig'

/** Descriptions of the events in a deployment's log. */
export interface Texts {
  readonly started: string
  /** @param percent 0 to 100 */
  readonly percentage: (percent: number) => string
  readonly bakeStarted: string
  readonly completed: string
  /** @param alarmArn empty when no alarm did it */
  readonly halted: (by: TriggeredBy, alarmArn: string) => string
  readonly rolledBack: string
  readonly reverted: string
}

/** Open, as AWS's enums are. */
const HALTED: Partial<Record<string, (alarmArn: string) => string>> = {
  CLOUDWATCH_ALARM: (alarmArn) => `Rollback initiated by CloudWatch alarm ${alarmArn}`,
  USER: () => 'Rollback initiated by the AWS account',
  APPCONFIG: () => 'Rollback initiated by AppConfig',
  INTERNAL_ERROR: () =>
    'Rollback initiated by an internal error. We recommend that you attempt a new deployment'
}

/**
 * Start, percentage, bake and completion are AWS's own words (its published GetDeployment sample). Of a rollback it
 * only documents that the text names the account or the alarm's ARN.
 */
export const DEFAULT_TEXTS: Texts = {
  started: 'Deployment started',
  percentage: (percent) => `Configuration available to ${percent.toFixed(2)}% of clients`,
  bakeStarted: 'Deployment bake time started',
  completed: 'Deployment completed',
  halted: (by, alarmArn) => HALTED[by]?.(alarmArn) ?? 'Rollback initiated',
  rolledBack: 'Rollback completed',
  reverted: 'Deployment reverted'
}
