import { GetConfigurationProfileCommand, type Validator } from '@aws-sdk/client-appconfig'
import { call } from '../../aws/call.js'
import { problemOf } from '../../deployment/problem.js'
import type { Source } from '../source.js'
import type { FoundApplication, FoundProfile } from '../names.js'

/** What validates a profile's configuration. */
export interface Validators {
  /** JSON schemas, as the profile has them. */
  readonly schemas: readonly string[]
  /** ARNs of Lambda functions. */
  readonly lambdas: readonly string[]
  /** Why the validators are not known. */
  readonly unknown?: string
}

/** A listing tells the types of a profile's validators; who asked by the id has the validators themselves. */
const areKnown = (
  wanted: string,
  { id, Validators: validators, ValidatorTypes: types }: FoundProfile
): boolean => validators !== undefined || wanted === id || types === undefined || types.length === 0

const sorted = (validators: readonly Validator[]): Validators => {
  const contents = (type: string): string[] =>
    validators.filter(({ Type }) => Type === type).map(({ Content }) => Content ?? '')
  return { schemas: contents('JSON_SCHEMA'), lambdas: contents('LAMBDA') }
}

/**
 * The validators of a profile. That they cannot be read is no failure: AWS runs them all before it starts anything.
 *
 * @param wanted what the profile was looked up by
 */
export const validatorsOf = async (
  wanted: string,
  profile: FoundProfile,
  application: FoundApplication,
  { reads, region, signal }: Source
): Promise<Validators> => {
  if (areKnown(wanted, profile)) return sorted(profile.Validators ?? [])
  try {
    const { Validators: validators = [] } = await call(
      { operation: 'GetConfigurationProfile', resource: `configuration profile ${profile.name}`, region },
      signal,
      (options) =>
        reads.send(
          new GetConfigurationProfileCommand({
            ApplicationId: application.id,
            ConfigurationProfileId: profile.id
          }),
          options
        )
    )
    return sorted(validators)
  } catch (error) {
    return { ...sorted([]), unknown: problemOf(error).message }
  }
}
