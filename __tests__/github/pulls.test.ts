import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startSandboxGitHub, type SandboxGitHub } from '../../sandbox/github/index.js'
import { createGitHubApi } from '../../src/github/api.js'
import { createSend } from '../../src/github/http.js'
import { getPullRequest } from '../../src/github/pulls.js'
import { impatientClock } from './impatient-clock.js'

const SHOP = 'octo-org/shop'
const SIGNAL = new AbortController().signal
const HEAD = 'a'.repeat(40)

let github: SandboxGitHub

beforeEach(async () => {
  github = await startSandboxGitHub()
  github.world.createRepository(SHOP, 4711)
  github.world.addToken('job-token')
})

afterEach(() => github.close())

const get = (number = 7, token = 'job-token') =>
  getPullRequest(
    createGitHubApi({
      ...{ apiUrl: github.url, graphqlUrl: github.graphqlUrl, token, version: '0.0.0' },
      ...{ send: createSend({}), clock: impatientClock }
    }),
    SHOP,
    number,
    SIGNAL
  )

describe('a pull request', () => {
  it('is told with its head', async () => {
    github.world.createPullRequest(SHOP, 7, { ref: 'feature/ünï', sha: HEAD })
    expect(await get()).toEqual({
      ...{ number: 7, state: 'open', merged: false },
      ...{ headSha: HEAD, headRef: 'feature/ünï', fromFork: false }
    })
    expect(github.violations).toEqual([])
  })

  it.each([false, true])('is closed, merged or not: %s', async (merged) => {
    github.world.createPullRequest(SHOP, 7)
    github.world.close(SHOP, 7, { merged })
    expect(await get()).toMatchObject({ state: 'closed', merged })
  })

  it.each([
    ['a fork', { id: 5, name: 'mallory/shop' }],
    ['a fork that is deleted', null]
  ])('is from %s', async (_, from) => {
    github.world.createPullRequest(SHOP, 7, { from })
    expect(await get()).toMatchObject({ fromFork: true })
  })

  it.each([
    ['that is not there', 8, 'job-token', 404],
    ['for a token that is none', 7, 'guessed', 401]
  ])('%s is an error with its status', async (_, number, token, status) => {
    github.world.createPullRequest(SHOP, 7)
    await expect(get(number, token)).rejects.toMatchObject({ name: 'GitHubError', status })
  })

  it('is not what a proxy answers', async () => {
    github.world.createPullRequest(SHOP, 7)
    github.faults.add({ kind: 'html', status: 200 }, { path: /\/pulls\//, times: 9 })
    await expect(get()).rejects.toMatchObject({
      name: 'GitHubError',
      status: undefined,
      message: expect.stringContaining('the answer is not about this pull request')
    })
  })

  it('is the one that was asked for', async () => {
    for (const wrong of [
      {},
      { number: 8, state: 'open', head: { sha: HEAD, ref: 'x' } },
      { number: 7, state: 'draft', head: { sha: HEAD, ref: 'x' } },
      { number: 7, state: 'open', head: { ref: 'x' } },
      { number: 7, state: 'open', head: { sha: HEAD } }
    ]) {
      const answering = {
        get: async () => ({ data: wrong, next: undefined }),
        patch: () => Promise.reject(new Error('not asked for')),
        post: () => Promise.reject(new Error('not asked for')),
        query: () => Promise.reject(new Error('not asked for')),
        pages: async function* () {}
      }
      await expect(getPullRequest(answering, SHOP, 7, SIGNAL)).rejects.toThrow(/not about this pull request/)
    }
  })
})
