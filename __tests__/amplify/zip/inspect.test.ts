import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { problemOf, type Problem } from '../../../src/deployment/problem.js'
import { inspectArchive, type Archive } from '../../../src/amplify/zip/inspect.js'
import {
  centralHeader,
  DEFLATED,
  endRecords,
  localHeader,
  localHeaderBytes,
  STORED,
  type Listed
} from '../../../src/amplify/zip/records.js'
import { scanDirectory } from '../../../src/amplify/zip/scan.js'
import { writeZip } from '../../../src/amplify/zip/write.js'
import { folder, never, problemIn, site } from './site.js'

const written = (content: Uint8Array): string => {
  const file = join(folder(), 'site.zip')
  writeFileSync(file, content)
  return file
}

const listed = (name: string, size = 0): Listed => ({
  name,
  method: STORED,
  crc: 0,
  packed: 0,
  size,
  offset: 0,
  wide: size > 2 ** 32
})

/** An archive's list without the contents: all that is looked at. `change` edits the list's bytes. */
const listOnly = (files: readonly Listed[], change: (list: Buffer) => void = () => undefined): Buffer => {
  const list = Buffer.concat(files.map(centralHeader))
  change(list)
  return Buffer.concat([list, endRecords(files.length, 0, list.length)])
}

const inspect = (...names: readonly string[]): Promise<Archive> =>
  inspectArchive(written(listOnly(names.map((name) => listed(name)))))

const problemWith = (...names: readonly string[]): Promise<Problem> => problemIn(inspect(...names))

describe('an archive that can be deployed', () => {
  it('is counted and measured', async () => {
    const file = join(folder(), 'site.zip')
    const { entries } = await scanDirectory(site({ 'index.html': 'hello'.repeat(100), 'ü/a.js': 'x' }))
    const size = await writeZip(entries, file, { signal: never })
    expect(await inspectArchive(file)).toEqual({
      file,
      size,
      count: 2,
      bytes: 501,
      serverBundle: false,
      warnings: []
    })
  })

  it('may have folders of their own in its list, names that begin with a dot, and a comment', async () => {
    const plain = listOnly([listed('assets/'), listed('assets/x.js', 7), listed('./index.html', 3)])
    const comment = Buffer.from('made by hand PK\x05\x06 and with care')
    const content = Buffer.concat([plain, comment])
    content.writeUInt16LE(comment.length, plain.length - 2)
    expect(await inspectArchive(written(content))).toMatchObject({ count: 2, bytes: 10, warnings: [] })
  })

  it('may hold files and lists that need 64 bits', async () => {
    const files = [listed('index.html'), { ...listed('film.mp4', 2 ** 33), offset: 2 ** 34 }]
    expect(await inspectArchive(written(listOnly(files)))).toMatchObject({ count: 2, bytes: 2 ** 33 })
    const many = Array.from({ length: 70_000 }, (_, index) => listed(`${index}.html`, 1))
    expect(await inspectArchive(written(listOnly(many)))).toMatchObject({ count: 70_000, bytes: 70_000 })
  })

  it('without a root index.html gives a warning, with traps too', async () => {
    const { warnings } = await inspect('about.html', '.env')
    expect(warnings.join('\n')).toMatch(/no index\.html at the root[^]*\.env is part of the site/)
  })

  it('may be a bundle for server-side rendering, although that is one folder', async () => {
    expect(await inspect('.amplify-hosting/deploy-manifest.json', '.amplify-hosting/static/x')).toMatchObject(
      {
        serverBundle: true,
        warnings: []
      }
    )
  })
})

describe('an archive with an enclosing folder', () => {
  it('is refused, with the way to zip it', async () => {
    const problem = await problemWith('dist/', 'dist/index.html', 'dist/assets/app.js')
    expect(problem.kind).toBe('configuration')
    expect(problem.message).toContain('inside the folder dist/')
    expect(problem.hint).toContain('cd dist && zip -r ../site.zip .')
  })

  it('is recognised beside what macOS adds', async () => {
    const problem = await problemWith('dist/index.html', '__MACOSX/dist/._index.html')
    expect(problem.message).toContain('inside the folder dist/')
  })

  it('is not assumed where a file or a second folder is at the root', async () => {
    await expect(inspect('dist/index.html', 'robots.txt')).resolves.toBeDefined()
    await expect(inspect('en/index.html', 'en-GB/index.html')).resolves.toBeDefined()
  })
})

