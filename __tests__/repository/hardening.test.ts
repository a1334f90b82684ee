import { describe, expect, it } from '@jest/globals'
import { lintExample, lintHardening } from '../../scripts/lint/hardening.js'

const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1'
const GOOD = `on: push
permissions: {}
concurrency: one
jobs:
  a:
    permissions: { contents: read }
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${SHA} # v7.0.1
        with:
          persist-credentials: false
      - uses: ./
`

const messages = (text: string): string[] => lintHardening('ci.yml', text).map(({ message }) => message)

describe('a hardened workflow', () => {
  it('is accepted', () => {
    expect(messages(GOOD)).toEqual([])
  })

  it.each([
    ['a tag', SHA, 'v7', /^actions\/checkout@v7 is not pinned/],
    ['a short SHA', SHA, SHA.slice(0, 12), /is not pinned/],
    ['no version comment', ' # v7.0.1', '', /has no version comment/],
    ['a vague version comment', '# v7.0.1', '# v7', /has no version comment/],
    ['a container image', 'uses: ./', 'uses: docker://alpine:3', /is not pinned/],
    ['wide permissions', 'permissions: {}', 'permissions: read-all', /^top-level permissions must be \{\}$/],
    [
      'some permissions',
      'permissions: {}',
      'permissions: { contents: read }',
      /^top-level permissions must be \{\}$/
    ],
    ['no permissions', 'permissions: {}\n', '', /^top-level permissions must be \{\}$/],
    ['no concurrency', 'concurrency: one\n', '', /^concurrency is missing$/],
    [
      'no permissions of a job',
      '    permissions: { contents: read }\n',
      '',
      /^job a: permissions is missing$/
    ],
    ['no time limit', '    timeout-minutes: 5\n', '', /^job a: timeout-minutes is missing$/],
    [
      'all permissions of a job',
      'permissions: { contents: read }',
      'permissions: read-all',
      /^job a: permissions must be listed one by one$/
    ],
    [
      'an expression in a script',
      '- uses: ./',
      '- run: echo ${{ github.ref }}',
      /^job a: a script holds an expression/
    ],
    [
      'kept credentials',
      'persist-credentials: false',
      'fetch-depth: 0',
      /^job a: a checkout keeps its credentials/
    ]
  ])('is not one with %s', (_what, good, bad, message) => {
    expect(GOOD).toContain(good)
    expect(messages(GOOD.replace(good, bad))).toEqual([expect.stringMatching(message)])
  })

  it('points to the action', () => {
    expect(lintHardening('ci.yml', GOOD.replace(SHA, 'main'))[0]).toMatchObject({
      file: 'ci.yml',
      line: 9,
      column: 15
    })
  })
})

describe('an example', () => {
  const steps = 'steps: [{ run: echo }]'
  const found = (text: string): string[] => lintExample('a.yml', text).map(({ message }) => message)

  it.each([
    ['of the workflow', `permissions: {}\njobs: { a: { ${steps} } }`],
    ['of the job', `jobs: { a: { permissions: { contents: read }, ${steps} } }`]
  ])('is accepted with permissions %s', (_where, text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['no permissions', `jobs: { a: { ${steps} } }`, 'job a: permissions is missing'],
    [
      'an expression in a script',
      'permissions: {}\njobs: { a: { steps: [{ run: "echo ${{ inputs.x }}" }] } }',
      'job a: a script holds an expression: pass it as an environment variable'
    ],
    ['no workflow', 'jobs: [', 'this is no workflow']
  ])('is refused with %s', (_what, text, message) => {
    expect(found(text)).toEqual([message])
  })
})
