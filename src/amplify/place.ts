import type { Place } from '../deployment/target.js'

/** A branch of an app. */
export type AmplifyPlace = Extract<Place, { readonly service: 'amplify' }>

/** For people and messages: `branch main of app d1a2b3`. */
export const branchInWords = ({ appId, branch }: AmplifyPlace): string => `branch ${branch} of app ${appId}`

/** Deep link to a job in the AWS console; undefined where there is none. Amplify is in the standard partition only. */
export const consoleUrl = ({ region, appId, branch }: AmplifyPlace, jobId: string): string | undefined => {
  // The region becomes a part of a host name: nothing but a region may.
  if (!/^[a-z0-9-]+$/.test(region)) return undefined
  const path = ['apps', appId, 'branches', branch, 'deployments', jobId].map(encodeURIComponent).join('/')
  return `https://${region}.console.aws.amazon.com/amplify/${path}`
}
