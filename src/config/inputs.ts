import type { Policy } from '../deployment/policy.js'
import { AMPLIFY_INPUTS, type AmplifyInputValues } from './amplify-inputs.js'
import { APPCONFIG_INPUTS, type AppConfigInputValues } from './appconfig-inputs.js'
import { GITHUB_INPUTS, type GitHubInputValues } from './github-inputs.js'
import type { InputTable } from './input-table.js'
import { each, EVERYWHERE, OPERATIONS, STARTING, WAITING, type OperationId } from './operations.js'
import { boolean, integer, matching, minutes, oneOf, seconds, text } from './values.js'

/** Types of the inputs' values. Times are in milliseconds. */
export interface InputValues extends AppConfigInputValues, AmplifyInputValues, GitHubInputValues {
  readonly service: 'appconfig' | 'amplify'
  readonly operation: 'deploy' | 'plan' | 'extensions' | 'preview' | 'sweep' | 'watch' | 'stop' | 'revert'
  readonly 'aws-region': string
  readonly 'role-to-assume': string
  readonly 'role-session-name': string
  readonly 'role-duration-seconds': number
  readonly audience: string
  readonly 'dry-run': boolean
  readonly 'wait-for': Policy['waitFor']
  readonly 'timeout-minutes': number
  readonly 'on-timeout': Policy['onTimeout']
  readonly 'on-cancel': Policy['onCancel']
  readonly 'on-conflict': Policy['onConflict']
  readonly 'queue-timeout-minutes': number
  readonly 'on-stale': 'fail' | 'skip' | 'deploy'
  readonly 'poll-interval-seconds': number
  readonly 'job-status': string
}

export type InputName = keyof InputValues

/** The form of a region. It becomes part of a host name, so nothing else may pass. */
export const region = matching(
  /^(?=.{1,63}$)[a-z]{2,}(-[a-z]+)+-\d+$/,
  'the code of an AWS region, such as `eu-west-1`'
)

/** With a path or without. */
const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,575}$/

/**
 * The operation × input table: the one place that says which input means what, where.
 * It drives validation, and what action.yml and the README say is checked against it.
 * Limits are those of the AppConfig API model.
 */
export const INPUTS: InputTable<InputValues, OperationId> = {
  service: {
    description: 'The service to deploy with: `appconfig` or `amplify`.',
    parse: oneOf(['appconfig', 'amplify']),
    selects: true,
    use: each('required', OPERATIONS)
  },
  operation: {
    description:
      'What to do: `deploy`; `watch` or `stop` a deployment that exists. AppConfig only: `plan` (what a deployment would do; changes nothing), `revert`, `extensions` (brings extensions and their associations in line with a file). Amplify only: `preview` (deploys the preview of a pull request, and removes it when that is closed), `sweep` (removes previews whose pull request is closed).',
    parse: oneOf(['deploy', 'plan', 'extensions', 'preview', 'sweep', 'watch', 'stop', 'revert']),
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
  'role-to-assume': {
    description:
      "ARN of an IAM role. It is assumed with the job's OIDC token, and its credentials are renewed for as long as the step runs; needs `permissions: id-token: write`.",
    parse: matching(ROLE, 'the ARN of an IAM role, such as `arn:aws:iam::123456789012:role/deploy`'),
    computedDefault: 'the credentials that the AWS SDK finds by itself',
    use: EVERYWHERE
  },
  'role-session-name': {
    description: 'Name of the session of `role-to-assume`, as CloudTrail shows it.',
    parse: matching(/^[\w+=,.@-]{2,64}$/, '2 to 64 letters, digits and `+=,.@_-`'),
    default: 'GitHubActions',
    use: EVERYWHERE
  },
  'role-duration-seconds': {
    description:
      'How long credentials of `role-to-assume` last before they are renewed, in seconds; at most what the role allows.',
    parse: integer(900, 43_200),
    default: '3600',
    use: EVERYWHERE
  },
  audience: {
    description: 'Audience of the OIDC token for `role-to-assume`.',
    parse: text(256),
    default: 'sts.amazonaws.com',
    use: EVERYWHERE
  },
  ...APPCONFIG_INPUTS,
  'dry-run': {
    description: 'Whether it only shows what would be done, and changes nothing.',
    parse: boolean,
    default: 'false',
    use: { 'appconfig extensions': 'optional', 'amplify sweep': 'optional' }
  },
  ...AMPLIFY_INPUTS,
  'wait-for': {
    description:
      'What the step waits for, at least: `started`, `baking` (AppConfig only: 100 % reached, alarms still watch) or `complete`.',
    parse: oneOf(['started', 'baking', 'complete']),
    default: 'complete',
    use: WAITING
  },
  'timeout-minutes': {
    description:
      'Longest time from the start of the deployment, in minutes (decimals allowed; with `watch` at least 2 minutes from now); waiting in the queue does not count.',
    parse: minutes,
    computedDefault:
      'AppConfig: the planned duration and bake time, plus 10 % but at least 2 minutes; Amplify: 60',
    use: WAITING
  },
  'on-timeout': {
    description:
      'What happens to the deployment when the time is over: `stop` or `leave`. The step fails either way.',
    parse: oneOf(['stop', 'leave']),
    computedDefault: '`stop`; `leave` for `watch` and for a job that was running already',
    use: WAITING
  },
  'on-cancel': {
    description: 'What happens to the deployment when the run is cancelled: `stop` or `leave`.',
    parse: oneOf(['stop', 'leave']),
    computedDefault: '`stop`; `leave` for `watch` and for a job that was running already',
    use: WAITING
  },
  'on-conflict': {
    description:
      'What to do while another deployment (job) holds the environment (branch): `wait`, `fail`, or `stop` it.',
    parse: oneOf(['wait', 'fail', 'stop']),
    computedDefault: '`wait`; `stop` for `preview`, whose branch has no jobs but its own',
    use: STARTING
  },
  'queue-timeout-minutes': {
    description:
      'Longest wait for another deployment to end, in minutes (decimals allowed); then nothing is started.',
    parse: minutes,
    computedDefault: 'until its expected end plus 10 %, at least 30 minutes',
    use: STARTING
  },
  'on-stale': {
    description:
      'What to do when a newer run of this repository deployed the profile while this step waited in the queue: `fail`, `skip` or `deploy`.',
    parse: oneOf(['fail', 'skip', 'deploy']),
    default: 'fail',
    use: { 'appconfig deploy': 'optional' }
  },
  'poll-interval-seconds': {
    description: 'Fixed interval between looks at the deployment, in seconds (decimals allowed).',
    parse: seconds,
    computedDefault: 'adaptive, dense around the moments when something is due',
    use: WAITING
  },
  ...GITHUB_INPUTS,
  'job-status': {
    description: 'Status of the job, for the post step; leave it alone.',
    // Not a list of words: a status that GitHub adds one day must not break deployments.
    parse: text(64),
    runnerDefault: '${{ job.status }}',
    use: EVERYWHERE
  }
}
