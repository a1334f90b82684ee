import type { InputTable } from './input-table.js'
import { map } from './map.js'
import { statuses, type StatusRanges } from './statuses.js'
import { boolean, lengthOf, matching, minutes, oneOf, text } from './values.js'

/** All that can be done with Amplify, each as `service operation`. */
export const AMPLIFY_OPERATIONS = [
  'amplify deploy',
  'amplify preview',
  'amplify sweep',
  'amplify watch',
  'amplify stop'
] as const

/** Stages of a branch, as the API names them. */
export const STAGES = ['PRODUCTION', 'BETA', 'DEVELOPMENT', 'EXPERIMENTAL', 'PULL_REQUEST'] as const

/** Types of the values of the inputs that only Amplify has. Times are in milliseconds. */
export interface AmplifyInputValues {
  readonly 'app-id': string
  readonly branch: string
  readonly directory: string
  readonly archive: string
  readonly 'source-url': string
  readonly 'source-url-type': 'ZIP' | 'BUCKET_PREFIX'
  readonly 'job-type': 'RELEASE' | 'RETRY'
  readonly 'job-id': string
  readonly 'commit-id': string
  readonly 'commit-message': string
  readonly 'create-branch': boolean
  readonly 'branch-stage': (typeof STAGES)[number]
  readonly 'branch-environment-variables': Readonly<Record<string, string>>
  readonly 'basic-auth': string
  readonly 'preview-branch-prefix': string
  readonly 'on-quota': 'fail' | 'skip' | 'sweep'
  readonly 'verify-path': string
  readonly 'verify-status': StatusRanges
  readonly 'verify-timeout-minutes': number
}

type Operation = (typeof AMPLIFY_OPERATIONS)[number]

const DEPLOY = { 'amplify deploy': 'optional' } as const
const PREVIEW = { 'amplify preview': 'optional' } as const
/** Operations that start a job. */
const STARTING = { ...DEPLOY, ...PREVIEW } as const
/** Operations that see the site when it is deployed. */
const SEEING = { ...STARTING, 'amplify watch': 'optional' } as const
/** Operations on a branch that the user names. */
const NAMED = { ...DEPLOY, 'amplify watch': 'optional', 'amplify stop': 'optional' } as const

