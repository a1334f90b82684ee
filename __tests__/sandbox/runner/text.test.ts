import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LineReader, readLines, trimStart } from '../../../sandbox/runner/text.js'

describe('readLines', () => {
  it.each([
    ['', []],
    ['one', ['one']],
    ['one\ntwo\n', ['one', 'two']],
    ['one\r\ntwo', ['one', 'two']],
    ['one\rtwo\r', ['one', 'two']],
    ['\n\n', ['', '']],
    ['one\n\rtwo', ['one', '', 'two']],
    ['one\u2028two\u0085three\vfour', ['one\u2028two\u0085three\vfour']]
  ])('reads %j', (text, lines) => {
    expect(readLines(text)).toEqual(lines)
  })
})

describe('LineReader', () => {
  it('gives the same lines however the text is cut', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', '\r', '\n', ':'), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const lines: string[] = []
        const reader = new LineReader((line) => lines.push(line))
        for (const text of pieces) reader.push(text)
        reader.end()
        expect(lines).toEqual(readLines(pieces.join('')))
      })
    )
  })

  it('holds a carriage return back until it knows what follows', () => {
    const lines: string[] = []
    const reader = new LineReader((line) => lines.push(line))
    reader.push('one\r')
    expect(lines).toEqual([])
    reader.push('\ntwo\n')
    expect(lines).toEqual(['one', 'two'])
  })
})

describe('trimStart', () => {
  it('knows the white space of .NET, which is not that of JavaScript', () => {
    expect(trimStart('\u0085\u00a0\u3000\t x')).toBe('x')
    expect(trimStart('\ufeffx')).toBe('\ufeffx')
    expect(trimStart('\u200bx')).toBe('\u200bx')
  })
})
