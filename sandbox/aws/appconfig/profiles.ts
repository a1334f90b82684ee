import type {
  ConfigurationProfile as WireProfile,
  DeploymentStrategy as WireStrategy
} from '@aws-sdk/client-appconfig'
import type { Operation, Wire } from '../wire/operation.js'
import { type AppConfig, operation } from './appconfig.js'
import { badRequest, invalidConfiguration, notFound } from './errors.js'
import type { Profile, Strategy } from './model.js'
import { pageOf } from './paging.js'

const FREEFORM = 'AWS.Freeform'

const asProfile = (profile: Profile): Wire<WireProfile> => ({
  ApplicationId: profile.applicationId,
  Id: profile.id,
  Name: profile.name,
  Description: profile.description,
  LocationUri: profile.locationUri,
  RetrievalRoleArn: profile.retrievalRoleArn,
  Validators: profile.validators,
  Type: profile.type,
  KmsKeyIdentifier: profile.kmsKeyIdentifier
})

const profiles = ({ store }: AppConfig): Operation[] => [
  operation('CreateConfigurationProfile', (input) => {
    if (input.LocationUri !== 'hosted' && !/^[a-z0-9-]+:\/\//.test(input.LocationUri)) {
      throw badRequest(`The location URI ${input.LocationUri} is not valid`)
    }
    const profile: Profile = {
      applicationId: store.application(input.ApplicationId).id,
      id: store.newId(),
      name: input.Name,
      description: input.Description,
      locationUri: input.LocationUri,
      retrievalRoleArn: input.RetrievalRoleArn,
      validators: input.Validators ?? [],
      type: input.Type ?? FREEFORM,
      kmsKeyIdentifier: input.KmsKeyIdentifier,
      versions: [],
      check: undefined,
      rewrite: undefined
    }
    store.tag(store.profileArn(profile), input.Tags)
    store.profiles.set(profile.id, profile)
    return asProfile(profile)
  }),
  operation('GetConfigurationProfile', ({ ApplicationId, ConfigurationProfileId }) =>
    asProfile(store.profile(ApplicationId, ConfigurationProfileId))
  ),
  operation('ListConfigurationProfiles', (input) => {
    const { id } = store.application(input.ApplicationId)
    const own = [...store.profiles.values()].filter(
      ({ applicationId, type }) => applicationId === id && (input.Type ?? type) === type
    )
    const items = own.map((profile) => ({
      ApplicationId: id,
      Id: profile.id,
      Name: profile.name,
      LocationUri: profile.locationUri,
      ValidatorTypes: profile.validators.flatMap(({ Type }) => Type ?? []),
      Type: profile.type
    }))
    return pageOf(`profiles/${id}/${input.Type ?? ''}`, items, input)
  }),
  operation('UpdateConfigurationProfile', (input) => {
    const profile = store.profile(input.ApplicationId, input.ConfigurationProfileId)
    profile.name = input.Name ?? profile.name
    profile.description = input.Description ?? profile.description
    profile.retrievalRoleArn = input.RetrievalRoleArn ?? profile.retrievalRoleArn
    profile.validators = input.Validators ?? profile.validators
    profile.kmsKeyIdentifier = input.KmsKeyIdentifier ?? profile.kmsKeyIdentifier
    return asProfile(profile)
  }),
  operation('DeleteConfigurationProfile', ({ ApplicationId, ConfigurationProfileId }) => {
    const { id, versions } = store.profile(ApplicationId, ConfigurationProfileId)
    if (versions.length > 0)
      throw badRequest(`Configuration profile ${id} still has hosted configuration versions`)
    store.profiles.delete(id)
    return {}
  }),
  operation('ValidateConfiguration', ({ ApplicationId, ConfigurationProfileId, ConfigurationVersion }) => {
    const { locationUri, versions, check } = store.profile(ApplicationId, ConfigurationProfileId)
    const version = versions.find(({ number }) => String(number) === ConfigurationVersion)
    if (version === undefined && locationUri === 'hosted') {
      throw notFound('HostedConfigurationVersion', ConfigurationVersion)
    }
    const problems = version === undefined ? [] : (check?.(version.content) ?? [])
    if (problems.length > 0) throw invalidConfiguration(problems)
    return {}
  })
]

const asStrategy = (strategy: Strategy): Wire<WireStrategy> => ({
  Id: strategy.id,
  Name: strategy.name,
  Description: strategy.description,
  DeploymentDurationInMinutes: strategy.durationMinutes,
  GrowthType: strategy.growthType,
  GrowthFactor: strategy.growthFactor,
  FinalBakeTimeInMinutes: strategy.bakeMinutes,
  ReplicateTo: strategy.replicateTo
})

const strategies = ({ store }: AppConfig): Operation[] => {
  const own = (id: string): Strategy => {
    const strategy = store.strategy(id)
    if (id.startsWith('AppConfig.'))
      throw badRequest(`Deployment strategy ${id} is predefined and cannot be changed`)
    return strategy
  }
  return [
    operation('CreateDeploymentStrategy', (input) => {
      const strategy: Strategy = {
        id: store.newId(),
        name: input.Name,
        description: input.Description,
        durationMinutes: input.DeploymentDurationInMinutes,
        bakeMinutes: input.FinalBakeTimeInMinutes ?? 0,
        growthFactor: input.GrowthFactor,
        growthType: input.GrowthType ?? 'LINEAR',
        replicateTo: input.ReplicateTo ?? 'NONE'
      }
      store.tag(store.strategyArn(strategy.id), input.Tags)
      store.strategies.set(strategy.id, strategy)
      return asStrategy(strategy)
    }),
    operation('GetDeploymentStrategy', ({ DeploymentStrategyId }) =>
      asStrategy(store.strategy(DeploymentStrategyId))
    ),
    operation('ListDeploymentStrategies', (input) =>
      pageOf('strategies', [...store.strategies.values()].map(asStrategy), input)
    ),
    operation('UpdateDeploymentStrategy', (input) => {
      const strategy = own(input.DeploymentStrategyId)
      strategy.description = input.Description ?? strategy.description
      strategy.durationMinutes = input.DeploymentDurationInMinutes ?? strategy.durationMinutes
      strategy.bakeMinutes = input.FinalBakeTimeInMinutes ?? strategy.bakeMinutes
      strategy.growthFactor = input.GrowthFactor ?? strategy.growthFactor
      strategy.growthType = input.GrowthType ?? strategy.growthType
      return asStrategy(strategy)
    }),
    operation('DeleteDeploymentStrategy', ({ DeploymentStrategyId }) => {
      store.strategies.delete(own(DeploymentStrategyId).id)
      return {}
    })
  ]
}

export const profileOperations = (context: AppConfig): Operation[] => [
  ...profiles(context),
  ...strategies(context)
]
