import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from '@jest/globals'
import { createRunnerIo } from '../../src/runtime/runner-io.js'

/**
 * The commands are written by hand, for the start-up's sake; the toolkit itself says whether they are right. It runs in
 * a process of its own, since it writes to the standard output.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'toolkit-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const VALUES = ['plain', '', '100 % of a, b: c\r\nd', 'two\nlines\n', '::error::x', 'ünï ∑ 🎉', '##[x]']
const AT = { title: 'a: b, c %\n', file: 'src/a b.ts', startLine: 3, startColumn: 7 }

/** The delimiter is random: it is taken out. */
const withoutDelimiters = (text: string): string => text.replace(/ghadelimiter_[\da-f-]{36}/g, 'DELIMITER')

const files = (name: string): Record<string, string> => {
  const paths = { GITHUB_OUTPUT: join(folder, `${name}-output`), GITHUB_STATE: join(folder, `${name}-state`) }
  for (const path of Object.values(paths)) writeFileSync(path, '')
  return paths
}

const contents = (paths: Record<string, string>): string[] =>
  Object.values(paths).map((path) => withoutDelimiters(readFileSync(path, 'utf8')))

const byToolkit = (paths: Record<string, string>): string => {
  const script = `
    import * as core from '@actions/core'
    for (const value of ${JSON.stringify(VALUES)}) {
      core.debug(value)
      core.notice(value, ${JSON.stringify(AT)})
      core.warning(value)
      core.error(value, ${JSON.stringify(AT)})
      core.startGroup(value)
      core.endGroup()
      core.setOutput('name', value)
      core.saveState('name', value)
    }`
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    env: { ...process.env, ...paths },
    encoding: 'utf8'
  })
}

const byHand = (paths: Record<string, string>): string => {
  let written = ''
  const io = createRunnerIo({
    env: paths,
    write: (text) => {
      written += text
    }
  })
  for (const value of VALUES) {
    io.debug(value)
    io.notice(value, AT)
    io.warning(value)
    io.error(value, AT)
    io.startGroup(value)
    io.endGroup()
    io.setOutput('name', value)
    io.saveState('name', value)
  }
  return written
}

describe('the commands and files of the runner', () => {
  it('are those that @actions/core writes, to the byte', () => {
    const [theirs, ours] = [files('toolkit'), files('hand')]
    expect(byHand(ours)).toBe(byToolkit(theirs))
    expect(contents(ours)).toEqual(contents(theirs))
  })
})
