import type { Policy } from '../deployment/policy.js'
import type { InputTable } from './input-table.js'
import { map } from './map.js'
import { boolean, lengthOf, matching, minutes, oneOf, seconds, text } from './values.js'

/** All that this action can do, each as `service operation`. */
export const OPERATIONS = ['appconfig deploy'] as const
export type OperationId = (typeof OPERATIONS)[number]

/** Types of the inputs' values. Times are in milliseconds. */
export interface InputValues {
  readonly service: 'appconfig'
  readonly operation: 'deploy'
  readonly 'aws-region': string
  readonly application: string
  readonly environment: string
  readonly 'configuration-profile': string
  readonly 'deployment-strategy': string
  readonly 'configuration-version': string
  readonly description: string
  readonly tags: Readonly<Record<string, string>>
  readonly 'kms-key-identifier': string
  readonly 'dynamic-extension-parameters': Readonly<Record<string, string>>
  readonly 'wait-for': Policy['waitFor']
  readonly 'timeout-minutes': number
  readonly 'on-timeout': Policy['onTimeout']
  readonly 'on-cancel': Policy['onCancel']
  readonly 'on-conflict': Policy['onConflict']
  readonly 'queue-timeout-minutes': number
  readonly 'poll-interval-seconds': number
  readonly summary: boolean
  readonly 'job-status': string
}

export type InputName = keyof InputValues

const EVERYWHERE = { 'appconfig deploy': 'optional' } as const
const REQUIRED_EVERYWHERE = { 'appconfig deploy': 'required' } as const
const APPCONFIG = { 'appconfig deploy': 'optional' } as const
const APPCONFIG_PLACE = { 'appconfig deploy': 'required' } as const

/** The form of a region. It becomes part of a host name, so nothing else may pass. */
export const region = matching(
  /^(?=.{1,63}$)[a-z]{2,}(-[a-z]+)+-\d+$/,
  'the code of an AWS region, such as `eu-west-1`'
)

const KMS_KEY =
  /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|mrk-[\da-f]{32}|alias\/[\w/-]{1,250}|arn:[a-z-]+:kms:[a-z\d-]+:\d{12}:(key|alias)\/[\w/-]{1,250})$/i

/**
 * The operation × input table: the one place that says which input means what, where.
 * It drives validation, and what action.yml and the README say is checked against it.
 * Limits are those of the AppConfig API model.
 */
