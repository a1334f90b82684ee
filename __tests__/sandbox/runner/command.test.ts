import { describe, expect, it } from '@jest/globals'
import { parseCommand } from '../../../sandbox/runner/command.js'

const NAMES = new Set(['error', 'group', 'set-output'])
const parse = (line: string): [string, Record<string, string>, string] | undefined => {
  const command = parseCommand(line, (name) => NAMES.has(name))
  return command && [command.name, Object.fromEntries(command.properties), command.data]
}

describe('parseCommand, ::name::data', () => {
  it.each([
    ['::error::boom', ['error', {}, 'boom']],
    ['  \t::error::boom', ['error', {}, 'boom']],
    ['\u0085::error::boom', ['error', {}, 'boom']],
    ['::ERROR::boom', ['error', {}, 'boom']],
    ['::error::', ['error', {}, '']],
    ['::error::a::b', ['error', {}, 'a::b']],
    ['::error file=a.ts,line=3::boom', ['error', { file: 'a.ts', line: '3' }, 'boom']],
    ['::error file=a%2Cb%3Ac%25.ts::boom', ['error', { file: 'a,b:c%.ts' }, 'boom']],
    ['::error ,,title==x=y,empty=,lone::boom', ['error', { title: 'x=y' }, 'boom']],
    ['::error TITLE=x, line=3::boom', ['error', { title: 'x', ' line': '3' }, 'boom']],
    ['::error::50%25 %0Aof%0D it', ['error', {}, '50% \nof\r it']],
    ['::error::%250A', ['error', {}, '%0A']],
    ['::error::%3A', ['error', {}, '%3A']],
    ['::set-output name=a::b', ['set-output', { name: 'a' }, 'b']]
  ])('takes %j', (line, command) => {
    expect(parse(line)).toEqual(command)
  })

  it.each([
    'x ::error::boom',
    '\ufeff::error::boom',
    ':: error::boom',
    '::error:boom',
    '::errors::boom',
    '::error',
    '[::error::boom',
    ''
  ])('leaves %j alone', (line) => {
    expect(parse(line)).toBeUndefined()
  })
})

describe('parseCommand, ##[name]data', () => {
  it.each([
    ['##[error]boom', ['error', {}, 'boom']],
    ['text ##[error]boom', ['error', {}, 'boom']],
    ['##[Group]title', ['group', {}, 'title']],
    ['##[error file=a.ts;line=3]boom', ['error', { file: 'a.ts', line: '3' }, 'boom']],
    ['##[error file=a%3Bb%5D,c]boom%0A]', ['error', { file: 'a;b],c' }, 'boom\n]']],
    ['::nothing:: ##[error]boom', ['error', {}, 'boom']]
  ])('takes %j', (line, command) => {
    expect(parse(line)).toEqual(command)
  })

  it.each(['##[errors]x', '##[error', '##\\[error]x', '#[error]x', '##[ error]x', '##[] ##[error]x'])(
    'leaves %j alone',
    (line) => {
      expect(parse(line)).toBeUndefined()
    }
  )
})
