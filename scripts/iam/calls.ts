import type { OperationId } from '../../src/config/operations.js'

/** One call of an AWS API that an operation may make. */
export interface Call {
  /** The API's name of it, as in IAM's actions. */
  readonly name: string
  /** What it is for; absent: the operation cannot do without it. */
  readonly for?: string
}

const call = (name: string, purpose?: string): Call =>
  purpose === undefined ? { name } : { name, for: purpose }

const PLACE: readonly Call[] = [
  call('ListApplications', '`application` is a name'),
  call('GetApplication', '`application` looks like an id'),
  call('ListEnvironments', '`environment` is a name'),
  call('GetEnvironment', '`environment` looks like an id'),
  call('ListConfigurationProfiles', '`configuration-profile` is a name'),
  call('GetConfigurationProfile', '`configuration-profile` looks like an id')
]

/** With {@link PLACE}, for operations that tell which alarms watch and how the profile validates. */
const PLACE_AND_ALARMS: readonly Call[] = PLACE.map((one) =>
  one.name === 'GetEnvironment'
    ? call(one.name, '`environment` looks like an id; alarms that watch (without it: none are told)')
    : one
)

const STRATEGY: readonly Call[] = [
  call('ListDeploymentStrategies', '`deployment-strategy` is a name of your own'),
  call('GetDeploymentStrategy', '`deployment-strategy` is an id (a predefined one needs neither)')
]

const VERSION: readonly Call[] = [
  call('ListHostedConfigurationVersions', '`configuration-version` is a label or `latest`; content'),
  call('GetHostedConfigurationVersion', 'content of hosted versions: whether it is new, and what changes')
]

/** What is looked up before a deployment; without it the deployment goes on. */
const EXTENSION_CHECK: readonly Call[] = [
  call('ListExtensionAssociations', 'the check of extensions (without it: none)'),
  call('GetExtension', 'the same, where there are associations'),
  call('GetExtensionAssociation', 'the same, where parameters are required')
]

/** What associations are with. */
const TARGETS: readonly Call[] = PLACE.map(({ name }) =>
  call(
    name,
    name.startsWith('List')
      ? 'associations that give names'
      : 'associations that give ids, ARNs or what looks like an id'
  )
)

const LOOK: readonly Call[] = [call('ListDeployments'), call('GetDeployment')]

const APP: readonly Call[] = [
  call('ListApps', '`app-id` is a name'),
  call('GetApp', '`app-id` is an id'),
  call('GetBranch'),
  call('ListDomainAssociations', "a domain of one's own in the output `url` (without it: Amplify's)"),
  call('ListJobs'),
  call('GetJob')
]

/** Which calls each operation makes, its post step's included: the one source of docs/iam.md. */
export const CALLS: Readonly<Record<OperationId, readonly Call[]>> = {
  'appconfig deploy': [
    ...PLACE_AND_ALARMS,
    ...STRATEGY,
    ...VERSION,
    call('CreateHostedConfigurationVersion', '`configuration-file` or `configuration-content`'),
    ...EXTENSION_CHECK,
    ...LOOK,
    call('StartDeployment'),
    call('StopDeployment', 'stop after a time-out or a cancel; `revert-on-job-failure`; `on-conflict: stop`')
  ],
  'appconfig plan': [...PLACE_AND_ALARMS, ...STRATEGY, ...VERSION, ...EXTENSION_CHECK, ...LOOK],
  'appconfig extensions': [
    ...TARGETS,
    call('ListExtensions'),
    call('ListExtensionAssociations'),
    call('GetExtension'),
    call('GetExtensionAssociation'),
    call('ListTagsForResource'),
    call('CreateExtension', 'an extension that is new (without `dry-run`, as all that follows)'),
    call('UpdateExtension', 'an extension that is changed'),
    call('DeleteExtension', '`prune`'),
    call('CreateExtensionAssociation', 'an association that is new, or of another version'),
    call('UpdateExtensionAssociation', 'other values for parameters'),
    call('DeleteExtensionAssociation', '`prune`; an association of another version'),
    call('TagResource', 'everything that is created; tags that are set'),
    call('UntagResource', 'tags that are taken away')
  ],
  'appconfig watch': [...PLACE, ...LOOK, call('StopDeployment', '`on-timeout: stop` or `on-cancel: stop`')],
  'appconfig stop': [...PLACE, ...LOOK, call('StopDeployment')],
  'appconfig revert': [...PLACE, ...LOOK, call('StopDeployment')],
  'amplify deploy': [
    ...APP,
    call('CreateBranch', '`create-branch: true`'),
    call('UpdateBranch', '`basic-auth` on a branch that this action created'),
    call('StartJob', 'connected app'),
    call('CreateDeployment', '`directory` or `archive`'),
    call('StartDeployment', '`directory`, `archive` or `source-url`'),
    call('StopJob', 'stop after a time-out or a cancel; `on-conflict: stop`')
  ],
  'amplify preview': [
    ...APP,
    call('CreateBranch'),
    call('UpdateBranch', '`basic-auth`'),
    call('DeleteBranch', 'closed pull requests'),
    call('ListBranches', '`on-quota: sweep`'),
    call('StartJob', 'connected app'),
    call('CreateDeployment', '`directory` or `archive`'),
    call('StartDeployment', '`directory`, `archive` or `source-url`'),
    call('StopJob', 'a newer commit, a closed pull request; stop after a time-out or a cancel')
  ],
  'amplify sweep': [
    call('ListApps', '`app-id` is a name'),
    call('GetApp', '`app-id` is an id'),
    call('ListBranches'),
    call('GetBranch'),
    call('ListJobs'),
    call('GetJob', 'previews with a job in flight'),
    call('StopJob', 'previews with a job in flight'),
    call('DeleteBranch', 'unless `dry-run: true`')
  ],
  'amplify watch': [...APP, call('StopJob', '`on-timeout: stop` or `on-cancel: stop`')],
  'amplify stop': [...APP, call('StopJob')]
}

/** The names of the calls of an operation; none for one that is unknown. */
export const callsOf = (operation: string): readonly string[] =>
  Object.entries(CALLS)
    .filter(([id]) => id === operation)
    .flatMap(([, calls]) => calls.map(({ name }) => name))
