import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { INPUTS } from '../../src/config/inputs.js'
import { OPERATIONS } from '../../src/config/operations.js'
import { node, ROOT, withFolder, write } from './support.js'

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

describe('what the guides show of other files', () => {
  const check = (root: string) => node(['scripts/readme.mjs', '--check', root])
  const NAMES = readdirSync(join(ROOT, 'docs/examples')).map((name) => `docs/examples/${name}`)
  const files = Object.fromEntries(
    ['README.md', 'action.yml', '.prettierrc.json', 'docs/previews.md', ...NAMES].map((name) => [
      name,
      read(name)
    ])
  )

  it('is what they say', () => {
    expect(check('.')).toMatchObject({ status: 0 })
  })

  it.each<[string, string, string, (content: string) => string]>([
    [
      'an output',
      'action.yml',
      'README.md',
      (text) => text.replace('\noutputs:\n', '\noutputs:\n  zest:\n    description: z\n')
    ],
    [
      'an example',
      'docs/examples/amplify-preview.yml',
      'README.md, docs/previews.md',
      (text) => text.replace('directory: dist', 'directory: out')
    ]
  ])('is noticed when it is not: %s', (_what, name, where, change) => {
    const content = read(name)
    expect(change(content)).not.toBe(content)
    withFolder({ ...files, [name]: change(content) }, (folder) => {
      expect(check(folder)).toMatchObject({
        status: 1,
        output: `${where}: not what is shown there: run \`npm run readme\`\n`
      })
    })
  })

  it('is written on request, with a row for an input that only action.yml knows', () => {
    withFolder(files, (folder) => {
      const more = '\ninputs:\n  zeal:\n    description: |\n      a | b,\n      and c\n    required: true\n'
      write(folder, { 'action.yml': read('action.yml').replace('\ninputs:\n', more) })
      expect(node(['scripts/readme.mjs', folder]).status).toBe(0)
      expect(check(folder).status).toBe(0)
      expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(
        '\n| `zeal` | **required** | a \\| b, and c |\n'
      )
    })
  })

  it('tells for every input for which operation it is', () => {
    const [, matrix = ''] = read('README.md').split('<!-- matrix:start -->')
    for (const [name, { use }] of Object.entries(INPUTS)) {
      const marks = Object.values(use).length
      const rows = matrix.split('\n').filter((line) => line.startsWith(`| \`${name}\` |`))
      const shown = rows.join('').match(/[●○]/g)?.length ?? 0
      expect([name, shown]).toEqual([name, marks === OPERATIONS.length ? 0 : marks])
    }
  })

  it('needs its markers', () => {
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