export const INPUTS: InputTable<InputValues, OperationId> = {
  service: {
    description: 'The service to deploy with: `appconfig`.',
    parse: oneOf(['appconfig'], ' (`amplify` is not supported by this version)'),
    selects: true,
    use: REQUIRED_EVERYWHERE
  },
  operation: {
    description: 'What to do: `deploy`.',
    parse: oneOf(['deploy']),
    default: 'deploy',
    runnerDefault: 'deploy',
    selects: true,
    use: EVERYWHERE
  },
  'aws-region': {
    description: 'AWS region.',
    parse: region,
    computedDefault: 'the environment variable `AWS_REGION`, else `AWS_DEFAULT_REGION`',
    use: EVERYWHERE
  },
  application: {
    description: 'Name or id of the AppConfig application.',
    parse: text(64),
    use: APPCONFIG_PLACE
  },
  environment: {
    description: 'Name or id of the AppConfig environment.',
    parse: text(64),
    use: APPCONFIG_PLACE
  },
  'configuration-profile': {
    description: 'Name or id of the AppConfig configuration profile.',
    parse: text(128),
    use: APPCONFIG_PLACE
  },
  'deployment-strategy': {
    description: 'Name or id of the deployment strategy, or a predefined one such as `AppConfig.AllAtOnce`.',
    parse: text(64),
    use: { 'appconfig deploy': 'required' }
  },
  'configuration-version': {
    description:
      'The existing configuration version to deploy (required): its number, its label, or `latest` for the newest hosted version.',
    parse: text(1024),
    use: { 'appconfig deploy': 'optional' }
  },
  description: {
    description:
      "Put in front of the run link and the action's marker in the deployment's description; the whole is cut to 1,024 characters.",
    parse: text(),
    use: APPCONFIG
  },
  tags: {
    description:
      'Tags for the deployment: JSON, lines of `key=value`, or YAML lines of `key: value`; at most 50.',
    parse: map({
      maxEntries: 50,
      key: {
        test: (key) => lengthOf(key) >= 1 && lengthOf(key) <= 128 && !/^aws:/i.test(key),
        allowed: '1 to 128 characters that do not start with `aws:`'
      },
      value: { test: (value) => lengthOf(value) <= 256, allowed: 'at most 256 characters' }
    }),
    use: APPCONFIG
  },
  'kms-key-identifier': {
    description:
      'Customer managed KMS key that encrypts the deployed configuration data: key id, alias (`alias/…`) or ARN.',
    parse: matching(KMS_KEY, 'the id of a KMS key, an alias such as `alias/my-key`, or the ARN of either'),
    use: APPCONFIG
  },
  'dynamic-extension-parameters': {
    description:
      'Parameters for extensions that run before the deployment starts: a map of `extension#parameter` to value, in the forms of `tags`; at most 10. The action never shows the values; the runner logs inputs that are not secrets.',
    parse: map({
      maxEntries: 10,
      key: {
        test: (key) => /^[^#\n]{1,96}#[^/#\n]{1,64}$/u.test(key),
        allowed: 'the form `extension#parameter`'
      },
      value: {
        test: (value) => lengthOf(value) >= 1 && lengthOf(value) <= 2048,
        allowed: '1 to 2,048 characters'
      }
    }),
    secret: true,
    use: APPCONFIG
  },
  'wait-for': {
    description:
      'What the step waits for, at least: `started`, `baking` (100 % reached, alarms still watch) or `complete`.',
    parse: oneOf(['started', 'baking', 'complete']),
    default: 'complete',
    use: { 'appconfig deploy': 'optional' }
  },
  'timeout-minutes': {
    description:
      'Longest time from the start of the deployment, in minutes (decimals allowed); waiting in the queue does not count.',
    parse: minutes,
    computedDefault: 'the planned duration and bake time, plus 10 % but at least 2 minutes',
    use: EVERYWHERE
  },
  'on-timeout': {
    description:
      'What happens to the deployment when the time is over: `stop` or `leave`. The step fails either way.',
    parse: oneOf(['stop', 'leave']),
    default: 'stop',
    use: EVERYWHERE
  },
  'on-cancel': {
    description: 'What happens to the deployment when the run is cancelled: `stop` or `leave`.',
    parse: oneOf(['stop', 'leave']),
    default: 'stop',
    use: EVERYWHERE
  },
  'on-conflict': {
    description: 'What to do while another deployment holds the environment: `wait`, `fail`, or `stop` it.',
    parse: oneOf(['wait', 'fail', 'stop']),
    default: 'wait',
    use: EVERYWHERE
  },
  'queue-timeout-minutes': {
    description:
      'Longest wait for another deployment to end, in minutes (decimals allowed); then nothing is started.',
    parse: minutes,
    computedDefault: 'until its expected end plus 10 %, at least 30 minutes',
    use: EVERYWHERE
  },
  'poll-interval-seconds': {
    description: 'Fixed interval between looks at the deployment, in seconds (decimals allowed).',
    parse: seconds,
    computedDefault: 'adaptive, dense around the moments when something is due',
    use: EVERYWHERE
  },
  summary: {
    description: 'Whether the job summary is written: `true` or `false`.',
    parse: boolean,
    default: 'true',
    use: EVERYWHERE
  },
  'job-status': {
    description: 'Status of the job, for the post step; leave it alone.',
    // Not a list of words: a status that GitHub adds one day must not break deployments.
    parse: text(64),
    runnerDefault: '${{ job.status }}',
    use: EVERYWHERE
  }
}
