import {
  CreateExtensionAssociationCommand,
  CreateExtensionCommand,
  DeleteExtensionAssociationCommand,
  DeleteExtensionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateExtensionAssociationCommand,
  UpdateExtensionCommand,
  type Action as WireAction,
  type Parameter as WireParameter
} from '@aws-sdk/client-appconfig'
import { call } from '../../aws/call.js'
import type { AppConfigClients } from '../../aws/clients.js'
import { orNone } from '../../aws/lookup.js'
import type { ActualExtension } from './actual.js'
import { OWNER_TAG } from './file/table.js'
import { extensionFrom } from './reads.js'
import type { Definition, Texts, WishedExtension } from './wished.js'

/** Where to write, for whom, and what ends it. */
export interface Writer {
  readonly clients: AppConfigClients
  readonly region: string
  /** Value of the owner's tag. */
  readonly owner: string
  readonly signal: AbortSignal
}

const wireActions = ({ actions }: Definition): Record<string, WireAction[]> =>
  Object.fromEntries(
    Object.entries(actions).map(([point, { name, uri, roleArn, description }]) => [
      point,
      [
        {
          Name: name,
          Uri: uri,
          ...(roleArn !== undefined && { RoleArn: roleArn }),
          ...(description !== '' && { Description: description })
        }
      ]
    ])
  )

const wireParameters = ({ parameters }: Definition): Record<string, WireParameter> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { required, dynamic, description }]) => [
      name,
      { Required: required, Dynamic: dynamic, ...(description !== '' && { Description: description }) }
    ])
  )

/** The API takes a map of parameters of one entry at least. */
const parametersIn = (definition: Definition): { Parameters?: Record<string, WireParameter> } =>
  Object.keys(definition.parameters).length === 0 ? {} : { Parameters: wireParameters(definition) }

/** One attempt: whoever tries again has to look first whether a lost answer was that of a success. */
export const createExtension = async (
  extension: WishedExtension,
  { clients, region, owner, signal }: Writer
): Promise<ActualExtension> => {
  const { name, description, tags } = extension
  const command = new CreateExtensionCommand({
    Name: name,
    ...(description !== '' && { Description: description }),
    Actions: wireActions(extension),
    ...parametersIn(extension),
    Tags: { ...tags, [OWNER_TAG]: owner }
  })
  const attempt = { operation: 'CreateExtension', resource: `extension ${name}`, region }
  return extensionFrom(await call(attempt, signal, (options) => clients.once.send(command, options)), name)
}

/** One attempt. Updates the newest version, whose number is the lock. */
export const updateExtension = async (
  { id, version, name }: ActualExtension,
  to: Definition,
  { clients, region, signal }: Writer
): Promise<ActualExtension> => {
  const command = new UpdateExtensionCommand({
    ExtensionIdentifier: id,
    VersionNumber: version,
    Description: to.description,
    Actions: wireActions(to),
    ...parametersIn(to)
  })
  const attempt = { operation: 'UpdateExtension', resource: `extension ${name} version ${version}`, region }
  return extensionFrom(await call(attempt, signal, (options) => clients.once.send(command, options)), id)
}

/** Deletes one version; one that is gone is deleted. */
export const deleteVersion = async (
  id: string,
  version: number,
  { clients, region, signal }: Writer
): Promise<void> => {
  const command = new DeleteExtensionCommand({ ExtensionIdentifier: id, VersionNumber: version })
  const attempt = { operation: 'DeleteExtension', resource: `extension ${id} version ${version}`, region }
  await orNone(call(attempt, signal, (options) => clients.reads.send(command, options)))
}

export const tag = async (
  arn: string,
  tags: Texts,
  what: string,
  { clients, region, signal }: Writer
): Promise<void> => {
  await call({ operation: 'TagResource', resource: what, region }, signal, (options) =>
    clients.reads.send(new TagResourceCommand({ ResourceArn: arn, Tags: { ...tags } }), options)
  )
}

export const untag = async (
  arn: string,
  keys: readonly string[],
  what: string,
  { clients, region, signal }: Writer
): Promise<void> => {
  await call({ operation: 'UntagResource', resource: what, region }, signal, (options) =>
    clients.reads.send(new UntagResourceCommand({ ResourceArn: arn, TagKeys: [...keys] }), options)
  )
}

/** What a new association is made of. */
export interface AssociationRequest {
  readonly extensionId: string
  readonly resourceArn: string
  readonly parameters: Texts
  /** undefined: the newest. */
  readonly version: number | undefined
}

/** One attempt, as for an extension. @param what for people */
export const createAssociation = async (
  { extensionId, resourceArn, parameters, version }: AssociationRequest,
  what: string,
  { clients, region, owner, signal }: Writer
): Promise<void> => {
  const command = new CreateExtensionAssociationCommand({
    ExtensionIdentifier: extensionId,
    ResourceIdentifier: resourceArn,
    ...(version !== undefined && { ExtensionVersionNumber: version }),
    ...(Object.keys(parameters).length > 0 && { Parameters: { ...parameters } }),
    Tags: { [OWNER_TAG]: owner }
  })
  const attempt = { operation: 'CreateExtensionAssociation', resource: what, region }
  await call(attempt, signal, (options) => clients.once.send(command, options))
}

export const updateAssociation = async (
  id: string,
  parameters: Texts,
  what: string,
  { clients, region, signal }: Writer
): Promise<void> => {
  const command = new UpdateExtensionAssociationCommand({
    ExtensionAssociationId: id,
    Parameters: { ...parameters }
  })
  await call({ operation: 'UpdateExtensionAssociation', resource: what, region }, signal, (options) =>
    clients.reads.send(command, options)
  )
}

/** Deletes an association; one that is gone is deleted. */
export const deleteAssociation = async (id: string, { clients, region, signal }: Writer): Promise<void> => {
  const attempt = { operation: 'DeleteExtensionAssociation', resource: `extension association ${id}`, region }
  const command = new DeleteExtensionAssociationCommand({ ExtensionAssociationId: id })
  await orNone(call(attempt, signal, (options) => clients.reads.send(command, options)))
}
