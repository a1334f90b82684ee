import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ACTIONS, startSandboxGitHub, type SandboxGitHub } from '../../sandbox/github/index.js'
import { createGitHubApi, type GitHubApi } from '../../src/github/api.js'
import { roomFor, writeComment, type Commented } from '../../src/github/comment.js'
import { createSend } from '../../src/github/http.js'
import { firstLine, markerOf, type Writer } from '../../src/github/marker.js'
import { impatientClock } from './impatient-clock.js'

const SIGNAL = new AbortController().signal
const SHOP = 'octo-org/shop'
const WRITER: Writer = { runId: '9001', sha: 'a'.repeat(40) }
const MARKER = markerOf('plan', ['eu-west-1', 'app', 'env', 'profile'])
const TARGET = { repository: SHOP, pullRequest: 7, marker: MARKER }

let github: SandboxGitHub

beforeEach(async () => {
  github = await startSandboxGitHub()
  github.world.createPullRequest(SHOP, 7)
  github.world.addToken('job-token')
})

afterEach(() => github.close())

const apiOf = (token = 'job-token'): GitHubApi =>
  createGitHubApi({
    apiUrl: github.url,
    graphqlUrl: github.graphqlUrl,
    token,
    version: '0.0.0',
    send: createSend({}),
    clock: impatientClock
  })

const write = (markdown: string, writer = WRITER, token?: string): Promise<Commented> =>
  writeComment(TARGET, writer, markdown, apiOf(token), SIGNAL)

const bodies = (): string[] => github.world.comments(SHOP, 7).map(({ body }) => body)
const line = (writer = WRITER, marker = MARKER): string => firstLine(marker, writer)
const talk = (amount: number): void => {
  for (let index = 0; index < amount; index++) github.world.comment(SHOP, 7, `talk ${index}`, 'mona')
}

describe('the comment of a plan', () => {
  it('is created where there is none', async () => {
    talk(3)
    const { id, done } = await write('### plan')
    expect(done).toBe('created')
    expect(github.world.comments(SHOP, 7).at(-1)).toMatchObject({
      id,
      body: `${line()}\n### plan`,
      author: ACTIONS
    })
  })

  it('is updated where it stands', async () => {
    talk(1)
    const { id } = await write('first')
    talk(1)
    const later = { runId: '9002', sha: 'b'.repeat(40) }
    expect(await write('second', later)).toEqual({ id, done: 'updated' })
    expect(bodies()).toEqual(['talk 0', `${line(later)}\nsecond`, 'talk 0'])
  })

  it('is found on the fourth page, and asked for no further', async () => {
    talk(350)
    const id = github.world.comment(SHOP, 7, `${line()}\nold`)
    talk(150)
    expect(await write('new')).toEqual({ id, done: 'updated' })
    const pages = github.requests.filter(({ method }) => method === 'GET')
    expect(pages.map(({ query }) => query['page'])).toEqual([undefined, '2', '3', '4'])
    expect(pages.every(({ query }) => query['per_page'] === '100')).toBe(true)
  })

  it('is not one that somebody else wrote with the same marker', async () => {
    const planted = github.world.comment(SHOP, 7, `${line()}\nplanted`, 'mallory')
    const bot = github.world.comment(SHOP, 7, `${line()}\nother app`, 'other-app[bot]')
    const { id, done } = await write('mine')
    expect(done).toBe('created')
    expect([planted, bot]).not.toContain(id)
    expect(bodies()).toEqual([`${line()}\nplanted`, `${line()}\nother app`, `${line()}\nmine`])
  })

  it('is found behind a planted one', async () => {
    github.world.comment(SHOP, 7, `${line()}\nplanted`, 'mallory')
    const own = github.world.comment(SHOP, 7, `${line()}\nold`)
    expect(await write('new')).toEqual({ id: own, done: 'updated' })
  })

  it.each(['my-app[bot]', 'mona'])('is found when the token is of %s', async (login) => {
    github.world.addToken('own-token', login)
    github.world.comment(SHOP, 7, `${line()}\nby actions`)
    const own = github.world.comment(SHOP, 7, `${line()}\nold`, login)
    expect(await write('new', WRITER, 'own-token')).toEqual({ id: own, done: 'updated' })
  })

  it('does not touch that of another target', async () => {
    github.world.comment(SHOP, 7, `${line(WRITER, markerOf('plan', ['other']))}\nother`)
    expect((await write('mine')).done).toBe('created')
    expect(bodies()).toHaveLength(2)
  })

  it('is left alone when a later run wrote it about another commit', async () => {
    const id = github.world.comment(SHOP, 7, `${line({ runId: '9005', sha: 'f'.repeat(40) })}\nnewer`)
    expect(await write('older')).toEqual({ id, done: 'left' })
    expect(bodies()[0]).toContain('newer')
  })

  it('may be as long as GitHub takes, and no longer', async () => {
    const room = roomFor(MARKER, WRITER)
    expect((await write('x'.repeat(room))).done).toBe('created')
    await expect(write('x'.repeat(room + 1))).rejects.toMatchObject({ status: 422 })
  })

  it('asks who it is only when a comment bears the marker', async () => {
    talk(2)
    await write('first')
    expect(github.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /repos/octo-org/shop/issues/7/comments',
      'POST /repos/octo-org/shop/issues/7/comments'
    ])
  })
})

