import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { node, ROOT, withFolder, withRepository, write } from './support.js'

/** A build that copies what the sources say. */
const BUILD = `import { cpSync } from 'node:fs'
cpSync('src', process.argv[2], { recursive: true })
`

const SOUND = {
  'scripts/package.mjs': BUILD,
  'src/index.js': 'one',
  'src/post/index.js': 'two',
  'dist/index.js': 'one',
  'dist/post/index.js': 'two'
}

describe('the comparison of dist/', () => {
  const check = (cwd: string, ...args: string[]) => node([join(ROOT, 'scripts/check-dist.mjs'), ...args], cwd)

  it('accepts what the sources build to', () => {
    withRepository(SOUND, (folder) => {
      expect(check(folder)).toMatchObject({ status: 0, output: expect.stringContaining('(2 files)') })
    })
  })

  it.each([
    [
      'a changed byte',
      { 'dist/post/index.js': 'Two' },
      'dist/post/index.js differs (3 bytes committed, 3 bytes built)'
    ],
    [
      'another line ending',
      { 'dist/index.js': 'one\r\n', 'src/index.js': 'one\n' },
      'dist/index.js differs (5 bytes committed, 4 bytes built)'
    ],
    ['a stale file', { 'dist/old.js': '' }, 'dist/old.js is committed, but the build does not make it'],
    [
      'an ignored file',
      { 'src/a.log': '', 'dist/a.log': '', '.gitignore': '*.log' },
      'dist/a.log is built, but not committed'
    ]
  ])('notices %s', (_what, change, complaint) => {
    withRepository({ ...SOUND, ...change }, (folder) => {
      const { status, lines } = check(folder)
      expect({ status, complaint: lines[0] }).toEqual({ status: 1, complaint })
    })
  })

  it('fails when the build fails', () => {
    withRepository({ ...SOUND, 'scripts/package.mjs': 'process.exit(3)' }, (folder) => {
      expect(check(folder).status).not.toBe(0)
    })
  })

  it('keeps the fresh build on request', () => {
    withRepository({ ...SOUND, 'dist/index.js': 'old' }, (folder) => {
      check(folder, '--keep', 'fresh')
      write(folder, {
        'scripts/package.mjs':
          "import { readFileSync } from 'node:fs'\nconsole.log(readFileSync('fresh/index.js', 'utf8'))"
      })
      expect(node(['scripts/package.mjs'], folder).lines).toEqual(['one'])
    })
  })
})

describe('the execution of dist/', () => {
  const MAIN = "console.log('::error::Input service is required')\nprocess.exitCode = 1\n"
  const check = (main: string, post: string) =>
    withFolder(
      { 'dist/index.js': main, 'dist/post/index.js': post, 'dist/package.json': '{"type":"module"}' },
      (folder) => node(['scripts/check-bundle.mjs', join(folder, 'dist')])
    )
  const failures = (main: string, post: string): readonly string[] =>
    check(main, post).lines.flatMap((line) => /^FAIL ([^:]+)/.exec(line)?.[1] ?? [])

  it('accepts a bundle that fails and keeps silent as it should', () => {
    expect(check(MAIN, '')).toMatchObject({ status: 0 })
  })

  it.each([
    [
      'a missing module',
      `${MAIN}if (process.argv[9]) eval("require")('gone')\n`,
      '',
      ['no module is missing']
    ],
    ['a green main', "console.log('::error::service')\n", '', ['main without inputs fails']],
    ['two errors', `${MAIN}console.log('::error::again')\n`, '', ['main reports one error']],
    [
      'another error',
      "console.log('::error::sorry')\nprocess.exitCode = 1\n",
      '',
      ['the error names the missing input']
    ],
    ['a stack trace', `${MAIN}console.log(new Error('x').stack)\n`, '', ['main prints no stack trace']],
    ['a failing post', MAIN, 'process.exitCode = 2\n', ['post without state succeeds']],
    ['a talking post', MAIN, "console.log('hello')\n", ['post without state prints nothing']]
  ])('notices %s', (_what, main, post, expected) => {
    expect(failures(main, post)).toEqual(expected)
    expect(check(main, post).status).toBe(1)
  })
})
