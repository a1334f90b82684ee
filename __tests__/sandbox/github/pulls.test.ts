import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SandboxGitHub } from '../../../sandbox/github/index.js'
import { member } from '../../../src/runtime/json.js'
import { type Ask, askOf, openGitHub, SHOP } from './support.js'

let github: SandboxGitHub
let ask: Ask

beforeEach(async () => {
  github = await openGitHub()
  ask = askOf(github)
})

afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

const get = (number = 7, token?: string) =>
  ask(`/repos/${SHOP}/pulls/${number}`, token === undefined ? {} : { token })

describe('a pull request', () => {
  it('tells its head as it is pushed, closed, opened again and merged', async () => {
    const { world } = github
    world.push(SHOP, 7, 'b'.repeat(40))
    expect((await get()).data).toMatchObject({
      number: 7,
      state: 'open',
      closed_at: null,
      head: { ref: 'flags', sha: 'b'.repeat(40), repo: { id: 724_031 } },
      base: { ref: 'main', repo: { full_name: SHOP } }
    })
    world.close(SHOP, 7)
    expect((await get()).data).toMatchObject({ state: 'closed', merged: false, merged_at: null })
    world.reopen(SHOP, 7)
    expect((await get()).data).toMatchObject({ state: 'open', closed_at: null })
    world.close(SHOP, 7, { merged: true })
    expect((await get()).data).toMatchObject({ state: 'closed', merged: true })
  })

  it('may come from a fork, which may be gone', async () => {
    github.world.createPullRequest(SHOP, 8, { from: { id: 5, name: 'mallory/shop' } })
    github.world.createPullRequest(SHOP, 9, { from: null })
    expect((await get(8)).data).toMatchObject({
      head: { label: 'mallory:flags', repo: { id: 5, full_name: 'mallory/shop', fork: true } }
    })
    expect(member((await get(9)).data, 'head', 'repo')).toBeNull()
  })

  it('is not found by another number', async () => {
    expect((await get(8)).status).toBe(404)
  })
})

describe('a token', () => {
  const POSTS = [
    ['pullRequests', `/repos/${SHOP}/issues/7/comments`, { body: 'x' }],
    ['deployments', `/repos/${SHOP}/deployments`, { ref: 'flags', auto_merge: false, required_contexts: [] }],
    ['checks', `/repos/${SHOP}/check-runs`, { name: 'deploy', head_sha: 'a'.repeat(40) }]
  ] as const

  it.each(POSTS.map(([permission]) => permission))(
    'that may only read %s does not write them, but all else',
    async (permission) => {
      github.world.addToken('weak', 'github-actions[bot]', { [permission]: 'read' })
      for (const [needed, path, body] of POSTS) {
        const { status, data } = await ask(path, { method: 'POST', token: 'weak', body })
        expect([needed, status]).toEqual([needed, needed === permission ? 403 : 201])
        if (needed === permission)
          expect(member(data, 'message')).toBe('Resource not accessible by integration')
      }
    }
  )

  it('without a permission reads in public repositories only', async () => {
    github.world.addToken('none', 'github-actions[bot]', { deployments: 'none' })
    github.world.createRepository('octo-org/open', 9, { isPrivate: false })
    const list = (name: string) => ask(`/repos/${name}/deployments`, { token: 'none' })
    expect([(await list(SHOP)).status, (await list('octo-org/open')).status]).toEqual([403, 200])
  })

  it('for other repositories does not even see a private one', async () => {
    github.world.addToken('elsewhere', 'github-actions[bot]', { repositories: ['octo-org/other'] })
    github.world.createRepository('octo-org/open', 9, { isPrivate: false })
    const post = (name: string) =>
      ask(`/repos/${name}/deployments`, { method: 'POST', token: 'elsewhere', body: { ref: 'main' } })
    expect((await get(7, 'elsewhere')).status).toBe(404)
    expect([(await post(SHOP)).status, (await post('octo-org/open')).status]).toEqual([404, 403])
  })
})

describe('a limit on requests', () => {
  it('tells when it ends, each in its way', async () => {
    github.faults.add({ kind: 'rate-limit', limit: 'secondary', seconds: 7 }, { nth: 1 })
    github.faults.add({ kind: 'rate-limit', limit: 'primary', seconds: 60, status: 429 }, { nth: 2 })
    const secondary = await get()
    expect([secondary.status, secondary.headers.get('retry-after')]).toEqual([403, '7'])
    const primary = await get()
    expect([primary.status, primary.headers.get('x-ratelimit-remaining')]).toEqual([429, '0'])
    const seconds = Number(primary.headers.get('x-ratelimit-reset')) - Date.now() / 1000
    expect(Math.round(seconds / 10)).toBe(6)
    expect((await get()).status).toBe(200)
  })

  it('may be meant for what a body says', async () => {
    github.faults.add({ kind: 'status', status: 500 }, { body: (body) => member(body, 'body') === 'bad' })
    const post = async (body: string): Promise<number> =>
      (await ask(`/repos/${SHOP}/issues/7/comments`, { method: 'POST', body: { body } })).status
    expect([await post('good'), await post('bad')]).toEqual([201, 500])
  })
})
