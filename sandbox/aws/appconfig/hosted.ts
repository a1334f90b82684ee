import type { Operation } from '../wire/operation.js'
import { ServiceError } from '../wire/service-error.js'
import { type AppConfig, operation } from './appconfig.js'
import { badRequest, conflict, notFound } from './errors.js'
import { FEATURE_FLAGS, storedFlags } from './feature-flags.js'
import type { HostedVersion, Profile } from './model.js'
import { pageOf } from './paging.js'

const PRE_CREATE = 'PRE_CREATE_HOSTED_CONFIGURATION_VERSION'

/** A version as it is asked for. */
export interface NewVersion {
  readonly content: Uint8Array
  readonly contentType: string
  readonly description?: string | undefined
  readonly label?: string | undefined
}

const refuseTooLarge = (size: number, limit: number): void => {
  const kilobytes = size / 1024
  if (kilobytes <= limit) return
  throw new ServiceError('PayloadTooLargeException', 413, `The content is larger than ${limit} KB`, {
    Measure: 'KILOBYTES',
    Limit: limit,
    Size: kilobytes
  })
}

const refusePreCreate = ({ store, script }: AppConfig, profile: Profile): void => {
  const resources = [store.applicationArn(profile.applicationId), store.profileArn(profile)]
  for (const { extensionId, resourceArn, versionNumber } of store.associations.values()) {
    const extension = store.extension(extensionId)
    const { actions } = store.extensionVersion(extensionId, versionNumber)
    const failure = resources.includes(resourceArn) && script.failureOf(extension, PRE_CREATE, undefined)
    if (failure && actions[PRE_CREATE] !== undefined) {
      throw badRequest(`Error invoking extension ${extension.name}: ${failure.errorMessage ?? 'denied'}`)
    }
  }
}

/** CreateHostedConfigurationVersion. @throws ServiceError */
export const createVersion = (
  context: AppConfig,
  profile: Profile,
  { content, contentType, description, label }: NewVersion,
  now: number
): HostedVersion => {
  const { duplicateLabel, contentLimitKilobytes } = context.script.settings
  if (profile.locationUri !== 'hosted') throw badRequest(`Configuration profile ${profile.id} is not hosted`)
  refuseTooLarge(content.byteLength, contentLimitKilobytes)
  if (label !== undefined && profile.versions.some((version) => version.label === label)) {
    const message = `Version label ${label} already exists in configuration profile ${profile.id}`
    throw duplicateLabel === 'ConflictException' ? conflict(message) : badRequest(message)
  }
  const flags = profile.type === FEATURE_FLAGS
  if (flags && contentType !== 'application/json') {
    throw badRequest(`The content type of feature flags must be application/json, not ${contentType}`)
  }
  refusePreCreate(context, profile)
  const rewritten = profile.rewrite?.(content) ?? content
  const last = profile.versions.at(-1)
  const version: HostedVersion = {
    // The number of a deleted newest version is given again, as AWS does.
    number: (last?.number ?? 0) + 1,
    content: flags ? storedFlags(rewritten, last?.content, new Date(now)) : Uint8Array.from(rewritten),
    contentType,
    description,
    label
  }
  profile.versions.push(version)
  return version
}

const versionOf = (profile: Profile, number: number): HostedVersion => {
  const found = profile.versions.find((version) => version.number === number)
  if (found === undefined) throw notFound('HostedConfigurationVersion', number)
  return found
}

const labelMatches = (filter: string | undefined, label: string | undefined): boolean => {
  if (filter === undefined) return true
  return filter.endsWith('*')
    ? (label ?? '').startsWith(filter.slice(0, -1)) && label !== undefined
    : filter === label
}

const summaryOf = (
  { applicationId, id, kmsKeyIdentifier }: Profile,
  { number, description, contentType, label }: HostedVersion
) => ({
  ApplicationId: applicationId,
  ConfigurationProfileId: id,
  VersionNumber: number,
  Description: description,
  ContentType: contentType,
  VersionLabel: label,
  KmsKeyArn: kmsKeyIdentifier
})

export const hostedOperations = (context: AppConfig): Operation[] => {
  const { store } = context
  return [
    operation('CreateHostedConfigurationVersion', (input, { now }) => {
      const profile = store.profile(input.ApplicationId, input.ConfigurationProfileId)
      const latest = profile.versions.at(-1)?.number ?? 0
      if ((input.LatestVersionNumber ?? latest) !== latest) {
        throw conflict(`The latest version number is ${latest}, not ${input.LatestVersionNumber ?? ''}`)
      }
      const version = createVersion(
        context,
        profile,
        {
          content: input.Content,
          contentType: input.ContentType,
          description: input.Description,
          label: input.VersionLabel
        },
        now
      )
      return { ...summaryOf(profile, version), Content: version.content }
    }),
    operation('GetHostedConfigurationVersion', ({ ApplicationId, ConfigurationProfileId, VersionNumber }) => {
      const profile = store.profile(ApplicationId, ConfigurationProfileId)
      const version = versionOf(profile, VersionNumber)
      return { ...summaryOf(profile, version), Content: version.content }
    }),
    operation('ListHostedConfigurationVersions', (input) => {
      const profile = store.profile(input.ApplicationId, input.ConfigurationProfileId)
      const items = profile.versions
        .filter(({ label }) => labelMatches(input.VersionLabel, label))
        .map((version) => summaryOf(profile, version))
      return pageOf(`versions/${profile.id}/${input.VersionLabel ?? ''}`, items.reverse(), input)
    }),
    operation(
      'DeleteHostedConfigurationVersion',
      ({ ApplicationId, ConfigurationProfileId, VersionNumber }) => {
        const profile = store.profile(ApplicationId, ConfigurationProfileId)
        profile.versions.splice(profile.versions.indexOf(versionOf(profile, VersionNumber)), 1)
        return {}
      }
    )
  ]
}
