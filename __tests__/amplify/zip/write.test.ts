import { createHash, randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Entry } from '../../../src/amplify/zip/entry.js'
import { PIECE_BYTES } from '../../../src/amplify/zip/pieces.js'
import { scanDirectory } from '../../../src/amplify/zip/scan.js'
import { writeZip } from '../../../src/amplify/zip/write.js'
import { hasPython, hasUnzip, pythonList, unzipTest } from './readers.js'
import { folder, never, problemIn, site } from './site.js'

const STORED = 0
const DEFLATED = 8

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const zip = async (root: string, file = join(folder(), 'site.zip')): Promise<string> => {
  const size = await writeZip((await scanDirectory(root)).entries, file, { signal: never })
  expect(statSync(file).size).toBe(size)
  return file
}

const noise = randomBytes(3 * PIECE_BYTES + 17)
const text = Buffer.from('const answer = 42; // and so on\n'.repeat(Math.ceil((3 * PIECE_BYTES + 5) / 32)))

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'index.html': '<!doctype html>'.repeat(50),
  '.well-known/security.txt': 'Contact: x'.repeat(50),
  'empty.txt': '',
  'short.txt': 'x',
  'ünïcödé/日本語 😀.txt': 'unicode'.repeat(50),
  'e\u0301 (decomposed).txt': 'nfd',
  'photo.PNG': 'not really a picture, but named like one'.repeat(50),
  'noise.bin': noise,
  'app.js': text,
  'one-piece.js': text.subarray(0, PIECE_BYTES),
  'piece-and-a-byte.js': text.subarray(0, PIECE_BYTES + 1)
}

describe('an archive', () => {
  const check = (reader: boolean, name: string, run: () => Promise<void>): void => {
    it(name, async () => {
      // A machine without the reader has said so when the readers were looked for.
      if (reader) await run()
      else expect(reader).toBe(false)
    })
  }

  check(hasUnzip, 'is whole for Info-ZIP', async () => {
    expect(unzipTest(await zip(site(FILES)))).toContain('No errors detected')
  })

  check(hasPython, "holds the same names and contents for Python's zipfile", async () => {
    const files = pythonList(await zip(site(FILES)))
    expect(Object.fromEntries(files.map((file) => [file.name, file.sha256]))).toEqual(
      Object.fromEntries(Object.entries(FILES).map(([name, content]) => [name, sha256(content)]))
    )
  })

  check(hasPython, 'has a fixed date and mode, UTF-8 names, and sizes in front of each file', async () => {
    for (const file of pythonList(await zip(site(FILES)))) {
      expect(file).toMatchObject({
        date: [1980, 1, 1, 0, 0, 0],
        attributes: 0o100644 * 2 ** 16,
        flags: 1 << 11
      })
    }
  })

  check(
    hasPython,
    'stores what is compressed already or does not shrink, and deflates the rest',
    async () => {
      const methods = Object.fromEntries(
        pythonList(await zip(site(FILES))).map(({ name, method }) => [name, method])
      )
      expect(methods).toMatchObject({
        'photo.PNG': STORED,
        'noise.bin': STORED,
        'empty.txt': STORED,
        'short.txt': STORED,
        'index.html': DEFLATED,
        'app.js': DEFLATED
      })
    }
  )

  check(hasUnzip && hasPython, 'may have more files than 16 bits can count', async () => {
    const root = site({ tiny: 'x' })
    const entries: Entry[] = Array.from({ length: 70_000 }, (_, index) => ({
      name: `${index % 100}/${index}.txt`,
      file: join(root, 'tiny'),
      size: 1
    }))
    const file = join(folder(), 'site.zip')
    await writeZip(entries, file, { signal: never })
    unzipTest(file)
    expect(pythonList(file)).toHaveLength(70_000)
  })

  it('has its files at the root, one after the other as they were given', async () => {
    const done: string[] = []
    const { entries } = await scanDirectory(site({ 'index.html': '', 'a/x.js': 'x' }))
    await writeZip(entries, join(folder(), 'site.zip'), {
      signal: never,
      onEntry: ({ name }) => {
        done.push(name)
      }
    })
    expect(done).toEqual(['a/x.js', 'index.html'])
  })

  it('of large repetitive files is small: every piece knows the one before', async () => {
    const words = Array.from({ length: 4_000 }, (_, index) => sha256(String(index)).slice(0, 7)).join(' ')
    const whole = await zip(site({ 'a.js': words.repeat(40) }))
    const alone = await zip(site({ 'a.js': words }))
    expect(statSync(whole).size).toBeLessThan(40 * statSync(alone).size)
  })
})

