import {
  GetApplicationCommand,
  GetConfigurationProfileCommand,
  GetDeploymentStrategyCommand,
  GetEnvironmentCommand,
  ListApplicationsCommand,
  ListConfigurationProfilesCommand,
  ListDeploymentStrategiesCommand,
  ListEnvironmentsCommand,
  type Application,
  type ConfigurationProfile,
  type ConfigurationProfileSummary,
  type Environment
} from '@aws-sdk/client-appconfig'
import { lookUp, type Identified } from '../aws/lookup.js'
import type { Source } from './source.js'
import { isPredefined, predefinedRollout, type Rollout } from './strategy.js'

export type FoundApplication = Identified<Application>
export type FoundEnvironment = Identified<Environment>
/** What a profile and its line in a listing tell; only the profile itself tells its validators. */
type ProfileFacts = Pick<ConfigurationProfile, 'Id' | 'Name' | 'LocationUri' | 'Type' | 'Validators'> &
  Pick<ConfigurationProfileSummary, 'ValidatorTypes'>
export type FoundProfile = Identified<ProfileFacts>
export type FoundStrategy = Identified<Rollout>

/** Finds an application by id or name. */
export const findApplication = (wanted: string, source: Source): Promise<FoundApplication> =>
  lookUp<Application>(
    wanted,
    {
      word: 'application',
      within: '',
      one: 'Application',
      many: 'Applications',
      get: (ApplicationId, options) =>
        source.reads.send(new GetApplicationCommand({ ApplicationId }), options),
      list: (page, options) => source.reads.send(new ListApplicationsCommand(page), options)
    },
    source
  )

/** Finds an environment of an application by id or name; the alarms that watch it come along. */
export const findEnvironment = (
  wanted: string,
  { id: ApplicationId, name }: FoundApplication,
  source: Source
): Promise<FoundEnvironment> =>
  lookUp<Environment>(
    wanted,
    {
      word: 'environment',
      within: ` of application ${name}`,
      one: 'Environment',
      many: 'Environments',
      get: (EnvironmentId, options) =>
        source.reads.send(new GetEnvironmentCommand({ ApplicationId, EnvironmentId }), options),
      list: (page, options) =>
        source.reads.send(new ListEnvironmentsCommand({ ApplicationId, ...page }), options)
    },
    source
  )

/** Finds a configuration profile of an application by id or name. */
export const findProfile = (
  wanted: string,
  { id: ApplicationId, name }: FoundApplication,
  source: Source
): Promise<FoundProfile> =>
  lookUp<ProfileFacts>(
    wanted,
    {
      word: 'configuration profile',
      within: ` of application ${name}`,
      one: 'ConfigurationProfile',
      many: 'ConfigurationProfiles',
      get: (ConfigurationProfileId, options) =>
        source.reads.send(
          new GetConfigurationProfileCommand({ ApplicationId, ConfigurationProfileId }),
          options
        ),
      list: (page, options) =>
        source.reads.send(new ListConfigurationProfilesCommand({ ApplicationId, ...page }), options)
    },
    source
  )

/** Finds a deployment strategy by id or name. A predefined one is taken at its word, without a call. */
export const findStrategy = async (wanted: string, source: Source): Promise<FoundStrategy> =>
  isPredefined(wanted)
    ? { ...predefinedRollout(wanted), id: wanted, name: wanted }
    : lookUp(
        wanted,
        {
          word: 'deployment strategy',
          within: '',
          one: 'DeploymentStrategy',
          many: 'DeploymentStrategies',
          get: (DeploymentStrategyId, options) =>
            source.reads.send(new GetDeploymentStrategyCommand({ DeploymentStrategyId }), options),
          list: (page, options) => source.reads.send(new ListDeploymentStrategiesCommand(page), options)
        },
        source
      )
