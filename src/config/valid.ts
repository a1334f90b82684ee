import { DeploymentError } from '../deployment/problem.js'
import type { Role } from '../aws/role.js'
import type { Policy } from '../deployment/policy.js'
import type { Common, CommentSurface, GitHubSurface } from './config.js'
import type { InputName, InputValues } from './inputs.js'
import type { Values } from './read-inputs.js'

/** The error that lists every problem of the inputs. */
export const failure = (problems: readonly string[]): DeploymentError =>
  new DeploymentError({
    kind: 'configuration',
    message: [
      problems.length === 1
        ? 'There is a problem with the inputs of this step:'
        : `There are ${problems.length} problems with the inputs of this step:`,
      ...problems.map((problem) => `- ${problem}`)
    ].join('\n')
  })

/** The values of inputs that were found to be right. */
export interface Valid {
  readonly region: string
  /** Of Amplify, when `branch` is not given: that of the run. */
  readonly branch: string | undefined
  readonly values: Values<InputValues>
  /** The value of an input that is required or has a default. */
  readonly take: <K extends InputName>(name: K) => InputValues[K]
}

/** The service refuses an empty map; it means the same as none. */
export const unlessEmpty = (
  map: Readonly<Record<string, string>> | undefined
): Readonly<Record<string, string>> | undefined =>
  map === undefined || Object.keys(map).length === 0 ? undefined : map

const roleOf = ({ values, take }: Valid): Role | undefined => {
  const arn = values['role-to-assume']
  return arn === undefined
    ? undefined
    : {
        arn,
        sessionName: take('role-session-name'),
        durationSeconds: take('role-duration-seconds'),
        audience: take('audience')
      }
}

export const commonOf = (valid: Valid): Common => {
  const role = roleOf(valid)
  return {
    region: valid.region,
    ...(role && { role }),
    summary: valid.take('summary'),
    jobStatus: valid.values['job-status'] ?? 'unknown'
  }
}

/** What becomes of a deployment that is not this step's own is left to others unless the user says otherwise. */
export const policyOf = (
  { values, take }: Valid,
  unattended: Policy['onTimeout'],
  conflict: Policy['onConflict'] = 'wait'
): Policy => ({
  waitFor: take('wait-for'),
  timeoutMs: values['timeout-minutes'],
  onTimeout: values['on-timeout'] ?? unattended,
  onCancel: values['on-cancel'] ?? unattended,
  onConflict: values['on-conflict'] ?? conflict,
  queueTimeoutMs: values['queue-timeout-minutes'],
  pollIntervalMs: values['poll-interval-seconds']
})

/** @param comment whether there is one when nothing is said about it */
export const commentOf = ({ values }: Valid, comment: boolean): CommentSurface => ({
  token: values['github-token'],
  comment: values.comment ?? comment,
  pullRequest: values['pull-request']
})

/** @param environment of the GitHub Deployment; what there is `byDefault` is so when nothing is said about it */
export const githubOf = (valid: Valid, environment: string, byDefault = false): GitHubSurface => ({
  ...commentOf(valid, byDefault),
  deployment: valid.values['github-deployment'] ?? byDefault,
  environment: valid.values['github-environment'] ?? environment,
  checkRun: valid.values['check-run'] ?? false
})
