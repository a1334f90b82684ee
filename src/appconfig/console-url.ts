import type { Place } from '../deployment/target.js'

/** An application, environment and configuration profile, by their ids. */
export type AppConfigPlace = Extract<Place, { readonly service: 'appconfig' }>

/** Consoles by region prefix. The isolated partitions have consoles that are nowhere documented: no link. */
const CONSOLES: readonly (readonly [prefix: string, host: string | undefined])[] = [
  ['cn-', 'console.amazonaws.cn'],
  ['us-gov-', 'console.amazonaws-us-gov.com'],
  ['eusc-', 'console.amazonaws-eusc.eu'],
  ['us-iso', undefined],
  ['eu-iso', undefined],
  ['', 'console.aws.amazon.com']
]

/** Deep link to a deployment in the AWS console of its partition; undefined where there is none. */
export const consoleUrl = (
  { region, applicationId, environmentId }: AppConfigPlace,
  deploymentNumber: string
): string | undefined => {
  const host = CONSOLES.find(([prefix]) => region.startsWith(prefix))?.[1]
  // The region becomes a part of a host name: nothing but a region may.
  if (host === undefined || !/^[a-z0-9-]+$/.test(region)) return undefined
  const path = ['applications', applicationId, 'environments', environmentId, 'deployments', deploymentNumber]
    .map(encodeURIComponent)
    .join('/')
  return `https://${region}.${host}/systems-manager/appconfig/${path}?region=${region}`
}