describe('an archive that cannot be deployed', () => {
  it.each([
    ['dist\\index.html', 'has a backslash'],
    ['../index.html', 'leaves the archive'],
    ['/index.html', 'is absolute'],
    ['C:/index.html', 'is absolute'],
    ['a\rb', 'has a control character']
  ])('for the name %j', async (name, why) => {
    expect((await problemWith('index.html', name)).message).toContain(`the name of ${name} ${why}`)
  })

  it('for an encrypted file, or a compression that is not everywhere', async () => {
    const encrypted = listOnly([listed('index.html')], (list) => list.writeUInt16LE(1, 8))
    expect((await problemIn(inspectArchive(written(encrypted)))).message).toContain('index.html is encrypted')
    const zstd = listOnly([listed('index.html')], (list) => list.writeUInt16LE(93, 10))
    expect((await problemIn(inspectArchive(written(zstd)))).message).toContain('compression method 93')
    const deflated = listOnly([{ ...listed('index.html'), method: DEFLATED }])
    await expect(inspectArchive(written(deflated))).resolves.toBeDefined()
  })

  it.each([['nothing'], ['folders only', 'a/', 'a/b/'], ['what macOS adds only', '__MACOSX/._x']])(
    'for holding %s',
    async (_, ...names) => {
      expect((await problemWith(...names)).message).toContain('is empty')
    }
  )

  it('for being larger than the service takes', async () => {
    const file = written(new Uint8Array())
    truncateSync(file, 5 * 1024 ** 3 + 1)
    const problem = await problemIn(inspectArchive(file))
    expect(problem.kind).toBe('quota')
    expect(problem.message).toContain('(5368709121 bytes)')
  })
})

describe('a file that cannot be read as an archive', () => {
  it('is missing', async () => {
    const problem = await problemIn(inspectArchive(join(folder(), 'site.zip')))
    expect(problem.message).toContain('it does not exist (ENOENT)')
  })

  it('is a directory', async () => {
    const problem = await problemIn(inspectArchive(folder()))
    expect(problem.message).toContain('is not a file')
    expect(problem.hint).toContain('`directory`')
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['short', Buffer.from('PK')],
    ['something else', Buffer.from('<!doctype html>'.repeat(9_000))],
    ['a gzip', Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), Buffer.alloc(100)])]
  ])('is %s', async (_, content) => {
    const problem = await problemIn(inspectArchive(written(content)))
    expect(problem.message).toContain('it is not a .zip, or not all of one')
    expect(problem.hint).toContain('.zip')
  })

  it('is one part of several', async () => {
    const content = listOnly([listed('index.html')])
    content.writeUInt16LE(1, content.length - 18)
    expect((await problemIn(inspectArchive(written(content)))).message).toContain('one part of several')
  })

  it('has a damaged list', async () => {
    const content = listOnly([listed('index.html'), listed('a.js')], (list) => list.fill(0, 56, 60))
    expect((await problemIn(inspectArchive(written(content)))).message).toContain('list of files is damaged')
  })

  it('has a damaged zip64 record', async () => {
    const content = listOnly(Array.from({ length: 70_000 }, () => listed('x')))
    content.fill(0, content.length - 98, content.length - 94)
    expect((await problemIn(inspectArchive(written(content)))).message).toContain('zip64 record is damaged')
  })

  it('is cut off anywhere', async () => {
    const { entries } = await scanDirectory(site({ 'index.html': 'hello', 'a.js': 'x'.repeat(500) }))
    const file = join(folder(), 'site.zip')
    await writeZip(entries, file, { signal: never })
    const whole = readFileSync(file)
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(file, whole.subarray(0, length))
      expect((await problemIn(inspectArchive(file))).message).toContain('cannot be read')
    }
    writeFileSync(file, whole.subarray(100))
    expect((await problemIn(inspectArchive(file))).message).toContain('it ends too early')
  })

  it('is an error that names it, whatever its bytes are', async () => {
    const whole = listOnly([listed('index.html'), { ...listed('a.mp4', 2 ** 33), offset: 2 ** 33 }])
    const file = written(whole)
    const byte = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { minLength: 1, maxLength: 6 }), async (changes) => {
        const changed = Buffer.from(whole)
        for (const [at, value] of changes) changed[at] = value
        writeFileSync(file, changed)
        const error: unknown = await inspectArchive(file).catch((reason: unknown) => reason)
        // A defect would have words of its own, without the file's name.
        if (error instanceof Error) expect(problemOf(error).message).toContain(file)
      }),
      { numRuns: 500 }
    )
  })
})

it('the room that is left for a header is what it takes', () => {
  for (const wide of [false, true]) {
    const file: Listed = { ...listed('ünï/日本.html'), wide }
    expect(localHeader(file)).toHaveLength(localHeaderBytes(file))
  }
  expect(statSync(written(endRecords(1, 2 ** 33, 10))).size).toBe(22 + 56 + 20)
})
