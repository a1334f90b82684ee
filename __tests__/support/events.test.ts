import { describe, expect, it } from '@jest/globals'
import { member } from '../../src/runtime/json.js'
import { pullRequestIn } from '../../src/runtime/pull-request.js'
import {
  issueCommentEvent,
  type PullRequestIn,
  pullRequestEvent,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent
} from './events.js'

const SHOP = { id: 724_031, name: 'octo-org/shop' }
const FORK = { id: 5, name: 'mallory/shop' }
const PULL: PullRequestIn = {
  number: 7,
  headRef: 'feature/a',
  headSha: 'a'.repeat(40),
  headRepository: SHOP,
  state: 'open',
  merged: false
}

/** What is left of the examples. */
const former = (payload: unknown): readonly string[] => [
  ...(JSON.stringify(payload).match(/Codertocat\/Hello-World|186853002|ec26c3e57|\/pulls?\/2\b/g) ?? [])
]

describe('the payload of an event', () => {
  it.each(['opened', 'synchronize', 'reopened', 'closed'] as const)(
    'of a pull request that is %s tells of it throughout',
    (action) => {
      const { name, payload } = pullRequestEvent(action, PULL, SHOP)
      expect([name, member(payload, 'action'), former(payload)]).toEqual(['pull_request', action, []])
      expect(payload).toMatchObject({
        number: 7,
        pull_request: {
          number: 7,
          state: 'open',
          url: 'https://api.github.com/repos/octo-org/shop/pulls/7',
          head: { ref: 'feature/a', sha: PULL.headSha, label: 'octo-org:feature/a', repo: { id: SHOP.id } },
          base: { repo: { id: SHOP.id } }
        },
        repository: { id: SHOP.id, full_name: 'octo-org/shop', name: 'shop', owner: { login: 'octo-org' } }
      })
      expect(pullRequestIn(payload, 'octocat')).toMatchObject({ number: 7, origin: 'repository' })
    }
  )

  it('of a fork names it, and may not', () => {
    const ofFork = pullRequestEvent('opened', { ...PULL, headRepository: FORK }, SHOP).payload
    expect(member(ofFork, 'pull_request', 'head')).toMatchObject({
      label: 'mallory:feature/a',
      repo: { id: 5, full_name: 'mallory/shop', fork: true }
    })
    expect(pullRequestIn(ofFork, 'octocat')).toMatchObject({ number: 7, origin: 'fork' })
    const ofNone = pullRequestEvent('closed', { ...PULL, headRepository: undefined }, SHOP).payload
    expect(member(ofNone, 'pull_request', 'head', 'repo')).toBeNull()
  })

  it('of a comment, and of a workflow that has run, names the pull request', () => {
    expect(pullRequestIn(issueCommentEvent(7, SHOP).payload, '')).toMatchObject({ number: 7 })
    const { payload } = workflowRunEvent(PULL, SHOP)
    expect(pullRequestIn(payload, '')).toMatchObject({ number: 7 })
    expect(member(payload, 'workflow_run', 'head_sha')).toBe(PULL.headSha)
    const ofFork = workflowRunEvent({ ...PULL, headRepository: FORK }, SHOP).payload
    expect(pullRequestIn(ofFork, '')).toBeUndefined()
  })

  it('of what is about no pull request names the repository', () => {
    const dispatch = workflowDispatchEvent(SHOP, { number: '7' }).payload
    expect(dispatch).toMatchObject({ inputs: { number: '7' }, repository: { id: SHOP.id } })
    expect(scheduleEvent(SHOP).payload).toMatchObject({ repository: { full_name: SHOP.name } })
  })
})
