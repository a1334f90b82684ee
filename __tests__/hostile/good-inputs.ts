import { INPUTS, type InputName } from '../../src/config/inputs.js'
import type { OperationId } from '../../src/config/operations.js'

/** Values of each input that are right, whatever the others are; a new input does not compile without. */
export const GOOD: { readonly [Name in InputName]: readonly string[] } = {
  service: ['appconfig', 'amplify'],
  operation: ['deploy', 'plan', 'extensions', 'preview', 'sweep', 'watch', 'stop', 'revert'],
  'aws-region': ['eu-west-1', 'us-gov-west-1', 'cn-north-1'],
  'role-to-assume': ['arn:aws:iam::123456789012:role/deploy'],
  'role-session-name': ['GitHubActions', 'a.b@c,d=e-f'],
  'role-duration-seconds': ['900', '3600', '43200'],
  audience: ['sts.amazonaws.com'],
  application: ['shop', 'a1b2c3d'],
  environment: ['prod', 'my environment'],
  'configuration-profile': ['flags'],
  'deployment-strategy': ['AppConfig.AllAtOnce', 'Canary'],
  'configuration-version': ['latest', '7', 'v1.4.0'],
  'configuration-file': ['config/flags.json'],
  'configuration-content': ['{"a":1}', ' kept as it is '],
  'promote-from': ['staging'],
  'content-type': ['application/json', 'application/x-yaml'],
  'version-label': ['v1.4.0'],
  description: ['a release'],
  tags: ['team=web', '{"team":"web"}', 'team: web'],
  'kms-key-identifier': [
    'alias/config',
    'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'
  ],
  'dynamic-extension-parameters': ['{"notify#team":"web"}'],
  'on-unchanged': ['skip', 'deploy'],
  'deployment-number': ['42'],
  'revert-on-job-failure': ['true', 'False'],
  'show-values': ['TRUE', 'false'],
  'extensions-file': ['extensions.yml'],
  prune: ['true', 'false'],
  'dry-run': ['true', 'false'],
  'wait-for': ['started', 'complete'],
  'timeout-minutes': ['0.5', '30'],
  'on-timeout': ['stop', 'leave'],
  'on-cancel': ['stop', 'leave'],
  'on-conflict': ['wait', 'fail', 'stop'],
  'queue-timeout-minutes': ['45'],
  'on-stale': ['fail', 'skip', 'deploy'],
  'poll-interval-seconds': ['5'],
  'github-token': ['ghs_token'],
  summary: ['true', 'false'],
  comment: ['true', 'false'],
  'pull-request': ['7'],
  'github-deployment': ['true', 'false'],
  'github-environment': ['prod'],
  'check-run': ['true', 'false'],
  'job-status': ['success', 'failure', 'cancelled'],
  'app-id': ['d1a2b3c4d5e6f', 'site'],
  branch: ['main', 'feature/x'],
  directory: ['dist'],
  archive: ['site.zip'],
  'source-url': ['https://example.com/site.zip', 's3://bucket/site.zip'],
  'source-url-type': ['ZIP'],
  'job-type': ['RELEASE', 'RETRY'],
  'job-id': ['12'],
  'commit-id': ['ec26c3e57ca3a959ca5aad62de7213c562f8c821'],
  'commit-message': ['fix: a bug'],
  'create-branch': ['true', 'false'],
  'branch-stage': ['BETA', 'PULL_REQUEST'],
  'branch-environment-variables': ['KEY=value', '{"KEY":"value"}'],
  'basic-auth': ['user:password'],
  'preview-branch-prefix': ['pr-'],
  'on-quota': ['fail', 'skip', 'sweep'],
  'verify-path': ['/health'],
  'verify-status': ['200-399,401'],
  'verify-timeout-minutes': ['2']
}

export const NAMES: readonly InputName[] = Object.keys(INPUTS).filter((name): name is InputName =>
  Object.hasOwn(INPUTS, name)
)

export const variableOf = (name: string): string => `INPUT_${name.toUpperCase()}`

/** What a step of an operation cannot do without, besides what the table calls required. */
const AS_WELL: Readonly<Partial<Record<OperationId, readonly InputName[]>>> = {
  'appconfig deploy': ['configuration-version'],
  'appconfig plan': ['configuration-version'],
  'amplify deploy': ['branch'],
  'amplify watch': ['branch'],
  'amplify stop': ['branch']
}

/** The inputs of a step that is right, by name. */
export const rightStep = (operation: OperationId): ReadonlyMap<InputName, string> => {
  const [service = '', word = ''] = operation.split(' ')
  const needed = NAMES.filter(
    (name) => INPUTS[name].use[operation] === 'required' || AS_WELL[operation]?.includes(name) === true
  )
  return new Map<InputName, string>([
    ...needed.map((name) => [name, GOOD[name][0] ?? ''] as const),
    ['service', service],
    ['operation', word],
    ['aws-region', 'eu-west-1']
  ])
}

/** The environment of a step with these inputs. */
export const envOf = (inputs: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...inputs].map(([name, value]) => [variableOf(name), value]))
