import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { INPUTS } from '../../src/config/inputs.js'
import type { VersionSource } from '../../src/config/config.js'
import { parseConfig } from '../../src/config/parse.js'
import { DeploymentError } from '../../src/deployment/problem.js'

type Inputs = Readonly<Record<string, string>>

const MINIMAL: Inputs = {
  service: 'appconfig',
  operation: 'deploy',
  'aws-region': 'eu-west-1',
  application: 'shop',
  environment: 'prod',
  'configuration-profile': 'flags',
  'deployment-strategy': 'AppConfig.AllAtOnce',
  'configuration-version': 'latest',
  'job-status': 'success'
}

/** The environment that the runner makes of the inputs of a step. */
const environmentOf = (inputs: Inputs): Record<string, string> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))

const parse = (inputs: Inputs, env: Inputs = {}) => parseConfig({ ...env, ...environmentOf(inputs) })

const without = (...names: string[]): Inputs =>
  Object.fromEntries(Object.entries(MINIMAL).filter(([name]) => !names.includes(name)))

/** The lines of the one error that these inputs give. */
const problems = async (inputs: Inputs, env: Inputs = {}): Promise<string[]> => {
  const error: unknown = await parse(inputs, env).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(DeploymentError)
  expect(error).toMatchObject({ problem: { kind: 'configuration' } })
  return error instanceof DeploymentError ? error.problem.message.split('\n') : []
}

