import type { InputName } from './inputs.js'
import type { OperationId } from './operations.js'
import { onlyWith, type Finding, type Rule } from './rule.js'
import { listOf } from './values.js'

/** Inputs that name the site to deploy; none means a job on the connected repository. */
const SOURCES: readonly InputName[] = ['directory', 'archive', 'source-url']

const DEPLOY: readonly OperationId[] = ['amplify deploy']
const PREVIEW: readonly OperationId[] = ['amplify preview']
/** Operations that start a job. */
const STARTING: readonly OperationId[] = ['amplify deploy', 'amplify preview']
const SEEING: readonly OperationId[] = [...STARTING, 'amplify watch']

const problem = (message: string): Finding => ({ severity: 'problem', message })
const warning = (message: string): Finding => ({ severity: 'warning', message })

/** `name` is about a job on the connected repository, of this type. */
const onlyForJob =
  (name: InputName, type?: 'RELEASE' | 'RETRY'): Rule['check'] =>
  ({ values, given }) => {
    if (!given.has(name)) return undefined
    const source = SOURCES.find((one) => given.has(one))
    if (source !== undefined) return warning(`\`${name}\` has no meaning with \`${source}\` and is ignored`)
    // Without the input (a preview) it is a release.
    return type === undefined || (values['job-type'] ?? 'RELEASE') === type
      ? undefined
      : warning(`\`${name}\` has no meaning without \`job-type: ${type}\` and is ignored`)
  }

/** @param byDefault whether a missing branch is created when nothing is said about it */
const onlyForNewBranch =
  (name: InputName, byDefault: boolean): Rule['check'] =>
  ({ values, given }) =>
    given.has(name) && !(values['create-branch'] ?? byDefault)
      ? warning(`\`${name}\` has no meaning without \`create-branch: true\` and is ignored`)
      : undefined

export const AMPLIFY_RULES: readonly Rule[] = [
  {
    operations: STARTING,
    check: ({ given }) => {
      const found = SOURCES.filter((name) => given.has(name))
      return found.length > 1
        ? problem(`${listOf(found, 'and')} exclude each other: give one site to deploy only`)
        : undefined
    }
  },
  {
    operations: SEEING,
    check: ({ values }) =>
      values['wait-for'] === 'baking'
        ? problem(
            '`wait-for` is "baking"; allowed for `amplify`: `started` or `complete` (a job does not bake)'
          )
        : undefined
  },
  {
    operations: STARTING,
    check: ({ values: { 'source-url': url, 'source-url-type': type } }) =>
      url !== undefined && type === 'BUCKET_PREFIX' && !/^s3:\/\/[^?]+\/$/.test(url)
        ? problem(
            '`source-url` must have the form `s3://bucket/folder/`, with the slash at its end, for `BUCKET_PREFIX`'
          )
        : undefined
  },
  { operations: STARTING, check: onlyWith('source-url-type', ['source-url']) },
  { operations: DEPLOY, check: onlyForJob('job-type') },
  { operations: DEPLOY, check: onlyForJob('job-id', 'RETRY') },
  // For a preview it also tells which commit a site was built from.
  { operations: DEPLOY, check: onlyForJob('commit-id', 'RELEASE') },
  { operations: STARTING, check: onlyForJob('commit-message', 'RELEASE') },
  { operations: DEPLOY, check: onlyForNewBranch('branch-stage', false) },
  { operations: DEPLOY, check: onlyForNewBranch('branch-environment-variables', false) },
  { operations: PREVIEW, check: onlyForNewBranch('branch-stage', true) },
  { operations: PREVIEW, check: onlyForNewBranch('branch-environment-variables', true) },
  { operations: SEEING, check: onlyWith('verify-status', ['verify-path']) },
  { operations: SEEING, check: onlyWith('verify-timeout-minutes', ['verify-path']) }
]
