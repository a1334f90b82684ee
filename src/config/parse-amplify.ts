import type {
  AmplifyDeploy,
  AmplifyPlaceNames,
  AmplifyPreview,
  AmplifySource,
  AmplifyStop,
  AmplifySweep,
  AmplifyWatch,
  NewBranch,
  Seeing
} from './amplify-config.js'
import type { Policy } from '../deployment/policy.js'
import { commonOf, githubOf, policyOf, unlessEmpty, type Valid } from './valid.js'

const placeOf = ({ branch, values, take }: Valid): AmplifyPlaceNames => ({
  app: take('app-id'),
  branch: values.branch ?? branch ?? take('branch')
})

/** At most one of them is there: a rule has seen to it. */
const sourceOf = ({ values, take }: Valid): AmplifySource => {
  const { directory, archive, 'source-url': url } = values
  if (directory !== undefined) return { kind: 'directory', path: directory }
  if (archive !== undefined) return { kind: 'archive', path: archive }
  if (url !== undefined) return { kind: 'url', url, type: take('source-url-type') }
  if (values['job-type'] === 'RETRY') return { kind: 'retry', jobId: values['job-id'] }
  return { kind: 'release', commitId: values['commit-id'], commitMessage: values['commit-message'] }
}

const seeingOf = ({ values, take }: Valid): Seeing => ({
  basicAuth: values['basic-auth'],
  verification:
    values['verify-path'] === undefined
      ? undefined
      : {
          path: values['verify-path'],
          statuses: take('verify-status'),
          timeoutMs: take('verify-timeout-minutes')
        }
})

const newBranchOf = ({ values }: Valid, stage: NewBranch['stage']): NewBranch => ({
  stage: values['branch-stage'] ?? stage,
  environmentVariables: unlessEmpty(values['branch-environment-variables'])
})

const policyOfStart = (valid: Valid, conflict: Policy['onConflict']): Policy => ({
  ...policyOf(valid, 'stop', conflict),
  adopted: {
    onTimeout: valid.values['on-timeout'] ?? 'leave',
    onCancel: valid.values['on-cancel'] ?? 'leave'
  }
})

export const amplifyDeploy = (valid: Valid): AmplifyDeploy => ({
  ...commonOf(valid),
  ...placeOf(valid),
  ...seeingOf(valid),
  service: 'amplify',
  operation: 'deploy',
  source: sourceOf(valid),
  newBranch: valid.values['create-branch'] ? newBranchOf(valid, undefined) : undefined,
  policy: policyOfStart(valid, 'wait'),
  github: githubOf(valid, placeOf(valid).branch)
})

export const amplifyPreview = (valid: Valid): AmplifyPreview => ({
  ...commonOf(valid),
  ...seeingOf(valid),
  service: 'amplify',
  operation: 'preview',
  app: valid.take('app-id'),
  source: sourceOf(valid),
  commitId: valid.values['commit-id'],
  newBranch: (valid.values['create-branch'] ?? true) ? newBranchOf(valid, 'PULL_REQUEST') : undefined,
  prefix: valid.take('preview-branch-prefix'),
  onQuota: valid.take('on-quota'),
  policy: policyOfStart(valid, 'stop'),
  github: githubOf(valid, 'preview', true)
})

export const amplifySweep = (valid: Valid): AmplifySweep => ({
  ...commonOf(valid),
  service: 'amplify',
  operation: 'sweep',
  app: valid.take('app-id'),
  dryRun: valid.take('dry-run'),
  github: githubOf(valid, 'preview')
})

export const amplifyWatch = (valid: Valid): AmplifyWatch => ({
  ...commonOf(valid),
  ...placeOf(valid),
  ...seeingOf(valid),
  service: 'amplify',
  operation: 'watch',
  jobId: valid.values['job-id'],
  policy: policyOf(valid, 'leave'),
  github: githubOf(valid, placeOf(valid).branch)
})

export const amplifyStop = (valid: Valid): AmplifyStop => ({
  ...commonOf(valid),
  ...placeOf(valid),
  service: 'amplify',
  operation: 'stop',
  jobId: valid.values['job-id']
})
