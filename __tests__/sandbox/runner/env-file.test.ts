import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseEnvFile } from '../../../sandbox/runner/env-file.js'

describe('parseEnvFile', () => {
  it.each([
    ['', []],
    [
      'a=1\nb=2',
      [
        ['a', '1'],
        ['b', '2']
      ]
    ],
    ['\n\na=1\n\n', [['a', '1']]],
    ['a=', [['a', '']]],
    ['=1', [['', '1']]],
    ['a=b=c<<d', [['a', 'b=c<<d']]],
    ['a<<=\n1\n=\n', [['a', '1']]],
    ['a<<E\nE', [['a', '']]],
    ['a<<E\none\ntwo\nE\n', [['a', 'one\ntwo']]],
    ['a<<E\none\n\nE\n', [['a', 'one\n']]],
    [
      'a<<E\n E\nE \nE\nb=2',
      [
        ['a', ' E\nE '],
        ['b', '2']
      ]
    ],
    ['a=1\r\n', [['a', '1\r']]],
    ['\ufeffa=1', [['a', '1']]]
  ])('reads %j', (text, pairs) => {
    expect(parseEnvFile(text)).toEqual({ pairs, error: undefined })
  })

  it.each([
    ['bare', "Invalid format 'bare'"],
    ['<<E\n1\nE', "Invalid format '<<E'. Name must not be empty and delimiter must not be empty"],
    ['a<<\n1\n', "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ['a<<E\n1\n', "Invalid value. Matching delimiter not found 'E'"],
    ['a<<E', "Invalid value. Matching delimiter not found 'E'"],
    ['a<<E\n1', 'Invalid value. EOF marker missing new line.'],
    ['a<<E\r\n1\nE\n', "Invalid value. Matching delimiter not found 'E\r'"]
  ])('refuses %j and keeps what stands before it', (text, error) => {
    expect(parseEnvFile(`before=1\n${text}`)).toEqual({ pairs: [['before', '1']], error })
  })

  it('returns any text that a fresh delimiter encloses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '=', '<<', 'E') }), (value) => {
        expect(parseEnvFile(`k<<ghadelimiter_1\n${value}\nghadelimiter_1\n`).pairs).toEqual([['k', value]])
      })
    )
  })
})
