import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { node, ROOT, withFolder, write } from './support.js'

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

describe('the tables of the README', () => {
  const check = (root: string) => node(['scripts/readme.mjs', '--check', root])

  it('say what action.yml says', () => {
    expect(check('.')).toMatchObject({ status: 0 })
  })

  it('are noticed when they do not, and written on request', () => {
    const files = {
      'README.md': read('README.md'),
      'action.yml': read('action.yml'),
      '.prettierrc.json': read('.prettierrc.json')
    }
    withFolder(files, (folder) => {
      expect(node(['scripts/readme.mjs', folder]).status).toBe(0)
      expect(check(folder).status).toBe(0)
      const more = '\ninputs:\n  zeal:\n    description: |\n      a | b,\n      and c\n    required: true\n'
      write(folder, { 'action.yml': files['action.yml'].replace('\ninputs:\n', more) })
      expect(check(folder)).toMatchObject({ status: 1, output: expect.stringContaining('npm run readme') })
      expect(node(['scripts/readme.mjs', folder]).status).toBe(0)
      expect(readFileSync(join(folder, 'README.md'), 'utf8')).toMatch(
        /^\| `zeal` +\| \*\*required\*\* +\| a \\\| b, and c +\|$/m
      )
      expect(check(folder).status).toBe(0)
    })
  })

  it('need their markers', () => {
    withFolder({ 'README.md': '# none\n', 'action.yml': 'name: x\n' }, (folder) => {
      expect(check(folder)).toMatchObject({ status: 1, output: expect.stringContaining('markers') })
    })
  })
})

describe('the lock file', () => {
  const complete = (lock: string): { readonly output: string; readonly lock: string } =>
    withFolder({ 'package-lock.json': lock }, (folder) => {
      const file = join(folder, 'package-lock.json')
      const { output } = node(['scripts/complete-lock.mjs', file])
      return { output, lock: readFileSync(file, 'utf8') }
    })

  it('has an entry for every platform, or npm ci refuses it', () => {
    expect(complete(read('package-lock.json')).output).toMatch(/^0 entries added/)
  })

  it('names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"/)
  })

  it('is completed when npm left platforms out', () => {
    const optionalDependencies = {
      '@x/core-linux-arm64-musl': '1.2.3',
      '@x/core-win32-x64-msvc': '1.2.3',
      fsevents: '2.3.3'
    }
    const packages = {
      '': {},
      'node_modules/@x/core': { version: '1.2.3', dev: true, optionalDependencies },
      'node_modules/@x/core/node_modules/fsevents': { version: '2.3.3' }
    }
    const { output, lock } = complete(JSON.stringify({ packages }))
    expect(output).toMatch(/^2 entries added/)
    expect(JSON.parse(lock)).toEqual({
      packages: {
        ...packages,
        'node_modules/@x/core-linux-arm64-musl': {
          version: '1.2.3',
          cpu: ['arm64'],
          dev: true,
          libc: ['musl'],
          optional: true,
          os: ['linux']
        },
        'node_modules/@x/core-win32-x64-msvc': {
          version: '1.2.3',
          cpu: ['x64'],
          dev: true,
          optional: true,
          os: ['win32']
        }
      }
    })
    expect(complete(lock).output).toMatch(/^0 entries added/)
  })

  it('is left alone when a package without a platform is missing', () => {
    const lock = JSON.stringify({
      packages: { 'node_modules/a': { optionalDependencies: { mystery: '1.0.0' } } }
    })
    expect(complete(lock)).toMatchObject({
      lock,
      output: expect.stringContaining('mystery@1.0.0 is missing')
    })
  })
})
