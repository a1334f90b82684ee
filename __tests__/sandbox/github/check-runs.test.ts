import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SandboxGitHub } from '../../../sandbox/github/index.js'
import { idIn, member, textIn } from '../../../src/runtime/json.js'
import { type Ask, askOf, listed, openGitHub, SHOP, TOKEN } from './support.js'

const ALL = `/repos/${SHOP}/check-runs`
const SHA = 'a'.repeat(40)

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

const create = (more: object = {}, token = TOKEN) =>
  ask(ALL, { method: 'POST', token, body: { name: 'deploy', head_sha: SHA, ...more } })

const created = async (more: object = {}, token = TOKEN): Promise<number> =>
  idIn((await create(more, token)).data, 'id') ?? 0

const change = (id: number, body: object, token = TOKEN) =>
  ask(`${ALL}/${id}`, { method: 'PATCH', token, body })

const found = async (query = ''): Promise<readonly unknown[]> => {
  const { data } = await ask(`/repos/${SHOP}/commits/${SHA}/check-runs${query}`)
  const runs = listed(member(data, 'check_runs'))
  expect(member(data, 'total_count')).toBe(runs.length)
  return runs.map((run) => member(run, 'id'))
}

describe('a check run', () => {
  it('goes from its start over its progress to its conclusion', async () => {
    const id = await created({ status: 'in_progress', output: { title: 'Deploying', summary: '0 %' } })
    await change(id, { output: { title: 'Deploying', summary: '50 %' } })
    expect(github.world.checkRuns(SHOP)).toMatchObject([
      { id, status: 'in_progress', conclusion: null, completedAt: null, summary: '50 %' }
    ])
    expect(await change(id, { status: 'completed', conclusion: 'success' })).toMatchObject({
      status: 200,
      data: { status: 'completed', conclusion: 'success', output: { summary: '50 %' } }
    })
    expect(github.world.checkRuns(SHOP)[0]?.completedAt).not.toBeNull()
  })

  it('is completed by a conclusion alone', async () => {
    const id = await created({ status: 'in_progress' })
    await change(id, { conclusion: 'cancelled' })
    expect(github.world.checkRuns(SHOP)).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }])
  })

  it.each([
    ['without a conclusion', { status: 'completed' }, /"conclusion" wasn't supplied/],
    ['with an end and no conclusion', { completed_at: '2026-01-01T00:00:00Z' }, /"conclusion" wasn't/],
    ['for something that is no commit', { head_sha: 'main' }, /No commit found for SHA: main/],
    ['with a large summary', { output: { title: 't', summary: 'ä'.repeat(32_768) } }, /Validation Failed/],
    ['with an address that is none', { details_url: 'runs/1' }, /Validation Failed/]
  ])('is refused %s', async (_, more, message) => {
    const { status, data } = await create(more)
    expect([status, textIn(data, 'message')]).toEqual([422, expect.stringMatching(message)])
    expect(github.world.checkRuns(SHOP)).toEqual([])
  })

  it('takes a summary of 65,535 bytes', async () => {
    expect((await create({ output: { title: 't', summary: 'x'.repeat(65_535) } })).status).toBe(201)
  })

  it('is made by apps only, and changed by the one that made it', async () => {
    github.world.addToken('personal', 'mona')
    github.world.addToken('other', 'other[bot]')
    const byPerson = await create({}, 'personal')
    expect([byPerson.status, textIn(byPerson.data, 'message')]).toEqual([
      403,
      'You must authenticate via a GitHub App.'
    ])
    const byOther = await change(await created(), { status: 'in_progress' }, 'other')
    expect([byOther.status, textIn(byOther.data, 'message')]).toEqual([
      403,
      expect.stringContaining('Invalid app_id `15368`')
    ])
  })
})

describe('the check runs of a commit', () => {
  it('are the newest of each name, or all', async () => {
    const [one, two, other] = [await created(), await created(), await created({ name: 'other' })]
    await created({ head_sha: 'b'.repeat(40) })
    expect(await found()).toEqual([other, two])
    expect(await found('?filter=all')).toEqual([other, two, one])
    expect(await found('?check_name=deploy')).toEqual([two])
    expect(await found('?status=completed')).toEqual([])
  })

  it('are found by a branch with slashes in its name', async () => {
    github.world.createPullRequest(SHOP, 8, { ref: 'feature/a/b', sha: SHA })
    const id = await created()
    const { data } = await ask(`/repos/${SHOP}/commits/feature/a/b/check-runs`)
    expect(idIn(member(data, 'check_runs', '0'), 'id')).toBe(id)
  })
})
