import { describe, expect, it } from '@jest/globals'
import { createGitHubApi, type GitHubApi } from '../../src/github/api.js'
import type { Send } from '../../src/github/http.js'
import { FakeClock } from '../support/fake-clock.js'
import { fakeSend } from './fake-send.js'

const SIGNAL = new AbortController().signal
const API = 'https://github.example/api/v3'

const apiWith = (send: Send, clock = new FakeClock(0)): GitHubApi =>
  createGitHubApi({
    apiUrl: API,
    graphqlUrl: 'https://github.example/api/graphql',
    token: 'secret-token',
    version: '1.2.3',
    send,
    clock
  })

const failure = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return await work
  } catch (error) {
    return error
  }
}

describe('a request', () => {
  it('goes to the API with the token and says who asks', async () => {
    const { send, requests } = fakeSend({ body: '{"id":1}' })
    expect((await apiWith(send).get('/repos/a/b', SIGNAL)).data).toEqual({ id: 1 })
    expect(requests[0]?.url.href).toBe(`${API}/repos/a/b`)
    expect(requests[0]?.headers).toMatchObject({
      authorization: 'Bearer secret-token',
      'user-agent': 'aws-deploy-action/1.2.3',
      'x-github-api-version': '2022-11-28'
    })
  })

  it('tells the length of its body in bytes', async () => {
    const { send, requests } = fakeSend({})
    await apiWith(send).post('/x', { body: 'ü🎉' }, SIGNAL)
    expect(requests[0]?.headers['content-length']).toBe(String(Buffer.byteLength(requests[0]?.body ?? '')))
    expect(requests[0]?.body).toBe('{"body":"ü🎉"}')
  })

  it("tells a refusal in GitHub's words, without the token", async () => {
    const { send } = fakeSend({ status: 403, body: '{"message":"Resource not accessible by integration"}' })
    const error = await failure(apiWith(send).get('/repos/a/b', SIGNAL))
    expect(error).toMatchObject({
      name: 'GitHubError',
      status: 403,
      message: 'GET /api/v3/repos/a/b: HTTP 403, Resource not accessible by integration'
    })
  })

  it("survives a proxy's page", async () => {
    const { send } = fakeSend({ status: 418, body: '<html>' })
    expect(await failure(apiWith(send).get('/x', SIGNAL))).toMatchObject({
      message: 'GET /api/v3/x: HTTP 418, no message'
    })
  })

  it('gives up after fifteen seconds without an answer', async () => {
    const { send, requests } = fakeSend('hang')
    const clock = new FakeClock(0)
    expect(await failure(apiWith(send, clock).post('/x', {}, SIGNAL))).toMatchObject({
      message: 'POST /api/v3/x: no answer in time'
    })
    expect([clock.now(), requests.length]).toEqual([15_000, 1])
  })

  it('ends at once when it is aborted', async () => {
    const { send, requests } = fakeSend('hang')
    const controller = new AbortController()
    const clock = new FakeClock(0)
    clock.at(100, () => {
      controller.abort()
    })
    expect(await failure(apiWith(send, clock).get('/x', controller.signal))).toMatchObject({
      name: 'GitHubError'
    })
    expect([clock.now(), requests.length]).toEqual([100, 1])
  })
})

describe('a request that fails in a way that may pass', () => {
  it.each([
    ['a gateway', { status: 502 }],
    ['a broken connection', new Error('ECONNRESET')],
    ['too many requests', { status: 429 }],
    ['a secondary rate limit', { status: 403, headers: { 'retry-after': '2' } }]
  ])('is made again after %s', async (_, trouble) => {
    const { send, requests } = fakeSend(trouble, { body: '{"id":2}' })
    expect((await apiWith(send).get('/x', SIGNAL)).data).toEqual({ id: 2 })
    expect(requests).toHaveLength(2)
  })

  it('waits as long as GitHub asks for', async () => {
    const { send } = fakeSend({ status: 429, headers: { 'retry-after': '20' } }, {})
    const clock = new FakeClock(0)
    await apiWith(send, clock).get('/x', SIGNAL)
    expect(clock.now()).toBe(20_000)
  })

  it('is not made again when GitHub asks for more than half a minute', async () => {
    const { send, requests } = fakeSend({ status: 403, headers: { 'retry-after': '3600' } })
    expect(await failure(apiWith(send).get('/x', SIGNAL))).toMatchObject({ status: 403 })
    expect(requests).toHaveLength(1)
  })

  it('is made three times at most', async () => {
    const { send, requests } = fakeSend({ status: 500 })
    expect(await failure(apiWith(send).patch('/x', {}, SIGNAL))).toMatchObject({ status: 500 })
    expect(requests).toHaveLength(3)
  })

  it.each([401, 403, 404, 410, 422])('is not made again after a %d', async (status) => {
    const { send, requests } = fakeSend({ status })
    expect(await failure(apiWith(send).get('/x', SIGNAL))).toMatchObject({ status })
    expect(requests).toHaveLength(1)
  })

  it('is never made again when it creates something', async () => {
    const { send, requests } = fakeSend({ status: 502 })
    expect(await failure(apiWith(send).post('/x', {}, SIGNAL))).toMatchObject({ status: 502 })
    expect(requests).toHaveLength(1)
  })
})

describe('a list', () => {
  const collect = async (api: GitHubApi): Promise<unknown[]> => {
    const pages: unknown[] = []
    for await (const page of api.pages('/list?per_page=100', SIGNAL)) pages.push(page)
    return pages
  }

  it('is followed from page to page', async () => {
    const { send, requests } = fakeSend(
      { body: '[1]', headers: { link: `<${API}/repositories/1/list?page=2>; rel="next"` } },
      { body: '[2]' }
    )
    expect(await collect(apiWith(send))).toEqual([[1], [2]])
    expect(requests.map(({ url }) => url.pathname + url.search)).toEqual([
      '/api/v3/list?per_page=100',
      '/api/v3/repositories/1/list?page=2'
    ])
  })

  it.each(['https://evil.example/api/v3/list', 'https://github.example/other', `${API}.evil.example/list`])(
    'is not followed to %s, where the token must not go',
    async (elsewhere) => {
      const { send, requests } = fakeSend({ body: '[1]', headers: { link: `<${elsewhere}>; rel="next"` } })
      expect(await failure(collect(apiWith(send)))).toMatchObject({ name: 'GitHubError' })
      expect(requests).toHaveLength(1)
    }
  )
})
