import { describe, expect, it } from '@jest/globals'
import { hasCredentialSource } from '../../src/aws/credential-sources.js'

const HOSTED = { RUNNER_ENVIRONMENT: 'github-hosted', HOME: '/home/runner' }
const nothing = (): boolean => false
const only =
  (path: string) =>
  (asked: string): boolean =>
    asked === path

describe('a source of AWS credentials', () => {
  it.each([
    ['keys', { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret' }],
    ['a profile', { AWS_PROFILE: 'ci' }],
    ['a web identity', { AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/ci' }],
    ['a container', { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2' }],
    ['another container', { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1' }],
    ["a machine of one's own", { RUNNER_ENVIRONMENT: 'self-hosted' }]
  ])('is %s', (_, env) => {
    expect(hasCredentialSource({ env: { ...HOSTED, ...env }, exists: nothing })).toBe(true)
  })

  it.each([
    ['in the home folder', {}, '/home/runner/.aws/credentials'],
    ['of settings', {}, '/home/runner/.aws/config'],
    ['on Windows', { HOME: undefined, USERPROFILE: 'D:/ci' }, 'D:/ci/.aws/credentials'],
    ['elsewhere', { AWS_SHARED_CREDENTIALS_FILE: '/etc/aws' }, '/etc/aws'],
    ['of settings elsewhere', { AWS_CONFIG_FILE: '/etc/config' }, '/etc/config']
  ])('is a shared file %s', (_, env, path) => {
    expect(hasCredentialSource({ env: { ...HOSTED, ...env }, exists: only(path) })).toBe(true)
  })

  it.each([
    ['nothing', {}],
    ['half a key', { AWS_ACCESS_KEY_ID: 'AKID' }],
    ['empty keys, as secrets are for a fork', { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }],
    ['a role without a token', { AWS_ROLE_ARN: 'arn:aws:iam::1:role/ci' }],
    ['a machine without metadata', { RUNNER_ENVIRONMENT: 'self-hosted', AWS_EC2_METADATA_DISABLED: 'TRUE' }],
    ['no home', { HOME: '' }]
  ])('is not %s', (_, env) => {
    expect(hasCredentialSource({ env: { ...HOSTED, ...env }, exists: nothing })).toBe(false)
  })

  describe('for a role', () => {
    const role = { arn: 'arn:aws:iam::1:role/x', sessionName: 'x', durationSeconds: 900, audience: 'x' }
    const oidc = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret' }

    it("is the job's OIDC endpoint", () => {
      expect(hasCredentialSource({ env: { ...HOSTED, ...oidc }, exists: nothing, role })).toBe(true)
    })

    it.each([
      ['nothing', {}],
      ['half an endpoint', { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' }],
      ['anything else', { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret' }]
    ])('is not %s', (_, env) => {
      expect(hasCredentialSource({ env: { ...HOSTED, ...env }, exists: nothing, role })).toBe(false)
    })
  })
})