/** The part of the input table that only Amplify has. Limits are those of the Amplify API model. */
export const AMPLIFY_INPUTS: InputTable<AmplifyInputValues, Operation> = {
  'app-id': {
    description: 'Id or name of the Amplify app.',
    parse: text(255),
    use: {
      'amplify deploy': 'required',
      'amplify preview': 'required',
      'amplify sweep': 'required',
      'amplify watch': 'required',
      'amplify stop': 'required'
    }
  },
  branch: {
    description: 'Branch of the Amplify app. It is never taken from the head of a pull request.',
    parse: text(255),
    computedDefault:
      "the run's own branch, unless the event is about a pull request or is `workflow_run`; it is required then",
    use: NAMED
  },
  directory: {
    description:
      'Folder in the workspace with the built site: it is zipped and uploaded. At most one of `directory`, `archive` and `source-url` is given; none means a job on the connected repository.',
    parse: text(4096),
    use: STARTING
  },
  archive: {
    description: 'An existing .zip in the workspace, uploaded as it is; the site is at its root.',
    parse: text(4096),
    use: STARTING
  },
  'source-url': {
    description:
      'Where Amplify itself gets the site: `s3://bucket/site.zip`, a public `https://…` address of a .zip, or `s3://bucket/folder/`.',
    parse: matching(
      /^(?=.{1,3000}$)(s3|https):\/\/[^\s/]+\/\S+$/,
      'an address that starts with `s3://` or `https://`'
    ),
    // It may be presigned: whoever sees it can read the bucket.
    secret: true,
    use: STARTING
  },
  'source-url-type': {
    description: 'What `source-url` is: `ZIP`, or `BUCKET_PREFIX` for a folder in a bucket.',
    parse: oneOf(['ZIP', 'BUCKET_PREFIX']),
    default: 'ZIP',
    use: STARTING
  },
  'job-type': {
    description:
      'For a Git-connected app: `RELEASE` builds the newest commit of the branch, `RETRY` an earlier job once more.',
    parse: oneOf(['RELEASE', 'RETRY']),
    default: 'RELEASE',
    use: DEPLOY
  },
  'job-id': {
    description:
      'Id of the job: with `job-type: RETRY` the one to build again, else the one to watch or stop.',
    parse: matching(/^[1-9]\d{0,14}$/, 'the id of a job, such as `12`'),
    computedDefault: 'the newest of the branch; for `stop` the one in flight',
    use: NAMED
  },
  'commit-id': {
    description:
      'Commit that a `RELEASE` is to build. Amplify builds the newest of the branch whatever it is told: another one fails the step when this input is given, else it is a warning.',
    parse: matching(/^[\da-f]{7,64}$/i, 'the id of a commit: 7 to 64 hexadecimal digits'),
    computedDefault: 'the commit of the run',
    use: STARTING
  },
  'commit-message': {
    description: 'Message shown with a `RELEASE` in the Amplify console.',
    parse: text(10_000),
    computedDefault: 'that of the commit of the run, where the event has it',
    use: STARTING
  },
  'create-branch': {
    description: 'Whether the branch is created in the app when it is missing.',
    parse: boolean,
    computedDefault: '`true` for `preview`, else `false`',
    use: STARTING
  },
  'branch-stage': {
    description: 'Stage of a branch that is created.',
    parse: oneOf(STAGES),
    computedDefault: '`PULL_REQUEST` for `preview`, else none',
    use: STARTING
  },
  'branch-environment-variables': {
    description:
      'Environment variables of a branch that is created: JSON, lines of `key=value`, or YAML lines of `key: value`.',
    parse: map({
      maxEntries: 100,
      key: { test: (key) => lengthOf(key) >= 1 && lengthOf(key) <= 255, allowed: '1 to 255 characters' },
      value: { test: (value) => lengthOf(value) <= 5500, allowed: 'at most 5,500 characters' }
    }),
    secret: true,
    use: STARTING
  },
  'basic-auth': {
    description:
      'User and password, as `user:password`, of a branch that this action created; set again on every deployment of it, and sent when the site is verified.',
    parse: matching(/^(?=.{3,1400}$)[^:\s]+:\S+$/, 'the form `user:password`, without blanks'),
    secret: true,
    use: SEEING
  },
  'preview-branch-prefix': {
    description:
      'For an app without a repository: the branch of a preview is this and the number of the pull request. It becomes a part of a host name.',
    parse: matching(
      /^[a-z](?:[a-z\d-]{0,38}[a-z\d-])?$/,
      '1 to 40 lower-case letters, digits and hyphens, a letter first'
    ),
    default: 'pr-',
    use: PREVIEW
  },
  'on-quota': {
    description:
      'What to do when the app has no room for another branch (AWS allows 50): `fail`, `skip` the preview, or `sweep` (remove own previews of closed pull requests, then try once more).',
    parse: oneOf(['fail', 'skip', 'sweep']),
    default: 'fail',
    use: PREVIEW
  },
  'verify-path': {
    description:
      'Path that is fetched from the deployed site after a success, such as `/`: the step fails when it does not answer with a status of `verify-status` in time. Redirects are not followed.',
    parse: matching(/^\/[\x21-\x7e]{0,2000}$/, 'a path that starts with `/`, without blanks'),
    use: SEEING
  },
  'verify-status': {
    description: 'Statuses that `verify-path` may answer with: numbers and ranges.',
    parse: statuses,
    default: '200-399,401',
    use: SEEING
  },
  'verify-timeout-minutes': {
    description: 'How long `verify-path` may take to answer as it should, in minutes (decimals allowed).',
    parse: minutes,
    default: '2',
    use: SEEING
  }
}
