import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SandboxGitHub } from '../../../sandbox/github/index.js'
import { idIn, member, textIn } from '../../../src/runtime/json.js'
import { type Ask, askOf, listed, openGitHub, SHOP } from './support.js'

let github: SandboxGitHub
let ask: Ask

beforeEach(async () => {
  github = await openGitHub()
  ask = askOf(github)
  github.world.addToken('personal', 'mona')
})

afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

const COMMENTS = `/repos/${SHOP}/issues/7/comments`

describe('a list of comments', () => {
  it('has thirty on a page, and links by the id of the repository', async () => {
    for (let index = 0; index < 65; index++) github.world.comment(SHOP, 7, `comment ${index}`)
    const first = await ask(COMMENTS)
    expect(listed(first.data)).toHaveLength(30)
    const next = `${github.url}/repositories/724031/issues/7/comments?page=2`
    expect(first.headers.get('link')).toBe(`<${next}>; rel="next", <${next.replace('=2', '=3')}>; rel="last"`)
    const second = await ask(next)
    expect(second.headers.get('link')).toContain('rel="prev"')
    const third = await ask(next.replace('=2', '=3'))
    expect(listed(third.data).map((one) => textIn(one, 'body'))).toEqual([
      'comment 60',
      'comment 61',
      'comment 62',
      'comment 63',
      'comment 64'
    ])
    expect(third.headers.get('link')).not.toContain('rel="next"')
  })

  it('has a hundred on a page at most', async () => {
    for (let index = 0; index < 120; index++) github.world.comment(SHOP, 7, 'x')
    expect(listed((await ask(`${COMMENTS}?per_page=500`)).data)).toHaveLength(100)
  })

  it('is not found without a pull request', async () => {
    expect(await ask(`/repos/${SHOP}/issues/8/comments`)).toMatchObject({
      status: 404,
      data: { message: 'Not Found', status: '404' }
    })
  })
})

describe('a comment', () => {
  it("is created in the name of the token's owner, and changed", async () => {
    const { status, data } = await ask(COMMENTS, { method: 'POST', body: { body: 'hello' } })
    expect([status, textIn(data, 'user', 'login'), textIn(data, 'user', 'type')]).toEqual([
      201,
      'github-actions[bot]',
      'Bot'
    ])
    const id = idIn(data, 'id') ?? 0
    const path = `/repos/${SHOP}/issues/comments/${id}`
    expect(await ask(path, { method: 'PATCH', body: { body: 'bye' } })).toMatchObject({
      status: 200,
      data: { body: 'bye' }
    })
    expect(github.world.comments(SHOP, 7).map(({ body }) => body)).toEqual(['bye'])
  })

  it.each([
    ['empty', '  ', "Body can't be blank"],
    ['too long', 'x'.repeat(65_537), 'Body is too long (maximum is 65536 characters)']
  ])('is refused when it is %s', async (_, body, message) => {
    const { status, data } = await ask(COMMENTS, { method: 'POST', body: { body } })
    expect([status, member(data, 'errors', '0', 'message')]).toEqual([422, message])
  })

  it('needs a token with write access', async () => {
    github.world.addToken('weak', 'github-actions[bot]', 'read')
    expect(await ask(COMMENTS, { method: 'POST', token: 'weak', body: { body: 'x' } })).toMatchObject({
      status: 403,
      data: { message: 'Resource not accessible by integration' }
    })
    expect((await ask(COMMENTS, { token: 'unknown' })).status).toBe(401)
  })
})

describe('the owner of a token', () => {
  const viewer = (token: string) =>
    ask(github.graphqlUrl, { method: 'POST', token, body: { query: 'query { viewer { login } }' } })

  it("is told for a job's token by a query only", async () => {
    expect((await ask('/user')).status).toBe(403)
    expect((await viewer('job-token')).data).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } })
  })

  it('is told for a personal one by both', async () => {
    expect((await ask('/user', { token: 'personal' })).data).toMatchObject({ login: 'mona' })
    expect((await viewer('personal')).data).toEqual({ data: { viewer: { login: 'mona' } } })
  })
})

describe('a fault', () => {
  it('hits the requests it is meant for', async () => {
    const hits = github.faults.add(
      { kind: 'status', status: 403, message: 'rate', headers: { 'retry-after': '3' } },
      { method: 'GET', path: /comments$/, nth: 2, times: 1 }
    )
    const statuses = [await ask(COMMENTS), await ask(COMMENTS), await ask(COMMENTS)].map(
      ({ status }) => status
    )
    expect([statuses, hits()]).toEqual([[200, 403, 200], 1])
  })

  it('takes the answer of a request that was processed', async () => {
    github.faults.add({ kind: 'html', status: 504 }, { method: 'POST', processing: 'after' })
    await expect(ask(COMMENTS, { method: 'POST', body: { body: 'x' } })).rejects.toThrow()
    expect(github.world.comments(SHOP, 7)).toHaveLength(1)
    expect(github.requests.at(-1)).toMatchObject({
      method: 'POST',
      status: 504,
      login: 'github-actions[bot]'
    })
  })
})
