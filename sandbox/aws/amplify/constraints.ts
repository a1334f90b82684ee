import type { Constraint, Constraints } from '../wire/shape.js'

const upTo = (max: number): Constraint => ({ max })
const some = (max: number): Constraint => ({ min: 1, max, pattern: /[\s\S]+/ })
const maxResults: Constraint = { min: 0, max: 50 }
const tagKey: Constraint = { min: 1, max: 128, pattern: /(?!aws:)[a-zA-Z+-=._:/]+/ }

/** Lengths, ranges, patterns and values of Amplify's inputs, by member; source: the service's botocore model. */
export const CONSTRAINTS: Constraints = {
  appId: { min: 1, max: 20, pattern: /d[a-z0-9]+/ },
  branchName: some(255),
  jobId: { max: 255, pattern: /[0-9]+/ },
  name: some(255),
  description: upTo(1000),
  stage: { oneOf: ['PRODUCTION', 'BETA', 'DEVELOPMENT', 'EXPERIMENTAL', 'PULL_REQUEST'] },
  framework: upTo(255),
  environmentVariables: { keys: upTo(255), values: upTo(5500) },
  basicAuthCredentials: upTo(2000),
  buildSpec: some(25000),
  ttl: { max: 32, pattern: /\d*/ },
  displayName: upTo(255),
  pullRequestEnvironmentName: upTo(20),
  backendEnvironmentArn: upTo(1000),
  computeRoleArn: upTo(1000),
  stackArn: { min: 20, max: 2048, pattern: /arn:aws:cloudformation:[a-z0-9-]+:\d{12}:stack\/.+\/.+/ },
  tags: { max: 50, keys: tagKey, values: { max: 256, pattern: /[\p{L}\p{Z}\p{N}_.:/=+\-@]*/u } },
  tagKeys: { min: 1, max: 50, values: tagKey },
  resourceArn: { max: 2048, pattern: /arn:aws:amplify:.*/ },
  fileMap: { keys: upTo(255), values: upTo(32) },
  sourceUrl: { max: 3000, pattern: /(s3|https|http):\/\/.*/ },
  sourceUrlType: { oneOf: ['ZIP', 'BUCKET_PREFIX'] },
  jobType: { oneOf: ['RELEASE', 'RETRY', 'MANUAL', 'WEB_HOOK'] },
  jobReason: upTo(255),
  commitId: upTo(255),
  commitMessage: upTo(10000),
  domainName: {
    max: 64,
    pattern: /(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])(\.)?/
  },
  nextToken: upTo(2000),
  maxResults,
  'ListAppsRequest.maxResults': { min: 0, max: 100 }
}
