import * as sdk from '@aws-sdk/client-appconfig'
import type { Service } from '../service.js'
import type { AppConfig } from './appconfig.js'
import { associationOperations } from './associations.js'
import { deploymentOperations } from './deployment-operations.js'
import { extensionOperations } from './extensions.js'
import { hostedOperations } from './hosted.js'
import { placeOperations } from './places.js'
import { profileOperations } from './profiles.js'
import { tagOperations } from './tags.js'

const singular = (collection: string): string =>
  collection.endsWith('ies') ? `${collection.slice(0, -3)}y` : collection.replace(/s$/, '')

/** AppConfig as a service of the sandbox. */
export const appConfigService = (context: AppConfig): Service => ({
  signingName: 'appconfig',
  client: sdk,
  operations: [
    ...placeOperations(context),
    ...profileOperations(context),
    ...hostedOperations(context),
    ...deploymentOperations(context),
    ...extensionOperations(context),
    ...associationOperations(context),
    ...tagOperations(context)
  ],
  catchUp: (now) => {
    context.deployments.catchUp(now)
  },
  resourceOf: (path) => {
    const segments = path.split('/').slice(1)
    const named = segments.slice(0, segments.length - (segments.length % 2))
    const arnPath = named.map((segment, index) =>
      index % 2 === 0 ? singular(segment) : decodeURIComponent(segment)
    )
    return named.length === 0 ? '*' : context.store.arn(arnPath.join('/'))
  }
})
