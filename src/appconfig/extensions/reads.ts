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
import { orNone } from '../../aws/lookup.js'
import type { Source } from '../source.js'
import {
  extensionOf,
  pathOf,
  type ActualExtension,
  type AssociationLine,
  type ListedExtension
} from './actual.js'
import type { Action, Parameter, Texts } from './wished.js'

/** The API's largest page. */
const PAGE = 50

const noAnswer = (operation: string, resource: string, region: string): DeploymentError =>
  new DeploymentError({
    kind: 'service',
    message: `${operation} on ${resource} in ${region}: the answer is not one of AppConfig's`
  })

/** One page of a listing. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | undefined
}

interface Listed<T> {
  readonly Items?: T[] | undefined
  readonly NextToken?: string | undefined
  readonly $metadata: { readonly requestId?: string | undefined }
}

/** An empty answer that does not come from AWS must not pass for "nothing there". */
const pageOf = <T>(
  { Items, NextToken, $metadata }: Listed<T>,
  operation: string,
  resource: string,
  { region }: Source
): Page<T> => {
  if (Items === undefined && $metadata.requestId === undefined) throw noAnswer(operation, resource, region)
  return { items: Items ?? [], next: NextToken === '' ? undefined : NextToken }
}

/** All that is on this page and those that follow. */
const all = async <T>(read: (token: string | undefined) => Promise<Page<T>>): Promise<readonly T[]> => {
  const found: T[] = []
  let token: string | undefined
  do {
    const page = await read(token)
    found.push(...page.items)
    token = page.next
  } while (token !== undefined)
  return found
}

const sized = (token: string | undefined) => ({
  MaxResults: PAGE,
  ...(token !== undefined && { NextToken: token })
})

/** All extensions of account and region, and AWS's own; the newest version of each. A listing may have a line for every version. */
export const listExtensions = async (source: Source): Promise<readonly ListedExtension[]> => {
  const operation = 'ListExtensions'
  const resource = 'the extensions'
  const lines = await all(async (token) => {
    const answer = await call({ operation, resource, region: source.region }, source.signal, (options) =>
      source.reads.send(new ListExtensionsCommand(sized(token)), options)
    )
    return pageOf(answer, operation, resource, source)
  })
  const newest = new Map<string, ListedExtension>()
  for (const { Id: id, Name: name = id, Arn: arn = '', VersionNumber: version = 1 } of lines) {
    if (id === undefined || name === undefined || (newest.get(id)?.version ?? 0) >= version) continue
    newest.set(id, { id, name, arn, version })
  }
  return [...newest.values()]
}

/** One page of the associations of account and region. @param resourceArn only those with this */
export const associationsPage = async (
  source: Source,
  token?: string,
  resourceArn?: string
): Promise<Page<AssociationLine>> => {
  const operation = 'ListExtensionAssociations'
  const resource =
    resourceArn === undefined ? 'the extension associations' : `those of ${pathOf(resourceArn)}`
  const command = new ListExtensionAssociationsCommand({
    ...sized(token),
    ...(resourceArn !== undefined && { ResourceIdentifier: resourceArn })
  })
  const answer = await call({ operation, resource, region: source.region }, source.signal, (options) =>
    source.reads.send(command, options)
  )
  const { items, next } = pageOf(answer, operation, resource, source)
  const lines = items.flatMap(({ Id: id, ExtensionArn: extension = '', ResourceArn: arn = '' }) => {
    const { id: extensionId, version: pinned } = extensionOf(extension)
    return id === undefined ? [] : [{ id, extensionId, pinned, resource: pathOf(arn), arn }]
  })
  return { items: lines, next }
}

/** All associations of account and region. @param resourceArn only those with this */
export const listAssociations = (source: Source, resourceArn?: string): Promise<readonly AssociationLine[]> =>
  all((token) => associationsPage(source, token, resourceArn))

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
