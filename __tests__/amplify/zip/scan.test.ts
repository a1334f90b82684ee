import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { scanDirectory } from '../../../src/amplify/zip/scan.js'
import { folder, problemIn, site } from './site.js'

const namesIn = async (root: string): Promise<readonly string[]> =>
  (await scanDirectory(root)).entries.map(({ name }) => name)

describe('a site', () => {
  it('is every file in it, dot files included, in one order, with forward slashes', async () => {
    const root = site({
      'index.html': 'hello',
      'b/z.js': '',
      'b/a.js': '12',
      '.well-known/x': '1',
      'Ä.txt': '1'
    })
    const found = await scanDirectory(root)
    expect(found.entries.map(({ name, size }) => [name, size])).toEqual([
      ['.well-known/x', 1],
      ['b/a.js', 2],
      ['b/z.js', 0],
      ['index.html', 5],
      ['Ä.txt', 1]
    ])
    expect(found.bytes).toBe(9)
    expect(found.warnings).toEqual([])
    expect(found.serverBundle).toBe(false)
  })

  it('may be named by a symbolic link', async () => {
    const root = site({ 'index.html': '' })
    const link = join(folder(), 'dist')
    symlinkSync(root, link)
    expect(await namesIn(link)).toEqual(['index.html'])
  })
})

describe('what cannot be deployed', () => {
  it('a directory that is missing says so, and what may be the cause', async () => {
    const problem = await problemIn(scanDirectory(join(folder(), 'dist')))
    expect(problem.kind).toBe('configuration')
    expect(problem.message).toMatch(/cannot read the directory .*dist: it does not exist \(ENOENT\)/)
    expect(problem.hint).toContain('builds the site')
  })

  it('a file instead of a directory points to `archive`', async () => {
    const problem = await problemIn(scanDirectory(join(site({ 'site.zip': '' }), 'site.zip')))
    expect(problem.hint).toContain('`archive`')
  })

  it('a directory without files is empty, whatever folders are in it', async () => {
    const root = folder()
    mkdirSync(join(root, 'a/b'), { recursive: true })
    expect((await problemIn(scanDirectory(root))).message).toContain('is empty')
  })

  it('everything that is wrong is named in one error', async () => {
    const root = site({ 'index.html': '', 'a\\b.html': '', 'line\nbreak': '' })
    symlinkSync('/etc/hostname', join(root, 'host'))
    symlinkSync('nowhere', join(root, 'broken'))
    execFileSync('mkfifo', [join(root, 'pipe')])
    const { message } = await problemIn(scanDirectory(root))
    expect(message).toContain('the name of a\\b.html has a backslash')
    expect(message).toContain('the name of line\nbreak has a control character')
    expect(message).toContain('host is a symbolic link that leaves the directory')
    expect(message).toContain('cannot read broken: it does not exist (ENOENT)')
    expect(message).toContain('pipe is neither a file nor a directory')
  })

  it('names that are not valid UTF-8 are refused', async () => {
    const root = site({ 'index.html': '' })
    writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9])]), '')
    expect((await problemIn(scanDirectory(root))).message).toContain('the name of café is not valid UTF-8')
  })

  it('of many wrong names, ten are listed and the others counted', async () => {
    const files = Array.from({ length: 14 }, (_, index): [string, string] => [`${index}\\x`, ''])
    const { message } = await problemIn(scanDirectory(site(Object.fromEntries(files))))
    expect(message.match(/backslash/g)).toHaveLength(10)
    expect(message).toContain('and 4 more')
  })
})

describe('symbolic links', () => {
  it('to files and directories of the site are followed, under their own names', async () => {
    const root = site({ 'index.html': '', 'v2/app.js': '12' })
    symlinkSync('v2', join(root, 'latest'))
    symlinkSync('../index.html', join(root, 'v2/home.html'))
    expect(await namesIn(root)).toEqual([
      'index.html',
      'latest/app.js',
      'latest/home.html',
      'v2/app.js',
      'v2/home.html'
    ])
  })

  it.each([
    ['to the root', '..'],
    ['to their own folder', '.']
  ])('that lead back %s are an error, not a loop', async (_, target) => {
    const root = site({ 'index.html': '', 'a/x': '' })
    symlinkSync(target, join(root, 'a/back'))
    expect((await problemIn(scanDirectory(root))).message).toContain(
      'a/back is a symbolic link to a directory that contains it'
    )
  })

  it('that lead to each other are an error, not a loop', async () => {
    const root = site({ 'index.html': '', 'a/x': '', 'b/x': '' })
    symlinkSync('../b', join(root, 'a/to-b'))
    symlinkSync('../a', join(root, 'b/to-a'))
    expect((await problemIn(scanDirectory(root))).message).toContain(
      'a/to-b/to-a is a symbolic link to a directory'
    )
  })

  it('that leave the directory are an error, also to a sibling whose name begins alike', async () => {
    const parent = site({ 'dist/index.html': '', 'dist-old/x': '' })
    symlinkSync('../dist-old', join(parent, 'dist/old'))
    expect((await problemIn(scanDirectory(join(parent, 'dist')))).message).toContain(
      'old is a symbolic link that leaves'
    )
  })

  it('may lead to names that begin with two dots', async () => {
    const root = site({ 'index.html': '', '..data/x': '' })
    symlinkSync('..data', join(root, 'data'))
    expect(await namesIn(root)).toContain('data/x')
  })
})
