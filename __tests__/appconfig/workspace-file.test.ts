import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readWorkspaceFile } from '../../src/appconfig/workspace-file.js'
import { problemOf } from './fake-appconfig.js'

let root: string
let workspace: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workspace-file-'))
  workspace = join(root, 'work')
  mkdirSync(join(workspace, 'config'), { recursive: true })
  writeFileSync(join(root, 'secret.json'), '{}')
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

describe('a file of the workspace', () => {
  it.each(['config/flags.json', './config/flags.json', 'config/../config//flags.json'])(
    'is read as it is on disk: %s',
    async (path) => {
      const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d, 0x0d, 0x0a, 0x00, 0xff])
      writeFileSync(join(workspace, 'config', 'flags.json'), bytes)
      const file = await readWorkspaceFile(path, workspace)
      expect(file.name).toBe('config/flags.json')
      expect(Uint8Array.from(file.bytes)).toEqual(bytes)
    }
  )

  it('may be a link to another one, in a workspace that is reached by a link', async () => {
    writeFileSync(join(workspace, 'real.json'), '{"a":1}')
    symlinkSync('../real.json', join(workspace, 'config', 'link.json'))
    symlinkSync(workspace, join(root, 'linked'))
    const { name, bytes } = await readWorkspaceFile('config/link.json', join(root, 'linked'))
    expect([name, Buffer.from(bytes).toString()]).toEqual(['config/link.json', '{"a":1}'])
  })

  it.each([
    ['it is missing', 'config/none.json', /no such file/],
    ['it lies below a file', 'file.json/x.json', /no such file/],
    ['it is a directory', 'config', /a directory/],
    ['it is a link in circles', 'loop.json', /circles/],
    ['it is a link to the outside', 'out.json', /leads out of the workspace/]
  ])('is refused with a remark on it when %s', async (_what, path, why) => {
    writeFileSync(join(workspace, 'file.json'), '{}')
    symlinkSync('loop.json', join(workspace, 'loop.json'))
    symlinkSync('../secret.json', join(workspace, 'out.json'))
    expect(await problemOf(readWorkspaceFile(path, workspace))).toMatchObject({
      kind: 'configuration',
      message: expect.stringMatching(why),
      remarks: [{ file: path, line: 1, column: 1, message: expect.stringMatching(why) }]
    })
  })

  it.each(['../secret.json', 'config/../../secret.json', '/etc/hostname', '.', ''])(
    'is refused when it does not lie in the workspace: %j',
    async (path) => {
      const problem = await problemOf(readWorkspaceFile(path, workspace))
      expect(problem).toMatchObject({
        kind: 'configuration',
        message: expect.stringContaining('does not lie in the workspace')
      })
      expect(problem).not.toHaveProperty('remarks')
    }
  )

  it('needs a workspace', async () => {
    expect(await problemOf(readWorkspaceFile('flags.json', ''))).toMatchObject({
      message: expect.stringContaining('GITHUB_WORKSPACE')
    })
  })
})
