import { describe, expect, it } from '@jest/globals'
import { prose } from '../../src/report/text.js'

const ZERO_WIDTH = '&#8203;'

describe('prose', () => {
  it.each([
    ['plain words stay', 'plain words stay'],
    ['set `on-conflict: wait` or *wait*', 'set `on-conflict: wait` or \\*wait\\*'],
    ['`one`, then @octocat', `\`one\`, then @${ZERO_WIDTH}octocat`],
    ['x `*_[]<b>$` y', 'x `*_[]<b>$` y'],
    ['a `word with spaces` b', 'a `word with spaces` b'],
    ['`x`', '`x`'],
    // None of these is a word in code.
    ['an open ` backtick', 'an open \\` backtick'],
    ['` blank at its edges `', '\\` blank at its edges \\`'],
    ['`a pipe | in it`', '\\`a pipe &#124; in it\\`'],
    ['``two``', '\\`\\`two\\`\\`'],
    ['``', '\\`\\`'],
    // What begins a list, at the beginning only.
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['= rule', '\\= rule'],
    ['a - b', 'a - b'],
    ['1. first', '1\\. first'],
    ['12) twelfth', '12\\) twelfth'],
    ['in 1. place', 'in 1. place'],
    ['1.5 minutes', '1\\.5 minutes'],
    ['see https://example.com/a_b now', 'see `https://example.com/a_b` now'],
    ['commit 0a1b2c3d4e', 'commit `0a1b2c3d4e`'],
    ['two\nlines', 'two lines']
  ])('makes %j to %j', (raw, expected) => {
    expect(prose(raw)).toBe(expected)
  })

  it('is cut where it is too long', () => {
    expect(prose('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`)
    expect(prose('x'.repeat(3_000))).toHaveLength(2_000)
  })

  it('escapes a colon at its start only where it would be the rule of a table', () => {
    expect(prose(':-- x')).toMatch(/^\\:/)
    expect(prose(': x')).toBe(': x')
  })
})
