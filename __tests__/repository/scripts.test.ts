import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { isRecord } from '../../scripts/lint/yaml.js'
import { IS_POSIX, ROOT, run, withFolder } from './support.js'

/** The scripts of a workflow's steps, as `file, job, number of the step`. */
const scriptsOf = (folder: string): { readonly where: string; readonly script: string }[] =>
  readdirSync(join(ROOT, folder)).flatMap((file) => {
    const workflow: unknown = parse(readFileSync(join(ROOT, folder, file), 'utf8'))
    const jobs = isRecord(workflow) && isRecord(workflow['jobs']) ? Object.entries(workflow['jobs']) : []
    return jobs.flatMap(([job, body]) => {
      const steps: unknown[] = isRecord(body) && Array.isArray(body['steps']) ? body['steps'] : []
      return steps.flatMap((step, index) =>
        isRecord(step) && typeof step['run'] === 'string'
          ? [{ where: `${file}, ${job}, ${index + 1}`, script: step['run'] }]
          : []
      )
    })
  })

const onPosix = IS_POSIX ? describe : describe.skip

onPosix('a script in a workflow', () => {
  const scripts = [...scriptsOf('.github/workflows'), ...scriptsOf('docs/examples')]

  it.each(scripts)('is one that bash can read: $where', ({ script }) => {
    expect(run('bash', ['-n', '-c', script])).toMatchObject({ status: 0, output: '' })
  })

  it('is noticed when bash cannot', () => {
    expect(run('bash', ['-n', '-c', 'if true; then']).status).not.toBe(0)
  })
})

onPosix('the search for the pull request of a fork', () => {
  const script = scriptsOf('docs/examples').find(({ script }) => script.includes('gh api'))?.script ?? ''
  const hasJq = run('jq', ['--version']).status === 0
  /** What it writes for pull requests of this list; GitHub's CLI is a jq that answers with it. */
  const found = (pulls: readonly unknown[]): string => {
    const gh = `gh() { jq "\${@: -1}" <<< '${JSON.stringify(pulls)}'; }\n`
    return withFolder({ output: '' }, (folder) => {
      const file = join(folder, 'output')
      const env = {
        GITHUB_REPOSITORY: 'octo-org/shop',
        HEAD: 'mallory:main',
        SHA: 'abc',
        GITHUB_OUTPUT: file
      }
      expect(run('bash', ['-eo', 'pipefail', '-c', gh + script], { env })).toMatchObject({ status: 0 })
      return readFileSync(file, 'utf8')
    })
  }

  // Without jq there is nothing to answer with.
  const withJq = hasJq ? it : it.skip

  withJq('finds the one whose head is the commit of the run', () => {
    const pulls = [
      { number: 3, head: { sha: 'old' } },
      { number: 7, head: { sha: 'abc' } }
    ]
    expect(found(pulls)).toBe('number=7\n')
  })

  withJq('finds none where there is none', () => {
    expect(found([{ number: 3, head: { sha: 'old' } }])).toBe('number=\n')
    expect(found([])).toBe('number=\n')
  })
})