describe('the same site', () => {
  it('gives the same bytes, whenever its files were written', async () => {
    const root = site(FILES)
    const before = readFileSync(await zip(root))
    utimesSync(join(root, 'index.html'), new Date('1999-12-31T23:59:59Z'), new Date('1999-12-31T23:59:59Z'))
    expect(readFileSync(await zip(root)).equals(before)).toBe(true)
    expect(readFileSync(await zip(site(FILES))).equals(before)).toBe(true)
  })

  it('gives the same bytes in every time zone', async () => {
    const root = site(FILES)
    const script = `
      import { scanDirectory } from './src/amplify/zip/scan.ts'
      import { writeZip } from './src/amplify/zip/write.ts'
      const [, root, file] = process.argv
      const run = async () => writeZip((await scanDirectory(root)).entries, file, { signal: new AbortController().signal })
      void run().then(() => console.log(new Date(0).getHours()))
    `
    const zipIn = (zone: string): { bytes: Buffer; hour: string } => {
      const file = join(folder(), 'site.zip')
      const hour = execFileSync(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', script, '--', root, file],
        { encoding: 'utf8', env: { ...process.env, TZ: zone, NODE_OPTIONS: '' } }
      )
      return { bytes: readFileSync(file), hour: hour.trim() }
    }
    const tokyo = zipIn('Asia/Tokyo')
    const newYork = zipIn('America/New_York')
    expect([tokyo.hour, newYork.hour]).toEqual(['9', '19'])
    expect(tokyo.bytes.equals(newYork.bytes)).toBe(true)
  })
})

describe('what goes wrong while it is written', () => {
  const entryOf = (root: string, name: string): Entry => {
    const file = join(root, name)
    return { name, file, size: statSync(file).size }
  }

  it.each([
    [
      'grew',
      (file: string): void => {
        appendFileSync(file, 'more')
      }
    ],
    [
      'shrank',
      (file: string): void => {
        truncateSync(file, 3)
      }
    ],
    [
      'grew from whole pieces',
      (file: string): void => {
        appendFileSync(file, 'm')
      },
      PIECE_BYTES
    ]
  ])('a file that %s is an error that names it', async (_, change, size = 10) => {
    const entry = entryOf(site({ 'a.log': 'x'.repeat(size) }), 'a.log')
    change(entry.file)
    const problem = await problemIn(writeZip([entry], join(folder(), 'site.zip'), { signal: never }))
    expect(problem.message).toBe('a.log changed while it was being zipped.')
  })

  it('a file that is gone is an error that names it', async () => {
    const entry = { name: 'gone.js', file: join(folder(), 'gone.js'), size: 1 }
    const problem = await problemIn(writeZip([entry], join(folder(), 'site.zip'), { signal: never }))
    expect(problem.message).toBe('cannot read gone.js: it does not exist (ENOENT)')
  })

  it('a place that cannot be written to is an error', async () => {
    const entry = entryOf(site({ 'index.html': '' }), 'index.html')
    const problem = await problemIn(writeZip([entry], join(folder(), 'no/site.zip'), { signal: never }))
    expect(problem.message).toBe('cannot write the archive: it does not exist (ENOENT)')
  })

  it('an aborted signal ends it soon', async () => {
    const { entries } = await scanDirectory(site(FILES))
    const abort = new AbortController()
    const done: string[] = []
    const problem = await problemIn(
      writeZip(entries, join(folder(), 'site.zip'), {
        signal: abort.signal,
        onEntry: ({ name }) => {
          done.push(name)
          abort.abort()
        }
      })
    )
    expect(problem.message).toBe('Zipping the site was given up before it ended.')
    expect(done.length).toBeLessThan(entries.length)
  })
})

describe('a site that is too large', () => {
  const large = (name: string, size: number): Entry => ({ name, file: '/nowhere', size })

  it('is refused before anything is read when no compression can help', async () => {
    const file = join(folder(), 'site.zip')
    const problem = await problemIn(writeZip([large('film.mp4', 5 * 1024 ** 3)], file, { signal: never }))
    expect(problem.kind).toBe('quota')
    expect(problem.message).toContain('up to 5 GB')
    expect(existsSync(file)).toBe(false)
  })

  it('is refused before anything is read when even its list is too long', async () => {
    const entries = Array.from({ length: 100 }, (_, index) => large(`${index}`, 0))
    const problem = await problemIn(
      writeZip(entries, join(folder(), 'site.zip'), { signal: never, maxBytes: 7_000 })
    )
    expect(problem.message).toContain('The site is too large')
  })

  it('is tried when compression may help, and refused when it did not', async () => {
    const root = site({ 'a.txt': 'a'.repeat(100_000), 'b.txt': noise.subarray(0, 100_000) })
    const { entries } = await scanDirectory(root)
    const [text, random] = [entries.slice(0, 1), entries.slice(1)]
    const options = { signal: never, maxBytes: 50_000 }
    await expect(writeZip(text, join(folder(), 'site.zip'), options)).resolves.toBeLessThan(1_000)
    const problem = await problemIn(writeZip(random, join(folder(), 'site.zip'), options))
    expect(problem.message).toContain('The zipped site is too large')
  })

  it('may have exactly the size that is allowed', async () => {
    const root = site({ 'index.html': 'hello' })
    const { entries } = await scanDirectory(root)
    const size = await writeZip(entries, join(folder(), 'site.zip'), { signal: never })
    const zipWith = (maxBytes: number): Promise<number> =>
      writeZip(entries, join(folder(), 'site.zip'), { signal: never, maxBytes })
    await expect(zipWith(size)).resolves.toBe(size)
    expect((await problemIn(zipWith(size - 1))).kind).toBe('quota')
  })
})

it('a file of exactly one piece is whole', async () => {
  const root = site({ 'noise.bin': noise.subarray(0, PIECE_BYTES) })
  writeFileSync(join(root, 'index.html'), '')
  const size = statSync(await zip(root)).size
  expect(size).toBeGreaterThan(PIECE_BYTES)
  expect(size).toBeLessThan(PIECE_BYTES + 300)
})
