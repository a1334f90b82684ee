import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { GROUPS } from '../../scripts/mutation/groups.js'
import { ROOT } from './support.js'

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)

const isThere = (path: string): boolean =>
  path.includes('*')
    ? readdirSync(join(ROOT, dirname(path))).some((name) => name.endsWith('.test.ts'))
    : existsSync(join(ROOT, path))

describe('groups of mutation testing', () => {
  it.each(GROUPS)('$name: its sources and tests are there', ({ mutate, tests }) => {
    expect([...mutate, ...tests].filter((path) => !isThere(path))).toEqual([])
  })

  it('hold every source of the engine and of the inputs that does something', () => {
    const mutated = new Set(GROUPS.flatMap(({ mutate }) => mutate))
    expect(
      ['src/deployment', 'src/config'].flatMap(sources).filter((source) => !mutated.has(source))
    ).toEqual([
      // Types alone.
      'src/deployment/happening.ts',
      'src/deployment/plan.ts',
      'src/deployment/policy.ts',
      'src/deployment/ports.ts',
      'src/deployment/target.ts',
      'src/config/amplify-config.ts',
      'src/config/config.ts',
      'src/config/input-table.ts'
    ])
  })
})
