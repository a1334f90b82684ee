import type { Policy } from '../deployment/policy.js'
import { AMPLIFY_INPUTS, AMPLIFY_OPERATIONS, type AmplifyInputValues } from './amplify-inputs.js'
import type { InputSpec, InputTable } from './input-table.js'
import { map } from './map.js'
import { boolean, integer, label, lengthOf, matching, minutes, oneOf, seconds, text } from './values.js'

/** All that this action can do, each as `service operation`. */
export const OPERATIONS = [
  'appconfig deploy',
  'appconfig plan',
  'appconfig extensions',
  'appconfig watch',
  'appconfig stop',
  'appconfig revert',
  ...AMPLIFY_OPERATIONS
] as const
export type OperationId = (typeof OPERATIONS)[number]

/** Types of the inputs' values. Times are in milliseconds. */
export interface InputValues extends AmplifyInputValues {
  readonly service: 'appconfig' | 'amplify'
  readonly operation: 'deploy' | 'plan' | 'extensions' | 'preview' | 'sweep' | 'watch' | 'stop' | 'revert'
  readonly 'aws-region': string
  readonly 'role-to-assume': string
  readonly 'role-session-name': string
  readonly 'role-duration-seconds': number
  readonly audience: string
  readonly application: string
  readonly environment: string
  readonly 'configuration-profile': string
  readonly 'deployment-strategy': string
  readonly 'configuration-version': string
  readonly 'configuration-file': string
  readonly 'configuration-content': string
  readonly 'promote-from': string
  readonly 'content-type': string
  readonly 'version-label': string
  readonly description: string
  readonly tags: Readonly<Record<string, string>>
  readonly 'kms-key-identifier': string
  readonly 'dynamic-extension-parameters': Readonly<Record<string, string>>
  readonly 'on-unchanged': 'skip' | 'deploy'
  readonly 'deployment-number': string
  readonly 'revert-on-job-failure': boolean
  readonly 'show-values': boolean
  readonly 'extensions-file': string
  readonly prune: boolean
  readonly 'dry-run': boolean
  readonly 'wait-for': Policy['waitFor']
  readonly 'timeout-minutes': number
  readonly 'on-timeout': Policy['onTimeout']
  readonly 'on-cancel': Policy['onCancel']
  readonly 'on-conflict': Policy['onConflict']
  readonly 'queue-timeout-minutes': number
  readonly 'on-stale': 'fail' | 'skip' | 'deploy'
  readonly 'poll-interval-seconds': number
  readonly 'github-token': string
  readonly summary: boolean
  readonly comment: boolean
  readonly 'pull-request': number
  readonly 'github-deployment': boolean
  readonly 'github-environment': string
  readonly 'check-run': boolean
  readonly 'job-status': string
}

export type InputName = keyof InputValues

type Use = InputSpec<unknown, OperationId>['use']

const each = (use: 'required' | 'optional', operations: readonly OperationId[]): Use =>
  Object.fromEntries(operations.map((operation) => [operation, use]))

const EVERYWHERE = each('optional', OPERATIONS)
const REQUIRED_EVERYWHERE = each('required', OPERATIONS)
/** Operations on one profile in one environment. */
const APPCONFIG = each('required', [
  'appconfig deploy',
  'appconfig plan',
  'appconfig watch',
  'appconfig stop',
  'appconfig revert'
])
const DEPLOY: Use = { 'appconfig deploy': 'optional' }
/** Operations that are about a version that may not be deployed yet. */
const VERSION = each('optional', ['appconfig deploy', 'appconfig plan'])
/** Operations that are about a deployment that exists. */
const GIVEN = each('optional', ['appconfig watch', 'appconfig stop', 'appconfig revert'])
/** Operations that wait for the end of a deployment. */
const WAITING = each('optional', [
  'appconfig deploy',
  'appconfig watch',
  'amplify deploy',
  'amplify preview',
  'amplify watch'
])
/** Operations that start something; they may have to wait for their place. */
const STARTING = each('optional', ['appconfig deploy', 'amplify deploy', 'amplify preview'])
/** Operations that can tell a pull request what they did. */
const COMMENTING = each('optional', [
  'appconfig deploy',
  'appconfig plan',
  'appconfig extensions',
  'amplify deploy',
  'amplify preview',
  'amplify sweep'
])
/** Operations that leave a GitHub Deployment, or end one. */
const DEPLOYING = each('optional', ['appconfig deploy', 'amplify deploy', 'amplify preview', 'amplify sweep'])
/** Operations with something to tell GitHub, or to ask it. */
const ON_GITHUB = { ...COMMENTING, ...WAITING }

