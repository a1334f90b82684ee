import {
  ListHostedConfigurationVersionsCommand,
  type ListHostedConfigurationVersionsCommandInput
} from '@aws-sdk/client-appconfig'
import { call } from '../aws/call.js'
import { DeploymentError } from '../deployment/problem.js'
import type { Source } from './lookup.js'
import type { FoundApplication, FoundProfile } from './names.js'

/** A configuration version to deploy. */
export interface Version {
  /** What StartDeployment takes: a number for hosted configurations, else the store's own word for a version. */
  readonly version: string
  readonly label?: string
}

/** The word for the newest hosted version. */
const LATEST = 'latest'

/** Feature flags are always hosted; a profile that does not tell where it lives is taken for hosted. */
const storeOf = ({ LocationUri: uri = 'hosted' }: FoundProfile): string =>
  (uri.split('://')[0] ?? uri).toLowerCase()

/** Resolves `configuration-version`: a number as it is, a label, or `latest`. */
export const resolveVersion = async (
  wanted: string,
  application: FoundApplication,
  profile: FoundProfile,
  source: Source
): Promise<Version> => {
  const store = storeOf(profile)
  if (store !== 'hosted') {
    if (wanted !== LATEST) return { version: wanted }
    throw new DeploymentError({
      kind: 'invalid',
      message: `\`configuration-version: latest\` needs a hosted configuration, and profile ${profile.name} has its own in ${store}`,
      hint: `Give the version as ${store} names it.`
    })
  }
  if (/^\d+$/.test(wanted)) return { version: wanted }
  return wanted === LATEST
    ? newest(application, profile, source)
    : labelled(wanted, application, profile, source)
}

const versionsOf = (
  { id: ApplicationId }: FoundApplication,
  { id: ConfigurationProfileId, name }: FoundProfile,
  { reads, region, signal }: Source,
  rest: Pick<ListHostedConfigurationVersionsCommandInput, 'MaxResults' | 'NextToken' | 'VersionLabel'>
) =>
  call(
    {
      operation: 'ListHostedConfigurationVersions',
      resource: `the versions of configuration profile ${name}`,
      region
    },
    signal,
    (options) =>
      reads.send(
        new ListHostedConfigurationVersionsCommand({ ApplicationId, ConfigurationProfileId, ...rest }),
        options
      )
  )

/** The listing is newest first. */
const newest = async (
  application: FoundApplication,
  profile: FoundProfile,
  source: Source
): Promise<Version> => {
  const { Items: [item] = [] } = await versionsOf(application, profile, source, { MaxResults: 1 })
  if (item?.VersionNumber === undefined) {
    throw new DeploymentError({
      kind: 'not-found',
      message: `Configuration profile ${profile.name} has no hosted version yet`,
      hint: 'Create one first; there is nothing to deploy.'
    })
  }
  return {
    version: String(item.VersionNumber),
    ...(item.VersionLabel !== undefined && { label: item.VersionLabel })
  }
}

/** The service's filter takes a trailing `*` as a wildcard, so the labels are compared here as well. */
const labelled = async (
  label: string,
  application: FoundApplication,
  profile: FoundProfile,
  source: Source
): Promise<Version> => {
  let token: string | undefined
  do {
    const { Items = [], NextToken } = await versionsOf(application, profile, source, {
      MaxResults: 50,
      VersionLabel: label,
      ...(token !== undefined && { NextToken: token })
    })
    const number = Items.find((item) => item.VersionLabel === label)?.VersionNumber
    if (number !== undefined) return { version: String(number), label }
    token = NextToken
  } while (token !== undefined && token !== '')
  throw new DeploymentError({
    kind: 'not-found',
    message: `Configuration profile ${profile.name} has no version labelled ${JSON.stringify(label)}`,
    hint: 'Labels are compared exactly; a number or `latest` (the newest version) will do as well.'
  })
}
