import type { GrowthType, Parameter, Validator } from '@aws-sdk/client-appconfig'
import type { ConfigurationCheck } from './model.js'

/** What everything that is created may have. */
export interface Described {
  readonly description?: string
  readonly tags?: Readonly<Record<string, string>>
}

export interface ProfileOptions extends Described {
  /** Default: `AWS.Freeform`. */
  readonly type?: string
  /** Default: `hosted`. */
  readonly locationUri?: string
  readonly validators?: readonly Validator[]
  readonly check?: ConfigurationCheck
}

export interface VersionOptions {
  /** Default: `application/json`. */
  readonly contentType?: string
  readonly description?: string
  readonly label?: string
}

export interface StrategyOptions extends Described {
  /** Default 0, as is the bake time. */
  readonly durationMinutes?: number
  readonly bakeMinutes?: number
  /** Percent; default 100. */
  readonly growthFactor?: number
  /** Default: `LINEAR`. */
  readonly growthType?: GrowthType
}

export interface ExtensionOptions extends Described {
  readonly parameters?: Readonly<Record<string, Parameter>>
  /** For the next version of one that exists. */
  readonly latestVersionNumber?: number
}

export interface AssociationOptions extends Pick<Described, 'tags'> {
  /** Of the extension; default: the newest. */
  readonly version?: number
}

/** Ids of the four things that a deployment needs. */
export interface Shop {
  readonly applicationId: string
  readonly environmentId: string
  readonly profileId: string
  /** Hosted version 1. */
  readonly version: number
}
