import type { Operation } from '../wire/operation.js'
import { type Amplify, operation } from './amplify.js'
import { notFound } from './errors.js'
import { pageOf } from './paging.js'

export const appOperations = ({ store, script, view }: Amplify): Operation[] => [
  operation('GetApp', ({ appId }, { now }) => ({ app: view.app(store.app(appId), now) })),
  operation('ListApps', (input, { now }) => {
    const { items, next } = pageOf('apps', [...store.apps.values()], input, script.settings.pageSize)
    return { apps: items.map((app) => view.app(app, now)), nextToken: next }
  }),
  operation('ListDomainAssociations', (input) => {
    const app = store.app(input.appId)
    const { items, next } = pageOf(`domains/${app.id}`, app.domains, input, script.settings.pageSize)
    return { domainAssociations: items.map((domain) => view.domain(app, domain)), nextToken: next }
  }),
  operation('GetDomainAssociation', ({ appId, domainName }) => {
    const app = store.app(appId)
    const domain = app.domains.find(({ name }) => name === domainName)
    if (domain === undefined) throw notFound('Domain', domainName)
    return { domainAssociation: view.domain(app, domain) }
  })
]
