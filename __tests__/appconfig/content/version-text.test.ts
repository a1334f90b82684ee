import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { labelProblem, versionDescription } from '../../../src/appconfig/content/version-text.js'

describe('versionDescription', () => {
  it.each([
    ['fix: the cart\n\nlonger words', 'fix: the cart longer words'],
    ['déjà vu — “café” Straße', 'deja vu - "cafe" Strasse'],
    ['🚀 ship it 🎉🎉', '? ship it ?'],
    ['日本語', '?'],
    ['a\u0000b\tc\u2028d\u200be', 'a b c d?e'],
    ['  spaces  ', 'spaces'],
    ['', '']
  ])('%j becomes %j', (text, expected) => {
    expect(versionDescription(text)).toBe(expected)
  })

  it('is one line of printable ASCII, fits, and stays as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 3_000 }),
          fc.string({ minLength: 1_000, maxLength: 1_100 })
        ),
        (text) => {
          const description = versionDescription(text)
          expect(description).toMatch(/^[ -~]{0,1024}$/)
          expect(() => new Headers({ description })).not.toThrow()
          expect(versionDescription(description)).toBe(description)
        }
      )
    )
  })

  it('is cut at 1,024 characters', () => {
    expect(versionDescription('a'.repeat(2_000))).toHaveLength(1_024)
  })
})

describe('labelProblem', () => {
  it.each(['v1', 'release-2024.01', '1.0', '_', 'a'.repeat(64), '0x1'])('takes %s', (label) => {
    expect(labelProblem(label)).toBeUndefined()
  })

  it.each(['123', '0', '1'.repeat(64)])('refuses %s, and suggests another', (label) => {
    const suggestion = /`(.*)`/.exec(labelProblem(label) ?? '')?.[1] ?? ''
    expect(suggestion).toMatch(/^v\d+$/)
    expect(labelProblem(suggestion)).toBeUndefined()
  })

  it.each(['', 'a'.repeat(65), 'a b', 'a/b', 'é', 'a\nb', 'a*', '１２'])('refuses %j', (label) => {
    expect(labelProblem(label)).toContain('letters, digits')
  })
})
