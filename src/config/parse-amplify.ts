import type {
  AmplifyDeploy,
  AmplifyPlaceNames,
  AmplifySource,
  AmplifyStop,
  AmplifyWatch,
  Seeing
} from './amplify-config.js'
import { commonOf, policyOf, unlessEmpty, type Valid } from './valid.js'

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
  if (take('job-type') === 'RETRY') return { kind: 'retry', jobId: values['job-id'] }
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

export const amplifyDeploy = (valid: Valid): AmplifyDeploy => ({
  ...commonOf(valid),
  ...placeOf(valid),
  ...seeingOf(valid),
  service: 'amplify',
  operation: 'deploy',
  source: sourceOf(valid),
  newBranch: valid.take('create-branch')
    ? {
        stage: valid.values['branch-stage'],
        environmentVariables: unlessEmpty(valid.values['branch-environment-variables'])
      }
    : undefined,
  policy: {
    ...policyOf(valid, 'stop'),
    adopted: {
      onTimeout: valid.values['on-timeout'] ?? 'leave',
      onCancel: valid.values['on-cancel'] ?? 'leave'
    }
  }
})

export const amplifyWatch = (valid: Valid): AmplifyWatch => ({
  ...commonOf(valid),
  ...placeOf(valid),
  ...seeingOf(valid),
  service: 'amplify',
  operation: 'watch',
  jobId: valid.values['job-id'],
  policy: policyOf(valid, 'leave')
})

export const amplifyStop = (valid: Valid): AmplifyStop => ({
  ...commonOf(valid),
  ...placeOf(valid),
  service: 'amplify',
  operation: 'stop',
  jobId: valid.values['job-id']
})
