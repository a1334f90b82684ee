import { describe, expect, it } from '@jest/globals'
import { ROOT, run, withRepository } from './support.js'

/** What no text in this repository may contain; extended regular expressions that do not match themselves. */
const FORBIDDEN = {
  // A hosted runner's own folders, such as /home/runner/work, belong in examples.
  'paths of a developer': String.raw`(^|[^A-Za-z0-9_.-])/(work/(sh|[^s])|root/|Users/|home/[^r/ ])[A-Za-z0-9_.]|[A-Z]:\\+Users\\+`,
  'hosts of registries': String.raw`registry[.](npmjs|yarnpkg|npmmirror)[.]|npm[.]pkg[.]github[.]com|deb[.]debian[.]org|proxy[.]golang[.]org`,
  'merge conflicts': String.raw`^(<{7}|>{7}|={7})( |$)`
} as const

/** What no source of ours may contain; the bundle holds others' sources. */
const FORBIDDEN_IN_SOURCES = {
  'unfinished work': String.raw`(^|[^A-Za-z])(TO[D]O|FIX[M]E|XX[X])([^A-Za-z]|$)`,
  'silenced checks': String.raw`@ts-(ignore|nocheck|expect-error)|eslint-disabl[e]`,
  'focused tests': String.raw`(^|[^A-Za-z.])(it|test|describe)[.]only[ (.]`,
  debugger: String.raw`^ *debugger[;]?$`
} as const

const SOURCES = [':(exclude)dist', ':(exclude)package-lock.json']

/** The lines of tracked text files that match, as `file:line:text`. */
const grep = (folder: string, pattern: string, paths: readonly string[] = []): readonly string[] => {
  const { status, lines, output } = run(
    'git',
    ['grep', '-I', '-n', '-E', '-e', pattern, '--', '.', ...paths],
    { cwd: folder }
  )
  if (status !== 0 && status !== 1) throw new Error(output)
  return lines
}

/** Tracked text files whose committed content has a carriage return. */
const withCarriageReturns = (folder: string): readonly string[] =>
  run('git', ['ls-files', '--eol'], { cwd: folder }).lines.filter((line) => /^i\/(crlf|mixed)/.test(line))

describe('the files of this repository', () => {
  it.each(Object.entries(FORBIDDEN))('contain no %s', (_what, pattern) => {
    expect(grep(ROOT, pattern)).toEqual([])
  })

  it.each(Object.entries(FORBIDDEN_IN_SOURCES))('contain no %s, the bundle aside', (_what, pattern) => {
    expect(grep(ROOT, pattern, SOURCES)).toEqual([])
  })

  it('end their lines with LF', () => {
    expect(withCarriageReturns(ROOT)).toEqual([])
  })
})

describe('a planted leftover', () => {
  const patterns = { ...FORBIDDEN, ...FORBIDDEN_IN_SOURCES }
  type What = keyof typeof patterns

  // Each text is put together here, or this file would be a finding itself.
  it.each<[What, string]>([
    ['paths of a developer', ['see ', 'work/app/src'].join('/')],
    ['paths of a developer', ['see ', 'root/x'].join('/')],
    ['paths of a developer', ['see ', 'home/ann/x'].join('/')],
    ['paths of a developer', ['C:', 'Users', 'ann'].join('\\')],
    ['hosts of registries', ['https://registry', 'npmjs', 'org/a'].join('.')],
    ['merge conflicts', '<'.repeat(7) + ' HEAD'],
    ['unfinished work', ['// TO', 'DO: later'].join('')],
    ['silenced checks', ['// @ts', 'ignore'].join('-')],
    ['focused tests', ['it', "only('x')"].join('.')],
    ['debugger', ['  debug', 'ger'].join('')]
  ])('is found among %s: %s', (what, text) => {
    withRepository({ 'a.ts': `first\n${text}\n` }, (folder) => {
      expect(grep(folder, patterns[what])).toEqual([`a.ts:2:${text}`])
    })
  })

  it.each<[What, string]>([
    ['paths of a developer', 'GITHUB_WORKSPACE=/home/runner/work/shop/shop'],
    ['paths of a developer', 'arn:aws:iam::1:role/root/x'],
    ['unfinished work', 'const xtodo = "TODOS"'],
    ['focused tests', 'read-only(x)']
  ])('is no false alarm among %s: %s', (what, text) => {
    withRepository({ 'a.ts': text }, (folder) => {
      expect(grep(folder, patterns[what])).toEqual([])
    })
  })

  it('may be a carriage return', () => {
    withRepository({ 'a.txt': 'one\r\ntwo\r\n', 'b.txt': 'one\ntwo\r\n', 'c.txt': 'one\n' }, (folder) => {
      expect(withCarriageReturns(folder).map((line) => line.split('\t')[1])).toEqual(['a.txt', 'b.txt'])
    })
  })
})
