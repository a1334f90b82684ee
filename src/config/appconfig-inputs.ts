import type { InputTable } from './input-table.js'
import { map } from './map.js'
import { each, type OperationId, type Use } from './operations.js'
import { boolean, label, lengthOf, matching, oneOf, text } from './values.js'

/** Types of the values of the inputs that only AppConfig has. */
export interface AppConfigInputValues {
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
}

/** Operations on one profile in one environment. */
const PROFILE = each('required', [
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

const KMS_KEY =
  /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|mrk-[\da-f]{32}|alias\/[\w/-]{1,250}|arn:[a-z-]+:kms:[a-z\d-]+:\d{12}:(key|alias)\/[\w/-]{1,250})$/i

/** The part of the input table that only AppConfig has. Limits are those of the AppConfig API model. */
export const APPCONFIG_INPUTS: InputTable<AppConfigInputValues, OperationId> = {
  application: {
    description: 'Name or id of the AppConfig application.',
    parse: text(64),
    use: PROFILE
  },
  environment: {
    description: 'Name or id of the AppConfig environment.',
    parse: text(64),
    use: PROFILE
  },
  'configuration-profile': {
    description: 'Name or id of the AppConfig configuration profile.',
    parse: text(128),
    use: PROFILE
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
  }
}
