import { describe, expect, it } from '@jest/globals'
import { snippetsOf } from '../../scripts/lint/snippets.js'

const fenced = (body: string, indent = ''): string =>
  ['Text', '```yaml', ...body.split('\n'), '```', 'more'].map((line) => indent + line).join('\n')

describe('the snippets of a guide', () => {
  it('are left out when they use another action and are no workflow', () => {
    const guide = fenced('- uses: actions/checkout@v7') + fenced('owner: shop\nextensions: []')
    expect(snippetsOf('README.md', guide)).toEqual({ workflows: [], findings: [] })
  })

  it('are left out in other languages', () => {
    expect(snippetsOf('README.md', '```sh\necho "uses: OWNER/REPO@v1"\n```\n').workflows).toEqual([])
  })

  it.each([
    [
      'steps',
      '- uses: OWNER/REPO@v1\n  id: a',
      'on: push\njobs:\n  snippet:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: OWNER/REPO@v1\n        id: a\n'
    ],
    [
      'a job',
      'steps:\n  - uses: OWNER/REPO@v1',
      'on: push\njobs:\n  snippet:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: OWNER/REPO@v1\n'
    ],
    [
      'a job with a runner',
      'runs-on: windows-latest\nsteps:\n  - uses: OWNER/REPO@v1',
      'on: push\njobs:\n  snippet:\n    runs-on: windows-latest\n    steps:\n      - uses: OWNER/REPO@v1\n'
    ],
    [
      'jobs',
      'a:\n  steps:\n    - uses: OWNER/REPO@v1',
      'on: push\njobs:\n  a:\n    steps:\n      - uses: OWNER/REPO@v1\n'
    ],
    ['a workflow without events', 'jobs:\n  a:\n    steps: []', 'on: push\njobs:\n  a:\n    steps: []\n'],
    [
      'a workflow',
      'on: pull_request\njobs:\n  a:\n    steps: []',
      'on: pull_request\njobs:\n  a:\n    steps: []\n'
    ]
  ])('become workflows: %s', (_what, body, expected) => {
    expect(snippetsOf('README.md', fenced(body)).workflows.map(({ text }) => text)).toEqual([expected])
  })

  it.each(['', '  '])('know their lines, indented by "%s"', (indent) => {
    const guide = fenced('- run: echo\n- uses: OWNER/REPO@v1', indent)
    const [workflow] = snippetsOf('README.md', guide).workflows
    const line = (workflow?.text.split('\n').findIndex((text) => text.includes('OWNER/REPO')) ?? NaN) + 1
    expect(line + (workflow?.lineOffset ?? NaN)).toBe(4)
    expect(guide.split('\n')[3]).toContain('OWNER/REPO')
  })

  it.each(['uses: OWNER/REPO@v1', 'jobs: [', '- uses: OWNER/REPO@v1\n with: {'])(
    'fail when they fit nowhere: %s',
    (body) => {
      const { workflows, findings } = snippetsOf('docs/a.md', fenced(body))
      expect(workflows).toEqual([])
      expect(findings).toEqual([expect.objectContaining({ file: 'docs/a.md', line: 3, linter: 'snippets' })])
    }
  )
})
