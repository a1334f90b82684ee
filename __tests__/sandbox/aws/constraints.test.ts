import { describe, expect, it } from '@jest/globals'
import { type Bench, bench, failure } from './support.js'

type Call = (given: Bench) => Promise<unknown>

const long = (length: number): string => 'x'.repeat(length)
const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']))

const start =
  (input: object): Call =>
  ({ client, start: inputOf }) =>
    client.startDeployment({ ...inputOf(), ...input })

const version =
  (input: object): Call =>
  ({ client, profile }) =>
    client.createHostedConfigurationVersion({
      ...profile,
      Content: Buffer.from('{"version":"1","flags":{},"values":{}}'),
      ContentType: 'application/json',
      ...input
    })

const strategy =
  (input: object): Call =>
  ({ client }) =>
    client.createDeploymentStrategy({ Name: 's', DeploymentDurationInMinutes: 0, GrowthFactor: 1, ...input })

const environment =
  (input: object): Call =>
  ({ client, shop }) =>
    client.createEnvironment({ ApplicationId: shop.applicationId, Name: 'e', ...input })

const extension =
  (input: object): Call =>
  ({ client }) =>
    client.createExtension({
      Name: 'e',
      Actions: { ON_DEPLOYMENT_START: [{ Name: 'a', Uri: 'u' }] },
      ...input
    })

const profile =
  (input: object): Call =>
  ({ client, shop }) =>
    client.createConfigurationProfile({
      ApplicationId: shop.applicationId,
      Name: 'p',
      LocationUri: 'hosted',
      ...input
    })

const BROKEN: Record<string, Call> = {
  'description too long': start({ Description: long(1025) }),
  'strategy by name': start({ DeploymentStrategyId: 'my strategy' }),
  'no dynamic parameters in the map': start({ DynamicExtensionParameters: {} }),
  'eleven dynamic parameters': start({
    DynamicExtensionParameters: Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`e#p${index}`, 'v'])
    )
  }),
  'dynamic parameter without #': start({ DynamicExtensionParameters: { key: 'v' } }),
  'dynamic parameter with an empty value': start({ DynamicExtensionParameters: { 'e#p': '' } }),
  '51 tags': start({ Tags: many(51) }),
  'tag key too long': start({ Tags: { [long(129)]: 'v' } }),
  'tag value too long': start({ Tags: { k: long(257) } }),
  'reserved tag': start({ Tags: { 'aws:k': 'v' } }),
  'version too long': start({ ConfigurationVersion: long(1025) }),
  'label of digits': version({ VersionLabel: '1234567' }),
  'label too long': version({ VersionLabel: long(65) }),
  'content type too long': version({ ContentType: long(256) }),
  'description of a version too long': version({ Description: long(1025) }),
  'duration over a day': strategy({ DeploymentDurationInMinutes: 1441 }),
  'negative bake time': strategy({ FinalBakeTimeInMinutes: -1 }),
  'growth below 1': strategy({ GrowthFactor: 0.5 }),
  'growth over 100': strategy({ GrowthFactor: 101 }),
  'unknown growth': strategy({ GrowthType: 'SUDDEN' }),
  'empty name': environment({ Name: '' }),
  'name too long': environment({ Name: long(65) }),
  'six alarms': environment({ Monitors: Array.from({ length: 6 }, () => ({ AlarmArn: 'arn' })) }),
  'alarm without ARN': environment({ Monitors: [{}] }),
  'alarm role that is none': environment({
    Monitors: [{ AlarmArn: 'arn', AlarmRoleArn: 'arn:aws:iam::1:role/too-short' }]
  }),
  'three validators': profile({
    Validators: Array.from({ length: 3 }, () => ({ Type: 'LAMBDA', Content: 'a' }))
  }),
  'unknown validator': profile({ Validators: [{ Type: 'WISH', Content: 'a' }] }),
  'profile name too long': profile({ Name: long(129) }),
  'slash in the name of an extension': extension({ Name: 'a/b' }),
  'no action': extension({ Actions: {} }),
  'unknown action point': extension({ Actions: { ON_MONDAY: [{ Name: 'a', Uri: 'u' }] } }),
  'two actions at one point': extension({
    Actions: {
      ON_DEPLOYMENT_START: [
        { Name: 'a', Uri: 'u' },
        { Name: 'b', Uri: 'u' }
      ]
    }
  }),
  'role of an action that is no ARN': extension({
    Actions: { ON_DEPLOYMENT_START: [{ Name: 'a', Uri: 'u', RoleArn: 'not an ARN, however long' }] }
  }),
  'no parameters in the map': extension({ Parameters: {} })
}

const KEPT: Record<string, Call> = {
  'description of 1,024 characters': start({ Description: '🚀'.repeat(1024) }),
  '50 tags with the longest keys and values': start({ Tags: { ...many(49), [long(128)]: long(256) } }),
  'predefined strategy': start({ DeploymentStrategyId: 'AppConfig.Linear50PercentEvery30Seconds' }),
  'dynamic parameter of an ARN': start({
    DynamicExtensionParameters: { 'arn:aws:appconfig:eu-west-1:123456789012:extension/abc1234/1#note': 'v' }
  }),
  'label with one letter': version({ VersionLabel: '123456a' }),
  'growth of 1': strategy({ GrowthFactor: 1 }),
  'a whole day twice': strategy({ DeploymentDurationInMinutes: 1440, FinalBakeTimeInMinutes: 1440 }),
  'profile name of 128': profile({ Name: long(128) }),
  'role with a path': extension({
    Actions: { ON_DEPLOYMENT_START: [{ Name: 'a', Uri: 'u', RoleArn: 'arn:aws:iam::123456789012:role/a/b' }] }
  })
}

describe('constraints', () => {
  it.each(Object.entries(BROKEN))('refuse: %s', async (_what, call) => {
    expect(await failure(call(await bench()))).toMatchObject({
      name: 'BadRequestException',
      $metadata: { httpStatusCode: 400 }
    })
  })

  it.each(Object.entries(KEPT))('allow: %s', async (_what, call) => {
    expect(await call(await bench())).toMatchObject({ $metadata: { httpStatusCode: 201 } })
  })
})
