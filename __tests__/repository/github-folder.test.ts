import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { isRecord } from '../../scripts/lint/yaml.js'
import { OPERATIONS } from '../../src/config/operations.js'
import { ROOT } from './support.js'

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const FORMS = '.github/ISSUE_TEMPLATE'
const forms = readdirSync(join(ROOT, FORMS)).filter((name) => name !== 'config.yml')

const recordsAt = (value: unknown, key: string): Record<string, unknown>[] => {
  const found = isRecord(value) ? value[key] : undefined
  return Array.isArray(found) ? found.filter(isRecord) : []
}

describe('issue forms', () => {
  it.each(forms)('have what GitHub asks of them: %s', (name) => {
    const form: unknown = parse(read(`${FORMS}/${name}`))
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) })
    const fields = recordsAt(form, 'body')
    expect(fields.length).toBeGreaterThan(0)
    for (const field of fields) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(field['type'])
      expect(field['attributes']).toEqual(
        expect.objectContaining(
          field['type'] === 'markdown' ? { value: expect.any(String) } : { label: expect.any(String) }
        )
      )
    }
    const ids = fields.filter(({ type }) => type !== 'markdown').map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    for (const id of ids) expect(id).toMatch(/^[a-z][\w-]*$/)
  })

  it('offer every operation', () => {
    const field = recordsAt(parse(read(`${FORMS}/bug.yml`)), 'body').find(({ id }) => id === 'operation')
    expect(field?.['attributes']).toMatchObject({ options: [...OPERATIONS] })
  })
})

describe('code owners', () => {
  const paths = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/)[0] ?? '')

  it('of everything come first, since the last line that fits counts', () => {
    expect(paths[0]).toBe('*')
  })

  it.each(paths.slice(1))('own something that is there: %s', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true)
  })
})

describe('licences of dependencies', () => {
  const workflow = read('.github/workflows/dependency-review.yml')
  const [, list = ''] = /allow-licenses: >-\n((?: {12}.*\n)+)/.exec(workflow) ?? []
  const allowed = new Set(list.split(/[\s,]+/))

  it('of what is there today are allowed', () => {
    const lock: unknown = JSON.parse(read('package-lock.json'))
    const packages = isRecord(lock) && isRecord(lock['packages']) ? Object.entries(lock['packages']) : []
    const refused = packages.flatMap(([path, found]) => {
      const license = isRecord(found) ? found['license'] : undefined
      // Entries that only complete the lock file for other platforms have none.
      if (typeof license !== 'string') return []
      const isAllowed = license
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((choice) => choice.split(' AND ').every((one) => allowed.has(one)))
      return isAllowed ? [] : [`${path}: ${license}`]
    })
    expect(packages.length).toBeGreaterThan(100)
    expect(refused).toEqual([])
  })
})
