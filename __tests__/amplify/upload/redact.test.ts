import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { redact } from '../../../src/amplify/upload/redact.js'

const ADDRESS = new URL(
  'https://bucket.s3.eu-west-1.amazonaws.com/app/main/0000000007/site.zip?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA%2F20260115%2Feu-west-1&X-Amz-Expires=900&X-Amz-Signature=0123456789abcdef'
)

describe('an address', () => {
  it.each([
    ['whole', ADDRESS.href],
    ['its path', ADDRESS.pathname],
    ['its query', ADDRESS.search],
    ['its signature', '0123456789abcdef'],
    ['a value as it is written', 'AKIA%2F20260115%2Feu-west-1'],
    ['a value as it is meant', 'AKIA/20260115/eu-west-1'],
    ['encoded once more', encodeURIComponent(ADDRESS.href)]
  ])('is taken out of a text: %s', (_, part) => {
    const text = redact(`before ${part} after`, ADDRESS)
    expect(text).not.toContain(part)
    expect(text).toMatch(/^before .*\*\*\* after$/)
  })

  it('leaves what only looks alike', () => {
    const text = 'Request has expired; X-Amz-Expires must be less than 900 seconds'
    expect(redact(text, ADDRESS)).toBe(text)
  })

  it('leaves a text as it is that has nothing of it, with or without a query', () => {
    expect(redact('HTTP 503', ADDRESS)).toBe('HTTP 503')
    expect(redact('HTTP 503', new URL('http://localhost/'))).toBe('HTTP 503')
  })

  it('is never left in any text, nor are the values of its query', () => {
    const token = fc.string({ minLength: 12, maxLength: 40 })
    fc.assert(
      fc.property(token, token, fc.string(), fc.string(), (path, signature, before, after) => {
        const url = new URL(`https://bucket.example/${encodeURIComponent(path)}`)
        url.searchParams.set('X-Amz-Signature', signature)
        const text = redact(`${before}${url.href}${after}${signature}${url.search}`, url)
        expect(text).not.toContain(url.href)
        expect(text).not.toContain(url.search)
        expect(text).not.toContain(signature)
      })
    )
  })
})
