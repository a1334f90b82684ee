import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { nearest } from '../../src/config/nearest.js'

describe('nearest', () => {
  it.each([
    ['compelte', 'complete'],
    ['completed', 'complete'],
    ['bakin', 'baking'],
    ['Started', 'started'],
    ['STRATED', 'started']
  ])('%s was meant to be %s', (typed, meant) => {
    expect(nearest(typed, ['started', 'baking', 'complete'])).toBe(meant)
  })

  it.each(['', 'done', 'xomplxtxz', 'x'.repeat(1_000_000)])('has no idea what %.20s means', (typed) => {
    expect(nearest(typed, ['started', 'baking', 'complete'])).toBeUndefined()
  })

  it('counts what is missing in the whole word', () => {
    expect(nearest('x', ['yz'])).toBeUndefined()
  })

  it('prefers the nearer of two', () => {
    expect(nearest('stoop', ['stomps', 'stop'])).toBe('stop')
    expect(nearest('stoop', ['stop', 'stoops'])).toBe('stop')
  })

  it('forgives any one slip in a word', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.constantFrom('', 'q'), (at, put) => {
        const word = 'complete'
        expect(nearest(`${word.slice(0, at)}${put}${word.slice(at + 1)}`, [word])).toBe(word)
      })
    )
  })

  it.each([
    ['tsop', 'stop'],
    ['sotp', 'stop'],
    ['stpo', 'stop'],
    ['xbcdfe', 'abcdef'],
    ['go', 'to'],
    ['cmpltd', 'completed'],
    ['xxxpleted', 'completed']
  ])('takes %s for %s: a swap is one slip, and a third of a word may be slips', (typed, word) => {
    expect(nearest(typed, [word])).toBe(word)
  })

  it.each([
    // Half a swap is none.
    ['xacd', 'abcd'],
    ['bxcd', 'abcd'],
    ['xycdfe', 'abcdef'],
    ['stopx1', 'stop'],
    ['ab', 'to'],
    ['defghixxx', 'abcdefghi'],
    ['xxxdefabc', 'abcdefghi'],
    ['xxxxleted', 'completed']
  ])('does not take %s for %s', (typed, word) => {
    expect(nearest(typed, [word])).toBeUndefined()
  })
})
