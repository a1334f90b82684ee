import { describe, expect, it } from '@jest/globals'
import type { InputName } from '../../src/config/inputs.js'
import { OPERATIONS, type OperationId } from '../../src/config/operations.js'
import { parseConfig } from '../../src/config/parse.js'
import { envOf, rightStep } from '../hostile/good-inputs.js'

type Change = Readonly<Partial<Record<InputName, string>>>

/** A step that is right, but for this change; an empty value takes an input away. */
const parse = (operation: OperationId, change: Change = {}) =>
  parseConfig(envOf(new Map([...rightStep(operation), ...Object.entries(change)])))

describe('every operation', () => {
  it.each(OPERATIONS)('%s is built as itself', async (operation) => {
    const { config, warnings } = await parse(operation)
    expect(`${config.service} ${config.operation}`).toBe(operation)
    expect(warnings).toEqual([])
  })

  it.each<[OperationId, object]>([
    ['appconfig deploy', { comment: false, deployment: false, checkRun: false, environment: 'shop' }],
    ['appconfig plan', { comment: true }],
    ['appconfig extensions', { comment: false }],
    ['appconfig watch', { checkRun: false }],
    ['amplify deploy', { comment: false, deployment: false, checkRun: false, environment: 'main' }],
    ['amplify preview', { comment: true, deployment: true, checkRun: false, environment: 'preview' }],
    ['amplify sweep', { comment: false, deployment: false, environment: 'preview' }],
    ['amplify watch', { comment: false, deployment: false, checkRun: false }]
  ])('%s shows on GitHub what it says by default', async (operation, shown) => {
    const { config } = await parse(operation, 'environment' in shown ? { environment: 'shop' } : {})
    expect(config).toMatchObject({ github: shown })
  })

  it.each(['appconfig deploy', 'amplify deploy'] as const)(
    '%s shows there what it is told to',
    async (operation) => {
      const asked = { comment: 'true', 'github-deployment': 'true', 'check-run': 'true' }
      expect(await parse(operation, asked)).toMatchObject({
        config: { github: { comment: true, deployment: true, checkRun: true } }
      })
    }
  )
})

describe('what concerns several inputs at once', () => {
  it.each<[OperationId, Change, string]>([
    ['appconfig plan', { 'configuration-version': '' }, 'there is no version to deploy'],
    ['appconfig plan', { 'promote-from': 'staging' }, 'exclude each other: give one version to deploy only'],
    ['amplify preview', { directory: 'd', archive: 'a.zip' }, 'give one site to deploy only'],
    ['amplify watch', { 'wait-for': 'baking' }, 'a job does not bake'],
    [
      'amplify preview',
      { 'source-url': 'https://s3://b/', 'source-url-type': 'BUCKET_PREFIX' },
      'must have the form `s3://bucket/folder/`'
    ]
  ])('is a problem of %s: %j', async (operation, change, problem) => {
    await expect(parse(operation, change)).rejects.toThrow(problem)
  })

  it.each<[OperationId, Change]>([
    [
      'appconfig deploy',
      { 'configuration-version': '', 'configuration-file': 'f', 'content-type': 'text/plain' }
    ],
    ['appconfig plan', { 'configuration-version': '', 'configuration-content': 'c', 'version-label': 'v1' }],
    ['amplify deploy', { 'source-url': 's3://bucket/folder/', 'source-url-type': 'BUCKET_PREFIX' }],
    ['amplify deploy', { 'source-url': 's3://bucket/site.zip', 'source-url-type': 'ZIP' }],
    ['amplify preview', { 'branch-stage': 'BETA', 'branch-environment-variables': 'A=1' }],
    ['amplify preview', { 'commit-message': 'a fix' }],
    ['amplify watch', { 'verify-path': '/', 'verify-status': '200', 'verify-timeout-minutes': '1' }]
  ])('is right for %s: %j', async (operation, change) => {
    expect((await parse(operation, change)).warnings).toEqual([])
  })

  it.each<[OperationId, Change, string]>([
    ['appconfig deploy', { 'content-type': 'text/plain' }, '`content-type` has no meaning without'],
    ['appconfig plan', { 'content-type': 'text/plain' }, '`content-type` has no meaning without'],
    ['appconfig plan', { 'version-label': 'v1' }, '`version-label` has no meaning without'],
    ['amplify deploy', { 'branch-environment-variables': 'A=1' }, 'without `create-branch: true`'],
    [
      'amplify preview',
      { 'branch-stage': 'BETA', 'create-branch': 'false' },
      'without `create-branch: true`'
    ],
    [
      'amplify preview',
      { 'branch-environment-variables': 'A=1', 'create-branch': 'false' },
      '`branch-environment-variables` has no meaning without `create-branch: true`'
    ],
    ['amplify deploy', { 'source-url-type': 'BUCKET_PREFIX' }, '`source-url-type` has no meaning without'],
    [
      'amplify preview',
      { 'source-url-type': 'ZIP' },
      '`source-url-type` has no meaning without `source-url`'
    ],
    ['amplify preview', { 'commit-message': 'a fix', archive: 'a.zip' }, 'has no meaning with `archive`'],
    ['amplify watch', { 'verify-status': '200' }, '`verify-status` has no meaning without `verify-path`'],
    ['amplify deploy', { 'verify-timeout-minutes': '1' }, '`verify-timeout-minutes` has no meaning without'],
    ...(['appconfig deploy', 'amplify deploy', 'amplify preview'] as const).map(
      (operation): [OperationId, Change, string] => [
        operation,
        { 'on-conflict': 'fail', 'queue-timeout-minutes': '5' },
        '`queue-timeout-minutes` has no meaning with `on-conflict: fail`'
      ]
    )
  ])('is warned about in %s: %j', async (operation, change, warning) => {
    expect((await parse(operation, change)).warnings).toEqual([expect.stringContaining(warning)])
  })
})
