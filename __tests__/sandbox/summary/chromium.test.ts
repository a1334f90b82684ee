import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { takePicture } from '../../../sandbox/summary/chromium.js'

const folder = mkdtempSync(join(tmpdir(), 'picture-test-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A browser of a few lines: it sees only what the real one is told. */
const browserOf = (name: string, script: string): string => {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}
const SIZE = { width: 1100, height: 900 }

describe('takePicture', () => {
  it('lets a browser look at the page and write the picture', async () => {
    const script =
      'for arg; do case "$arg" in --screenshot=*) out=${arg#*=};; --window-size=*) size=${arg#*=};; file://*) page=${arg#file://};; esac; done\n{ echo "$size"; cat "$page"; } > "$out"'
    const png = join(folder, 'made.png')
    expect(await takePicture('<p>hello</p>', png, SIZE, browserOf('works', script))).toBe(true)
    expect(readFileSync(png, 'utf8')).toBe('1100,900\n<p>hello</p>')
  })

  it('says so when there is no browser', async () => {
    expect(await takePicture('', join(folder, 'none.png'), SIZE, join(folder, 'missing'))).toBe(false)
  })

  it('throws when the browser fails or leaves nothing', async () => {
    const png = join(folder, 'failed.png')
    await expect(takePicture('', png, SIZE, browserOf('fails', 'exit 3'))).rejects.toThrow('Command failed')
    await expect(takePicture('', png, SIZE, browserOf('idle', ''))).rejects.toThrow('left no picture')
  })
})