/** The form of a region. It becomes part of a host name, so nothing else may pass. */
export const region = matching(
  /^(?=.{1,63}$)[a-z]{2,}(-[a-z]+)+-\d+$/,
  'the code of an AWS region, such as `eu-west-1`'
)

/** With a path or without. */
const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,575}$/

const KMS_KEY =
  /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|mrk-[\da-f]{32}|alias\/[\w/-]{1,250}|arn:[a-z-]+:kms:[a-z\d-]+:\d{12}:(key|alias)\/[\w/-]{1,250})$/i

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
    use: REQUIRED_EVERYWHERE
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
  application: {
    description: 'Name or id of the AppConfig application.',
    parse: text(64),
    use: APPCONFIG
  },
  environment: {
    description: 'Name or id of the AppConfig environment.',
    parse: text(64),
    use: APPCONFIG
  },
  'configuration-profile': {
    description: 'Name or id of the AppConfig configuration profile.',
    parse: text(128),
    use: APPCONFIG
  },
  'deployment-strategy': {
    description: 'Name or id of the deployment strategy, or a predefined one such as `AppConfig.AllAtOnce`.',
    parse: text(64),
    use: { 'appconfig deploy': 'required', 'appconfig plan': 'optional' }
  },
  'configuration-version': {
    description:
      'An existing configuration version: its number, its label, or `latest` for the newest hosted version. Exactly one of `configuration-version`, `configuration-file`, `configuration-content` and `promote-from` is given.',
    parse: text(1024),
    use: VERSION
  },
  'configuration-file': {
    description:
      'File in the workspace with the configuration. A new hosted version is created, unless this content is stored already.',
    parse: text(4096),
    use: VERSION
  },
  'configuration-content': {
    description:
      'The configuration itself, instead of a file. The runner prints inline values in the log: use a file for anything private or large.',
    parse: text(),
    secret: true,
    verbatim: true,
    use: VERSION
  },
  'promote-from': {
    description:
      'Name or id of an environment of the application: the version of this profile that it completed last is deployed.',
    parse: text(64),
    use: VERSION
  },
  'content-type': {
    description:
      'Content type of the configuration in `configuration-file` or `configuration-content`, such as `application/json`, `application/x-yaml` or `text/plain`.',
    parse: matching(
      /^(?=.{1,255}$)[\w!#$&^.+-]+\/[\w!#$&^.+-]+( *; *[\x20-\x7e]+)?$/,
      'a media type such as `application/json`'
    ),
    computedDefault:
      'by the extension of the file; `application/json` for inline content that is JSON, else `text/plain`',
    use: VERSION
  },
  'version-label': {
    description:
      'Label of the hosted version. Content that is stored without it gets a new version with it; a label that exists on other content is an error.',
    parse: label,
    use: VERSION
  },
  description: {
    description:
      "Put in front of the run link and the action's marker in the deployment's description; the whole is cut to 1,024 characters.",
    parse: text(),
    use: DEPLOY
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
    use: DEPLOY
  },
  'kms-key-identifier': {
    description:
      'Customer managed KMS key that encrypts the deployed configuration data: key id, alias (`alias/…`) or ARN.',
    parse: matching(KMS_KEY, 'the id of a KMS key, an alias such as `alias/my-key`, or the ARN of either'),
    use: DEPLOY
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
    use: DEPLOY
  },
  'on-unchanged': {
    description:
      'What to do when the environment serves this content already and nothing of the profile is in flight: `skip` or `deploy`.',
    parse: oneOf(['skip', 'deploy']),
    default: 'skip',
    use: DEPLOY
  },
  'deployment-number': {
    description: 'Number of the deployment.',
    parse: matching(/^[1-9]\d{0,9}$/, 'the number of a deployment, such as `12`'),
    computedDefault:
      'the newest of the profile in the environment: in flight for `stop`, COMPLETE for `revert`, any for `watch`',
    use: GIVEN
  },
  'revert-on-job-failure': {
    description:
      'If the job succeeded so far and a later step fails, the post step reverts this deployment (stops it while it is in progress).',
    parse: boolean,
    default: 'false',
    use: DEPLOY
  },
  'show-values': {
    description: 'Whether the changed values are printed, not only their paths.',
    parse: boolean,
    default: 'false',
    use: { 'appconfig plan': 'optional' }
  },
  'extensions-file': {
    description:
      'YAML or JSON file in the workspace with the extensions and associations that are wanted; docs/extensions.md describes it.',
    parse: text(4096),
    use: { 'appconfig extensions': 'required' }
  },
  prune: {
    description:
      "Whether extensions and associations that the file no longer names are deleted: only what the file's owner created with this action.",
    parse: boolean,
    default: 'false',
    use: { 'appconfig extensions': 'optional' }
  },
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
    use: DEPLOY
  },
  'poll-interval-seconds': {
    description: 'Fixed interval between looks at the deployment, in seconds (decimals allowed).',
    parse: seconds,
    computedDefault: 'adaptive, dense around the moments when something is due',
    use: WAITING
  },
  'github-token': {
    description:
      'Token for what is shown and asked on GitHub: comment (`pull-requests: write`), GitHub Deployment (`deployments: write`), check run (`checks: write`), state of a pull request (`pull-requests: read`).',
    parse: text(),
    secret: true,
    runnerDefault: '${{ github.token }}',
    use: ON_GITHUB
  },
  summary: {
    description: 'Whether the job summary is written: `true` or `false`.',
    parse: boolean,
    default: 'true',
    use: EVERYWHERE
  },
  comment: {
    description:
      'Whether the pull request gets one comment with the plan or the result, updated in place; needs `pull-requests: write`.',
    parse: boolean,
    computedDefault: '`true` for `preview` and `plan`, else `false`',
    use: COMMENTING
  },
  'pull-request': {
    description: 'Number of the pull request.',
    parse: integer(1),
    computedDefault: 'from the event',
    use: each('optional', [
      'appconfig deploy',
      'appconfig plan',
      'appconfig extensions',
      'amplify deploy',
      'amplify preview'
    ])
  },
  'github-deployment': {
    description:
      'Whether a GitHub Deployment with statuses is made; needs `deployments: write`. A job with `environment:` has one of its own already.',
    parse: boolean,
    computedDefault: '`true` for `preview`, else `false`',
    use: DEPLOYING
  },
  'github-environment': {
    description: 'Environment of the GitHub Deployment.',
    parse: text(255),
    computedDefault: 'the AppConfig environment, the Amplify branch, or `preview`',
    use: STARTING
  },
  'check-run': {
    description:
      'Whether a check run shows the progress while the deployment runs (a job summary is only shown when its step has ended); needs `checks: write`.',
    parse: boolean,
    default: 'false',
    use: WAITING
  },
  'job-status': {
    description: 'Status of the job, for the post step; leave it alone.',
    // Not a list of words: a status that GitHub adds one day must not break deployments.
    parse: text(64),
    runnerDefault: '${{ job.status }}',
    use: EVERYWHERE
  }
}
