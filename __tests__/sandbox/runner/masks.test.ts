import { describe, expect, it } from '@jest/globals'
import { Masks } from '../../../sandbox/runner/masks.js'

const masksOf = (...values: string[]): Masks => {
  const masks = new Masks()
  for (const value of values) masks.add(value)
  return masks
}

describe('Masks', () => {
  it('hides a value wherever it stands', () => {
    expect(masksOf('hunter2').mask('hunter2, my hunter2')).toBe('***, my ***')
  })

  it('hides what base64 makes of the value at each of three offsets', () => {
    const masks = masksOf('s3cr3t/value')
    for (const before of ['', 'a', 'ab', 'abc']) {
      const encoded = Buffer.from(`${before}s3cr3t/value`).toString('base64')
      expect(masks.mask(encoded)).toContain('***')
      expect(masks.mask(encoded).length).toBeLessThan(10)
    }
  })

  it.each([
    ['JSON', JSON.stringify('a"b\\c\nd')],
    ['a URI', encodeURIComponent('a"b\\c\nd')],
    ['XML', 'a&quot;b\\c\nd'],
    ['a command line', 'a\\"b\\c\nd']
  ])('hides the value as it stands in %s', (_, text) => {
    expect(masksOf('a"b\\c\nd').mask(`x=${text}.`)).toMatch(/^x="?\*\*\*"?\.$/)
  })

  it('escapes for URIs as .NET does', () => {
    expect(masksOf("it's(1)").mask('it%27s%281%29')).toBe('***')
  })

  it('hides the parts that PowerShell makes of a value with an ampersand', () => {
    expect(masksOf('first1&second2').mask('first1& / second2')).toBe('*** / ***')
  })

  it('makes one of secrets that overlap or touch, and several of others', () => {
    expect(masksOf('abcd', 'cdef').mask('abcdef')).toBe('***')
    expect(masksOf('abcd', 'efgh').mask('abcdefgh')).toBe('***')
    expect(masksOf('abcd', 'efgh').mask('-abcd-efgh-')).toBe('-***-***-')
  })

  it('ignores the empty value', () => {
    const masks = masksOf('', 'x')
    expect(masks.values).toEqual(['x'])
    expect(masks.mask('abc')).toBe('abc')
  })
})
