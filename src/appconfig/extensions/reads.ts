import {
  GetExtensionAssociationCommand,
  GetExtensionCommand,
  ListExtensionAssociationsCommand,
  ListExtensionsCommand,
  ListTagsForResourceCommand,
  type Action as WireAction,
  type Extension as WireExtension,
  type ExtensionAssociation,
  type Parameter as WireParameter
} from '@aws-sdk/client-appconfig'
import { call } from '../../aws/call.js'
import { DeploymentError } from '../../deployment/problem.js'
import { orNone, type Source } from '../lookup.js'
import {
  extensionOf,
  pathOf,
  type ActualExtension,
  type ListedAssociation,
  type ListedExtension
} from './actual.js'
import type { Action, Parameter, Texts } from './wished.js'

/** The API's largest page. */
const PAGE = 50

interface Paged<T> {
  readonly Items?: T[] | undefined
  readonly NextToken?: string | undefined
  readonly $metadata: { readonly requestId?: string | undefined }
}

const noAnswer = (operation: string, resource: string, region: string): DeploymentError =>
  new DeploymentError({
    kind: 'service',
    message: `${operation} on ${resource} in ${region}: the answer is not one of AppConfig's`
  })

type Pages = (
  page: { MaxResults: number; NextToken?: string },
  options: { abortSignal: AbortSignal }
) => unknown

/** All pages of a listing. An empty answer that does not come from AWS must not pass for "nothing there". */
const all = async <T>(
  operation: string,
  resource: string,
  { region, signal }: Source,
  list: (...page: Parameters<Pages>) => Promise<Paged<T>>
): Promise<readonly T[]> => {
  const found: T[] = []
  let token: string | undefined
  do {
    const page = { MaxResults: PAGE, ...(token !== undefined && { NextToken: token }) }
    const { Items, NextToken, $metadata } = await call({ operation, resource, region }, signal, (options) =>
      list(page, options)
    )
    if (Items === undefined && $metadata.requestId === undefined) throw noAnswer(operation, resource, region)
    found.push(...(Items ?? []))
    token = NextToken
  } while (token !== undefined && token !== '')
  return found
}

/** All extensions of account and region, and AWS's own; the newest version of each. A listing may have a line for every version. */
export const listExtensions = async (source: Source): Promise<readonly ListedExtension[]> => {
  const lines = await all('ListExtensions', 'the extensions', source, (page, options) =>
    source.reads.send(new ListExtensionsCommand(page), options)
  )
  const newest = new Map<string, ListedExtension>()
  for (const { Id: id, Name: name = id, Arn: arn = '', VersionNumber: version = 1 } of lines) {
    if (id === undefined || name === undefined || (newest.get(id)?.version ?? 0) >= version) continue
    newest.set(id, { id, name, arn, version })
  }
  return [...newest.values()]
}

/** All associations of account and region. */
export const listAssociations = async (
  source: Source
): Promise<readonly (ListedAssociation & { readonly arn: string })[]> => {
  const lines = await all(
    'ListExtensionAssociations',
    'the extension associations',
    source,
    (page, options) => source.reads.send(new ListExtensionAssociationsCommand(page), options)
  )
  return lines.flatMap(({ Id: id, ExtensionArn: extension = '', ResourceArn: arn = '' }) =>
    id === undefined ? [] : [{ id, extensionId: extensionOf(extension).id, resource: pathOf(arn), arn }]
  )
}

const actionOf = ({ Name = '', Uri = '', RoleArn, Description = '' }: WireAction): Action => ({
  name: Name,
  uri: Uri,
  ...(RoleArn !== undefined && RoleArn !== '' && { roleArn: RoleArn }),
  description: Description
})

const parameterOf = ({ Required = false, Dynamic = false, Description = '' }: WireParameter): Parameter => ({
  required: Required,
  dynamic: Dynamic,
  description: Description
})

/** An extension as the API tells it, in the words of this action. */
export const extensionFrom = (extension: WireExtension, fallback: string): ActualExtension => ({
  id: extension.Id ?? fallback,
  name: extension.Name ?? fallback,
  arn: extension.Arn ?? '',
  version: extension.VersionNumber ?? 1,
  description: extension.Description ?? '',
  actions: Object.fromEntries(
    Object.entries(extension.Actions ?? {}).flatMap(([point, actions]) =>
      actions.slice(0, 1).map((action) => [point, actionOf(action)] as const)
    )
  ),
  parameters: Object.fromEntries(
    Object.entries(extension.Parameters ?? {}).map(([name, parameter]) => [name, parameterOf(parameter)])
  )
})

/** One version of an extension; undefined when it does not exist. @param version undefined: the newest */
export const getExtension = async (
  id: string,
  version: number | undefined,
  { reads, region, signal }: Source
): Promise<ActualExtension | undefined> => {
  const resource = `extension ${id}${version === undefined ? '' : ` version ${version}`}`
  const found = await orNone(
    call({ operation: 'GetExtension', resource, region }, signal, (options) =>
      reads.send(
        new GetExtensionCommand({
          ExtensionIdentifier: id,
          ...(version !== undefined && { VersionNumber: version })
        }),
        options
      )
    )
  )
  if (found === undefined) return undefined
  if (found.Id === undefined) throw noAnswer('GetExtension', resource, region)
  return extensionFrom(found, id)
}

/** Version and parameters of an association; undefined when it does not exist any more. */
export const getAssociation = async (
  id: string,
  { reads, region, signal }: Source
): Promise<{ readonly version: number; readonly parameters: Texts } | undefined> => {
  const resource = `extension association ${id}`
  const found: ExtensionAssociation | undefined = await orNone(
    call({ operation: 'GetExtensionAssociation', resource, region }, signal, (options) =>
      reads.send(new GetExtensionAssociationCommand({ ExtensionAssociationId: id }), options)
    )
  )
  if (found === undefined) return undefined
  if (found.Id === undefined) throw noAnswer('GetExtensionAssociation', resource, region)
  const version = found.ExtensionVersionNumber ?? extensionOf(found.ExtensionArn ?? '').version ?? 1
  return { version, parameters: found.Parameters ?? {} }
}

/** The tags of an extension or association; none for one that is gone. @param what for people */
export const tagsOf = async (
  arn: string,
  what: string,
  { reads, region, signal }: Source
): Promise<Texts> => {
  const found = await orNone(
    call({ operation: 'ListTagsForResource', resource: what, region }, signal, (options) =>
      reads.send(new ListTagsForResourceCommand({ ResourceArn: arn }), options)
    )
  )
  return found?.Tags ?? {}
}
