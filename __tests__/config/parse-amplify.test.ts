import { describe, expect, it } from '@jest/globals'
import type { Config } from '../../src/config/config.js'
import { parseConfig } from '../../src/config/parse.js'
import { DeploymentError } from '../../src/deployment/problem.js'

const RUN = { AWS_REGION: 'eu-west-1', GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' }
const MINIMAL = { service: 'amplify', 'app-id': 'shop' }

type Inputs = Readonly<Record<string, string>>

const envOf = (inputs: Inputs, run: Inputs): Record<string, string> => ({
  ...run,
  ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
})

const parse = (inputs: Inputs, run: Inputs = RUN) => parseConfig(envOf({ ...MINIMAL, ...inputs }, run))

const config = async (inputs: Inputs, run?: Inputs): Promise<Config> => (await parse(inputs, run)).config

const problems = async (inputs: Inputs, run: Inputs = RUN): Promise<readonly string[]> => {
  try {
    await parseConfig(envOf(inputs, run))
  } catch (error) {
    if (error instanceof DeploymentError) return error.message.split('\n').slice(1)
    throw error
  }
  return []
}

describe('an Amplify step', () => {
  it('fills in the defaults', async () => {
    expect(await config({})).toEqual({
      service: 'amplify',
      operation: 'deploy',
      region: 'eu-west-1',
      summary: true,
      jobStatus: 'unknown',
      app: 'shop',
      branch: 'main',
      source: { kind: 'release', commitId: undefined, commitMessage: undefined },
      newBranch: undefined,
      basicAuth: undefined,
      verification: undefined,
      policy: {
        waitFor: 'complete',
        timeoutMs: undefined,
        onTimeout: 'stop',
        onCancel: 'stop',
        adopted: { onTimeout: 'leave', onCancel: 'leave' },
        onConflict: 'wait',
        queueTimeoutMs: undefined,
        pollIntervalMs: undefined
      },
      github: {
        token: undefined,
        comment: false,
        pullRequest: undefined,
        deployment: false,
        environment: 'main',
        checkRun: false
      }
    })
  })

  it.each<[Inputs, object]>([
    [{ directory: 'dist' }, { kind: 'directory', path: 'dist' }],
    [{ archive: 'site.zip' }, { kind: 'archive', path: 'site.zip' }],
    [{ 'source-url': 's3://bucket/site.zip' }, { kind: 'url', url: 's3://bucket/site.zip', type: 'ZIP' }],
    [
      { 'source-url': 's3://bucket/site/', 'source-url-type': 'BUCKET_PREFIX' },
      { kind: 'url', url: 's3://bucket/site/', type: 'BUCKET_PREFIX' }
    ],
    [
      { 'commit-id': 'abcdef1', 'commit-message': 'sale' },
      { kind: 'release', commitId: 'abcdef1', commitMessage: 'sale' }
    ],
    [
      { 'job-type': 'RETRY', 'job-id': '7' },
      { kind: 'retry', jobId: '7' }
    ]
  ])('takes its source from %j', async (inputs, source) => {
    const { config: found, warnings } = await parse(inputs)
    expect(found).toMatchObject({ source })
    expect(warnings).toEqual([])
  })

  it('knows an explicit choice about adopted jobs', async () => {
    expect(await config({ 'on-timeout': 'stop' })).toMatchObject({
      policy: { adopted: { onTimeout: 'stop', onCancel: 'leave' } }
    })
    expect(await config({ 'on-cancel': 'stop' })).toMatchObject({
      policy: { adopted: { onTimeout: 'leave', onCancel: 'stop' } }
    })
  })

  it('takes what a new branch gets, and how the site is verified', async () => {
    const inputs = {
      'create-branch': 'true',
      'branch-stage': 'BETA',
      'branch-environment-variables': 'A=1',
      'basic-auth': 'me:secret',
      'verify-path': '/health?x=1',
      'verify-status': '200, 300-302',
      'verify-timeout-minutes': '0.5'
    }
    expect(await config(inputs)).toMatchObject({
      newBranch: { stage: 'BETA', environmentVariables: { A: '1' } },
      basicAuth: 'me:secret',
      verification: {
        path: '/health?x=1',
        statuses: [
          [200, 200],
          [300, 302]
        ],
        timeoutMs: 30_000
      }
    })
  })

  it.each([
    ['watch', { operation: 'watch', jobId: '7', policy: { onTimeout: 'leave', onCancel: 'leave' } }],
    ['stop', { operation: 'stop', jobId: '7' }]
  ])('%s is about a job', async (operation, expected) => {
    expect(await config({ operation, 'job-id': '7' })).toMatchObject({ branch: 'main', ...expected })
  })
})

describe('a preview', () => {
  const RUN_OF_PULL_REQUEST = { ...RUN, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
  const preview = (inputs: Inputs) => parse({ operation: 'preview', ...inputs }, RUN_OF_PULL_REQUEST)

  it('needs no branch, and has defaults of its own', async () => {
    const { config: found, warnings } = await preview({ directory: 'dist' })
    expect(warnings).toEqual([])
    expect(found).toEqual({
      service: 'amplify',
      operation: 'preview',
      region: 'eu-west-1',
      summary: true,
      jobStatus: 'unknown',
      app: 'shop',
      source: { kind: 'directory', path: 'dist' },
      commitId: undefined,
      newBranch: { stage: 'PULL_REQUEST', environmentVariables: undefined },
      prefix: 'pr-',
      onQuota: 'fail',
      basicAuth: undefined,
      verification: undefined,
      policy: {
        waitFor: 'complete',
        timeoutMs: undefined,
        onTimeout: 'stop',
        onCancel: 'stop',
        adopted: { onTimeout: 'leave', onCancel: 'leave' },
        onConflict: 'stop',
        queueTimeoutMs: undefined,
        pollIntervalMs: undefined
      },
      github: {
        token: undefined,
        comment: true,
        pullRequest: undefined,
        deployment: true,
        environment: 'preview',
        checkRun: false
      }
    })
  })

  it('takes what is said otherwise', async () => {
    const { config: found, warnings } = await preview({
      'branch-stage': 'BETA',
      'branch-environment-variables': 'A=1',
      'preview-branch-prefix': 'review-',
      'on-quota': 'sweep',
      'on-conflict': 'wait',
      'commit-id': 'abcdef1',
      'pull-request': '12',
      comment: 'false',
      'github-deployment': 'false',
      'github-environment': 'previews'
    })
    expect(warnings).toEqual([])
    expect(found).toMatchObject({
      source: { kind: 'release', commitId: 'abcdef1' },
      commitId: 'abcdef1',
      newBranch: { stage: 'BETA', environmentVariables: { A: '1' } },
      prefix: 'review-',
      onQuota: 'sweep',
      policy: { onConflict: 'wait' },
      github: { comment: false, pullRequest: 12, deployment: false, environment: 'previews' }
    })
  })

  it('is told its commit for a site, too', async () => {
    const { config: found, warnings } = await preview({ directory: 'dist', 'commit-id': 'abcdef1' })
    expect(warnings).toEqual([])
    expect(found).toMatchObject({ source: { kind: 'directory' }, commitId: 'abcdef1' })
  })

  it('may be kept to branches that exist', async () => {
    const { config: found, warnings } = await preview({ 'create-branch': 'false', 'branch-stage': 'BETA' })
    expect(found).toMatchObject({ newBranch: undefined })
    expect(warnings).toEqual(['`branch-stage` has no meaning without `create-branch: true` and is ignored'])
  })

  it('has no queue to wait in when it is to fail instead', async () => {
    const { warnings } = await preview({ 'on-conflict': 'fail', 'queue-timeout-minutes': '5' })
    expect(warnings).toEqual([
      '`queue-timeout-minutes` has no meaning with `on-conflict: fail` and is ignored'
    ])
  })

  it.each(['PR-', '-pr', 'pr_', 'pr.', 'p'.repeat(41), 'ü'])('has no prefix %j', async (prefix) => {
    expect(await problems({ ...MINIMAL, operation: 'preview', 'preview-branch-prefix': prefix })).toEqual([
      `- \`preview-branch-prefix\` is ${JSON.stringify(prefix)}; allowed: 1 to 40 lower-case letters, digits and hyphens, a letter first`
    ])
  })

  it('has no branch and no job of its own choice', async () => {
    const { warnings } = await preview({ branch: 'main', 'job-type': 'RETRY' })
    expect(warnings).toHaveLength(2)
    expect(warnings[0]).toMatch(/^`branch` has no meaning for `amplify preview`/)
    expect(warnings[1]).toMatch(/^`job-type` has no meaning for `amplify preview`/)
  })
})

describe('a sweep', () => {
  it('needs the app alone', async () => {
    const run = { ...RUN, GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/main' }
    const { config: found, warnings } = await parse({ operation: 'sweep', 'dry-run': 'true' }, run)
    expect(warnings).toEqual([])
    expect(found).toMatchObject({
      operation: 'sweep',
      app: 'shop',
      dryRun: true,
      github: { comment: false, deployment: false }
    })
  })
})

describe('the branch', () => {
  it.each(['pull_request', 'pull_request_target', 'pull_request_review', 'workflow_run'])(
    'is not guessed for %s',
    async (event) => {
      const run = { ...RUN, GITHUB_EVENT_NAME: event }
      expect(await problems(MINIMAL, run)).toEqual([
        `- \`branch\` is required for the event \`${event}\`: it is not guessed from a pull request`
      ])
      expect(await config({ branch: 'preview' }, run)).toMatchObject({ branch: 'preview' })
    }
  )

  it('is not guessed from a tag', async () => {
    expect(await problems(MINIMAL, { ...RUN, GITHUB_REF: 'refs/tags/v1' })).toEqual([
      '- `branch` is required, because this run is not about a branch'
    ])
  })

  it('may have slashes', async () => {
    expect(await config({}, { ...RUN, GITHUB_REF: 'refs/heads/feature/ä/b' })).toMatchObject({
      branch: 'feature/ä/b'
    })
  })
})

describe('wrong inputs', () => {
  it.each<[Inputs, string]>([
    [
      { operation: 'plan' },
      '- `operation` is "plan"; allowed for `amplify`: `deploy`, `preview`, `sweep`, `watch` or `stop`'
    ],
    [
      { operation: 'revert' },
      '- `operation` is "revert"; allowed for `amplify`: `deploy`, `preview`, `sweep`, `watch` or `stop`'
    ],
    [
      { 'wait-for': 'baking' },
      '- `wait-for` is "baking"; allowed for `amplify`: `started` or `complete` (a job does not bake)'
    ],
    [
      { directory: 'dist', archive: 'a.zip', 'source-url': 's3://b/c' },
      '- `directory`, `archive` and `source-url` exclude each other: give one site to deploy only'
    ],
    [
      { 'source-url': 's3://b/c', 'source-url-type': 'BUCKET_PREFIX' },
      '- `source-url` must have the form `s3://bucket/folder/`, with the slash at its end, for `BUCKET_PREFIX`'
    ],
    [
      { 'verify-path': 'health' },
      '- `verify-path` is "health"; allowed: a path that starts with `/`, without blanks'
    ],
    [
      { 'verify-path': '/', 'verify-status': '200-100' },
      '- `verify-status` is "200-100"; allowed: HTTP statuses and ranges of them, such as `200-399,401`'
    ],
    [{ 'job-id': '0' }, '- `job-id` is "0"; allowed: the id of a job, such as `12`'],
    [
      { 'commit-id': 'main' },
      '- `commit-id` is "main"; allowed: the id of a commit: 7 to 64 hexadecimal digits'
    ]
  ])('%j', async (inputs, problem) => {
    expect(await problems({ ...MINIMAL, ...inputs })).toEqual([problem])
  })

  it('never show a secret', async () => {
    const lines = await problems({
      ...MINIMAL,
      'basic-auth': 'hunter2',
      'source-url': 'ftp://bucket/hunter2',
      'create-branch': 'true',
      'branch-environment-variables': '{"a": ["hunter2"]}'
    })
    expect(lines).toHaveLength(3)
    expect(lines.join('\n')).not.toContain('hunter2')
  })

  it('of both services at once: what the other service has is meaningless', async () => {
    const { warnings } = await parse({ application: 'shop', 'on-stale': 'skip', 'on-unchanged': 'deploy' })
    expect(warnings).toEqual([
      expect.stringMatching(/^`application` has no meaning for `amplify deploy` and is ignored/),
      expect.stringMatching(/^`on-unchanged` has no meaning for `amplify deploy`/),
      expect.stringMatching(/^`on-stale` has no meaning for `amplify deploy`/)
    ])
  })

  it.each<[Inputs, string]>([
    [{ directory: 'd', 'job-type': 'RETRY' }, '`job-type` has no meaning with `directory` and is ignored'],
    [{ archive: 'd', 'commit-id': 'abcdef1' }, '`commit-id` has no meaning with `archive` and is ignored'],
    [{ 'job-id': '7' }, '`job-id` has no meaning without `job-type: RETRY` and is ignored'],
    [
      { 'job-type': 'RETRY', 'commit-message': 'x' },
      '`commit-message` has no meaning without `job-type: RELEASE` and is ignored'
    ],
    [{ 'source-url-type': 'ZIP' }, '`source-url-type` has no meaning without `source-url` and is ignored'],
    [
      { 'branch-stage': 'BETA' },
      '`branch-stage` has no meaning without `create-branch: true` and is ignored'
    ],
    [{ 'verify-status': '200' }, '`verify-status` has no meaning without `verify-path` and is ignored']
  ])('that mean nothing are warned about: %j', async (inputs, warning) => {
    expect((await parse(inputs)).warnings).toEqual([warning])
  })
})
