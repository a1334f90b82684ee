import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { surveySite, withPayload } from '../../src/amplify/payload.js'
import type { Happening, Interruption } from '../../src/deployment/happening.js'
import { FakeClock } from '../support/fake-clock.js'

let workspace: string
let temporary: string

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  temporary = mkdtempSync(join(tmpdir(), 'temporary-'))
  mkdirSync(join(workspace, 'dist'))
  writeFileSync(join(workspace, 'dist', 'index.html'), '<h1>shop</h1>')
  writeFileSync(join(workspace, 'dist', '.env'), 'A=1')
})

afterEach(() => {
  for (const folder of [workspace, temporary]) rmSync(folder, { recursive: true, force: true })
})

const surroundings = (cancel = new AbortController().signal) => {
  const happenings: Happening[] = []
  const expected: string[] = []
  return {
    happenings,
    expected,
    env: { RUNNER_TEMP: temporary },
    expectArchives: (folder: string) => {
      expected.push(folder)
    },
    ports: {
      clock: new FakeClock(),
      random: () => 0.5,
      uuid: () => 'm',
      cancel,
      store: { save: () => undefined },
      report: (one: Happening) => {
        happenings.push(one)
      }
    }
  }
}

describe('a directory', () => {
  it('is an archive while it is used, and the post step knows where one may be left', async () => {
    const site = await surveySite({ kind: 'directory', path: 'dist' }, workspace)
    expect(site).toMatchObject({ serverBundle: false, rows: [['Directory', 'dist: 2 files, 0.0 MB']] })
    expect(site.warnings).toEqual([expect.stringContaining('.env is part of the site')])
    const its = surroundings()
    const used = await withPayload(site, its, async ({ file, size, warnings }) => {
      expect(file.startsWith(temporary)).toBe(true)
      return { exists: existsSync(file), size, warnings }
    })
    expect(used).toMatchObject({ exists: true, warnings: site.warnings })
    expect(used.size).toBeGreaterThan(100)
    expect(its.expected).toEqual([temporary])
    expect(readdirSync(temporary)).toEqual([])
    expect(its.happenings).toEqual([
      { kind: 'note', message: 'zipping 2 files' },
      { kind: 'note', message: expect.stringMatching(/^zipped 2 files into 0\.0 MB in \d/) }
    ])
  })

  it('leaves no archive when its use fails', async () => {
    const site = await surveySite({ kind: 'directory', path: 'dist' }, workspace)
    const failing = withPayload(site, surroundings(), () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(readdirSync(temporary)).toEqual([])
  })

  it('is not zipped any more after a signal', async () => {
    const controller = new AbortController()
    controller.abort({ kind: 'cancelled', signal: 'SIGINT' } satisfies Interruption)
    const site = await surveySite({ kind: 'directory', path: 'dist' }, workspace)
    const cancelled = withPayload(site, surroundings(controller.signal), () => Promise.resolve('used'))
    await expect(cancelled).rejects.toMatchObject({ why: { kind: 'cancelled', signal: 'SIGINT' } })
    expect(readdirSync(temporary)).toEqual([])
  })
})

describe('an archive', () => {
  it('is used as it is, and stays', async () => {
    const file = join(workspace, 'site.zip')
    const zipped = await surveySite({ kind: 'directory', path: 'dist' }, workspace)
    await withPayload(zipped, surroundings(), async (payload) => {
      writeFileSync(file, await (await import('node:fs/promises')).readFile(payload.file))
    })
    const its = surroundings()
    const site = await surveySite({ kind: 'archive', path: 'site.zip' }, workspace)
    expect(site.rows).toEqual([['Archive', 'site.zip: 2 files, 0.0 MB']])
    expect(await withPayload(site, its, async (payload) => payload.file)).toBe(file)
    expect(existsSync(file)).toBe(true)
    expect(its.expected).toEqual([])
  })
})
