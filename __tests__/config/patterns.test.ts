import { describe, expect, it } from '@jest/globals'
import { INPUTS, type InputName } from '../../src/config/inputs.js'

interface Form {
  readonly right: readonly string[]
  readonly wrong: readonly string[]
}

/** Inputs whose text has a form: what is right, up to the limits, and what is wrong. */
const FORMS = {
  'aws-region': {
    right: ['eu-west-1', `us-${'a'.repeat(58)}-1`],
    wrong: [`us-${'a'.repeat(59)}-1`, 'e-west-1']
  },
  'role-to-assume': {
    right: ['arn:aws:iam::123456789012:role/deploy', `arn:aws-cn:iam::123456789012:role/${'r'.repeat(575)}`],
    wrong: [`arn:aws:iam::123456789012:role/${'r'.repeat(576)}`, 'arn:aws:iam::123456789012:role/']
  },
  'role-session-name': { right: ['ab', 's'.repeat(64)], wrong: ['a', 's'.repeat(65), 'a/b'] },
  'content-type': {
    right: [
      'text/plain',
      'text/plain;charset=utf-8',
      'text/plain  ;  charset=utf-8',
      'application/vnd.api+json',
      `a/${'b'.repeat(253)}`
    ],
    wrong: ['text', 'text/', '/plain', 'text/plain;', 'text/plain; ü', `a/${'b'.repeat(254)}`]
  },
  'kms-key-identifier': {
    right: ['alias/a', `mrk-${'0123456789abcdef'.repeat(2)}`],
    wrong: [`alias/${'a'.repeat(251)}`, 'mrk-12']
  },
  'deployment-number': { right: ['1', '12', '9999999999'], wrong: ['0', '01', '1a', '10000000000'] },
  'source-url': {
    right: ['s3://b/k', 'https://example.com/site.zip?X-Amz-Signature=0', `s3://b/${'k'.repeat(2993)}`],
    wrong: ['s3://b', 's3:///k', 'http://example.com/a.zip', `s3://b/${'k'.repeat(2994)}`]
  },
  'job-id': { right: ['1', '12', '999999999999999'], wrong: ['0', '1a', '9'.repeat(16)] },
  'commit-id': { right: ['abcdef0', 'F'.repeat(64)], wrong: ['abcdef', 'f'.repeat(65), 'main123'] },
  'basic-auth': {
    right: ['a:b', 'user:pass:word', `u:${'p'.repeat(1398)}`],
    wrong: ['ab', ':b', 'a:', 'u ser:password', `u:${'p'.repeat(1399)}`]
  },
  'preview-branch-prefix': {
    right: ['p', 'pr-', 'a1-', `p${'r'.repeat(39)}`],
    wrong: ['1pr', 'p.r-', 'Pr-', `p${'r'.repeat(40)}`]
  },
  'verify-path': {
    right: ['/', '/health?deep=1', `/${'p'.repeat(2000)}`],
    wrong: ['health', '/a b', '/ü', `/${'p'.repeat(2001)}`]
  }
} satisfies Partial<Record<InputName, Form>>

const parse = async (name: string, text: string) => {
  const [, spec] = Object.entries(INPUTS).find(([one]) => one === name) ?? []
  return spec?.parse(text)
}

const pairs = (of: (form: Form) => readonly string[]): [string, string][] =>
  Object.entries<Form>(FORMS).flatMap(([name, form]) =>
    of(form).map((text): [string, string] => [name, text])
  )

describe('an input with a form', () => {
  it.each(pairs(({ right }) => right))('%s takes %.60s, and nothing around it', async (name, text) => {
    expect(await parse(name, text)).toEqual({ ok: true, value: text })
    // A line of its own in front or behind: `^` and `$` of another kind would let it in.
    expect(await parse(name, `x\n${text}`)).toMatchObject({ ok: false })
    expect(await parse(name, `${text}\nx`)).toMatchObject({ ok: false })
  })

  it.each(pairs(({ wrong }) => wrong))('%s refuses %.60s, and says what is right', async (name, text) => {
    expect(await parse(name, text)).toEqual({ ok: false, allowed: expect.stringMatching(/\w{2}/) })
  })
})

describe('an input with a map', () => {
  const KEYS = /^keys of \S.* \(see entry 1\)$/
  const VALUES = /^values of \S.* \(see entry 1\)$/

  it.each<[InputName, string]>([
    ['tags', `${'k'.repeat(128)}=${'v'.repeat(256)}`],
    ['tags', 'my-aws:x: v'],
    ['branch-environment-variables', `${'k'.repeat(255)}=${'v'.repeat(5500)}`],
    ['branch-environment-variables', 'k=']
  ])('%s takes %.60s', async (name, text) => {
    expect(await parse(name, text)).toMatchObject({ ok: true })
  })

  it.each<[InputName, string, RegExp]>([
    ['tags', `${'k'.repeat(129)}=v`, KEYS],
    ['tags', `k=${'v'.repeat(257)}`, VALUES],
    ['branch-environment-variables', `${'k'.repeat(256)}=v`, KEYS],
    ['branch-environment-variables', '{"":"v"}', KEYS],
    ['branch-environment-variables', `k=${'v'.repeat(5501)}`, VALUES],
    ['dynamic-extension-parameters', 'a=b', KEYS],
    ['dynamic-extension-parameters', 'a#b=', VALUES]
  ])('%s refuses %.60s, and says where and what is right', async (name, text, allowed) => {
    expect(await parse(name, text)).toEqual({ ok: false, allowed: expect.stringMatching(allowed) })
  })
})

describe('inputs by their kind', () => {
  const having = (test: (spec: (typeof INPUTS)[InputName]) => boolean | undefined): string[] =>
    Object.entries(INPUTS).flatMap(([name, spec]) => (test(spec) === true ? [name] : []))

  it('are secret', () => {
    expect(having(({ secret }) => secret)).toEqual([
      'configuration-content',
      'dynamic-extension-parameters',
      'source-url',
      'branch-environment-variables',
      'basic-auth',
      'github-token'
    ])
  })

  it('are taken as they are, blanks included', () => {
    expect(having(({ verbatim }) => verbatim)).toEqual(['configuration-content'])
  })

  it('select the operation', () => {
    expect(having(({ selects }) => selects)).toEqual(['service', 'operation'])
  })
})
