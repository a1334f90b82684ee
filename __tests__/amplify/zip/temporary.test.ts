import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { removeTemporaryZips } from '../../../src/amplify/zip/leftovers.js'
import { scanDirectory } from '../../../src/amplify/zip/scan.js'
import { withTemporaryZip } from '../../../src/amplify/zip/temporary.js'
import { folder, never, problemIn, site } from './site.js'

const entriesOf = async () =>
  (await scanDirectory(site({ 'index.html': 'hello', 'a.js': 'x'.repeat(99) }))).entries

describe('a temporary archive', () => {
  it('is there while it is used, for this user only, and gone afterwards', async () => {
    const directory = folder()
    const seen = await withTemporaryZip(
      await entriesOf(),
      { directory, signal: never },
      async ({ file, size }) => {
        expect(statSync(file).mode & 0o077).toBe(0)
        expect(readFileSync(file)).toHaveLength(size)
        expect(readdirSync(directory)).toHaveLength(1)
        return file
      }
    )
    expect(existsSync(seen)).toBe(false)
    expect(readdirSync(directory)).toEqual([])
  })

  it('is gone when its use fails', async () => {
    const directory = folder()
    const use = withTemporaryZip(await entriesOf(), { directory, signal: never }, async () => {
      throw new Error('the upload failed')
    })
    await expect(use).rejects.toThrow('the upload failed')
    expect(readdirSync(directory)).toEqual([])
  })

  it('is gone when zipping is aborted, and is not used', async () => {
    const directory = folder()
    const abort = new AbortController()
    const options = {
      directory,
      signal: abort.signal,
      onEntry: () => {
        expect(readdirSync(directory)).toHaveLength(1)
        abort.abort()
      }
    }
    let used = false
    const problem = await problemIn(
      withTemporaryZip(await entriesOf(), options, async () => {
        used = true
      })
    )
    expect(problem.message).toContain('given up')
    expect(used).toBe(false)
    expect(readdirSync(directory)).toEqual([])
  })

  it('needs a directory that can be written to', async () => {
    const directory = join(folder(), 'missing')
    const problem = await problemIn(
      withTemporaryZip(await entriesOf(), { directory, signal: never }, async () => 1)
    )
    expect(problem.message).toBe(`cannot write to ${directory}: it does not exist (ENOENT)`)
  })
})

describe('what a killed process left', () => {
  it('is removed, and nothing else', async () => {
    const directory = folder()
    const kill = withTemporaryZip(await entriesOf(), { directory, signal: never }, async ({ file }) => {
      // What a process that ends here leaves.
      mkdirSync(join(directory, 'aws-deploy-zip-killed'))
      writeFileSync(join(directory, 'aws-deploy-zip-killed/site.zip'), readFileSync(file))
      writeFileSync(join(directory, 'other'), '')
    })
    await kill
    expect(readdirSync(directory).sort()).toEqual(['aws-deploy-zip-killed', 'other'])
    await removeTemporaryZips(directory)
    expect(readdirSync(directory)).toEqual(['other'])
  })

  it('is looked for in vain where the directory is gone', async () => {
    await expect(removeTemporaryZips(join(folder(), 'missing'))).resolves.toBeUndefined()
  })
})
