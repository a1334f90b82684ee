import { chmodSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { IS_POSIX, node, ROOT, run, withFolder, type Finished } from './support.js'

const README = `<!-- test-command:start -->

\`\`\`sh
npm ci && npm test
\`\`\`

<!-- test-command:end -->
`

/** Runs .ci/run with an npm that only says what it was asked for, and fails for what matches. */
const ciRun = (failing: string, readme = README): Finished => {
  const npm = `#!/bin/sh\necho "npm $*"\ncase "$*" in ${failing}) exit 7 ;; esac\n`
  const files = {
    'README.md': readme,
    '.ci/run': readFileSync(join(ROOT, '.ci/run'), 'utf8'),
    'bin/npm': npm
  }
  return withFolder(files, (folder) => {
    chmodSync(join(folder, 'bin/npm'), 0o755)
    const path = `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`
    return run('bash', [join(folder, '.ci/run')], { cwd: '/', env: { PATH: path } })
  })
}

const onPosix = IS_POSIX ? describe : describe.skip

onPosix('.ci/run', () => {
  it('runs the test command of the README, then the other stages, and ends with the total', () => {
    const { status, lines } = ciRun('none')
    expect(lines.filter((line) => line.startsWith('npm '))).toEqual([
      'npm ci',
      'npm test',
      ...[
        'typecheck',
        'lint',
        'format:check',
        'lint:workflows',
        'readme -- --check',
        'check:dist',
        'check:bundle'
      ].map((script) => `npm run --silent ${script}`)
    ])
    expect({ status, last: lines.at(-1) }).toEqual({ status: 0, last: '8 passed, 0 failed' })
  })

  it('goes on after a failure, counts it and fails', () => {
    const { status, lines } = ciRun('ci | *lint')
    expect(lines.filter((line) => line === 'npm test')).toEqual([])
    expect(lines).toContain('npm run --silent check:bundle')
    expect(lines.filter((line) => line.includes('FAIL (exit 7)'))).toHaveLength(2)
    expect({ status, last: lines.at(-1) }).toEqual({ status: 1, last: '6 passed, 2 failed' })
  })

  it('fails when the README has no test command', () => {
    const { status, lines } = ciRun('none', '# nothing\n')
    expect({ status, last: lines.at(-1) }).toEqual({ status: 1, last: '7 passed, 1 failed' })
  })

  it('tells the time of each stage', () => {
    expect(ciRun('none').lines.filter((line) => /^ +\d+ s {2}\S.* ok$/.test(line))).toHaveLength(8)
  })
})

describe('the plain reporter', () => {
  const REPORTER = new URL('../../scripts/plain-reporter.mjs', import.meta.url).href
  const closingLine = (results: Readonly<Record<string, number>>): string | undefined => {
    const none = {
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      numRuntimeErrorTestSuites: 0
    }
    const program = `import Reporter from ${JSON.stringify(REPORTER)}
      new Reporter().onRunComplete(new Set(), ${JSON.stringify({ ...none, ...results })})
      console.log('the summary of jest')`
    return node(['--input-type=module', '--eval', program]).lines.at(-1)
  }

  it.each([
    [{ numPassedTests: 12 }, '12 passed, 0 failed'],
    [{ numPassedTests: 12, numFailedTests: 1 }, '12 passed, 1 failed'],
    [{ numPassedTests: 12, numRuntimeErrorTestSuites: 2 }, '12 passed, 2 failed'],
    [{ numPassedTests: 12, numPendingTests: 2, numTodoTests: 1 }, '12 passed, 0 failed, 3 skipped']
  ])('has the last word: %j', (results, line) => {
    expect(closingLine(results)).toBe(line)
  })
})
