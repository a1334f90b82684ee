import type { DeploymentStrategy } from '@aws-sdk/client-appconfig'

/** How a strategy rolls out. Minutes; the factor in percent. */
export type Rollout = Pick<
  DeploymentStrategy,
  'DeploymentDurationInMinutes' | 'FinalBakeTimeInMinutes' | 'GrowthFactor' | 'GrowthType'
>

/** The predefined strategies, as the user guide describes them: known without a call. */
const PREDEFINED: Readonly<Record<string, Rollout>> = {
  'AppConfig.Linear20PercentEvery6Minutes': {
    GrowthType: 'LINEAR',
    GrowthFactor: 20,
    DeploymentDurationInMinutes: 30,
    FinalBakeTimeInMinutes: 30
  },
  'AppConfig.Canary10Percent20Minutes': {
    GrowthType: 'EXPONENTIAL',
    GrowthFactor: 10,
    DeploymentDurationInMinutes: 20,
    FinalBakeTimeInMinutes: 10
  },
  'AppConfig.AllAtOnce': {
    GrowthType: 'LINEAR',
    GrowthFactor: 100,
    DeploymentDurationInMinutes: 0,
    FinalBakeTimeInMinutes: 10
  },
  'AppConfig.Linear50PercentEvery30Seconds': {
    GrowthType: 'LINEAR',
    GrowthFactor: 50,
    DeploymentDurationInMinutes: 1,
    FinalBakeTimeInMinutes: 1
  }
}

/** Predefined strategies are called by their own ids, in this name space. */
export const isPredefined = (id: string): boolean => id.startsWith('AppConfig.')

/** How a predefined strategy rolls out; nothing for one that this version does not know. */
export const predefinedRollout = (id: string): Rollout =>
  (Object.hasOwn(PREDEFINED, id) ? PREDEFINED[id] : undefined) ?? {}

const minutes = (count: number): string => `${count} min`

const growthInWords = ({
  GrowthType,
  GrowthFactor,
  DeploymentDurationInMinutes: duration
}: Rollout): string[] => {
  if (duration === undefined) return []
  if (duration === 0 || GrowthFactor === 100)
    return [duration === 0 ? 'all at once' : `all within ${minutes(duration)}`]
  if (GrowthFactor === undefined) return [`over ${minutes(duration)}`]
  return GrowthType === 'EXPONENTIAL'
    ? [`${GrowthFactor} % first, then doubling, over ${minutes(duration)}`]
    : [`${GrowthFactor} % at a time over ${minutes(duration)}`]
}

const bakeInWords = ({ FinalBakeTimeInMinutes: bake }: Rollout): string[] =>
  bake === undefined ? [] : [bake === 0 ? 'no bake time' : `${minutes(bake)} bake time`]

/** `10 % first, then doubling, over 20 min; 10 min bake time`; empty when nothing is known. */
export const rolloutInWords = (rollout: Rollout): string =>
  [...growthInWords(rollout), ...bakeInWords(rollout)].join('; ')
