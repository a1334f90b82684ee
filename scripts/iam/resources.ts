/** What an action is allowed on. The service authorization reference says which kinds an action checks. */
export type Resource =
  | '*'
  | 'application'
  | 'environment'
  | 'profile'
  | 'hosted version'
  | 'strategy'
  | 'deployment'
  | 'extension'
  | 'extension association'
  | 'app'
  | 'branch'
  | 'of the branch'

const APPCONFIG = 'arn:aws:appconfig:eu-west-1:123456789012:'
const AMPLIFY = 'arn:aws:amplify:eu-west-1:123456789012:'

/** ARNs with example values for what a reader replaces. */
export const ARNS: Readonly<Record<Resource, string>> = {
  '*': '*',
  application: `${APPCONFIG}application/abc1234`,
  environment: `${APPCONFIG}application/abc1234/environment/*`,
  profile: `${APPCONFIG}application/abc1234/configurationprofile/*`,
  'hosted version': `${APPCONFIG}application/abc1234/configurationprofile/*/hostedconfigurationversion/*`,
  strategy: `${APPCONFIG}deploymentstrategy/*`,
  deployment: `${APPCONFIG}application/abc1234/environment/*/deployment/*`,
  extension: 'arn:aws:appconfig:eu-west-1:*:extension/*',
  'extension association': `${APPCONFIG}extensionassociation/*`,
  app: `${AMPLIFY}apps/d1a2b3c4d5e6f7`,
  branch: `${AMPLIFY}apps/d1a2b3c4d5e6f7/branches/main`,
  'of the branch': `${AMPLIFY}apps/d1a2b3c4d5e6f7/branches/main/*`
}

/** By service and call. */
export const RESOURCES: Readonly<Record<string, Readonly<Record<string, readonly Resource[]>>>> = {
  appconfig: {
    ListApplications: ['*'],
    ListDeploymentStrategies: ['*'],
    GetApplication: ['application'],
    ListEnvironments: ['application'],
    GetEnvironment: ['application', 'environment'],
    ListConfigurationProfiles: ['application'],
    GetConfigurationProfile: ['application', 'profile'],
    GetDeploymentStrategy: ['strategy'],
    ListHostedConfigurationVersions: ['application', 'profile'],
    CreateHostedConfigurationVersion: ['application', 'profile'],
    GetHostedConfigurationVersion: ['application', 'profile', 'hosted version'],
    ListDeployments: ['application', 'environment'],
    GetDeployment: ['application', 'environment', 'deployment'],
    StopDeployment: ['application', 'environment', 'deployment'],
    StartDeployment: ['application', 'environment', 'profile', 'strategy'],
    ListExtensions: ['*'],
    ListExtensionAssociations: ['*'],
    CreateExtension: ['*'],
    GetExtension: ['extension'],
    UpdateExtension: ['extension'],
    DeleteExtension: ['extension'],
    CreateExtensionAssociation: ['*'],
    GetExtensionAssociation: ['extension association'],
    UpdateExtensionAssociation: ['extension association'],
    DeleteExtensionAssociation: ['extension association'],
    ListTagsForResource: ['extension', 'extension association'],
    TagResource: ['extension', 'extension association'],
    UntagResource: ['extension', 'extension association']
  },
  amplify: {
    ListApps: ['*'],
    GetApp: ['app'],
    ListDomainAssociations: ['app'],
    GetBranch: ['branch'],
    CreateBranch: ['branch'],
    UpdateBranch: ['branch'],
    DeleteBranch: ['branch'],
    ListBranches: ['app'],
    ListJobs: ['branch'],
    GetJob: ['of the branch'],
    StartJob: ['of the branch'],
    StopJob: ['of the branch'],
    // Seen in the wild under both.
    CreateDeployment: ['branch', 'of the branch'],
    StartDeployment: ['branch', 'of the branch']
  }
}
