import type { Action, Extension as WireExtension, Parameter } from '@aws-sdk/client-appconfig'
import type { Operation, Wire } from '../wire/operation.js'
import { type AppConfig, operation } from './appconfig.js'
import { badRequest, conflict, quotaExceeded } from './errors.js'
import type { Extension, ExtensionVersion } from './model.js'
import { pageOf } from './paging.js'

const checkParameters = (parameters: Readonly<Record<string, Parameter>>): void => {
  for (const [name, { Required, Dynamic }] of Object.entries(parameters)) {
    if (Required === true && Dynamic === true)
      throw badRequest(`Parameter ${name} cannot be both required and dynamic`)
  }
}

/** What a new version of an extension holds. */
export interface NewExtension {
  readonly name: string
  readonly description?: string | undefined
  readonly actions: Readonly<Record<string, readonly Action[]>>
  readonly parameters?: Readonly<Record<string, Parameter>> | undefined
  readonly latestVersionNumber?: number | undefined
}

/** CreateExtension: a new one, or the next version of the one that has this name. @throws ServiceError */
export const createExtension = ({ store, script }: AppConfig, asked: NewExtension): Extension => {
  const { name, description, actions, parameters = {}, latestVersionNumber } = asked
  checkParameters(parameters)
  const known = [...store.extensions.values()].find((extension) => extension.name === name)
  const latest = known?.versions.at(-1)?.number ?? 0
  if ((latestVersionNumber ?? 0) !== latest) {
    throw conflict(`Extension ${name} has a latest version number of ${latest}`)
  }
  const own = [...store.extensions.values()].filter(({ byAws }) => !byAws)
  if (known === undefined && own.length >= script.settings.extensionQuota)
    throw quotaExceeded(`The account has ${own.length} extensions already`)
  const extension = known ?? { id: store.newId(), name, byAws: false, versions: [] }
  extension.versions.push({ number: latest + 1, description, actions, parameters })
  store.extensions.set(extension.id, extension)
  return extension
}

/** What is to be different in the newest version. */
export interface ExtensionUpdate extends Pick<NewExtension, 'description' | 'parameters'> {
  readonly actions?: NewExtension['actions'] | undefined
  /** That the one who asks takes for the newest. */
  readonly versionNumber?: number | undefined
}

/** UpdateExtension: changes the newest version, unless that is another one by now. @throws ServiceError */
export const updateExtension = (
  { store, script }: Pick<AppConfig, 'store' | 'script'>,
  identifier: string,
  { description, actions, parameters, versionNumber }: ExtensionUpdate
): ExtensionVersion => {
  const asked = store.extensionVersion(identifier, versionNumber)
  const version = store.extensionVersion(store.extension(identifier).id, undefined)
  if (asked !== version)
    throw conflict(`Extension ${identifier} has a latest version number of ${version.number}`)
  checkParameters(parameters ?? {})
  const changed = {
    number: version.number,
    description: description ?? version.description,
    actions: actions ?? version.actions,
    parameters: parameters ?? version.parameters
  }
  if (script.settings.extensionUpdate === 'in place') return Object.assign(version, changed)
  const next = { ...changed, number: version.number + 1 }
  store.extension(identifier).versions.push(next)
  return next
}

export const extensionOperations = (context: AppConfig): Operation[] => {
  const { store } = context
  const asExtension = (extension: Extension, version: ExtensionVersion): Wire<WireExtension> => ({
    Id: extension.id,
    Name: extension.name,
    VersionNumber: version.number,
    Arn: store.extensionArn(extension, version.number),
    Description: version.description,
    Actions: version.actions,
    Parameters: version.parameters
  })
  const own = (identifier: string): Extension => {
    const extension = store.extension(identifier)
    if (extension.byAws)
      throw badRequest(`Extension ${extension.id} is authored by AWS and cannot be changed`)
    return extension
  }
  return [
    operation('CreateExtension', (input) => {
      const extension = createExtension(context, {
        name: input.Name,
        description: input.Description,
        actions: input.Actions,
        parameters: input.Parameters,
        latestVersionNumber: input.LatestVersionNumber
      })
      store.tag(store.extensionArn(extension, 1), input.Tags)
      return asExtension(extension, store.extensionVersion(extension.id, undefined))
    }),
    operation('GetExtension', ({ ExtensionIdentifier, VersionNumber }) =>
      asExtension(
        store.extension(ExtensionIdentifier),
        store.extensionVersion(ExtensionIdentifier, VersionNumber)
      )
    ),
    operation('ListExtensions', (input) => {
      const items = [...store.extensions.values()]
        .filter(({ name }) => (input.Name ?? name) === name)
        .flatMap((extension) =>
          // A line for every version.
          extension.versions.map((version) => {
            const { Actions, Parameters, ...summary } = asExtension(extension, version)
            return summary
          })
        )
      return pageOf(`extensions/${input.Name ?? ''}`, items, input)
    }),
    operation('UpdateExtension', (input) => {
      const extension = own(input.ExtensionIdentifier)
      return asExtension(
        extension,
        updateExtension(context, extension.id, {
          description: input.Description,
          actions: input.Actions,
          parameters: input.Parameters,
          versionNumber: input.VersionNumber
        })
      )
    }),
    operation('DeleteExtension', ({ ExtensionIdentifier, VersionNumber }) => {
      const extension = own(ExtensionIdentifier)
      const version = store.extensionVersion(ExtensionIdentifier, VersionNumber)
      const used = [...store.associations.values()].some(
        ({ extensionId, versionNumber }) => extensionId === extension.id && versionNumber === version.number
      )
      if (used) throw badRequest(`Extension ${extension.id} version ${version.number} still has associations`)
      extension.versions.splice(extension.versions.indexOf(version), 1)
      if (extension.versions.length === 0) store.extensions.delete(extension.id)
      return {}
    })
  ]
}
