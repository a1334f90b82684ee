import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { manualClock, type ManualClock } from '../../../sandbox/aws/index.js'
import type { SandboxGitHub } from '../../../sandbox/github/index.js'
import { idIn, textIn } from '../../../src/runtime/json.js'
import { type Ask, askOf, listed, openGitHub, SHOP } from './support.js'

const ALL = `/repos/${SHOP}/deployments`
const SHA = 'a'.repeat(40)
/** What turns off what GitHub does by itself. */
const PLAIN = { ref: SHA, auto_merge: false, required_contexts: [] } as const

let github: SandboxGitHub
let clock: ManualClock
let ask: Ask

beforeEach(async () => {
  clock = manualClock()
  github = await openGitHub(clock)
  ask = askOf(github)
})

afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

const create = async (more: object = {}): Promise<number> => {
  const { status, data } = await ask(ALL, { method: 'POST', body: { ...PLAIN, ...more } })
  expect(status).toBe(201)
  return idIn(data, 'id') ?? 0
}

const say = (id: number, state: string, more: object = {}) =>
  ask(`${ALL}/${id}/statuses`, { method: 'POST', body: { state, ...more } })

const statesOf = (id: number): readonly string[] =>
  github.world
    .deployments(SHOP)
    .filter((one) => one.id === id)
    .flatMap(({ statuses }) => statuses.map(({ state }) => state))

describe('a GitHub Deployment', () => {
  it('is created with what is said, shown, and there to be looked at', async () => {
    const id = await create({ environment: 'preview', task: 'deploy:1', payload: { marker: 'm' } })
    expect(await ask(`${ALL}/${id}`)).toMatchObject({
      status: 200,
      data: { id, sha: SHA, environment: 'preview', task: 'deploy:1', payload: { marker: 'm' } }
    })
    expect(github.world.deployments(SHOP)).toMatchObject([
      { id, creator: { login: 'github-actions[bot]' }, transient: false, production: false, statuses: [] }
    ])
  })

  it.each([
    ['production', {}, true],
    ['production', { production_environment: false }, false],
    ['staging', {}, false],
    ['staging', { production_environment: true }, true]
  ])(
    'of the environment %s is production by its name, unless it says so: %j',
    async (environment, more, is) => {
      await create({ environment, ...more })
      expect(github.world.deployments(SHOP)[0]?.production).toBe(is)
    }
  )

  it('stands for the head of a branch that it names', async () => {
    await create({ ref: 'flags' })
    expect(github.world.deployments(SHOP)[0]?.sha).toBe(github.world.pullRequest(SHOP, 7).headSha)
  })

  it.each([
    ['nothing', { ref: 'nowhere' }, 422, /No ref found for: nowhere/],
    ['what it can merge first', { ref: 'flags', auto_merge: true }, 202, /Auto-merged main into flags/],
    ['what it cannot merge', { auto_merge: true }, 409, /Conflict merging main into a+/],
    ['checks that are not done', { required_contexts: undefined }, 409, /status checks failed for a+/],
    ['a check that is not there', { required_contexts: ['ci'] }, 409, /status checks failed for a+/]
  ])('is not created for %s', async (_, more, status, message) => {
    const { status: given, data } = await ask(ALL, { method: 'POST', body: { ...PLAIN, ...more } })
    expect([given, textIn(data, 'message')]).toEqual([status, expect.stringMatching(message)])
    expect(github.world.deployments(SHOP)).toEqual([])
  })

  it('is created by the defaults when nothing stands in the way', async () => {
    const repository = github.world.repository(SHOP)
    repository?.contexts.set('deploy', 'success')
    if (repository) repository.hasMovedOn = false
    expect((await ask(ALL, { method: 'POST', body: { ref: 'main' } })).status).toBe(201)
  })
})

describe('the list of GitHub Deployments', () => {
  it('is newest first, in pages', async () => {
    const ids: number[] = []
    for (let index = 0; index < 5; index++) ids.unshift(await create())
    const first = await ask(`${ALL}?per_page=2`)
    const [, next = ''] = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '') ?? []
    const second = await ask(next)
    expect([...listed(first.data), ...listed(second.data)].map((one) => idIn(one, 'id'))).toEqual(
      ids.slice(0, 4)
    )
  })

  it.each(['sha', 'ref', 'task', 'environment'])('is filtered by %s', async (name) => {
    const other = 'b'.repeat(40)
    const id = await create({ task: other, environment: other, ref: other })
    await create()
    const found = listed((await ask(`${ALL}?${name}=${other}`)).data)
    expect(found.map((one) => idIn(one, 'id'))).toEqual([id])
  })
})

describe('the status of a GitHub Deployment', () => {
  it('is added, and listed newest first', async () => {
    const id = await create({ environment: 'preview' })
    await say(id, 'in_progress', { description: 'building', log_url: 'https://github.com/run' })
    clock.advance(1_000)
    await say(id, 'success', { environment_url: 'https://pr-7.example.com' })
    const { data } = await ask(`${ALL}/${id}/statuses`)
    expect(listed(data)).toMatchObject([
      { state: 'success', environment: 'preview', environment_url: 'https://pr-7.example.com' },
      { state: 'in_progress', description: 'building', log_url: 'https://github.com/run' }
    ])
  })

  it('may move the deployment to another environment', async () => {
    const id = await create({ environment: 'preview' })
    await say(id, 'success', { environment: 'other' })
    expect(github.world.deployments(SHOP)).toMatchObject([
      { environment: 'other', originalEnvironment: 'preview' }
    ])
  })

  it.each([
    ['a long description', { description: 'x'.repeat(141) }, /maximum is 140/],
    ['an address that is none', { log_url: 'runs/1' }, /log_url must use http/],
    ['a page that is none', { environment_url: 'javascript:alert(1)' }, /environment_url must use http/]
  ])('is refused for %s', async (_, more, message) => {
    const id = await create()
    const { status, data } = await say(id, 'success', more)
    expect([status, textIn(data, 'errors', '0', 'message')]).toEqual([422, expect.stringMatching(message)])
    expect(statesOf(id)).toEqual([])
  })

  it('of an unknown deployment is not found', async () => {
    expect((await say(9, 'success')).status).toBe(404)
  })
})

describe('a success', () => {
  it.each([
    ['of its environment', {}, {}, ['success', 'inactive']],
    ['of another environment', { environment: 'other' }, {}, ['success']],
    ['that is transient', { transient_environment: true }, {}, ['success']],
    ['that is production', { production_environment: true }, {}, ['success']],
    ['when it is told not to', {}, { auto_inactive: false }, ['success']]
  ])('makes an earlier one inactive, or not: %s', async (_, ofEarlier, ofSuccess, states) => {
    const earlier = await create({ environment: 'staging', ...ofEarlier })
    await say(earlier, 'success')
    const later = await create({ environment: 'staging' })
    await say(later, 'success', ofSuccess)
    expect(statesOf(earlier)).toEqual(states)
    expect(statesOf(later)).toEqual(['success'])
  })

  it('leaves one that failed, and a later one, as they are', async () => {
    const [failed, now, later] = [await create(), await create(), await create()]
    await say(failed, 'failure')
    await say(later, 'success', { auto_inactive: false })
    await say(now, 'success')
    expect([statesOf(failed), statesOf(later)]).toEqual([['failure'], ['success']])
  })
})
