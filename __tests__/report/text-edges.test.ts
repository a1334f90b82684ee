import { describe, expect, it } from '@jest/globals'
import { annotation, code, cut, link, markdown, plain, plainLines } from '../../src/report/text.js'

const ESC = String.fromCharCode(27)

describe('at the edges', () => {
  it.each(['\u{10000}', '\u{1f600}', '\u{10ffff}'])('a cut never splits %j, of whatever plane', (char) => {
    expect(cut(`ab${char}cd`, 4)).toBe('ab…')
    expect(cut(`ab${char}cd`, 5)).toBe(`ab${char}…`)
  })

  it.each(['\ud7ff', '\ue000'])('a cut keeps %j, which is beside the surrogates', (char) => {
    expect(cut(`ab${char}cd`, 4)).toBe(`ab${char}…`)
  })

  it('a cut to nothing is an ellipsis', () => {
    expect(cut('abc', 0)).toBe('…')
    expect(cut('abc', 1)).toBe('…')
    expect(cut('', 0)).toBe('')
  })

  it('what is far too long is cut before it is cleaned', () => {
    expect(plain(`${'\u200b'.repeat(79)}x`, 10)).toBe('x')
    expect(plain(`${'\u200b'.repeat(80)}x`, 10)).toBe('')
  })

  it.each(['\n', '\v', '\f', '\r', '\r\n', '\u0085', '\u2028', '\u2029'])('%j ends a line', (end) => {
    expect(plainLines(`oneV${end}two`)).toEqual(['oneV', 'two'])
    expect(plain(`oneV${end}two`)).toBe('oneV two')
    expect(annotation(`one${end}two`)).toBe('one\ntwo')
  })

  it.each([`${ESC}c`, `${ESC}(B`, `${ESC}=`, `${ESC}7`, `${ESC}M`])(
    'the terminal escape %j goes',
    (escape) => {
      expect(plain(`a${escape}x`)).toBe('ax')
    }
  )

  it.each([
    ['1a2b3c4', '`1a2b3c4`'],
    ['abcdef1', '`abcdef1`'],
    ['1a2b3c', '1a2b3c'],
    ['1234567', '1234567'],
    ['x1a2b3c4', 'x1a2b3c4']
  ])('%j may be a commit, or not: %j', (text, expected) => {
    expect(markdown(text)).toBe(expected)
  })

  it('a backtick at either end of code is kept apart', () => {
    expect([code('`a'), code('a`'), code('a')]).toEqual(['`` `a ``', '`` a` ``', '`a`'])
  })

  it('only an address of http or https is a link', () => {
    expect(link('x', 'http://x.example/')).toBe('[x](<http://x.example/>)')
    expect(link('x', 'HTTPS://x.example/')).toBe('[x](<https://x.example/>)')
    expect(link('x', 'view-source:https://x.example/')).toBe('`view-source:https://x.example/`')
  })
})
