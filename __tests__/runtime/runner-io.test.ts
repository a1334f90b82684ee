import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { EOL, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRunnerIo, keyValueMessage } from '../../src/runtime/runner-io.js'
import type { Io } from '../../src/runtime/io.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-io-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const stdoutOf = (use: (io: Io) => void, env: Record<string, string> = {}): string => {
  let stdout = ''
  use(
    createRunnerIo({
      env,
      write: (text) => {
        stdout += text
      }
    })
  )
  return stdout
}

/** The runner's grammar of its files (FileCommandManager.cs): `name=value`, or `name<<delimiter` up to that line. */
const parseFile = (text: string): Record<string, string> => {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  while (lines.length > 0) {
    const line = lines.shift() ?? ''
    if (line === '') continue
    const [, name = '', delimiter = ''] = /^([^=]*?)<<(.*)$/.exec(line) ?? []
    const end = lines.indexOf(delimiter)
    if (name === '' || end < 0) throw new Error(`the runner refuses ${line}`)
    values[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n')
  }
  return values
}

describe('commands', () => {
  it('are written as the toolkit writes them', () => {
    const stdout = stdoutOf((io) => {
      io.info('a line')
      io.debug('100 %')
      io.warning('one\ntwo')
      io.error('x', { title: 'a:b,c%', file: 'a,b.json', startLine: 3, startColumn: 4 })
      io.notice('', { title: '' })
      io.startGroup('what')
      io.endGroup()
    })
    expect(stdout.split(EOL)).toEqual([
      'a line',
      '::debug::100 %25',
      '::warning::one%0Atwo',
      '::error title=a%3Ab%2Cc%25,file=a%2Cb.json,line=3,col=4::x',
      '::notice::',
      '::group::what',
      '::endgroup::',
      ''
    ])
  })

  it('hide a secret line by line', () => {
    const stdout = stdoutOf((io) => {
      io.mask('one%\r\ntwo')
      io.mask('')
    })
    expect(stdout).toBe(`::add-mask::one%25${EOL}::add-mask::two${EOL}`)
  })

  it('never span lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', '%', ':', ',', 'a') }), (text) => {
        const stdout = stdoutOf((io) => {
          io.error(text, { title: text })
        })
        expect(stdout.slice(0, -EOL.length)).not.toMatch(/[\r\n]/)
      })
    )
  })
})

describe('files', () => {
  it('hold outputs and state in the grammar of the runner, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', '=', '<<', '\n', 'EOF', 'ghadelimiter_', '€') })),
        (values) => {
          const output = join(folder, 'output')
          const state = join(folder, 'state')
          writeFileSync(output, '')
          writeFileSync(state, '')
          const stdout = stdoutOf(
            (io) => {
              values.forEach((value, index) => {
                io.setOutput(`name-${index}`, value)
                io.saveState('state', value)
              })
            },
            { GITHUB_OUTPUT: output, GITHUB_STATE: state }
          )
          expect(stdout).toBe('')
          expect(Object.values(parseFile(readFileSync(output, 'utf8')))).toEqual(values)
          expect(parseFile(readFileSync(state, 'utf8'))['state']).toBe(values.at(-1))
        }
      ),
      { numRuns: 50 }
    )
  })

  it('refuse a value that holds the delimiter', () => {
    expect(() => keyValueMessage('name', 'a\nD\nb', 'D')).toThrow('delimiter')
    expect(() => keyValueMessage('D', 'a', 'D')).toThrow('delimiter')
    expect(keyValueMessage('name', 'a')).not.toBe(keyValueMessage('name', 'a'))
  })

  it('that are missing cost one warning each, and nothing else', () => {
    const stdout = stdoutOf(
      (io) => {
        io.setOutput('a', '1')
        io.setOutput('b', '2')
        io.saveState('c', '3')
        io.saveState('d', '4')
      },
      { GITHUB_STATE: join(folder, 'no', 'such', 'folder') }
    )
    const lines = stdout.trimEnd().split(EOL)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toBe('::warning::Outputs cannot be written: GITHUB_OUTPUT is not set')
    expect(lines[1]).toMatch(/^::warning::The post step's state cannot be written: (?:Error: )?ENOENT/)
  })
})

describe('the summary', () => {
  it('is replaced as a whole', () => {
    const file = join(folder, 'summary')
    stdoutOf(
      (io) => {
        io.writeSummary('a long first one')
        io.writeSummary('second')
      },
      { GITHUB_STEP_SUMMARY: file }
    )
    expect(readFileSync(file, 'utf8')).toBe('second')
  })

  it('throws when it cannot be written', () => {
    expect(() =>
      stdoutOf((io) => {
        io.writeSummary('x')
      })
    ).toThrow('GITHUB_STEP_SUMMARY is not set')
  })
})
