import { describe, expect, it } from '@jest/globals'
import { withoutCredentials } from '../../src/aws/without-credentials.js'

const NOTHING = { env: { RUNNER_ENVIRONMENT: 'github-hosted' }, exists: () => false }
const KEYS = { ...NOTHING, env: { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret' } }

describe('a pull request whose run has no credentials', () => {
  it.each([
    ['fork', /^pull request #7 comes from a fork/],
    ['dependabot', /^pull request #7 is by Dependabot/]
  ] as const)('is skipped when it is of origin %s', (origin, reason) => {
    expect(withoutCredentials({ number: 7, origin }, NOTHING)).toEqual({
      kind: 'skipped',
      reason: expect.stringMatching(reason),
      hint: expect.stringContaining('`on: workflow_run`')
    })
  })

  it.each([
    ['it is of the repository', { number: 7, origin: 'repository' } as const, NOTHING],
    ['there is no pull request', undefined, NOTHING],
    ['there are credentials', { number: 7, origin: 'fork' } as const, KEYS]
  ])('is not when %s', (_, pullRequest, hints) => {
    expect(withoutCredentials(pullRequest, hints)).toBeUndefined()
  })
})
