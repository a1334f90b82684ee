import { DeploymentError } from '../deployment/problem.js'

/** Partitions without Amplify Hosting, by region prefix: their endpoints would be names that nobody knows. */
const WITHOUT: readonly (readonly [prefix: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
  ['us-iso', 'aws-iso'],
  ['eu-iso', 'aws-iso']
]

type Env = Readonly<Record<string, string | undefined>>

/**
 * Refuses a region whose whole partition is without Amplify Hosting, with a `DeploymentError`. Regions of the standard
 * partition come and go faster than this action; an endpoint of one's own may be anything.
 */
export const checkOffered = (region: string, env: Env): void => {
  const own = ['AWS_ENDPOINT_URL_AMPLIFY', 'AWS_ENDPOINT_URL'].some((name) => (env[name] ?? '') !== '')
  const partition = WITHOUT.find(([prefix]) => region.startsWith(prefix))?.[1]
  if (own || partition === undefined) return
  throw new DeploymentError({
    kind: 'configuration',
    message: `Amplify Hosting is not offered in ${region}: the partition ${partition} is without it`,
    hint: 'Set `aws-region` to a region of the standard partition that has it: https://docs.aws.amazon.com/general/latest/gr/amplify.html lists them.'
  })
}
