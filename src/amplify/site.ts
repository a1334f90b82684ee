import {
  ListDomainAssociationsCommand,
  type App,
  type Branch,
  type DomainAssociation,
  type SubDomain
} from '@aws-sdk/client-amplify'
import { call } from '../aws/call.js'
import type { ReadClient } from './jobs.js'
import type { AmplifyPlace } from './place.js'

/** The API's largest page. */
const PAGE = 50

/** The address that Amplify gives a branch: both parts are its own, since names are changed on the way into it. */
export const defaultUrl = (
  { app }: { readonly app: Pick<App, 'defaultDomain'> },
  branch: Pick<Branch, 'displayName'>
): string | undefined =>
  branch.displayName === undefined || app.defaultDomain === undefined
    ? undefined
    : `https://${branch.displayName}.${app.defaultDomain}`

/** A domain, as far as it matters here. */
type Domain = Pick<DomainAssociation, 'domainName' | 'domainStatus'> & {
  readonly subDomains?: readonly Pick<SubDomain, 'subDomainSetting'>[] | undefined
}

const isServing = ({ domainStatus }: Domain): boolean => domainStatus === 'AVAILABLE'

const hostOf = (domain: string, { subDomainSetting }: Pick<SubDomain, 'subDomainSetting'>): string =>
  [subDomainSetting?.prefix ?? '', domain].filter((part) => part !== '').join('.')

/** The address of a domain of the user's own that serves the branch; the shortest when there are several. */
export const customUrl = (domains: readonly Domain[], branch: string): string | undefined => {
  const hosts = domains
    .filter(isServing)
    .flatMap(({ domainName = '', subDomains = [] }) =>
      subDomains
        .filter(({ subDomainSetting }) => domainName !== '' && subDomainSetting?.branchName === branch)
        .map((one) => hostOf(domainName, one))
    )
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  return hosts[0] === undefined ? undefined : `https://${hosts[0]}`
}

/** All domains of an app. */
export const listDomains = async (
  { appId, region }: AmplifyPlace,
  { reads }: ReadClient,
  signal: AbortSignal
): Promise<readonly DomainAssociation[]> => {
  const all: DomainAssociation[] = []
  let token: string | undefined
  do {
    const page = { appId, maxResults: PAGE, ...(token !== undefined && { nextToken: token }) }
    const { domainAssociations = [], nextToken } = await call(
      { operation: 'ListDomainAssociations', resource: `app ${appId}`, region, service: 'amplify' },
      signal,
      (options) => reads.send(new ListDomainAssociationsCommand(page), options)
    )
    all.push(...domainAssociations)
    token = nextToken === '' ? undefined : nextToken
  } while (token !== undefined)
  return all
}
