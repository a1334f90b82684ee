import {
  CreateHostedConfigurationVersionCommand,
  GetHostedConfigurationVersionCommand,
  ListHostedConfigurationVersionsCommand,
  type HostedConfigurationVersionSummary,
  type ListHostedConfigurationVersionsCommandInput
} from '@aws-sdk/client-appconfig'
import { call } from '../aws/call.js'
import type { AppConfigClients } from '../aws/clients.js'
import { DeploymentError } from '../deployment/problem.js'
import { orNone } from '../aws/lookup.js'

/** The hosted versions of one configuration profile. */
export interface HostedVersions {
  readonly reads: AppConfigClients['reads']
  readonly region: string
  readonly applicationId: string
  readonly profileId: string
  /** For people. */
  readonly profileName: string
}

/** A version, as a listing shows it. */
export interface ListedVersion {
  readonly number: number
  readonly label?: string
}

/** What a version holds. */
export interface StoredContent {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly label?: string
}

/** A version that is to be created. */
export interface NewHostedVersion {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** Printable ASCII, one line: it travels in a header. */
  readonly description: string
  readonly label: string | undefined
  /** The newest version that is known: creating fails with a conflict when there is a newer one. */
  readonly after: number | undefined
}

/** The API's largest page. */
const PAGE = 50

type Rest = Pick<ListHostedConfigurationVersionsCommandInput, 'MaxResults' | 'NextToken' | 'VersionLabel'>

const list = (
  {
    reads,
    region,
    applicationId: ApplicationId,
    profileId: ConfigurationProfileId,
    profileName
  }: HostedVersions,
  rest: Rest,
  signal: AbortSignal
) =>
  call(
    {
      operation: 'ListHostedConfigurationVersions',
      resource: `the versions of configuration profile ${profileName}`,
      region
    },
    signal,
    (options) =>
      reads.send(
        new ListHostedConfigurationVersionsCommand({ ApplicationId, ConfigurationProfileId, ...rest }),
        options
      )
  )

const listed = ({
  VersionNumber: number,
  VersionLabel: label
}: HostedConfigurationVersionSummary): ListedVersion[] =>
  number === undefined ? [] : [{ number, ...(label !== undefined && { label }) }]

/** The newest version; undefined when there is none yet. The listing is newest first. */
export const newestVersion = async (
  at: HostedVersions,
  signal: AbortSignal
): Promise<ListedVersion | undefined> => {
  const { Items = [], $metadata } = await list(at, { MaxResults: 1 }, signal)
  // An empty answer that does not come from AWS must not pass for "no versions".
  if (Items.length === 0 && $metadata.requestId === undefined)
    throw noAnswer('ListHostedConfigurationVersions', at)
  return Items.flatMap(listed)[0]
}

/**
 * The version with exactly this label; undefined when there is none. The service's filter takes a trailing `*` as a
 * wildcard, so the labels are compared here as well.
 */
export const labelledVersion = async (
  label: string,
  at: HostedVersions,
  signal: AbortSignal
): Promise<ListedVersion | undefined> => {
  let token: string | undefined
  do {
    const { Items = [], NextToken } = await list(
      at,
      { MaxResults: PAGE, VersionLabel: label, ...(token !== undefined && { NextToken: token }) },
      signal
    )
    const found = Items.flatMap(listed).find((version) => version.label === label)
    if (found !== undefined) return found
    token = NextToken
  } while (token !== undefined && token !== '')
  return undefined
}

/** What a version holds; undefined when it does not exist (any more). */
export const contentOf = async (
  number: number,
  at: HostedVersions,
  signal: AbortSignal
): Promise<StoredContent | undefined> => {
  const operation = 'GetHostedConfigurationVersion'
  const reply = await orNone(
    call(
      {
        operation,
        resource: `version ${number} of configuration profile ${at.profileName}`,
        region: at.region
      },
      signal,
      (options) =>
        at.reads.send(
          new GetHostedConfigurationVersionCommand({
            ApplicationId: at.applicationId,
            ConfigurationProfileId: at.profileId,
            VersionNumber: number
          }),
          options
        )
    )
  )
  if (reply === undefined) return undefined
  if (reply.VersionNumber !== number) throw noAnswer(operation, at)
  return {
    bytes: reply.Content ?? new Uint8Array(),
    contentType: reply.ContentType ?? '',
    ...(reply.VersionLabel !== undefined && { label: reply.VersionLabel })
  }
}

/**
 * Creates a version and gives its number. One attempt only (`once`): whoever tries again has to look first whether the
 * lost answer was that of a success. Rejects with a `DeploymentError`.
 */
export const createVersion = async (
  { bytes, contentType, description, label, after }: NewHostedVersion,
  at: HostedVersions,
  { once }: Pick<AppConfigClients, 'once'>,
  signal: AbortSignal
): Promise<number> => {
  const operation = 'CreateHostedConfigurationVersion'
  const { VersionNumber: number } = await call(
    { operation, resource: `configuration profile ${at.profileName}`, region: at.region },
    signal,
    (options) =>
      once.send(
        new CreateHostedConfigurationVersionCommand({
          ApplicationId: at.applicationId,
          ConfigurationProfileId: at.profileId,
          Content: bytes,
          ContentType: contentType,
          Description: description,
          VersionLabel: label,
          LatestVersionNumber: after
        }),
        options
      )
  )
  if (number === undefined) throw noAnswer(operation, at)
  return number
}

/** Something on the way answered instead of AWS. It may pass. */
const noAnswer = (operation: string, { profileName, region }: HostedVersions): DeploymentError =>
  new DeploymentError({
    kind: 'service',
    message: `${operation} on configuration profile ${profileName} in ${region}: the answer is not about this profile`
  })
