import type { Constraint, Constraints } from '../wire/shape.js'

const text = (min: number, max: number): Constraint => ({ min, max })
const minutes: Constraint = { min: 0, max: 1440 }
const name64 = text(1, 64)
const longName = text(1, 128)
const identifier = text(1, 2048)
const strategyId: Constraint = { pattern: /[a-z0-9]{4,7}|AppConfig\.[A-Za-z0-9]{9,40}/ }
const extensionName: Constraint = { pattern: /[^/#:\n]{1,64}/ }
const roleArn: Constraint = {
  ...text(20, 2048),
  pattern: /arn:(aws|aws-cn|aws-iso|aws-iso-[a-z]|aws-us-gov|aws-eusc):iam::\d{12}:role\/.*/
}
const arn: Constraint = {
  ...text(20, 2048),
  pattern:
    /arn:(aws[a-zA-Z-]*)?:[a-z]+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d)?:(\d{12})?:[a-zA-Z0-9\-_/:.]+/
}

const ACTION_POINTS = [
  'PRE_CREATE_HOSTED_CONFIGURATION_VERSION',
  'PRE_START_DEPLOYMENT',
  'AT_DEPLOYMENT_TICK',
  'ON_DEPLOYMENT_START',
  'ON_DEPLOYMENT_STEP',
  'ON_DEPLOYMENT_BAKING',
  'ON_DEPLOYMENT_COMPLETE',
  'ON_DEPLOYMENT_ROLLED_BACK'
] as const

/** Lengths, ranges, patterns and values of AppConfig's inputs, by member; source: the service's botocore model. */
export const CONSTRAINTS: Constraints = {
  ApplicationId: name64,
  EnvironmentId: name64,
  ConfigurationProfileId: longName,
  DeploymentStrategyId: strategyId,
  ExtensionIdentifier: identifier,
  ExtensionAssociationId: { pattern: /[a-z0-9]{4,7}/ },
  ResourceIdentifier: identifier,
  'ListExtensionAssociationsRequest.ResourceIdentifier': arn,
  ResourceArn: arn,
  Name: name64,
  'CreateConfigurationProfileRequest.Name': longName,
  'UpdateConfigurationProfileRequest.Name': longName,
  'CreateExtensionRequest.Name': extensionName,
  Description: text(0, 1024),
  MaxResults: { min: 1, max: 50 },
  NextToken: text(1, 2048),
  VersionLabel: { ...text(1, 64), pattern: /[\s\S]*[^0-9][\s\S]*/ },
  'ListHostedConfigurationVersionsRequest.VersionLabel': name64,
  ContentType: text(1, 255),
  ConfigurationVersion: text(1, 1024),
  KmsKeyIdentifier: text(1, 2048),
  'UpdateConfigurationProfileRequest.KmsKeyIdentifier': text(0, 2048),
  LocationUri: text(1, 2048),
  Uri: text(1, 2048),
  RetrievalRoleArn: roleArn,
  AlarmRoleArn: roleArn,
  AlarmArn: text(1, 2048),
  RoleArn: arn,
  Monitors: { max: 5 },
  Validators: { max: 2 },
  'Validator.Type': { oneOf: ['JSON_SCHEMA', 'LAMBDA'] },
  'Validator.Content': text(0, 32768),
  Type: { pattern: /[a-zA-Z0-9.-]+/ },
  DeploymentDurationInMinutes: minutes,
  FinalBakeTimeInMinutes: minutes,
  GrowthFactor: { min: 1, max: 100 },
  GrowthType: { oneOf: ['LINEAR', 'EXPONENTIAL'] },
  ReplicateTo: { oneOf: ['NONE', 'SSM_DOCUMENT'] },
  Tags: { max: 50, keys: text(1, 128), values: { max: 256 } },
  TagKeys: { max: 50, values: text(1, 128) },
  DynamicExtensionParameters: {
    min: 1,
    max: 10,
    keys: { pattern: /[^#\n]{1,96}#[^/#\n]{1,64}/ },
    values: text(1, 2048)
  },
  Actions: { min: 1, max: 5, keys: { oneOf: ACTION_POINTS }, values: { min: 1, max: 1 } },
  'CreateExtensionRequest.Parameters': { min: 1, max: 10, keys: extensionName },
  'UpdateExtensionRequest.Parameters': { min: 1, max: 10, keys: extensionName },
  Parameters: { max: 10, keys: extensionName, values: text(1, 2048) }
}
