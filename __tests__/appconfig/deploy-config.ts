import type { AppConfigDeploy } from '../../src/config/config.js'
import type { RunContext } from '../../src/runtime/run-context.js'

export const RUN: RunContext = {
  serverUrl: 'https://github.com',
  repository: 'octo/shop',
  repositoryId: '1',
  runId: '4711',
  runAttempt: '2',
  workflow: 'deploy',
  job: 'deploy',
  actor: 'octo',
  eventName: 'push',
  ref: 'refs/heads/main',
  sha: '0'.repeat(40),
  workspace: '/workspace'
}

/** A deployment of version 7, all by ids. */
export const CONFIG: AppConfigDeploy = {
  service: 'appconfig',
  operation: 'deploy',
  region: 'eu-west-1',
  summary: true,
  jobStatus: 'success',
  application: 'appl123',
  environment: 'envi123',
  configurationProfile: 'prof123',
  deploymentStrategy: 'AppConfig.AllAtOnce',
  source: { kind: 'existing', version: '7' },
  description: undefined,
  tags: undefined,
  kmsKeyIdentifier: undefined,
  dynamicExtensionParameters: undefined,
  onUnchanged: 'skip',
  onStale: 'fail',
  revertOnJobFailure: false,
  policy: {
    waitFor: 'complete',
    timeoutMs: undefined,
    onTimeout: 'stop',
    onCancel: 'stop',
    onConflict: 'wait',
    queueTimeoutMs: undefined,
    pollIntervalMs: undefined
  },
  github: {
    token: undefined,
    comment: false,
    pullRequest: undefined,
    deployment: false,
    environment: 'prod',
    checkRun: false
  }
}