describe('when GitHub does not answer as hoped', () => {
  it.each([
    ['the token may only read', 'read', 403],
    ['the token sees nothing', { repositories: [] }, 404]
  ] as const)('because %s, that is said', async (_, access, status) => {
    github.world.addToken('weak', 'github-actions[bot]', access)
    await expect(write('x', WRITER, 'weak')).rejects.toMatchObject({ name: 'GitHubError', status })
  })

  it('because the token is none, that is said', async () => {
    await expect(write('x', WRITER, 'unknown')).rejects.toMatchObject({ status: 401 })
  })

  it('a gateway on the way is ridden out', async () => {
    github.faults.add({ kind: 'html', status: 502 }, { method: 'GET' })
    github.faults.add({ kind: 'drop' }, { method: 'GET', nth: 2 })
    expect((await write('x')).done).toBe('created')
  })

  it('a lost answer to a creation makes no second comment', async () => {
    github.faults.add({ kind: 'drop' }, { method: 'POST', processing: 'after' })
    await expect(write('x')).rejects.toMatchObject({ name: 'GitHubError' })
    expect(bodies()).toHaveLength(1)
  })

  it('nothing is written when it cannot be told who we are for now', async () => {
    github.world.comment(SHOP, 7, `${line()}\nplanted`, 'mallory')
    github.faults.add({ kind: 'status', status: 502 }, { path: /graphql/, times: 9 })
    await expect(write('x')).rejects.toMatchObject({ status: 502 })
    expect(bodies()).toHaveLength(1)
  })
})

describe('without GraphQL', () => {
  beforeEach(() => {
    github.faults.add({ kind: 'status', status: 404 }, { path: /graphql/, times: 9 })
  })

  it.each(['job-token', 'personal'])('the own comment is found all the same: %s', async (token) => {
    github.world.addToken('personal', 'mona')
    github.world.comment(SHOP, 7, `${line()}\nplanted`, 'mallory')
    const { id } = await write('first', WRITER, token)
    expect(await write('second', WRITER, token)).toEqual({ id, done: 'updated' })
    expect(bodies().map((body) => body.split('\n')[1])).toEqual(['planted', 'second'])
  })

  it('a token that is none is told so', async () => {
    github.world.comment(SHOP, 7, `${line()}\nplanted`, 'mallory')
    github.faults.add({ kind: 'status', status: 401 }, { path: /user$/, times: 9 })
    await expect(write('x')).rejects.toMatchObject({ status: 401 })
    expect(bodies()).toHaveLength(1)
  })
})