describe('parseConfig', () => {
  it('fills in the defaults', async () => {
    expect(await parse(MINIMAL)).toEqual({
      config: {
        service: 'appconfig',
        operation: 'deploy',
        region: 'eu-west-1',
        summary: true,
        jobStatus: 'success',
        application: 'shop',
        environment: 'prod',
        configurationProfile: 'flags',
        deploymentStrategy: 'AppConfig.AllAtOnce',
        source: { kind: 'existing', version: 'latest' },
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
      },
      warnings: []
    })
  })

  it('reads every input of a deployment', async () => {
    expect(
      await parse({
        ...MINIMAL,
        description: 'first line\nsecond line',
        tags: 'team=web',
        'kms-key-identifier': 'alias/key',
        'dynamic-extension-parameters': 'notify#team: web',
        'on-unchanged': 'deploy',
        'on-stale': 'skip',
        'revert-on-job-failure': 'true',
        'wait-for': 'baking',
        'timeout-minutes': '30',
        'on-timeout': 'leave',
        'on-cancel': 'leave',
        'on-conflict': 'stop',
        'queue-timeout-minutes': '0.5',
        'poll-interval-seconds': '2',
        summary: 'FALSE',
        'job-status': 'failure'
      })
    ).toMatchObject({
      config: {
        summary: false,
        jobStatus: 'failure',
        description: 'first line\nsecond line',
        tags: { team: 'web' },
        kmsKeyIdentifier: 'alias/key',
        dynamicExtensionParameters: { 'notify#team': 'web' },
        onUnchanged: 'deploy',
        onStale: 'skip',
        revertOnJobFailure: true,
        policy: {
          waitFor: 'baking',
          timeoutMs: 1_800_000,
          onTimeout: 'leave',
          onCancel: 'leave',
          onConflict: 'stop',
          queueTimeoutMs: 30_000,
          pollIntervalMs: 2_000
        }
      },
      warnings: []
    })
  })

  it.each<[Inputs, VersionSource]>([
    [{ 'configuration-version': '7' }, { kind: 'existing', version: '7' }],
    [
      { 'configuration-file': 'a.json', 'content-type': 'application/json', 'version-label': 'v1' },
      { kind: 'file', path: 'a.json', contentType: 'application/json', label: 'v1' }
    ],
    [
      { 'configuration-file': 'a.json' },
      { kind: 'file', path: 'a.json', contentType: undefined, label: undefined }
    ],
    [
      { 'configuration-content': '  {"a": 1}\n' },
      { kind: 'inline', content: '  {"a": 1}\n', contentType: undefined, label: undefined }
    ],
    [{ 'promote-from': 'staging' }, { kind: 'promotion', from: 'staging' }]
  ])('takes the version from %j', async (inputs, source) => {
    expect(await parse({ ...without('configuration-version'), ...inputs })).toMatchObject({
      config: { source },
      warnings: []
    })
  })

  it('reads a plan', async () => {
    const inputs = without('deployment-strategy')
    expect(
      await parse({
        ...inputs,
        operation: 'plan',
        'show-values': 'true',
        'github-token': 't',
        'pull-request': '7'
      })
    ).toMatchObject({
      config: {
        operation: 'plan',
        deploymentStrategy: undefined,
        showValues: true,
        github: { token: 't', comment: true, pullRequest: 7 }
      },
      warnings: []
    })
    expect(await parse({ ...inputs, operation: 'plan', 'deployment-strategy': 'Canary' })).toMatchObject({
      config: { deploymentStrategy: 'Canary' }
    })
  })

  it('reads what is to be shown on GitHub', async () => {
    expect(
      await parse({
        ...MINIMAL,
        'github-token': 't',
        comment: 'true',
        'pull-request': '7',
        'github-deployment': 'true',
        'github-environment': 'production',
        'check-run': 'true'
      })
    ).toMatchObject({
      config: {
        github: {
          token: 't',
          comment: true,
          pullRequest: 7,
          deployment: true,
          environment: 'production',
          checkRun: true
        }
      },
      warnings: []
    })
  })

  it('reads the management of extensions', async () => {
    const inputs = { service: 'appconfig', operation: 'extensions', 'aws-region': 'eu-west-1' }
    expect(await parse({ ...inputs, 'extensions-file': 'extensions.yml' })).toMatchObject({
      config: { operation: 'extensions', file: 'extensions.yml', prune: false, dryRun: false },
      warnings: []
    })
    expect(
      await parse({
        ...inputs,
        'extensions-file': 'e.json',
        prune: 'true',
        'dry-run': 'true',
        comment: 'true'
      })
    ).toMatchObject({
      config: { file: 'e.json', prune: true, dryRun: true, github: { comment: true } },
      warnings: []
    })
    expect(await problems(inputs)).toContain('- `extensions-file` is required for `appconfig extensions`')
  })

  it.each(['watch', 'stop', 'revert'] as const)('reads %s', async (operation) => {
    const inputs = without('deployment-strategy', 'configuration-version')
    expect(await parse({ ...inputs, operation })).toMatchObject({
      config: { operation, deploymentNumber: undefined }
    })
    expect(await parse({ ...inputs, operation, 'deployment-number': '12' })).toMatchObject({
      config: { operation, deploymentNumber: '12' }
    })
  })

  it('leaves what it only watches, unless asked otherwise', async () => {
    const inputs = { ...without('deployment-strategy', 'configuration-version'), operation: 'watch' }
    expect(await parse(inputs)).toMatchObject({
      config: { policy: { onTimeout: 'leave', onCancel: 'leave' } }
    })
    expect(await parse({ ...inputs, 'on-cancel': 'stop' })).toMatchObject({
      config: { policy: { onTimeout: 'leave', onCancel: 'stop' } }
    })
  })

  it('deploys when no operation is given', async () => {
    expect(await parse(without('operation'))).toMatchObject({ config: { operation: 'deploy' } })
  })

  it('takes an empty map for none, because the service refuses one', async () => {
    const { config } = await parse({ ...MINIMAL, tags: '{}', 'dynamic-extension-parameters': '{ }' })
    expect(config).toMatchObject({ tags: undefined, dynamicExtensionParameters: undefined })
  })

  it('says that the status of the job is unknown when it is not given', async () => {
    expect(await parse(without('job-status'))).toMatchObject({ config: { jobStatus: 'unknown' } })
  })
})

