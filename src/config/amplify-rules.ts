import type { InputName, OperationId } from './inputs.js'
import { onlyWith, type Finding, type Rule } from './rule.js'
import { listOf } from './values.js'

/** Inputs that name the site to deploy; none means a job on the connected repository. */
const SOURCES: readonly InputName[] = ['directory', 'archive', 'source-url']

const DEPLOY: readonly OperationId[] = ['amplify deploy']
const SEEING: readonly OperationId[] = ['amplify deploy', 'amplify watch']

const problem = (message: string): Finding => ({ severity: 'problem', message })
const warning = (message: string): Finding => ({ severity: 'warning', message })

/** `name` is about a job on the connected repository, of this type. */
const onlyForJob =
  (name: InputName, type?: 'RELEASE' | 'RETRY'): Rule['check'] =>
  ({ values, given }) => {
    if (!given.has(name)) return undefined
    const source = SOURCES.find((one) => given.has(one))
    if (source !== undefined) return warning(`\`${name}\` has no meaning with \`${source}\` and is ignored`)
    return type === undefined || values['job-type'] === type
      ? undefined
      : warning(`\`${name}\` has no meaning without \`job-type: ${type}\` and is ignored`)
  }

const onlyForNewBranch =
  (name: InputName): Rule['check'] =>
  ({ values, given }) =>
    given.has(name) && values['create-branch'] === false
      ? warning(`\`${name}\` has no meaning without \`create-branch: true\` and is ignored`)
      : undefined

export const AMPLIFY_RULES: readonly Rule[] = [
  {
    operations: DEPLOY,
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
    operations: DEPLOY,
    check: ({ values: { 'source-url': url, 'source-url-type': type } }) =>
      url !== undefined && type === 'BUCKET_PREFIX' && !/^s3:\/\/[^?]+\/$/.test(url)
        ? problem(
            '`source-url` must have the form `s3://bucket/folder/`, with the slash at its end, for `BUCKET_PREFIX`'
          )
        : undefined
  },
  { operations: DEPLOY, check: onlyWith('source-url-type', ['source-url']) },
  { operations: DEPLOY, check: onlyForJob('job-type') },
  { operations: DEPLOY, check: onlyForJob('job-id', 'RETRY') },
  { operations: DEPLOY, check: onlyForJob('commit-id', 'RELEASE') },
  { operations: DEPLOY, check: onlyForJob('commit-message', 'RELEASE') },
  { operations: DEPLOY, check: onlyForNewBranch('branch-stage') },
  { operations: DEPLOY, check: onlyForNewBranch('branch-environment-variables') },
  { operations: SEEING, check: onlyWith('verify-status', ['verify-path']) },
  { operations: SEEING, check: onlyWith('verify-timeout-minutes', ['verify-path']) }
]
