import type { ExtensionAssociation } from '@aws-sdk/client-appconfig'
import type { Operation, Wire } from '../wire/operation.js'
import { type AppConfig, operation } from './appconfig.js'
import { badRequest, notFound, quotaExceeded } from './errors.js'
import type { Association, ExtensionVersion } from './model.js'
import { pageOf } from './paging.js'

const checkValues = ({ parameters }: ExtensionVersion, values: Readonly<Record<string, string>>): void => {
  for (const [name, { Required }] of Object.entries(parameters)) {
    if (Required === true && values[name] === undefined) throw badRequest(`Parameter ${name} is required`)
  }
  for (const name of Object.keys(values)) {
    if (parameters[name] === undefined) throw badRequest(`Parameter ${name} is not defined in the extension`)
  }
}

/** CreateExtensionAssociation. @throws ServiceError */
export const associate = (
  { store, script }: Pick<AppConfig, 'store' | 'script'>,
  extensionIdentifier: string,
  resourceArn: string,
  parameters: Readonly<Record<string, string>> = {},
  versionNumber?: number
): Association => {
  const extension = store.extension(extensionIdentifier)
  const version = store.extensionVersion(extensionIdentifier, versionNumber)
  if (!resourceArn.includes(':application/')) {
    throw badRequest(`${resourceArn} is no application, environment or configuration profile`)
  }
  if (!store.exists(resourceArn)) throw notFound('Resource', resourceArn)
  checkValues(version, parameters)
  const { secondAssociation, associationQuota } = script.settings
  const isThere = [...store.associations.values()].some(
    (one) => one.extensionId === extension.id && one.resourceArn === resourceArn
  )
  if (isThere && secondAssociation === 'refused')
    throw badRequest(`Extension ${extension.id} is associated with ${resourceArn} already`)
  if (store.associations.size >= associationQuota)
    throw quotaExceeded(`The account has ${store.associations.size} extension associations already`)
  const association = {
    id: store.newId(),
    extensionId: extension.id,
    versionNumber: version.number,
    resourceArn,
    parameters
  }
  store.associations.set(association.id, association)
  return association
}

export const associationOperations = (context: AppConfig): Operation[] => {
  const { store } = context
  const asAssociation = (association: Association): Wire<ExtensionAssociation> => ({
    Id: association.id,
    ExtensionArn: store.extensionArn(store.extension(association.extensionId), association.versionNumber),
    ResourceArn: association.resourceArn,
    Arn: store.associationArn(association.id),
    Parameters: association.parameters,
    ExtensionVersionNumber: association.versionNumber
  })
  return [
    operation('CreateExtensionAssociation', (input) => {
      const { ExtensionIdentifier, ResourceIdentifier, Parameters, ExtensionVersionNumber, Tags } = input
      const association = associate(
        context,
        ExtensionIdentifier,
        ResourceIdentifier,
        Parameters,
        ExtensionVersionNumber
      )
      store.tag(store.associationArn(association.id), Tags)
      return asAssociation(association)
    }),
    operation('GetExtensionAssociation', ({ ExtensionAssociationId }) =>
      asAssociation(store.association(ExtensionAssociationId))
    ),
    operation('ListExtensionAssociations', (input) => {
      const extension =
        input.ExtensionIdentifier === undefined ? undefined : store.extension(input.ExtensionIdentifier).id
      const items = [...store.associations.values()]
        .filter(
          ({ resourceArn, extensionId, versionNumber }) =>
            (input.ResourceIdentifier ?? resourceArn) === resourceArn &&
            (extension ?? extensionId) === extensionId &&
            (input.ExtensionVersionNumber ?? versionNumber) === versionNumber
        )
        .map((association) => {
          const { Id, ExtensionArn, ResourceArn } = asAssociation(association)
          return { Id, ExtensionArn, ResourceArn }
        })
      return pageOf(`associations/${input.ResourceIdentifier ?? ''}/${extension ?? ''}`, items, input)
    }),
    operation('UpdateExtensionAssociation', ({ ExtensionAssociationId, Parameters }) => {
      const association = store.association(ExtensionAssociationId)
      const parameters = Parameters ?? association.parameters
      checkValues(store.extensionVersion(association.extensionId, association.versionNumber), parameters)
      association.parameters = parameters
      return asAssociation(association)
    }),
    operation('DeleteExtensionAssociation', ({ ExtensionAssociationId }) => {
      store.associations.delete(store.association(ExtensionAssociationId).id)
      return {}
    })
  ]
}
