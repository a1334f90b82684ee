import { describe, expect, it } from '@jest/globals'
import { staticSessionOf } from '../../src/aws/static-session.js'

const NOW = Date.UTC(2026, 0, 15, 10)
const KEYS = { AWS_ACCESS_KEY_ID: 'ASIA', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' }

describe('a session that cannot be renewed', () => {
  it('lasts for the rest of an hour where nobody tells its end', () => {
    expect(staticSessionOf(KEYS, NOW)).toEqual({ leftMs: 55 * 60_000, isKnown: false })
    expect(staticSessionOf({ ...KEYS, AWS_CREDENTIAL_EXPIRATION: 'soon' }, NOW)?.isKnown).toBe(false)
  })

  it('lasts until the end that is told', () => {
    const until = (end: string) => staticSessionOf({ ...KEYS, AWS_CREDENTIAL_EXPIRATION: end }, NOW)
    expect(until('2026-01-15T22:00:00Z')).toEqual({ leftMs: 12 * 3_600_000, isKnown: true })
    expect(until('2026-01-15T09:00:00Z')).toEqual({ leftMs: 0, isKnown: true })
  })

  it.each([
    ['there are no keys', {}],
    ['the keys are long-term ones', { ...KEYS, AWS_SESSION_TOKEN: '' }],
    ['the SDK renews them', { AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ROLE_ARN: 'arn' }]
  ])('is none where %s', (_, env) => {
    expect(staticSessionOf(env, NOW)).toBeUndefined()
  })
})