describe('the region', () => {
  const bare = without('aws-region')

  it.each<[Inputs, Inputs, string]>([
    [MINIMAL, { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-east-2' }, 'eu-west-1'],
    [MINIMAL, { AWS_REGION: 'nonsense' }, 'eu-west-1'],
    [bare, { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-east-2' }, 'us-east-1'],
    [bare, { AWS_REGION: ' ', AWS_DEFAULT_REGION: 'us-east-2' }, 'us-east-2'],
    [{ ...bare, 'aws-region': ' ' }, { AWS_DEFAULT_REGION: 'us-east-2' }, 'us-east-2']
  ])('of %j with %j is %s', async (inputs, env, region) => {
    expect(await parse(inputs, env)).toMatchObject({ config: { region } })
  })

  it('is explained when it is missing', async () => {
    expect(await problems(bare)).toEqual([
      'There is a problem with the inputs of this step:',
      '- `aws-region` is required, because neither `AWS_REGION` nor `AWS_DEFAULT_REGION` is set; allowed: the code of an AWS region, such as `eu-west-1`'
    ])
  })

  it('is refused by the name of where it came from', async () => {
    expect(await problems(bare, { AWS_REGION: 'eu-west-1.evil.example' })).toEqual([
      'There is a problem with the inputs of this step:',
      '- the environment variable `AWS_REGION` is "eu-west-1.evil.example"; allowed: the code of an AWS region, such as `eu-west-1`'
    ])
    expect(
      (await problems({ ...MINIMAL, 'aws-region': 'Ireland' }, { AWS_REGION: 'eu-west-1' })).slice(1)
    ).toEqual(['- `aws-region` is "Ireland"; allowed: the code of an AWS region, such as `eu-west-1`'])
  })
})

describe('problems', () => {
  it('are reported all at once', async () => {
    expect(
      await problems({
        service: 'appconfig',
        operation: 'deploy',
        application: 'a'.repeat(200),
        'configuration-profile': ' ',
        tags: 'a=1\na=2',
        'wait-for': 'compleet',
        'timeout-minutes': '-1',
        summary: 'yes'
      })
    ).toEqual([
      'There are 10 problems with the inputs of this step:',
      `- \`application\` is "${'a'.repeat(100)}"… (200 characters); allowed: 1 to 64 characters`,
      '- `environment` is required for `appconfig deploy`',
      '- `configuration-profile` is required for `appconfig deploy`',
      '- `deployment-strategy` is required for `appconfig deploy`',
      '- `tags` is "a=1\\na=2"; allowed: each key once (entry 2 repeats one)',
      '- `wait-for` is "compleet"; allowed: `started`, `baking` or `complete`. Did you mean `complete`?',
      '- `timeout-minutes` is "-1"; allowed: a number of minutes greater than 0, such as `30` or `0.5`',
      '- `summary` is "yes"; allowed: `true` or `false`',
      '- there is no version to deploy: `configuration-version`, `configuration-file`, `configuration-content` or `promote-from` is required',
      expect.stringContaining('- `aws-region` is required')
    ])
  })

  it('of a missing service: nothing is said about what it would require', async () => {
    expect(await problems({ 'aws-region': 'eu-west-1', summary: '1' })).toEqual([
      'There are 2 problems with the inputs of this step:',
      '- `service` is required',
      '- `summary` is "1"; allowed: `true` or `false`'
    ])
  })

  it('of a service that there is not', async () => {
    expect(await problems({ service: 'amplfy', 'on-timeout': 'stpo' })).toEqual([
      'There are 3 problems with the inputs of this step:',
      '- `service` is "amplfy"; allowed: `appconfig` or `amplify`. Did you mean `amplify`?',
      '- `on-timeout` is "stpo"; allowed: `stop` or `leave`. Did you mean `stop`?',
      expect.stringContaining('- `aws-region` is required')
    ])
  })

  it('of a wrong operation: what every operation of the service requires is still judged', async () => {
    expect(
      await problems({ service: 'amplify', 'aws-region': 'eu-west-1', branch: 'main', operation: 'deply' })
    ).toEqual([
      'There are 2 problems with the inputs of this step:',
      '- `operation` is "deply"; allowed: `deploy`, `plan`, `extensions`, `preview`, `sweep`, `watch`, `stop` or `revert`. Did you mean `deploy`?',
      '- `app-id` is required'
    ])
  })

  it.each([
    '{"notify#team": {"hunter2": 1}}',
    '{"notify#team": "hunter2"',
    'notify#team: "hunter2',
    'notify#team: [hunter2]',
    'hunter2=hunter2',
    'hunter2 hunter2',
    'a#hunter2=1\na#hunter2=2'
  ])('never show a secret: %s', async (secret) => {
    const lines = await problems({ ...MINIMAL, 'dynamic-extension-parameters': secret })
    expect(lines).toHaveLength(2)
    expect(lines.join('\n')).toContain('`dynamic-extension-parameters` is not valid (its value is secret)')
    expect(lines.join('\n')).not.toContain('hunter2')
  })

  it('stay on one line each and short, whatever the value', async () => {
    const lines = await problems({ ...MINIMAL, 'on-cancel': `\n::error::x\r- y${'z'.repeat(1_000_000)}` })
    expect(lines).toHaveLength(2)
    expect(lines.join('').length).toBeLessThan(400)
    expect(lines.join('')).not.toMatch(/\r/)
  })
})

describe('warnings', () => {
  it('when a description is longer than the service takes', async () => {
    expect((await parse({ ...MINIMAL, description: 'd'.repeat(1024) })).warnings).toEqual([])
    const { warnings, config } = await parse({ ...MINIMAL, description: 'd'.repeat(1025) })
    expect(warnings).toEqual([
      '`description` is longer than the 1024 characters that the service takes and is cut'
    ])
    expect(config).toHaveProperty('description', 'd'.repeat(1025))
  })

  it('when there is a queue timeout and no queue', async () => {
    const inputs = { ...MINIMAL, 'queue-timeout-minutes': '5' }
    expect((await parse(inputs)).warnings).toEqual([])
    expect((await parse({ ...inputs, 'on-conflict': 'stop' })).warnings).toEqual([])
    expect((await parse({ ...inputs, 'on-conflict': 'fail' })).warnings).toEqual([
      '`queue-timeout-minutes` has no meaning with `on-conflict: fail` and is ignored'
    ])
  })
})

const NO_TIMES = { timeoutMs: undefined, queueTimeoutMs: undefined, pollIntervalMs: undefined }

describe('role-to-assume', () => {
  const ROLE = 'arn:aws:iam::123456789012:role/team/deploy'

  it('is absent by default: the SDK finds credentials by itself', async () => {
    expect((await parse(MINIMAL)).config).not.toHaveProperty('role')
  })

  it('has defaults for all but its ARN', async () => {
    expect((await parse({ ...MINIMAL, 'role-to-assume': ROLE })).config.role).toEqual({
      arn: ROLE,
      sessionName: 'GitHubActions',
      durationSeconds: 3600,
      audience: 'sts.amazonaws.com'
    })
  })

  it.each(['deploy', 'arn:aws:iam::123456789012:user/deploy', 'arn:aws:iam::1:role/deploy', `${ROLE} x`])(
    'is the ARN of a role, not %j',
    async (arn) => {
      expect((await problems({ ...MINIMAL, 'role-to-assume': arn }))[1]).toMatch(/^- `role-to-assume` is /)
    }
  )

  it.each(['arn:aws-cn:iam::123456789012:role/x', 'arn:aws-us-gov:iam::123456789012:role/x'])(
    'may be of any partition: %s',
    async (arn) => {
      expect((await parse({ ...MINIMAL, 'role-to-assume': arn })).config.role?.arn).toBe(arn)
    }
  )

  it.each([
    ['role-duration-seconds', '899'],
    ['role-duration-seconds', '43201'],
    ['role-session-name', 'a b'],
    ['role-session-name', 'x']
  ])('has limits for %s: %s', async (name, value) => {
    const found = await problems({ ...MINIMAL, 'role-to-assume': ROLE, [name]: value })
    expect(found[1]).toContain(`\`${name}\``)
  })

  it.each(['role-session-name', 'role-duration-seconds', 'audience'])(
    'is what %s is about: alone it is ignored with a warning',
    async (name) => {
      const { warnings } = await parse({ ...MINIMAL, [name]: '900' })
      expect(warnings).toEqual([`\`${name}\` has no meaning without \`role-to-assume\` and is ignored`])
    }
  )
})

describe('whatever the inputs are', () => {
  const plausible: Readonly<Record<string, readonly string[]>> = {
    service: ['appconfig'],
    operation: ['deploy', 'plan', 'watch', 'stop', 'revert', ''],
    'aws-region': ['eu-west-1', ''],
    'role-to-assume': ['arn:aws:iam::123456789012:role/deploy', ''],
    'role-session-name': ['shop', ''],
    'role-duration-seconds': ['900', ''],
    tags: ['a=b', '{"a":1}', 'a: b'],
    'dynamic-extension-parameters': ['a#b=c', 'a#b: c'],
    'kms-key-identifier': ['alias/x'],
    'wait-for': ['started', 'baking', 'complete'],
    'on-timeout': ['stop', 'leave'],
    'on-cancel': ['stop', 'leave'],
    'on-conflict': ['wait', 'fail', 'stop'],
    'timeout-minutes': ['1', '0.5'],
    'queue-timeout-minutes': ['1', '0.5'],
    'poll-interval-seconds': ['1', '0.5'],
    summary: ['true', 'false'],
    'configuration-version': ['1', 'latest', ''],
    'configuration-file': ['', '', 'flags.json'],
    'configuration-content': ['', '', '{}'],
    'promote-from': ['', '', 'staging'],
    'content-type': ['application/json', ''],
    'version-label': ['v1'],
    'on-unchanged': ['skip', 'deploy'],
    'on-stale': ['fail', 'skip', 'deploy'],
    'deployment-number': ['12'],
    'revert-on-job-failure': ['true', 'false'],
    'show-values': ['true', 'false'],
    comment: ['true', 'false'],
    'pull-request': ['7']
  }
  const value = (name: string): fc.Arbitrary<string | undefined> =>
    fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...(plausible[name] ?? ['x', 'flags'])) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      {
        weight: 1,
        arbitrary: fc.string({ unit: fc.constantFrom(...Array.from('{}[]":,=#&*!|>%@\' \n-?~a1')) })
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(undefined, '', '__proto__', 'constructor', '\0', '{"__proto__":{}}')
      }
    )
  const environments = fc.record(
    Object.fromEntries(Object.keys(INPUTS).map((name) => [`INPUT_${name.toUpperCase()}`, value(name)]))
  )

  it('they give a valid configuration or one DeploymentError of kind configuration', async () => {
    let valid = 0
    await fc.assert(
      fc.asyncProperty(environments, async (env) => {
        try {
          const { config } = await parseConfig({ AWS_REGION: 'eu-west-1', ...env })
          valid++
          expect(config.region).toMatch(/^[a-z-]+-\d+$/)
          const name =
            config.service === 'amplify'
              ? config.app
              : config.operation === 'extensions'
                ? config.file
                : config.application
          expect(name.trim()).not.toBe('')
          const { timeoutMs, queueTimeoutMs, pollIntervalMs } = 'policy' in config ? config.policy : NO_TIMES
          for (const ms of [timeoutMs, queueTimeoutMs, pollIntervalMs]) expect(ms ?? 1).toBeGreaterThan(0)
        } catch (error) {
          if (!(error instanceof DeploymentError)) throw error
          const [headline, ...bullets] = error.problem.message.split('\n')
          expect(error.problem.kind).toBe('configuration')
          expect(headline).toMatch(/^There (is a problem|are \d+ problems) with the inputs/)
          expect(bullets.length).toBeGreaterThan(0)
          for (const bullet of bullets) expect(bullet).toMatch(/^- /)
        }
      }),
      { numRuns: 1000 }
    )
    // The property says little when next to nothing is valid.
    expect(valid).toBeGreaterThan(20)
  })
})
