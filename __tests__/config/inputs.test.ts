import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { isMap, parseDocument } from 'yaml'
import type { InputSpec } from '../../src/config/input-table.js'
import { INPUTS } from '../../src/config/inputs.js'
import { EXIT_CODE } from '../../src/deployment/outcome.js'
import { declaredInputs } from '../../scripts/action-yml/described.js'

const SPECS: [string, InputSpec<unknown, string>][] = Object.entries(INPUTS)

const document = parseDocument(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))
const metadata: unknown = document.toJS()

const namesIn = (section: 'inputs' | 'outputs'): string[] => {
  const map = document.get(section)
  return isMap(map) ? map.items.map(({ key }) => String(key)) : []
}

describe('action.yml', () => {
  it('declares the inputs of the table, in its order, and no others', () => {
    expect(namesIn('inputs')).toEqual(SPECS.map(([name]) => name))
  })

  it.each(Object.entries(declaredInputs()))('declares %s as the table does', (name, declared) => {
    expect(metadata).toHaveProperty(['inputs', name], declared)
  })

  it('runs two entries on Node 24, the second one always', () => {
    expect(metadata).toHaveProperty('runs', {
      using: 'node24',
      main: 'dist/index.js',
      post: 'dist/post/index.js',
      'post-if': 'always()'
    })
  })

  it('declares the outputs of a deployment', () => {
    expect(namesIn('outputs')).toEqual([
      'outcome',
      'state',
      'reason',
      'deployment-number',
      'configuration-version',
      'version-label',
      'percentage-complete',
      'job-id',
      'branch',
      'url',
      'console-url',
      'started-at',
      'completed-at',
      'changes',
      'comment-id',
      'github-deployment-id',
      'check-run-id',
      'result'
    ])
  })

  it('names every outcome', () => {
    const described = String(document.getIn(['outputs', 'outcome', 'description']))
    expect([...described.matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind)).toEqual(Object.keys(EXIT_CODE))
  })

  it('has a name and a description that the marketplace takes', () => {
    expect(metadata).toMatchObject({
      name: expect.any(String),
      description: expect.stringMatching(/^.{1,125}$/)
    })
  })
})

describe('the table', () => {
  it.each(SPECS)(
    '%s: has a name that a workflow can write, a meaning somewhere, one line of description',
    (name, spec) => {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(Object.keys(spec.use)).not.toEqual([])
      expect(spec.description).toMatch(/^[A-Z].*\.$/)
    }
  )

  it.each(
    SPECS.flatMap(([name, spec]) => (spec.default === undefined ? [] : [[name, spec, spec.default] as const]))
  )('%s: its default is a right value', async (_, spec, fallback) => {
    expect(await spec.parse(fallback)).toMatchObject({ ok: true })
  })

  it.each(SPECS)('%s: has at most one default, and none where it is required', (_, spec) => {
    const defaults = [spec.default, spec.computedDefault].filter((fallback) => fallback !== undefined)
    const isRequired = Object.values(spec.use).includes('required')
    expect(defaults.length).toBeLessThanOrEqual(isRequired ? 0 : 1)
  })
})

const UUID = '1234abcd-12ab-34cd-56ef-1234567890ab'

describe('values of the table', () => {
  it.each<[keyof typeof INPUTS, string]>([
    ['aws-region', 'eu-west-1'],
    ['aws-region', 'us-gov-west-1'],
    ['aws-region', 'us-isob-east-1'],
    ['aws-region', 'eusc-de-east-1'],
    ['aws-region', 'ap-southeast-10'],
    ['application', 'a'.repeat(64)],
    ['environment', 'prod / 🚀'],
    ['configuration-profile', 'p'.repeat(128)],
    ['deployment-strategy', 'AppConfig.Canary10Percent20Minutes'],
    ['configuration-version', '12'],
    ['configuration-version', 'v1.2.3'],
    ['configuration-version', 'v'.repeat(1024)],
    ['description', 'd'.repeat(5000)],
    ['kms-key-identifier', UUID],
    ['kms-key-identifier', `mrk-${'0123456789abcdef'.repeat(2)}`],
    ['kms-key-identifier', 'alias/team/my_key-1'],
    ['kms-key-identifier', `arn:aws:kms:eu-west-1:123456789012:key/${UUID}`],
    ['kms-key-identifier', 'arn:aws-us-gov:kms:us-gov-west-1:123456789012:alias/my-key'],
    ['tags', `k=${'v'.repeat(256)}`],
    ['tags', `${'k'.repeat(128)}=`],
    ['tags', Array.from({ length: 50 }, (_, n) => `k${n}=v`).join('\n')],
    ['dynamic-extension-parameters', 'notify#team=web'],
    ['dynamic-extension-parameters', `${'e'.repeat(96)}#${'p'.repeat(64)}=${'v'.repeat(2048)}`],
    ['dynamic-extension-parameters', Array.from({ length: 10 }, (_, n) => `e#p${n}=v`).join('\n')],
    ['job-status', 'success']
  ])('%s takes %.60s', async (name, value) => {
    expect(await INPUTS[name].parse(value)).toMatchObject({ ok: true })
  })

  it.each<[keyof typeof INPUTS, string]>([
    ['service', 'AppConfig'],
    ['operation', 'restart'],
    ['aws-region', 'eu-west'],
    ['aws-region', 'EU-WEST-1'],
    ['aws-region', 'eu-west-1.evil.example/'],
    ['aws-region', 'eu-west-1\nx'],
    ['aws-region', `us-${'a'.repeat(80)}-1`],
    ['application', 'a'.repeat(65)],
    ['environment', 'a'.repeat(65)],
    ['configuration-profile', 'p'.repeat(129)],
    ['deployment-strategy', 's'.repeat(65)],
    ['configuration-version', 'v'.repeat(1025)],
    ['kms-key-identifier', 'my-key'],
    ['kms-key-identifier', 'alias/'],
    ['kms-key-identifier', 'arn:aws:iam::123456789012:role/x'],
    ['tags', `k=${'v'.repeat(257)}`],
    ['tags', `${'k'.repeat(129)}=v`],
    ['tags', '{"": "v"}'],
    ['tags', '"aws:owner": me'],
    ['tags', '"AWS:owner": me'],
    ['tags', Array.from({ length: 51 }, (_, n) => `k${n}=v`).join('\n')],
    ['dynamic-extension-parameters', 'team=web'],
    ['dynamic-extension-parameters', 'a#b#c=web'],
    ['dynamic-extension-parameters', 'a#b/c=web'],
    ['dynamic-extension-parameters', `${'e'.repeat(97)}#p=v`],
    ['dynamic-extension-parameters', `e#${'p'.repeat(65)}=v`],
    ['dynamic-extension-parameters', 'e#p='],
    ['dynamic-extension-parameters', `e#p=${'v'.repeat(2049)}`],
    ['dynamic-extension-parameters', Array.from({ length: 11 }, (_, n) => `e#p${n}=v`).join('\n')],
    ['wait-for', 'Complete'],
    ['on-conflict', 'leave'],
    ['summary', 'yes'],
    ['job-status', 'x'.repeat(65)]
  ])('%s refuses %.60s', async (name, value) => {
    expect(await INPUTS[name].parse(value)).toMatchObject({ ok: false })
  })
})
