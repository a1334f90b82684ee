import { beforeAll, describe, expect, it } from '@jest/globals'
import { node, withFolder, type Finished } from './support.js'

const lint = (root: string): Finished => node(['--import', 'tsx', 'scripts/lint-workflows.ts', root])

const ACTION = `name: planted
description: an action with mistakes
inputs:
  service:
    description: the service
    required: true
  region:
    description: the region
    requird: true
outputs:
  outcome:
    description: how it ended
    value: nothing
runs:
  using: node99
  main: dist/index.js
`

const HEAD = `on: push
permissions: {}
concurrency: one
jobs:
  job:
    timeout-minutes: 5
    permissions: {}
`

const README = `# Planted

\`\`\`yaml
- uses: OWNER/REPO@v1
  id: deploy
  with:
    service: appconfig
    regoin: eu-west-1
- run: echo "\${{ steps.deploy.outputs.outcom }}"
\`\`\`

A snippet that is nothing:

\`\`\`yaml
uses: OWNER/REPO@v1
\`\`\`
`

const PLANTED = {
  'action.yml': ACTION,
  'README.md': README,
  'docs/guide.md':
    '```yaml\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: OWNER/REPO@v1\n```\n',
  '.github/workflows/runner.yml': `${HEAD}    runs-on: ubuntu-9.10\n    steps:\n      - run: echo\n`,
  '.github/workflows/expression.yml': `${HEAD}    runs-on: ubuntu-latest\n    steps:\n      - run: echo \${{ githb.ref }}\n`,
  '.github/workflows/local.yml': `${HEAD}    runs-on: ubuntu-latest\n    steps:\n      - uses: ./\n        with:\n          servise: appconfig\n`,
  '.github/workflows/tag.yml': `${HEAD}    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-node@v7\n`,
  '.github/workflows/broken.yml': 'on: push\n  jobs: [\n'
}

describe('the linters', () => {
  let planted: Finished

  beforeAll(() => {
    planted = withFolder(PLANTED, lint)
  })

  it('accept this repository, and have workflows and snippets to look at', () => {
    const { status, output, lines } = lint('.')
    expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(/0 findings$/m) })
    expect(lines.at(-1)).toMatch(/^[1-9]\d* workflows, [1-9]\d* examples, [1-9]\d* snippets: 0 findings$/)
  })

  it('fail on findings', () => {
    expect(planted.status).toBe(1)
  })

  it.each([
    ['a wrong input in a README snippet', "README.md:8:5: Invalid action input 'regoin' [languageservice]"],
    ['a wrong output in a README snippet', "README.md:9:18: 'outcom' is no output of this action [outputs]"],
    ['a snippet that fits nowhere', /^README\.md:15:1: .* \[snippets\]$/m],
    [
      'a missing required input in a guide',
      /^docs\/guide\.md:6:\d+: Missing required input `service` \[languageservice\]$/m
    ],
    [
      'an unknown runner',
      /^\.github\/workflows\/runner\.yml:8:\d+: label "ubuntu-9\.10" is unknown.*\[actionlint runner-label\]$/m
    ],
    [
      'a wrong expression, says actionlint',
      /^\.github\/workflows\/expression\.yml:10:\d+: undefined variable "githb".*\[actionlint expression\]$/m
    ],
    [
      'a wrong expression, says the service',
      /^\.github\/workflows\/expression\.yml:10:\d+: Unrecognized named-value: 'githb'.*\[languageservice\]$/m
    ],
    [
      'a wrong input of the local action',
      ".github/workflows/local.yml:12:11: Invalid action input 'servise' [languageservice]"
    ],
    ['an action that is not pinned', /^\.github\/workflows\/tag\.yml:10:15: .* not pinned .*\[hardening\]$/m],
    ['a workflow that is no YAML', /^\.github\/workflows\/broken\.yml:\d+:\d+: .*\[languageservice\]$/m],
    [
      'an unknown key of an input',
      /^action\.yml:9:5: Unknown key 'requird' in inputs\.region: .*\[action-keys\]$/m
    ],
    [
      'an unknown key of an output',
      /^action\.yml:13:5: Unknown key 'value' in outputs\.outcome: .*\[action-keys\]$/m
    ],
    ['an unknown runtime', "action.yml:15:10: Unexpected value 'node99' [languageservice]"]
  ])('catch %s', (_what, finding) => {
    expect(planted.output).toMatch(finding)
  })
})
